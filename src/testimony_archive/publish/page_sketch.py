"""Sketches the pages of a Word document: the same paragraphs in the same styles, set by the mean width of letters.

No word processor is asked, so that a page may end some lines earlier or later than in one.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from math import ceil
from pathlib import Path
from typing import Final

from docx.document import Document as WordDocument

from testimony_archive.domain.page_sketch import Sketch, SketchBox, SketchLine, SketchPage, Tone
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.publication import (
    DocumentKind,
    Publication,
    PublishedPassage,
    PublishedPicture,
    SourcePlace,
)
from testimony_archive.domain.text import clean, clean_line
from testimony_archive.publish.book import BookWriter, Materials
from testimony_archive.publish.charts import Charts
from testimony_archive.publish.drawings import EMU_PER_POINT, Drawing
from testimony_archive.publish.evidence import turn_page
from testimony_archive.publish.looks import Looks
from testimony_archive.publish.paper import RELIED_ON, Cell
from testimony_archive.publish.pictures import upright_size
from testimony_archive.publish.portraits import fitted
from testimony_archive.publish.styles import StyleBook
from testimony_archive.publish.template import default_template, open_template

_LETTER: Final = 0.49  # the mean width of a letter of common text faces, in sizes of the face
_PITCH: Final = 1.22  # the distance between lines set solid, in sizes of the face
_CELL_ROOM: Final = 12.0  # between the edges of a cell and its words, in points
_TONES: Final = {
    "Title": Tone.HEADING,
    "TOC Heading": Tone.HEADING,
    "Main Idea": Tone.HEADING,
    "Quote": Tone.QUOTE,
    "Subtitle": Tone.QUIET,
    "Title Page Line": Tone.QUIET,
    "Testimony Record": Tone.QUIET,
    "Quote Attribution": Tone.QUIET,
    "Method Note": Tone.QUIET,
}


def sketch(publication: Publication, template: Path | None, most_pages: int, progress: Progress) -> Sketch:
    """The pages that a Word document of a publication would have.

    Args:
        publication: what it holds.
        template: a Word document or template whose styles and page count; None for our own.
        most_pages: how many pages are given; all are counted.
        progress: told about items; may cancel.

    Raises:
        BadTemplate, FileNotThere, NoPermission, DiskTrouble: the template cannot be used.
        BadPicture: a picture is damaged. Cancelled: by `progress`.
    """
    document = open_template(template or default_template())
    if publication.kind is DocumentKind.EVIDENCE:
        turn_page(document)
    styles = StyleBook(document, lambda: open_template(default_template()), publication.style_names)
    body = _SketchBody(document, styles, most_pages)
    notes = _Notes(body, publication.sources) if publication.sources is not SourcePlace.LINE else None
    charts = Charts(document, styles, publication.charts, publication.language)
    materials = Materials(body, styles.text_width, charts, _SketchPortraits(), notes)
    for _ in BookWriter(materials, publication).write(progress):
        pass
    if notes is not None:
        notes.write()
    return body.finish()


class _SketchBody:
    """Sets paragraphs one below the other and goes on to the next page where one is full."""

    def __init__(self, document: WordDocument, styles: StyleBook, most_pages: int) -> None:
        section = document.sections[-1]
        sides = (
            section.page_width,
            section.page_height,
            section.left_margin,
            section.top_margin,
            section.bottom_margin,
        )
        self._width, self._height, self._left, self._top, bottom = (
            each.pt if each is not None else 0 for each in sides
        )
        self._text_width = styles.text_width / 20
        self._bottom = max(self._height - bottom, self._top + 1)
        self._looks = Looks(document, styles)
        self._most_pages = most_pages
        self._pages: list[SketchPage] = []
        self._lines: list[SketchLine] = []
        self._boxes: list[SketchBox] = []
        self._beside: Sequence[Drawing] = ()
        self._taken: SketchBox | None = None
        self._number = 1
        self._y = self._top
        self._foot = 0.0

    def finish(self) -> Sketch:
        """The pages; nothing is added afterwards."""
        self._keep_page()
        return Sketch(self._width, self._height, tuple(self._pages), self._number)

    def add(self, style: str, text: str, language: str = "") -> None:
        del language
        if line := clean_line(text):
            self._set(style, line)

    def add_lines(self, style: str, text: str, language: str = "") -> None:
        for line in clean(text).split("\n"):
            self.add(style, line, language)

    def add_reference(self, style: str, text: str) -> None:
        self.add(style, text)

    def add_references(self, style: str, text: str, references: Sequence[tuple[str, str]]) -> None:
        self.add(style, f"{text}  {', '.join(f'{words} p. 00' for words, _ in references)}")

    def add_heading(self, level: int, text: str, language: str = "") -> str:
        self.add(f"heading {level}", text, language)
        return ""

    def add_contents(self, headings: Sequence[tuple[int, str]]) -> None:
        for level, text in headings:
            self.add(f"toc {level}", text)

    def add_passage(self, passage: PublishedPassage) -> None:
        words = " ".join(each for each in (passage.speaker, passage.time, passage.text) if each)
        self.add_lines("Quote Question" if passage.leads_on else "Quote Passage", words)

    def add_drawings(self, style: str, drawings: Sequence[Drawing]) -> None:
        """Boxes side by side, and below each other where there is no more room."""
        look = self._looks.of(style)
        first = self._left + look.left
        row: list[tuple[float, float]] = []
        for drawing in drawings:
            width, height = _in_points(drawing)
            if row and sum(each for each, _ in row) + len(row) * look.size + width > self._text_width - look.left:
                self._put_row(row, first, look.size)
                row = []
            row.append((width, height))
        if row:
            self._put_row(row, first, look.size)
            self._y += look.after

    def put_beside(self, drawings: Sequence[Drawing]) -> None:
        self._beside = drawings

    @contextmanager
    def bookmarked(self, name: str) -> Iterator[None]:
        del name
        yield

    def mark_next(self) -> str:
        return ""

    @contextmanager
    def table(self, headings: Sequence[str], widths: Sequence[int]) -> Iterator[None]:
        self.add_whole_row([Cell(each) for each in headings], widths, "Table Words")
        yield

    def cell(self, text: str, style: str = "", language: str = "", bookmark: str = "") -> Cell:
        del style, language, bookmark
        return Cell(text)

    def add_whole_row(self, cells: Sequence[Cell], widths: Sequence[int], style: str) -> None:
        look = self._looks.of(style)
        rooms = [width / 20 - _CELL_ROOM for width in widths]
        columns = [self._lines_of(each.text, room, look.size) for each, room in zip(cells, rooms, strict=True)]
        height = max(map(len, columns)) * look.size * _PITCH * look.line + look.after + _CELL_ROOM
        if self._y + height > self._bottom - self._foot:
            self._turn()
        left = self._left
        for lines, width in zip(columns, widths, strict=True):
            for number, line in enumerate(lines):
                top = self._y + number * look.size * _PITCH * look.line
                self._put(line, left, top, look.size, Tone.TEXT)
            left += width / 20
        self._y += height

    def keep_room_below(self, text: str, style: str) -> None:
        """Keep room for a note at the foot of the page."""
        look = self._looks.of(style)
        lines = ceil(len(text) * look.size * _LETTER / self._text_width)
        self._foot += lines * look.size * _PITCH * look.line + look.after

    def _set(self, style: str, text: str) -> None:
        look = self._looks.of(style)
        begins_page = look.begins_page or "pageBreakBefore" in RELIED_ON.get(style, ())
        if begins_page and self._y > self._top:
            self._turn()
        elif self._y > self._top or self._number == 1:
            self._y += look.before
        tone = Tone.HEADING if style.startswith("heading") else _TONES.get(style, Tone.TEXT)
        pitch = look.size * _PITCH * look.line
        self._put_what_stands_beside()
        for line in self._lines_of(text, self._room() - look.left, look.size):
            if self._y + pitch > self._bottom - self._foot:
                self._turn()
            self._put(line, self._left + look.left, self._y, look.size, tone)
            self._y += pitch
        self._y += look.after

    def _put_row(self, row: Sequence[tuple[float, float]], left: float, gap: float) -> None:
        highest = max(height for _, height in row)
        if self._y + highest > self._bottom - self._foot and self._y > self._top:
            self._turn()
        for width, height in row:
            self._put_box(SketchBox(left, self._y + highest - height, width, height))
            left += width + gap
        self._y += highest

    def _put_what_stands_beside(self) -> None:
        """At the right edge, beginning with the paragraph that is set next."""
        for drawing in self._beside:
            width, height = _in_points(drawing)
            top = max(min(self._y, self._bottom - self._foot - height), self._top)
            self._taken = SketchBox(self._left + self._text_width - width, top, width, height)
            self._put_box(self._taken)
        self._beside = ()

    def _room(self) -> float:
        """The width that a paragraph has which begins here: less beside a picture."""
        taken = self._taken
        if taken is None or self._y >= taken.top + taken.height:
            return self._text_width
        return taken.left - self._left - _CELL_ROOM

    def _lines_of(self, text: str, room: float, size: float) -> Sequence[str]:
        """A text in lines; on pages that are counted only, as many empty ones."""
        if self._number <= self._most_pages:
            return _wrapped(text, room, size)
        return [""] * max(ceil(len(text) * size * _LETTER / max(room, 1.0)), 1)

    def _put(self, text: str, left: float, top: float, size: float, tone: Tone) -> None:
        if self._number <= self._most_pages:
            self._lines.append(SketchLine(text, left, top, len(text) * size * _LETTER, size, tone))

    def _put_box(self, box: SketchBox) -> None:
        if self._number <= self._most_pages:
            self._boxes.append(box)

    def _turn(self) -> None:
        self._keep_page()
        self._taken = None
        self._number += 1
        self._y = self._top
        self._foot = 0.0

    def _keep_page(self) -> None:
        if self._number <= self._most_pages:
            self._pages.append(SketchPage(self._number, tuple(self._lines), tuple(self._boxes)))
            self._lines, self._boxes = [], []


class _SketchPortraits:
    """Pictures of people by the room that they take; what is seen in them is not asked."""

    def drawings(self, pictures: Sequence[PublishedPicture]) -> list[Drawing]:
        sizes = (fitted(*upright_size(each)) for each in pictures)
        return [
            Drawing("", each.description, width, height, floats=number == 0)
            for number, (each, (width, height)) in enumerate(zip(pictures, sizes, strict=True))
        ]


class _Notes:
    """Sources at the foot of the page, or at the end."""

    def __init__(self, body: _SketchBody, place: SourcePlace) -> None:
        self._body = body
        self._place = place
        self._notes: list[str] = []

    def add(self, text: str) -> None:
        if self._place is SourcePlace.FOOTNOTES:
            self._body.keep_room_below(clean_line(text), "footnote text")
        else:
            self._notes.append(text)

    def write(self) -> None:
        """Add those that stand at the end."""
        for each in self._notes:
            self._body.add("endnote text", each)


def _in_points(drawing: Drawing) -> tuple[float, float]:
    return drawing.width / EMU_PER_POINT, drawing.height / EMU_PER_POINT


def _wrapped(text: str, room: float, size: float) -> list[str]:
    """A text in lines that fit into so many points."""
    letters = max(int(room / (size * _LETTER)), 1)
    return [line for part in text.split("\n") for line in textwrap.wrap(part, letters)] or [""]
