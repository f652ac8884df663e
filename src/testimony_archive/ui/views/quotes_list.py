"""The list of quotes: many can be chosen, and in their own order they can be dragged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView

from testimony_archive.ui.models.quotes_model import MIME_TYPE, QuotesModel
from testimony_archive.ui.views.dragging import is_own_drag, takes_drop
from testimony_archive.ui.views.quotes_delegate import QuoteAction, QuotesDelegate
from testimony_archive.ui.views.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from testimony_archive.domain.quote_list import QuoteRow

_Where = QAbstractItemView.DropIndicatorPosition
_STEP = 40


class QuotesList(RowList):
    """Says what is chosen and what was dropped where; moves nothing by itself."""

    current_changed = Signal(int)
    """The quote at hand, 0 for none."""
    chosen_changed = Signal(int)
    """How many are chosen."""
    dropped = Signal(int, bool)
    """What is chosen is to stand above this quote, or below it."""
    delete_asked = Signal()

    def __init__(self, model: QuotesModel, parent: QWidget | None = None) -> None:
        super().__init__(model, QuoteAction.OPEN, QuotesDelegate.row_height, parent)
        self.setObjectName("quotes_list")
        self.setAccessibleName(self.tr("Quotes"))
        self._delegate = delegate = QuotesDelegate(self)
        self.setItemDelegate(delegate)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(_STEP)
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
        rows = [self.quotes().row_at(place) for place in self.chosen_places()]
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

    # Keys and mouse ------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and not event.modifiers():
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

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
