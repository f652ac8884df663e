"""How the usual controls look: Qt's Fusion style with the tokens' palette, style sheet and a few marks of its own.

`Look` dresses the application and follows the system's light or dark as it changes.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QCheckBox,
    QFocusFrame,
    QProxyStyle,
    QRadioButton,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QToolButton,
    QWidget,
)

from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.visual.style_sheet import style_sheet

if TYPE_CHECKING:
    from testimony_archive.ui.visual.tokens import Colours


class Scheme(Enum):
    """Which colours the window wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Look(QObject):
    """Dresses the application; there is one for its whole life."""

    changed = Signal()
    """The colours are other ones now; what was drawn ahead of time is to be drawn again."""

    def __init__(self, application: QApplication, scheme: Scheme = Scheme.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._scheme = scheme
        application.setStyle(ArchiveStyle())
        application.setFont(tokens.body())  # for its tabular figures; size and family stay the system's
        self._dress()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)

    @property
    def scheme(self) -> Scheme:
        """What was asked for; with `Scheme.SYSTEM`, `tokens.colours` tells what came of it."""
        return self._scheme

    def set_scheme(self, scheme: Scheme) -> None:
        """Wear these colours from now on."""
        if scheme is not self._scheme:
            self._scheme = scheme
            self._dress()

    def _on_system_scheme_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        system_is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = self._scheme is Scheme.DARK or (self._scheme is Scheme.SYSTEM and system_is_dark)
        colours = tokens.DARK if dark else tokens.LIGHT
        self._application.setPalette(palette(colours))
        self._application.setStyleSheet(style_sheet(colours))
        self.changed.emit()


def palette(colours: Colours) -> QPalette:
    """The colours in the roles that Qt's own drawing asks for."""
    role = QPalette.ColorRole
    result = QPalette()
    for each, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.base),
        (role.AlternateBase, colours.alt),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.text2),
        (role.Button, colours.base),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.danger),
        (role.ToolTipBase, colours.base),
        (role.ToolTipText, colours.text),
        (role.Highlight, colours.select),
        (role.HighlightedText, colours.text),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Light, colours.base),
        (role.Midlight, colours.line),
        (role.Mid, colours.line),
        (role.Dark, colours.control),
        (role.Shadow, colours.control),
    ):
        result.setColor(each, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for each in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText, role.HighlightedText):
        result.setColor(disabled, each, QColor(colours.text3))
    result.setColor(disabled, role.Highlight, QColor(colours.selidle))
    result.setColor(QPalette.ColorGroup.Inactive, role.Highlight, QColor(colours.selidle))
    return result


_METRICS: Final = {
    QStyle.PixelMetric.PM_SmallIconSize: tokens.ICON,
    QStyle.PixelMetric.PM_ButtonIconSize: tokens.ICON,
    QStyle.PixelMetric.PM_ToolBarIconSize: tokens.ICON,
    QStyle.PixelMetric.PM_ListViewIconSize: tokens.ICON,
    QStyle.PixelMetric.PM_IndicatorWidth: 14,
    QStyle.PixelMetric.PM_IndicatorHeight: 14,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth: 14,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight: 14,
    QStyle.PixelMetric.PM_FocusFrameHMargin: tokens.FOCUS_WIDTH + tokens.FOCUS_OFFSET,
    QStyle.PixelMetric.PM_FocusFrameVMargin: tokens.FOCUS_WIDTH + tokens.FOCUS_OFFSET,
    QStyle.PixelMetric.PM_SplitterWidth: 1,
    QStyle.PixelMetric.PM_TextCursorWidth: 1,
}

_TICK: Final = (QPointF(3.6, 7.3), QPointF(6.1, 9.7), QPointF(10.5, 4.7))
_RINGED: Final = (QAbstractButton, QAbstractSlider)
_TICKED: Final = (QCheckBox, QRadioButton)  # Space ticks them, and Enter belongs to the form around them
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ARROWS: Final = 24  # at the right of a combo box
_CHECKS: Final = (QStyle.PrimitiveElement.PE_IndicatorCheckBox, QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck)


