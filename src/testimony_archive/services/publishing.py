"""Exporting: from a selection, passages, testimonies or the whole archive to a finished document."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from testimony_archive.domain.export_errors import NameInFileName, NothingMayLeave, NothingToExport
from testimony_archive.domain.file_names import without_device
from testimony_archive.domain.localisation import format_partial_date
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.pseudonyms import Pseudonyms, pseudonyms_of
from testimony_archive.domain.publication import (
    BAG_ENDING,
    Chapter,
    DocumentKind,
    Grouping,
    LeftOut,
    Publication,
    PublishedQuote,
    PublishedTestimony,
    PublishedText,
    QuoteWords,
    SourcePlace,
    is_bag,
)
from testimony_archive.domain.records import Theme
from testimony_archive.media.store import MediaStore
from testimony_archive.publish.formats import ENDINGS, writer_for
from testimony_archive.publish.wording import Wording, wording_in
from testimony_archive.services.about_document import AboutDocument
from testimony_archive.services.chapters import by_groups, by_main_idea, in_own_order
from testimony_archive.services.choosing import Choice, ExportSource, choose
from testimony_archive.services.composing import Arranged, ChosenTestimony, ChosenWords, Composed, Composer
from testimony_archive.services.document_bag import Bagged, write_document_bag
from testimony_archive.services.leaving_recordings import LeavingRecordings
from testimony_archive.services.make_up import charts_of
from testimony_archive.services.picturing import Picturing
from testimony_archive.services.styling import style_names
from testimony_archive.storage.database import Database

__all__ = ["ExportOptions", "ExportReport", "ExportSource", "PublicationPlan", "Publishing", "Quotations"]

# Windows' list; the others forbid less. And what turns the direction of writing, so that a name ends otherwise than it
# seems to, and what is no letter.
_NOT_IN_FILE_NAMES: Final = re.compile(
    r'[<>:"/\\|?*\x00-\x1f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]+'
)
_LONGEST_FILE_NAME: Final = 80
# Headings that someone wrote and that may hold a name; a country or a theme that is called like a person is none.
_NAMED_BY_PEOPLE: Final = frozenset({Grouping.NONE, Grouping.PROJECT})


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How a document is made.

    `group_by` says what its chapters are made of, then what those within them; empty for the selection's own order and
    headings.
    `language` (``en``, ``es``, ``fr``) is that of headings and fixed words, `template` the Word document or template
    whose looks it takes (None: the program's own), with what `Styling.keep` remembers of it. `lists_people` adds a list
    of those whose words it holds, `has_indexes` one of themes and one of places, `has_charts` charts of what it is made
    up of, `has_pictures` the pictures of people in whole testimonies, `has_recordings` their recordings, which stand
    beside it in a bag. `quote_words` are those that are printed where somebody edited a quote.
    """

    group_by: tuple[Grouping, ...] = ()
    language: str = "en"
    template: Path | None = None
    kind: DocumentKind = DocumentKind.SELECTION
    sources: SourcePlace = SourcePlace.LINE
    lists_people: bool = False
    has_indexes: bool = False
    quote_words: QuoteWords = QuoteWords.EDITED
    has_charts: bool = False
    has_pictures: bool = False
    has_recordings: bool = False

    def for_format(self, ending: str) -> ExportOptions:
        """These with what a format brings in any case; `ending` is that of the file, or ``-bag``."""
        return replace(self, has_pictures=True, has_recordings=True) if ending == BAG_ENDING else self


