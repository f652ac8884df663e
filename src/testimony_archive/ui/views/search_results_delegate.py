"""Draws what a search found: heads of testimonies, words with matches marked, and the actions of the row at hand."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.ui.models.search_results import ROW_ROLE, GroupRow, MoreRow, SearchResultsModel, WordsRow
from testimony_archive.ui.views.words_layout import WordsLayout, width_of_line
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.visual.rows import paint_row

if TYPE_CHECKING:
    from testimony_archive.ui.models.search_results import Mark

_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag

_MARK_LEFT: Final = tokens.SPACE_2  # the quote mark, and the arrow of a head
_CODE_LEFT: Final = 30
_TIME_LEFT: Final = 32
_WORDS_LEFT: Final = 88
_WORDS_RIGHT: Final = 112  # kept free for the actions, so that nothing moves when they appear
_COUNT_WIDTH: Final = 84
_ROW_PADDING: Final = 6
_BUTTON_STEP: Final = tokens.HEIGHT_BUTTON_IN_ROW + 2


class RowAction(Enum):
    """What can be done with a row, in the order of the buttons."""

    PLAY = "play"
    QUOTE = "quote"
    SELECT = "plus"
    OPEN = "open-external"


class SearchResultsDelegate(QStyledItemDelegate):
    """Buttons show on the row under the mouse and on selected rows; the same actions have keys and a context menu."""

    action_clicked = Signal(QModelIndex, object)
    """A button of a row was clicked: the row and its `RowAction`."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[WordsRow, int] = {}
        self._heights_for = (0, 0)
        self._hot: RowAction | None = None

    def forget_heights(self) -> None:
        """Measure everything anew, as after a change of font."""
        self._heights.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = index.data(ROW_ROLE)
        width = self._view.viewport().width()
        if isinstance(row, GroupRow):
            return QSize(width, tokens.height_for(tokens.HEIGHT_GROUP_HEAD))
        if isinstance(row, MoreRow):
            return QSize(width, tokens.line_height(tokens.small()) + 2 * _ROW_PADDING)
        return QSize(width, self._height(row, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
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

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, row: WordsRow) -> None:
        colours = tokens.colours()
        place = option.rect
        line = tokens.line_height(tokens.body())
        first_line = QRect(place.left(), place.top() + _ROW_PADDING, place.width(), line)
        if row.kept:
            icons.paint(painter, QRect(_MARK_LEFT, first_line.top(), tokens.ICON, line), "quote", "accent")
        active = bool(option.state & (_State.State_Selected | _State.State_MouseOver))
        if row.passage is None:
            icons.paint(painter, QRect(_TIME_LEFT, first_line.top(), tokens.ICON, line), "testimony")
        else:
            painter.setFont(tokens.small())
            painter.setPen(QColor(colours.text if active else colours.text2))
            times = QRect(_TIME_LEFT, first_line.top(), _WORDS_LEFT - _TIME_LEFT, line)
            painter.drawText(times, Qt.AlignmentFlag.AlignVCenter, row.time)
        _layout(row, place.width()).paint(painter, QPointF(_WORDS_LEFT, first_line.top()), colours.text)
        if active:
            self._paint_buttons(painter, option, index, row)

    def _paint_buttons(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, row: WordsRow) -> None:
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
    def buttons(row: object, place: QRect) -> dict[RowAction, QRect]:
        """Where the buttons of a row stand that fills `place`; each has the same place in every row."""
        if not isinstance(row, WordsRow):
            return {}
        side = tokens.HEIGHT_BUTTON_IN_ROW
        left = place.right() + 1 - tokens.SPACE_1 - 4 * _BUTTON_STEP
        top = place.top() + _ROW_PADDING + (tokens.line_height(tokens.body()) - side) // 2
        return {
            action: QRect(left + number * _BUTTON_STEP, top, side, side)
            for number, action in enumerate(RowAction)
            if _offers(row, action)
        }

    # Heads ---------------------------------------------------------------------------------------------------------

    def _paint_head(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, row: GroupRow) -> None:
        colours = tokens.colours()
        place = option.rect
        if index.row():
            painter.fillRect(QRect(place.left(), place.top(), place.width(), 1), QColor(colours.line))
        opened = bool(option.state & _State.State_Open)
        arrow = QRect(_MARK_LEFT, place.top(), tokens.ICON, place.height())
        icons.paint(painter, arrow, "chevron-down" if opened else "chevron-right")
        right = self._paint_state(painter, place, row)
        painter.setFont(tokens.strong())
        painter.setPen(QColor(colours.text))
        left = _CODE_LEFT + _paint_text(
            painter, QRect(_CODE_LEFT, place.top(), right - _CODE_LEFT, place.height()), row.code
        )
        left = max(_WORDS_LEFT, left + tokens.SPACE_2)
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
        counts = QRect(right - _COUNT_WIDTH, place.top(), _COUNT_WIDTH, place.height())
        painter.drawText(counts, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.count)
        right = counts.left() - tokens.ICON
        if row.has_recording:
            icons.paint(painter, QRect(right, place.top(), tokens.ICON, place.height()), "microphone")
        right -= tokens.SPACE_2
        for mark in reversed(row.marks):
            right = _paint_mark(painter, place, right, mark) - tokens.SPACE_2
        return right - tokens.SPACE_2

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
            self.action_clicked.emit(index.model().index(index.row(), 0, index.parent()), under)
            return True
        return False

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        action = self._action_at(index, option.rect, event.pos())
        if action is None or event.type() != QEvent.Type.ToolTip:
            return bool(super().helpEvent(event, view, option, index))
        QToolTip.showText(event.globalPos(), row_action_hint(action), view)
        return True

    def _action_at(self, index: _Index, place: QRect, point: QPoint) -> RowAction | None:
        buttons = self.buttons(index.data(ROW_ROLE), place)
        return next((action for action, button in buttons.items() if button.contains(point)), None)


def row_action_hint(action: RowAction) -> str:
    """What a button of a row does, with its key."""
    words = {
        RowAction.PLAY: QT_TRANSLATE_NOOP("SearchResultsDelegate", "Play from here (Space)"),
        RowAction.QUOTE: QT_TRANSLATE_NOOP("SearchResultsDelegate", "Keep as quote (Q)"),
        RowAction.SELECT: QT_TRANSLATE_NOOP("SearchResultsDelegate", "Add to selection (S)"),
        RowAction.OPEN: QT_TRANSLATE_NOOP("SearchResultsDelegate", "Open in context (Enter)"),
    }
    return QCoreApplication.translate("SearchResultsDelegate", words[action])


def _offers(row: WordsRow, action: RowAction) -> bool:
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
    room = min(width_of_line(), width - _WORDS_LEFT - _WORDS_RIGHT)
    return WordsLayout(row.text, row.highlights, room, row.where)


def _paint_more(painter: QPainter, option: QStyleOptionViewItem, row: MoreRow) -> None:
    painter.setFont(tokens.small())
    painter.setPen(QColor(tokens.colours().accent))
    place = option.rect.adjusted(_WORDS_LEFT, 0, -_WORDS_RIGHT, 0)
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


def _paint_mark(painter: QPainter, place: QRect, right: int, mark: Mark) -> int:
    """An icon and its word, ending at `right`; gives where it begins."""
    width = QFontMetrics(tokens.small()).horizontalAdvance(mark.text)
    painter.setPen(QColor(getattr(tokens.colours(), mark.tone)))
    words = QRect(right - width, place.top(), width + 1, place.height())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, mark.text)
    icon = QRect(words.left() - tokens.ICON - tokens.SPACE_1, place.top(), tokens.ICON, place.height())
    icons.paint(painter, icon, mark.icon, mark.tone)
    return icon.left()
