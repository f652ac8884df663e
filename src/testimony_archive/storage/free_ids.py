"""Numbers for new rows that no row had which the disk may have lost."""

from __future__ import annotations

from typing import Any

_HIGHEST = 2**53


def next_id(driver: Any, table: str) -> int:
    """The number behind all rows that a table has, and all that have a checksum.

    SQLite itself gives the number of a last row that was lost to the next one: what referred to the lost row would
    refer to that, and as the new row gets the checksum of its number, nobody would be told.

    Args:
        driver: the driver's connection, inside a transaction that writes.
        table: the name of a table whose rows are known by ``id``.
    """
    (found,) = driver.execute(
        f"SELECT max((SELECT coalesce(max(id), 0) FROM {table}), coalesce((SELECT row_id FROM row_checksum"  # noqa: S608 - our names
        " WHERE table_name = ? AND row_id < ? ORDER BY row_id DESC LIMIT 1), 0))",
        (table, _HIGHEST),
    ).fetchone()
    return int(found) + 1
