"""Reads the change log of one testimony, and sets single fields back to what the log says that they were."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, and_, func, or_, select

from testimony_archive.domain.changes import ChangeLabel
from testimony_archive.domain.errors import CannotRestore
from testimony_archive.domain.history import HistoryEntry, LoggedValue
from testimony_archive.storage import tables as t
from testimony_archive.storage.unit import WriteUnit

_BATCH: Final = 500  # SQLite takes 32,766 bound values; small batches keep statements short
_LISTS: Final = {
    "testimony_country": "code",
    "testimony_language": "code",
    "testimony_theme": "theme_id",
    "testimony_goal": "goal_id",
    "testimony_keyword": "word",
    "main_idea": "text",
}
"""Rows that are the values of a field, by the column that holds the value."""
_PARTS: Final = {
    "consent": "form",
    "participation": "person_id",
    "attachment": "original_name",
    "transcript": "language",
}
"""Rows that are records of their own, by the column that says which."""
_SUMMED_UP: Final = frozenset({"passage", "quote"})
_FIELDS: Final = frozenset({"testimony", "person", "participation", "consent"})
"""Rows whose columns can be set back one by one."""
_GO_TOGETHER: Final = {"date": ("date", "date_from", "date_to")}
_NO_FIELDS: Final = frozenset({"id", "uuid", "changed_at", "created_at", "date_from", "date_to", "position"})


@dataclass(frozen=True, slots=True)
class _Logged:
    change_set_id: int
    table: str
    row_id: int
    before: dict[str, Any]
    after: dict[str, Any]


def read_history(connection: Connection, testimony_id: int) -> tuple[HistoryEntry, ...]:
    """Every field that a change touched, the newest change first."""
    logged = _logged(connection, testimony_id)
    sets = {
        row.id: row
        for row in connection.execute(
            select(t.change_set).where(t.change_set.c.id.in_({each.change_set_id for each in logged}))
        )
    }
    entries: list[HistoryEntry] = []
    for change_set_id in sorted(sets, reverse=True):
        named = sets[change_set_id]
        label = ChangeLabel(named.label, tuple(json.loads(named.label_values).items()))
        for (table, field), rows in _by_field(each for each in logged if each.change_set_id == change_set_id):
            before, after = _values(table, field, rows)
            restorable = table in _LISTS or (table in _FIELDS and all(each.before and each.after for each in rows))
            entries.append(
                HistoryEntry(
                    change_set_id, named.at, label, table, field, before, after, len(rows), restorable and field != ""
                )
            )
    return tuple(entries)


def read_names(connection: Connection, person_ids: Collection[int]) -> dict[int, str]:
    """What persons are called by id: by their pseudonym where they have one, as everywhere; who is gone is left out."""
    columns = t.person.c
    rows = connection.execute(select(columns.id, columns.name, columns.pseudonym).where(columns.id.in_(person_ids)))
    return {row.id: row.pseudonym or row.name for row in rows}


def restore(unit: WriteUnit, testimony_id: int, entry: HistoryEntry) -> None:
    """Set the field of an entry back to what it was before that change.

    Raises:
        CannotRestore: the row is gone, or what it refers to is.
    """
    rows = [each for each in _logged(unit.connection, testimony_id) if each.change_set_id == entry.change_set_id]
    wanted = [(key, found) for key, found in _by_field(rows) if key == (entry.table, entry.field)]
    for _key, found in wanted:
        for each in reversed(found):
            if entry.table in _LISTS:
                _restore_value(unit, testimony_id, each)
            else:
                _restore_column(unit, each, entry.field)


def _restore_column(unit: WriteUnit, logged: _Logged, field: str) -> None:
    table = t.metadata.tables[logged.table]
    values = {name: logged.before[name] for name in _GO_TOGETHER.get(field, (field,)) if name in logged.before}
    if unit.connection.execute(select(table.c.id).where(table.c.id == logged.row_id)).first() is None:
        raise CannotRestore
    for name, value in values.items():
        for key in table.c[name].foreign_keys:
            _require(unit, key.column, value)
        if table.c[name].unique:
            taken = select(table.c.id).where(
                func.folded(table.c[name]) == func.folded(value), table.c.id != logged.row_id
            )
            if unit.connection.execute(taken).first() is not None:
                raise CannotRestore
    unit.update(table, logged.row_id, **values)


def _restore_value(unit: WriteUnit, testimony_id: int, logged: _Logged) -> None:
    table, name = t.metadata.tables[logged.table], _LISTS[logged.table]
    value = (logged.before or logged.after).get(name)
    here = table.c.testimony_id == testimony_id
    there = unit.connection.execute(select(table.c.id).where(here, table.c[name] == value)).scalar()
    if not logged.before:  # it came with the change
        if there is not None:
            unit.delete(table, there)
    elif not logged.after:  # it went with the change
        for key in table.c[name].foreign_keys:
            _require(unit, key.column, value)
        if there is None:
            unit.insert(table, **{column: each for column, each in logged.before.items() if column != "id"})
    elif unit.connection.execute(select(table.c.id).where(table.c.id == logged.row_id)).first() is not None:
        unit.update(table, logged.row_id, **logged.before)


def _require(unit: WriteUnit, column: Any, value: object) -> None:
    if value is not None and unit.connection.execute(select(column).where(column == value)).first() is None:
        raise CannotRestore


def _logged(connection: Connection, testimony_id: int) -> list[_Logged]:
    """The rows of the log that are about a testimony, in the order in which they were written."""
    columns = t.change.c
    rows_of: dict[str, set[int]] = defaultdict(set)
    rows_of["testimony"] = {testimony_id}
    owned = (*_LISTS, *_PARTS, *_SUMMED_UP)
    for name in owned:
        table = t.metadata.tables[name]
        rows_of[name] |= set(
            connection.execute(select(table.c.id).where(table.c.testimony_id == testimony_id)).scalars()
        )
    whole = func.coalesce(columns.before, columns.after)
    gone = select(columns.table_name, columns.row_id).where(
        columns.table_name.in_(owned),
        or_(columns.before.is_(None), columns.after.is_(None)),
        func.json_extract(whole, "$.testimony_id") == testimony_id,
    )
    for name, row_id in connection.execute(gone):
        rows_of[name].add(row_id)
    people = select(t.participation.c.person_id).where(t.participation.c.testimony_id == testimony_id)
    rows_of["person"] = set(connection.execute(people).scalars())
    found: list[tuple[int, _Logged]] = []
    for name, row_ids in rows_of.items():
        ordered = sorted(row_ids)
        for start in range(0, len(ordered), _BATCH):
            here = and_(columns.table_name == name, columns.row_id.in_(ordered[start : start + _BATCH]))
            for row in connection.execute(select(t.change).where(here)):
                before, after = (json.loads(each) if each else {} for each in (row.before, row.after))
                found.append((row.id, _Logged(row.change_set_id, name, row.row_id, before, after)))
    return [each for _id, each in sorted(found, key=lambda pair: pair[0])]


def _by_field(rows: Any) -> Iterator[tuple[tuple[str, str], list[_Logged]]]:
    """Rows put together by what a person calls a field; values of lists that only moved are none."""
    grouped: defaultdict[tuple[str, str], list[_Logged]] = defaultdict(list)
    for each in rows:
        if each.table in _SUMMED_UP:
            grouped[each.table, ""].append(each)
        elif each.table in _LISTS:
            if not (each.before and each.after) or _LISTS[each.table] in each.after:
                grouped[each.table, _LISTS[each.table]].append(each)
        elif not each.before or not each.after:
            grouped[each.table, _PARTS.get(each.table, "")].append(each)
        else:
            for field in each.after.keys() - _NO_FIELDS:
                grouped[each.table, field].append(each)
    yield from sorted(grouped.items())


def _values(table: str, field: str, rows: list[_Logged]) -> tuple[tuple[LoggedValue, ...], tuple[LoggedValue, ...]]:
    if table in _SUMMED_UP or not field:
        return (), ()
    before = tuple(each.before[field] for each in rows if field in each.before)
    after = tuple(each.after[field] for each in rows if field in each.after)
    return before, after
