"""Draws the rows of a selection: headings, words of editors, and items of two lines that say how they may leave."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from testimony_archive.ui.models.selection_tree import ROW_ROLE, HeadingRow, ItemRow, WordsRow
from testimony_archive.ui.views.words_layout import WordsLayout
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
_LINES_SHOWN: Final = 3  # of a text or a note
_LINES_TYPED: Final = 5


class SelectionDelegate(QStyledItemDelegate):
    """A grip at the left, a button for more at the right; headings are edited in place."""

    more_clicked = Signal(QModelIndex)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        width, row = self._view.viewport().width(), index.data(ROW_ROLE)
        if isinstance(row, HeadingRow):
            return QSize(width, tokens.height_for(_HEIGHT_HEADING))
        if isinstance(row, WordsRow):
            return QSize(width, _words(row, width).height + 2 * _PADDING)
        lines = tokens.line_height(tokens.body()) + tokens.line_height(tokens.small())
        return QSize(width, lines + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        if isinstance(row, HeadingRow) or (isinstance(row, WordsRow) and row.is_note):
            painter.fillRect(option.rect, QColor(tokens.colours().alt))
        paint_row(painter, option)
        line = QRect(0, option.rect.bottom(), option.rect.width(), 1)
        painter.fillRect(line, QColor(tokens.colours().line))
        grip = QRect(_GRIP_LEFT, option.rect.top(), tokens.ICON, option.rect.height())
        if isinstance(row, HeadingRow):
            icons.paint(painter, grip, "grip")
            _paint_heading(painter, option, row)
        else:
            icons.paint(painter, _line(option.rect, _GRIP_LEFT, tokens.ICON), "grip")
            if isinstance(row, ItemRow):
                _paint_item(painter, option.rect, row)
            elif isinstance(row, WordsRow):
                _paint_words(painter, option.rect, row)
        painter.restore()

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:
        row = index.data(ROW_ROLE)
        if isinstance(row, WordsRow):
            words = _TextEditor(parent)
            words.setObjectName("selection_words_editor")
            words.setAccessibleName(row.kind)
            words.given.connect(lambda: self._keep(words))
            return words
        editor = _HeadingEditor(parent)
        editor.setObjectName("selection_heading_editor")
        editor.setAccessibleName(self.tr("Words of the heading"))
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, _TextEditor):
            editor.setPlainText(index.data(Qt.ItemDataRole.EditRole))
            editor.moveCursor(QTextCursor.MoveOperation.End)
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, _TextEditor):
            model.setData(index, editor.toPlainText())
        else:
            super().setModelData(editor, model, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: _Index) -> None:
        place = option.rect
        if isinstance(editor, _TextEditor):
            height = _LINES_TYPED * tokens.line_height(tokens.body()) + 2 * _PADDING
            width = place.width() - _WORDS_LEFT - tokens.SPACE_4
            top = min(place.top() + 1, max(0, self._view.viewport().height() - height))  # all of it in view
            editor.setGeometry(_WORDS_LEFT - tokens.SPACE_2, top, width, height)
            return
        height = tokens.height_for(tokens.HEIGHT_ROW)
        top = place.top() + (place.height() - height) // 2
        width = min(place.width() - _HEADING_LEFT - tokens.SPACE_4, 480)
        editor.setGeometry(_HEADING_LEFT - tokens.SPACE_2, top, width, height)

    def _keep(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, self.EndEditHint.NoHint)

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        released = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        if not released or not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        row, point = index.data(ROW_ROLE), event.position().toPoint()
        if isinstance(row, ItemRow | WordsRow) and self.more_button(option.rect).contains(point):
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


class _TextEditor(QPlainTextEdit):
    """Several lines; Ctrl+Enter or leaving keeps them, Escape does not."""

    given = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setProperty("dense", "true")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.given.emit()
        else:
            super().keyPressEvent(event)


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


def _words(row: WordsRow, width: int) -> WordsLayout:
    """The words of a text or a note as they stand in a row so many pixels wide."""
    room = width - _MORE_WIDTH - _state_width(width) - tokens.SPACE_4 - _WORDS_LEFT
    return WordsLayout(" ".join(row.text.split()), (), room, most_lines=_LINES_SHOWN)


def _paint_words(painter: QPainter, place: QRect, row: WordsRow) -> None:
    colours = tokens.colours()
    icons.paint(painter, _line(place, _MARK_LEFT, tokens.ICON), "lines-edit" if row.is_note else "lines")
    colour = colours.text2 if row.is_note else colours.text
    _words(row, place.width()).paint(painter, QPointF(_WORDS_LEFT, place.top() + _PADDING), colour)
    if row.state:
        _paint_state(painter, place, row.state, "lock", "text2")
    icons.paint(painter, _line(place, place.width() - _MORE_WIDTH, _MORE_WIDTH), "more")


def _state_width(width: int) -> int:
    return min(max(width // 4, _STATE_WIDTHS[0]), _STATE_WIDTHS[1])


def _paint_state(painter: QPainter, place: QRect, words: str, icon: str, tone: str) -> None:
    width = _state_width(place.width())
    state = _line(place, place.width() - _MORE_WIDTH - width, width)
    icons.paint(painter, QRect(state.left(), state.top(), tokens.ICON, state.height()), icon, tone)
    painter.setFont(tokens.small())
    painter.setPen(QColor(getattr(tokens.colours(), tone)))
    _paint_text(painter, state.adjusted(tokens.ICON + tokens.SPACE_1, 0, -tokens.SPACE_2, 0), words)


def _paint_item(painter: QPainter, place: QRect, row: ItemRow) -> None:
    colours = tokens.colours()
    icons.paint(painter, _line(place, _MARK_LEFT, tokens.ICON), "quote" if row.is_quote else "testimony")
    state_left = place.width() - _MORE_WIDTH - _state_width(place.width())
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
    _paint_state(painter, place, row.state, row.state_icon, row.state_tone)
    icons.paint(painter, _line(place, place.width() - _MORE_WIDTH, _MORE_WIDTH), "more")


def _line(place: QRect, left: int, width: int) -> QRect:
    """A stretch of an item's first line."""
    return QRect(left, place.top() + _PADDING, width, tokens.line_height(tokens.body()))


def _paint_text(painter: QPainter, place: QRect, text: str) -> int:
    """Draw one line, cut with … where there is no room; gives the width that it took."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(place.width(), 0))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
    return painter.fontMetrics().horizontalAdvance(shown)
