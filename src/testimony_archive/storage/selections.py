"""Reads and writes selections: ordered, named lists of testimonies and quotes with words between them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from testimony_archive.domain.records import ItemKind, Selection, SelectionItem
from testimony_archive.storage import tables as t
from testimony_archive.storage.unit import WriteUnit


def read_selections(connection: Connection, selection_id: int | None = None) -> tuple[Selection, ...]:
    """All selections by name, with their items in order; or only one of them, where it is there."""
    items: dict[int, list[SelectionItem]] = {}
    columns = t.selection_item.c
    wanted_items = select(t.selection_item).order_by(columns.selection_id, columns.position)
    wanted = select(t.selection).order_by(t.selection.c.name)
    if selection_id is not None:
        wanted_items = wanted_items.where(columns.selection_id == selection_id)
        wanted = wanted.where(t.selection.c.id == selection_id)
    for row in connection.execute(wanted_items):
        item = SelectionItem(row.id, ItemKind(row.kind), row.position, row.testimony_id, row.quote_id, row.heading)
        items.setdefault(row.selection_id, []).append(item)
    rows = connection.execute(wanted)
    return tuple(Selection(row.id, row.uuid, row.name, tuple(items.get(row.id, ()))) for row in rows)


def read_names(connection: Connection) -> dict[int, str]:
    """The names of all selections, by id."""
    return {row.id: row.name for row in connection.execute(select(t.selection.c.id, t.selection.c.name))}


def add_selection(unit: WriteUnit, name: str) -> int:
    """A new, empty selection."""
    return unit.insert(t.selection, name=name, created_at=unit.now)


def rename_selection(unit: WriteUnit, selection_id: int, name: str) -> bool:
    """Give a selection another name."""
    return unit.update(t.selection, selection_id, name=name)


def delete_selection(unit: WriteUnit, selection_id: int) -> None:
    """Remove a selection; what it lists stays in the archive."""
    unit.delete(t.selection, selection_id)


def add_items(unit: WriteUnit, selection_id: int, items: Sequence[SelectionItem], position: int | None) -> list[int]:
    """Put items (their ids and positions are not looked at) before `position`, or at the end; gives their ids."""
    order = _order(unit, selection_id)
    place = len(order) if position is None else max(0, min(position, len(order)))
    added = [
        unit.insert(
            t.selection_item,
            selection_id=selection_id,
            kind=each.kind.value,
            testimony_id=each.testimony_id,
            quote_id=each.quote_id,
            heading=each.words,
            position=len(order) + offset,
        )
        for offset, each in enumerate(items)
    ]
    if place < len(order):
        arrange_items(unit, order[:place] + added + order[place:])
    return added


def arrange_items(unit: WriteUnit, item_ids: Sequence[int]) -> None:
    """Number items in the order given."""
    columns = t.selection_item.c
    rows = unit.connection.execute(select(columns.id, columns.position).where(columns.id.in_(item_ids)))
    held = {row.id: row.position for row in rows}
    for position, item_id in enumerate(item_ids):
        if held.get(item_id) != position:
            unit.update(t.selection_item, item_id, position=position)


def edit_words(unit: WriteUnit, item_id: int, words: str) -> bool:
    """Give a heading, a text or a note other words."""
    return unit.update(t.selection_item, item_id, heading=words)


def remove_items(unit: WriteUnit, selection_id: int, item_ids: Sequence[int]) -> None:
    """Take items out and close the gaps."""
    for item_id in item_ids:
        unit.delete(t.selection_item, item_id)
    arrange_items(unit, _order(unit, selection_id))


def _order(unit: WriteUnit, selection_id: int) -> list[int]:
    columns = t.selection_item.c
    return list(
        unit.connection.execute(
            select(columns.id).where(columns.selection_id == selection_id).order_by(columns.position)
        ).scalars()
    )
