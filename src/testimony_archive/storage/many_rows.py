"""Changes of many rows at once, log and all, in SQL: what a row was and is goes from table to log within SQLite.

Rows to write come as one JSON array (``json_each``), so there may be as many as there are.
"""

# ruff: noqa: S608 - every name in these statements is one of our own tables and columns
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from sqlalchemy import Table

from testimony_archive.storage.free_ids import next_id
from testimony_archive.storage.tables import metadata

_AMONG = "IN (SELECT value FROM json_each(?))"
_LOGGED = "IN (SELECT row_id FROM change WHERE id BETWEEN ? AND ?)"
_LOG = "INSERT INTO change (change_set_id, table_name, row_id, before, after)"
_STAMPED = {"testimony": ("changed_at = ?",)}
"""What is written with every change of a row, so that no second statement has to write all the rows once more."""
_FEW = 20
"""Rows that get this many different values or fewer are written value by value, which takes half the time."""


_LAST_OTHER = """
    SELECT id, table_name, before IS NOT NULL, after IS NOT NULL FROM change
    WHERE change_set_id = ? AND id < ? AND (table_name, before IS NOT NULL, after IS NOT NULL) IS NOT (?, ?, ?)
    ORDER BY id DESC LIMIT 1
"""
"""The last entry of a change's log before another one that is of another table, or came, went or changed otherwise."""

Alike: TypeAlias = Mapping[Any, Sequence[int]]
"""Values (tuples, one value for each column), with the ids of all that are to have them: of thousands, a few dozen."""


