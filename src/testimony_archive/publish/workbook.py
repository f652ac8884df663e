"""Writes a publication as a workbook (Office Open XML, ISO/IEC 29500): a sheet of items, one of passages.

Cells have types: dates are dates, times in recordings are time spans, words are words whatever they begin with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.writer.excel import ExcelWriter

from testimony_archive.domain.localisation import language_name
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.publication import Publication
from testimony_archive.domain.text import clean, clean_line
from testimony_archive.publish.package import PackageFile
from testimony_archive.publish.rows import Value, columns, items_of, passages_of
from testimony_archive.publish.safe_file import replacing
from testimony_archive.publish.wording import wording_in

_LONGEST_CELL: Final = 32_767  # Excel's own limit, in UTF-16 code units
_FIRST_DAY: Final = date(1900, 3, 1)  # workbooks count days from 1900, and the first two months wrongly
_TAKEN: Final = "history"  # the name of a sheet that Excel keeps for itself
_DAY: Final = "yyyy-mm-dd"
_SPAN: Final = "[h]:mm:ss"
_HEAD: Final = Font(bold=True)
_HEAD_FILL: Final = PatternFill("solid", fgColor="E6F1F2")
_AT_THE_TOP: Final = Alignment(vertical="top", wrap_text=True)
_PASSAGE_WIDTHS: Final = (11, 26, 24, 10, 12, 90)


def write_workbook(
    publication: Publication, out: Path, template: Path | None = None, progress: Progress | None = None
) -> None:
    """Write a publication to `out`; a file that was there is replaced when the new one is complete.

    Words longer than a cell can be go on in the row below.

    Args:
        publication: what to write.
        out: the file, ending in ``.xlsx``.
        template: looks, which this format does not have.
        progress: told about items written; may cancel.

    Raises:
        FileNotThere, NoPermission, DiskFull, DiskTrouble: the file cannot be written. Cancelled: raised by `progress`.
        In each of these cases `out` is as it was.
    """
    del template
    workbook = Workbook(write_only=True)
    with replacing(out) as file:
        try:
            _fill(workbook, publication, progress or NoProgress())
            with PackageFile(file) as package:
                ExcelWriter(workbook, package).save()
        except BaseException:
            _give_up(workbook)
            raise


def _fill(workbook: Workbook, publication: Publication, progress: Progress) -> None:
    words = wording_in(publication.language)
    _set_properties(workbook, publication)
    table = columns(publication)
    places = [*items_of(publication)]

    def items() -> Iterator[list[Value]]:
        for done, place in enumerate(places, start=1):
            yield [each.value(place) for each in table]
            progress.advance(done, len(places), place.headings[0])

    _write_sheet(workbook, publication.title, [each.heading for each in table], [each.width for each in table], items())
    passages = (
        [
            clean_line(code),
            clean_line(heading),
            clean_line(each.speaker),
            each.time,
            language_name(each.language, publication.language) or each.language,
            clean(each.text),
        ]
        for code, heading, each in passages_of(publication)
    )
    headings = (words.code, words.transcript, words.speaker, words.time, words.language, words.words)
    if any(True for _ in passages_of(publication)):
        _write_sheet(workbook, words.passages, headings, _PASSAGE_WIDTHS, passages)


def _give_up(workbook: Workbook) -> None:
    """Leave nothing of sheets that are half written: openpyxl keeps their rows in files until the program ends."""
    sheets: Sequence[Any] = workbook.worksheets  # typed without what they write with
    for sheet in sheets:
        with suppress(OSError):  # the disk is full, for one
            if not sheet.closed:
                sheet.close()
            Path(sheet._writer.out).unlink(missing_ok=True)  # noqa: SLF001 - nothing else tells where they are


def _set_properties(workbook: Workbook, publication: Publication) -> None:
    made = datetime.combine(publication.made_on, time())
    properties = workbook.properties
    properties.title = clean_line(publication.title)
    properties.subject = clean_line(publication.subtitle)
    properties.creator = properties.lastModifiedBy = clean_line(publication.author)
    properties.language = publication.language
    properties.created = properties.modified = made


def _write_sheet(
    workbook: Workbook, title: str, headings: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[Value]]
) -> None:
    sheet = workbook.create_sheet(_sheet_name(title))
    sheet.freeze_panes = "A2"
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    head = [_cell(sheet, each) for each in headings]
    for each in head:
        each.font, each.fill = _HEAD, _HEAD_FILL
    sheet.append(head)
    count = 1
    for row in rows:
        for piece in _pieces(row):
            sheet.append([_cell(sheet, each) for each in piece])
            count += 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(headings))}{count}"


def _cell(sheet: Any, value: Value) -> Any:
    cell: Any = WriteOnlyCell(sheet)  # typed as a function, and without the styles that it has
    if isinstance(value, date) and value < _FIRST_DAY:
        value = value.isoformat()
    cell.value = value if value != "" else None
    cell.alignment = _AT_THE_TOP
    if isinstance(value, str):
        cell.data_type = "s"  # openpyxl makes a formula of whatever begins with “=”
    elif isinstance(value, timedelta):
        cell.number_format = _SPAN
    elif value is not None and not isinstance(value, int):
        cell.number_format = _DAY
    return cell


def _pieces(row: Sequence[Value]) -> Iterator[list[Value]]:
    """A row, in as many rows as its longest words need; the other cells stay empty in those that follow."""
    cut = [_cut(each) if isinstance(each, str) else [each] for each in row]
    for number in range(max(len(each) for each in cut)):
        yield [each[number] if number < len(each) else None for each in cut]


def _cut(text: str) -> list[Value]:
    """Words in pieces that fit into a cell, none of them ending within a letter."""
    if len(text) * 2 <= _LONGEST_CELL:
        return [text]
    units = text.encode("utf-16-le", "surrogatepass")
    pieces: list[Value] = []
    start = 0
    while start < len(units):
        end = min(start + _LONGEST_CELL * 2, len(units))
        if end < len(units) and 0xDC <= units[end + 1] <= 0xDF:
            end -= 2
        pieces.append(units[start:end].decode("utf-16-le", "surrogatepass"))
        start = end
    return pieces


def _sheet_name(title: str) -> str:
    """A name that Excel takes: at most 31 letters, none of its signs for places, no apostrophe at its ends,
    and not the one name that it forbids."""
    name = "".join(" " if each in "[]:*?/\\" else each for each in clean_line(title))
    short = " ".join(name.split())[:31].strip("' ") or "1"
    return f"{short} 1" if short.casefold() == _TAKEN else short
