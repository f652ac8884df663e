"""Whether the search index agrees with the catalogue: at a glance when an archive is opened, and all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from testimony_archive.domain.progress import Progress
from testimony_archive.search import index_contents
from testimony_archive.search.index import Indexed, SearchIndex
from testimony_archive.search.index_rows import IndexedPassage, IndexRow, IndexRows
from testimony_archive.services.indexing import is_current, quotes_to_index, records_to_index
from testimony_archive.services.languages import analyser
from testimony_archive.storage.counts import read_totals
from testimony_archive.storage.database import Connection
from testimony_archive.storage.search_rows import (
    read_next_passages_to_index,
    read_next_quotes_to_index,
    read_next_records_to_index,
    read_sample_to_index,
)

_SAMPLE: Final = 16  # passages; five milliseconds
_PASSAGES: Final = 1_000
_RECORDS: Final = 200
_TABLES: Final = (
    (Indexed.PASSAGES, "passage", "passages"),
    (Indexed.RECORDS, "testimony", "testimonies"),
    (Indexed.QUOTES, "quote", "quotes"),
)


@dataclass(frozen=True, slots=True)
class _Source:
    """Where the rows of one table of the index come from: `read` gives those behind a number, the last one last."""

    table: Indexed
    what: str
    total: int
    read: Callable[[int], list[IndexRow]]


def disagrees(connection: Connection) -> bool:
    """Whether a glance tells that the index is not that of the catalogue.

    It looks at the version, how many rows there are, and some passages from all over the archive: their words, and
    their forms in the vocabulary. It takes a tenth of a second for 20,000 testimonies.
    """
    driver = connection.connection.driver_connection
    if not is_current(connection) or _differs_in_number(driver):
        return True
    rows = IndexRows(analyser())
    sample = [rows.of_passage(IndexedPassage(*each)) for each in read_sample_to_index(connection, _SAMPLE)]
    expected = index_contents.Expected().add(sample)
    return (
        index_contents.lengths(driver, Indexed.PASSAGES, expected) != expected
        or not all(index_contents.has(driver, Indexed.PASSAGES, each) for each in sample)
        or index_contents.unknown(driver, rows.new_forms()) > 0
    )


def index_problems(connection: Connection, progress: Progress) -> list[str]:
    """What is wrong with the index, in plain sentences; making it anew mends all of it.

    Every text is analysed again and compared: how many words each has, how often every term stands in the index, and
    every form of the vocabulary.

    Raises:
        Cancelled: somebody asked to stop.
    """
    driver = connection.connection.driver_connection
    problems = [] if is_current(connection) else ["the search index was made by another version of the program"]
    index = SearchIndex(driver, analyser())
    for table, catalogue_table, what in _TABLES:
        missing, stray = index.differences(table, catalogue_table)
        if missing:
            problems.append(f"{missing} {what} are not in the search index")
        if stray:
            problems.append(f"the search index holds {stray} {what} that are not in the catalogue")
    if problems:
        return problems  # the words differ then in any case
    rows = IndexRows(analyser())
    lost = 0
    for source in _sources(connection, rows):
        expected, other_lengths = index_contents.Expected(), 0
        for batch in _batches(source, progress):
            other_lengths += index_contents.differing_lengths(expected.add(batch), driver, source.table)
            lost += index_contents.unknown(driver, rows.new_forms())
        differing = expected.differing(driver, source.table)
        if other_lengths or differing:
            problems.append(
                f"the search index holds other words than {max(other_lengths, 1)} of the {source.what} or more have"
            )
    if lost or (lost := _wrong_forms(driver)):
        problems.append(f"{lost} forms are missing from the vocabulary of the search index, or wrong in it")
    return problems


def _differs_in_number(driver: Any) -> bool:
    for table, catalogue_table, _ in _TABLES:
        rows_each = 2 if table is Indexed.RECORDS else 1
        query = (
            f"SELECT (SELECT count(*) * {rows_each} FROM {catalogue_table}) <> (SELECT count(*) FROM {table}_docsize)"  # noqa: S608
            f" OR (SELECT max(id) FROM {catalogue_table}) IS NOT (SELECT max(id) FROM {table}_docsize)"
        )
        if driver.execute(query).fetchone()[0]:
            return True
    return False


def _sources(connection: Connection, rows: IndexRows) -> Iterator[_Source]:
    totals = read_totals(connection)

    def passages(reached: int) -> list[IndexRow]:
        read = read_next_passages_to_index(connection, reached, _PASSAGES)
        return [rows.of_passage(IndexedPassage(*each)) for each in read]

    def records(reached: int) -> list[IndexRow]:
        read = read_next_records_to_index(connection, reached, _RECORDS)
        return list(map(rows.of_record, records_to_index(connection, read)))

    def quotes(reached: int) -> list[IndexRow]:
        read = read_next_quotes_to_index(connection, reached, _RECORDS)
        return list(map(rows.of_record, quotes_to_index(connection, read)))

    yield _Source(Indexed.PASSAGES, "passages", totals.passages, passages)
    yield _Source(Indexed.RECORDS, "testimonies", 2 * totals.testimonies, records)
    yield _Source(Indexed.QUOTES, "quotes", totals.quotes, quotes)


def _batches(source: _Source, progress: Progress) -> Iterable[list[IndexRow]]:
    reached = done = 0
    progress.advance(0, source.total, source.what)
    while batch := source.read(reached):
        yield batch
        reached, done = batch[-1][0], done + len(batch)
        progress.advance(done, max(source.total, done), source.what)


def _wrong_forms(driver: Any) -> int:
    """How many forms of the vocabulary have another plain form or key than analysis gives them, said or not."""
    kept = driver.execute("SELECT surface, language, folded, key FROM vocabulary")
    return sum(analyser().forms(language)[surface] != (folded, key) for surface, language, folded, key in kept)
