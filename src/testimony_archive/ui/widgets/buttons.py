"""Buttons that Qt has not: with a key hint, with a menu, segments, a switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from testimony_archive.ui.tooltips import tell_whole, tooltip
from testimony_archive.ui.translation import number
from testimony_archive.ui.visual import icons, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent, QPaintEvent

_GAP = tokens.SPACE_2
_SEGMENT_EDGE = 11  # before and after the words
_SEGMENT_GAP = 6  # between the words and their count


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


class _Segment(QAbstractButton):
    """One of several exclusive choices, with a small count; where it is compact, its icon alone.

    Where room is short the count goes first, then the words end in …; the tooltip tells what is missing.
    """

    def __init__(self, text: str, count: int | None, icon: str) -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.count = count
        self.first = self.last = False
        self._icon_name = icon
        self._is_compact = False
        self._shows_count = True

    def set_compact(self, compact: bool) -> None:
        self._is_compact = compact and bool(self._icon_name)
        self._tell_missing()
        self.updateGeometry()
        self.update()

    def set_count(self, count: int | None) -> None:
        self.count = count
        self.setAccessibleDescription("" if count is None else number(count))
        self._tell_missing()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._is_compact:
            return QSize(tokens.ICON + 2 * _GAP, tokens.height_for(tokens.HEIGHT_ROW))
        return QSize(self._words_in(tokens.strong()) + self._count_width(), tokens.height_for(tokens.HEIGHT_ROW))

    def minimumSizeHint(self) -> QSize:
        least = QFontMetrics(tokens.strong()).horizontalAdvance(f"{self.text()[:1]}…") + 2 * _SEGMENT_EDGE
        return QSize(min(least, self.sizeHint().width()), self.sizeHint().height())

    def set_shows_count(self, shows: bool) -> None:
        """Say whether there is room for the counts of all."""
        self._shows_count = shows
        self._tell_missing()
        self.update()

    def words_width(self) -> int:
        """What the words take without their count as they are shown now, which is in bold where they are chosen."""
        font = tokens.strong() if self.isChecked() else tokens.body()
        return self.sizeHint().width() if self._is_compact else self._words_in(font)

    def _words_in(self, font: QFont) -> int:
        return QFontMetrics(font).horizontalAdvance(self.text()) + 2 * _SEGMENT_EDGE

    def _count_width(self) -> int:
        """The room of the count beside the words; none for none."""
        if self.count is None:
            return 0
        return QFontMetrics(tokens.small()).horizontalAdvance(number(self.count)) + _SEGMENT_GAP

    def _tell_missing(self) -> None:
        has_all = self._shows_count or (self.count is None and self.width() >= self.words_width())
        is_whole = has_all and not self._is_compact
        count = "" if self.count is None else f" {number(self.count)}"
        self.setToolTip("" if is_whole else tooltip(f"{self.text()}{count}"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens.colours()
        ground = colours.select if self.isChecked() else colours.hover if self.underMouse() else colours.base
        painter.setClipPath(self._shape())
        painter.fillRect(self.rect(), QColor(ground))
        painter.setClipping(False)
        if not self.last:
            painter.fillRect(QRect(self.width() - 1, 1, 1, self.height() - 2), QColor(colours.line))
        if self._is_compact:
            icons.paint(painter, self.rect(), self._icon_name, "text" if self.isChecked() else "text2")
            return
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.text3))
        painter.setFont(tokens.strong() if self.isChecked() else tokens.body())
        left, room = _SEGMENT_EDGE, self.width() - 2 * _SEGMENT_EDGE
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        if self.count is not None and self._shows_count:
            left += painter.fontMetrics().horizontalAdvance(self.text()) + _SEGMENT_GAP
            painter.setPen(QColor(colours.text2))
            painter.setFont(tokens.small())
            words = QRect(left, 0, self.width() - left, self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, number(self.count))

    def _shape(self) -> QPainterPath:
        """The inside of the frame: round where the row of segments begins and ends."""
        radius = tokens.RADIUS_FIELD
        inside = QRectF(self.rect()).adjusted(0.5 if self.first else -radius, 0.5, -0.5 if self.last else radius, -0.5)
        path = QPainterPath()
        path.addRoundedRect(inside, radius, radius)
        return path


class SegmentedButtons(QWidget):
    """Several exclusive choices in one frame; one is always chosen. Where room is short, all counts go at once."""

    chosen = Signal(str)
    """The key of the choice that was made by hand."""

    def __init__(self, accessible_name: str, *, name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_button_clicked)
        self._group.buttonToggled.connect(lambda _button, _on: self._arrange())
        self._segments: dict[str, _Segment] = {}
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def add(self, key: str, text: str, count: int | None = None, *, icon: str = "") -> None:
        """Add a choice at the end; the first one added is chosen."""
        segment = _Segment(text, count, icon)
        segment.setObjectName(f"{self.objectName()}_{key}")
        segment.setAccessibleName(text)
        self._segments[key] = segment
        self._group.addButton(segment)
        segment.setParent(self)
        segment.setChecked(len(self._segments) == 1)
        every = list(self._segments.values())
        for each in every:
            each.first, each.last = each is every[0], each is every[-1]
        self._fit()

    def set_count(self, key: str, count: int | None) -> None:
        """Change the count beside a choice."""
        self._segments[key].set_count(count)
        self._fit()

    def set_compact(self, compact: bool) -> None:
        """Show icons in place of words, where there is little room and every choice has one."""
        for each in self._segments.values():
            each.set_compact(compact)
        self._fit()

    def sizeHint(self) -> QSize:
        return _beside_each_other([each.sizeHint() for each in self._segments.values()])

    def minimumSizeHint(self) -> QSize:
        return _beside_each_other([each.minimumSizeHint() for each in self._segments.values()])

    def current(self) -> str:
        """The key of the choice."""
        return next(key for key, segment in self._segments.items() if segment.isChecked())

    def choose(self, key: str) -> None:
        """Choose without telling."""
        self._segments[key].setChecked(True)

    def _on_button_clicked(self, _button: QAbstractButton) -> None:
        self.chosen.emit(self.current())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(tokens.colours().base))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(self.rect(), tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)

    def resizeEvent(self, _event: object) -> None:
        self._arrange()
        self._frame().setGeometry(self.rect())
        self._frame().raise_()

    def _fit(self) -> None:
        self.updateGeometry()
        self._arrange()

    def _arrange(self) -> None:
        left, shows_counts = 0, self.width() >= self.sizeHint().width()
        for segment, width in zip(self._segments.values(), self._widths(), strict=True):
            right = self.width() if segment.last else left + width  # what does not divide falls to the last
            segment.setGeometry(left, 0, right - left, self.height())
            segment.set_shows_count(shows_counts)
            left = right

    def _widths(self) -> list[int]:
        """Words with their counts; else words alone, which share what is left; else a part of each word."""
        whole = [each.sizeHint().width() for each in self._segments.values()]
        words = [each.words_width() for each in self._segments.values()]
        room, needed = self.width(), sum(words)
        if room >= sum(whole):
            return whole
        if room >= needed:
            return [each + (room - needed) // len(words) for each in words]
        return [each * room // needed for each in words]

    def _frame(self) -> QWidget:
        found = self.findChild(_Frame)
        return found if found is not None else _Frame(self)


class _Frame(QWidget):
    """The edge around the segments, above them and deaf to the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.colours().control), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)


def _beside_each_other(sizes: list[QSize]) -> QSize:
    return QSize(sum(each.width() for each in sizes), max((each.height() for each in sizes), default=0))


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
