"""The items of a selection in their order: dragged by the mouse, moved by keys, folded under their headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from testimony_archive.ui.models.selection_tree import MIME_TYPE, ROW_ROLE, HeadingRow, ItemRow, SelectionTreeModel
from testimony_archive.ui.views.dragging import is_own_drag, takes_drop
from testimony_archive.ui.views.selection_delegate import SelectionDelegate

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent, QResizeEvent

    from testimony_archive.ui.models.selection_tree import Row

_Where = QAbstractItemView.DropIndicatorPosition


class SelectionTreeView(QTreeView):
    """Tells what was dropped where by places in the selection's flat order."""

    dropped = Signal(object, int)
    """Item ids, and the place that they are to stand before."""
    opened = Signal()
    """The current item was asked for by double click."""
    menu_asked = Signal(object)
    """A context menu is wanted at this `QPoint` of the screen."""
    current_changed = Signal()
    editing_ended = Signal()
    """Words are not typed any more, whatever came of them."""

    def __init__(self, model: SelectionTreeModel) -> None:
        super().__init__()
        self.setObjectName("selection_items")
        self.setAccessibleName(self.tr("Items of the selection"))
        self.setModel(model)
        delegate = SelectionDelegate(self)
        self.setItemDelegate(delegate)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QTreeView.DragDropMode.InternalMove)
        self._folded: set[int] = set()
        delegate.more_clicked.connect(self._on_more_clicked)
        delegate.closeEditor.connect(lambda *_: self.editing_ended.emit())
        self.collapsed.connect(self._on_collapsed)
        self.expanded.connect(self._on_expanded)
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)

    def items(self) -> SelectionTreeModel:
        """The model."""
        model = self.model()
        assert isinstance(model, SelectionTreeModel)
        return model

    def current_row(self) -> Row | None:
        """What stands at the current index."""
        return self.items().row(self.currentIndex())

    def chosen_ids(self) -> tuple[int, ...]:
        """The item ids of what is selected, in order."""
        rows = [row for row in map(self.items().row, self.selectionModel().selectedIndexes()) if row is not None]
        return tuple(row.item_id for row in sorted(rows, key=lambda each: each.place))

    def choose(self, item_ids: Collection[int], current: int = 0) -> None:
        """Select these items, as far as they are shown; the current one is the first or the one named."""
        indexes = [index for index in map(self.items().index_of, item_ids) if index.isValid()]
        self.selectionModel().clearSelection()
        if not indexes:
            return
        at = self.items().index_of(current)
        self.setCurrentIndex(at if at.isValid() else indexes[0])
        for index in indexes:
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)

    def edit_words(self, item_id: int) -> None:
        """Let the words of a heading, a text or a note be typed."""
        index = self.items().index_of(item_id)
        if self.items().flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self.edit(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # texts take other heights

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.current_changed.emit()

    # The mouse -----------------------------------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_heading = isinstance(index.data(ROW_ROLE), HeadingRow)
        on_arrow = SelectionDelegate.arrow(self.visualRect(index)).contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and is_heading and on_arrow:
            self.setExpanded(index, not self.isExpanded(index))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.items().row(self.indexAt(event.position().toPoint()))
        if isinstance(row, ItemRow):
            self.opened.emit()
        elif row is not None:
            self.edit_words(row.item_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        point = event.globalPos()
        if event.reason() == event.Reason.Keyboard:
            point = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu_asked.emit(point)

    def _on_more_clicked(self, index: QModelIndex) -> None:
        corner = SelectionDelegate.more_button(self.visualRect(index)).bottomLeft()
        self.menu_asked.emit(self.viewport().mapToGlobal(corner))

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
        """Ask for what is selected to stand where it was dropped."""
        row = self.items().row(self.indexAt(point))
        self.dropped.emit(self.chosen_ids(), self._place_at(row, where))

    def _place_at(self, row: Row | None, where: QAbstractItemView.DropIndicatorPosition) -> int:
        if row is None or where == _Where.OnViewport:
            return self.items().count()
        if where == _Where.AboveItem:
            return row.place
        if isinstance(row, HeadingRow):
            index = self.items().index_of(row.item_id)
            below_heading = where == _Where.BelowItem and self.isExpanded(index)
            return row.place + 1 if below_heading else row.place + 1 + self.items().rowCount(index)
        return row.place + 1

    # What stays over a reset ---------------------------------------------------------------------------------------

    def _on_collapsed(self, index: QModelIndex) -> None:
        if (row := self.items().row(index)) is not None:
            self._folded.add(row.item_id)

    def _on_expanded(self, index: QModelIndex) -> None:
        if (row := self.items().row(index)) is not None:
            self._folded.discard(row.item_id)

    def _on_model_about_to_be_reset(self) -> None:
        current = self.current_row()
        self._kept = (
            self.chosen_ids(),
            current.item_id if current is not None else 0,
            current.place if current is not None else -1,
            self.verticalScrollBar().value(),
        )

    def _on_model_reset(self) -> None:
        chosen, current, place, scrolled = self._kept
        for item_id in self.items().headings():
            if item_id not in self._folded:
                self.expand(self.items().index_of(item_id))
        self.choose(chosen, current)
        if place >= 0 and not self.currentIndex().isValid():  # it was taken out: go on with what stands there now
            self.choose(self.items().ids_at(place))
        self.doItemsLayout()
        self.verticalScrollBar().setValue(scrolled)
