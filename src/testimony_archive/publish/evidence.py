"""The table of evidence of a Word document: a row for each quote, with all that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from testimony_archive.domain.localisation import country_name, join_names
from testimony_archive.domain.publication import PublishedQuote
from testimony_archive.domain.timecode import format_time_code
from testimony_archive.publish.back_matter import BackMatter
from testimony_archive.publish.body import BodyWriter, Cell
from testimony_archive.publish.styles import text_width
from testimony_archive.publish.wording import wording_in


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column is called, its share of the width, and what it says of a quote."""

    heading: str
    share: int
    cell: Callable[[PublishedQuote], Cell]


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

    def __init__(self, body: BodyWriter, back: BackMatter, language: str, text_width: int) -> None:
        """Prepare the columns for a text so many twentieths of a point wide, in a language."""
        self._body = body
        self._back = back
        self._words = wording_in(language)
        self._language = language
        self._text_width = text_width

    def write(self, quotes: Sequence[PublishedQuote]) -> Iterator[None]:
        """Add the table, stopping after each row; a column in which nothing stands is left out."""
        columns = [each for each in self._columns() if any(each.cell(one).text for one in quotes)]
        shares = sum(each.share for each in columns)
        widths = [self._text_width * each.share // shares for each in columns]
        with self._body.table([each.heading for each in columns], widths):
            for quote in quotes:
                self._back.note_next(quote)
                self._body.add_whole_row([each.cell(quote) for each in columns], widths, "Table Words")
                yield

    def _columns(self) -> Sequence[_Column]:
        words, cell, language = self._words, self._body.cell, self._language
        return (
            _Column(words.theme, 14, lambda quote: cell("\n".join(quote.source.themes))),
            _Column(words.main_idea, 17, lambda quote: cell(quote.main_idea, language=quote.main_idea_language)),
            _Column(words.quote, 35, lambda quote: cell(quote.text, language=quote.language)),
            _Column(words.person, 13, lambda quote: cell(join_names(quote.source.people, language), "Speaker")),
            _Column(words.role, 12, lambda quote: cell(quote.source.role)),
            _Column(words.country, 10, lambda quote: cell(_country(quote, language))),
            _Column(words.code, 9, lambda quote: cell(quote.source.code)),
            _Column(words.time, 8, lambda quote: cell(self._time(quote), "Time Code")),
        )

    def _time(self, quote: PublishedQuote) -> str:
        source = quote.source
        if source.start_ms is None:
            return ""
        time = format_time_code(source.start_ms)
        return time if source.part is None else f"{self._words.part.format(number=source.part)}, {time}"


def _country(quote: PublishedQuote, language: str) -> str:
    return country_name(quote.source.country, language) if quote.source.country else ""
