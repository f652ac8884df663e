"""Rows as they were written: put together from what backups, the change log and the row itself still tell, and known to
be right by the checksum that was kept of it.
"""

# ruff: noqa: S608 - every name in these statements is one of our own tables and columns
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy.exc import IntegrityError

from testimony_archive.domain.repair_errors import RowsDoNotFit
from testimony_archive.domain.row_damage import DamagedRow, RowDamage, RowId
from testimony_archive.storage.database import Database
from testimony_archive.storage.row_checksums import checksum_of, is_checked, key_of, read_checksum, read_recorded
from testimony_archive.storage.tables import metadata

Row: TypeAlias = Mapping[str, Any]
_UNREADABLE: Final = object()

_UPSERT_CHECKSUM: Final = (
    "INSERT INTO row_checksum (table_name, row_id, checksum) SELECT ?, {key}, {checksum} FROM {table} WHERE {key} = ?"
    " ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum"
)


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A row as it was written; where no checksum can tell (`is_certain`), as it was when a backup was made."""

    values: Row
    is_certain: bool = True


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

    def find(self, row: DamagedRow, source: Any | None) -> FoundRow | None:
        """The row whose checksum is the one that was kept; None where what there is does not tell it.

        Where it may be its checksum that is damaged, the row is as in the source, which is not certain: that checksum
        may be of a later edit as well, of which nothing is left. Another source may have that.

        Args:
            row: the damaged row.
            source: the driver's connection to another database that may have it; None: the archive has to do.
        """
        columns = self._columns_of(row.table)
        here = read_row(self._damaged, row.table, row.row_id)
        there = read_row(source, row.table, row.row_id) if source is not None else {}
        if source is not None and not there:
            return None
        for candidate in _candidates(here, there, _logged(self._damaged, row), _defaults(row.table)):
            if candidate.keys() >= set(columns) and self._checksum(columns, candidate) == row.recorded:
                return FoundRow({name: candidate[name] for name in columns})
        if source is None or not _is_sound(source, row):
            return None
        values = self._other_checksum(row, columns, here, there)
        return FoundRow(values, is_certain=False) if values is not None else None

    def _other_checksum(self, row: DamagedRow, columns: Sequence[str], here: Row, there: Row) -> Row | None:
        """The row where its checksum is what was damaged: it is as in the backup, and no edit is known that it lacks;
        or both were on a page that cannot be read, and the backup's is the nearest that there is."""
        logged = _logged(self._damaged, row)
        if all(name in here and here[name] == there.get(name) == logged.get(name, here[name]) for name in columns):
            return {name: here[name] for name in columns}
        if row.recorded is None and row.kind is RowDamage.UNREADABLE:
            known = {**_defaults(row.table), **there, **logged}
            return {name: known[name] for name in columns if name in known}
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


def read_row(driver: Any, table: str, row_id: RowId) -> dict[str, Any]:
    """What can be read of a row: its columns, but for those that cannot be read; nothing where it is not there."""
    try:
        information = driver.execute(f"PRAGMA table_info({table})").fetchall()
        (key,) = (row[1] for row in information if row[5])
    except (sqlite.DatabaseError, ValueError):
        return {}
    names = [row[1] for row in information]
    try:
        return _read_columns(driver, table, key, row_id, names)
    except sqlite.DatabaseError:
        found: dict[str, Any] = {}
        for name in names:
            with suppress(sqlite.DatabaseError):
                found |= _read_columns(driver, table, key, row_id, [name])
        return found


def _read_columns(driver: Any, table: str, key: str, row_id: RowId, names: Sequence[str]) -> dict[str, Any]:
    """Some columns of a row; bytes are no value that was ever written."""
    columns = ", ".join(f'"{name}"' for name in names)
    row = driver.execute(f"SELECT {columns} FROM {table} WHERE {key} = ?", (row_id,)).fetchone()
    return {name: value for name, value in zip(names, row or (), strict=False) if not isinstance(value, bytes)}


def put_row(driver: Any, table: str, row: Row) -> None:
    """Let a row have these values, whether it is there or not; its triggers see that they are those that were written.

    What it has already is not set again: of a column that refers to a row which is lost, SQLite would take that for a
    new breach, and refuse the repair of all others.

    Raises:
        sqlite.IntegrityError: another row has what only one can have.
    """
    key = key_of(driver, table)
    here = _stored(driver, table, row[key], row.keys())
    if here is None:
        names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
        driver.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))
        return
    other = {name: value for name, value in row.items() if (type(here[name]), here[name]) != (type(value), value)}
    if other:
        columns = ", ".join(f'"{name}" = ?' for name in other)
        driver.execute(f"UPDATE {table} SET {columns} WHERE {key} = ?", (*other.values(), row[key]))


