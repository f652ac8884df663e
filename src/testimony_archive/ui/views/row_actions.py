"""Rows of words with buttons at their right, as lists of what was found and of quotes have them: measures and mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from testimony_archive.ui.visual import icons, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from enum import Enum

    from testimony_archive.ui.models.search_results import Mark

Index = QModelIndex | QPersistentModelIndex

MARK_LEFT: Final = tokens.SPACE_2
"""Where the quote mark of a row stands, and the arrow of a head."""
TIME_LEFT: Final = 32
WORDS_LEFT: Final = 88
WORDS_RIGHT: Final = 112
"""Kept free for the buttons, so that nothing moves when they appear."""
_BUTTON_STEP: Final = tokens.HEIGHT_BUTTON_IN_ROW + 2


class RowActionsDelegate(QStyledItemDelegate):
    """Tells which button of a row was clicked. Who inherits says which buttons a row has, and paints it."""

    action_clicked = Signal(QModelIndex, object)
    """A button of a row was clicked: the row and its action."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._hot: Enum | None = None
        """The button under the mouse."""

    def buttons_at(self, index: Index, place: QRect) -> Mapping[Enum, QRect]:
        """Where the buttons of a row stand that fills `place`."""
        raise NotImplementedError

    def told(self, index: Index, action: Enum | None) -> str:
        """What is told of the button under the mouse, or of the row where it is on none; empty for nothing."""
        raise NotImplementedError

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
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

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        told = ""
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            told = self.told(index, self._action_at(index, option.rect, event.pos()))
        if not told:
            return bool(super().helpEvent(event, view, option, index))
        QToolTip.showText(event.globalPos(), told, view)
        return True

    def _action_at(self, index: Index, place: QRect, point: QPoint) -> Enum | None:
        buttons = self.buttons_at(index, place)
        return next((action for action, button in buttons.items() if button.contains(point)), None)


def button_places(place: QRect, padding: int, actions: Iterable[Enum]) -> dict[Enum, QRect]:
    """Where buttons stand beside the first line of words of a row that fills `place`, the last of them at its end."""
    every = tuple(actions)
    side = tokens.HEIGHT_BUTTON_IN_ROW
    left = place.right() + 1 - tokens.SPACE_1 - len(every) * _BUTTON_STEP
    top = place.top() + padding + (tokens.line_height(tokens.body()) - side) // 2
    return {action: QRect(left + number * _BUTTON_STEP, top, side, side) for number, action in enumerate(every)}


def paint_mark(painter: QPainter, place: QRect, right: int, mark: Mark) -> int:
    """Draw an icon and its word in the small font, ending at `right`; gives where it begins."""
    width = QFontMetrics(tokens.small()).horizontalAdvance(mark.text)
    painter.setFont(tokens.small())
    painter.setPen(QColor(getattr(tokens.colours(), mark.tone)))
    words = QRect(right - width, place.top(), width + 1, place.height())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, mark.text)
    icon = QRect(words.left() - tokens.ICON - tokens.SPACE_1, place.top(), tokens.ICON, place.height())
    icons.paint(painter, icon, mark.icon, mark.tone)
    return icon.left()
