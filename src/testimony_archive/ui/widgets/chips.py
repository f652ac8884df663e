"""Chips: short words that stand for a theme, a filter, a file format; and the layout that wraps them."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QLayout, QLayoutItem, QSizePolicy, QWidget

from testimony_archive.ui.tooltips import tell_whole
from testimony_archive.ui.visual import icons, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

_PADDING = 6
_CROSS = 12


class ChipKind(Enum):
    """What a chip says of itself."""

    PLAIN = "plain"
    """Something that holds."""
    CHOSEN = "chosen"
    """Something that was chosen here, as in a filter or a field."""
    OFFERED = "offered"
    """Something that could be added: dashed."""


class Chip(QAbstractButton):
    """A chip; with a cross it can be taken away by mouse, Delete or Backspace."""

    removed = Signal()
    """The cross was clicked; the chip stays until its owner takes it away."""

    def __init__(self, text: str, kind: ChipKind = ChipKind.PLAIN, *, removable: bool = False, name: str = "") -> None:
        super().__init__()
        self.setText(text)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self._kind = kind
        self._removable = removable
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        acts = removable or kind is ChipKind.OFFERED
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if acts else Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(tokens.small())
        width = metrics.horizontalAdvance(self.text()) + 1 + 2 * _PADDING
        return QSize(width + (_CROSS + 4 if self._removable else 0), max(20, metrics.height() + 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 40), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tell_whole(self, self.text(), is_cut=self.width() < self.sizeHint().width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens.colours()
        if self._kind is ChipKind.OFFERED:
            painter.setPen(QPen(QColor(colours.control), 1, Qt.PenStyle.DashLine))
            painter.setBrush(QColor(colours.hover) if self.underMouse() else Qt.BrushStyle.NoBrush)
            frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.select if self._kind is ChipKind.CHOSEN else colours.selidle))
            frame = QRectF(self.rect())
        painter.drawRoundedRect(frame, tokens.RADIUS_CHIP, tokens.RADIUS_CHIP)
        painter.setFont(tokens.small())
        painter.setPen(QColor(colours.text2 if self._kind is ChipKind.OFFERED else colours.text))
        room = self.width() - 2 * _PADDING - (_CROSS + 4 if self._removable else 0)
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(_PADDING, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        if self._removable:
            tone = "text" if self.underMouse() else "text2"
            cross = icons.pixmap("cross", tone, _CROSS, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(self._cross().topLeft()), cross)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        on_cross = self._removable and self._cross().adjusted(-4, -4, 4, 4).contains(event.position().toPoint())
        if on_cross and self.isDown():
            self.setDown(False)
            self.removed.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def _cross(self) -> QRect:
        return QRect(self.width() - _PADDING - _CROSS + 2, (self.height() - _CROSS) // 2, _CROSS, _CROSS)


class FlowLayout(QLayout):
    """Widgets side by side, the next line when there is no room: after Qt's example of the same name."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = tokens.SPACE_1) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        item = self._items.pop(index)
        self.invalidate()
        return item

    def clear(self) -> None:
        """Take every widget away and delete it."""
        while self._items:
            if (widget := self._items.pop().widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        inside = rect.adjusted(margins.left(), margins.top(), -margins.right(), -margins.bottom())
        left, top, tallest = inside.left(), inside.top(), 0
        for item in self._items:
            size = item.sizeHint().boundedTo(QSize(max(inside.width(), 1), 16_777_215))
            if left > inside.left() and left + size.width() > inside.right() + 1:
                left, top, tallest = inside.left(), top + tallest + self.spacing(), 0
            if move:
                item.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + self.spacing()
            tallest = max(tallest, size.height())
        return top + tallest - rect.top() + margins.bottom()
