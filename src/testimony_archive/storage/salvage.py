"""A database written anew: every row that can still be read goes over, and those that were found elsewhere."""

# ruff: noqa: S608 - every name in these statements is one of our own tables and columns
from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlite

from testimony_archive.domain.progress import Progress
from testimony_archive.domain.row_damage import DamagedRow, RowDamage, RowId
from testimony_archive.storage.database import Database
from testimony_archive.storage.migrate import upgrade
from testimony_archive.storage.row_checksums import CHECKED_TABLES, key_of
from testimony_archive.storage.row_repair import put_row, read_row
from testimony_archive.storage.tables import metadata

_AT_ONCE: Final = 500


def unreadable_tables(driver: Any) -> tuple[str, ...]:
    """The tables of which nobody can tell which rows they have: neither they nor their checksums can be read."""
    return tuple(each for each in CHECKED_TABLES if _ids(driver, each) is None)


@contextmanager
def anew(database: Database) -> Iterator[Any]:
    """The driver's connection to a new database of today's schema, inside a transaction in which rows may refer to rows
    that are not there."""
    upgrade(database)
    with database.unmanaged() as driver:
        driver.execute("PRAGMA foreign_keys=OFF")
        driver.execute("BEGIN IMMEDIATE")
        try:
            for table in metadata.tables:  # what the migrations put in; which schema it has, stays
                driver.execute(f"DELETE FROM {table}")
            yield driver
            driver.execute("COMMIT")
        except BaseException:
            driver.execute("ROLLBACK")
            raise
        finally:
            driver.execute("PRAGMA foreign_keys=ON")


def copy_rows(damaged: Any, target: Any, bad: Collection[DamagedRow], progress: Progress) -> int:
    """Copy every row that can be read; those that are damaged are told as that afterwards, too.

    Args:
        damaged: the driver's connection to the damaged database.
        target: to the new one.
        bad: the rows that are damaged.
        progress: told about rows.

    Returns:
        How many rows went over.
    """
    left = {(each.table, each.row_id) for each in bad}
    ids = {table: sorted(_ids(damaged, table) or (), key=str) for table in metadata.tables}
    total = sum(map(len, ids.values()))
    done = copied = 0
    for table, wanted in ids.items():
        sound = sorted(each for each in wanted if (table, each) not in left)
        for start in range(0, len(sound), _AT_ONCE):
            progress.advance(done, total, "rows")
            copied += _copy(damaged, target, table, sound[start : start + _AT_ONCE])
            done += _AT_ONCE
    for each in bad:
        if each.kind not in (RowDamage.MISSING, RowDamage.UNREADABLE):
            row = read_row(damaged, each.table, each.row_id)
            if key_of(target, each.table) in row:
                with suppress(sqlite.IntegrityError):  # of what is left of it not even a row can be made
                    put_row(target, each.table, row)
        _keep_damaged(target, each)
    return copied


def _keep_damaged(driver: Any, row: DamagedRow) -> None:
    """Let a row be told as damaged in the new database as well."""
    place = (row.table, row.row_id)
    driver.execute("DELETE FROM row_checksum WHERE table_name = ? AND row_id = ?", place)
    if row.recorded is not None:
        values = (*place, row.recorded)
        driver.execute("INSERT INTO row_checksum (table_name, row_id, checksum) VALUES (?, ?, ?)", values)


def _copy(damaged: Any, target: Any, table: str, ids: Sequence[RowId]) -> int:
    key = key_of(target, table)
    names = [row[1] for row in target.execute(f"PRAGMA table_info({table})").fetchall()]
    columns, marks = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
    wanted = set(ids)
    try:
        query = f"SELECT {columns} FROM {table} WHERE {key} BETWEEN ? AND ?"
        place = names.index(key)
        rows = [row for row in damaged.execute(query, (ids[0], ids[-1])).fetchall() if row[place] in wanted]
    except sqlite.DatabaseError:
        if len(ids) == 1:
            return 0
        half = len(ids) // 2
        return _copy(damaged, target, table, ids[:half]) + _copy(damaged, target, table, ids[half:])
    target.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)
    return len(rows)


def _ids(driver: Any, table: str) -> set[RowId] | None:
    """The rows that a table has or ought to have; None where nothing tells."""
    found: set[RowId] | None = None
    queries: Mapping[str, Sequence[Any]] = {
        "SELECT row_id FROM row_checksum WHERE table_name = ?": (table,),
        f"SELECT {'key' if table == 'setting' else 'id'} FROM {table}": (),
    }
    for query, values in queries.items():
        with suppress(sqlite.DatabaseError):
            ids = {row[0] for row in driver.execute(query, values).fetchall()}
            kind = str if table == "setting" else int
            found = (found or set()) | {each for each in ids if isinstance(each, kind)}
    return found
