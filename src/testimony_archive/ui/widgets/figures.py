"""Numbers with what they count, side by side: the words take two lines at most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from testimony_archive.ui.tooltips import tooltip
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.labels import HairLine, label
from testimony_archive.ui.widgets.panes import clear_layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

_LINES: Final = 2
_LEAST: Final = 104
_AT_MOST: Final = 24  # the width of the words, in sizes of their font
_MOST_SHARE: Final = 36
_BETWEEN: Final = 32  # the height of the line between two figures


class FigureRow(QWidget):
    """Figures from the left; what does not fit into two lines is told in their tooltips."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFixedHeight(max(56, _LINES * tokens.line_height(tokens.small()) + 2 * tokens.SPACE_2))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # no pane is to be wider for its sake
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(tokens.SPACE_4, 0, tokens.SPACE_4, 0)
        self._row.setSpacing(tokens.SPACE_2)

    def show_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Show numbers with their words."""
        clear_layout(self._row)
        for place, (number, words) in enumerate(figures):
            if place:
                self._row.addWidget(HairLine(Qt.Orientation.Vertical, length=_BETWEEN))
            self._row.addWidget(label(number, "title"))
            # Long words get more room, but no more than they can use.
            self._row.addWidget(_Words(words), min(max(len(words), 8), _MOST_SHARE))
        self._row.addStretch(1)


class _Words(QLabel):
    """Small words in two lines, the second of which ends in … where there are more."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(text)
        self.setProperty("role", "small")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(round(_AT_MOST * tokens.font_pixels(tokens.small())))

    def sizeHint(self) -> QSize:
        width = QFontMetrics(tokens.small()).horizontalAdvance(self.text())
        return QSize(width // _LINES + tokens.SPACE_8, _LINES * tokens.line_height(tokens.small()))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), _LEAST), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_cut = any(each.endswith("…") for each in self._lines())
        self.setToolTip(tooltip(self.text()) if is_cut else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(tokens.small())
        painter.setPen(QColor(tokens.colours().text2))
        lines, height = self._lines(), tokens.line_height(tokens.small())
        top = (self.height() - len(lines) * height) // 2
        for place, line in enumerate(lines):
            painter.drawText(QRect(0, top + place * height, self.width(), height), Qt.AlignmentFlag.AlignVCenter, line)

    def _lines(self) -> list[str]:
        layout = QTextLayout(self.text(), tokens.small())
        layout.beginLayout()
        first = layout.createLine()
        first.setLineWidth(max(self.width(), 1))
        layout.endLayout()
        head, rest = self.text()[: first.textLength()], self.text()[first.textLength() :]
        metrics, elide = QFontMetrics(tokens.small()), Qt.TextElideMode.ElideRight
        # The first line too: a single word may be wider than there is room.
        shown = (metrics.elidedText(each, elide, self.width()) for each in (head.rstrip(), rest))
        return [each for each in shown if each]
