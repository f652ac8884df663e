"""Draws the lines of a concordance: every keyword begins at the same place, its left side ends there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractItemModel,
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
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from testimony_archive.ui.models.concordance_model import ROW_ROLE, ConcordanceModel
from testimony_archive.ui.views.search_results_delegate import RowAction, row_action_hint
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.visual.rows import paint_row

if TYPE_CHECKING:
    from testimony_archive.domain.concordance import ConcordanceRow

_Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag

_MARK_LEFT: Final = tokens.SPACE_2
_CODE_LEFT: Final = 32
_WIDEST_CODE: Final = 120
_WORDS_RIGHT: Final = 112  # kept free for the actions, so that nothing moves when they appear
_BUTTON_STEP: Final = tokens.HEIGHT_BUTTON_IN_ROW + 2


class ConcordanceDelegate(QStyledItemDelegate):
    """Every row has the same height, so that the list knows its length without measuring each of thousands."""

    action_clicked = Signal(QModelIndex, object)
    """A button of a row was clicked: the row and its `RowAction`."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._hot: RowAction | None = None

    @staticmethod
    def row_height() -> int:
        """The height of every row."""
        return max(tokens.line_height(tokens.body()) + tokens.SPACE_1, tokens.HEIGHT_ROW)

    @staticmethod
    def keyword_left(model: ConcordanceModel, place: QRect) -> int:
        """Where every keyword begins in rows that fill `place`: in the middle of what code and buttons leave."""
        left = _words_left(model)
        return place.left() + left + (place.width() - left - _WORDS_RIGHT) // 2

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(self._view.viewport().width(), self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: ConcordanceRow = index.data(ROW_ROLE)
        model = index.model()
        assert isinstance(model, ConcordanceModel)
        painter.save()
        paint_row(painter, option)
        place = option.rect
        if model.is_kept(row):
            icons.paint(
                painter, QRect(place.left() + _MARK_LEFT, place.top(), tokens.ICON, place.height()), "quote", "accent"
            )
        active = bool(option.state & (_State.State_Selected | _State.State_MouseOver))
        painter.setFont(tokens.small())
        painter.setPen(QColor(tokens.colours().text if active else tokens.colours().text2))
        code = QRect(place.left() + _CODE_LEFT, place.top(), _code_width(model), place.height())
        shown = painter.fontMetrics().elidedText(row.code, Qt.TextElideMode.ElideRight, code.width())
        painter.drawText(code, Qt.AlignmentFlag.AlignVCenter, shown)
        _paint_words(painter, place, row, model)
        self._paint_buttons(painter, option, row, model, active=active)
        painter.restore()

    @staticmethod
    def buttons(row: ConcordanceRow, place: QRect) -> dict[RowAction, QRect]:
        """Where the buttons of a row stand that fills `place`; each has the same place in every row."""
        side = tokens.HEIGHT_BUTTON_IN_ROW
        left = place.right() + 1 - tokens.SPACE_1 - len(RowAction) * _BUTTON_STEP
        top = place.top() + (place.height() - side) // 2
        return {
            action: QRect(left + number * _BUTTON_STEP, top, side, side)
            for number, action in enumerate(RowAction)
            if action is not RowAction.PLAY or row.is_playable
        }

    def _paint_buttons(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: ConcordanceRow,
        model: ConcordanceModel,
        *,
        active: bool,
    ) -> None:
        playing = model.is_playing(row)
        for action, place in self.buttons(row, option.rect).items():
            is_heard = action is RowAction.PLAY and playing
            if not (active or is_heard):
                continue
            if option.state & _State.State_MouseOver and self._hot is action:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.colours().selidle))
                painter.drawRoundedRect(place, tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)
            icons.paint(painter, place, "pause" if is_heard else action.value, "accent" if is_heard else "text")

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
        action = self._action_at(index, option.rect, event.pos())
        if action is None or event.type() != QEvent.Type.ToolTip:
            return bool(super().helpEvent(event, view, option, index))
        QToolTip.showText(event.globalPos(), row_action_hint(action), view)
        return True

    def _action_at(self, index: _Index, place: QRect, point: QPoint) -> RowAction | None:
        buttons = self.buttons(index.data(ROW_ROLE), place)
        return next((action for action, button in buttons.items() if button.contains(point)), None)


def _code_width(model: ConcordanceModel) -> int:
    width = QFontMetricsF(tokens.small()).horizontalAdvance(model.longest_code)
    return min(int(width) + 1, _WIDEST_CODE)


def _words_left(model: ConcordanceModel) -> int:
    return _CODE_LEFT + _code_width(model) + tokens.SPACE_3


def _paint_words(painter: QPainter, place: QRect, row: ConcordanceRow, model: ConcordanceModel) -> None:
    """The three parts on one base line, the outer ones cut with … where there is no room."""
    colours, font = tokens.colours(), tokens.body()
    metrics = QFontMetricsF(font)
    base = place.top() + (place.height() - metrics.height()) / 2 + metrics.ascent()
    middle = ConcordanceDelegate.keyword_left(model, place)
    end = place.right() + 1 - _WORDS_RIGHT
    left = metrics.elidedText(row.left, Qt.TextElideMode.ElideLeft, middle - place.left() - _words_left(model))
    keyword = metrics.elidedText(row.keyword, Qt.TextElideMode.ElideRight, end - middle)
    width = metrics.horizontalAdvance(keyword)
    right = metrics.elidedText(row.right, Qt.TextElideMode.ElideRight, max(end - middle - width, 0))
    height = tokens.line_height(font) - 2
    ground = QRectF(middle - 1.5, place.top() + (place.height() - height) / 2, width + 3, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.match))
    painter.drawRoundedRect(ground, tokens.RADIUS_CHIP, tokens.RADIUS_CHIP)
    painter.setFont(font)
    painter.setPen(QColor(colours.text))
    painter.drawText(QPointF(middle - metrics.horizontalAdvance(left), base), left)
    painter.drawText(QPointF(middle + width, base), right)
    painter.setPen(QColor(colours.onmatch))
    painter.drawText(QPointF(middle, base), keyword)
