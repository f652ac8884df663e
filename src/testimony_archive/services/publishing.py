"""Exporting: from a selection, passages, testimonies or the whole archive to a finished document."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from testimony_archive.domain.errors import NameInFileName, NothingToExport
from testimony_archive.domain.localisation import format_number, format_partial_date
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.pseudonyms import Pseudonyms, pseudonyms_of
from testimony_archive.domain.publication import (
    Chapter,
    Grouping,
    LeftOut,
    Publication,
    PublishedQuote,
    PublishedTestimony,
)
from testimony_archive.publish.formats import ENDINGS, writer_for
from testimony_archive.publish.wording import Wording, wording_in
from testimony_archive.services.chapters import by_group, in_own_order
from testimony_archive.services.choosing import Choice, ExportSource, choose
from testimony_archive.services.composing import ChosenHeading, ChosenWords, Composed, Composer
from testimony_archive.storage.database import Database

__all__ = ["ExportOptions", "ExportReport", "ExportSource", "PublicationPlan", "Publishing", "Quotations"]

_NOT_IN_FILE_NAMES: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')  # Windows' list; the others forbid less
_LONGEST_FILE_NAME: Final = 80
_REASONS_TOLD: Final = 3
# Headings that someone wrote and that may hold a name; a country or a theme that is called like a person is none.
_NAMED_BY_PEOPLE: Final = frozenset({Grouping.NONE, Grouping.PROJECT})


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How a document is made: what its chapters are, the language (``en``, ``es``, ``fr``) of its headings and fixed
    words, and the Word document or template whose looks it takes (None: the program's own)."""

    group_by: Grouping = Grouping.NONE
    language: str = "en"
    template: Path | None = None


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


class Publishing:
    """Plans and writes documents of one archive."""

    def __init__(self, database: Database, name: str, today: Callable[[], date]) -> None:
        """Publish from an archive called `name`, by the rights as they are on the day that `today` gives."""
        self._database = database
        self._name = name
        self._today = today

    def plan(self, source: ExportSource, options: ExportOptions, progress: Progress | None = None) -> PublicationPlan:
        """What an export would write today; nothing is written.

        Raises:
            NoSuchSelection: the selection is gone. Cancelled: raised by `progress`.
        """
        return self._plan(source, options, progress or NoProgress())[0]

    def export(
        self, out: Path, source: ExportSource, options: ExportOptions, progress: Progress | None = None
    ) -> ExportReport:
        """Write a document; its ending says in which format. A file that was there is replaced when it is complete.

        Raises:
            UnknownFormat: the ending says nothing. NothingToExport: nothing of the source may leave.
            NameInFileName: the file name would tell what a pseudonym hides.
            NoSuchSelection, BadTemplate, FileNotThere, NoPermission, DiskFull, DiskTrouble, Cancelled.
            In each of these cases `out` is as it was.
        """
        write = writer_for(out)
        plan, names = self._plan(source, options, progress or NoProgress())
        if not plan.items:
            raise NothingToExport(path=out, detail=_why_nothing(plan.left_out))
        if names.apply(out.stem) != out.stem:
            raise NameInFileName(path=out)
        write(plan.publication, out, options.template, progress)
        return ExportReport(out, plan.items, plan.left_out, plan.passages)

    def quotations(self, quote_ids: Sequence[int], language: str) -> Quotations:
        """Single quotes with their attributions, as a document in a language (``en``, ``es``, ``fr``) would have them:
        under pseudonyms, and without what may not leave today."""
        choice = choose(self._database, ExportSource(quote_ids=quote_ids), NoProgress())
        composer = Composer(language, wording_in(language), self._today())
        composed = [composer.compose(each) for each in choice.items if isinstance(each, ChosenWords)]
        quotes = (each.item for each in composed if each is not None)
        return Quotations(tuple(each for each in quotes if isinstance(each, PublishedQuote)), tuple(composer.left_out))

    def _plan(
        self, source: ExportSource, options: ExportOptions, progress: Progress
    ) -> tuple[PublicationPlan, Pseudonyms]:
        words = wording_in(options.language)
        choice = choose(self._database, source, progress)
        composer = Composer(options.language, words, self._today())
        items: list[Composed | ChosenHeading] = []
        for chosen in choice.items:
            composed = chosen if isinstance(chosen, ChosenHeading) else composer.compose(chosen)
            if composed is not None:
                items.append(composed)
        printed = [each for each in items if isinstance(each, Composed)]
        names = pseudonyms_of(*{each.testimony.testimony_id: each.testimony for each in printed}.values())
        if options.group_by is Grouping.NONE:
            chapters = in_own_order(items, words)
        else:
            chapters = by_group(items, options.group_by, options.language, words, choice.themes)
        if options.group_by in _NAMED_BY_PEOPLE:
            chapters = tuple(replace(each, heading=names.apply(each.heading)) for each in chapters)
        publication = self._publication(choice, chapters, printed, names, options.language)
        testimonies = sum(isinstance(each.item, PublishedTestimony) for each in printed)
        plan = PublicationPlan(
            publication,
            tuple(composer.left_out),
            file_name=file_name_for(publication.title),
            testimonies=testimonies,
            quotes=len(printed) - testimonies,
            passages=sum(each.item.passages for each in printed if isinstance(each.item, PublishedTestimony)),
        )
        return plan, names

    def _publication(
        self,
        choice: Choice,
        chapters: Sequence[Chapter],
        printed: Sequence[Composed],
        names: Pseudonyms,
        language: str,
    ) -> Publication:
        words = wording_in(language)
        today = self._today()
        archive = names.apply(self._name)
        return Publication(
            title=names.apply(choice.title or self._name),
            subtitle=_subtitle(printed, language, words),
            author=archive,
            date_line=format_partial_date(PartialDate(today.isoformat()), language),
            made_on=today,
            language=language,
            chapters=tuple(chapters),
            method_note=_method_note(printed, archive, words),
        )


