"""Large choices of two lines: what to begin with, and which profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.visual.style import draw_radio_button
from testimony_archive.ui.widgets.labels import KeyHint

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

_PADDING = tokens.SPACE_3
_LEAST_LINE = 20
_ENDLESS = 1000


class _TwoLines(QAbstractButton):
    """A title in strong and a remark in small under it."""

    def __init__(self, title: str, remark: str, *, left: int, name: str, above: int = tokens.SPACE_2) -> None:
        super().__init__()
        self.setText(title)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setAccessibleDescription(remark)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._remark = remark
        self._left = left
        self._above = above

    def sizeHint(self) -> QSize:
        title, remark = QFontMetrics(tokens.strong()), QFontMetrics(tokens.small())
        wider = max(
            title.horizontalAdvance(self.text()) + self.right_of_title(), remark.horizontalAdvance(self._remark)
        )
        width = self._left + wider + _PADDING
        return QSize(width, self._height_at(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._left + 80, self._height_at(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Title and remark may need second lines. Said here, since a QStackedWidget does not ask for heights by width.
        if event.size().width() != event.oldSize().width():
            self.setFixedHeight(self._height_at(self.width()))

    def _height_at(self, width: int) -> int:
        remark = _wrapped_height(tokens.small(), self._remark, width - self._left - _PADDING)
        return self._title_height(width) + max(remark, 16) + 2 * self._above

    def first_line(self) -> int:
        """The middle of the first line."""
        return self._above + max(_LEAST_LINE, QFontMetrics(tokens.strong()).height()) // 2

    def right_of_title(self) -> int:
        """The width of what stands at the right of the title, with what parts them."""
        return 0

    def _title_height(self, width: int) -> int:
        room = width - self._left - _PADDING - self.right_of_title()
        return max(_LEAST_LINE, _wrapped_height(tokens.strong(), self.text(), room))

    def paint_lines(self, painter: QPainter) -> None:
        colours = tokens.colours()
        place = self.rect().adjusted(self._left, self._above, -_PADDING, 0)
        place.setHeight(self._title_height(self.width()))
        painter.setFont(tokens.strong())
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.text3))
        title = place.adjusted(0, 0, -self.right_of_title(), 0)
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self.text())
        painter.setFont(tokens.small())
        painter.setPen(QColor(colours.text2 if self.isEnabled() else colours.text3))
        place = QRect(place.left(), place.bottom() + 1, place.width(), self.height() - place.bottom())
        painter.drawText(place, Qt.TextFlag.TextWordWrap, self._remark)


class ChoiceButton(_TwoLines):
    """Something to begin with: icon, title, remark, and the key that leads to it."""

    def __init__(self, icon: str, title: str, remark: str, *, key: str = "", name: str = "") -> None:
        super().__init__(title, remark, left=_PADDING + tokens.ICON + tokens.SPACE_3, name=name)
        self._icon_name = icon
        self._hint = KeyHint(key, self)
        self._has_hint = bool(key)
        self._hint.setVisible(self._has_hint)

    def right_of_title(self) -> int:
        return self._hint.sizeHint().width() + tokens.SPACE_2 if self._has_hint else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._hint.sizeHint()
        top = self.first_line() - size.height() // 2
        self._hint.setGeometry(self.width() - size.width() - _PADDING, top, size.width(), size.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens.colours()
        if self.isChecked() or (self.underMouse() and self.isEnabled()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.select if self.isChecked() else colours.hover))
            painter.drawRoundedRect(self.rect(), tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)
        tone = "accent" if self.isChecked() else "text2" if self.isEnabled() else "text3"
        icons.paint(painter, QPointF(_PADDING, self.first_line() - tokens.ICON // 2), self._icon_name, tone)
        self.paint_lines(painter)


class RadioRows(QWidget):
    """Exclusive choices of two lines each, in one frame where it is wanted."""

    chosen = Signal()
    """Somebody made another choice."""

    def __init__(self, accessible_name: str, *, name: str, framed: bool = True) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self._framed = framed
        self._rows: dict[str, _RadioRow] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)

    def add(self, key: str, title: str, remark: str) -> None:
        """Add a choice; the first one is chosen."""
        row = _RadioRow(title, remark, name=f"{self.objectName()}_{key}", framed=self._framed)
        self._rows[key] = row
        row.clicked.connect(self.chosen)
        self._group.addButton(row)
        self._column.addWidget(row)
        row.setChecked(len(self._rows) == 1)

    def current(self) -> str:
        """The key of the choice."""
        return next((key for key, row in self._rows.items() if row.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose by key."""
        self._rows[key].setChecked(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._framed:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.colours().line), 1))
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)


class _RadioRow(_TwoLines):
    """Fills its frame from edge to edge; without one it is closer to its neighbours and has round corners."""

    def __init__(self, title: str, remark: str, *, name: str, framed: bool) -> None:
        above = tokens.SPACE_2 if framed else tokens.SPACE_1
        super().__init__(title, remark, left=_PADDING + tokens.ICON + tokens.SPACE_2, name=name, above=above)
        self._radius = 0 if framed else tokens.RADIUS_FIELD

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens.colours()
        if self.isChecked() or (self.underMouse() and self.isEnabled()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.select if self.isChecked() else colours.hover))
            painter.drawRoundedRect(self.rect(), self._radius, self._radius)
        option = QStyleOptionButton()
        option.initFrom(self)
        if self.isChecked():
            option.state |= QStyle.StateFlag.State_On
        draw_radio_button(painter, QRectF(_PADDING, self.first_line() - 8, tokens.ICON, tokens.ICON), option.state)
        self.paint_lines(painter)


def _wrapped_height(font: QFont, words: str, width: int) -> int:
    """How high words are that take as many lines as a width asks for."""
    room = QRect(0, 0, max(width, 1), _ENDLESS)
    return QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
