"""Rows as they were written: put together from what backups, the change log and the row itself still tell, and known to
be right by the checksum that was kept of it.
"""

# ruff: noqa: S608 - every name in these statements is one of our own tables and columns
from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, Final, TypeAlias

import sqlcipher3.dbapi2 as sqlite

from testimony_archive.domain.row_damage import DamagedRow, RowId
from testimony_archive.storage.row_checksums import checksum_of, key_of
from testimony_archive.storage.tables import metadata

Row: TypeAlias = Mapping[str, Any]

_UPSERT_CHECKSUM: Final = (
    "INSERT INTO row_checksum (table_name, row_id, checksum) SELECT ?, {key}, {checksum} FROM {table} WHERE {key} = ?"
    " ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum"
)


class RowFinder:
    """Finds rows of one archive as they were written.

    Args:
        driver: the driver's connection to the archive, or to an empty one of the same schema where that is damaged.
        damaged: the driver's connection to the archive.
    """

    def __init__(self, driver: Any, damaged: Any) -> None:
        self._driver = driver
        self._damaged = damaged
        self._columns: dict[str, Sequence[str]] = {}

    def find(self, row: DamagedRow, source: Any | None) -> Row | None:
        """The row whose checksum is the one that was kept; None where what there is does not tell it.

        Args:
            row: the damaged row.
            source: the driver's connection to another database that may have it; None: the archive has to do.
        """
        if row.recorded is None:
            return None
        columns = self._columns_of(row.table)
        here = read_row(self._damaged, row.table, row.row_id)
        there = read_row(source, row.table, row.row_id) if source is not None else {}
        if source is not None and not there:
            return None
        for candidate in _candidates(here, there, self._logged(row), _defaults(row.table)):
            if candidate.keys() >= set(columns) and self._checksum(columns, candidate) == row.recorded:
                return {name: candidate[name] for name in columns}
        return None

    def _columns_of(self, table: str) -> Sequence[str]:
        if table not in self._columns:
            rows = self._driver.execute(f"PRAGMA table_info({table})").fetchall()
            self._columns[table] = [row[1] for row in rows]
        return self._columns[table]

    def _checksum(self, columns: Sequence[str], row: Row) -> int:
        marks = ", ".join("?" * len(columns))
        values = [row[name] for name in columns]
        found = self._driver.execute(f"SELECT row_checksum(CAST(json_array({marks}) AS BLOB))", values).fetchone()
        return int(found[0])

    def _logged(self, row: DamagedRow) -> Row:
        """The newest value of each column that the change log tells."""
        known: dict[str, Any] = {}
        with suppress(sqlite.DatabaseError):
            query = "SELECT after FROM change WHERE table_name = ? AND row_id = ? ORDER BY id"
            for (after,) in self._damaged.execute(query, (row.table, row.row_id)).fetchall():
                with suppress(ValueError, TypeError):
                    known |= json.loads(after or "{}")
        return known


def read_row(driver: Any, table: str, row_id: RowId) -> dict[str, Any]:
    """What can be read of a row: its columns, but for those that cannot be read; nothing where it is not there."""
    found: dict[str, Any] = {}
    try:
        key = key_of(driver, table)
        names = [row[1] for row in driver.execute(f"PRAGMA table_info({table})").fetchall()]
    except (sqlite.DatabaseError, ValueError):
        return found
    for name in names:
        with suppress(sqlite.DatabaseError, ValueError):
            row = driver.execute(f'SELECT "{name}" FROM {table} WHERE {key} = ?', (row_id,)).fetchone()
            if row is not None and not isinstance(row[0], bytes):
                found[name] = row[0]
    return found


def put_row(driver: Any, table: str, row: Row) -> None:
    """Let a row have these values, whether it is there or not; its triggers see that they are those that were written.

    Raises:
        sqlite.IntegrityError: another row has what only one can have.
    """
    key = key_of(driver, table)
    names = [f'"{name}"' for name in row]
    columns = ", ".join(f"{name} = ?" for name in names)
    values = tuple(row.values())
    done = driver.execute(f"UPDATE {table} SET {columns} WHERE {key} = ?", (*values, row[key]))
    if done.rowcount == 0:
        marks = ", ".join("?" * len(values))
        driver.execute(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", values)


def accept_row(driver: Any, table: str, row_id: RowId) -> None:
    """Take a row as it is now for what was written, also where it is not there any more."""
    key, checksum = key_of(driver, table), checksum_of(driver, table, table)
    done = driver.execute(_UPSERT_CHECKSUM.format(key=key, checksum=checksum, table=table), (table, row_id))
    if done.rowcount == 0:
        driver.execute("DELETE FROM row_checksum WHERE table_name = ? AND row_id = ?", (table, row_id))


def keep_damaged(driver: Any, row: DamagedRow) -> None:
    """Let a row be told as damaged as before, in a database that was written anew."""
    place = (row.table, row.row_id)
    if row.recorded is None:
        driver.execute("DELETE FROM row_checksum WHERE table_name = ? AND row_id = ?", place)
    else:
        driver.execute(
            "INSERT INTO row_checksum (table_name, row_id, checksum) VALUES (?, ?, ?)"
            " ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum",
            (*place, row.recorded),
        )


def is_referred_to(driver: Any, table: str, row_id: RowId) -> bool:
    """Whether another row refers to this one, there or not."""
    for other in metadata.sorted_tables:
        for key in other.foreign_keys:
            if key.column.table.name == table:
                query = f"SELECT 1 FROM {other.name} WHERE {key.parent.name} = ? LIMIT 1"
                if driver.execute(query, (row_id,)).fetchone():
                    return True
    return False


def _candidates(here: Row, there: Row, logged: Row, defaults: Row) -> Iterator[Row]:
    """What the row may have been: a backup's, with what was changed since; the row itself, with that; and, since damage
    seldom hits more than one value, each of these with one value of the other."""
    whole: list[Row] = []
    for told in (there, {**there, **logged}) if there else (logged,):
        whole += [{**defaults, **here, **told}, {**defaults, **told}]
    yield from whole
    if here:
        for each in whole:
            for name in each:
                yield {**here, name: each[name]}
                if name in here:
                    yield {**each, name: here[name]}


def _defaults(table: str) -> Row:
    """What columns that a backup of an older schema lacks were filled with when they came."""
    found: dict[str, Any] = {}
    for column in metadata.tables[table].columns:
        default = column.server_default
        if default is not None:
            text = str(default.arg)  # type: ignore[attr-defined]
            found[column.name] = int(text) if str(column.type) == "INTEGER" else text
        elif column.nullable:
            found[column.name] = None
    return found
