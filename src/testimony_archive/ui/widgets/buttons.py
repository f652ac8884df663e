"""Buttons that Qt has not: with a key hint, with a menu, a switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from testimony_archive.ui.tooltips import tell_whole, tooltip
from testimony_archive.ui.visual import icons, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

_GAP = tokens.SPACE_2


class KeyButton(QPushButton):
    """A button with an icon before its words and the key that does it after them."""

    _TONE = "text"

    def __init__(self, text: str, *, icon: str = "", key: str = "", name: str = "") -> None:
        super().__init__(text)
        self.setObjectName(name)
        self._icon_name = icon
        self._key = key

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        wider = (tokens.ICON + _GAP if self._icon_name else 0) + (self._key_width() + _GAP if self._key else 0)
        return QSize(size.width() + wider, size.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._icon_name and not self._key:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        self._paint_content(painter)

    def _paint_content(self, painter: QPainter) -> None:
        tone = self._TONE if self.isEnabled() else "text3"
        text_width = self.fontMetrics().horizontalAdvance(self.text())
        icon_width = tokens.ICON + _GAP if self._icon_name else 0
        key_width = self._key_width() + _GAP if self._key else 0
        left = (self.width() - icon_width - text_width - key_width) // 2
        if self._icon_name:
            icons.paint(painter, QPointF(left, (self.height() - tokens.ICON) // 2), self._icon_name, tone)
            left += icon_width
        painter.setPen(QColor(getattr(tokens.colours(), tone)))
        painter.drawText(QRect(left, 0, text_width + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._key:
            self._paint_key(painter, left + text_width + _GAP)

    def _paint_key(self, painter: QPainter, left: int) -> None:
        height = QFontMetrics(tokens.small()).height() + 3
        frame = QRectF(left + 0.5, (self.height() - height) // 2 + 0.5, self._key_width() - 1, height - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QColor(painter.pen().color())
        edge.setAlphaF(0.5)
        colour = painter.pen().color()
        painter.setPen(edge)
        painter.drawRoundedRect(frame, tokens.RADIUS_CHIP, tokens.RADIUS_CHIP)
        painter.setPen(colour)
        painter.setFont(tokens.small())
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self._key)

    def _key_width(self) -> int:
        return QFontMetrics(tokens.small()).horizontalAdvance(self._key) + 10


class PrimaryButton(KeyButton):
    """The one thing to do on a page."""

    _TONE = "onaccent"

    def __init__(self, text: str, *, icon: str = "", key: str = "", name: str = "") -> None:
        super().__init__(text, icon=icon, key=key, name=name)
        self.setProperty("role", "primary")


def link_button(text: str, spoken: str, name: str) -> QPushButton:
    """A quiet button that looks like a link; `spoken` is what it is called by assistive technology."""
    link = QPushButton(text)
    link.setObjectName(name)
    link.setAccessibleName(spoken)
    link.setProperty("role", "link")
    return link


class IconButton(QToolButton):
    """An icon alone; its name is told by tooltip and to assistive technology."""

    def __init__(self, icon: str, accessible_name: str, *, name: str = "", tone: str = "text2") -> None:
        super().__init__()
        self.setObjectName(name)
        self.set_icon(icon, tone)
        self.setAccessibleName(accessible_name)
        self.setToolTip(tooltip(accessible_name))
        self.setIconSize(QSize(tokens.ICON, tokens.ICON))
        self.setFixedSize(tokens.HEIGHT_ROW, tokens.HEIGHT_ROW)
        self.setProperty("role", "icon")

    def set_icon(self, icon: str, tone: str = "text2") -> None:
        """Show another icon."""
        self.setIcon(icons.icon(icon, tone))


class MenuButton(QToolButton):
    """Words with an arrow, and a menu under them; an icon before the words where one is given."""

    def __init__(self, text: str, menu: QMenu | None = None, *, icon: str = "", name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setText(text)
        self.setProperty("role", "menu")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFixedHeight(tokens.height_for(tokens.HEIGHT_ROW))
        self._icon_name = icon
        if menu is not None:
            self.setMenu(menu)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        text = self.fontMetrics().horizontalAdvance(self.text())
        icon = tokens.ICON + 6 if self._icon_name else 0
        return QSize(_GAP + icon + text + 6 + tokens.ICON + 6, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), tokens.WIDTH_SIDEBAR_FOLDED), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens.colours()
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selidle))
            painter.drawRoundedRect(self.rect(), tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)
        tone = "text2" if self.isEnabled() else "text3"
        top = (self.height() - tokens.ICON) // 2
        left = _GAP
        if self._icon_name:
            icons.paint(painter, QPointF(left, top), self._icon_name, tone)
            left += tokens.ICON + 6
        right = self.width() - tokens.ICON - 4
        icons.paint(painter, QPointF(right, top), "chevron-down", tone)
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.text3))
        painter.setFont(self.font())
        room = right - 4 - left
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        tell_whole(self, self.text(), is_cut=shown != self.text())
        painter.drawText(QRect(left, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)


class ToggleSwitch(QCheckBox):
    """A switch with its words; what it changes is seen at once."""

    _TRACK = QSize(26, 14)

    def __init__(self, text: str, *, name: str = "") -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        text = self.fontMetrics().horizontalAdvance(self.text())
        gap = _GAP if self.text() else 0
        return QSize(self._TRACK.width() + gap + text + 2, tokens.height_for(tokens.HEIGHT_ROW))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:
        return self.rect().contains(position)  # type: ignore[call-overload, no-any-return]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens.colours()
        width, height = self._TRACK.width(), self._TRACK.height()
        track = QRectF(0, (self.height() - height) // 2, width, height)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent if self.isEnabled() else colours.text3))
            painter.drawRoundedRect(track, height / 2, height / 2)
            painter.setBrush(QColor(colours.onaccent if self.isEnabled() else colours.base))
            painter.drawEllipse(QPointF(track.right() - height / 2, track.center().y()), 4.5, 4.5)
        else:
            edge = QColor(colours.control if self.isEnabled() else colours.line)
            painter.setPen(QPen(edge, 1))
            painter.setBrush(QColor(colours.base))
            painter.drawRoundedRect(track.adjusted(0.5, 0.5, -0.5, -0.5), height / 2 - 0.5, height / 2 - 0.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(edge)
            painter.drawEllipse(QPointF(track.left() + height / 2, track.center().y()), 4.5, 4.5)
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.text3))
        words = self.rect().adjusted(width + _GAP, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())


def press_with_return(event: QKeyEvent, within: QWidget) -> bool:
    """Press the button that has the focus when Return got as far as `within`, the widget around it; returns whether
    there was one. Qt leaves it to the desktop whether Return presses a button outside a dialog."""
    button = within.focusWidget()
    if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or not isinstance(button, QAbstractButton):
        return False
    if isinstance(button, QToolButton) and button.menu() is not None:
        button.showMenu()
    else:
        button.click()
    return True
