"""Reads what was chosen for a document, with everything that decides about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from testimony_archive.domain.anchors import passages_under
from testimony_archive.domain.errors import SelectionGone
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.pseudonyms import HiddenElsewhere
from testimony_archive.domain.publication import DocumentKind
from testimony_archive.domain.records import ItemKind, Passage, Quote, Selection, SelectionItem, Testimony, Theme
from testimony_archive.services.composing import (
    Arranged,
    Chosen,
    ChosenHeading,
    ChosenTestimony,
    ChosenText,
    ChosenWords,
)
from testimony_archive.storage.counts import read_codes
from testimony_archive.storage.database import Connection, Database
from testimony_archive.storage.hidden_people import read_hidden_people
from testimony_archive.storage.selections import read_selections
from testimony_archive.storage.testimonies import (
    read_passages,
    read_place_of,
    read_quotes,
    read_testimonies,
)
from testimony_archive.storage.vocabularies import read_vocabularies


@dataclass(frozen=True, slots=True)
class ExportSource:
    """What to export: a selection, or quotes, or passages (each becomes a quote), or testimonies; with none, the whole
    archive."""

    selection_id: int | None = None
    quote_ids: Sequence[int] | None = None
    passage_ids: Sequence[int] | None = None
    testimony_ids: Sequence[int] | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen, in order, and the themes of the archive in theirs; `title` is the name of the selection,
    `archive_testimonies` how many testimonies there are in all, `hidden` who in the archive has a pseudonym."""

    title: str
    items: tuple[Chosen, ...]
    themes: Mapping[int, Theme]
    archive_testimonies: int
    hidden: HiddenElsewhere


def choose(
    database: Database, source: ExportSource, progress: Progress, kind: DocumentKind = DocumentKind.SELECTION
) -> Choice:
    """Read what a source names and a kind of document makes of it, all of it as it is at one moment.

    Raises:
        SelectionGone: the selection is not there. Cancelled: raised by `progress`.
    """
    with database.read() as connection:
        reader = _Reader(
            progress,
            read_testimonies=partial(read_testimonies, connection),
            read_quotes=partial(read_quotes, connection),
            read_quotes_of=lambda testimony_id: read_quotes(connection, testimony_id=testimony_id),
            read_passages=partial(read_passages, connection),
            read_place_of=partial(read_place_of, connection),
        )
        themes = read_vocabularies(connection).themes
        codes = read_codes(connection)
        hidden = HiddenElsewhere(read_hidden_people(connection))
        title = ""
        if source.selection_id is not None:
            selection = _selection(connection, source.selection_id)
            title = selection.name
            items = reader.selection(selection)
        elif source.quote_ids is not None:
            items = reader.quotes(source.quote_ids)
        elif source.passage_ids is not None:
            items = reader.passages(source.passage_ids)
        else:
            wanted = source.testimony_ids
            items = reader.testimonies([*codes.values()] if wanted is None else wanted)
        match kind:
            case DocumentKind.QUOTES | DocumentKind.EVIDENCE:
                items = reader.as_quotes(items)
            case DocumentKind.DOSSIER:
                items = reader.as_testimonies(items)
            case DocumentKind.SELECTION:
                pass
    return Choice(title, tuple(items), themes, len(codes), hidden)


def _selection(connection: Connection, selection_id: int) -> Selection:
    found = read_selections(connection, selection_id)
    if not found:
        raise SelectionGone
    return found[0]


