"""Writes a publication as a Word document (Office Open XML, ISO/IEC 29500) that needs no repair.

Every paragraph wears a named style and nothing else, so that an editor changes the look of the whole book in one
place. The words themselves are made by cloning a few prepared paragraphs (docs/adr/0004-word-documents.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Final

from docx.document import Document as WordDocument

from testimony_archive.domain.localisation import language_tag
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.publication import (
    Chapter,
    DocumentKind,
    Publication,
    PublishedElement,
    PublishedQuote,
    PublishedTestimony,
    PublishedText,
    SourcePlace,
)
from testimony_archive.domain.text import clean_line
from testimony_archive.publish.back_matter import BackMatter
from testimony_archive.publish.body import BodyWriter
from testimony_archive.publish.evidence import EvidenceTable, turn_page
from testimony_archive.publish.notes import Notes
from testimony_archive.publish.package import write_package
from testimony_archive.publish.safe_file import replacing
from testimony_archive.publish.styles import StyleBook
from testimony_archive.publish.template import default_template, ensure_page_numbers, open_template, set_running_title
from testimony_archive.publish.wording import wording_in

_DEEPEST_CHAPTER: Final = 3


def write_word(
    publication: Publication, out: Path, template: Path | None = None, progress: Progress | None = None
) -> None:
    """Write a publication to `out`; a file that was there is replaced when the new one is complete.

    Args:
        publication: what to write.
        out: the file, ending in ``.docx``.
        template: a Word document or template whose styles, page, headers and footers to use; None for our own.
        progress: told about items written; may cancel.

    Raises:
        BadTemplate: the template cannot be used.
        FileNotThere, NoPermission, DiskFull, DiskTrouble: a file cannot be read or written.
        Cancelled: raised by `progress`.
        In each of these cases `out` is as it was.
    """
    document = open_template(template or default_template())
    if publication.kind is DocumentKind.EVIDENCE:
        turn_page(document)
    styles = StyleBook(document, lambda: open_template(default_template()))
    styles.set_language(language_tag(publication.language))
    set_running_title(document, clean_line(publication.title))
    ensure_page_numbers(document, styles)
    _set_properties(document, publication)
    writer = _BookWriter(document, styles, publication)
    chunks = writer.body.stream(writer.write(progress or NoProgress()))
    with replacing(out) as file:
        write_package(document.part.package, document.part, chunks, file, publication.made_on)


def _set_properties(document: WordDocument, publication: Publication) -> None:
    """Fill the document's properties; what the template had there is about the template and its author."""
    made = datetime.combine(publication.made_on, time(), UTC)
    properties = document.core_properties
    properties.title = clean_line(publication.title)
    properties.subject = clean_line(publication.subtitle)
    properties.author = clean_line(publication.author)
    properties.last_modified_by = clean_line(publication.author)
    properties.language = language_tag(publication.language)
    properties.created = properties.modified = made
    properties.revision = 1
    for name in ("category", "comments", "content_status", "identifier", "keywords", "version"):
        if getattr(properties, name):
            setattr(properties, name, "")


class _BookWriter:
    """Writes the paragraphs of one publication."""

    def __init__(self, document: WordDocument, styles: StyleBook, publication: Publication) -> None:
        self.body = BodyWriter(document, styles, publication.language)
        self._publication = publication
        self._words = wording_in(publication.language)
        self._back = BackMatter(self.body, publication, self._words)
        self._notes = None
        if publication.sources is not SourcePlace.LINE:
            self._notes = Notes(document, styles, self.body, publication.sources)
        self._evidence = None
        if publication.kind is DocumentKind.EVIDENCE:
            self._evidence = EvidenceTable(self.body, self._back, publication.language, styles.text_width)
        self._only = publication.only_testimony

    def write(self, progress: Progress) -> Iterator[None]:
        """Write one after the other; stops after each item, so that it can be sent on its way."""
        self._write_title_page()
        yield
        total = sum(len(each.items) for chapter in self._publication.chapters for each in chapter.with_all_below())
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
        for line in (testimony.record_line, *testimony.details):
            body.add_reference("Testimony Record", line)
        body.add_lines("Testimony Summary", testimony.summary, testimony.language)
        for transcript in testimony.transcripts:
            body.add("Transcript Heading", transcript.heading)
            for passage in transcript.passages:
                body.add_passage(passage)

    def _write_quote(self, quote: PublishedQuote, *, with_idea: bool) -> None:
        body = self.body
        self._back.note_next(quote)
        if with_idea:
            body.add("Main Idea", quote.main_idea, quote.main_idea_language)
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
