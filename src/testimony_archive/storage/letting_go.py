"""Lets go of what refers to a lost row that somebody gives up: what is a link to it or a part of it goes as well, and a
reference that may be empty is emptied.

That is done for tables alone whose loss opens nothing that was closed, and takes no more than it has to
(docs/adr/0031-fixity-and-repair.md).
"""

# ruff: noqa: S608 - every name in these statements is one of our own tables and columns
from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from testimony_archive.domain.row_damage import RowId
from testimony_archive.storage.row_checksums import key_of
from testimony_archive.storage.rows_aside import RowsAside
from testimony_archive.storage.tables import metadata

_CLOSING: Final = frozenset(("theme", "role", "goal", "project", "selection", "quote", "attachment"))
"""Nobody is known by these, and nothing is closed by them but what is lost with them. A passage or a transcript also
closes the recording in which it is spoken; with a change of the log would go what other lost rows come back from."""
_NEVER_EMPTY: Final = frozenset((("selection_item", "testimony_id"), ("selection_item", "quote_id")))
"""References that may be empty only where the row is one of another kind."""


def let_go(driver: Any, table: str, row_id: RowId, kept: RowsAside) -> int:
    """Let go of what refers to a row that is gone, each as it reads now written down first; gives how many rows these
    are. Where the row is there, or its loss might open something, nothing is done.

    Raises:
        NoPermission, DiskFull, DiskTrouble: it cannot be written down.
    """
    is_there = driver.execute(f"SELECT 1 FROM {table} WHERE {key_of(driver, table)} = ?", (row_id,)).fetchone()
    return 0 if is_there or table not in _CLOSING else _let_go(driver, table, row_id, kept)


def _let_go(driver: Any, table: str, row_id: RowId, kept: RowsAside) -> int:
    done = 0
    for other, column, is_emptied in _references_to(table):
        query = f"SELECT id FROM {other} WHERE {column} = ? ORDER BY id"
        for (each,) in driver.execute(query, (row_id,)).fetchall():
            kept.keep_referring(driver, other, each)
            if is_emptied:
                driver.execute(f"UPDATE {other} SET {column} = NULL WHERE id = ?", (each,))
            else:
                done += _let_go(driver, other, each, kept)
                driver.execute(f"DELETE FROM {other} WHERE id = ?", (each,))
            done += 1
    return done


def _references_to(table: str) -> Iterator[tuple[str, str, bool]]:
    """Every column that refers to a table, and whether it is emptied: its row is no part of the other."""
    for other in metadata.sorted_tables:
        for key in other.foreign_keys:
            if key.column.table.name == table:
                place = (other.name, key.parent.name)
                yield (*place, bool(key.parent.nullable) and place not in _NEVER_EMPTY)
