"""Checksums of rows: SQLite has none, so triggers keep one of every row of the catalogue, in the row's own transaction.

They are kept in the table ``row_checksum``. A checksum is 64 bits of BLAKE2b (RFC 7693) over all columns as SQLite's
``json_array`` writes them, which tells numbers, text and NULL apart. Whoever writes rows needs the functions that
`register_functions` adds to a connection; whoever only reads does not.
"""

# ruff: noqa: S608 - every name in these statements is one of our own tables and columns
from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from struct import Struct
from typing import Any, Final

from testimony_archive.domain.row_damage import DamagedRow, RowDamage, RowId
from testimony_archive.storage.tables import metadata

SCHEMA_TABLE: Final = "alembic_version"
"""Says which schema the database has."""
CHECKED_TABLES: Final = (*metadata.tables, SCHEMA_TABLE)
"""The tables whose rows have checksums: the whole catalogue, and what says which schema it has."""

_begun: Final = blake2b(digest_size=8).copy
"""A new hash; to copy one that was made takes half the time of making one."""
_number: Final = Struct("<q").unpack


def register_functions(connection: Any) -> None:
    """Teach a connection of the driver what the triggers call."""
    connection.create_function("row_checksum", 1, checksum_of_bytes, deterministic=True)
    connection.create_function("next_row_checksum", 3, _next_checksum, deterministic=True)


def seal(connection: Any, tables: Iterable[str] = CHECKED_TABLES) -> None:
    """Keep checksums of the rows of tables from now on: those that are there, and all that come.

    Migrations end with this for each table whose columns they changed (`unsealed`).

    Args:
        connection: the driver's, inside a transaction that writes.
        tables: their names.
    """
    for table in tables:
        put_up(connection, triggers(connection, table))
        connection.execute("DELETE FROM row_checksum WHERE table_name = ?", (table,))
        key = key_of(connection, table)
        connection.execute(
            f"INSERT INTO row_checksum (table_name, row_id, checksum)"
            f" SELECT ?, {key}, {checksum_of(connection, table, table)} FROM {table} ORDER BY {key}",
            (table,),
        )


def keep_damaged(connection: Any, rows: Iterable[DamagedRow]) -> None:
    """Let rows that were damaged before their tables were sealed anew be found damaged still."""
    for row in rows:
        if row.kind is RowDamage.UNKNOWN:
            connection.execute("DELETE FROM row_checksum WHERE table_name = ? AND row_id = ?", (row.table, row.row_id))
        elif row.kind in (RowDamage.ALTERED, RowDamage.MISSING):
            connection.execute(
                "INSERT OR REPLACE INTO row_checksum (table_name, row_id, checksum) VALUES (?, ?, ?)",
                (row.table, row.row_id, row.recorded),
            )


def is_checked(connection: Any) -> bool:
    """Whether a database keeps checksums at all: those of older schemas do not."""
    return connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'row_checksum'").fetchone() is not None


def unsealed(connection: Any) -> tuple[str, ...]:
    """The tables of the catalogue whose triggers are not there, or not those of the columns that they have now."""
    return tuple(table for table in CHECKED_TABLES if made_triggers(connection, table) != triggers(connection, table))


def put_up(connection: Any, statements: Mapping[str, str]) -> None:
    """Make triggers, by their names, also where there are some of these names."""
    for name, statement in statements.items():
        connection.execute(f"DROP TRIGGER IF EXISTS {name}")
        connection.execute(statement)


def made_triggers(connection: Any, table: str) -> Mapping[str, str]:
    """The triggers that a table has, by their names."""
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
    return dict(connection.execute(query, (table,)).fetchall())


def triggers(connection: Any, table: str) -> Mapping[str, str]:
    """The statements of the triggers that a table ought to have, by the triggers' names.

    Each calls a function that other programs do not have: none of them writes here unseen.

    The one for changes gives a row whose checksum does not agree with it no new one: damage stays to be seen, and a
    row that gets back the values that were written is sound again.
    """
    key = key_of(connection, table)  # with a plus it has no affinity, which would keep SQLite from finding it by index
    new, old = (encoded(connection, table, whose) for whose in ("new", "old"))
    place = f"table_name = '{table}' AND row_id"
    bodies = {
        "insert": f"INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('{table}', new.{key},"
        f" row_checksum({new})) ON CONFLICT (table_name, row_id) DO UPDATE SET checksum = excluded.checksum",
        "update": f"UPDATE row_checksum SET checksum = next_row_checksum(checksum, {old}, {new})"
        f" WHERE {place} = +new.{key}",
        "delete": f"DELETE FROM row_checksum WHERE {place} = +old.{key} AND row_checksum(x'') IS NOT NULL",
    }
    return {
        f"{table}_checksum_{event}": f"CREATE TRIGGER {table}_checksum_{event} AFTER {event.upper()} ON {table}"
        f" BEGIN {body}; END"
        for event, body in bodies.items()
    }


def read_checksum(connection: Any, table: str, row_id: RowId) -> int | None:
    """The checksum of a row as it is now, None where there is no such row (of any database with these functions)."""
    expression = checksum_of(connection, table, table)
    query = f"SELECT {expression} FROM {table} WHERE {key_of(connection, table)} = ?"
    row = connection.execute(query, (row_id,)).fetchone()
    return None if row is None else row[0]


def read_recorded(connection: Any, table: str, row_id: RowId) -> int | None:
    """The checksum that was kept of a row, None where there is none, or none that is a number."""
    query = "SELECT checksum FROM row_checksum WHERE table_name = ? AND row_id = ?"
    row = connection.execute(query, (table, row_id)).fetchone()
    return row[0] if row is not None and isinstance(row[0], int) else None


def checksum_of(connection: Any, table: str, alias: str) -> str:
    """The SQL expression that computes the checksum of a row of a table; NULL where a value is none that we write."""
    values = ", ".join(f"typeof({alias}.{column})" for column in _columns(connection, table))
    return f"CASE WHEN 'blob' IN ({values}) THEN NULL ELSE row_checksum({encoded(connection, table, alias)}) END"


def encoded(connection: Any, table: str, alias: str) -> str:
    """The SQL expression for all columns of a row in bytes, however damaged its text may be."""
    values = ", ".join(f"{alias}.{column}" for column in _columns(connection, table))
    return f"CAST(json_array({values}) AS BLOB)"


def key_of(connection: Any, table: str) -> str:
    """The column that a table's rows are known by."""
    (key,) = (row[1] for row in _table_info(connection, table) if row[5])
    return str(key)


def _columns(connection: Any, table: str) -> tuple[str, ...]:
    return tuple(f'"{row[1]}"' for row in _table_info(connection, table))


def _table_info(connection: Any, table: str) -> list[Any]:
    return list(connection.execute(f"PRAGMA table_info({table})").fetchall())


def checksum_of_bytes(row: bytes) -> int:
    """64 bits of BLAKE2b, as a signed number."""
    hashed = _begun()
    hashed.update(row)
    number: int = _number(hashed.digest())[0]
    return number


def _next_checksum(recorded: int, old: bytes, new: bytes) -> int:
    return checksum_of_bytes(new) if checksum_of_bytes(old) == recorded else recorded
