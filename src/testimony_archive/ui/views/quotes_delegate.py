"""Draws the rows of the list of quotes: main idea, words, whose they are, and the actions of the row at hand."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from testimony_archive.ui.models.quotes_model import LINE_ROLE, QuoteLine, QuotesModel
from testimony_archive.ui.views.pieces import paint_pieces, width_of
from testimony_archive.ui.views.row_actions import (
    MARK_LEFT,
    TIME_LEFT,
    WORDS_LEFT,
    WORDS_RIGHT,
    RowActionsDelegate,
    button_places,
    paint_mark,
)
from testimony_archive.ui.views.words_layout import WordsLayout, width_of_line
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.visual.rows import paint_row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from testimony_archive.ui.models.pieces import Pieces
    from testimony_archive.ui.views.row_actions import Index

_State = QStyle.StateFlag

_PADDING: Final = 8
_LINES: Final = 3  # of main idea and words together
_LAYOUTS_KEPT: Final = 60  # some screens full, since a row is painted again whenever the mouse passes over it


class QuoteAction(Enum):
    """What can be done with a quote by a button in its row, in their order."""

    PLAY = "play"
    STAR = "star"
    SELECT = "plus"
    OPEN = "open-external"


class QuotesDelegate(RowActionsDelegate):
    """Every row has the same height, so that the list knows its length without measuring each of thousands."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.held = False

    @staticmethod
    def row_height() -> int:
        """The height of every row."""
        return _LINES * tokens.line_height(tokens.body()) + tokens.line_height(tokens.small()) + 2 * _PADDING

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._view.viewport().width(), self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: QuoteLine = index.data(LINE_ROLE)
        model = index.model()
        place = option.rect
        painter.save()
        paint_row(painter, option, current=self._is_current_of_several(index), held=self.held)
        painter.fillRect(QRect(place.left(), place.bottom(), place.width(), 1), QColor(tokens.colours().line))
        active = bool(option.state & (_State.State_Selected | _State.State_MouseOver))
        top, height = place.top() + _PADDING, tokens.line_height(tokens.body())
        first = QRect(place.left(), top, place.width(), height)
        icons.paint(painter, QRect(MARK_LEFT, first.top(), tokens.ICON, height), "quote", "accent")
        if isinstance(model, QuotesModel) and model.movable:
            icons.paint(painter, QRect(MARK_LEFT, first.top() + height, tokens.ICON, height), "grip")
        painter.setFont(tokens.small())
        painter.setPen(QColor(tokens.colours().text if active else tokens.colours().text2))
        times = QRect(TIME_LEFT, first.top(), WORDS_LEFT - TIME_LEFT, height)
        painter.drawText(times, Qt.AlignmentFlag.AlignVCenter, line.time)
        marks = model if isinstance(model, QuotesModel) else None
        _paint_words(painter, first, line, marks.idea_pieces(line.quote_id) if marks is not None else ())
        detail = QRect(first.left(), top + _LINES * height, first.width(), 0)
        _paint_detail(painter, detail, line, marks.end_pieces(line.quote_id) if marks is not None else ())
        self._paint_buttons(painter, option, index, line, active=active)
        painter.restore()

    @staticmethod
    def buttons(line: QuoteLine, place: QRect) -> dict[Enum, QRect]:
        """Where the buttons of a row stand that fills `place`; each has the same place in every row."""
        places = button_places(place, _PADDING, QuoteAction)
        return {each: where for each, where in places.items() if each is not QuoteAction.PLAY or line.playable}

    def _paint_buttons(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, line: QuoteLine, *, active: bool
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

    def _is_current_of_several(self, index: Index) -> bool:
        selection = self._view.selectionModel().selection()
        several = sum(selection.at(place).height() for place in range(min(selection.count(), 2))) > 1
        return several and index == self._view.currentIndex()

    def buttons_at(self, index: Index, place: QRect) -> Mapping[Enum, QRect]:
        line = index.data(LINE_ROLE)
        return self.buttons(line, place) if isinstance(line, QuoteLine) else {}

    def told(self, index: Index, action: Enum | None) -> str:
        if not isinstance(action, QuoteAction):
            return _told(index.data(LINE_ROLE))
        return {
            QuoteAction.PLAY: self.tr("Play the quote (Space)"),
            QuoteAction.STAR: self.tr("Give it a star, or take it away (*)"),
            QuoteAction.SELECT: self.tr("Add to selection (S)"),
            QuoteAction.OPEN: self.tr("Open in its place (Enter)"),
        }[action]


@lru_cache(maxsize=_LAYOUTS_KEPT)
def _laid_out(line: QuoteLine, room: int, _look: object, *, marked: bool) -> tuple[WordsLayout | None, WordsLayout]:
    """The main idea in one line, in two where the words are short, and the words in those that are left; these alone
    below the one line of what an edit would make of the main idea, where that is `marked`."""
    if marked:
        return None, WordsLayout(line.words, line.word_marks, room, most_lines=_LINES - 1)
    words = WordsLayout(line.words, line.word_marks, room, most_lines=_LINES)
    if not line.main_idea:
        return None, words
    most = max(_LINES - words.lines, 1)
    idea = WordsLayout(line.main_idea, line.idea_marks, room, most_lines=most, font=tokens.strong())
    if idea.lines + words.lines > _LINES:
        words = WordsLayout(line.words, line.word_marks, room, most_lines=_LINES - idea.lines)
    return idea, words


def _paint_words(painter: QPainter, first: QRect, line: QuoteLine, pieces: Pieces) -> None:
    room = min(width_of_line(), first.width() - WORDS_LEFT - WORDS_RIGHT)
    look = (tokens.body().key(), tokens.colours().text)
    idea, words = _laid_out(line, room, look, marked=bool(pieces))
    top = first.top()
    if pieces:
        paint_pieces(painter, QRect(WORDS_LEFT, top, room, first.height()), pieces)
        top += first.height()
    if idea is not None:
        idea.paint(painter, QPointF(WORDS_LEFT, top), tokens.colours().text)
        top += idea.lines * first.height()
    words.paint(painter, QPointF(WORDS_LEFT, top), tokens.colours().text)


def _paint_detail(painter: QPainter, below: QRect, line: QuoteLine, pieces: Pieces) -> None:
    """Code, whose words they are, themes; at the right what an edit would change, and what is out of the usual, in
    words with icons."""
    place = QRect(below.left(), below.top(), below.width() - tokens.SPACE_3, tokens.line_height(tokens.small()))
    right = place.right()
    painter.setFont(tokens.small())
    for mark in reversed(line.states):
        right = paint_mark(painter, place, right, mark) - tokens.SPACE_3
    if pieces:
        width = min(width_of(pieces) + 1, (right - WORDS_LEFT) // 2)
        paint_pieces(painter, QRect(right - width, place.top(), width, place.height()), pieces)
        right -= width + tokens.SPACE_3
    painter.setFont(tokens.small_strong())
    painter.setPen(QColor(tokens.colours().text2))
    left = WORDS_LEFT
    painter.drawText(QRect(left, place.top(), right - left, place.height()), Qt.AlignmentFlag.AlignVCenter, line.code)
    left += painter.fontMetrics().horizontalAdvance(line.code) + tokens.SPACE_2
    painter.setFont(tokens.small())
    shown = painter.fontMetrics().elidedText(line.detail, Qt.TextElideMode.ElideRight, max(right - left, 0))
    painter.drawText(QRect(left, place.top(), right - left, place.height()), Qt.AlignmentFlag.AlignVCenter, shown)


def _told(line: QuoteLine) -> str:
    """What the pointer tells: the whole of what may be cut, and the reasons behind what is out of the usual."""
    reasons = (each.reason for each in line.states)
    return "\n".join(each for each in (line.main_idea, f"{line.code}, {line.detail}", *reasons) if each)