def file_name_for(title: str) -> str:
    """A file name for a document with this title that every operating system takes."""
    name = " ".join(_NOT_IN_FILE_NAMES.sub(" ", title).split())[:_LONGEST_FILE_NAME].strip(" .")
    return f"{name or 'testimonies'}{ENDINGS[0]}"


def _subtitle(printed: Sequence[Composed], language: str, words: Wording) -> str:
    testimonies = sum(isinstance(each.item, PublishedTestimony) for each in printed)
    quotes = len(printed) - testimonies
    counted_testimonies = _counted(testimonies, words.one_testimony, words.many_testimonies, language)
    counted_quotes = _counted(quotes, words.one_quote, words.many_quotes, language)
    if testimonies and quotes:
        return words.both.format(testimonies=counted_testimonies, quotes=counted_quotes)
    return counted_testimonies or counted_quotes


def _counted(number: int, one: str, many: str, language: str) -> str:
    if number < 2:
        return one if number else ""
    return many.format(count=format_number(number, language))


def _method_note(printed: Sequence[Composed], archive: str, words: Wording) -> str:
    """What readers must know: whose words, what the codes mean, whether words or names are others' choice."""
    notes = [words.about_words, words.about_codes.format(archive=archive)]
    if any(each.has_omissions for each in printed):
        notes.append(words.about_omissions)
    if any(each.is_pseudonymous for each in printed):
        notes.append(words.about_pseudonyms)
    return " ".join(notes)


def _why_nothing(left_out: Sequence[LeftOut]) -> str:
    if not left_out:
        return "nothing was chosen"
    told = "; ".join(f"{each.code}: {each.reason}" for each in left_out[:_REASONS_TOLD])
    more = f"; and {len(left_out) - _REASONS_TOLD} more" if len(left_out) > _REASONS_TOLD else ""
    return f"none of it may leave the archive ({told}{more})"
