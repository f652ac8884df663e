"""Draws the rows of the list of quotes: main idea, words, whose they are, and the actions of the row at hand."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from testimony_archive.ui.models.quotes_model import LINE_ROLE, QuoteLine, QuotesModel
from testimony_archive.ui.views.words_layout import WordsLayout, width_of_line
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.visual.rows import paint_row

if TYPE_CHECKING:
    from testimony_archive.ui.models.search_results import Mark

_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag

_MARK_LEFT: Final = tokens.SPACE_2
_TIME_LEFT: Final = 32
_WORDS_LEFT: Final = 88
_WORDS_RIGHT: Final = 112  # kept free for the actions, so that nothing moves when they appear
_PADDING: Final = 8
_LINES: Final = 3  # of main idea and words together
_LAYOUTS_KEPT: Final = 60  # some screens full, since a row is painted again whenever the mouse passes over it
_BUTTON_STEP: Final = tokens.HEIGHT_BUTTON_IN_ROW + 2


class QuoteAction(Enum):
    """What can be done with a quote by a button in its row, in their order."""

    PLAY = "play"
    STAR = "star"
    SELECT = "plus"
    OPEN = "open-external"


class QuotesDelegate(QStyledItemDelegate):
    """Every row has the same height, so that the list knows its length without measuring each of thousands."""

    action_clicked = Signal(QModelIndex, object)
    """A button of a row was clicked: the row and its `QuoteAction`."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._hot: QuoteAction | None = None
        self.held = False

    @staticmethod
    def row_height() -> int:
        """The height of every row."""
        return _LINES * tokens.line_height(tokens.body()) + tokens.line_height(tokens.small()) + 2 * _PADDING

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(self._view.viewport().width(), self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: QuoteLine = index.data(LINE_ROLE)
        model = index.model()
        place = option.rect
        painter.save()
        paint_row(painter, option, current=self._is_current_of_several(index), held=self.held)
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), QColor(tokens.colours().line))
        active = bool(option.state & (_State.State_Selected | _State.State_MouseOver))
        top, height = place.top() + _PADDING, tokens.line_height(tokens.body())
        first = QRect(place.left(), top, place.width(), height)
        icons.paint(painter, QRect(_MARK_LEFT, first.top(), tokens.ICON, height), "quote", "accent")
        if isinstance(model, QuotesModel) and model.movable:
            icons.paint(painter, QRect(_MARK_LEFT, first.top() + height, tokens.ICON, height), "grip")
        painter.setFont(tokens.small())
        painter.setPen(QColor(tokens.colours().text if active else tokens.colours().text2))
        times = QRect(_TIME_LEFT, first.top(), _WORDS_LEFT - _TIME_LEFT, height)
        painter.drawText(times, Qt.AlignmentFlag.AlignVCenter, line.time)
        _paint_words(painter, first, line)
        _paint_detail(painter, QRect(first.left(), top + _LINES * height, first.width(), 0), line)
        self._paint_buttons(painter, option, index, line, active=active)
        painter.restore()

    @staticmethod
    def buttons(line: QuoteLine, place: QRect) -> dict[QuoteAction, QRect]:
        """Where the buttons of a row stand that fills `place`; each has the same place in every row."""
        side = tokens.HEIGHT_BUTTON_IN_ROW
        left = place.right() + 1 - tokens.SPACE_1 - len(QuoteAction) * _BUTTON_STEP
        top = place.top() + _PADDING + (tokens.line_height(tokens.body()) - side) // 2
        return {
            action: QRect(left + number * _BUTTON_STEP, top, side, side)
            for number, action in enumerate(QuoteAction)
            if action is not QuoteAction.PLAY or line.playable
        }

    def _paint_buttons(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, line: QuoteLine, *, active: bool
    ) -> None:
        model = index.model()
        playing = isinstance(model, QuotesModel) and model.playing == line.quote_id
        hovered = bool(option.state & _State.State_MouseOver)
        for action, place in self.buttons(line, option.rect).items():
            is_state = (action is QuoteAction.STAR and line.starred) or (action is QuoteAction.PLAY and playing)
            if not (active or is_state):
                continue
            if hovered and self._hot is action:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.colours().selidle))
                painter.drawRoundedRect(place, tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)
            icon = action.value
            if is_state:
                icon = "star-filled" if action is QuoteAction.STAR else "pause"
            icons.paint(painter, place, icon, "accent" if is_state else "text")

    def _is_current_of_several(self, index: _Index) -> bool:
        selection = self._view.selectionModel().selection()
        several = sum(selection.at(place).height() for place in range(min(selection.count(), 2))) > 1
        return several and index == self._view.currentIndex()

    # The mouse -----------------------------------------------------------------------------------------------------

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        under = self._action_at(index, option.rect, event.position().toPoint())
        if event.type() == QEvent.Type.MouseMove and under is not self._hot:
            self._hot = under
            self._view.viewport().update(option.rect)
        if event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton and under:
            self.action_clicked.emit(index.model().index(index.row(), 0), under)
            return True
        return False

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return bool(super().helpEvent(event, view, option, index))
        action = self._action_at(index, option.rect, event.pos())
        line: QuoteLine = index.data(LINE_ROLE)
        QToolTip.showText(event.globalPos(), self._tooltip(action) if action else _told(line), view)
        return True

    def _action_at(self, index: _Index, place: QRect, point: QPoint) -> QuoteAction | None:
        line = index.data(LINE_ROLE)
        if not isinstance(line, QuoteLine):
            return None
        return next((action for action, button in self.buttons(line, place).items() if button.contains(point)), None)

    def _tooltip(self, action: QuoteAction) -> str:
        return {
            QuoteAction.PLAY: self.tr("Play the quote (Space)"),
            QuoteAction.STAR: self.tr("Give it a star, or take it away (*)"),
            QuoteAction.SELECT: self.tr("Add to selection (S)"),
            QuoteAction.OPEN: self.tr("Open in its place (Enter)"),
        }[action]


