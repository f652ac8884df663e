"""The inverted index: three FTS5 tables in the archive's own database, written within the catalogue's transaction.

``passage_index`` (rowid: passage), ``record_index`` (rowid: testimony, below 0 for its names, see `IndexedRecord`) and
``quote_index`` (rowid: quote) hold no text of their own, only postings. The table ``vocabulary`` holds every form that
was ever said, with its plain form and its key.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from enum import StrEnum
from itertools import islice
from operator import attrgetter
from typing import Any, Final

from testimony_archive.search.analysis import Analyser
from testimony_archive.search.compiler import EVERYWHERE
from testimony_archive.search.index_rows import IndexedPassage, IndexedRecord, IndexRow, IndexRows, row_of_names

_BATCH: Final = 1_000
_LEVELS: Final = 3
_NO_PASSAGE: Final = 0
_EVERYTHING: Final = 1_000_000_000  # pages


class Indexed(StrEnum):
    """The tables of postings."""

    PASSAGES = "passage_index"
    RECORDS = "record_index"
    QUOTES = "quote_index"


class SearchIndex:
    """Writes postings over a DBAPI connection to SQLite, inside the caller's transaction.

    `suffix` is what the names of its tables end with: nothing for the index that serves (see `next_index`).
    """

    def __init__(self, connection: Any, analyser: Analyser, suffix: str = "") -> None:
        self._connection = connection
        self._suffix = suffix
        self._rows = IndexRows(analyser)
        self._put_so_far = 0

    def go_on_with(self, connection: Any) -> None:
        """Write over another connection, in a transaction after the one that ended."""
        self._connection = connection

    def put_passages(self, passages: Iterable[IndexedPassage]) -> None:
        """Index passages, or index them anew."""
        rest = iter(passages)
        while batch := list(islice(rest, _BATCH)):
            rows = list(map(self._rows.of_passage, batch))
            if 0 < self._put_so_far <= _BATCH:
                self._command(Indexed.PASSAGES, "flush")  # so that there are two segments to bring together later
            self._put(Indexed.PASSAGES, rows)
            self._put_so_far += len(rows)
            self._learn()

    def put_records(self, records: Sequence[IndexedRecord], table: Indexed = Indexed.RECORDS) -> None:
        """Index the own words of testimonies (or of quotes, in their table), or index them anew.

        All that are there go before the first comes: FTS5 closes a segment whenever a row comes or goes that is not
        behind the one before, and what is in many segments is copied several times.
        """
        self._remove_present(table, [each.row_id for each in records])
        in_order = iter(sorted(records, key=attrgetter("row_id")))
        while batch := list(islice(in_order, _BATCH)):
            self._insert(table, list(map(self._rows.of_record, batch)))
            self._learn()

    def remove_passages(self, passage_ids: Iterable[int]) -> None:
        """Forget passages; unknown ones do not matter."""
        self._remove(Indexed.PASSAGES, passage_ids)

    def remove_records(self, testimony_ids: Iterable[int]) -> None:
        """Forget the words of records; unknown ones do not matter."""
        ids = sorted(testimony_ids)
        self._remove(Indexed.RECORDS, [*map(row_of_names, reversed(ids)), *ids])

    def remove_quotes(self, quote_ids: Iterable[int]) -> None:
        """Forget the words of quotes; unknown ones do not matter."""
        self._remove(Indexed.QUOTES, quote_ids)

    def differences(self, table: Indexed, catalogue_table: str) -> tuple[int, int]:
        """How many rows of a table of the catalogue are not indexed, and how many are indexed but not there."""
        indexed = f"SELECT id FROM {self._name(table)}_docsize"  # noqa: S608 - FTS5's own table, one row for each text
        missing, stray = f"id NOT IN ({indexed})", "id"
        if table is Indexed.RECORDS:
            missing, stray = f"{missing} OR -id NOT IN ({indexed})", "abs(id)"
        counts = (
            f"SELECT count(*) FROM {catalogue_table} WHERE {missing}",  # noqa: S608 - our names
            f"SELECT count(DISTINCT {stray}) FROM ({indexed}) WHERE {stray} NOT IN (SELECT id FROM {catalogue_table})",  # noqa: S608
        )
        not_indexed, not_there = (int(self._connection.execute(query).fetchone()[0]) for query in counts)
        return not_indexed, not_there

    def settle(self) -> None:
        """Bring postings together after many passages were put through this object, so that later edits stay quick.

        FTS5 writes each change as a segment on the lowest of its levels and merges a level when it holds sixteen. A
        large segment left there would be copied, whole, within the sixteenth edit (measured: 2.2 s at 180,000
        passages); above, it is out of the way.
        """
        if self._put_so_far <= _BATCH:
            return
        (total,) = self._connection.execute(f"SELECT count(*) FROM {self._name(Indexed.PASSAGES)}_docsize").fetchone()  # noqa: S608
        if self._put_so_far * 2 >= total:
            self.compact()
        else:
            self._command(Indexed.PASSAGES, "usermerge", 2)
            self._command(Indexed.PASSAGES, "merge", _EVERYTHING)

    def compact(self) -> None:
        """Bring all postings of passages together, on a level that only some thousands of edits reach."""
        for _ in range(_LEVELS):
            # Nothing is merged where there is one segment alone: a row that comes and goes makes a second.
            self._put(Indexed.PASSAGES, [(_NO_PASSAGE, "", EVERYWHERE)])
            self._command(Indexed.PASSAGES, "flush")
            self._remove(Indexed.PASSAGES, (_NO_PASSAGE,))
            self._command(Indexed.PASSAGES, "optimize")

    def _command(self, table: Indexed, name: str, value: int | None = None) -> None:
        """A special INSERT command of FTS5 (https://www.sqlite.org/fts5.html, section 6)."""
        whole = self._name(table)
        self._connection.execute(
            f"INSERT INTO {whole} ({whole}, rank) VALUES (?, ?)",  # noqa: S608 - a name of ours
            (name, value),
        )

    def _put(self, table: Indexed, rows: Sequence[IndexRow]) -> None:
        self._remove_present(table, [row_id for row_id, _, _ in rows])
        self._insert(table, rows)

    def _insert(self, table: Indexed, rows: Sequence[IndexRow]) -> None:
        self._connection.executemany(
            f"INSERT INTO {self._name(table)} (rowid, words, keys) VALUES (?, ?, ?)",  # noqa: S608 - a name of ours
            rows,
        )

    def _remove_present(self, table: Indexed, ids: Sequence[int]) -> None:
        present = self._connection.execute(
            f"SELECT id FROM {self._name(table)}_docsize WHERE id IN (SELECT value FROM json_each(?))",  # noqa: S608
            (json.dumps(ids),),
        ).fetchall()
        self._remove(table, (row_id for (row_id,) in present))

    def _remove(self, table: Indexed, ids: Iterable[int]) -> None:
        self._connection.executemany(
            f"DELETE FROM {self._name(table)} WHERE rowid = ?",  # noqa: S608 - a name of ours
            [(each,) for each in ids],
        )

    def _learn(self) -> None:
        """Keep forms in the vocabulary that this index has not written yet."""
        self._connection.executemany(
            f"INSERT OR IGNORE INTO vocabulary{self._suffix} (surface, language, folded, key)"  # noqa: S608
            " VALUES (?, ?, ?, ?)",
            sorted(self._rows.new_forms()),
        )

    def _name(self, table: Indexed) -> str:
        return f"{table}{self._suffix}"
