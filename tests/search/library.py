"""A small library to search in: real SQLite, the real dictionaries, no archive around it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

import sqlcipher3.dbapi2 as sqlite

from testimony_archive.search import words
from testimony_archive.search.compiler import match_text
from testimony_archive.search.highlights import Highlighter
from testimony_archive.search.index import Indexed, SearchIndex
from testimony_archive.search.index_rows import IndexedPassage
from testimony_archive.search.plans import plan_of
from testimony_archive.search.query_language import parse
from testimony_archive.search.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from testimony_archive.domain.queries import Query
    from testimony_archive.search.analysis import Analyser
    from testimony_archive.search.plans import Plan


# As the first migration makes them; tests/services search in archives that were really migrated.
TABLES = (
    "CREATE VIRTUAL TABLE passage_index USING fts5(words, keys, content='', contentless_delete=1, tokenize='ascii')",
    "CREATE VIRTUAL TABLE record_index USING fts5(words, keys, content='', contentless_delete=1, tokenize='ascii')",
    "CREATE VIRTUAL TABLE quote_index USING fts5(words, keys, content='', contentless_delete=1, tokenize='ascii')",
    """CREATE TABLE vocabulary (surface TEXT NOT NULL, language TEXT NOT NULL, folded TEXT NOT NULL, key TEXT NOT NULL,
    PRIMARY KEY (surface, language)) WITHOUT ROWID""",
    "CREATE INDEX vocabulary_folded ON vocabulary (folded)",
    "CREATE INDEX vocabulary_key ON vocabulary (key)",
)


class Library:
    """Passages by number, each with its language, and searches over them."""

    def __init__(self, analyser: Analyser, passages: Mapping[int, tuple[str, str]]) -> None:
        self.analyser = analyser
        self.passages = dict(passages)
        self.connection = sqlite.connect(":memory:", isolation_level=None)
        for each in TABLES:
            self.connection.execute(each)
        self.index = SearchIndex(self.connection, analyser)
        self.index.put_passages(IndexedPassage(each, *passages[each]) for each in passages)

    @property
    def vocabulary(self) -> Vocabulary:
        """As it is now."""
        return Vocabulary(self.connection, self.analyser)

    @cached_property
    def first_vocabulary(self) -> Vocabulary:
        """As it was when this was asked first; looks up each word once."""
        return self.vocabulary

    @cached_property
    def first_said(self) -> frozenset[tuple[str, str]]:
        """The plain form and the key of every word, as the passages were when this was asked first."""
        return frozenset(
            self.analyser.forms(each)[word]
            for language, text in self.passages.values()
            for each in self.languages_of(text, language)
            for word in words.split(text)
        )

    def languages_of(self, text: str, language: str) -> tuple[str, ...]:
        """The languages in which a passage is read: its own, and those that it holds words of."""
        surfaces = [words.surface(word) for word in words.split(text)]
        return (language, *self.analyser.mixtures.further(surfaces, language))

    def plan(self, query: Query) -> Plan:
        return plan_of(query, self.vocabulary)

    def highlighter(self, query: Query) -> Highlighter:
        return Highlighter(self.plan(query), self.analyser, self.vocabulary)

    def matches(self, query: Query, table: Indexed = Indexed.PASSAGES) -> set[int]:
        """The numbers of the passages that a tree finds."""
        text = match_text(self.plan(query))
        rows = self.connection.execute(f"SELECT rowid FROM {table} WHERE {table} MATCH ?", (text,))
        return {row_id for (row_id,) in rows}

    def find(self, typed: str) -> set[int]:
        """The numbers of the passages that a typed query finds."""
        return self.matches(parse(typed).tree)

    def close(self) -> None:
        self.connection.close()


MakeLibrary: TypeAlias = "Callable[[Mapping[int, tuple[str, str]]], Library]"