class ManyRows:
    """Writes to the tables of one database, and to its log under one change set.

    Args:
        connection: the driver's connection, inside a transaction.
        change_set_id: the change that is logged.
        now: when it happens.
    """

    def __init__(self, connection: Any, change_set_id: int, now: str) -> None:
        self._connection = connection
        self._change_set_id = change_set_id
        self._now = now

    def insert(self, table: Table, columns: Sequence[str], owners_of: Alike) -> None:
        """Add a row with these values in these columns to each of some testimonies."""
        first = next_id(self._connection, table.name)
        into = f"INSERT INTO {table.name} (id, testimony_id, {', '.join(columns)}) SELECT ? + key"
        if len(owners_of) <= _FEW and "position" in table.c:  # without a place, rows count in the order of their ids
            reached = first
            for values, owners in owners_of.items():
                self._connection.execute(
                    f"{into}, value{', ?' * len(values)} FROM json_each(?)", (reached, *values, json.dumps(owners))
                )
                reached += len(owners)
        else:
            rows = _rows(owners_of)
            values_at = ", ".join(_at(place) for place in range(len(columns) + 1))
            self._connection.execute(f"{into}, {values_at} FROM json_each(?)", (first, json.dumps(rows)))
        last = first + sum(map(len, owners_of.values())) - 1
        self._log_whole(table, "NULL, {row}", "BETWEEN ? AND ?", (first, last))

    def update(self, table: Table, columns: Sequence[str], ids_of: Alike) -> None:
        """Give these values, which are other ones than theirs, to columns of rows by id.

        A testimony gets the time of its change with them.
        """
        if len(ids_of) <= _FEW:
            for values, ids in ids_of.items():
                self._update_alike(table, dict(zip(columns, values, strict=True)), json.dumps(ids))
            return
        name = table.name
        places = list(enumerate(columns, 1))
        wanted = ", ".join((f"{_at(0)} AS wanted_id", *(f"{_at(place)} AS v{place}" for place, _ in places)))
        source = f"(SELECT {wanted} FROM json_each(?)) AS wanted"
        listed = json.dumps(_rows(ids_of))
        after = ", ".join(f"'{column}', v{place}" for place, column in places)
        self._connection.execute(
            f"{_LOG} SELECT ?, '{name}', wanted_id, {_object(name, columns)}, json_object({after})"
            f" FROM {source} CROSS JOIN {name} ON {name}.id = wanted_id",
            (self._change_set_id, listed),
        )
        assigned = ", ".join((*(f"{column} = v{place}" for place, column in places), *_STAMPED.get(name, ())))
        self._connection.execute(
            f"UPDATE {name} SET {assigned} FROM {source} WHERE {name}.id = wanted_id", (*self._stamp(name), listed)
        )

    def _update_alike(self, table: Table, values: Mapping[str, object], listed: str) -> None:
        name = table.name
        self._connection.execute(
            f"{_LOG} SELECT ?, '{name}', id, {_object(name, values)}, ? FROM {name} WHERE id {_AMONG}",
            (self._change_set_id, json.dumps(values, ensure_ascii=False), listed),
        )
        assigned = ", ".join((*(f"{column} = ?" for column in values), *_STAMPED.get(name, ())))
        self._connection.execute(
            f"UPDATE {name} SET {assigned} WHERE id {_AMONG}", (*values.values(), *self._stamp(name), listed)
        )

    def add(self, table: Table, column: str, by: int, row_ids: Iterable[int]) -> None:
        """Let a number in a column of rows be so much more."""
        name, listed = table.name, json.dumps(list(row_ids))
        self._connection.execute(
            f"{_LOG} SELECT ?, '{name}', id, {_object(name, [column])}, json_object('{column}', {column} + ?)"
            f" FROM {name} WHERE id {_AMONG}",
            (self._change_set_id, by, listed),
        )
        self._connection.execute(f"UPDATE {name} SET {column} = {column} + ? WHERE id {_AMONG}", (by, listed))

    def delete(self, table: Table, row_ids: Iterable[int]) -> None:
        """Remove rows that no other row refers to."""
        listed = json.dumps(list(row_ids))
        self._log_whole(table, "{row}, NULL", _AMONG, (listed,))
        self._connection.execute(f"DELETE FROM {table.name} WHERE id {_AMONG}", (listed,))

    def owners(self, table: Table, row_ids: Iterable[int]) -> list[int]:
        """The testimonies that rows belong to, or are."""
        if table.name == "testimony":
            return list(row_ids)
        query = f"SELECT DISTINCT testimony_id FROM {table.name} WHERE id {_AMONG}"
        return [owner for (owner,) in self._connection.execute(query, (json.dumps(list(row_ids)),))]

    def row_ids(self, log_ids: tuple[int, int]) -> set[int]:
        """The rows that a stretch of the log is about."""
        query = "SELECT row_id FROM change WHERE id BETWEEN ? AND ?"
        return {row_id for (row_id,) in self._connection.execute(query, log_ids)}

    def take_away(self, table: Table, log_ids: tuple[int, int]) -> bool:
        """Remove again the rows that a stretch of the log added; False, and nothing is done, where one is otherwise."""
        name = table.name
        names = [column.name for column in table.c]
        each = " OR ".join(f"{name}.{column} IS NOT json_extract(after, '$.{column}')" for column in names)
        # What was logged by SQLite reads as SQLite writes it today: one comparison does for all columns.
        if self._any_differs(table, log_ids, f"after IS NOT {_object(name, names)} AND ({each})"):
            return False
        self._connection.execute(
            f"{_LOG} SELECT ?, table_name, row_id, after, NULL FROM change WHERE id BETWEEN ? AND ? ORDER BY id DESC",
            (self._change_set_id, *log_ids),
        )
        self._connection.execute(f"DELETE FROM {name} WHERE id {_LOGGED}", log_ids)
        return True

    def bring_back(self, table: Table, log_ids: tuple[int, int]) -> bool:
        """Add again the rows that a stretch of the log removed; False, and nothing is done, where a place is taken."""
        name = table.name
        if self._connection.execute(f"SELECT 1 FROM {name} WHERE id {_LOGGED} LIMIT 1", log_ids).fetchone():
            return False
        names = [column.name for column in table.c]
        values = ", ".join(f"json_extract(before, '$.{column}')" for column in names)
        stretch = "FROM change WHERE id BETWEEN ? AND ? ORDER BY id DESC"
        self._connection.execute(f"INSERT INTO {name} ({', '.join(names)}) SELECT {values} {stretch}", log_ids)
        self._connection.execute(
            f"{_LOG} SELECT ?, table_name, row_id, NULL, before {stretch}", (self._change_set_id, *log_ids)
        )
        return True

    def change_back(self, table: Table, columns: Sequence[str], log_ids: tuple[int, int]) -> bool:
        """Give rows their earlier values; False, and nothing is done, where one is otherwise than the log left it."""
        name = table.name
        differs = " OR ".join(f"{name}.{column} IS NOT json_extract(after, '$.{column}')" for column in columns)
        if self._any_differs(table, log_ids, differs):
            return False
        earlier = (f"{column} = json_extract(logged.before, '$.{column}')" for column in columns)
        assigned = ", ".join((*earlier, *_STAMPED.get(name, ())))
        self._connection.execute(
            f"UPDATE {name} SET {assigned} FROM change AS logged"
            f" WHERE logged.id BETWEEN ? AND ? AND {name}.id = logged.row_id",
            (*self._stamp(name), *log_ids),
        )
        self._connection.execute(
            f"{_LOG} SELECT ?, table_name, row_id, after, before FROM change WHERE id BETWEEN ? AND ? ORDER BY id DESC",
            (self._change_set_id, *log_ids),
        )
        return True

    def common_columns(self, log_ids: tuple[int, int]) -> list[str]:
        """The columns that every entry of a stretch of the log changed; none where they changed different ones."""
        (first,) = self._connection.execute("SELECT after FROM change WHERE id = ?", (log_ids[0],)).fetchone()
        columns = [*json.loads(first)]
        paths = ", ".join(f"'$.{column}'" for column in columns)
        has_all = " AND ".join(f"json_type(after, '$.{column}') IS NOT NULL" for column in columns)
        alike = f"json_remove(after, {paths}) = '{{}}' AND {has_all}"
        query = f"SELECT 1 FROM change WHERE id BETWEEN ? AND ? AND after IS NOT ? AND NOT ({alike}) LIMIT 1"
        return [] if self._connection.execute(query, (*log_ids, first)).fetchone() else columns

    def _any_differs(self, table: Table, log_ids: tuple[int, int], differs: str) -> bool:
        query = (
            f"SELECT 1 FROM change LEFT JOIN {table.name} ON {table.name}.id = change.row_id"
            f" WHERE change.id BETWEEN ? AND ? AND ({table.name}.id IS NULL OR {differs}) LIMIT 1"
        )
        return self._connection.execute(query, log_ids).fetchone() is not None

    def _log_whole(self, table: Table, before_after: str, which: str, ids: tuple[object, ...]) -> None:
        row = _object(table.name, (column.name for column in table.c))
        self._connection.execute(
            f"{_LOG} SELECT ?, '{table.name}', id, {before_after.format(row=row)} FROM {table.name} WHERE id {which}",
            (self._change_set_id, *ids),
        )

    def _stamp(self, table_name: str) -> tuple[str, ...]:
        return (self._now,) if table_name in _STAMPED else ()


