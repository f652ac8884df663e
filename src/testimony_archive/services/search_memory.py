"""What stays in memory between two searches."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from dataclasses import dataclass
from datetime import date
from typing import Final

from testimony_archive.domain.progress import Progress
from testimony_archive.domain.queries import Query, SearchPage, SearchRequest
from testimony_archive.services.facet_table import FacetTable
from testimony_archive.services.found import Found
from testimony_archive.storage.database import Connection
from testimony_archive.storage.search_facts import Findables, IndexStamp, facts_changed, read_findables

_LOOK_AGAIN_SECONDS: Final = 0.05  # how long a search that waits for the facts goes on after it was overtaken


@dataclass(frozen=True, slots=True)
class SearchFacts:
    """Everything that can be found, and the same laid out to count facets."""

    findables: Findables
    table: FacetTable

    @classmethod
    def read(cls, connection: Connection) -> SearchFacts:
        """As a connection sees it."""
        findables = read_findables(connection)
        return cls(findables, FacetTable.of(findables))


class SearchMemory:
    """Facts of the archive, what recent queries found and recent pages, for as long as their stamp is the archive's.

    Args:
        remembered: of how many queries, and how many pages.
    """

    def __init__(self, remembered: int) -> None:
        self._remembered = remembered
        self._reading = threading.Lock()
        self._lock = threading.Lock()
        self._stamp: IndexStamp | None = None
        self._facts: SearchFacts | None = None
        self._found: OrderedDict[Query, Found] = OrderedDict()
        self._pages: deque[tuple[date, SearchPage]] = deque(maxlen=remembered)

    def facts(self, connection: Connection, stamp: IndexStamp, progress: Progress) -> SearchFacts:
        """The facts as a connection sees them; one thread reads them and the others wait for it."""
        while not self._reading.acquire(timeout=_LOOK_AGAIN_SECONDS):
            progress.advance(0, 0, "search")
        try:
            return self._facts_of(connection, stamp)
        finally:
            self._reading.release()

    def _facts_of(self, connection: Connection, stamp: IndexStamp) -> SearchFacts:
        before, known = self._stamp, self._facts
        if known is not None and before == stamp:
            return known
        if before is not None and stamp.change_set_id < before.change_set_id:
            return SearchFacts.read(connection)  # this connection still sees what was before: nobody else wants that
        if known is None or before is None or facts_changed(connection, before):
            known = SearchFacts.read(connection)
        with self._lock:
            self._stamp, self._facts = stamp, known
            self._found.clear()
            self._pages.clear()
        return known

    def found(self, stamp: IndexStamp, query: Query) -> Found | None:
        """What a query found at this stamp; None where that is not known any more."""
        with self._lock:
            if self._stamp != stamp or query not in self._found:
                return None
            self._found.move_to_end(query)
            return self._found[query]

    def remember(self, stamp: IndexStamp, query: Query, found: Found) -> None:
        """Keep what a query found, unless the archive has changed meanwhile."""
        with self._lock:
            if self._stamp == stamp:
                self._found[query] = found
                while len(self._found) > self._remembered:
                    self._found.popitem(last=False)

    def page(self, stamp: IndexStamp, today: date, request: SearchRequest) -> SearchPage | None:
        """The page that a request got at this stamp and on this day; None where that is not known any more."""
        with self._lock:
            if self._stamp != stamp:
                return None
            return next((page for day, page in self._pages if day == today and page.request == request), None)

    def remember_page(self, stamp: IndexStamp, today: date, page: SearchPage) -> None:
        """Keep a page, unless the archive has changed meanwhile."""
        with self._lock:
            if self._stamp == stamp:
                self._pages.append((today, page))
