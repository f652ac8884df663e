"""A list whose rows a delegate paints, all of one height, with buttons in them; many can be chosen.

A table of one column, since Qt's lists and trees ask the model about every single row whenever they are laid out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import Enum

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget


class RowList(QTableView):
    """Says what is chosen and which row was acted on. Who inherits says what a row is, and sets its delegate."""

    row_acted = Signal(QModelIndex, object)
    """A button of a row was clicked, or the row opened: the row and its action."""
    menu_asked = Signal(object)
    """A context menu is wanted at this `QPoint` of the screen."""

    def __init__(
        self, model: QAbstractItemModel, opening: Enum, row_height: Callable[[], int], parent: QWidget | None = None
    ) -> None:
        """Make it empty of looks.

        Args:
            model: the rows.
            opening: the action that a double click asks for.
            row_height: of every row, in pixels, in the font of now.
            parent: the widget to stand in.
        """
        super().__init__(parent)
        self._opening = opening
        self._row_height = row_height
        self.setModel(model)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height())

    def chosen_places(self) -> list[int]:
        """Which rows are chosen, from top to bottom; asks about none of them."""
        selection = self.selectionModel().selection()
        ranges = sorted((selection.at(each).top(), selection.at(each).bottom()) for each in range(selection.count()))
        return [place for first, last in ranges for place in range(first, last + 1)]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.verticalHeader().setDefaultSectionSize(self._row_height())

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End lead to the first and the last row, not to the ends of a row."""
        if action == QAbstractItemView.CursorAction.MoveHome:
            return self.model().index(0, 0)
        if action == QAbstractItemView.CursorAction.MoveEnd:
            return self.model().index(self.model().rowCount() - 1, 0)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are commands here, not the beginning of a row."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.row_acted.emit(index, self._opening)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        point = event.globalPos()
        if event.reason() == event.Reason.Keyboard:
            point = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu_asked.emit(point)
