"""Compares every row of the catalogue with the checksum that was kept of it, as far as the file can be read."""

# ruff: noqa: S608 - every name in these statements is one of our own tables and columns
from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlite

from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.row_damage import DamagedRow, RowDamage, RowId
from testimony_archive.storage.database import Connection
from testimony_archive.storage.failures import tells_damage
from testimony_archive.storage.row_checksums import CHECKED_TABLES, checksum_of, key_of, read_checksum, read_recorded

_ROWS: Final = 2_000
"""Rows between two reports: some hundredths of a second."""


def damaged_rows(connection: Connection, progress: Progress | None = None) -> Iterator[DamagedRow]:
    """Every row that is not as it was written, table by table.

    A damaged page does not end it: what stands there is told row by row, and the rest is read.

    Raises:
        Cancelled: somebody asked to stop.
    """
    watch = progress or NoProgress()
    driver: Any = connection.connection.driver_connection
    total = _count(driver)
    done = 0
    for name in CHECKED_TABLES:
        table = _Table(driver, name)
        for stretch in table.stretches():
            watch.advance(done, max(total, done), "rows")
            yield from table.damaged(stretch)
            done += len(stretch.ids)
    watch.advance(done, done, "rows")


def count_checked_rows(connection: Connection) -> int:
    """How many rows have checksums; 0 where nobody can tell."""
    return _count(connection.connection.driver_connection)


@contextmanager
def reading_damaged_text(connection: Connection) -> Iterator[None]:
    """Within this block text that is no UTF-8 any more is read with a sign in the place of what cannot be."""
    driver: Any = connection.connection.driver_connection
    driver.text_factory = lambda text: text.decode("utf-8", "replace")
    try:
        yield
    finally:
        driver.text_factory = str


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Rows of a table between two of them: the first not included, no first or last where it has no end there.

    `ids` are those that there ought to be.
    """

    after: RowId | None
    until: RowId | None
    ids: Sequence[RowId]

    def halves(self) -> tuple[_Stretch, _Stretch]:
        """Both halves of it."""
        half = len(self.ids) // 2
        between = self.ids[half - 1]
        return _Stretch(self.after, between, self.ids[:half]), _Stretch(between, self.until, self.ids[half:])

    def condition(self, column: str) -> tuple[str, tuple[RowId, ...]]:
        """The SQL condition that a row is in it, with its values."""
        ends = [(f"{column} > ?", self.after), (f"{column} <= ?", self.until)]
        there = [(condition, value) for condition, value in ends if value is not None]
        return " AND ".join(condition for condition, _ in there) or "1", tuple(value for _, value in there)


class _Table:
    """The rows of one table."""

    def __init__(self, driver: Any, name: str) -> None:
        self._driver = driver
        self._name = name
        self._key = self._checksum = ""
        with suppress(sqlite.DatabaseError, ValueError):  # the schema is damaged: there is no such table
            self._key = key_of(driver, name)
            self._checksum = checksum_of(driver, name, name)

    def stretches(self) -> Iterator[_Stretch]:
        """All rows, some at a time: also those before, between and behind those that there ought to be."""
        reached: RowId | None = None
        while True:
            found = self._next_ids(_Stretch(reached, None, ()))
            ids = self._in_order(found, reached)
            until = ids[-1] if ids and len(found) == _ROWS else None
            yield _Stretch(reached, until, ids)
            if until is None:
                return
            reached = until

    def damaged(self, stretch: _Stretch) -> Iterator[DamagedRow]:
        """What is damaged in a stretch; where it cannot be read in one go, each of its rows is looked at."""
        try:
            yield from self._compared(stretch)
        except sqlite.DatabaseError as error:
            if not tells_damage(error):
                raise
            if len(stretch.ids) > 1:
                for half in stretch.halves():
                    yield from self.damaged(half)
            else:
                yield from map(self._unreadable, stretch.ids)

    def _compared(self, stretch: _Stretch) -> list[DamagedRow]:
        if not self._key:
            raise sqlite.DatabaseError(f"no such table: {self._name}")
        name, key = self._name, f"{self._name}.{self._key}"
        here, values = stretch.condition(key)
        differing = self._driver.execute(
            f"SELECT {key}, checksum, {self._checksum} FROM {name}"
            f" LEFT JOIN row_checksum AS kept ON kept.table_name = '{name}' AND kept.row_id = +{key}"
            f" WHERE {here} AND checksum IS NOT {self._checksum}",
            values,
        ).fetchall()
        there, values = stretch.condition("kept.row_id")
        gone = self._driver.execute(
            f"SELECT row_id, checksum FROM row_checksum AS kept WHERE table_name = '{name}' AND {there}"
            f" AND NOT EXISTS (SELECT 1 FROM {name} WHERE {key} = kept.row_id)",
            values,
        ).fetchall()
        return [
            *(DamagedRow(name, row_id, _kind(kept, now), _number(kept)) for row_id, kept, now in differing),
            *(DamagedRow(name, row_id, RowDamage.MISSING, _number(kept)) for row_id, kept in gone),
        ]

    def _next_ids(self, rest: _Stretch) -> Sequence[Any]:
        """The next rows that have checksums; where these cannot be read, those that the table has."""
        sources = [("row_checksum", "row_id", f"table_name = '{self._name}' AND ")]
        if self._key:
            sources.append((self._name, self._key, ""))
        for table, key, also in sources:
            condition, values = rest.condition(key)
            query = f"SELECT {key} FROM {table} WHERE {also}{condition} ORDER BY {key} LIMIT {_ROWS}"
            try:
                return [row[0] for row in self._driver.execute(query, values).fetchall()]
            except sqlite.DatabaseError as error:
                if not tells_damage(error):
                    raise
        return ()

    def _in_order(self, found: Sequence[Any], reached: Any) -> list[Any]:
        """A damaged page may give its rows in any order, and numbers that are none."""
        kind = str if self._name in ("setting", "alembic_version") else int
        return sorted({each for each in found if isinstance(each, kind) and (reached is None or each > reached)})

    def _unreadable(self, row_id: RowId) -> DamagedRow:
        """A row that cannot be compared: either it cannot be read, or its checksum cannot."""
        recorded = None
        with suppress(sqlite.DatabaseError):
            recorded = read_recorded(self._driver, self._name, row_id)
        kind = RowDamage.UNREADABLE
        if recorded is None:
            with suppress(sqlite.DatabaseError, ValueError):
                read_checksum(self._driver, self._name, row_id)
                kind = RowDamage.CHECKSUM
        return DamagedRow(self._name, row_id, kind, recorded)


def _kind(kept: Any, now: int | None) -> RowDamage:
    if kept is None:
        return RowDamage.UNKNOWN
    if now is None:
        return RowDamage.ALTERED
    if not isinstance(kept, int):
        return RowDamage.CHECKSUM
    # Checksums of different rows have hardly a byte in common; one that has all but one was altered itself.
    differing = (kept ^ now).to_bytes(8, "little", signed=True)
    return RowDamage.CHECKSUM if differing.count(0) >= len(differing) - 1 else RowDamage.ALTERED


def _number(kept: Any) -> int | None:
    return kept if isinstance(kept, int) else None


def _count(driver: Any) -> int:
    try:
        return int(
            driver.execute("SELECT count(*) FROM row_checksum WHERE table_name <> 'sqlite_master'").fetchone()[0]
        )
    except sqlite.DatabaseError:
        return 0
