"""The rows of the testimonies table, kept between two looks at it."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from datetime import date

from testimony_archive.domain.testimony_filter import RowColumn
from testimony_archive.domain.testimony_row import TestimonyRow
from testimony_archive.storage.database import Connection
from testimony_archive.storage.row_changes import changed_testimonies
from testimony_archive.storage.search_facts import IndexStamp, read_stamp
from testimony_archive.storage.testimony_rows import read_testimony_rows


class RowMemory:
    """The row of every testimony for as long as nothing changes in the archive, the day is the same, and no further
    details are wanted. To sort or filter then takes a query for their numbers alone: a tenth of reading them."""

    def __init__(self) -> None:
        self._reading = threading.Lock()
        self._stamp: IndexStamp | None = None
        self._details: frozenset[RowColumn] = frozenset()
        self._today: date | None = None
        self._rows: Mapping[int, TestimonyRow] = {}

    def rows(self, connection: Connection, details: frozenset[RowColumn], today: date) -> Mapping[int, TestimonyRow]:
        """Every row as a connection sees it, with these details at least; one thread reads, others wait for it."""
        with self._reading:
            stamp = read_stamp(connection)
            before = self._stamp
            if before is not None and stamp.change_set_id < before.change_set_id:
                return read_testimony_rows(connection, details, today)  # it still sees what was before
            if before is None or self._today != today or not details <= self._details:
                wanted = self._details | details
                self._rows = read_testimony_rows(connection, wanted, today)
                self._details, self._today = wanted, today  # not before: a reading that failed is tried again
            elif before != stamp:
                self._rows = self._renewed(connection, before, today)
            self._stamp = stamp
            return self._rows

    def _renewed(self, connection: Connection, before: IndexStamp, today: date) -> Mapping[int, TestimonyRow]:
        """The rows after a change: those that it did not touch stay as they are."""
        changed = changed_testimonies(connection, before.change_set_id)
        fresh = read_testimony_rows(connection, self._details, today, changed)
        if changed is None:
            return fresh
        return {each: row for each, row in self._rows.items() if each not in changed} | fresh
