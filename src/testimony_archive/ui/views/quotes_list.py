"""The list of quotes: many can be chosen, and in their own order they can be dragged.

A table of one column, since Qt's lists and trees ask the model about every single row whenever they are laid out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from testimony_archive.ui.models.quotes_model import MIME_TYPE, QuotesModel
from testimony_archive.ui.views.dragging import is_own_drag, takes_drop
from testimony_archive.ui.views.quotes_delegate import QuoteAction, QuotesDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from testimony_archive.domain.quote_list import QuoteRow

_Where = QAbstractItemView.DropIndicatorPosition
_STEP = 40


class QuotesList(QTableView):
    """Says what is chosen and what was dropped where; moves nothing by itself."""

    current_changed = Signal(int)
    """The quote at hand, 0 for none."""
    chosen_changed = Signal(int)
    """How many are chosen."""
    row_acted = Signal(QModelIndex, object)
    """A button of a row was clicked: the row and its `QuoteAction`."""
    dropped = Signal(int, bool)
    """What is chosen is to stand above this quote, or below it."""
    delete_asked = Signal()
    menu_asked = Signal(object)
    """A context menu is wanted at this `QPoint` of the screen."""

    def __init__(self, model: QuotesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quotes_list")
        self.setAccessibleName(self.tr("Quotes"))
        self.setModel(model)
        self._delegate = delegate = QuotesDelegate(self)
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()
        self.setDropIndicatorShown(True)
        self.setDragDropOverwriteMode(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self._kept: tuple[tuple[int, ...], int, int, int] = ((), 0, -1, 0)
        self._was_in_view = False
        delegate.action_clicked.connect(self.row_acted)
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)
        self.selectionModel().selectionChanged.connect(lambda: self.chosen_changed.emit(self.count_chosen()))

    def quotes(self) -> QuotesModel:
        """The model."""
        model = self.model()
        assert isinstance(model, QuotesModel)
        return model

    @property
    def current(self) -> QuoteRow | None:
        """The quote at hand."""
        return self.quotes().row(self.currentIndex())

    @property
    def chosen_ids(self) -> tuple[int, ...]:
        """What is chosen, from top to bottom; the quote at hand alone where nothing is."""
        selection = self.selectionModel().selection()
        ranges = sorted((selection.at(each).top(), selection.at(each).bottom()) for each in range(selection.count()))
        rows = [self.quotes().row_at(place) for first, last in ranges for place in range(first, last + 1)]
        if not rows:
            rows = [self.current]
        return tuple(row.quote_id for row in rows if row is not None)

    def count_chosen(self) -> int:
        """How many are chosen."""
        selection = self.selectionModel().selection()
        return sum(selection.at(place).height() for place in range(selection.count()))

    def choose(self, quote_ids: Sequence[int], current: int = 0) -> None:
        """Choose these quotes, as far as they are shown; the one at hand is the one named, or the first."""
        places = self.quotes().places_of(quote_ids)
        at = self.quotes().index_of(current)
        if not at.isValid() and places:
            at = self.quotes().index(places[0])
        selection = QItemSelection()
        start = 0
        for end in range(1, len(places) + 1):
            if end == len(places) or places[end] != places[end - 1] + 1:
                selection.select(self.quotes().index(places[start]), self.quotes().index(places[end - 1]))
                start = end
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.NoUpdate)

    def set_movable(self, movable: bool) -> None:
        """Let rows be dragged, or not."""
        self.quotes().set_movable(movable)
        self.setDragEnabled(movable)
        self.setAcceptDrops(movable)
        mode = QTableView.DragDropMode.InternalMove if movable else QTableView.DragDropMode.NoDragDrop
        self.setDragDropMode(mode)
        self.viewport().update()

    def set_held(self, held: bool) -> None:
        """Say whether something beside the list is at work on what is chosen, which shows as if it had the focus."""
        self._delegate.held = held
        self.viewport().update()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        row = self.quotes().row(current)
        self.current_changed.emit(row.quote_id if row is not None else 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit_rows()

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(QuotesDelegate.row_height())

    # Keys and mouse ------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and not event.modifiers():
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End lead to the first and the last quote, not to the ends of a row."""
        last = self.quotes().rowCount() - 1
        if action == QAbstractItemView.CursorAction.MoveHome:
            return self.quotes().index(0)
        if action == QAbstractItemView.CursorAction.MoveEnd:
            return self.quotes().index(last)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are commands here, not the beginning of a row."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.row_acted.emit(index, QuoteAction.OPEN)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        point = event.globalPos()
        if event.reason() == event.Reason.Keyboard:
            point = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu_asked.emit(point)

    # Dragging ------------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if is_own_drag(self, event):
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if is_own_drag(self, event):
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if takes_drop(self, event, MIME_TYPE):
            self.drop_at(event.position().toPoint(), self.dropIndicatorPosition())

    def drop_at(self, point: QPoint, where: QAbstractItemView.DropIndicatorPosition) -> None:
        """Ask for what is chosen to stand where it was dropped."""
        row = self.quotes().row(self.indexAt(point))
        if row is None or where == _Where.OnViewport:
            last = self.quotes().row_at(self.quotes().rowCount() - 1)
            if last is not None:
                self.dropped.emit(last.quote_id, True)
        else:
            self.dropped.emit(row.quote_id, where == _Where.BelowItem)

    # What stays over a reset ---------------------------------------------------------------------------------------

    def _on_model_about_to_be_reset(self) -> None:
        current = self.current
        chosen = self.chosen_ids if self.count_chosen() else ()
        row = self.currentIndex().row()
        self._was_in_view = self.viewport().rect().intersects(self.visualRect(self.currentIndex()))
        self._kept = (chosen, current.quote_id if current is not None else 0, row, self.verticalScrollBar().value())

    def _on_model_reset(self) -> None:
        chosen, current, place, scrolled = self._kept
        if chosen or current:
            self.choose(chosen or (current,), current)
        if place >= 0 and not self.currentIndex().isValid():  # it is gone: go on with what stands there now
            row = self.quotes().row_at(min(place, self.quotes().rowCount() - 1))
            if row is not None:
                self.choose((row.quote_id,))
        self.updateGeometries()
        self.verticalScrollBar().setValue(scrolled)
        if self._was_in_view and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        row_at_hand = self.current
        self.current_changed.emit(row_at_hand.quote_id if row_at_hand is not None else 0)
