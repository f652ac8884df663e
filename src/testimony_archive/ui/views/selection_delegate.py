"""Draws the rows of a selection: headings, and items of two lines that say how they may leave the archive."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from testimony_archive.ui.models.selection_tree import ROW_ROLE, HeadingRow, ItemRow
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.visual.rows import paint_row

_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag

_GRIP_LEFT: Final = tokens.SPACE_2
_MARK_LEFT: Final = 32  # the arrow of a heading, the icon of an item
_WORDS_LEFT: Final = 60
_HEADING_LEFT: Final = 52
_STATE_WIDTHS: Final = (160, 260)  # a quarter of the row within these
_MORE_WIDTH: Final = 40
_HEIGHT_HEADING: Final = tokens.HEIGHT_GROUP_HEAD
_PADDING: Final = 6


class SelectionDelegate(QStyledItemDelegate):
    """A grip at the left, a button for more at the right; headings are edited in place."""

    more_clicked = Signal(QModelIndex)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        width = self._view.viewport().width()
        if isinstance(index.data(ROW_ROLE), HeadingRow):
            return QSize(width, tokens.height_for(_HEIGHT_HEADING))
        lines = tokens.line_height(tokens.body()) + tokens.line_height(tokens.small())
        return QSize(width, lines + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        if isinstance(row, HeadingRow):
            painter.fillRect(option.rect, QColor(tokens.colours().alt))
        paint_row(painter, option)
        line = QRect(0, option.rect.bottom(), option.rect.width(), 1)
        painter.fillRect(line, QColor(tokens.colours().line))
        grip = QRect(_GRIP_LEFT, option.rect.top(), tokens.ICON, option.rect.height())
        if isinstance(row, HeadingRow):
            icons.paint(painter, grip, "grip")
            _paint_heading(painter, option, row)
        elif isinstance(row, ItemRow):
            icons.paint(painter, _line(option.rect, _GRIP_LEFT, tokens.ICON), "grip")
            _paint_item(painter, option.rect, row)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: _Index) -> QWidget:
        editor = _HeadingEditor(parent)
        editor.setObjectName("selection_heading_editor")
        editor.setAccessibleName(self.tr("Words of the heading"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index) -> None:
        height = tokens.height_for(tokens.HEIGHT_ROW)
        top = option.rect.top() + (option.rect.height() - height) // 2
        width = min(option.rect.width() - _HEADING_LEFT - tokens.SPACE_4, 480)
        editor.setGeometry(_HEADING_LEFT - tokens.SPACE_2, top, width, height)

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        released = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        if not released or not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        row, point = index.data(ROW_ROLE), event.position().toPoint()
        if isinstance(row, ItemRow) and self.more_button(option.rect).contains(point):
            self.more_clicked.emit(index.model().index(index.row(), 0, index.parent()))
            return True
        return False

    @staticmethod
    def more_button(place: QRect) -> QRect:
        """Where the button for more stands in a row that fills `place`."""
        return QRect(place.right() + 1 - _MORE_WIDTH, place.top(), _MORE_WIDTH, place.height())

    @staticmethod
    def arrow(place: QRect) -> QRect:
        """Where the arrow of a heading stands that fills `place`."""
        return QRect(_MARK_LEFT - tokens.SPACE_1, place.top(), tokens.ICON + tokens.SPACE_2, place.height())


class _HeadingEditor(QLineEdit):
    """Keeps Enter for itself, which opens the current item everywhere else in the list."""

    def event(self, event: QEvent) -> bool:
        is_enter = isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


def _paint_heading(painter: QPainter, option: QStyleOptionViewItem, row: HeadingRow) -> None:
    colours, place = tokens.colours(), option.rect
    opened = bool(option.state & _State.State_Open) or not option.state & _State.State_Children
    arrow = QRect(_MARK_LEFT, place.top(), tokens.ICON, place.height())
    icons.paint(painter, arrow, "chevron-down" if opened else "chevron-right")
    painter.setFont(tokens.strong())
    painter.setPen(QColor(colours.text))
    room = place.adjusted(_HEADING_LEFT, 0, -_MORE_WIDTH - 72, 0)
    used = _paint_text(painter, room, row.text)
    painter.setFont(tokens.small())
    painter.setPen(QColor(colours.text2))
    _paint_text(painter, place.adjusted(_HEADING_LEFT + used + tokens.SPACE_2, 0, -_MORE_WIDTH, 0), row.count)


def _paint_item(painter: QPainter, place: QRect, row: ItemRow) -> None:
    colours = tokens.colours()
    icons.paint(painter, _line(place, _MARK_LEFT, tokens.ICON), "quote" if row.is_quote else "testimony")
    state_width = min(max(place.width() // 4, _STATE_WIDTHS[0]), _STATE_WIDTHS[1])
    state_left = place.width() - _MORE_WIDTH - state_width
    painter.setFont(tokens.body())
    painter.setPen(QColor(colours.text2 if row.is_left_out else colours.text))
    _paint_text(painter, _line(place, _WORDS_LEFT, state_left - tokens.SPACE_4 - _WORDS_LEFT), row.title)
    top = place.top() + _PADDING + tokens.line_height(tokens.body())
    second = QRect(_WORDS_LEFT, top, state_left - tokens.SPACE_4 - _WORDS_LEFT, tokens.line_height(tokens.small()))
    painter.setPen(QColor(colours.text2))
    painter.setFont(tokens.small_strong())
    used = _paint_text(painter, second, row.code)
    painter.setFont(tokens.small())
    _paint_text(painter, second.adjusted(used + tokens.SPACE_1, 0, 0, 0), row.detail)
    state = _line(place, state_left, state_width)
    icons.paint(painter, QRect(state.left(), state.top(), tokens.ICON, state.height()), row.state_icon, row.state_tone)
    painter.setPen(QColor(getattr(colours, row.state_tone)))
    _paint_text(painter, state.adjusted(tokens.ICON + tokens.SPACE_1, 0, -tokens.SPACE_2, 0), row.state)
    icons.paint(painter, _line(place, place.width() - _MORE_WIDTH, _MORE_WIDTH), "more")


def _line(place: QRect, left: int, width: int) -> QRect:
    """A stretch of an item's first line."""
    return QRect(left, place.top() + _PADDING, width, tokens.line_height(tokens.body()))


def _paint_text(painter: QPainter, place: QRect, text: str) -> int:
    """Draw one line, cut with … where there is no room; gives the width that it took."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(place.width(), 0))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
    return painter.fontMetrics().horizontalAdvance(shown)