class _Reader:
    """Reads records at one moment of the archive, and keeps transcripts that are asked for again."""

    def __init__(
        self,
        progress: Progress,
        *,
        read_testimonies: Callable[[Sequence[int]], tuple[Testimony, ...]],
        read_quotes: Callable[[Sequence[int]], tuple[Quote, ...]],
        read_quotes_of: Callable[[int], tuple[Quote, ...]],
        read_passages: Callable[[int], tuple[Passage, ...]],
        read_place_of: Callable[[int], tuple[int, int]],
    ) -> None:
        self._progress = progress
        self._read_testimonies = read_testimonies
        self._read_quotes = read_quotes
        self._read_quotes_of = read_quotes_of
        self._read_passages = read_passages
        self._read_place_of = read_place_of
        self._transcripts: dict[int, tuple[Passage, ...]] = {}
        self._places: dict[int, tuple[int, int]] = {}

    def selection(self, selection: Selection) -> list[Chosen]:
        items = [each for each in selection.items if each.kind is not ItemKind.NOTE]
        quotes = {
            each.quote_id: each
            for each in self._read_quotes([item.quote_id for item in items if item.quote_id is not None])
        }
        wanted = [each.testimony_id for each in items if each.testimony_id is not None]
        testimonies = self._records([*wanted, *(each.testimony_id for each in quotes.values())])
        chosen: list[Chosen] = []
        for done, item in enumerate(items, start=1):
            chosen.append(self._item(item, quotes, testimonies))
            self._progress.advance(done, len(items), selection.name)
        return chosen

    def quotes(self, quote_ids: Sequence[int]) -> list[Chosen]:
        quotes = {each.quote_id: each for each in self._read_quotes(quote_ids)}
        testimonies = self._records([each.testimony_id for each in quotes.values()])
        chosen: list[Chosen] = []
        for quote in quotes.values():
            chosen.append(self._quote(quote, testimonies))
            self._progress.advance(len(chosen), len(quotes), testimonies[quote.testimony_id].code)
        return chosen

    def passages(self, passage_ids: Sequence[int]) -> list[Chosen]:
        places = [self._place_of(each) for each in passage_ids]
        testimonies = self._records([testimony_id for testimony_id, _ in places])
        chosen: list[Chosen] = []
        for passage_id, (testimony_id, transcript_id) in zip(passage_ids, places, strict=True):
            passage = next(each for each in self._passages(transcript_id) if each.passage_id == passage_id)
            chosen.append(_words(testimonies[testimony_id], transcript_id, [passage], None))
            self._progress.advance(len(chosen), len(places), testimonies[testimony_id].code)
        return chosen

    def testimonies(self, testimony_ids: Sequence[int]) -> list[Chosen]:
        records = self._records(testimony_ids)
        chosen: list[Chosen] = []
        for testimony_id in testimony_ids:
            chosen.append(self._whole(records[testimony_id]))
            self._progress.advance(len(chosen), len(testimony_ids), records[testimony_id].code)
        return chosen

    def as_quotes(self, items: Sequence[Chosen]) -> list[Chosen]:
        """Each testimony replaced by its quotes, as they stand in it; every quote once, where it comes first."""
        given: set[int] = set()
        chosen: list[Chosen] = []
        for done, item in enumerate(items, start=1):
            if isinstance(item, ChosenTestimony):
                quotes = self._read_quotes_of(item.testimony.testimony_id)
                found: Sequence[Chosen] = [self._quote(each, {each.testimony_id: item.testimony}) for each in quotes]
            else:
                found = [item]
            for each in found:
                quote_id = each.quote.quote_id if isinstance(each, ChosenWords) and each.quote is not None else None
                if quote_id is None or quote_id not in given:
                    chosen.append(each)
                    given |= {quote_id} if quote_id is not None else set()
            self._progress.advance(done, len(items), "")
        return chosen

    def as_testimonies(self, items: Sequence[Chosen]) -> list[Chosen]:
        """Words replaced by their testimony; every testimony once, where it comes first."""
        given: set[int] = set()
        chosen: list[Chosen] = []
        for done, item in enumerate(items, start=1):
            if isinstance(item, Arranged):
                chosen.append(item)
            elif item.testimony.testimony_id not in given:
                given.add(item.testimony.testimony_id)
                chosen.append(item if isinstance(item, ChosenTestimony) else self._whole(item.testimony))
            self._progress.advance(done, len(items), "")
        return chosen

    def _item(self, item: SelectionItem, quotes: Mapping[int, Quote], testimonies: Mapping[int, Testimony]) -> Chosen:
        if item.kind is ItemKind.QUOTE and item.quote_id is not None:
            return self._quote(quotes[item.quote_id], testimonies)
        if item.kind is ItemKind.TESTIMONY and item.testimony_id is not None:
            return self._whole(testimonies[item.testimony_id])
        return ChosenText(item.words) if item.kind is ItemKind.TEXT else ChosenHeading(item.words)

    def _quote(self, quote: Quote, testimonies: Mapping[int, Testimony]) -> ChosenWords:
        passages = self._passages(quote.anchor.transcript_id)
        touched = passages_under(quote, passages)
        return _words(testimonies[quote.testimony_id], quote.anchor.transcript_id, touched, quote)

    def _whole(self, testimony: Testimony) -> ChosenTestimony:
        return ChosenTestimony(
            testimony,
            [(each, self._read_passages(each.transcript_id)) for each in testimony.transcripts],
        )

    def _records(self, testimony_ids: Sequence[int]) -> dict[int, Testimony]:
        found = self._read_testimonies([*dict.fromkeys(testimony_ids)])
        return {each.testimony_id: each for each in found}

    def _passages(self, transcript_id: int) -> tuple[Passage, ...]:
        if transcript_id not in self._transcripts:
            self._transcripts[transcript_id] = self._read_passages(transcript_id)
        return self._transcripts[transcript_id]

    def _place_of(self, passage_id: int) -> tuple[int, int]:
        """The testimony and the transcript of a passage; one question for each transcript, not for each passage."""
        if passage_id not in self._places:
            place = self._read_place_of(passage_id)
            self._places |= {each.passage_id: place for each in self._passages(place[1])}
        return self._places[passage_id]


def _words(testimony: Testimony, transcript_id: int, passages: Sequence[Passage], quote: Quote | None) -> ChosenWords:
    transcript = next(each for each in testimony.transcripts if each.transcript_id == transcript_id)
    return ChosenWords(testimony, transcript, passages, quote)
