"""The list or tree of terms: drawn by a delegate, moved by mouse and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from testimony_archive.ui.models.term_tree import MIME_TYPE, ROW_ROLE, TermRow, TermTreeModel
from testimony_archive.ui.views.dragging import is_own_drag, takes_drop
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.visual.rows import paint_row

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QDragMoveEvent, QDropEvent, QMouseEvent, QPainter

_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag
_Where = QAbstractItemView.DropIndicatorPosition

_ARROW_LEFT: Final = tokens.SPACE_2
_WORDS_LEFT: Final = tokens.SPACE_2 + tokens.ICON + tokens.SPACE_1
_LEVEL: Final = tokens.SPACE_4
_RIGHT: Final = tokens.SPACE_4


class TermsTree(QTreeView):
    """Tells which term is current, and which is to stand where."""

    current_changed = Signal(str)
    """The key of the current term, empty for none."""
    opened = Signal(str)
    """A term was asked for by double click or by a click on its figures."""
    dropped = Signal(str, str, str)
    """A key, the key of another term or an empty one, and whether it is to stand ``above``, ``on`` or ``below`` it."""
    level_asked = Signal(int)
    """The current term is to stand one level further out (-1) or in (1)."""
    menu_asked = Signal(QPoint)
    """A context menu is wanted at this point of the screen."""

    def __init__(self, model: TermTreeModel, accessible_name: str, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setModel(model)
        self.setItemDelegate(_TermDelegate(self))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QTreeView.DragDropMode.InternalMove)
        self._folded: set[str] = set()
        self.collapsed.connect(lambda index: self._folded.add(index.data(ROW_ROLE).key))
        self.expanded.connect(lambda index: self._folded.discard(index.data(ROW_ROLE).key))

    def terms(self) -> TermTreeModel:
        """The model."""
        model = self.model()
        assert isinstance(model, TermTreeModel)
        return model

    @property
    def current_key(self) -> str:
        """The key of the current term, empty for none."""
        row = self.terms().row(self.currentIndex())
        return "" if row is None else row.key

    def choose(self, key: str) -> None:
        """Make a term the current one, and bring it into view."""
        index = self.terms().index_of(key)
        if index.isValid() and key != self.current_key:
            self.setCurrentIndex(index)

    def unfold(self) -> None:
        """Show what stands below terms, but for those that were folded by hand."""
        self.expandAll()
        for key in tuple(self._folded):
            self.collapse(self.terms().index_of(key))

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.current_changed.emit(self.current_key)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._level(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if level := self._level(event):
            self.level_asked.emit(level)
        else:
            super().keyPressEvent(event)

    def _level(self, event: QKeyEvent) -> int:
        """Alt with an arrow; at the top level Alt+Left goes back as it does everywhere."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.AltModifier:
            return 0
        movable = bool(self.terms().flags(self.currentIndex()) & Qt.ItemFlag.ItemIsDragEnabled)
        if event.key() == Qt.Key.Key_Left and movable and self.currentIndex().parent().isValid():
            return -1
        return 1 if event.key() == Qt.Key.Key_Right and movable else 0

    # The mouse -----------------------------------------------------------------------------------------------------

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.terms().row(index)
        if event.button() != Qt.MouseButton.LeftButton or row is None:
            return
        place = self.visualRect(index)
        if figures_place(place, row).contains(event.position().toPoint()):
            self.opened.emit(row.key)
        elif event.position().x() < _WORDS_LEFT + _depth(index) * _LEVEL:
            self.setExpanded(index, not self.isExpanded(index))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (row := self.terms().row(self.indexAt(event.position().toPoint()))) is not None:
            self.opened.emit(row.key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        point = event.globalPos()
        if event.reason() == event.Reason.Keyboard:
            point = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu_asked.emit(point)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if is_own_drag(self, event):
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if takes_drop(self, event, MIME_TYPE):
            key = event.mimeData().data(MIME_TYPE).toStdString().partition("\n")[0]
            self.drop_at(key, event.position().toPoint(), self.dropIndicatorPosition())

    def drop_at(self, key: str, point: QPoint, where: QAbstractItemView.DropIndicatorPosition) -> None:
        """Ask for a term to stand where it was dropped."""
        row = self.terms().row(self.indexAt(point))
        side = {_Where.AboveItem: "above", _Where.OnItem: "on"}.get(where, "below")
        self.dropped.emit(key, "" if row is None or where == _Where.OnViewport else row.key, side)


class _TermDelegate(QStyledItemDelegate):
    def __init__(self, view: TermsTree) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(self._view.viewport().width(), tokens.height_for(tokens.HEIGHT_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: TermRow = index.data(ROW_ROLE)
        colours, place, left = tokens.colours(), option.rect, _depth(index) * _LEVEL
        painter.save()
        paint_row(painter, option)
        if index.model().hasChildren(index):
            arrow = QRect(_ARROW_LEFT + left, place.top(), tokens.ICON, place.height())
            icons.paint(painter, arrow, "chevron-down" if option.state & _State.State_Open else "chevron-right")
        figures = figures_place(place, row)
        painter.setFont(tokens.small())
        over = bool(option.state & _State.State_MouseOver) and row.is_used
        painter.setPen(QColor(colours.accent if over else colours.text2))
        painter.drawText(figures, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.figures)
        painter.setFont(tokens.body())
        painter.setPen(QColor(colours.text if row.is_used else colours.text2))
        words = f"{row.number} {row.name}".strip()
        room = place.adjusted(_WORDS_LEFT + left, 0, -figures.width() - _RIGHT - tokens.SPACE_2, 0)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(room.width(), 0))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


def figures_place(place: QRect, row: TermRow) -> QRect:
    """Where the figures of a row stand that fills `place`."""
    width = tokens.line_height(tokens.small()) + len(row.figures) * round(tokens.font_pixels(tokens.small()) * 0.6)
    return QRect(place.right() + 1 - _RIGHT - width, place.top(), width, place.height())


def _depth(index: _Index) -> int:
    depth, parent = 0, index.parent()
    while parent.isValid():
        depth, parent = depth + 1, parent.parent()
    return depth
