"""Statements that a write unit runs again and again, put together once for each table.

SQLAlchemy remembers with a statement how it is written; building the same one for every row costs more than running it.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Insert, Select, Table, Update, bindparam, func, insert, select, update


@cache
def add_rows(table: Table) -> Insert:
    """Adds rows, given as parameters."""
    return insert(table)


@cache
def add_and_read(table: Table) -> Any:
    """Adds a row, given as parameters, and gives it whole, with its id and defaults."""
    return insert(table).returning(*table.c)


@cache
def read_row(table: Table) -> Select[Any]:
    """The row whose id is the parameter ``wanted``."""
    return select(table).where(table.c.id == bindparam("wanted"))


@cache
def change_row(table: Table, columns: tuple[str, ...]) -> Update:
    """Gives columns of the row ``wanted`` new values, the parameters ``to_`` with the name of the column."""
    values = {name: bindparam(f"to_{name}", type_=table.c[name].type) for name in columns}
    return update(table).where(table.c.id == bindparam("wanted")).values(values)


@cache
def next_position(table: Table, owner: str | None) -> Select[Any]:
    """The place behind all rows of a table, or behind those whose column `owner` is the parameter ``owner``."""
    query = select(func.coalesce(func.max(table.c.position) + 1, 0))
    return query if owner is None else query.where(table.c[owner] == bindparam("owner"))
