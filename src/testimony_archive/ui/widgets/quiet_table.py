"""A table within a page that scrolls as a whole: as high as its rows, so that nothing scrolls within it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from testimony_archive.ui.models.word_table import TONE_ROLE, WordTableModel
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.visual.rows import paint_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QItemSelection, QRect
    from PySide6.QtGui import QFocusEvent, QPainter, QWheelEvent

    from testimony_archive.ui.models.word_table import WordRow

_Index = QModelIndex | QPersistentModelIndex
_BY_KEY: Final = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})


class QuietTable(QTableView):
    """Rows to look at, of which some can be chosen.

    Args:
        model: the rows.
        name: the object name.
        spoken: what it is called by assistive technology.
        widths: of the columns in pixels where type is of the usual size; 0 for the one that takes what is left.
        many: whether more than one row can be chosen.
    """

    choice_changed = Signal()
    """Other rows are chosen."""
    row_opened = Signal(object)
    """A `WordRow` was double-clicked, or Enter pressed on it."""
    place_wanted = Signal(object)
    """The keyboard is at a row now: its rectangle, in this table, is to be seen."""

    def __init__(
        self, model: WordTableModel, *, name: str, spoken: str, widths: Sequence[int], many: bool = False
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.word_rows = model
        """What it shows."""
        model.setParent(self)
        self.setModel(model)
        self._delegate = _RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        modes = QTableView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection if many else modes.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        for column, width in enumerate(widths):
            mode = QHeaderView.ResizeMode.Fixed if width else QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(column, mode)
        self._widths = tuple(widths)
        self.activated.connect(lambda index: self.row_opened.emit(self.word_rows.row(index.row())))
        model.modelReset.connect(self._fit)
        self._fit()

    def chosen(self) -> list[WordRow]:
        """The rows that are chosen, from top to bottom."""
        places = sorted({each.row() for each in self.selectionModel().selectedRows()})
        return [self.word_rows.row(each) for each in places]

    def choose(self, places: Sequence[int]) -> None:
        """Choose the rows at these places, and no others."""
        self.clearSelection()
        model = self.selectionModel()
        flags = model.SelectionFlag.Select | model.SelectionFlag.Rows
        for each in places:
            model.select(self.word_rows.index(each, 0), flags)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.choice_changed.emit()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.place_wanted.emit(self.visualRect(current).translated(self.viewport().pos()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Qt only frames the first row, and where it is the only one no arrow key would ever choose it.
        if event.reason() in _BY_KEY and not self.chosen() and self.word_rows.rowCount():
            self.selectRow(max(self.currentIndex().row(), 0))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        row = tokens.height_for(tokens.HEIGHT_ROW)
        self.verticalHeader().setDefaultSectionSize(row)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + row * self.word_rows.rowCount())
        for column, width in enumerate(self._widths):
            if width:
                self.setColumnWidth(column, tokens.width_for(width))


class _RowDelegate(QStyledItemDelegate):
    """The ground of the whole row, and the words in its colour."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), tokens.height_for(tokens.HEIGHT_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        self.initStyleOption(option, index)
        painter.save()
        paint_row(painter, option, bar=index.column() == 0)
        painter.restore()
        room: QRect = option.rect.adjusted(tokens.SPACE_2, 0, -tokens.SPACE_2, 0)
        if not option.icon.isNull():
            corner = room.adjusted(0, (room.height() - tokens.ICON) // 2, 0, 0)
            option.icon.paint(painter, corner.x(), corner.y(), tokens.ICON, tokens.ICON)
            room.adjust(tokens.ICON + tokens.SPACE_2, 0, 0, 0)
        painter.setFont(tokens.body())
        painter.setPen(QColor(getattr(tokens.colours(), index.data(TONE_ROLE))))
        words = painter.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, index.data(Qt.ItemDataRole.TextAlignmentRole), words)