class ArchiveStyle(QProxyStyle):
    """Fusion with our check boxes, radio buttons, arrows and measures. Focus is shown by `FocusRing`."""

    def __init__(self) -> None:
        super().__init__("fusion")

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        found = _METRICS.get(metric)
        return super().pixelMetric(metric, option, widget) if found is None else found

    def styleHint(self, hint: QStyle.StyleHint, *arguments: Any) -> int:
        # The dotted underline of Alt+letter shows only while Alt is held.
        if hint == QStyle.StyleHint.SH_UnderlineShortcut:
            return 0
        return int(super().styleHint(hint, *arguments))

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control == QStyle.ComplexControl.CC_ComboBox:
            _draw_combo_box(painter, option)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.ControlElement.CE_ComboBoxLabel and isinstance(option, QStyleOptionComboBox):
            # Qt cuts words that are too long in the middle of a letter.
            field = QStyle.SubControl.SC_ComboBoxEditField
            room = self.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, widget).width() - 2
            elide = Qt.TextElideMode.ElideRight
            option.currentText = option.fontMetrics.elidedText(option.currentText, elide, room)
        super().drawControl(element, option, painter, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if control == QStyle.ComplexControl.CC_ComboBox and part == QStyle.SubControl.SC_ComboBoxEditField:
            return option.rect.adjusted(tokens.SPACE_2 - 1, 1, -_ARROWS, -1)
        return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]  # None is Qt's default

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, size: QSize, widget: QWidget | None = None
    ) -> QSize:
        found = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]  # None is Qt's default
        if kind == QStyle.ContentsType.CT_ComboBox:
            return QSize(found.width() + tokens.SPACE_2, tokens.height_for(tokens.HEIGHT_ROW))
        return found

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.PrimitiveElement.PE_FrameFocusRect:
            return  # FocusRing shows it
        if element in _CHECKS:
            draw_check_box(painter, QRectF(option.rect), option.state)
        elif element == QStyle.PrimitiveElement.PE_IndicatorRadioButton:
            draw_radio_button(painter, QRectF(option.rect), option.state)
        elif element == QStyle.PrimitiveElement.PE_IndicatorBranch:
            _draw_branch(painter, option)
        elif element == QStyle.PrimitiveElement.PE_IndicatorItemViewItemDrop:
            _draw_drop_line(painter, option)
        else:
            super().drawPrimitive(element, option, painter, widget)


def _draw_combo_box(painter: QPainter, option: QStyleOption) -> None:
    """Edge, ground and arrows of a combo box; Fusion draws the words."""
    colours = tokens.colours()
    enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
    focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
    width = 2 if focused and enabled else 1
    edge = colours.accent if width == 2 else _edge(colours, option.state)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge), width))
    painter.setBrush(QColor(colours.base) if enabled else Qt.BrushStyle.NoBrush)
    frame = QRectF(option.rect).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.drawRoundedRect(frame, tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)
    painter.restore()
    arrows = QRectF(option.rect.right() - _ARROWS, option.rect.top(), _ARROWS, option.rect.height())
    icons.paint(painter, arrows, "chevrons-up-down", "text2" if enabled else "text3")


def draw_check_box(painter: QPainter, place: QRectF, state: QStyle.StateFlag) -> None:
    """Draw a check box of 14 pixels in the middle of `place`: empty, ticked, or with the dash of some children."""
    colours = tokens.colours()
    box = QRectF(round(place.center().x() - 7), round(place.center().y() - 7), 14, 14)
    ticked = bool(state & QStyle.StateFlag.State_On)
    some = bool(state & QStyle.StateFlag.State_NoChange)
    enabled = bool(state & QStyle.StateFlag.State_Enabled)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if ticked or some:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent if enabled else colours.text3))
        painter.drawRoundedRect(box, tokens.RADIUS_CHIP, tokens.RADIUS_CHIP)
        painter.setPen(_mark_pen(colours.onaccent if enabled else colours.base))
        corner = box.topLeft()
        if some:
            painter.drawLine(corner + QPointF(4, 7), corner + QPointF(10, 7))
        else:
            painter.drawPolyline([corner + each for each in _TICK])
    else:
        painter.setPen(QPen(QColor(_edge(colours, state)), 1))
        painter.setBrush(QColor(colours.base))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), tokens.RADIUS_CHIP, tokens.RADIUS_CHIP)
    painter.restore()


