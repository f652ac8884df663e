"""Reads the change log of one quote."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any, Final

from sqlalchemy import Connection, and_, func, or_, select

from testimony_archive.domain.changes import ChangeLabel
from testimony_archive.domain.history import HistoryEntry, LoggedValue
from testimony_archive.storage import tables as t

_SHOWN: Final = ("state", "exact", "main_idea", "translation", "edited", "note", "starred")
"""The columns of a quote that people know; where it stands follows from the words of its transcript."""


def read_quote_history(connection: Connection, quote_id: int) -> tuple[HistoryEntry, ...]:
    """Every field of a quote that a change touched, the newest change first; its making is an entry without a field."""
    log = t.change.c
    owner = func.json_extract(func.coalesce(log.before, log.after), "$.quote_id")
    of_themes = and_(log.table_name == "quote_theme", or_(owner == quote_id, log.row_id.in_(_theme_rows(quote_id))))
    rows = connection.execute(
        select(t.change, t.change_set.c.at, t.change_set.c.label, t.change_set.c.label_values)
        .join(t.change_set, t.change_set.c.id == log.change_set_id)
        .where(or_(and_(log.table_name == "quote", log.row_id == quote_id), of_themes))
        .order_by(log.change_set_id.desc(), log.id)
    ).all()
    by_change: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        by_change[row.change_set_id].append(row)
    return tuple(entry for several in by_change.values() for entry in _entries(several))


def _theme_rows(quote_id: int) -> Any:
    return select(t.quote_theme.c.id).where(t.quote_theme.c.quote_id == quote_id)


def _entries(rows: list[Any]) -> list[HistoryEntry]:
    """What one change did: a line for each field, one for the themes."""
    first = rows[0]
    label = ChangeLabel(first.label, tuple(json.loads(first.label_values).items()))

    def entry(table: str, field: str, before: tuple[LoggedValue, ...], after: tuple[LoggedValue, ...]) -> HistoryEntry:
        return HistoryEntry(first.change_set_id, first.at, label, table, field, before, after, 1, restorable=False)

    entries: list[HistoryEntry] = []
    gone: list[LoggedValue] = []
    come: list[LoggedValue] = []
    is_whole = False
    for row in rows:
        before, after = (json.loads(each) if each else {} for each in (row.before, row.after))
        if row.table_name == "quote_theme":
            gone += [before["theme_id"]] if "theme_id" in before else []
            come += [after["theme_id"]] if "theme_id" in after else []
        elif not before or not after:
            is_whole = True
            entries.append(entry("quote", "", (), ()))
        else:
            fields = (each for each in _SHOWN if each in after)
            entries += [entry("quote", each, (before[each],), (after[each],)) for each in fields]
    if (gone or come) and not is_whole:
        entries.append(entry("quote_theme", "theme_id", tuple(gone), tuple(come)))
    return entries
