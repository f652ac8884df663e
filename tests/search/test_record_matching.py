"""The words of a record stand in two rows of the index, and are found as if they stood in one."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from testimony_archive.domain.queries import AllOf, AnyOf, Not, Query, Word
from testimony_archive.search.index import Indexed
from testimony_archive.search.index_rows import IndexedRecord, row_of_names
from testimony_archive.search.record_matching import answering_records, record_scores
from tests.search.library import Library
from tests.search.test_exactness import ALL_SAID, trees

if TYPE_CHECKING:
    from collections.abc import Iterator

    from testimony_archive.search.analysis import Analyser
    from tests.search.library import MakeLibrary

RECORDS = range(1, 41)


@pytest.fixture(scope="module")
def shelf(analyser: Analyser) -> Iterator[Library]:
    made = Library(analyser, {})
    choose = Random(7)
    texts = ["", *(" ".join(choose.choices(ALL_SAID, k=count)) for count in (1, 2, 3, 4, 6) for _ in range(5))]
    made.index.put_records(
        [IndexedRecord(row, (choose.choice(texts),)) for each in RECORDS for row in (each, row_of_names(each))]
    )
    yield made
    made.close()


def answering(query: Query, shelf: Library) -> set[int]:
    """The records that answer a query, part by part: a part without parts is answered by either row."""
    match query:
        case AllOf(parts):
            return set(RECORDS).intersection(*(answering(each, shelf) for each in parts))
        case AnyOf(parts):
            return set().union(*(answering(each, shelf) for each in parts))
        case Not(part):
            return set(RECORDS) - answering(part, shelf)
        case _:
            return set(map(abs, shelf.matches(query, Indexed.RECORDS)))


@given(trees)
def test_any_query_finds_records_by_their_own_words_and_their_names_together(shelf: Library, query: Query) -> None:
    plan = shelf.plan(query)
    expected = answering(query, shelf)
    assert answering_records(shelf.connection, plan) == expected
    assert record_scores(shelf.connection, plan).keys() == expected


def test_words_in_both_rows_weigh_as_words_in_one_do(library: MakeLibrary) -> None:
    shelf = library({})
    rows = {1: ("taller casa", "año"), 2: ("taller", "casa año"), 3: ("taller", "año"), 4: ("año", "casa")}
    shelf.index.put_records(
        [
            IndexedRecord(row, (text,))
            for each, texts in rows.items()
            for row, text in zip((each, row_of_names(each)), texts, strict=True)
        ]
    )
    found = record_scores(shelf.connection, shelf.plan(AllOf((Word("taller"), Word("casa")))))
    one_word = record_scores(shelf.connection, shelf.plan(Word("taller")))
    assert found.keys() == {1, 2}
    assert all(found[each] < one_word[each] < 0 for each in found)
