"""The rows of the testimonies table, kept between two looks at it."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from datetime import date

from testimony_archive.domain.testimony_filter import RowColumn
from testimony_archive.domain.testimony_row import TestimonyRow
from testimony_archive.storage.database import Connection
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
            if self._stamp == stamp and self._today == today and details <= self._details:
                return self._rows
            rows = read_testimony_rows(connection, details, today)
            if self._stamp is None or stamp.change_set_id >= self._stamp.change_set_id:
                self._stamp, self._details, self._today, self._rows = stamp, details, today, rows
            return rows
