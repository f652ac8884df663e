"""Asks the index: which texts answer a plan, and how well."""

from __future__ import annotations

import json
from typing import Any

from testimony_archive.search.compiler import match_text
from testimony_archive.search.index import Indexed
from testimony_archive.search.plans import Plan


def scores(connection: Any, table: Indexed, plan: Plan) -> list[tuple[int, float]]:
    """Every text that answers a plan with its BM25 score, as SQLite gives it: the lower, the better.

    The order is that of row numbers.
    """
    query = f"SELECT rowid, rank FROM {table} WHERE {table} MATCH ?"  # noqa: S608 - a name of ours
    return list(connection.execute(query, (match_text(plan),)).fetchall())


def matches(connection: Any, table: Indexed, plan: Plan) -> list[int]:
    """The row numbers of every text that answers a plan, in order; several times quicker than `scores`."""
    # As one text: SQLite writes it and Python reads it in a third of the time that as many rows take.
    query = f"SELECT json_group_array(rowid) FROM {table} WHERE {table} MATCH ?"  # noqa: S608 - a name of ours
    found: list[int] = json.loads(connection.execute(query, (match_text(plan),)).fetchone()[0])
    return found


def matches_between(connection: Any, table: Indexed, plan: Plan, first: int, last: int) -> frozenset[int]:
    """As `matches`, of the row numbers from `first` to `last` alone; the index goes straight to them."""
    query = f"SELECT rowid FROM {table} WHERE {table} MATCH ? AND rowid BETWEEN ? AND ?"  # noqa: S608 - a name of ours
    return frozenset(row_id for (row_id,) in connection.execute(query, (match_text(plan), first, last)))


def finds(connection: Any, table: Indexed, plan: Plan) -> bool:
    """Whether any text answers a plan."""
    query = f"SELECT 1 FROM {table} WHERE {table} MATCH ? LIMIT 1"  # noqa: S608 - a name of ours
    return connection.execute(query, (match_text(plan),)).fetchone() is not None


def count(connection: Any, table: Indexed, plan: Plan) -> int:
    """How many texts answer a plan."""
    query = f"SELECT count(*) FROM {table} WHERE {table} MATCH ?"  # noqa: S608 - a name of ours
    return int(connection.execute(query, (match_text(plan),)).fetchone()[0])
