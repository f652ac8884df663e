"""Which passages and records answer a query, one by one: for queries in which fields stand among words.

A field is no word of the index. It is answered by facts in memory, or by looking at the passages that are left.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from typing import Any

from testimony_archive.domain.notices import Notice
from testimony_archive.domain.queries import AllOf, AnyOf, Field, InField, Not, Query, fields_of
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.search.index import Indexed
from testimony_archive.search.matching import matches
from testimony_archive.search.plans import plan_of
from testimony_archive.search.record_matching import answering_records
from testimony_archive.search.vocabulary import Vocabulary
from testimony_archive.services.passage_fields import PassageFields, is_of_passages, is_of_passages_alone
from testimony_archive.services.testimony_fields import requirement_of
from testimony_archive.services.unknown_values import unknown_values
from testimony_archive.storage.database import Connection
from testimony_archive.storage.search_facts import Findables
from testimony_archive.storage.vocabularies import read_vocabularies


class QueryAnswers:
    """Answers for one reading of the archive."""

    def __init__(self, connection: Connection, findables: Findables, vocabulary: Vocabulary) -> None:
        self._connection = connection
        self._dbapi: Any = connection.connection.driver_connection
        self._findables = findables
        self._vocabulary = vocabulary
        self._passage_fields = PassageFields(connection, findables)

    @cached_property
    def _vocabularies(self) -> Vocabularies:
        return read_vocabularies(self._connection)

    def unknown_values(self, query: Query) -> Iterator[Notice]:
        """What is to be told of the fields of a query that say what is not known in this archive."""
        if any(fields_of(query)):  # most queries name none, and need not wait for the vocabularies
            yield from unknown_values(query, self._vocabularies, self._is_known, self._held)

    def _is_known(self, asked: InField) -> bool:
        match asked.name:
            case Field.SPEAKER:
                return self._passage_fields.has_speaker(asked.value)
            case Field.CODE:
                return bool(self.testimonies(asked))
            case _:
                return is_of_passages_alone(asked) or requirement_of(asked, self._vocabularies) is not None

    def _held(self, field: Field) -> Iterable[str]:
        if field is Field.SPEAKER:
            return self._passage_fields.speakers
        return (each.code for each in self._findables.testimonies.values())

    def is_of_testimonies(self, query: Query) -> bool:
        """Whether a query is one field, or anything but one field, that testimonies answer as a whole."""
        asked = query.part if isinstance(query, Not) else query
        return isinstance(asked, InField) and not is_of_passages(asked)

    def testimonies(self, query: Query) -> frozenset[int]:
        """The testimonies that answer a query for which `is_of_testimonies` holds."""
        return frozenset(self.records(query, self._findables.testimonies))

    def passages_within(self, places: Iterable[int]) -> list[int]:
        """Every passage of some transcripts, in order."""
        wanted = frozenset(places)
        return [passage_id for passage_id, place in enumerate(self._findables.place_of) if place in wanted]

    def passages(self, query: Query, within: Collection[int]) -> set[int]:
        """Of some passages those that answer a query."""
        match query:
            case InField() if is_of_passages(query):
                return self._passage_fields.answering(query, within)
            case InField():
                testimonies, owner = self.testimonies(query), self._findables.testimony_of
                return {each for each in within if owner(each) in testimonies}
            case AllOf(parts):
                left = set(within)
                for each in parts:
                    left = self.passages(each, left)
                return left
            case AnyOf(parts):
                return set().union(*(self.passages(each, within) for each in parts))
            case Not(part):
                return set(within) - self.passages(part, within)
            case _:
                answering = matches(self._dbapi, Indexed.PASSAGES, plan_of(query, self._vocabulary))
                return set(answering).intersection(within)

    def records(self, query: Query, within: Collection[int]) -> set[int]:
        """Of some testimonies those whose record answers a query; what is asked of a passage no record answers."""
        match query:
            case InField():
                answers = None if is_of_passages_alone(query) else requirement_of(query, self._vocabularies)
                facts = self._findables.testimonies
                return {each for each in within if answers is not None and answers(facts[each])}
            case AllOf(parts):
                left = set(within)
                for each in parts:
                    left = self.records(each, left)
                return left
            case AnyOf(parts):
                return set().union(*(self.records(each, within) for each in parts))
            case Not(part):
                return set(within) - self.records(part, within)
            case _:
                return answering_records(self._dbapi, plan_of(query, self._vocabulary)).intersection(within)
