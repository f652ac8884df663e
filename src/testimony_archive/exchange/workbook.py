"""Tables in Excel workbooks (.xlsx), as the spreadsheet program shows them: dates as dates, 14 as 14 and not 14.0."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from math import isfinite
from pathlib import Path
from typing import Any, Final

from testimony_archive.domain.errors import ArchiveError, UnreadableFile
from testimony_archive.domain.source_problems import (
    FormulaFailed,
    FormulaWithoutResult,
    OtherSheets,
    SourceProblem,
)
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.exchange.delimited import CellCleaner
from testimony_archive.exchange.fields import normal_heading
from testimony_archive.exchange.grid import Grid, known_headings, make_grid
from testimony_archive.exchange.packages import Package
from testimony_archive.exchange.report import Report

_EXPECTED: Final = QT_TRANSLATE_NOOP("Detail", "an Excel workbook")
_MOST_CELLS: Final = 5_000_000  # a row of one letter in the last column has 16,384
_EMPTY_ROWS_AT_END: Final = 1_000
_SHOWN_CHARACTERS: Final = 60
_ZEROS: Final = re.compile(r"0+")
_LITERALS: Final = re.compile(r'"[^"]*"|\\.|\[\$[^\]]*\]|\[[^\]hms]*\]')
# Spreadsheet programs write formats of 255 signs at most; of longer ones openpyxl reads each bracket to the end.
_LONG_FORMAT: Final = re.compile(rb"""formatCode\s*=\s*(?:"[^"]{2000}|'[^']{2000})""")
_Rows = list[list[Any]]


def read_workbook(path: Path, report: Report, mapped: Iterable[str] = ()) -> Grid:
    """Read the first sheet that has known headings (or those in `mapped`), else the first that is not empty.

    Raises:
        FileNotThere, NoPermission, DiskTrouble, EmptyFile: it cannot be opened.
        UnreadableFile: it is no workbook, is damaged, encrypted or unreasonably large.
    """
    package = Package(path, _EXPECTED)
    package.require_sound()
    if any(_LONG_FORMAT.search(package.part(name)) for name in package.names if name.endswith("styles.xml")):
        raise package.unreadable(QT_TRANSLATE_NOOP("Detail", "the file is damaged or cut off"))
    wanted = tuple(mapped)
    sheets = _sheets(package, path, stored_results=True)
    if not sheets:
        return Grid(path, (), ())
    known = known_headings() | {normal_heading(each) for each in wanted}
    name = max(sheets, key=lambda each: _known_share(make_grid(path, _texts(sheets[each]), wanted), known))
    others = [each for each in sheets if each != name]
    if others:
        report.tell(path, OtherSheets(sheet=name, others=", ".join(others)))
    cells = sheets[name]
    formulas = _sheets(package, path, stored_results=False).get(name, []) if _has_formulas(package) else []
    cleaner = CellCleaner()
    rows = [[cleaner.clean(text) for text in row] for row in _texts(cells)]
    cleaner.tell(path, report)
    faults = _faults(cells, formulas, rows)
    return make_grid(path, rows, wanted, faults)


def cell_text(value: object, number_format: str) -> str:
    """A cell's value as people see it.

    A date is ISO, only as far as its format shows it (``mmm-yy`` has no day); a time of day is ``H:MM`` or
    ``H:MM:SS``, since that is how positions in a recording come out of a spreadsheet.
    """
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case datetime():
            return _moment_text(value, number_format)
        case date():
            return value.isoformat()
        case time():
            return _clock_text(timedelta(hours=value.hour, minutes=value.minute, seconds=value.second), number_format)
        case timedelta():
            return _clock_text(value, number_format)
        case int() | float():
            return _number_text(value, number_format)
        case _:
            return str(value)


def _sheets(package: Package, path: Path, *, stored_results: bool) -> dict[str, _Rows]:
    """The cells of every visible sheet that is not empty, as openpyxl's read-only cells."""
    import openpyxl  # noqa: PLC0415 - 0.2 s, only for workbooks

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions that say nothing about words
            book = openpyxl.load_workbook(io.BytesIO(package.data), read_only=True, data_only=stored_results)
            sheets = {
                sheet.title: _cells(sheet, package) for sheet in book.worksheets if sheet.sheet_state == "visible"
            }
            book.close()
    except ArchiveError:
        raise
    except Exception as error:
        raise UnreadableFile(
            path=path, expected=_EXPECTED, detail=QT_TRANSLATE_NOOP("Detail", "the file is damaged or cut off")
        ) from error
    return {name: rows for name, rows in sheets.items() if rows}


