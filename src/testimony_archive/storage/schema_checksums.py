"""Checksums of the schema: the definitions of tables, indexes and triggers, which SQLite keeps as text."""

from __future__ import annotations

from typing import Any, Final

from testimony_archive.storage.row_checksums import checksum_of_bytes

_TABLE: Final = "sqlite_master"
_OBJECTS: Final = (
    "SELECT name, CAST(json_array(type, name, tbl_name, sql) AS BLOB) FROM sqlite_master WHERE sql IS NOT NULL"
)
_NEXT: Final = "_next"
"""What stands in the names of the tables of an index that is being made."""


def seal_schema(connection: Any) -> None:
    """Note the schema as it is; whoever changes it does so in the same transaction.

    Args:
        connection: the driver's.
    """
    connection.execute("DELETE FROM row_checksum WHERE table_name = ?", (_TABLE,))
    connection.executemany(
        "INSERT INTO row_checksum (table_name, row_id, checksum) VALUES (?, ?, ?)",
        [(_TABLE, name, checksum) for name, checksum in _objects(connection).items() if _NEXT not in name],
    )


def schema_problems(connection: Any) -> list[str]:
    """What of the schema is not as it was noted, in plain sentences; what others added does no harm."""
    kept = dict(
        connection.execute("SELECT row_id, checksum FROM row_checksum WHERE table_name = ?", (_TABLE,)).fetchall()
    )
    found = _objects(connection)
    problems = [
        f"the definition of {name} is not the one that was written" if name in found else f"{name} is missing"
        for name in kept
        if found.get(name) != kept[name]
    ]
    return problems or ([] if kept else ["no checksum of the schema is there"])


def _objects(connection: Any) -> dict[str, int]:
    return {name: checksum_of_bytes(row) for name, row in connection.execute(_OBJECTS).fetchall()}
