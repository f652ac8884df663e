"""The list of all quotes: narrowed, searched, sorted; and one of them with everything about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from testimony_archive.domain.anchors import passages_under
from testimony_archive.domain.errors import RecordGone
from testimony_archive.domain.history import HistoryEntry
from testimony_archive.domain.notices import Notice
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.queries import AllOf, AnyOf, Not, Query, fields_of
from testimony_archive.domain.quote_list import (
    QuotePage,
    QuoteRequest,
    QuoteRow,
    QuoteSort,
    Spans,
    narrow_quotes,
)
from testimony_archive.domain.records import Passage, Quote, Testimony, Transcript, Use
from testimony_archive.domain.rights import Decision, decide_quote
from testimony_archive.domain.text import fold
from testimony_archive.search.highlights import Highlighter
from testimony_archive.search.index import Indexed
from testimony_archive.search.languages import LANGUAGES
from testimony_archive.search.matching import matches
from testimony_archive.search.query_language import parse
from testimony_archive.services.finding import Finder
from testimony_archive.services.languages import analyser
from testimony_archive.services.quote_memory import QuoteMemory
from testimony_archive.services.search_memory import SearchMemory
from testimony_archive.storage.database import Connection, Database
from testimony_archive.storage.quote_history import read_quote_history
from testimony_archive.storage.search_facts import Findables, read_stamp
from testimony_archive.storage.selections import read_selections
from testimony_archive.storage.testimonies import read_passages, read_quotes, read_testimonies
from testimony_archive.storage.vocabularies import read_vocabularies

_AROUND = 1  # passages before and after a quote that show what it was said in answer to


@dataclass(frozen=True, slots=True)
class QuoteDetail:
    """One quote in its place. `passages` are those that its anchor touches, `before` and `after` those around them;
    `selections` are the names of the selections that hold it."""

    quote: Quote
    testimony: Testimony
    transcript: Transcript
    before: tuple[Passage, ...]
    passages: tuple[Passage, ...]
    after: tuple[Passage, ...]
    decision: Decision
    selections: tuple[str, ...]
    history: tuple[HistoryEntry, ...]


class QuoteListing:
    """Reads the quotes of one archive. Any thread may call; rows stay in memory until something in them changes."""

    def __init__(self, database: Database, memory: SearchMemory, today: Callable[[], date]) -> None:
        self._database = database
        self._memory = memory
        self._today = today
        self._rows = QuoteMemory()

    def prepare(self, progress: Progress | None = None) -> None:
        """Read ahead of the first look at the list what is held in memory.

        Raises:
            Cancelled: somebody asked to stop.
        """
        self.page(QuoteRequest(), progress)

    def page(self, request: QuoteRequest, progress: Progress | None = None) -> QuotePage:
        """The quotes that a request leaves, in its order, with live counts.

        Raises:
            Cancelled: somebody asked to stop.
        """
        progress = progress or NoProgress()
        with self._database.read(progress) as connection:
            stamp = read_stamp(connection)
            facts = self._memory.facts(connection, stamp, progress).findables
            every, alikes = self._rows.rows(connection, facts, stamp, self._today())
            progress.advance(1, 3, "quotes")
            found, marks, notices = _found(connection, facts, every, request.text)
            if request.only_publishable:
                found = [each for each in found if each.decision.allowed]
            progress.advance(2, 3, "quotes")
            kept, counts = narrow_quotes(found, alikes.values, request.choices)
            rows = tuple(_sorted(connection, kept, request.sort, facts))
        return QuotePage(
            request=request,
            rows=rows,
            total=len(every),
            people=len({each.person_id or (each.testimony_id, each.person) for each in rows}),
            countries=len({country for each in rows for country in each.countries}),
            facets=counts,
            marks=marks,
            notices=notices,
        )

    def detail(self, quote_id: int) -> QuoteDetail:
        """One quote with everything about it.

        Raises:
            RecordGone: it is not there any more.
        """
        with self._database.read() as connection:
            found = read_quotes(connection, [quote_id])
            if not found:
                raise RecordGone
            (quote,) = found
            (testimony,) = read_testimonies(connection, [quote.testimony_id])
            passages = read_passages(connection, quote.anchor.transcript_id)
            history = read_quote_history(connection, quote_id)
            selections = read_selections(connection)
        transcript = next(each for each in testimony.transcripts if each.transcript_id == quote.anchor.transcript_id)
        places = {each.passage_id: place for place, each in enumerate(passages)}
        first, last = places[quote.anchor.first_passage_id], places[quote.anchor.last_passage_id]
        under = passages_under(quote, passages)
        return QuoteDetail(
            quote=quote,
            testimony=testimony,
            transcript=transcript,
            before=passages[max(first - _AROUND, 0) : first],
            passages=passages[first : last + 1],
            after=passages[last + 1 : last + 1 + _AROUND],
            decision=decide_quote(Use.QUOTE, testimony, transcript, quote, under, self._today()),
            selections=tuple(each.name for each in selections if any(item.quote_id == quote_id for item in each.items)),
            history=history,
        )


def _found(
    connection: Connection, facts: Findables, every: Sequence[QuoteRow], text: str
) -> tuple[Sequence[QuoteRow], Callable[[str, str], Spans], tuple[Notice, ...]]:
    """The quotes that a query finds, and what marks its words."""
    if not text.strip():
        return every, _nothing_marked, ()
    parsed = parse(text)
    finder = Finder(connection, facts, analyser())
    plan = finder.plan(parsed.tree)
    highlighter = Highlighter(plan, analyser(), finder.vocabulary)

    def marks(words: str, language: str) -> Spans:
        return highlighter.spans(words, language) if language else highlighter.spans_in_any(words, LANGUAGES)

    ids = _answering(parsed.tree, every, finder, connection.connection.driver_connection)
    return [each for each in every if each.quote_id in ids], marks, parsed.notices


def _answering(query: Query, every: Sequence[QuoteRow], finder: Finder, dbapi: Any) -> frozenset[int]:
    """The quotes that answer a query by their own words; what a field asks, it asks of the passage they begin in."""
    if not any(fields_of(query)):
        return frozenset(matches(dbapi, Indexed.QUOTES, finder.plan(query)))
    match query:
        case AllOf(parts):
            return frozenset.intersection(*(_answering(each, every, finder, dbapi) for each in parts))
        case AnyOf(parts):
            return frozenset().union(*(_answering(each, every, finder, dbapi) for each in parts))
        case Not(part):
            return frozenset(each.quote_id for each in every) - _answering(part, every, finder, dbapi)
        case _:
            passages = finder.answers.passages(query, {each.passage_ids[0] for each in every})
            return frozenset(each.quote_id for each in every if each.passage_ids[0] in passages)


def _nothing_marked(_text: str, _language: str) -> Spans:
    return ()


def _sorted(connection: Connection, rows: Iterable[QuoteRow], sort: QuoteSort, facts: Findables) -> list[QuoteRow]:
    order = {each.testimony_id: each.order for each in facts.testimonies.values()}

    def place(row: QuoteRow) -> tuple[int, int, int, int]:
        return (order[row.testimony_id], row.transcript_id, *row.place)

    if sort is QuoteSort.OWN:
        return sorted(rows, key=lambda each: (each.position, each.quote_id))
    by_place = sorted(rows, key=place)
    match sort:
        case QuoteSort.THEME:
            themes = {theme_id: number for number, theme_id in enumerate(read_vocabularies(connection).themes)}
            return sorted(by_place, key=lambda each: min((themes[one] for one in each.themes), default=len(themes)))
        case QuoteSort.MAIN_IDEA:
            return sorted(by_place, key=lambda each: (not each.main_idea, fold(each.main_idea)))
        case QuoteSort.DATE:
            dates = {each.testimony_id: each.date_from for each in facts.testimonies.values()}
            return sorted(by_place, key=lambda each: dates[each.testimony_id], reverse=True)
        case QuoteSort.KEPT:
            return sorted(by_place, key=lambda each: each.quote_id, reverse=True)  # whatever the clock said then
        case _:
            return by_place