def stretches(connection: Any, change_set_id: int) -> Iterator[tuple[tuple[int, int], str, bool, bool]]:
    """The stretches of like entries in the log of a change, whose ids follow each other; the latest first.

    Each is given by its first and last id, with the table, and whether its rows had and have anything.
    """
    query = "SELECT min(id), max(id) + 1 FROM change WHERE change_set_id = ?"
    first, end = connection.execute(query, (change_set_id,)).fetchone()
    other = connection.execute(_LAST_OTHER, (change_set_id, end, None, None, None)).fetchone()
    while other:
        last, *kind = other
        other = connection.execute(_LAST_OTHER, (change_set_id, last, *kind)).fetchone()
        name, had, has = kind
        yield (other[0] + 1 if other else first, last), name, bool(had), bool(has)


def is_leaf(table: Table) -> bool:
    """Whether a table belongs to testimonies and no row anywhere refers to its rows."""
    return "testimony_id" in table.c and not any(
        key.column.table is table for other in metadata.sorted_tables for key in other.foreign_keys
    )


def _rows(ids_of: Alike) -> list[tuple[object, ...]]:
    return [(row_id, *values) for values, ids in ids_of.items() for row_id in ids]


def _object(table_name: str, columns: Iterable[str]) -> str:
    return "json_object(" + ", ".join(f"'{column}', {table_name}.{column}" for column in columns) + ")"


def _at(place: int) -> str:
    return f"json_extract(value, '$[{place}]')"