@lru_cache(maxsize=_LAYOUTS_KEPT)
def _laid_out(line: QuoteLine, room: int, _look: object) -> tuple[WordsLayout | None, WordsLayout]:
    """The main idea in one line, in two where the words are short, and the words in those that are left."""
    words = WordsLayout(line.words, line.word_marks, room, most_lines=_LINES)
    if not line.main_idea:
        return None, words
    most = max(_LINES - words.lines, 1)
    idea = WordsLayout(line.main_idea, line.idea_marks, room, most_lines=most, font=tokens.strong())
    if idea.lines + words.lines > _LINES:
        words = WordsLayout(line.words, line.word_marks, room, most_lines=_LINES - idea.lines)
    return idea, words


def _paint_words(painter: QPainter, first: QRect, line: QuoteLine) -> None:
    room = min(width_of_line(), first.width() - _WORDS_LEFT - _WORDS_RIGHT)
    look = (tokens.body().key(), tokens.colours().text)
    idea, words = _laid_out(line, room, look)
    top = first.top()
    if idea is not None:
        idea.paint(painter, QPointF(_WORDS_LEFT, top), tokens.colours().text)
        top += idea.lines * first.height()
    words.paint(painter, QPointF(_WORDS_LEFT, top), tokens.colours().text)


def _paint_detail(painter: QPainter, below: QRect, line: QuoteLine) -> None:
    """Code, whose words they are, themes; at the right what is out of the usual, in words with icons."""
    place = QRect(below.left(), below.top(), below.width() - tokens.SPACE_3, tokens.line_height(tokens.small()))
    right = place.right()
    painter.setFont(tokens.small())
    for mark in reversed(line.states):
        right = _paint_mark(painter, place, right, mark) - tokens.SPACE_3
    painter.setFont(tokens.small_strong())
    painter.setPen(QColor(tokens.colours().text2))
    left = _WORDS_LEFT
    painter.drawText(QRect(left, place.top(), right - left, place.height()), Qt.AlignmentFlag.AlignVCenter, line.code)
    left += painter.fontMetrics().horizontalAdvance(line.code) + tokens.SPACE_2
    painter.setFont(tokens.small())
    shown = painter.fontMetrics().elidedText(line.detail, Qt.TextElideMode.ElideRight, max(right - left, 0))
    painter.drawText(QRect(left, place.top(), right - left, place.height()), Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_mark(painter: QPainter, place: QRect, right: int, mark: Mark) -> int:
    """An icon and its word, ending at `right`; gives where it begins."""
    width = QFontMetrics(tokens.small()).horizontalAdvance(mark.text)
    painter.setPen(QColor(getattr(tokens.colours(), mark.tone)))
    words = QRect(right - width, place.top(), width + 1, place.height())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, mark.text)
    icon = QRect(words.left() - tokens.ICON - 2, place.top(), tokens.ICON, place.height())
    icons.paint(painter, icon, mark.icon, mark.tone)
    return icon.left()


def _told(line: QuoteLine) -> str:
    """What the pointer tells: the whole of what may be cut, and the reasons behind what is out of the usual."""
    reasons = (each.reason for each in line.states)
    return "\n".join(each for each in (line.main_idea, f"{line.code}, {line.detail}", *reasons) if each)
