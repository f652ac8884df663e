"""Keeps the search index equal to the catalogue, within the transaction that changes the catalogue."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from testimony_archive.domain.progress import Progress
from testimony_archive.search.analysis import ANALYSER_VERSION
from testimony_archive.search.index import Indexed, IndexedPassage, IndexedRecord, SearchIndex
from testimony_archive.services.languages import analyser
from testimony_archive.storage.counts import read_totals
from testimony_archive.storage.database import Connection, Database
from testimony_archive.storage.search_facts import INDEX_VERSION_KEY
from testimony_archive.storage.search_rows import (
    batches_to_index,
    read_passages_to_index,
    read_quote_texts,
    read_record_texts,
)
from testimony_archive.storage.unit import WriteUnit
from testimony_archive.storage.vocabulary_writes import read_setting, write_setting

_BATCH: Final = 1_000


def follow(unit: WriteUnit) -> None:
    """Bring the index after everything that a change has touched so far."""
    if not read_setting(unit.connection, INDEX_VERSION_KEY):
        _stamp(unit.connection)  # the first words of a new archive
    index = _index(unit.connection)
    index.remove_passages(unit.removed_passages)
    index.remove_records(unit.removed_testimonies)
    index.remove_records(unit.removed_quotes, Indexed.QUOTES)
    wanted = sorted(unit.passages - unit.removed_passages)
    for start in range(0, len(wanted), _BATCH):
        rows = read_passages_to_index(unit.connection, wanted[start : start + _BATCH])
        index.put_passages(IndexedPassage(*row) for row in rows)
    index.settle()
    testimonies = sorted(unit.reworded - unit.removed_testimonies)
    if testimonies:
        index.put_records(_records(unit.connection, testimonies))
    quotes = sorted(unit.quotes - unit.removed_quotes)
    if quotes:
        index.put_records(_quotes(unit.connection, quotes), Indexed.QUOTES)


def reindex(database: Database, progress: Progress) -> None:
    """Make the whole index anew from the catalogue, or leave it as it was.

    Raises:
        Cancelled: somebody asked to stop.
    """
    with database.write() as connection:
        total = read_totals(connection).passages
        index = _index(connection)
        index.clear()
        done = 0
        for batch in batches_to_index(connection, _BATCH):
            progress.advance(done, total, "passages")
            index.put_passages(IndexedPassage(*row) for row in batch)
            done += len(batch)
        index.put_records(_records(connection, None))
        index.put_records(_quotes(connection, None), Indexed.QUOTES)
        index.compact()
        _stamp(connection)
        progress.advance(total, total, "passages")


def bring_up_to_date(database: Database, progress: Progress) -> bool:
    """Make the index anew where another version's analysis made it. Returns whether that was needed."""
    with database.read() as connection:
        if is_current(connection):
            return False
    reindex(database, progress)
    return True


def index_problems(connection: Connection) -> list[str]:
    """What is wrong with the index, in plain sentences; reindexing mends all of it."""
    index = _index(connection)
    problems = [] if is_current(connection) else ["the search index was made by another version of the program"]
    for table, catalogue_table, what in (
        (Indexed.PASSAGES, "passage", "passages"),
        (Indexed.RECORDS, "testimony", "testimonies"),
        (Indexed.QUOTES, "quote", "quotes"),
    ):
        missing, stray = index.differences(table, catalogue_table)
        if missing:
            problems.append(f"{missing} {what} are not in the search index")
        if stray:
            problems.append(f"the search index holds {stray} {what} that are not in the catalogue")
    return problems


def is_current(connection: Connection) -> bool:
    """Whether the index was made by this version's analysis; if not, `reindex`."""
    return read_setting(connection, INDEX_VERSION_KEY).partition(" ")[0] in ("", str(ANALYSER_VERSION))


def _stamp(connection: Connection) -> None:
    write_setting(connection, INDEX_VERSION_KEY, f"{ANALYSER_VERSION} {datetime.now(UTC).isoformat()}")


def _records(connection: Connection, testimony_ids: list[int] | None) -> list[IndexedRecord]:
    texts = read_record_texts(connection, testimony_ids)
    return [IndexedRecord(each, tuple(text for _, text in texts[each])) for each in testimony_ids or sorted(texts)]


def _quotes(connection: Connection, quote_ids: list[int] | None) -> list[IndexedRecord]:
    return [IndexedRecord(quote_id, texts) for quote_id, texts in read_quote_texts(connection, quote_ids)]


def _index(connection: Connection) -> SearchIndex:
    return SearchIndex(connection.connection.driver_connection, analyser())
