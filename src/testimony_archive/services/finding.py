"""Finding: what answers a query, before facets, order and pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any, Final

from testimony_archive.domain.queries import (
    AllOf,
    AnyOf,
    Everything,
    InField,
    Like,
    Not,
    Query,
    fields_of,
    without_fields,
)
from testimony_archive.search.analysis import Analyser
from testimony_archive.search.index import Indexed
from testimony_archive.search.matching import matches
from testimony_archive.search.plans import Every, Plan, Some, looks_for_words, plan_of
from testimony_archive.search.record_matching import record_scores
from testimony_archive.search.vocabulary import Vocabulary, VocabularyWithAccents
from testimony_archive.services.found import Found, FoundPart, found_of
from testimony_archive.services.query_answers import QueryAnswers
from testimony_archive.storage.database import Connection
from testimony_archive.storage.search_facts import Findables
from testimony_archive.storage.search_passages import read_beginnings

_AHEAD: Final = 1_000.0  # more than BM25 ever gives


class Finder:
    """Finds within one reading of the archive."""

    def __init__(self, connection: Connection, findables: Findables, analyser: Analyser) -> None:
        self._dbapi: Any = connection.connection.driver_connection
        self._connection = connection
        self._findables = findables
        self._analyser = analyser
        self.vocabulary = Vocabulary(self._dbapi, analyser)
        self.answers = QueryAnswers(connection, findables, self.vocabulary)

    def find(self, query: Query) -> Found:
        """Everything that answers a query.

        A field is no word of the index. What it asks of the testimony in any case narrows what the words find; a field
        of passages, or one among alternatives, is answered for each of them.
        """
        parts = query.parts if isinstance(query, AllOf) else (query,)
        words = tuple(each for each in parts if not any(fields_of(each)))
        of_testimonies = [each for each in parts if self.answers.is_of_testimonies(each)]
        others = [each for each in parts if each not in words and each not in of_testimonies]
        found = self._find_words(query if len(words) == len(parts) else _together(words))
        for each in of_testimonies:
            found = self._within(found, self.answers.testimonies(each))
        return self._with_fields(found, others) if others else found

    def find_apart(self, query: Query) -> Found | None:
        """Testimonies that have all the words of a query, but in different passages (or the record).

        None where the query does not ask for several things at once, or no testimony has them.
        """
        if not isinstance(query, AllOf):
            return None
        wanted = [each for each in query.parts if not isinstance(each, Not | InField)]
        held = tuple(each for each in query.parts if isinstance(each, Not | InField))
        if len(wanted) < 2:
            return None
        every = [self.find(AllOf((part, *held))) for part in wanted]
        together = set.intersection(*(self._testimonies_of(each) for each in every))
        if not together:
            return None
        records: dict[int, float] = {}
        for each in every:
            for testimony_id, score in each.records.items():
                records[testimony_id] = records.get(testimony_id, 0.0) + score
        parts = [part for each in every for part in each.parts]
        return self._within(found_of(self.plan(query), parts, records, self._findables), together)

    def plan(self, query: Query) -> Plan:
        """A query with its words looked up; fields left out."""
        return plan_of(without_fields(query) or Everything(), self.vocabulary)

    def _find_words(self, query: Query) -> Found:
        plan = self.plan(query)
        if isinstance(query, Everything):
            counts = {
                place: each.passages for place, each in enumerate(self._findables.transcripts) if each is not None
            }
            return Found(plan, [], counts, (), dict.fromkeys(self._findables.testimonies, 0.0))
        if isinstance(query, Like) and isinstance(plan, Some):
            return self._find_like(plan)
        alternatives = query.parts if isinstance(query, AnyOf) else (query,)
        parts = [part for each in alternatives for part in self._parts(each)]
        # A record that merely lacks what is excluded is no answer.
        scored = record_scores(self._dbapi, plan) if looks_for_words(plan) else {}
        records = {each: score for each, score in scored.items() if each in self._findables.testimonies}
        return found_of(plan, parts, records, self._findables)

    def _find_like(self, plan: Some) -> Found:
        """Passages that have any of some words; each word weighs the more the rarer it is, and so does each two in one
        passage, which puts passages that share several before testimonies that have them here and there.

        Records are no passages, so none is like one.
        """
        pairs = map(Every, combinations(plan.parts, 2))
        found = (matches(self._dbapi, Indexed.PASSAGES, each) for each in (*plan.parts, *pairs))
        parts = [FoundPart.of(passage_ids, self._findables) for passage_ids in found if passage_ids]
        return found_of(plan, parts or [FoundPart.of((), self._findables)], {}, self._findables)

    def _parts(self, query: Query) -> Iterator[FoundPart]:
        """The passages that answer a query; once more, before all else, those with the accents that were typed."""
        plan = self.plan(query)
        yield FoundPart.of(
            matches(self._dbapi, Indexed.PASSAGES, plan), self._findables, quoted=self._quotes_by_place(plan)
        )
        exact = plan_of(query, VocabularyWithAccents(self.vocabulary))
        if exact != plan:
            yield FoundPart.of(matches(self._dbapi, Indexed.PASSAGES, exact), self._findables, _AHEAD)

    def _quotes_by_place(self, plan: Plan) -> Mapping[int, int]:
        """How many quotes of each transcript answer a plan."""
        begins = read_beginnings(self._connection, matches(self._dbapi, Indexed.QUOTES, plan))
        return Counter(map(self._findables.place_of.__getitem__, begins))

    def _with_fields(self, found: Found, parts: Sequence[Query]) -> Found:
        """What of an answer answers further parts of the query, with fields, as well."""
        words = _together(tuple(each for part in parts if (each := without_fields(part)) is not None))
        plan = self.plan(words)
        if found.is_everything:
            listed = FoundPart.of(self.answers.passages_within(found.passages_by_place), self._findables, 0.0)
            said = self._within(self._find_words(words), found.records) if looks_for_words(plan) else None
            parts_said = said.parts if said is not None else ()
            found = found_of(Every(()), (listed, *parts_said), found.records, self._findables)
        passages, records = set(found.passage_ids), set(found.records)
        for each in parts:
            passages = self.answers.passages(each, passages)
            records = self.answers.records(each, records)
        kept = {each: score for each, score in found.records.items() if each in records}
        narrowed = found.only(lambda passage_id, _: passage_id in passages, kept, self._findables)
        return replace(narrowed, plan=Every((found.plan, plan)))

    def _within(self, found: Found, testimonies: Collection[int]) -> Found:
        """What of an answer belongs to some testimonies."""
        inside = frozenset(place for each in testimonies for place in self._findables.places_of.get(each, ()))
        records = {each: score for each, score in found.records.items() if each in testimonies}
        if not found.is_everything:
            return found.only(lambda _, place: place in inside, records, self._findables)
        counts = {place: count for place, count in found.passages_by_place.items() if place in inside}
        return replace(found, passages_by_place=counts, records=records)

    def _testimonies_of(self, found: Found) -> set[int]:
        return {*found.records, *map(self._findables.testimony_at.__getitem__, found.passages_by_place)}


def _together(parts: tuple[Query, ...]) -> Query:
    if not parts:
        return Everything()
    return parts[0] if len(parts) == 1 else AllOf(parts)
