"""Finding: what answers a query, before facets, order and pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Any, Final

from testimony_archive.domain.queries import AllOf, Everything, Not, Query
from testimony_archive.search.analysis import Analyser
from testimony_archive.search.index import Indexed
from testimony_archive.search.matching import matches, scores
from testimony_archive.search.plans import Anything, Plan, looks_for_words, plan_of
from testimony_archive.search.vocabulary import Vocabulary, VocabularyWithAccents
from testimony_archive.storage.database import Connection
from testimony_archive.storage.search_facts import Findables, FindableTranscript

_AHEAD: Final = 1_000.0  # more than BM25 ever gives


@dataclass(frozen=True, slots=True)
class Found:
    """Passages best first, each with the place of its transcript and its score (lower is better), and records.

    `records` gives for each testimony whose own words answer the query their score. Where the words of a query stand in
    different passages, `together` gives the score of each testimony that has them all.
    """

    plan: Plan
    passage_ids: list[int]
    places: list[int]
    scores: list[float]
    records: Mapping[int, float]
    passages_by_place: Mapping[int, int]
    together: Mapping[int, float] | None = None

    @property
    def is_everything(self) -> bool:
        """Whether there were no words to look for; then no passage is listed, only counted."""
        return isinstance(self.plan, Anything)


def ranked(plan: Plan, rows: list[tuple[int, float]], records: Mapping[int, float], findables: Findables) -> Found:
    """What was found out of ids with scores."""
    rows.sort(key=itemgetter(1))
    passage_ids = [row[0] for row in rows]
    places = list(map(findables.place_of.__getitem__, passage_ids))
    return Found(plan, passage_ids, places, [row[1] for row in rows], records, Counter(places))


class Finder:
    """Finds within one reading of the archive."""

    def __init__(self, connection: Connection, findables: Findables, analyser: Analyser) -> None:
        self._dbapi: Any = connection.connection.driver_connection
        self._connection = connection
        self._findables = findables
        self._analyser = analyser
        self.vocabulary = Vocabulary(self._dbapi, analyser)

    def find(self, query: Query) -> Found:
        """Everything that answers a query."""
        plan = self.plan(query)
        if isinstance(query, Everything):
            counts = {
                place: each.passages for place, each in enumerate(self._findables.transcripts) if each is not None
            }
            return Found(plan, [], [], [], dict.fromkeys(self._findables.testimonies, 0.0), counts)
        exact = plan_of(query, VocabularyWithAccents(self.vocabulary))
        passages = self._scores(Indexed.PASSAGES, plan, exact)
        # A record that merely lacks what is excluded is no answer.
        records = self._scores(Indexed.RECORDS, plan, exact) if looks_for_words(plan) else []
        return ranked(plan, passages, dict(records), self._findables)

    def find_apart(self, query: Query) -> Found | None:
        """Testimonies that have all the words of a query, but in different passages (or the record).

        None where the query does not ask for several things at once.
        """
        if not isinstance(query, AllOf):
            return None
        wanted = [each for each in query.parts if not isinstance(each, Not)]
        unwanted = tuple(each for each in query.parts if isinstance(each, Not))
        if len(wanted) < 2:
            return None
        best: dict[int, float] = {}
        records: dict[int, float] = {}
        together: dict[int, float] | None = None
        for part in wanted:
            found = self.find(AllOf((part, *unwanted)))
            for passage_id, score in zip(found.passage_ids, found.scores, strict=True):
                best[passage_id] = min(score, best.get(passage_id, 0.0))
            for testimony_id, score in found.records.items():
                records[testimony_id] = records.get(testimony_id, 0.0) + score
            by_testimony = testimony_scores(found, self._findables, lambda _: True)
            together = {
                each: score + (0.0 if together is None else together[each])
                for each, score in by_testimony.items()
                if together is None or each in together
            }
        kept = together or {}
        owner = self._findables.testimony_of
        rows = [(passage_id, score) for passage_id, score in best.items() if owner(passage_id) in kept]
        found = ranked(
            self.plan(query), sorted(rows), {each: records[each] for each in records if each in kept}, self._findables
        )
        return replace(found, together=kept)

    def plan(self, query: Query) -> Plan:
        """A query with its words looked up."""
        return plan_of(query, self.vocabulary)

    def _scores(self, table: Indexed, plan: Plan, exact: Plan) -> list[tuple[int, float]]:
        """What answers a plan; before all else what answers it with the accents that were typed."""
        found = scores(self._dbapi, table, plan)
        if exact == plan:
            return found
        first = matches(self._dbapi, table, exact)
        return [(row_id, score - _AHEAD if row_id in first else score) for row_id, score in found]


def testimony_scores(
    found: Found, findables: Findables, counts: Callable[[FindableTranscript], bool]
) -> dict[int, float]:
    """The score of each testimony: that of its best passage, better by that of its record.

    `counts` tells which transcripts' passages count.
    """
    best_of_place = dict(zip(reversed(found.places), reversed(found.scores), strict=True))
    best: dict[int, float] = {}
    for place, score in best_of_place.items():
        transcript = findables.transcripts[place]
        if transcript is not None and counts(transcript):
            best[transcript.testimony_id] = min(score, best.get(transcript.testimony_id, 0.0))
    for testimony_id, score in found.records.items():
        best[testimony_id] = best.get(testimony_id, 0.0) + score
    return best
