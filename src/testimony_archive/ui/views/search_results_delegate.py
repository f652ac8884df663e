"""Draws what a search found: heads of testimonies, words with matches marked, and the actions of the row at hand."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.ui.models.search_results import ROW_ROLE, GroupRow, MoreRow, SearchResultsModel, WordsRow
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

    from testimony_archive.ui.views.row_actions import Index

_State = QStyle.StateFlag

_CODE_LEFT: Final = 30
_COUNT_WIDTH: Final = 84
_ROW_PADDING: Final = 6


class RowAction(Enum):
    """What can be done with a row, in the order of the buttons."""

    PLAY = "play"
    QUOTE = "quote"
    SELECT = "plus"
    OPEN = "open-external"


class SearchResultsDelegate(RowActionsDelegate):
    """Buttons show on the row under the mouse and on selected rows; the same actions have keys and a context menu."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._heights: dict[WordsRow, int] = {}
        self._heights_for = (0, 0)

    def forget_heights(self) -> None:
        """Measure everything anew, as after a change of font."""
        self._heights.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        if isinstance(row, GroupRow):
            return QSize(width, tokens.height_for(tokens.HEIGHT_GROUP_HEAD))
        if isinstance(row, MoreRow):
            return QSize(width, tokens.line_height(tokens.small()) + 2 * _ROW_PADDING)
        return QSize(width, self._height(row, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        paint_row(painter, option)
        if isinstance(row, GroupRow):
            self._paint_head(painter, option, index, row)
        elif isinstance(row, MoreRow):
            _paint_more(painter, option, row)
        else:
            self._paint_words(painter, option, index, row)
        painter.restore()

    # Words ---------------------------------------------------------------------------------------------------------

    def _height(self, row: WordsRow, width: int) -> int:
        measured_for = (width, tokens.line_height(tokens.body()))
        if measured_for != self._heights_for:
            self._heights.clear()
            self._heights_for = measured_for
        if row not in self._heights:
            self._heights[row] = _layout(row, width).height + 2 * _ROW_PADDING
        return self._heights[row]

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: WordsRow) -> None:
        colours = tokens.colours()
        place = option.rect
        line = tokens.line_height(tokens.body())
        first_line = QRect(place.left(), place.top() + _ROW_PADDING, place.width(), line)
        if row.kept:
            icons.paint(painter, QRect(MARK_LEFT, first_line.top(), tokens.ICON, line), "quote", "accent")
        active = bool(option.state & (_State.State_Selected | _State.State_MouseOver))
        if row.passage is None:
            icons.paint(painter, QRect(TIME_LEFT, first_line.top(), tokens.ICON, line), "testimony")
        else:
            painter.setFont(tokens.small())
            painter.setPen(QColor(colours.text if active else colours.text2))
            times = QRect(TIME_LEFT, first_line.top(), WORDS_LEFT - TIME_LEFT, line)
            painter.drawText(times, Qt.AlignmentFlag.AlignVCenter, row.time)
        _layout(row, place.width()).paint(painter, QPointF(WORDS_LEFT, first_line.top()), colours.text)
        if active:
            self._paint_buttons(painter, option, index, row)

    def _paint_buttons(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: WordsRow) -> None:
        colours = tokens.colours()
        hovered = bool(option.state & _State.State_MouseOver)
        model = index.model()
        playing = isinstance(model, SearchResultsModel) and _passage_id(row) == model.playing != 0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for action, place in self.buttons(row, option.rect).items():
            hot = hovered and self._hot is action
            if hot or (action is RowAction.QUOTE and row.kept):
                painter.setBrush(QColor(colours.selidle if hot else colours.base))
                painter.drawRoundedRect(place, tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)
            icon = "pause" if action is RowAction.PLAY and playing else action.value
            icons.paint(painter, place, icon, "text")

    @staticmethod
    def buttons(row: object, place: QRect) -> dict[Enum, QRect]:
        """Where the buttons of a row stand that fills `place`; each has the same place in every row."""
        if not isinstance(row, WordsRow):
            return {}
        places = button_places(place, _ROW_PADDING, RowAction)
        return {each: where for each, where in places.items() if _offers(row, each)}

    # Heads ---------------------------------------------------------------------------------------------------------

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, row: GroupRow) -> None:
        colours = tokens.colours()
        place = option.rect
        if index.row():
            painter.fillRect(QRect(place.left(), place.top(), place.width(), 1), QColor(colours.line))
        opened = bool(option.state & _State.State_Open)
        arrow = QRect(MARK_LEFT, place.top(), tokens.ICON, place.height())
        icons.paint(painter, arrow, "chevron-down" if opened else "chevron-right")
        right = self._paint_state(painter, place, row)
        painter.setFont(tokens.strong())
        painter.setPen(QColor(colours.text))
        left = _CODE_LEFT + _paint_text(
            painter, QRect(_CODE_LEFT, place.top(), right - _CODE_LEFT, place.height()), row.code
        )
        left = max(WORDS_LEFT, left + tokens.SPACE_2)
        painter.setFont(tokens.body())
        used = _paint_text(painter, QRect(left, place.top(), right - left, place.height()), row.who)
        left += used + tokens.SPACE_2 + 2 if used else 0
        painter.setFont(tokens.small())
        painter.setPen(QColor(colours.text2))
        _paint_text(painter, QRect(left, place.top(), right - left, place.height()), row.when)

    @staticmethod
    def _paint_state(painter: QPainter, place: QRect, row: GroupRow) -> int:
        """Marks, microphone and count at the right; gives the left end of what they take."""
        colours = tokens.colours()
        painter.setFont(tokens.small())
        painter.setPen(QColor(colours.text2))
        right = place.right() + 1 - tokens.SPACE_4
        width = tokens.width_for(_COUNT_WIDTH)
        counts = QRect(right - width, place.top(), width, place.height())
        painter.drawText(counts, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.count)
        right = counts.left() - tokens.ICON
        if row.has_recording:
            icons.paint(painter, QRect(right, place.top(), tokens.ICON, place.height()), "microphone")
        right -= tokens.SPACE_2
        for mark in reversed(row.marks):
            right = paint_mark(painter, place, right, mark) - tokens.SPACE_2
        return right - tokens.SPACE_2

    def buttons_at(self, index: Index, place: QRect) -> Mapping[Enum, QRect]:
        return self.buttons(index.data(ROW_ROLE), place)

    def told(self, _index: Index, action: Enum | None) -> str:
        return row_action_hint(action) if isinstance(action, RowAction) else ""


