"""Putting a selection in order by a rule."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.publication import Grouping
from testimony_archive.domain.records import ItemKind
from testimony_archive.domain.text import natural_order
from testimony_archive.services.selecting import SelectedItem, Selecting
from testimony_archive.services.selection_making import shared_words


class ArrangeBy(StrEnum):
    """What the items of a selection can stand in order of."""

    CODE = "code"
    THEME = "theme"
    COUNTRY = "country"
    ROLE = "role"
    DATE = "date"


class SelectionArranging:
    """Arranges the selections of one archive."""

    def __init__(self, selecting: Selecting) -> None:
        self._selecting = selecting

    def arrange(self, selection_id: int, by: ArrangeBy, language: str) -> ChangeSet:
        """Put the items under each heading in order; of equals that with the lower code comes first.

        Args:
            selection_id: which selection.
            by: what counts; of several themes, countries or roles the first.
            language: whose names of themes, countries and roles count (``en``, ``es``, ``fr``).

        Raises:
            RecordGone: the selection is not there.
        """
        ordered = in_order(self._selecting.items(selection_id), lambda each: _rank(each, by, language))
        return self._selecting.move(selection_id, [each.item.item_id for each in ordered], 0)


def in_order(
    items: Sequence[SelectedItem], rank: Callable[[SelectedItem], tuple[object, ...]]
) -> Sequence[SelectedItem]:
    """Everything in order of `rank` within its heading.

    Texts and notes stay before the item that they stand before; those at the end of a heading stay at its end.
    """
    order: list[SelectedItem] = []
    groups: list[list[SelectedItem]] = []
    words: list[SelectedItem] = []

    def close_heading() -> None:
        order.extend(item for group in sorted(groups, key=lambda group: rank(group[-1])) for item in group)
        order.extend(words)
        groups.clear()
        words.clear()

    for each in items:
        if each.item.kind is ItemKind.HEADING:
            close_heading()
            order.append(each)
        elif each.item.kind in {ItemKind.TEXT, ItemKind.NOTE}:
            words.append(each)
        else:
            groups.append([*words, each])
            words.clear()
    close_heading()
    return order


def _rank(selected: SelectedItem, by: ArrangeBy, language: str) -> tuple[object, ...]:
    testimony = selected.testimony
    assert testimony is not None
    match by:
        case ArrangeBy.CODE:
            first = ""
        case ArrangeBy.DATE:
            first = str(testimony.date.earliest) if testimony.date is not None else ""
        case _:
            first = shared_words(selected, Grouping(by.value), language)
    return not first, natural_order(first), natural_order(testimony.code)  # what has none of it comes last
