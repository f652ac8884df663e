"""Words broken into lines with what was found in them marked: measured once, painted where they are wanted."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from testimony_archive.domain.excerpts import utf16_offsets
from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from testimony_archive.domain.excerpts import Highlights

CHARACTERS_A_LINE: Final = 76
# Letters about as often as they stand in texts of our three languages: their mean width is that of a character.
_USUAL_LETTERS: Final = "eeeaaaooosssnnrriiittlldcum pvg     "
_BETWEEN: Final = "   "


@lru_cache(maxsize=8)
def _width_of_line(font_key: str, characters: int) -> int:
    font = QFont()
    font.fromString(font_key)
    return round(QFontMetricsF(font).horizontalAdvance(_USUAL_LETTERS) / len(_USUAL_LETTERS) * characters)


def width_of_line() -> int:
    """The width in pixels of a line with as many characters as are read with ease."""
    return _width_of_line(tokens.body().toString(), CHARACTERS_A_LINE)


class WordsLayout:
    """One text, broken into lines.

    Args:
        text: plain words.
        highlights: (start, end) code-point offsets of what is marked.
        width: in pixels.
        remark: a few words after the text, smaller and quieter.
        most_lines: a longer text ends in … in the last of these; 0 for as many as it takes.
        font: of the text; that of the body where none is given.
        tones: the colours behind and of what is marked, by their names.
        underline: the colour of a line below what is marked, by its name; none where it is empty.
    """

    def __init__(
        self,
        text: str,
        highlights: Highlights,
        width: int,
        remark: str = "",
        *,
        most_lines: int = 0,
        font: QFont | None = None,
        tones: tuple[str, str] = ("match", "onmatch"),
        underline: str = "",
    ) -> None:
        self._underline = underline
        self._tones = tones
        self._ranges = utf16_offsets(text, highlights)
        self._line_height = tokens.line_height(tokens.body())
        self._remark_start = utf16_offsets(text, ((len(text), len(text)),))[0][0]
        # The remark stays in one piece.
        whole = text + _BETWEEN + remark.replace(" ", "\u00a0") if remark else text
        self._layout = QTextLayout(whole, font or tokens.body())
        self._layout.setTextOption(_option())
        self._layout.setFormats(self._formats(bool(remark)))
        self._break(width)
        if 0 < most_lines < self._layout.lineCount():
            self._cut(most_lines, width)

    @property
    def height(self) -> int:
        """In pixels."""
        return self._layout.lineCount() * self._line_height

    @property
    def lines(self) -> int:
        """How many there are."""
        return self._layout.lineCount()

    def paint(self, painter: QPainter, corner: QPointF, colour: str) -> None:
        """Draw it with its upper left corner at a point, in a colour for the words that are not marked."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tokens.colours(), self._tones[0])))
        for start, end in self._ranges:
            for place in self._places(start, end):
                ground = place.translated(corner)
                painter.drawRoundedRect(ground, tokens.RADIUS_CHIP, tokens.RADIUS_CHIP)
                if self._underline:
                    line = QRectF(ground.left(), ground.bottom() - 1, ground.width(), 2)
                    painter.fillRect(line, QColor(getattr(tokens.colours(), self._underline)))
        painter.setPen(QColor(colour))
        self._layout.draw(painter, corner)
        painter.restore()

    def _formats(self, with_remark: bool) -> list[QTextLayout.FormatRange]:
        colours = tokens.colours()
        ranges = [_range(start, end - start, getattr(colours, self._tones[1])) for start, end in self._ranges]
        if with_remark:
            remark = _range(self._remark_start, len(self._layout.text()), colours.text2)
            form = remark.format
            form.setFont(tokens.small())
            remark.format = form
            ranges.append(remark)
        return ranges

    def _break(self, width: int) -> None:
        self._layout.beginLayout()
        top = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 40))
            line.setPosition(QPointF(0, top + (self._line_height - line.height()) / 2))
            top += self._line_height
        self._layout.endLayout()

    def _cut(self, lines: int, width: int) -> None:
        """Keep so many lines, the last of them with … at its end."""
        start = self._layout.lineAt(lines - 1).textStart()
        units = self._layout.text().encode("utf-16-le")
        ahead, rest = (units[: 2 * start].decode("utf-16-le"), units[2 * start :].decode("utf-16-le"))
        metrics = QFontMetricsF(self._layout.font())
        last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, max(width, 40))
        end = start + len(last.encode("utf-16-le")) // 2
        self._ranges = tuple((left, min(right, end)) for left, right in self._ranges if left < end)
        self._layout.setText(ahead + last)
        self._layout.setFormats(self._formats(with_remark=False))
        self._break(width)

    def _places(self, start: int, end: int) -> list[QRectF]:
        """The grounds behind a marked stretch: one in each line that it touches."""
        places: list[QRectF] = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = _cursor_x(line.cursorToX(first)), _cursor_x(line.cursorToX(last))
                top = number * self._line_height + 1
                places.append(QRectF(left - 1.5, top, right - left + 3, self._line_height - 2))
        return places


def _cursor_x(answer: object) -> float:
    # PySide gives back the position too, as the C++ function takes it by reference.
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]


def _range(start: int, length: int, colour: str) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = start
    made.length = length
    form = QTextCharFormat()
    form.setForeground(QColor(colour))
    made.format = form
    return made


def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
