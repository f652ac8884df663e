"""Finding: what answers a query, before facets, order and pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from testimony_archive.domain.queries import AllOf, AnyOf, Everything, InField, Not, Query, fields_of
from testimony_archive.search.analysis import Analyser
from testimony_archive.search.index import Indexed
from testimony_archive.search.matching import matches, scores
from testimony_archive.search.plans import Every, Plan, looks_for_words, plan_of
from testimony_archive.search.vocabulary import Vocabulary, VocabularyWithAccents
from testimony_archive.services.found import Found, ranked, testimony_scores
from testimony_archive.services.query_answers import QueryAnswers
from testimony_archive.storage.database import Connection
from testimony_archive.storage.search_facts import Findables

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
            found = found.within(self.answers.testimonies(each), self._findables)
        return self._with_fields(found, others) if others else found

    def _find_words(self, query: Query) -> Found:
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
        wanted = [each for each in query.parts if not isinstance(each, Not | InField)]
        unwanted = tuple(each for each in query.parts if isinstance(each, Not | InField))
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
        """A query with its words looked up; fields left out."""
        return plan_of(_words_of(query) or Everything(), self.vocabulary)

    def _with_fields(self, found: Found, parts: Sequence[Query]) -> Found:
        """What of an answer answers further parts of the query, with fields, as well."""
        words = _together(tuple(each for part in parts if (each := _words_of(part)) is not None))
        plan = plan_of(words, self.vocabulary)
        if found.is_everything:
            listed = self.answers.passages_within(found.passages_by_place)
            scored = dict(scores(self._dbapi, Indexed.PASSAGES, plan)) if looks_for_words(plan) else {}
            rows = [(each, scored.get(each, 0.0)) for each in listed]
            found = ranked(Every(()), rows, found.records, self._findables)
        passages, records = set(found.passage_ids), set(found.records)
        for each in parts:
            passages = self.answers.passages(each, passages)
            records = self.answers.records(each, records)
        rows = [row for row in zip(found.passage_ids, found.scores, strict=True) if row[0] in passages]
        kept = {each: found.records[each] for each in found.records if each in records}
        return ranked(Every((found.plan, plan)), rows, kept, self._findables)

    def _scores(self, table: Indexed, plan: Plan, exact: Plan) -> list[tuple[int, float]]:
        """What answers a plan; before all else what answers it with the accents that were typed."""
        found = scores(self._dbapi, table, plan)
        if exact == plan:
            return found
        first = matches(self._dbapi, table, exact)
        return [(row_id, score - _AHEAD if row_id in first else score) for row_id, score in found]


def _together(parts: tuple[Query, ...]) -> Query:
    if not parts:
        return Everything()
    return parts[0] if len(parts) == 1 else AllOf(parts)


def _words_of(query: Query) -> Query | None:
    """A query without its fields; None where nothing is left."""
    match query:
        case InField():
            return None
        case Not(part):
            words = _words_of(part)
            return None if words is None else Not(words)
        case AllOf(parts) | AnyOf(parts):
            kept = tuple(each for each in map(_words_of, parts) if each is not None)
            return type(query)(kept) if kept or not parts else None
        case _:
            return query
