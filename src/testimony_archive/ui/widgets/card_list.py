"""Cards of records one below the other, each kept as long as its record is shown, so that what is edited stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QWidget

from testimony_archive.ui.widgets.cards import discard
from testimony_archive.ui.widgets.focus import chain_focus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QVBoxLayout

Card = TypeVar("Card", bound=QWidget)


class CardList(Generic[Card]):
    """Holds cards by the row numbers of their records.

    Args:
        column: where the cards stand.
        first: the place in `column` of the first of them.
        head: what the focus comes to them from.
    """

    def __init__(self, column: QVBoxLayout, first: int, head: QWidget) -> None:
        self._column = column
        self._first = first
        self._head = head
        self._cards: dict[int, Card] = {}
        self.order: tuple[int, ...] = ()

    def __iter__(self) -> Iterator[Card]:
        return (self._cards[each] for each in self.order)

    def __getitem__(self, row_id: int) -> Card:
        return self._cards[row_id]

    def get(self, row_id: int) -> Card | None:
        """The card of a record, None where it is not shown."""
        return self._cards.get(row_id)

    def arrange(self, order: Sequence[int], make: Callable[[int], Card]) -> None:
        """Show the cards of these records in this order; those that are missing are made, all others go."""
        for gone in self._cards.keys() - set(order):
            discard(self._cards.pop(gone))
        for place, each in enumerate(order, self._first):
            if each not in self._cards:
                self._cards[each] = make(each)
            card = self._cards[each]
            if self._column.indexOf(card) != place:
                self._column.removeWidget(card)
                self._column.insertWidget(place, card)
            card.show()
        if tuple(order) != self.order:
            self.order = tuple(order)
            self.chain_focus()

    def chain_focus(self) -> None:
        """Let the focus go from card to card, through what is open in them."""
        chain_focus(self._head, self)

    def clear(self) -> None:
        """Take all cards away, with what was typed in them."""
        for card in self._cards.values():
            discard(card)
        self._cards.clear()
        self.order = ()