def _stored(driver: Any, table: str, row_id: RowId, names: Iterable[str]) -> Row | None:
    """What stands in some columns of a row, where a value that cannot be read is one that was never written; None where
    there is no such row."""
    if driver.execute(f"SELECT 1 FROM {table} WHERE {key_of(driver, table)} = ?", (row_id,)).fetchone() is None:
        return None
    here = read_row(driver, table, row_id)
    return {name: here.get(name, _UNREADABLE) for name in names}


@contextmanager
def repairing_rows(database: Database) -> Iterator[Any]:
    """The driver's connection, inside one transaction at whose end all rows have to fit together again.

    Raises:
        RowsDoNotFit: they do not; nothing was changed.
    """
    try:
        with database.write() as connection:
            driver: Any = connection.connection.driver_connection
            driver.execute("PRAGMA defer_foreign_keys=ON")  # what is missing elsewhere is no matter here
            yield driver
    except (IntegrityError, sqlite.IntegrityError) as error:
        raise RowsDoNotFit from error


def put_rows(driver: Any, found: Iterable[tuple[DamagedRow, Row | None]]) -> None:
    """Put rows that were found into a database, with what was edited in them since; None: the row itself is as it was
    written. Where it is right though another checksum was kept of it (that one was damaged), its checksum is made anew.

    Raises:
        sqlite.IntegrityError: another row has what only one can have.
    """
    for damaged, row in found:
        edited = {} if row is None else _edited_since(driver, damaged, row)
        if row is not None:
            put_row(driver, damaged.table, row)
        if read_checksum(driver, damaged.table, damaged.row_id) != damaged.recorded:
            accept_row(driver, damaged.table, damaged.row_id)
        if edited:
            put_row(driver, damaged.table, {key_of(driver, damaged.table): damaged.row_id, **edited})


def accept_row(driver: Any, table: str, row_id: RowId) -> bool:
    """Take a row as it is now for what was written, also where it is not there any more; gives whether that can be: no
    other row refers to one that is not there."""
    key, checksum = key_of(driver, table), checksum_of(driver, table, table)
    done = driver.execute(_UPSERT_CHECKSUM.format(key=key, checksum=checksum, table=table), (table, row_id))
    if done.rowcount == 0:
        if referring_rows(driver, table, row_id):
            return False
        driver.execute("DELETE FROM row_checksum WHERE table_name = ? AND row_id = ?", (table, row_id))
    return True


def referring_rows(driver: Any, table: str, row_id: RowId) -> tuple[tuple[str, RowId], ...]:
    """The rows that refer to a row, each by its table and number."""
    found: dict[tuple[str, RowId], None] = {}
    for other in metadata.sorted_tables:
        for key in other.foreign_keys:
            if key.column.table.name == table:
                query = f"SELECT id FROM {other.name} WHERE {key.parent.name} = ? ORDER BY id"
                found |= dict.fromkeys((other.name, each) for (each,) in driver.execute(query, (row_id,)))
    return tuple(found)


def _is_sound(source: Any, row: DamagedRow) -> bool:
    """Whether a backup's row is the one that was written, as far as the backup can tell: one that was made after the
    damage has the damaged row."""
    try:
        if not is_checked(source):
            return True
        place = (source, row.table, row.row_id)
        return read_checksum(*place) == read_recorded(*place)
    except sqlite.DatabaseError:
        return False


def _logged(driver: Any, row: DamagedRow) -> Row:
    """The newest value of each column that the change log tells."""
    known: dict[str, Any] = {}
    with suppress(sqlite.DatabaseError):
        query = "SELECT after FROM change WHERE table_name = ? AND row_id = ? ORDER BY id"
        for (after,) in driver.execute(query, (row.table, row.row_id)).fetchall():
            with suppress(ValueError, TypeError):
                known |= json.loads(after or "{}")
    return known


def _edited_since(driver: Any, damaged: DamagedRow, row: Row) -> Row:
    """What was edited after a row was damaged and before anybody knew: there the row and the log agree, and differ from
    what was written before. An edit of a damaged row gives it no other checksum."""
    here, logged = read_row(driver, damaged.table, damaged.row_id), _logged(driver, damaged)
    agreed = {name: value for name, value in here.items() if name in logged and logged[name] == value}
    return {name: value for name, value in agreed.items() if name in row and row[name] != value}


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
    if table not in metadata.tables:  # that of the migrations
        return found
    for column in metadata.tables[table].columns:
        default = column.server_default
        if default is not None:
            text = str(default.arg)  # type: ignore[attr-defined]
            found[column.name] = int(text) if str(column.type) == "INTEGER" else text
        elif column.nullable:
            found[column.name] = None
    return found
