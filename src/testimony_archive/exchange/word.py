"""Transcripts in Word documents (ISO/IEC 29500-1, WordprocessingML).

Read from the document's own XML and not through python-docx's paragraphs, because those leave out what stands in
insertions under revision and in content controls, and words must not get lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from lxml import etree

from testimony_archive.domain.drafts import DraftPassage
from testimony_archive.domain.leaving_transcript import ABOUT_TAG
from testimony_archive.domain.source_problems import FootnotesLeftOut
from testimony_archive.domain.text import clean
from testimony_archive.domain.timecode import parse_time_code
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.exchange.fields import PASSAGE_HEADINGS
from testimony_archive.exchange.grid import Grid, GridKind, GridRow, grid_kind, make_grid
from testimony_archive.exchange.labels import is_name, speaker_name
from testimony_archive.exchange.packages import Package
from testimony_archive.exchange.passage_table import read_passages
from testimony_archive.exchange.report import Report
from testimony_archive.exchange.turns import Line, split_turns
from testimony_archive.exchange.word_parts import CHARACTERS, LEFT_OUT, W, body_of

_HEADING_STYLE: Final = re.compile(
    r"(?:heading|title|subtitle|t.{0,2}tulo|subt.{0,2}tulo|titre|sous-titre)", re.IGNORECASE
)
_SHARE_OF_A_COLUMN: Final = 0.6


def read_word(path: Path, report: Report) -> tuple[DraftPassage, ...]:
    """Read a .docx transcript: paragraphs as turns, line breaks as line ends, tables with a column of speakers.

    Raises:
        FileNotThere, NoPermission, DiskTrouble, EmptyFile: it cannot be opened.
        UnreadableFile: it is no Word document, is damaged, encrypted or unreasonably large.
    """
    package = Package(path, QT_TRANSLATE_NOOP("Detail", "a Word document"))
    body = body_of(package)
    notes = sum(1 for _ in body.iter(f"{W}footnoteReference", f"{W}endnoteReference"))
    if notes:
        report.tell(path, FootnotesLeftOut(count=notes))
    passages: list[DraftPassage] = []
    lines: list[Line] = []
    for block in _blocks(body):
        if block.tag == f"{W}p":
            lines += _lines(block, len(lines))
            continue
        table = _table_grid(block, path)
        if table is None:
            lines += [Line(len(lines), " ".join(text.split()), opens_paragraph=True) for text in _row_texts(block)]
        else:
            passages += split_turns(lines, path, report, row=0)
            lines = []
            for group in read_passages(table, {}, {}, report):
                passages += group.passages
    return (*passages, *split_turns(lines, path, report, row=0))


def _blocks(element: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables in order, also those within content controls and insertions."""
    for child in element:
        if child.tag in {f"{W}p", f"{W}tbl"}:
            yield child
        elif child.tag not in LEFT_OUT and not _is_about(child):
            yield from _blocks(child)


def _is_about(element: etree._Element) -> bool:
    """Whether an element tells about the transcript, as those that this program writes do above the words."""
    tag = element.find(f"{W}sdtPr/{W}tag")
    return tag is not None and tag.get(f"{W}val") == ABOUT_TAG


def _lines(paragraph: etree._Element, number: int) -> list[Line]:
    """The lines of a paragraph; the first one opens it."""
    pieces = list(_pieces(paragraph, is_bold=False))
    text = clean("".join(piece for piece, _ in pieces))
    if not text.strip():
        return []
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    is_heading = style is not None and _HEADING_STYLE.match(style.get(f"{W}val") or "") is not None
    bold = _bold_until(pieces)
    found: list[Line] = []
    for line in text.split("\n"):
        stripped = line.strip(" \t\u00a0")
        if stripped:
            is_first = not found
            is_lead = is_first and bold and line.startswith(stripped[0])
            found.append(
                Line(number + len(found), stripped, is_first, is_heading, min(bold, len(stripped)) if is_lead else 0)
            )
    return found


def _bold_until(pieces: Sequence[tuple[str, bool]]) -> int:
    """How far the beginning of a paragraph is bold, in characters."""
    length = 0
    for text, is_bold in pieces:
        if not is_bold and text.strip():
            break
        if is_bold:
            length += len(text.split("\n")[0])
            if "\n" in text:
                break
    return length


def _pieces(element: etree._Element, *, is_bold: bool) -> Iterator[tuple[str, bool]]:
    """The text of an element in pieces, each with whether it is bold."""
    for child in element:
        if child.tag in LEFT_OUT:
            continue
        if child.tag == f"{W}t":
            yield child.text or "", is_bold
        elif child.tag in CHARACTERS:
            yield CHARACTERS[child.tag], is_bold
        elif child.tag == f"{W}r":
            yield from _pieces(child, is_bold=_is_bold(child))
        elif child.tag == f"{W}p":  # a paragraph in a text box
            yield "\n", False
            yield from _pieces(child, is_bold=False)
        else:
            yield from _pieces(child, is_bold=is_bold)


def _is_bold(run: etree._Element) -> bool:
    bold = run.find(f"{W}rPr/{W}b")
    style = run.find(f"{W}rPr/{W}rStyle")
    by_style = style is not None and style.get(f"{W}val") == "Strong"
    return by_style if bold is None else bold.get(f"{W}val") not in {"0", "false", "off"}


def _cell_texts(table: etree._Element) -> list[list[str]]:
    rows = []
    for row in table.iter(f"{W}tr"):
        cells = []
        for cell in row.iter(f"{W}tc"):
            paragraphs = (
                clean("".join(text for text, _ in _pieces(each, is_bold=False))) for each in cell.iter(f"{W}p")
            )
            cells.append("\n".join(text.strip() for text in paragraphs if text.strip()))
        rows.append(cells)
    return rows


def _row_texts(table: etree._Element) -> list[str]:
    return [text for row in _cell_texts(table) if (text := "\t".join(cell for cell in row if cell))]


def _table_grid(table: etree._Element, path: Path) -> Grid | None:
    """A table of passages, by its headings or else by what its columns look like; None for any other table."""
    rows = _cell_texts(table)
    by_headings = make_grid(path, rows)
    if grid_kind(by_headings, {}) is GridKind.PASSAGES:
        return by_headings
    width = max((len(row) for row in rows), default=0)
    if width < 2:
        return None
    columns = [[row[place] if place < len(row) else "" for row in rows] for place in range(width)]
    words = max(range(width), key=lambda place: sum(map(len, columns[place])))
    times = [place for place in range(width) if place != words and _mostly(columns[place], _is_time)]
    speakers = [
        place for place in range(width) if place not in {words, *times} and _mostly(columns[place], _is_speaker)
    ]
    if not times and not speakers:
        return None
    headings = [""] * width
    for places, name in (([words], "text"), (times[:1], "start"), (times[1:2], "end"), (speakers[:1], "speaker")):
        for place in places:
            headings[place] = PASSAGE_HEADINGS[name][0]
    return Grid(path, tuple(headings), tuple(GridRow(number, tuple(row)) for number, row in enumerate(rows, start=1)))


def _mostly(cells: Sequence[str], fits: Callable[[str], bool]) -> bool:
    written = [cell for cell in cells if cell.strip()]
    return bool(written) and sum(map(fits, written)) >= len(written) * _SHARE_OF_A_COLUMN


def _is_time(cell: str) -> bool:
    return parse_time_code(cell) is not None


def _is_speaker(cell: str) -> bool:
    return is_name(speaker_name(cell))
