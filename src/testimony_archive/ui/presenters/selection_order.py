"""Where things land in a selection: pure arithmetic on its flat order, in which headings are items too.

A heading moves with everything up to the next heading, and only between such groups.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from testimony_archive.domain.records import ItemKind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from testimony_archive.domain.records import SelectionItem


@dataclass(frozen=True, slots=True)
class Move:
    """Put these items, in this order, before the one that stands at `position` now."""

    item_ids: tuple[int, ...]
    position: int


def with_groups(items: Sequence[SelectionItem], chosen: Collection[int]) -> tuple[int, ...]:
    """What moves when `chosen` are moved, in the order of the selection: headings bring their items."""
    moving: list[int] = []
    follows_heading = False
    for item in items:
        if item.kind is ItemKind.HEADING:
            follows_heading = item.item_id in chosen
        if follows_heading or item.item_id in chosen:
            moving.append(item.item_id)
    return tuple(moving)


def move_to(items: Sequence[SelectionItem], chosen: Collection[int], position: int) -> Move | None:
    """Drop what is chosen before `position`; None where everything would stay where it is."""
    if _moves_groups(items, chosen):
        position = next((each for each in _boundaries(items) if each >= position), len(items))
    return _move(items, with_groups(items, chosen), position)


def move_up(items: Sequence[SelectionItem], chosen: Collection[int]) -> Move | None:
    """One place up, a heading past the group above; None at the top."""
    moving = with_groups(items, chosen)
    if not moving:
        return None
    first = _place(items, moving[0])
    if _moves_groups(items, chosen):
        above = [each for each in _boundaries(items) if each < first]
        return _move(items, moving, above[-1]) if above else None
    return _move(items, moving, first - 1) if first else None


def move_down(items: Sequence[SelectionItem], chosen: Collection[int]) -> Move | None:
    """One place down, a heading past the group below; None at the bottom."""
    moving = with_groups(items, chosen)
    if not moving:
        return None
    behind = _place(items, moving[-1]) + 1
    if behind >= len(items):
        return None
    if _moves_groups(items, chosen):
        below = [each for each in (*_boundaries(items), len(items)) if each > behind]
        return _move(items, moving, below[0]) if below else None
    return _move(items, moving, behind + 1)


def place_below(items: Sequence[SelectionItem], item_id: int | None) -> int:
    """Where something stands that is put right below an item; the end where there is none."""
    return len(items) if item_id is None else _place(items, item_id) + 1


def _move(items: Sequence[SelectionItem], moving: tuple[int, ...], position: int) -> Move | None:
    order = [each.item_id for each in items]
    before = [each for each in order[:position] if each not in moving]
    after = [each for each in order[position:] if each not in moving]
    return Move(moving, position) if [*before, *moving, *after] != order else None


def _moves_groups(items: Sequence[SelectionItem], chosen: Collection[int]) -> bool:
    return any(each.item_id in chosen for each in items if each.kind is ItemKind.HEADING)


def _boundaries(items: Sequence[SelectionItem]) -> list[int]:
    """Where groups begin: at each heading."""
    return [place for place, each in enumerate(items) if each.kind is ItemKind.HEADING]


def _place(items: Sequence[SelectionItem], item_id: int) -> int:
    return next(place for place, each in enumerate(items) if each.item_id == item_id)
