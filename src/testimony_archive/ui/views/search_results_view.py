"""The list of what a search found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QTreeView

from testimony_archive.ui.models.search_results import ROW_ROLE, GroupRow, MoreRow, Row, SearchResultsModel, WordsRow
from testimony_archive.ui.views.search_results_delegate import RowAction, SearchResultsDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

_Index = QModelIndex | QPersistentModelIndex
_UP_AND_DOWN = (QTreeView.CursorAction.MoveUp, QTreeView.CursorAction.MoveDown)


@dataclass(frozen=True, slots=True)
class Position:
    """The current row, and how many pixels are scrolled away."""

    row: Row | None
    scrolled: int


class SearchResultsView(QTreeView):
    """Up and down go from words to words, left folds a testimony, right opens it."""

    row_acted = Signal(QModelIndex, object)
    """A button of a row was clicked: the row and its `RowAction`."""
    more_asked = Signal(QModelIndex)
    """The line that leads to further passages was clicked."""
    end_neared = Signal()
    """Less than a page is left below what is in view."""
    current_changed = Signal(QModelIndex)
    menu_asked = Signal(object)
    """A context menu is wanted at this `QPoint` of the screen."""

    def __init__(self, model: SearchResultsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_results")
        self.setAccessibleName(self.tr("What was found"))
        self.setModel(model)
        delegate = SearchResultsDelegate(self)
        self.setItemDelegate(delegate)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(40)
        delegate.action_clicked.connect(self.row_acted)
        model.modelReset.connect(self._on_model_reset)
        model.rowsInserted.connect(self._on_rows_inserted)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._on_scrolled)

    def results(self) -> SearchResultsModel:
        """The model."""
        model = self.model()
        assert isinstance(model, SearchResultsModel)
        return model

    def current_row(self) -> Row | None:
        """What stands at the current index."""
        row: Row | None = self.currentIndex().data(ROW_ROLE)
        return row

    def go_to_first(self) -> None:
        """Take the focus, at the first words where no row was current."""
        first = self.model().index(0, 0, self.model().index(0, 0))
        if not self.currentIndex().isValid() and first.isValid():
            self.setCurrentIndex(first)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def selected_rows(self) -> tuple[Row, ...]:
        """What stands at the selected indexes, from top to bottom; the current one alone where none is selected."""
        indexes = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        in_order = sorted(indexes, key=lambda each: self.visualRect(each).top())
        return tuple(row for row in (each.data(ROW_ROLE) for each in in_order) if row is not None)

    def position(self) -> Position:
        """Where the view is, so that it can go there again after its rows were read anew."""
        return Position(self.current_row(), self.verticalScrollBar().value())

    def return_to(self, position: Position) -> None:
        """Go where the view was, as far as that row is still there."""
        model, row = self.results(), position.row
        if isinstance(row, WordsRow) and row.passage is not None:
            self.setCurrentIndex(model.index_of_passage(row.passage.passage_id))
        elif isinstance(row, GroupRow):
            self.setCurrentIndex(model.index_of_testimony(row.testimony_id))
        self.doItemsLayout()
        self.verticalScrollBar().setValue(position.scrolled)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(current)

    def moveCursor(self, action: QTreeView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        if action == QTreeView.CursorAction.MoveLeft and self.currentIndex().parent().isValid():
            # From any row of a testimony, left folds it at once.
            self.collapse(self.currentIndex().parent())
            return self.currentIndex().parent()
        found = super().moveCursor(action, modifiers)
        if action not in _UP_AND_DOWN:
            return found
        step = self.indexAbove if action == QTreeView.CursorAction.MoveUp else self.indexBelow
        while found.isValid() and isinstance(found.data(ROW_ROLE), GroupRow) and self.isExpanded(found):
            following = step(found)
            if not following.isValid():
                return self.currentIndex()
            found = following
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        head = isinstance(current.data(ROW_ROLE), GroupRow)
        if event.key() == Qt.Key.Key_Right and head and self.isExpanded(current):
            self.setCurrentIndex(self.model().index(0, 0, current))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return
        row = index.data(ROW_ROLE)
        if isinstance(row, GroupRow):
            self.setExpanded(index, not self.isExpanded(index))
        elif isinstance(row, MoreRow):
            self.more_asked.emit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.parent().isValid() and not isinstance(index.data(ROW_ROLE), MoreRow):
            self.row_acted.emit(index, RowAction.OPEN)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        point = event.globalPos()
        if event.reason() == event.Reason.Keyboard:
            point = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu_asked.emit(point)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            # Lines break elsewhere, so rows have other heights.
            self.scheduleDelayedItemsLayout()

    def _on_scrolled(self) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() - bar.value() < bar.pageStep() and self.model().rowCount():
            self.end_neared.emit()

    def _on_model_reset(self) -> None:
        self.expandAll()
        self.scrollToTop()

    def _on_rows_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        if not parent.isValid():
            for row in range(first, last + 1):
                self.expand(self.model().index(row, 0))
