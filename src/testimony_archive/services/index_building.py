"""Making the search index anew: in steps, each a transaction of its own, beside the index that serves meanwhile.

Whoever stops it, or is killed, loses at most the last step; the next time it goes on from there. Edits go into both
indexes. A step holds some hundreds of texts, so an archive may have any size.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from testimony_archive.domain.progress import Progress
from testimony_archive.search import next_index
from testimony_archive.search.analysis import ANALYSER_VERSION
from testimony_archive.search.index import Indexed, SearchIndex
from testimony_archive.search.index_rows import IndexedPassage
from testimony_archive.services.indexing import quotes_to_index, records_to_index, stamp
from testimony_archive.services.languages import analyser
from testimony_archive.storage.counts import read_totals
from testimony_archive.storage.database import Connection, Database
from testimony_archive.storage.schema_checksums import seal_schema
from testimony_archive.storage.search_rows import (
    read_next_passages_to_index,
    read_next_quotes_to_index,
    read_next_records_to_index,
)
from testimony_archive.storage.vocabulary_writes import read_setting, write_setting

_MARK_KEY: Final = "search_index_next"
_PASSAGES: Final = 1_000
_RECORDS: Final = 200
_PAGES: Final = 1_000


class _Phase(StrEnum):
    PASSAGES = "passages"
    TESTIMONIES = "testimonies"
    QUOTES = "quotes"
    MERGE = "index"


@dataclass(frozen=True, slots=True)
class _Mark:
    """How far it is: the phase, the last row of it that is done, and how many are."""

    phase: _Phase = _Phase.PASSAGES
    reached: int = 0
    done: int = 0

    def after(self, row_ids: list[int], following: _Phase) -> _Mark:
        """How far it is when these rows are done; without any, the next phase begins."""
        if not row_ids:
            return _Mark(following)
        return replace(self, reached=row_ids[-1], done=self.done + len(row_ids))


def rebuild(database: Database, progress: Progress) -> None:
    """Make the whole index anew from the catalogue, or go on with one that was begun.

    Raises:
        Cancelled: somebody asked to stop; the old index serves, and what was made of the new one is kept.
    """
    with database.read() as connection:
        totals = read_totals(connection)
    whole = {_Phase.PASSAGES: totals.passages, _Phase.TESTIMONIES: totals.testimonies, _Phase.QUOTES: totals.quotes}
    index = SearchIndex(None, analyser(), next_index.NEXT)
    mark: _Mark | None = None
    while True:
        with database.write() as connection:
            mark = _read_mark(connection) or _begin(connection)
            progress.advance(mark.done, max(whole.get(mark.phase, 0), mark.done), mark.phase.value)
            index.go_on_with(connection.connection.driver_connection)
            following = _STEPS[mark.phase](connection, index, mark)
            if following is None:
                _finish(connection)
                break
            _write_mark(connection, following)
    progress.advance(totals.passages, totals.passages, _Phase.PASSAGES.value)


def is_unfinished(connection: Connection) -> bool:
    """Whether an index was begun and is not whole."""
    return bool(read_setting(connection, _MARK_KEY))


def _put_passages(connection: Connection, index: SearchIndex, mark: _Mark) -> _Mark:
    rows = read_next_passages_to_index(connection, mark.reached, _PASSAGES)
    index.put_passages(IndexedPassage(*row) for row in rows)
    if not mark.done:
        index.compact()  # while there is little: all that comes later is then merged above what edits write
    return mark.after([row_id for row_id, _, _ in rows], _Phase.TESTIMONIES)


def _put_records(connection: Connection, index: SearchIndex, mark: _Mark) -> _Mark:
    row_ids = read_next_records_to_index(connection, mark.reached, _RECORDS)
    index.put_records(records_to_index(connection, row_ids))
    return mark.after(row_ids, _Phase.QUOTES)


def _put_quotes(connection: Connection, index: SearchIndex, mark: _Mark) -> _Mark:
    row_ids = read_next_quotes_to_index(connection, mark.reached, _RECORDS)
    index.put_records(quotes_to_index(connection, row_ids), Indexed.QUOTES)
    return mark.after(row_ids, _Phase.MERGE)


def _merge(connection: Connection, _index: SearchIndex, mark: _Mark) -> _Mark | None:
    driver = connection.connection.driver_connection
    more = next_index.merge(driver, _PAGES, begins=not mark.done)
    return replace(mark, done=mark.done + 1) if more else None


_STEPS: Final[dict[_Phase, Callable[[Connection, SearchIndex, _Mark], _Mark | None]]] = {
    _Phase.PASSAGES: _put_passages,
    _Phase.TESTIMONIES: _put_records,
    _Phase.QUOTES: _put_quotes,
    _Phase.MERGE: _merge,
}


def _begin(connection: Connection) -> _Mark:
    next_index.begin(connection.connection.driver_connection)
    return _Mark()


def _finish(connection: Connection) -> None:
    driver = connection.connection.driver_connection
    next_index.take_over(driver)
    seal_schema(driver)
    write_setting(connection, _MARK_KEY, "")
    stamp(connection)


def _read_mark(connection: Connection) -> _Mark | None:
    """How far an index is that this version's analysis began; None where there is none."""
    kept = read_setting(connection, _MARK_KEY)
    if not kept or not next_index.is_begun(connection.connection.driver_connection):
        return None
    said = json.loads(kept)
    if said["analysis"] != ANALYSER_VERSION:
        return None
    return _Mark(_Phase(said["phase"]), said["reached"], said["done"])


def _write_mark(connection: Connection, mark: _Mark) -> None:
    said = {"analysis": ANALYSER_VERSION, "phase": mark.phase, "reached": mark.reached, "done": mark.done}
    write_setting(connection, _MARK_KEY, json.dumps(said))
