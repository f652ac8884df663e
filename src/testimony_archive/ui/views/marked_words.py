"""A paragraph of which a stretch is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from testimony_archive.ui.views.words_layout import WordsLayout
from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from testimony_archive.domain.excerpts import Highlights


class MarkedWords(QWidget):
    """As high as its words; the marked ones stand on the ground of a kept quote, the others are quieter where that is
    wanted."""

    def __init__(self, *, name: str, quiet: bool = True) -> None:
        super().__init__()
        self.setObjectName(name)
        self._quiet = quiet
        self._text = ""
        self._marks: Highlights = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, text: str, marks: Highlights) -> None:
        """Show a text and mark stretches of it, by (start, end) code points."""
        self._text, self._marks = text, marks
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return self._layout(width).height

    def sizeHint(self) -> QSize:
        width = max(self.width(), tokens.WIDTH_INSPECTOR // 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(tokens.WIDTH_INSPECTOR // 2, tokens.line_height(tokens.body()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = tokens.colours()
        tone = colours.text2 if self._marks and self._quiet else colours.text
        self._layout(self.width()).paint(QPainter(self), QPointF(0, 0), tone)

    def _layout(self, width: int) -> WordsLayout:
        return WordsLayout(self._text, self._marks, width, tones=("quote", "text"), underline="accent")
