"""Searching: pages of testimonies with their best passages, live counts, and everything that a query finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from heapq import nsmallest
from itertools import chain
from typing import Any, Final

from testimony_archive.domain.notices import Notice
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.queries import (
    Facet,
    PassageHit,
    Query,
    RecordHit,
    SearchPage,
    SearchRequest,
    Sort,
    TestimonyHit,
    Widened,
)
from testimony_archive.domain.records import Passage, Use
from testimony_archive.domain.rights import hindrances
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.search.analysis import Analyser
from testimony_archive.search.highlights import Highlighter
from testimony_archive.search.languages import LANGUAGES
from testimony_archive.search.plans import is_cut_short
from testimony_archive.search.query_language import parse
from testimony_archive.search.suggestions import Suggestions
from testimony_archive.services.best_passages import best_passages
from testimony_archive.services.facet_choices import facet_choices
from testimony_archive.services.facet_table import language_key
from testimony_archive.services.finding import Finder
from testimony_archive.services.found import Found, testimony_scores
from testimony_archive.services.languages import analyser
from testimony_archive.services.narrowing import Narrowed, narrow
from testimony_archive.services.search_memory import SearchMemory
from testimony_archive.services.search_rights import Publishable
from testimony_archive.services.understanding import Understood, understand
from testimony_archive.storage.database import Connection, Database
from testimony_archive.storage.search_facts import FindableTranscript, read_stamp
from testimony_archive.storage.search_rows import (
    PassageRow,
    read_first_passages,
    read_page_passages,
    read_record_texts,
)
from testimony_archive.storage.vocabularies import read_vocabularies

APART: Final = Notice(
    QT_TRANSLATE_NOOP("Search", "No passage has all of these words; these testimonies have them in different passages.")
)
CUT_SHORT: Final = Notice(
    QT_TRANSLATE_NOOP(
        "Search", "A word with “*”, “?” or “~” stands for very many words here; only some of them were looked for."
    )
)
_REMEMBERED: Final = 8


class Searching:
    """Searches one archive. Any thread may call; what is in memory is read again when the archive has changed.

    Args:
        database: the archive.
        today: tells the day for which rights are decided.
        remembered: of how many queries the matches are kept until the archive changes, for another page or facet, and
            how many pages.
    """

    def __init__(self, database: Database, today: Callable[[], date], remembered: int = _REMEMBERED) -> None:
        self._database = database
        self._today = today
        self._memory = SearchMemory(remembered)

    @property
    def memory(self) -> SearchMemory:
        """What is held in memory of the archive."""
        return self._memory

    def prepare(self, progress: Progress | None = None) -> None:
        """Read ahead of the first search what is held in memory, so that it need not wait.

        Raises:
            Cancelled: somebody asked to stop.
        """
        with self._database.read(progress) as connection:
            self._memory.facts(connection, read_stamp(connection), progress or NoProgress())

    def search(self, request: SearchRequest, progress: Progress | None = None) -> SearchPage:
        """One page of answers.

        Raises:
            Cancelled: somebody asked to stop; a query that is under way is broken off.
        """
        with self._database.read(progress) as connection:
            reading = _Reading(connection, self._memory, self._today(), progress or NoProgress())
            return reading.page(request)

    def passage_ids(self, request: SearchRequest, progress: Progress | None = None) -> tuple[int, ...]:
        """Every passage that a request finds, testimony by testimony, as they follow each other; no pages.

        Raises:
            Cancelled: somebody asked to stop.
        """
        with self._database.read(progress) as connection:
            reading = _Reading(connection, self._memory, self._today(), progress or NoProgress())
            return reading.passage_ids(request)

    def testimony_ids(self, request: SearchRequest, progress: Progress | None = None) -> tuple[int, ...]:
        """Every testimony that a request finds, in the order asked for; no pages.

        Raises:
            Cancelled: somebody asked to stop.
        """
        with self._database.read(progress) as connection:
            reading = _Reading(connection, self._memory, self._today(), progress or NoProgress())
            return reading.testimony_ids(request)

    def marks(
        self, words: str, passages: Iterable[Passage], language: str
    ) -> Mapping[int, tuple[tuple[int, int], ...]]:
        """Where the words of a query stand in passages of one language, as (first, one past the last) code points.

        By passage id; passages in which nothing stands are left out, and without words all are.
        """
        with self._database.read() as connection:
            reading = _Reading(connection, self._memory, self._today(), NoProgress())
            return reading.marks(words, passages, language)

    def resolve_choices(
        self, themes: Iterable[str], countries: Iterable[str], roles: Iterable[str], languages: Iterable[str]
    ) -> Mapping[Facet, frozenset[str]]:
        """The choices that somebody means, as `facet_choices` reads them.

        Raises:
            UnknownTerm: one of them is not known, or several are meant; these or the nearest names are listed.
        """
        with self._database.read() as connection:
            vocabularies = read_vocabularies(connection)
        return facet_choices(vocabularies, themes, countries, roles, languages)


class _Reading:
    """One state of the archive, being searched."""

    def __init__(self, connection: Connection, memory: SearchMemory, today: date, progress: Progress) -> None:
        self._connection = connection
        self._memory = memory
        self._today = today
        self._progress = progress
        self._stamp = read_stamp(connection)
        facts = memory.facts(connection, self._stamp, progress)
        self._facts, self._table = facts.findables, facts.table
        self._analyser: Analyser = analyser()
        self._finder = Finder(connection, self._facts, self._analyser)

    def page(self, request: SearchRequest) -> SearchPage:
        """The page that a request asks for."""
        page = self._memory.page(self._stamp, self._today, request)
        if page is None:
            page = self._new_page(request)
            self._memory.remember_page(self._stamp, self._today, page)
        return page

    def _new_page(self, request: SearchRequest) -> SearchPage:
        asked = self._understood(request)
        found, narrowed, is_apart = self._answer(request, asked.tree)
        ordered = self._ordered(request, found, narrowed, request.offset + request.limit)
        hits = self._hits(request, found, narrowed, ordered[request.offset :])
        return SearchPage(
            request=request,
            testimonies=len(narrowed.testimonies),
            passages=narrowed.passages,
            hits=hits,
            facets=narrowed.facets,
            did_you_mean=self._suggestion(request.text, asked.typed, found),
            notices=(*asked.notices, *self._notices(asked.typed, found, is_apart=is_apart)),
            widened=asked.widened,
        )

    def _understood(self, request: SearchRequest) -> Understood:
        return understand(request, self._connection, self._finder.vocabulary)

    def _notices(self, query: Query, found: Found, *, is_apart: bool) -> Iterator[Notice]:
        if is_apart:
            yield APART
        if is_cut_short(found.plan):
            yield CUT_SHORT
        yield from self._finder.answers.unknown_values(query)

    def testimony_ids(self, request: SearchRequest) -> tuple[int, ...]:
        """All testimonies in order."""
        found, narrowed, _ = self._answer(request, self._understood(request).tree)
        return tuple(self._ordered(request, found, narrowed, len(narrowed.testimonies)))

    def passage_ids(self, request: SearchRequest) -> tuple[int, ...]:
        """All passages, by the order of testimonies, and in each as they follow each other."""
        found, narrowed, _ = self._answer(request, self._understood(request).tree)
        testimony_ids = self._ordered(request, found, narrowed, len(narrowed.testimonies))
        place_order = {place: order for order, place in enumerate(self._places(request, testimony_ids))}
        place_of = self._facts.place_of
        if found.is_everything:
            may_leave = Publishable(self._facts, self._today).may_leave
            inside = (each for each, place in enumerate(place_of) if place in place_order)
            found_ids = [each for each in inside if not request.only_publishable or may_leave(each)]
        else:
            found_ids = [each for each in found.passage_ids if place_of[each] in place_order]
        return tuple(sorted(found_ids, key=lambda each: (place_order[place_of[each]], each)))

    def marks(self, words: str, passages: Iterable[Passage], language: str) -> dict[int, tuple[tuple[int, int], ...]]:
        """Where the words of a query stand in passages."""
        highlighter = Highlighter(self._finder.plan(parse(words).tree), self._analyser, self._finder.vocabulary)
        spans = {each.passage_id: highlighter.spans(each.text, language) for each in passages}
        return {passage_id: each for passage_id, each in spans.items() if each}

    def _answer(self, request: SearchRequest, query: Query) -> tuple[Found, Narrowed, bool]:
        """What a query finds within the facets; where no passage has all the words, testimonies that have them."""
        found = self._published(request, self._found(query))
        self._progress.advance(1, 3, "search")
        narrowed = narrow(found, self._facts, self._table, request.choices)
        if not narrowed.testimonies:
            apart = self._finder.find_apart(query)
            if apart is not None:
                apart = self._published(request, apart)
                narrowed_apart = narrow(apart, self._facts, self._table, request.choices)
                if narrowed_apart.testimonies:
                    return apart, narrowed_apart, True
        self._progress.advance(2, 3, "search")
        return found, narrowed, False

    def _found(self, query: Query) -> Found:
        found = self._memory.found(self._stamp, query)
        if found is None:
            found = self._finder.find(query)
            self._memory.remember(self._stamp, query, found)
        return found

    def _published(self, request: SearchRequest, found: Found) -> Found:
        if not request.only_publishable:
            return found
        return Publishable(self._facts, self._today).of(
            found, self._connection, self._analyser, self._finder.vocabulary
        )

    def _ordered(self, request: SearchRequest, found: Found, narrowed: Narrowed, count: int) -> list[int]:
        """The first `count` testimonies in the order asked for; what is equal, by code."""
        facts = self._facts.testimonies
        if request.sort is Sort.CODE or (request.sort is Sort.RELEVANCE and found.is_everything):
            return nsmallest(count, narrowed.testimonies, key=lambda each: facts[each].order)
        if request.sort is Sort.DATE:
            by_code = sorted(narrowed.testimonies, key=lambda each: facts[each].order)
            return sorted(by_code, key=lambda each: facts[each].date_from, reverse=True)[:count]
        chosen = request.choices.get(Facet.LANGUAGE)
        best = testimony_scores(found, self._facts, chosen or ())
        worst = max(nsmallest(count, map(best.__getitem__, narrowed.testimonies)), default=0.0)
        among = (each for each in narrowed.testimonies if best[each] <= worst)
        return nsmallest(count, among, key=lambda each: (best[each], facts[each].order))

    def _places(self, request: SearchRequest, testimony_ids: Iterable[int]) -> dict[int, FindableTranscript]:
        """The transcripts of testimonies that the choice of languages leaves, by place."""
        chosen = request.choices.get(Facet.LANGUAGE)
        places: dict[int, FindableTranscript] = {}
        for testimony_id in testimony_ids:
            for place in self._facts.places_of.get(testimony_id, ()):
                transcript = self._facts.transcripts[place]
                if transcript is not None and (not chosen or language_key(transcript.language) in chosen):
                    places[place] = transcript
        return places

    def _hits(
        self, request: SearchRequest, found: Found, narrowed: Narrowed, testimony_ids: Sequence[int]
    ) -> tuple[TestimonyHit, ...]:
        places = self._places(request, testimony_ids)
        best = self._best_passages(request, found, places)
        highlighter = Highlighter(found.plan, self._analyser, self._finder.vocabulary)
        records = self._record_hits(request, found, testimony_ids, highlighter)
        hits = []
        for testimony_id in testimony_ids:
            facts = self._facts.testimonies[testimony_id]
            passages = tuple(
                self._passage_hit(row, places[self._facts.place_of[row.passage_id]], highlighter)
                for row in best.get(testimony_id, ())
            )
            hits.append(
                TestimonyHit(
                    testimony_id=testimony_id,
                    code=facts.code,
                    title=facts.title,
                    date=facts.date,
                    countries=facts.countries,
                    roles=facts.roles,
                    themes=facts.themes,
                    hindrances=hindrances(
                        Use.QUOTE, facts.consents, (facts.access,), pseudonym=facts.pseudonymous, today=self._today
                    ),
                    pseudonymous=facts.pseudonymous,
                    has_recording=facts.has_recording,
                    passage_count=narrowed.testimonies[testimony_id],
                    passages=passages,
                    record=records.get(testimony_id, ()),
                )
            )
        return tuple(hits)

    def _best_passages(
        self, request: SearchRequest, found: Found, places: Mapping[int, FindableTranscript]
    ) -> dict[int, list[PassageRow]]:
        """For each testimony of the page its best passages; without words, its first."""
        most = request.passages_per_testimony
        if not found.is_everything:
            return best_passages(self._connection, found, self._facts, places, most)
        best: dict[int, list[int]] = {}
        first = read_first_passages(self._connection, (each.transcript_id for each in places.values()), most)
        for each in places.values():
            several = best.setdefault(each.testimony_id, [])
            several += first.get(each.transcript_id, ())[: most - len(several)]
        rows = read_page_passages(self._connection, chain.from_iterable(best.values()))
        return {each: [rows[passage_id] for passage_id in several] for each, several in best.items()}

    def _passage_hit(self, row: PassageRow, transcript: FindableTranscript, highlighter: Highlighter) -> PassageHit:
        return PassageHit(
            passage_id=row.passage_id,
            transcript_id=transcript.transcript_id,
            transcript_uuid=transcript.uuid,
            ordinal=row.ordinal,
            speaker=row.speaker,
            start_ms=row.start_ms,
            end_ms=row.end_ms,
            part_number=row.part_number,
            language=transcript.language,
            text=row.text,
            highlights=highlighter.spans(row.text, transcript.language),
        )

    def _record_hits(
        self, request: SearchRequest, found: Found, testimony_ids: Sequence[int], highlighter: Highlighter
    ) -> dict[int, tuple[RecordHit, ...]]:
        wanted = [] if found.is_everything else [each for each in testimony_ids if each in found.records]
        if not wanted:
            return {}
        texts = read_record_texts(self._connection, wanted)
        if request.only_publishable:
            publishable = Publishable(self._facts, self._today)
            texts = {each: publishable.fields(each, fields) for each, fields in texts.items()}
        hits: dict[int, tuple[RecordHit, ...]] = {}
        for testimony_id in wanted:
            marked = [(name, text, highlighter.spans_in_any(text, LANGUAGES)) for name, text in texts[testimony_id]]
            hits[testimony_id] = tuple(RecordHit(name, text, spans) for name, text, spans in marked if spans)
        return hits

    def _suggestion(self, text: str, query: Query, found: Found) -> str | None:
        if found.passage_ids or found.records:
            return None
        connection = self._connection.connection.driver_connection
        corrected = Suggestions(connection, self._analyser).instead_of(text, query)
        if corrected is None:
            return None
        again = parse(corrected).tree
        better = self._finder.find(again)
        if not (better.passage_ids or better.records):
            apart = self._finder.find_apart(again)
            return corrected if apart is not None else None
        return corrected


def as_json(page: SearchPage) -> dict[str, Any]:
    """A page as ``search --json`` prints it, ready for `json.dumps`."""
    return {
        "query": page.request.text,
        "testimonies": page.testimonies,
        "passages": page.passages,
        "did_you_mean": page.did_you_mean,
        "notice": page.notice,
        "widened": widened_as_json(page.widened),
        "hits": [_hit_json(each) for each in page.hits],
        "facets": {
            facet.value: [
                {
                    "key": each.key,
                    "label": each.label,
                    "testimonies": each.testimonies,
                    "passages": each.passages,
                }
                for each in page.facets[facet]
            ]
            for facet in Facet
        },
    }


def widened_as_json(widened: Iterable[Widened]) -> list[dict[str, Any]]:
    """What all languages added to a query, ready for `json.dumps`."""
    return [{"typed": each.typed, "added": list(each.added), "left_out": list(each.left_out)} for each in widened]


def _hit_json(hit: TestimonyHit) -> dict[str, Any]:
    return {
        "code": hit.code,
        "title": hit.title,
        "date": str(hit.date) if hit.date is not None else None,
        "countries": list(hit.countries),
        "roles": list(hit.roles),
        "themes": list(hit.themes),
        "passages": [
            {
                "transcript": each.transcript_uuid,
                "ordinal": each.ordinal,
                "speaker": each.speaker,
                "start_ms": each.start_ms,
                "end_ms": each.end_ms,
                "language": each.language,
                "text": each.text,
                "highlights": [list(span) for span in each.highlights],
            }
            for each in hit.passages
        ],
        "record": [
            {"field": each.field, "text": each.text, "highlights": [list(span) for span in each.highlights]}
            for each in hit.record
        ],
    }