@dataclass(frozen=True, slots=True)
class PublicationPlan:
    """What an export would print and leave out, and a file name that gives no name away."""

    publication: Publication
    left_out: tuple[LeftOut, ...]
    file_name: str
    testimonies: int
    quotes: int
    passages: int

    @property
    def items(self) -> int:
        """How many testimonies and quotes it holds."""
        return self.testimonies + self.quotes


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote. `items` are testimonies and quotes, `passages` those of whole transcripts."""

    path: Path
    items: int
    left_out: tuple[LeftOut, ...]
    passages: int


@dataclass(frozen=True, slots=True)
class Quotations:
    """Quotes as they may leave the archive, in order, and those that may not."""

    quotes: tuple[PublishedQuote, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class _Planned:
    """What would be written, with what it was made of: who is named otherwise, what was chosen, what is printed."""

    plan: PublicationPlan
    names: Pseudonyms
    choice: Choice
    printed: Sequence[Composed]

    def bagged(self) -> list[Bagged]:
        """The whole testimonies among it, each once."""
        chosen = {each.testimony.testimony_id: each for each in self.choice.items if isinstance(each, ChosenTestimony)}
        whole = {
            each.testimony.testimony_id: each.item for each in self.printed if isinstance(each.item, PublishedTestimony)
        }
        return [Bagged(chosen[key], published) for key, published in whole.items()]


class Publishing:
    """Plans and writes documents of one archive."""

    def __init__(self, database: Database, media: MediaStore, name: str, today: Callable[[], date]) -> None:
        """Publish from an archive called `name`, by the rights as they are on the day that `today` gives."""
        self._media = media
        self._database = database
        self._name = name
        self._today = today

    def plan(self, source: ExportSource, options: ExportOptions, progress: Progress | None = None) -> PublicationPlan:
        """What an export would write today; nothing is written.

        Raises:
            NoSuchSelection: the selection is gone. Cancelled: raised by `progress`.
        """
        return self._plan(source, options, progress or NoProgress()).plan

    def export(
        self, out: Path, source: ExportSource, options: ExportOptions, progress: Progress | None = None
    ) -> ExportReport:
        """Write a document; its ending says in which format. A file that was there is replaced when it is complete; so
        is a bag that an earlier export made.

        Raises:
            UnknownFormat: the ending says nothing.
            NothingToExport: nothing was chosen. NothingMayLeave: nothing of it may leave.
            NameInFileName: the file name would tell what a pseudonym hides.
            NoSuchSelection, BadTemplate, BadPicture, FileNotThere, NoPermission, DiskFull, DiskTrouble, Cancelled.
            For a bag: FolderInTheWay, RecordingMissing, RecordingAltered.
            In each of these cases `out` is as it was.
        """
        write = None if is_bag(out) else writer_for(out)
        if write is None:
            options = options.for_format(BAG_ENDING)
        planned = self._plan(source, options, progress or NoProgress())
        plan, names = planned.plan, planned.names
        if plan.left_out and not plan.items:
            held_back = tuple((each.code, each.decision) for each in plan.left_out)
            raise NothingMayLeave(held_back, reasons=NothingMayLeave.told(held_back))
        if not plan.items:
            raise NothingToExport
        told = out.stem if write is not None else out.name  # a folder's name has no ending
        if names.apply(told) != told:
            raise NameInFileName(path=out)
        if write is not None:
            write(plan.publication, out, options.template, progress)
        else:
            write_document_bag(out, plan.publication, planned.bagged(), planned.choice.hidden, progress or NoProgress())
        return ExportReport(out, plan.items, plan.left_out, plan.passages)

    def quotations(self, quote_ids: Sequence[int], language: str) -> Quotations:
        """Single quotes with their attributions, as a document in a language (``en``, ``es``, ``fr``) would have them:
        under pseudonyms, and without what may not leave today."""
        choice = choose(self._database, ExportSource(quote_ids=quote_ids), NoProgress())
        composer = Composer(language, wording_in(language), self._today(), choice.hidden)
        composed = [composer.compose(each) for each in choice.items if isinstance(each, ChosenWords)]
        quotes = (each.item for each in composed if each is not None)
        return Quotations(tuple(each for each in quotes if isinstance(each, PublishedQuote)), tuple(composer.left_out))

    def _plan(self, source: ExportSource, options: ExportOptions, progress: Progress) -> _Planned:
        words = wording_in(options.language)
        choice = choose(self._database, source, progress, options.kind)
        composer = self._composer(options, choice)
        items: list[Composed | Arranged] = []
        for chosen in choice.items:
            composed = chosen if isinstance(chosen, Arranged) else composer.compose(chosen)
            if composed is not None:
                items.append(composed)
        printed = [each for each in items if isinstance(each, Composed)]
        testimonies_printed = {each.testimony.testimony_id: each.testimony for each in printed}.values()
        names = pseudonyms_of(*testimonies_printed, elsewhere=choice.hidden)
        chapters = self._chapters(items, options, words, choice.themes)
        if _NAMED_BY_PEOPLE.intersection(options.group_by or [Grouping.NONE]):
            chapters = tuple(_renamed(each, names) for each in chapters)
        publication = self._publication(choice, chapters, printed, names, options)
        testimonies = sum(isinstance(each.item, PublishedTestimony) for each in printed)
        plan = PublicationPlan(
            publication,
            tuple(composer.left_out),
            file_name=file_name_for(publication.title),
            testimonies=testimonies,
            quotes=len(printed) - testimonies,
            passages=sum(each.item.passages for each in printed if isinstance(each.item, PublishedTestimony)),
        )
        return _Planned(plan, names, choice, printed)

    def _composer(self, options: ExportOptions, choice: Choice) -> Composer:
        today = self._today()
        return Composer(
            options.language,
            wording_in(options.language),
            today,
            choice.hidden,
            with_details=options.kind is DocumentKind.DOSSIER,
            quote_words=options.quote_words,
            picturing=Picturing(self._media.path_of, today) if options.has_pictures else None,
            recordings=LeavingRecordings(self._media.path_of, today) if options.has_recordings else None,
        )

    @staticmethod
    def _chapters(
        items: Sequence[Composed | Arranged],
        options: ExportOptions,
        words: Wording,
        themes: Mapping[int, Theme],
    ) -> tuple[Chapter, ...]:
        if not options.group_by:
            return in_own_order(items, words)
        composed = [each for each in items if isinstance(each, Composed)]
        arranged = by_main_idea(composed) if options.kind is DocumentKind.QUOTES else composed
        return by_groups(arranged, options.group_by, options.language, words, themes)

    def _publication(
        self,
        choice: Choice,
        chapters: Sequence[Chapter],
        printed: Sequence[Composed],
        names: Pseudonyms,
        options: ExportOptions,
    ) -> Publication:
        today = self._today()
        archive = names.apply(self._name)
        about = AboutDocument(printed, options.language, wording_in(options.language))
        publication = Publication(
            title=names.apply(choice.title or self._name),
            subtitle=about.subtitle(),
            author=archive,
            date_line=format_partial_date(PartialDate(today.isoformat()), options.language),
            made_on=today,
            language=options.language,
            chapters=tuple(chapters),
            method_note=about.method_note(archive, choice.archive_testimonies),
            kind=options.kind,
            sources=options.sources,
            people=about.people() if options.lists_people else (),
            has_indexes=options.has_indexes,
            charts=charts_of(about) if options.has_charts else (),
            style_names=style_names(self._database, options.template) if options.template is not None else {},
        )
        only = publication.only_testimony
        return publication if only is None else replace(publication, title=only.title, subtitle="")


def _renamed(chapter: Chapter, names: Pseudonyms) -> Chapter:
    """A chapter whose heading and whose editors' words tell no name that is hidden."""
    below = tuple(_renamed(each, names) for each in chapter.chapters)
    elements = tuple(
        replace(each, text=names.apply(each.text)) if isinstance(each, PublishedText) else each
        for each in chapter.elements
    )
    return replace(chapter, heading=names.apply(chapter.heading), elements=elements, chapters=below)


def file_name_for(title: str) -> str:
    """A file name for a document with this title that every operating system takes."""
    name = " ".join(_NOT_IN_FILE_NAMES.sub(" ", title).split())[:_LONGEST_FILE_NAME].strip(" .")
    return f"{without_device(name) or 'testimonies'}{ENDINGS[0]}"
