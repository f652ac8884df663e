"""What FTS5 holds of the texts in an index, read back to compare it with what it ought to hold."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from typing import Any, Final

from testimony_archive.search.index import Indexed
from testimony_archive.search.index_rows import Form, IndexRow

_LONGEST: Final = 127  # bytes of a byte that is the whole number, in FTS5's way of writing numbers
_SCRATCH: Final = "temp.terms_of_the_index"
# A place is one number: that of the row, spread so that no two rows' sums are alike, and from there word by word. The
# numbers are small enough for SQLite to add up those of a hundred million words. All 64 bits of a row's number count,
# folded: the first ones of a number below 0 stand in the index as all others do, and any of them can be damaged.
_LAST_BITS: Final = (1 << 31) - 1
_SPREAD: Final = 2_654_435_761
_PLACES: Final = 1 << 36
_FOLDED: Final = f"(((doc & {_LAST_BITS}) + (doc >> 31 & {_LAST_BITS}) + (doc >> 62 & 3)) & {_LAST_BITS})"
_PLACE: Final = f"{_FOLDED} * {_SPREAD} % {_PLACES} + (offset & {_LAST_BITS})"
_FOUND: Final = (
    "SELECT wanted.value,"
    " coalesce(sum(iif(col = 'words', {place}, 0)), 0), coalesce(sum(iif(col = 'keys', {place}, 0)), 0)"
    " FROM json_each(?) AS wanted LEFT JOIN {scratch} ON term = wanted.value GROUP BY wanted.key"
)
_LOOKED_FOR: Final = 1_000
"""Terms that one statement looks for, each as a search does: a fifth quicker than a statement for each."""


class Expected:
    """What an index ought to hold, added up from its rows: for each term in each column the sum of its places."""

    def __init__(self) -> None:
        self._places: dict[str, defaultdict[str, int]] = {"words": defaultdict(int), "keys": defaultdict(int)}

    def add(self, rows: Iterable[IndexRow]) -> dict[int, tuple[int, int]]:
        """Add rows; gives for each by its number how many words and keys it has."""
        lengths = {}
        words, keys = self._places["words"], self._places["keys"]
        for row_id, said, under in rows:
            start = _folded(row_id) * _SPREAD % _PLACES
            place = start - 1
            for place, word in enumerate(said.split(), start):
                words[word] += place
            count = place - start + 1
            place = start - 1
            for place, key in enumerate(under.split(), start):
                keys[key] += place
            lengths[row_id] = (count, place - start + 1)
        return lengths

    def differing(self, connection: Any, table: Indexed) -> int:
        """How many terms stand in the index elsewhere than they ought to, or are not found by looking for them."""
        wanted: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
        for column, places in enumerate(self._places.values()):
            for term, place in places.items():
                wanted[term][column] = place
        with _terms(connection, table, "col") as scratch:
            unknown = sum(
                term not in self._places[column]
                for term, column in connection.execute(f"SELECT term, col FROM {scratch}")  # noqa: S608 - a name of ours
            )
        with _terms(connection, table, "instance") as scratch:
            query = _FOUND.format(scratch=scratch, place=_PLACE)
            terms = iter(wanted)
            while batch := list(islice(terms, _LOOKED_FOR)):
                found = connection.execute(query, (json.dumps(batch),))
                unknown += sum([words, keys] != wanted[term] for term, words, keys in found)
            return unknown


def _folded(row_id: int) -> int:
    """As `_FOLDED`."""
    return (row_id & _LAST_BITS) + (row_id >> 31 & _LAST_BITS) + (row_id >> 62 & 3) & _LAST_BITS


@contextmanager
def _terms(connection: Any, table: Indexed, kind: str) -> Iterator[str]:
    """The name of a table of all terms (https://www.sqlite.org/fts5.html#the_fts5vocab_virtual_table_module)."""
    with _may_make_scratch(connection):
        connection.execute(f"CREATE VIRTUAL TABLE {_SCRATCH} USING fts5vocab('main', '{table}', '{kind}')")
        try:
            yield _SCRATCH
        finally:
            connection.execute(f"DROP TABLE {_SCRATCH}")


@contextmanager
def _may_make_scratch(connection: Any) -> Iterator[None]:
    """A connection that may only read may not even make a table that nobody else sees, unless it is told."""
    (only_reads,) = connection.execute("PRAGMA query_only").fetchone()
    connection.execute("PRAGMA query_only=OFF")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA query_only={only_reads}")


def lengths(connection: Any, table: Indexed, row_ids: Collection[int]) -> dict[int, tuple[int, int]]:
    """How many words and keys the index says that rows have; rows that it does not have are left out."""
    query = f"SELECT id, sz FROM {table}_docsize WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608 - our names
    found = {}
    for row_id, written in connection.execute(query, (json.dumps(list(row_ids)),)):
        words, rest = _number(written)
        found[row_id] = (words, _number(rest)[0])
    return found


def has(connection: Any, table: Indexed, row: IndexRow) -> bool:
    """Whether a text is found by its longest word, and by the key at the same place."""
    row_id, words, keys = row
    several = list(zip(words.split(), keys.split(), strict=False))
    if not several:
        return True
    word, key = max(several, key=lambda each: len(each[0]))
    query = f"SELECT 1 FROM {table} WHERE {table} MATCH ? AND rowid = ?"  # noqa: S608 - a name of ours
    return connection.execute(query, (f'words : "{word}" AND keys : "{key}"', row_id)).fetchone() is not None


def unknown(connection: Any, forms: Iterable[Form]) -> int:
    """How many forms are not in the vocabulary as they ought to be."""
    query = """
        SELECT count(*) FROM json_each(?) AS said WHERE NOT EXISTS (
            SELECT 1 FROM vocabulary WHERE surface = said.value ->> 0 AND language = said.value ->> 1
            AND folded = said.value ->> 2 AND key = said.value ->> 3)
    """
    return int(connection.execute(query, (json.dumps(list(forms)),)).fetchone()[0])


def differing_lengths(expected: Mapping[int, tuple[int, int]], connection: Any, table: Indexed) -> int:
    """How many rows that are in the index have another length there."""
    indexed = lengths(connection, table, expected)
    return sum(length != expected[row_id] for row_id, length in indexed.items())


def _number(written: bytes) -> tuple[int, bytes]:
    """The first number in a text of numbers, and the rest: seven bits a byte, all but the last with the eighth set
    (https://www.sqlite.org/fileformat2.html#varint)."""
    number = 0
    for place, byte in enumerate(written):
        number = number << 7 | byte & _LONGEST
        if byte <= _LONGEST:
            return number, written[place + 1 :]
    return number, b""
