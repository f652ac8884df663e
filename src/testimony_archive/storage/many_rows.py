"""Changes of many rows at once, log and all, in SQL: what a row was and is goes from table to log within SQLite.

Rows to write come as one JSON array (``json_each``), so there may be as many as there are.
"""

# ruff: noqa: S608 - every name in these statements is one of our own tables and columns
from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Table

from testimony_archive.storage.tables import metadata

_AMONG = "IN (SELECT value FROM json_each(?))"
_LOG = "INSERT INTO change (change_set_id, table_name, row_id, before, after)"


class ManyRows:
    """Writes to the tables of one database, and to its log under one change set.

    Args:
        connection: the driver's connection, inside a transaction.
    """

    def __init__(self, connection: Any, change_set_id: int) -> None:
        self._connection = connection
        self._change_set_id = change_set_id

    def insert(self, table: Table, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> list[int]:
        """Add rows, given value by value, and give their ids."""
        (first,) = self._connection.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table.name}").fetchone()
        values = ", ".join(f"json_extract(value, '$[{place}]')" for place in range(len(columns)))
        self._connection.execute(
            f"INSERT INTO {table.name} (id, {', '.join(columns)}) SELECT ? + key, {values} FROM json_each(?)",
            (first, json.dumps(rows)),
        )
        ids = list(range(first, first + len(rows)))
        self._log_whole(table, ids, "NULL, {row}")
        return ids

    def update(self, table: Table, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        """Change rows, given as their id and the new values, which are other ones than theirs."""
        name = table.name
        places = list(enumerate(columns, 1))
        wanted = "SELECT json_extract(value, '$[0]') AS wanted_id, " + ", ".join(
            f"json_extract(value, '$[{place}]') AS v{place}" for place, _ in places
        )
        source = f"({wanted} FROM json_each(?)) AS wanted"
        listed = json.dumps(rows)
        before = ", ".join(f"'{column}', {name}.{column}" for column in columns)
        after = ", ".join(f"'{column}', v{place}" for place, column in places)
        self._connection.execute(
            f"{_LOG} SELECT ?, '{name}', wanted_id, json_object({before}), json_object({after})"
            f" FROM {source} CROSS JOIN {name} ON {name}.id = wanted_id",
            (self._change_set_id, listed),
        )
        assigned = ", ".join(f"{column} = v{place}" for place, column in places)
        self._connection.execute(f"UPDATE {name} SET {assigned} FROM {source} WHERE {name}.id = wanted_id", (listed,))

    def delete(self, table: Table, row_ids: Iterable[int]) -> None:
        """Remove rows that no other row refers to."""
        ids = list(row_ids)
        self._log_whole(table, ids, "{row}, NULL")
        self._connection.execute(f"DELETE FROM {table.name} WHERE id {_AMONG}", (json.dumps(ids),))

    def owners(self, table: Table, row_ids: Iterable[int]) -> list[int]:
        """The testimonies that rows belong to, or are."""
        if table.name == "testimony":
            return list(row_ids)
        query = f"SELECT DISTINCT testimony_id FROM {table.name} WHERE id {_AMONG}"
        return [owner for (owner,) in self._connection.execute(query, (json.dumps(list(row_ids)),))]

    def take_away(self, table: Table, log_ids: tuple[int, int]) -> bool:
        """Remove again the rows that a stretch of the log added; False, and nothing is done, where one is otherwise."""
        name = table.name
        kept = [column.name for column in table.c if column.name not in ("id", "changed_at")]
        differs = " OR ".join(f"{name}.{column} IS NOT json_extract(after, '$.{column}')" for column in kept)
        if self._any_differs(table, log_ids, differs):
            return False
        self._connection.execute(
            f"{_LOG} SELECT ?, table_name, row_id, after, NULL FROM change WHERE id BETWEEN ? AND ? ORDER BY id DESC",
            (self._change_set_id, *log_ids),
        )
        self._connection.execute(
            f"DELETE FROM {name} WHERE id IN (SELECT row_id FROM change WHERE id BETWEEN ? AND ?)", log_ids
        )
        return True

    def change_back(self, table: Table, columns: Sequence[str], log_ids: tuple[int, int]) -> bool:
        """Give rows their earlier values; False, and nothing is done, where one is otherwise than the log left it."""
        name = table.name
        differs = " OR ".join(f"{name}.{column} IS NOT json_extract(after, '$.{column}')" for column in columns)
        if self._any_differs(table, log_ids, differs):
            return False
        assigned = ", ".join(f"{column} = json_extract(logged.before, '$.{column}')" for column in columns)
        self._connection.execute(
            f"UPDATE {name} SET {assigned} FROM change AS logged"
            f" WHERE logged.id BETWEEN ? AND ? AND {name}.id = logged.row_id",
            log_ids,
        )
        self._connection.execute(
            f"{_LOG} SELECT ?, table_name, row_id, after, before FROM change WHERE id BETWEEN ? AND ? ORDER BY id DESC",
            (self._change_set_id, *log_ids),
        )
        return True

    def common_columns(self, log_ids: tuple[int, int]) -> list[str]:
        """The columns that every entry of a stretch of the log changed; none where they changed different ones."""
        (first,) = self._connection.execute("SELECT after FROM change WHERE id = ?", (log_ids[0],)).fetchone()
        columns = list(json.loads(first))
        paths = ", ".join(f"'$.{column}'" for column in columns)
        has_all = " AND ".join(f"json_type(after, '$.{column}') IS NOT NULL" for column in columns)
        alike = f"json_remove(after, {paths}) = '{{}}' AND {has_all}"
        query = f"SELECT 1 FROM change WHERE id BETWEEN ? AND ? AND NOT ({alike}) LIMIT 1"
        return [] if self._connection.execute(query, log_ids).fetchone() else columns

    def _any_differs(self, table: Table, log_ids: tuple[int, int], differs: str) -> bool:
        query = (
            f"SELECT 1 FROM change LEFT JOIN {table.name} ON {table.name}.id = change.row_id"
            f" WHERE change.id BETWEEN ? AND ? AND ({table.name}.id IS NULL OR {differs}) LIMIT 1"
        )
        return self._connection.execute(query, log_ids).fetchone() is not None

    def _log_whole(self, table: Table, ids: Sequence[int], before_after: str) -> None:
        row = "json_object(" + ", ".join(f"'{column.name}', {column.name}" for column in table.c) + ")"
        self._connection.execute(
            f"{_LOG} SELECT ?, '{table.name}', id, {before_after.format(row=row)} FROM {table.name} WHERE id {_AMONG}",
            (self._change_set_id, json.dumps(ids)),
        )


def is_leaf(table: Table) -> bool:
    """Whether a table belongs to testimonies and no row anywhere refers to its rows."""
    return "testimony_id" in table.c and not any(
        key.column.table is table for other in metadata.sorted_tables for key in other.foreign_keys
    )
