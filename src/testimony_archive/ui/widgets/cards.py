"""Cards in a list: a head of one or two lines that opens what can be edited under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from testimony_archive.ui.tooltips import tooltip
from testimony_archive.ui.visual import icons, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_LEFT: Final = tokens.ICON + tokens.SPACE_2


class CardHead(QAbstractButton):
    """An icon, a name and a short text at the right on one line, further words on the next."""

    def __init__(self, name: str, icon: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._icon, self._icon_tone = icon, "text2"
        self._right, self._right_tone = "", "text2"
        self._second = ""

    def tell(self, name: str, right: str, second: str = "", *, right_tone: str = "text2") -> None:
        """Show these words."""
        self.setText(name)
        self._right, self._second, self._right_tone = right, second, right_tone
        self.setAccessibleName(", ".join(each for each in (name, right) if each))
        self.setAccessibleDescription(second)
        self.setToolTip(tooltip("\n".join(each for each in (name, second) if each)))
        self.updateGeometry()
        self.update()

    def show_icon(self, icon: str, tone: str = "text2") -> None:
        """Show another icon."""
        self._icon, self._icon_tone = icon, tone
        self.update()

    @property
    def right(self) -> str:
        """The short text at the right."""
        return self._right

    @property
    def second(self) -> str:
        """The words of the second line."""
        return self._second

    def sizeHint(self) -> QSize:
        lines = _line_height() + (_small_height() if self._second else 0)
        return QSize(160, lines + tokens.SPACE_1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = tokens.colours()
        if self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(self.rect(), tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)
        line = QRect(_LEFT, tokens.SPACE_1 // 2, self.width() - _LEFT, _line_height())
        icons.paint(painter, QRect(0, line.top(), tokens.ICON, line.height()), self._icon, self._icon_tone)
        arrow = QRect(self.width() - tokens.ICON, line.top(), tokens.ICON, line.height())
        icons.paint(painter, arrow, "chevron-down" if self.isChecked() else "chevron-right")
        used = self._paint_right(painter, line.adjusted(0, 0, -tokens.ICON - tokens.SPACE_1, 0))
        painter.setFont(tokens.body())
        painter.setPen(QColor(colours.text))
        room = line.width() - used - tokens.SPACE_2 - tokens.ICON - tokens.SPACE_1
        name = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
        if self._second:
            painter.setFont(tokens.small())
            painter.setPen(QColor(colours.text2))
            second = QRect(_LEFT, line.bottom() + 1, self.width() - _LEFT, _small_height())
            words = painter.fontMetrics().elidedText(self._second, Qt.TextElideMode.ElideRight, second.width())
            painter.drawText(second, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_right(self, painter: QPainter, room: QRect) -> int:
        painter.setFont(tokens.small())
        painter.setPen(QColor(getattr(tokens.colours(), self._right_tone)))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._right)
        return painter.fontMetrics().horizontalAdvance(self._right)


class FoldingCard(QWidget):
    """A head, and under it a form that is made when it is first opened."""

    opened = Signal()
    """The form was opened, or filled while it is open."""
    form_made = Signal()
    """It was opened for the first time."""

    def __init__(self, head: CardHead, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.head = head
        self._form: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.SPACE_1)
        self._column.addWidget(head)
        head.toggled.connect(self._on_head_toggled)

    @property
    def has_form(self) -> bool:
        """Whether it was opened once."""
        return self._form is not None

    def make_form(self, column: QVBoxLayout) -> None:
        """Add what stands under the head."""
        raise NotImplementedError

    def fill_form(self) -> None:
        """Show in the form what holds."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show anew what holds, where it was opened once."""
        if self._form is not None:
            self.fill_form()
            if self.head.isChecked():
                self.opened.emit()

    def _on_head_toggled(self, opened: bool) -> None:
        if self._form is None:
            self._form = QWidget()
            column = QVBoxLayout(self._form)
            column.setContentsMargins(0, 0, 0, tokens.SPACE_2)
            column.setSpacing(tokens.SPACE_FIELDS)
            self.make_form(column)
            self._column.addWidget(self._form)
            self.fill_form()
            self.form_made.emit()
        self._form.setVisible(opened)
        if opened:
            self.opened.emit()


def discard(card: QWidget) -> None:
    """Take a card out of its list at once; Qt deletes it when it may."""
    card.hide()
    card.setParent(None)
    card.deleteLater()


def _line_height() -> int:
    return tokens.line_height(tokens.body())


def _small_height() -> int:
    return tokens.line_height(tokens.small())
