"""The table of evidence of a Word document: a row for each quote, with all that it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from testimony_archive.domain.publication import PublishedQuote
from testimony_archive.publish.back_matter import BackMatter
from testimony_archive.publish.evidence_columns import evidence_columns
from testimony_archive.publish.paper import Body
from testimony_archive.publish.quote_bookmarks import mark_in
from testimony_archive.publish.styles import text_width
from testimony_archive.publish.wording import wording_in


def turn_page(document: WordDocument) -> None:
    """Let the pages be wider than high; a table of eight columns has no room otherwise."""
    for section in document.sections:
        width, height = section.page_width, section.page_height
        if width is not None and height is not None and width < height:
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = height, width
    for style in document.styles.element.iter(qn("w:style")):  # numbers at the edge of the contents
        if str(style.get(qn("w:styleId"), "")).startswith("TOC"):
            for tab in style.iter(qn("w:tab")):
                tab.set(qn("w:pos"), str(text_width(document)))


class EvidenceTable:
    """Writes quotes as rows."""

    def __init__(self, body: Body, back: BackMatter, language: str, width: int) -> None:
        """Prepare for a text so many twentieths of a point wide, in a language."""
        self._body = body
        self._back = back
        self._language = language
        self._width = width

    def write(self, quotes: Sequence[PublishedQuote]) -> Iterator[None]:
        """Add the table, stopping after each row."""
        columns = evidence_columns(wording_in(self._language), self._language, quotes)
        shares = sum(each.share for each in columns)
        widths = [self._width * each.share // shares for each in columns]
        with self._body.table([each.heading for each in columns], widths):
            for quote in quotes:
                self._back.note_next(quote)
                cells = [
                    self._body.cell(
                        each.text(quote),
                        each.style,
                        each.language(quote),
                        mark_in(quote, each.marks) if each.marks is not None else "",
                    )
                    for each in columns
                ]
                self._body.add_whole_row(cells, widths, "Table Words")
                yield
