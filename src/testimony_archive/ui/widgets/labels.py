"""Text and lines: labels by role, labels that elide, key hints, counts, hairlines."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from testimony_archive.ui.tooltips import tooltip
from testimony_archive.ui.translation import number
from testimony_archive.ui.visual import icons, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

_SMALL: Final = ("small", "small-strong", "error")
_LONG_WORD: Final = re.compile(r"\S{21,}")
_PIECE: Final = re.compile(r".{1,10}")
_MAY_BREAK: Final = "\u200b"  # zero-width space


def label(
    text: str = "", role: str = "", *, wrap: bool = False, name: str = "", parent: QWidget | None = None
) -> QLabel:
    """A label of plain text in one of the roles of `visual.style_sheet`.

    Args:
        text: never taken for mark-up, since it may come from an archive.
        role: ``title``, ``strong``, ``secondary``, ``small``, ``small-strong``, ``error``; empty for body text.
        wrap: whether it may take several lines.
        name: the object name.
        parent: what it stands on.
    """
    made = Paragraph(text, small=role in _SMALL, parent=parent) if wrap else QLabel(text, parent)
    if not wrap:
        made.setTextFormat(Qt.TextFormat.PlainText)
    made.setObjectName(name)
    if role:
        made.setProperty("role", role)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Change what a label or button is for after it was made."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Paragraph(QLabel):
    """Several lines of plain text at the distance that the tokens ask for, which Qt sets in rich text only."""

    def __init__(self, text: str = "", *, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plain = ""
        self._small = small
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setText(text)

    def text(self) -> str:
        """The plain text."""
        return self._plain

    def setText(self, text: str) -> None:
        """Show plain text; its line ends count."""
        self._plain = text
        self.setAccessibleName(text)
        font = tokens.small() if self._small else tokens.body()
        # Between the lines only, so that the first one stands level with a label of one line beside it.
        apart = tokens.line_height(font) - QFontMetrics(font).height()
        lines = html.escape(_breakable(text)).replace("\n", "<br>")
        rich = f'<div style="-qt-line-height-type:line-distance;line-height:{apart}px">{lines}</div>' if text else ""
        super().setText(rich)


def _breakable(text: str) -> str:
    """A text whose very long words may be broken anywhere, as addresses and what was pasted by mistake.

    One of them would else make its pane as wide as it is long.
    """
    return _LONG_WORD.sub(lambda word: _MAY_BREAK.join(_PIECE.findall(word[0])), text)


class ElidedLabel(QLabel):
    """One line of plain text that ends in … where it is cut, and then tells the whole in its tooltip."""

    def __init__(
        self,
        text: str = "",
        role: str = "",
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._full = ""
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def text(self) -> str:
        """The whole text."""
        return self._full

    def setText(self, text: str) -> None:
        """Show this text, line ends as spaces."""
        self._full = " ".join(text.split())
        self.setAccessibleName(self._full)
        self.updateGeometry()
        self._elide()

    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(self.fontMetrics().horizontalAdvance(self._full) + 2, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        self.ensurePolished()
        shown = self.fontMetrics().elidedText(self._full, self._mode, max(self.width(), 0))
        super().setText(shown)
        self.setToolTip(tooltip(self._full) if shown != self._full else "")


class KeyHint(QLabel):
    """The name of a key in a small frame, as in the status bar."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "key")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class CountBadge(QLabel):
    """A count beside a name: small, secondary, as the language writes numbers."""

    def __init__(self, count: int | None = None) -> None:
        super().__init__()
        self.setProperty("role", "small")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.set_count(count)

    def set_count(self, count: int | None) -> None:
        """Show a count; None shows nothing."""
        self.setText("" if count is None else number(count))


class Picture(QWidget):
    """An icon that stands by itself, in the colours of the moment."""

    def __init__(self, icon: str, tone: str = "text2", size: int = tokens.ICON) -> None:
        super().__init__()
        self._icon, self._tone = icon, tone
        self.setFixedSize(size, size)

    def show_icon(self, icon: str, tone: str = "text2") -> None:
        """Show another icon."""
        self._icon, self._tone = icon, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        icons.paint(QPainter(self), QPointF(0, 0), self._icon, self._tone, self.width())


class AccentLine(QFrame):
    """Where something that is being dragged would land: a line across its parent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, top: int) -> None:
        """Show it at this height of its parent."""
        parent = self.parentWidget()
        width = parent.width() - 2 * tokens.SPACE_4 if parent is not None else 0
        self.setGeometry(tokens.SPACE_4, top - 1, width, 3)
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(tokens.colours().accent))


class HairLine(QFrame):
    """A line of one pixel between panes, or within one; of another colour and thickness where one is given."""

    def __init__(
        self,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        *,
        length: int = 0,
        tone: str = "line",
        thickness: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        if orientation == Qt.Orientation.Horizontal:
            self.setFixedHeight(thickness)
            if length:
                self.setFixedWidth(length)
        else:
            self.setFixedWidth(thickness)
            if length:
                self.setFixedHeight(length)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(getattr(tokens.colours(), self._tone)))
