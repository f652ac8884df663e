"""A button without an edge, with an icon before its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from testimony_archive.ui.tooltips import tell_whole
from testimony_archive.ui.visual import icons, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_GAP = 6  # as between the icon and the words of a `MenuButton`, beside which it stands


class FlatButton(QPushButton):
    """Looks like a `MenuButton` that has no menu. Where room is short its words end in …; its tooltip tells them."""

    def __init__(self, text: str, icon: str, *, name: str) -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.setProperty("role", "flat")
        self._icon_name = icon

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        words = self.fontMetrics().horizontalAdvance(self.text())
        width = tokens.SPACE_2 + tokens.ICON + _GAP + words + tokens.SPACE_2
        return QSize(width, tokens.height_for(tokens.HEIGHT_ROW))

    def minimumSizeHint(self) -> QSize:
        size = self.sizeHint()
        return QSize(min(size.width(), tokens.WIDTH_SIDEBAR_FOLDED), size.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        enabled = self.isEnabled()
        corner = QPointF(tokens.SPACE_2, (self.height() - tokens.ICON) // 2)
        icons.paint(painter, corner, self._icon_name, "text2" if enabled else "text3")
        painter.setPen(QColor(tokens.colours().text if enabled else tokens.colours().text3))
        left = tokens.SPACE_2 + tokens.ICON + _GAP
        room = QRect(left, 0, self.width() - left - tokens.SPACE_1, self.height())
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        tell_whole(self, self.text(), is_cut=shown != self.text())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
