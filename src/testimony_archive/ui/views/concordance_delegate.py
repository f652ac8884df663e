"""Draws the lines of a concordance: every keyword begins at the same place, its left side ends there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from testimony_archive.ui.models.concordance_model import ROW_ROLE, ConcordanceModel
from testimony_archive.ui.views.row_actions import MARK_LEFT, WORDS_RIGHT, RowActionsDelegate, button_places
from testimony_archive.ui.views.search_results_delegate import RowAction, row_action_hint
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.visual.rows import paint_row

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import Enum

    from testimony_archive.domain.concordance import ConcordanceRow
    from testimony_archive.ui.views.row_actions import Index

_State = QStyle.StateFlag

_CODE_LEFT: Final = 32
_WIDEST_CODE: Final = 120


class ConcordanceDelegate(RowActionsDelegate):
    """Every row has the same height, so that the list knows its length without measuring each of thousands."""

    @staticmethod
    def row_height() -> int:
        """The height of every row."""
        return max(tokens.line_height(tokens.body()) + tokens.SPACE_1, tokens.HEIGHT_ROW)

    @staticmethod
    def keyword_left(model: ConcordanceModel, place: QRect) -> int:
        """Where every keyword begins in rows that fill `place`: in the middle of what code and buttons leave."""
        left = _words_left(model)
        return place.left() + left + (place.width() - left - WORDS_RIGHT) // 2

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._view.viewport().width(), self.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ConcordanceRow = index.data(ROW_ROLE)
        model = index.model()
        assert isinstance(model, ConcordanceModel)
        painter.save()
        paint_row(painter, option)
        place = option.rect
        if model.is_kept(row):
            icons.paint(
                painter, QRect(place.left() + MARK_LEFT, place.top(), tokens.ICON, place.height()), "quote", "accent"
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
    def buttons(row: ConcordanceRow, place: QRect) -> dict[Enum, QRect]:
        """Where the buttons of a row stand that fills `place`; each has the same place in every row."""
        padding = (place.height() - tokens.line_height(tokens.body())) // 2
        places = button_places(place, padding, RowAction)
        return {each: where for each, where in places.items() if each is not RowAction.PLAY or row.is_playable}

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

    def buttons_at(self, index: Index, place: QRect) -> Mapping[Enum, QRect]:
        return self.buttons(index.data(ROW_ROLE), place)

    def told(self, _index: Index, action: Enum | None) -> str:
        return row_action_hint(action) if isinstance(action, RowAction) else ""


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
    end = place.right() + 1 - WORDS_RIGHT
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
