"""Keeps the search index equal to the catalogue, within the transaction that changes the catalogue."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from typing import Final

from testimony_archive.search import next_index
from testimony_archive.search.analysis import ANALYSER_VERSION
from testimony_archive.search.index import Indexed, SearchIndex
from testimony_archive.search.index_rows import IndexedPassage, IndexedRecord, row_of_names
from testimony_archive.services.languages import analyser
from testimony_archive.storage.database import Connection
from testimony_archive.storage.search_facts import INDEX_VERSION_KEY
from testimony_archive.storage.search_rows import (
    OWN_TEXTS,
    read_passages_to_index,
    read_quote_texts,
    read_record_names,
    read_record_texts,
)
from testimony_archive.storage.unit import WriteUnit
from testimony_archive.storage.vocabulary_writes import read_setting, write_setting

_BATCH: Final = 1_000


def follow(unit: WriteUnit) -> None:
    """Bring the index after everything that a change has touched so far; and with it one that is being made."""
    if not read_setting(unit.connection, INDEX_VERSION_KEY):
        stamp(unit.connection)  # the first words of a new archive
    if not is_current(unit.connection):
        unit.reworded |= unit.renamed  # one of before has names among the own words; it serves until it is made anew
    _follow(unit, SearchIndex(unit.dbapi, analyser()))
    if next_index.is_begun(unit.dbapi):
        _follow(unit, SearchIndex(unit.dbapi, analyser(), next_index.NEXT))


def _follow(unit: WriteUnit, index: SearchIndex) -> None:
    index.remove_passages(unit.removed_passages)
    index.remove_records(unit.removed_testimonies)
    index.remove_quotes(unit.removed_quotes)
    wanted = sorted(unit.passages - unit.removed_passages)
    for start in range(0, len(wanted), _BATCH):
        rows = read_passages_to_index(unit.connection, wanted[start : start + _BATCH])
        index.put_passages(IndexedPassage(*row) for row in rows)
    index.settle()
    reworded, renamed = unit.reworded - unit.removed_testimonies, unit.renamed - unit.removed_testimonies
    if reworded or renamed:
        own, names = _own_texts(unit.connection, reworded), _names(unit.connection, renamed)
        index.put_records([*own, *names])
    quotes = sorted(unit.quotes - unit.removed_quotes)
    if quotes:
        index.put_records(quotes_to_index(unit.connection, quotes), Indexed.QUOTES)


def records_to_index(connection: Connection, testimony_ids: Collection[int]) -> list[IndexedRecord]:
    """The words of some testimonies' records: the names of all, then the own words in the same order."""
    return [*_names(connection, testimony_ids), *_own_texts(connection, testimony_ids)]


def _own_texts(connection: Connection, testimony_ids: Collection[int]) -> list[IndexedRecord]:
    texts = read_record_texts(connection, testimony_ids) if testimony_ids else {}
    return [
        IndexedRecord(each, tuple(text for name, text in texts.get(each, ()) if name in OWN_TEXTS))
        for each in testimony_ids
    ]


def _names(connection: Connection, testimony_ids: Collection[int]) -> list[IndexedRecord]:
    names = read_record_names(connection, testimony_ids) if testimony_ids else {}
    return [IndexedRecord(row_of_names(each), tuple(names.get(each, ()))) for each in testimony_ids]


def quotes_to_index(connection: Connection, quote_ids: Iterable[int]) -> list[IndexedRecord]:
    """The words of some quotes."""
    return [IndexedRecord(quote_id, texts) for quote_id, texts in read_quote_texts(connection, list(quote_ids))]


def is_current(connection: Connection) -> bool:
    """Whether the index was made by this version's analysis."""
    return read_setting(connection, INDEX_VERSION_KEY).partition(" ")[0] in ("", str(ANALYSER_VERSION))


def stamp(connection: Connection) -> None:
    """Say that the index was made by this version's analysis, now."""
    write_setting(connection, INDEX_VERSION_KEY, f"{ANALYSER_VERSION} {datetime.now(UTC).isoformat()}")