def row_action_hint(action: RowAction) -> str:
    """What a button of a row does, with its key."""
    words = {
        RowAction.PLAY: QT_TRANSLATE_NOOP("SearchResultsDelegate", "Play from here (Space)"),
        RowAction.QUOTE: QT_TRANSLATE_NOOP("SearchResultsDelegate", "Keep as quote (Q)"),
        RowAction.SELECT: QT_TRANSLATE_NOOP("SearchResultsDelegate", "Add to selection (S)"),
        RowAction.OPEN: QT_TRANSLATE_NOOP("SearchResultsDelegate", "Open in context (Enter)"),
    }
    return QCoreApplication.translate("SearchResultsDelegate", words[action])


def _offers(row: WordsRow, action: Enum) -> bool:
    match action:
        case RowAction.PLAY:
            return row.playable
        case RowAction.QUOTE:
            return row.passage is not None
        case _:
            return True


def _passage_id(row: WordsRow) -> int:
    return row.passage.passage_id if row.passage is not None else 0


def _layout(row: WordsRow, width: int) -> WordsLayout:
    room = min(width_of_line(), width - WORDS_LEFT - WORDS_RIGHT)
    return WordsLayout(row.text, row.highlights, room, row.where)


def _paint_more(painter: QPainter, option: QStyleOptionViewItem, row: MoreRow) -> None:
    painter.setFont(tokens.small())
    painter.setPen(QColor(tokens.colours().accent))
    place = option.rect.adjusted(WORDS_LEFT, 0, -WORDS_RIGHT, 0)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, row.text)
    if option.state & _State.State_MouseOver:
        width = painter.fontMetrics().horizontalAdvance(row.text)
        underline = QRectF(place.left(), place.center().y() + painter.fontMetrics().height() / 2, width, 1)
        painter.fillRect(underline, QColor(tokens.colours().accent))


def _paint_text(painter: QPainter, place: QRect, text: str) -> int:
    """Draw one line, cut with … where there is no room; gives the width that it took."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(place.width(), 0))
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
    return painter.fontMetrics().horizontalAdvance(shown)