def _has_formulas(package: Package) -> bool:
    """Whether any sheet has one: most have none, and need not be read twice."""
    return any(b"<f" in package.part(name) for name in package.names if name.startswith("xl/worksheets/"))


def _cells(sheet: Any, package: Package) -> _Rows:
    sheet.reset_dimensions()  # what a file says about its own size is often wrong
    rows: _Rows = []
    empty = held = 0
    for row in sheet.iter_rows():
        rows.append(list(row))
        held += len(row)
        if held > _MOST_CELLS:
            raise package.unreadable(QT_TRANSLATE_NOOP("Detail", "it has more than {count} cells"), count=_MOST_CELLS)
        empty = 0 if any(cell.value is not None for cell in row) else empty + 1
        if empty > _EMPTY_ROWS_AT_END:
            break  # formatted down to row 1,048,576
    return rows[: len(rows) - empty]


def _texts(rows: _Rows) -> list[list[str]]:
    return [
        [cell_text(cell.value, cell.number_format if cell.value is not None else "") for cell in row] for row in rows
    ]


def _known_share(grid: Grid, known: frozenset[str]) -> int:
    return sum(normal_heading(each) in known for each in grid.headings)


def _faults(cells: _Rows, formulas: _Rows, texts: list[list[str]]) -> dict[tuple[int, int], SourceProblem]:
    """Formulas whose result was never stored or is an error, by row number and place.

    They are put into `texts`, so that a row of nothing else is not taken for an empty one.
    """
    faults: dict[tuple[int, int], SourceProblem] = {}
    for row, formula_row in enumerate(formulas):
        for place, formula in enumerate(formula_row):
            if formula.data_type != "f":
                continue
            stored = cells[row][place] if row < len(cells) and place < len(cells[row]) else None
            if stored is None or stored.value is None:
                shown = str(getattr(formula.value, "text", formula.value))[:_SHOWN_CHARACTERS]
                faults[row + 1, place] = FormulaWithoutResult(formula=f"“{shown}”")
                texts.extend([] for _ in range(row + 1 - len(texts)))
                texts[row].extend("" for _ in range(place + 1 - len(texts[row])))
                texts[row][place] = shown
            elif stored.data_type == "e":
                faults[row + 1, place] = FormulaFailed(value=stored.value)
    return faults


def _moment_text(value: datetime, number_format: str) -> str:
    shown = _LITERALS.sub("", number_format).lower()
    if "y" not in shown and "h" in shown:
        return _clock_text(timedelta(hours=value.hour, minutes=value.minute, seconds=value.second), number_format)
    if "y" in shown and "d" not in shown:
        return f"{value:%Y-%m}" if "m" in shown else f"{value:%Y}"
    return value.date().isoformat()


def _clock_text(value: timedelta, number_format: str) -> str:
    """What stands in the cell: with a format of two parts, 12:31 may as well be minutes and seconds."""
    minutes, seconds = divmod(int(value.total_seconds()), 60)
    shown = _LITERALS.sub("", number_format).lower()
    if "h" in shown and "s" not in shown:
        return f"{minutes // 60}:{minutes % 60:02}"
    if shown and "h" not in shown and "s" in shown:
        return f"{minutes}:{seconds:02}"
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"


def _number_text(value: float, number_format: str) -> str:
    if not isfinite(value) or value != int(value):
        return repr(value)
    width = len(number_format) if _ZEROS.fullmatch(number_format) else 1
    return f"{int(value):0{width}d}"
