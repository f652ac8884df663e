"""The rows of the list of quotes, kept between two looks at it."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from datetime import date

from testimony_archive.domain.quote_list import QuoteRow
from testimony_archive.storage.database import Connection
from testimony_archive.storage.quote_rows import Alikes, read_quote_rows
from testimony_archive.storage.row_changes import changed_testimonies
from testimony_archive.storage.search_facts import Findables, IndexStamp


class QuoteMemory:
    """The row of every quote for as long as nothing changes in the archive and the day is the same; after a change,
    those of the testimonies that it touched are read anew."""

    def __init__(self) -> None:
        self._reading = threading.Lock()
        self._stamp: IndexStamp | None = None
        self._today: date | None = None
        self._rows: Mapping[int, QuoteRow] = {}
        self._alikes = Alikes()

    def rows(
        self, connection: Connection, facts: Findables, stamp: IndexStamp, today: date
    ) -> tuple[Sequence[QuoteRow], Alikes]:
        """Every row as a connection sees it, with the facet values of those that are alike."""
        with self._reading:
            before = self._stamp
            if before is not None and stamp.change_set_id < before.change_set_id:
                alikes = Alikes()  # this connection still sees what was before: nobody else wants that
                return [*read_quote_rows(connection, facts, alikes, today).values()], alikes
            if before is None or self._today != today:
                self._read_all(connection, facts, today)
            elif before != stamp:
                changed = changed_testimonies(connection, before.change_set_id, with_themes_of_quotes=True)
                if changed is None:
                    self._read_all(connection, facts, today)
                else:
                    fresh = read_quote_rows(connection, facts, self._alikes, today, changed)
                    kept = {each: row for each, row in self._rows.items() if row.testimony_id not in changed}
                    self._rows = kept | fresh
            self._stamp, self._today = stamp, today
            return [*self._rows.values()], self._alikes

    def _read_all(self, connection: Connection, facts: Findables, today: date) -> None:
        alikes = Alikes()
        self._rows = read_quote_rows(connection, facts, alikes, today)
        self._alikes = alikes
