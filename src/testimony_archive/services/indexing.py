"""Keeps the search index equal to the catalogue, within the transaction that changes the catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from testimony_archive.search import next_index
from testimony_archive.search.analysis import ANALYSER_VERSION
from testimony_archive.search.index import Indexed, SearchIndex
from testimony_archive.search.index_rows import IndexedPassage, IndexedRecord
from testimony_archive.services.languages import analyser
from testimony_archive.storage.database import Connection
from testimony_archive.storage.search_facts import INDEX_VERSION_KEY
from testimony_archive.storage.search_rows import read_passages_to_index, read_quote_texts, read_record_texts
from testimony_archive.storage.unit import WriteUnit
from testimony_archive.storage.vocabulary_writes import read_setting, write_setting

_BATCH: Final = 1_000


def follow(unit: WriteUnit) -> None:
    """Bring the index after everything that a change has touched so far; and with it one that is being made."""
    if not read_setting(unit.connection, INDEX_VERSION_KEY):
        stamp(unit.connection)  # the first words of a new archive
    _follow(unit, SearchIndex(unit.dbapi, analyser()))
    if next_index.is_begun(unit.dbapi):
        _follow(unit, SearchIndex(unit.dbapi, analyser(), next_index.NEXT))


def _follow(unit: WriteUnit, index: SearchIndex) -> None:
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
        index.put_records(records_to_index(unit.connection, testimonies))
    quotes = sorted(unit.quotes - unit.removed_quotes)
    if quotes:
        index.put_records(quotes_to_index(unit.connection, quotes), Indexed.QUOTES)


def records_to_index(connection: Connection, testimony_ids: Iterable[int]) -> list[IndexedRecord]:
    """The own words of some testimonies."""
    wanted = list(testimony_ids)
    texts = read_record_texts(connection, wanted)
    return [IndexedRecord(each, tuple(text for _, text in texts[each])) for each in wanted]


def quotes_to_index(connection: Connection, quote_ids: Iterable[int]) -> list[IndexedRecord]:
    """The words of some quotes."""
    return [IndexedRecord(quote_id, texts) for quote_id, texts in read_quote_texts(connection, list(quote_ids))]


def is_current(connection: Connection) -> bool:
    """Whether the index was made by this version's analysis."""
    return read_setting(connection, INDEX_VERSION_KEY).partition(" ")[0] in ("", str(ANALYSER_VERSION))


def stamp(connection: Connection) -> None:
    """Say that the index was made by this version's analysis, now."""
    write_setting(connection, INDEX_VERSION_KEY, f"{ANALYSER_VERSION} {datetime.now(UTC).isoformat()}")
