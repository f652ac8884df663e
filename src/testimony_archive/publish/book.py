"""The paragraphs of a document in their order and styles: what stands on the title page, in chapters and at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from testimony_archive.domain.progress import Progress
from testimony_archive.domain.publication import (
    Chapter,
    DocumentKind,
    Publication,
    PublishedElement,
    PublishedPicture,
    PublishedQuote,
    PublishedTestimony,
    PublishedText,
)
from testimony_archive.domain.quote_marks import MarkKind
from testimony_archive.publish.back_matter import BackMatter
from testimony_archive.publish.charts import Charts
from testimony_archive.publish.drawings import Drawing
from testimony_archive.publish.evidence import EvidenceTable
from testimony_archive.publish.paper import Body
from testimony_archive.publish.quote_bookmarks import mark_in
from testimony_archive.publish.wording import wording_in

_DEEPEST_CHAPTER: Final = 3


class Notes(Protocol):
    """Where sources go that do not stand in the text."""

    def add(self, text: str) -> None:
        """Add a note whose mark ends the paragraph written last."""


class Portraits(Protocol):
    """The pictures of people, ready to be shown."""

    def drawings(self, pictures: Sequence[PublishedPicture]) -> Sequence[Drawing]:
        """The pictures of one testimony; the first stands beside its record."""


@dataclass(frozen=True, slots=True)
class Materials:
    """What a document is written on and with: paragraphs on `body`, whose text is `width` twentieths of a point wide;
    sources that do not stand in the text go to `notes`."""

    body: Body
    width: int
    charts: Charts
    portraits: Portraits
    notes: Notes | None = None


class BookWriter:
    """Writes the paragraphs of one publication."""

    def __init__(self, materials: Materials, publication: Publication) -> None:
        self.body = materials.body
        self._publication = publication
        self._words = wording_in(publication.language)
        self._back = BackMatter(self.body, publication, self._words, materials.charts)
        self._portraits = materials.portraits
        self._notes = materials.notes
        self._evidence = None
        if publication.kind is DocumentKind.EVIDENCE:
            self._evidence = EvidenceTable(self.body, self._back, publication.language, materials.width)
        self._only = publication.only_testimony

    def write(self, progress: Progress) -> Iterator[None]:
        """Write one after the other; stops after each item, so that it can be sent on its way."""
        self._write_title_page()
        yield
        total = len(self._publication.items)
        done = 0
        for level, chapter in _with_levels(self._publication.chapters):
            if self._only is None:
                self.body.add_heading(level, chapter.heading)
            for _ in self._write_elements(chapter.elements, level + 1):
                done += 1
                progress.advance(done, total, chapter.heading)
                yield
        yield from self._back.write()
        if self._only is not None:
            self.body.add("Method Note", self._publication.method_note)

    def _write_title_page(self) -> None:
        body, publication = self.body, self._publication
        body.add("Title", publication.title)
        body.add("Subtitle", publication.subtitle)
        if publication.author != publication.title:
            body.add("Title Page Line", publication.author)
        body.add("Title Page Line", publication.date_line)
        headings = [*self._headings()]
        if headings and self._only is None:
            body.add("TOC Heading", self._words.contents)
            body.add_contents(headings)
        if self._only is None:
            body.add("Method Note", publication.method_note)

    def _headings(self) -> Iterator[tuple[int, str]]:
        if self._only is None:
            for level, chapter in _with_levels(self._publication.chapters):
                yield level, chapter.heading
                for item in chapter.items:
                    if isinstance(item, PublishedTestimony):
                        yield level + 1, item.title
        for heading in self._back.headings:
            yield 1, heading

    def _write_elements(self, elements: Sequence[PublishedElement], level: int) -> Iterator[None]:
        """Write what stands in a chapter; stops after each item."""
        if self._evidence is not None:
            yield from self._write_evidence(self._evidence, elements)
            return
        idea = ""
        for each in elements:
            match each:
                case PublishedText():
                    self.body.add_lines("Body Text", each.text, each.language)
                    idea = ""
                    continue
                case PublishedTestimony():
                    self._write_testimony(each, level)
                    idea = ""
                case PublishedQuote():
                    self._write_quote(each, with_idea=each.main_idea != idea)
                    idea = each.main_idea
            yield

    def _write_evidence(self, table: EvidenceTable, elements: Sequence[PublishedElement]) -> Iterator[None]:
        """Write the quotes of a chapter as one table, and before it the editors' words."""
        for each in elements:
            if isinstance(each, PublishedText):
                self.body.add_lines("Body Text", each.text, each.language)
        quotes = [each for each in elements if isinstance(each, PublishedQuote)]
        if quotes:
            yield from table.write(quotes)

    def _write_testimony(self, testimony: PublishedTestimony, level: int) -> None:
        body = self.body
        if self._only is None:
            self._back.note(testimony, body.add_heading(level, testimony.title, testimony.language))
        else:
            self._back.note_next(testimony)
        drawings = self._portraits.drawings(testimony.pictures)
        body.put_beside(drawings[:1])
        for line in (testimony.record_line, *testimony.details):
            body.add_reference("Testimony Record", line)
        body.add_lines("Testimony Summary", testimony.summary, testimony.language)
        body.add_drawings("Picture", drawings[1:])
        for transcript in testimony.transcripts:
            body.add("Transcript Heading", transcript.heading)
            for passage in transcript.passages:
                body.add_passage(passage)

    def _write_quote(self, quote: PublishedQuote, *, with_idea: bool) -> None:
        body = self.body
        self._back.note_next(quote)
        if with_idea:
            with body.bookmarked(mark_in(quote, MarkKind.MAIN_IDEA)):
                body.add("Main Idea", quote.main_idea, quote.main_idea_language)
        with body.bookmarked(mark_in(quote, MarkKind.WORDS)):
            body.add_lines("Quote", quote.text, quote.language)
        if self._notes is None or not quote.credit.people:
            body.add_reference("Quote Attribution", quote.attribution)
        else:
            body.add("Quote Attribution", quote.credit.people)
            self._notes.add(". ".join(each for each in (quote.source.title, quote.credit.place) if each))


def _with_levels(chapters: Sequence[Chapter], level: int = 1) -> Iterator[tuple[int, Chapter]]:
    """All chapters in the order of the book, with the level of their headings; below the deepest are testimonies."""
    for each in chapters:
        yield level, each
        yield from _with_levels(each.chapters, min(level + 1, _DEEPEST_CHAPTER))