def draw_radio_button(painter: QPainter, place: QRectF, state: QStyle.StateFlag) -> None:
    """Draw a radio button of 14 pixels in the middle of `place`."""
    colours = tokens.colours()
    circle = QRectF(round(place.center().x() - 7), round(place.center().y() - 7), 14, 14)
    enabled = bool(state & QStyle.StateFlag.State_Enabled)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if state & QStyle.StateFlag.State_On:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent if enabled else colours.text3))
        painter.drawEllipse(circle)
        painter.setBrush(QColor(colours.onaccent if enabled else colours.base))
        painter.drawEllipse(circle.center(), 2.5, 2.5)
    else:
        painter.setPen(QPen(QColor(_edge(colours, state)), 1))
        painter.setBrush(QColor(colours.base))
        painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()


def _edge(colours: Colours, state: QStyle.StateFlag) -> str:
    if not state & QStyle.StateFlag.State_Enabled:
        return colours.line
    return colours.text2 if state & QStyle.StateFlag.State_MouseOver else colours.control


def _mark_pen(colour: str) -> QPen:
    return QPen(QColor(colour), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _draw_branch(painter: QPainter, option: QStyleOption) -> None:
    """The arrow before a row of a tree that has children; no lines."""
    if option.state & QStyle.StateFlag.State_Children:
        opened = bool(option.state & QStyle.StateFlag.State_Open)
        icons.paint(painter, option.rect, "chevron-down" if opened else "chevron-right")


def _draw_drop_line(painter: QPainter, option: QStyleOption) -> None:
    """Where something that is dragged will land: a line between rows, a frame around a row that takes it in."""
    place = option.rect
    if place.height() > tokens.SELECTION_BAR:
        painter.setPen(QPen(QColor(tokens.colours().accent), tokens.FOCUS_WIDTH))
        painter.drawRect(place.adjusted(1, 1, -1, -1))
    else:
        line = QRect(
            place.left() + tokens.SPACE_2, place.top() - 1, place.width() - tokens.SPACE_4, tokens.SELECTION_BAR
        )
        painter.fillRect(line, QColor(tokens.colours().accent))


class FocusRing(QFocusFrame):
    """A ring around the control that has the focus, for those who move by keyboard; one per window.

    Fields show the focus by their own edge, and lists by their current row. What is as wide as its pane, where a ring
    around it would be cut, sets the property ``ring`` to ``inside`` and draws it itself.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("focus_ring")
        self.hide()
        QApplication.instance().focusChanged.connect(self._on_application_focus_changed)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter presses the button that has the focus, as Space does; Qt leaves that to dialogs."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and isinstance(watched, QAbstractButton) and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            if isinstance(watched, QToolButton) and watched.menu() is not None:
                watched.showMenu()
            else:
                watched.click()
            return True
        return super().eventFilter(watched, event)

    def _on_application_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, QAbstractButton):
            old.removeEventFilter(self)
        if isinstance(new, QAbstractButton) and not isinstance(new, _TICKED) and new.window() is self.window():
            new.installEventFilter(self)
        # Who clicks knows where they are.
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        ringed = isinstance(new, _RINGED) and new.property("ring") != "inside"
        wanted = ringed and new is not None and new.window() is self.window() and not by_mouse
        self.setWidget(new if wanted else None)  # type: ignore[arg-type]
        self.setVisible(wanted)

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.colours().accent), tokens.FOCUS_WIDTH))
        inset = tokens.FOCUS_WIDTH / 2
        radius = tokens.RADIUS_FIELD + tokens.FOCUS_OFFSET + inset
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
