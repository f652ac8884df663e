"""A heading, a text or a note that is being typed into a selection; the archive knows of it once it has words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from testimony_archive.ui.models.selection_tree import DRAFT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from testimony_archive.domain.records import ItemKind
    from testimony_archive.ui.models.selection_tree import Row
    from testimony_archive.ui.views.selection_tree_view import SelectionTreeView


class WordsDraft(QObject):
    """Shows a row to type in among those of the selection, and takes it away where nothing was typed."""

    typed = Signal(object, int, str)
    """The `ItemKind`, the place in the selection's order that it is to stand before, and the words."""

    def __init__(self, items: SelectionTreeView) -> None:
        super().__init__(items)
        self._items = items
        self._rows: Sequence[Row] = ()
        self._position = 0
        self._kind: ItemKind | None = None
        self._make: Callable[[str], Row] | None = None
        items.items().rename_asked.connect(self._on_rename_asked)
        items.editing_ended.connect(self._on_editing_ended)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """These are the rows of the selection now; what is being typed is given up."""
        self._kind = None
        self._rows = rows
        self._items.items().set_rows(rows)

    def renew_rows(self, rows: Sequence[Row]) -> None:
        """The rows look different now; what is being typed goes on."""
        self._rows = rows
        if self._kind is None:
            self._items.items().set_rows(rows)

    def begin(self, kind: ItemKind, position: int, make_row: Callable[[str], Row]) -> None:
        """Let words be typed before the row at `position`; `make_row` gives the row that has them."""
        self._kind, self._position, self._make = kind, position, make_row
        self._show("")
        self._items.edit_words(DRAFT)

    def give_up(self) -> None:
        """Take the row away."""
        self.show_rows(self._rows)

    def _show(self, words: str) -> None:
        assert self._make is not None
        rows = [*self._rows[: self._position], self._make(words), *self._rows[self._position :]]
        self._items.items().set_rows(rows)

    def _on_rename_asked(self, item_id: int, words: str) -> None:
        if item_id == DRAFT and self._kind is not None:
            kind, self._kind = self._kind, None
            self._show(words)  # until the archive has them
            self.typed.emit(kind, self._position, words)

    def _on_editing_ended(self) -> None:
        if self._kind is not None:
            self.give_up()
