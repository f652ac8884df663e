"""The ground of a row in a list, alike in every list: for delegates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QStyle

from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

_State = QStyle.StateFlag


def paint_row(
    painter: QPainter, option: QStyleOptionViewItem, *, bar: bool = True, current: bool = False, held: bool = False
) -> None:
    """Fill the ground of a row, or of a cell of it, by its state.

    Selected rows are `select` with a 3 px bar in `accent` at the left edge while their list has the focus, else
    `selidle` with a bar in `control`; the row under the mouse is `hover`.

    Args:
        painter: of the delegate.
        option: of the delegate; its state and rectangle count.
        bar: whether this is the cell at the left edge, which carries the bar.
        current: whether to frame it as the current one of several selected rows (1 px `accent` within).
        held: whether something beside the list is at work on the selected rows, which is as good as focus.
    """
    colours = tokens.colours()
    selected = bool(option.state & _State.State_Selected)
    focused = held or (bool(option.state & _State.State_Active) and _list_has_focus(option))
    if selected:
        painter.fillRect(option.rect, QColor(colours.select if focused else colours.selidle))
        if bar:
            edge = QRect(option.rect.left(), option.rect.top(), tokens.SELECTION_BAR, option.rect.height())
            painter.fillRect(edge, QColor(colours.accent if focused else colours.control))
    elif option.state & _State.State_MouseOver:
        painter.fillRect(option.rect, QColor(colours.hover))
    if current and focused:
        painter.setPen(QPen(QColor(colours.accent), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def _list_has_focus(option: QStyleOptionViewItem) -> bool:
    # State_HasFocus belongs to the current cell only; the selection of a list wants to know about the list.
    return option.widget.hasFocus() or option.widget.isAncestorOf(option.widget.window().focusWidget())
