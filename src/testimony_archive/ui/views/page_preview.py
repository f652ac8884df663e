"""How a document begins: its pages drawn small, two at a time, before it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from testimony_archive.domain.page_sketch import Tone
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton
from testimony_archive.ui.widgets.labels import HairLine, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from testimony_archive.domain.page_sketch import Sketch, SketchLine, SketchPage

_AT_ONCE: Final = 2
_GAP: Final = tokens.SPACE_4
_USUAL_HEIGHT: Final = 200
_LEAST_HEIGHT: Final = 84
_READABLE: Final = 5.0  # pixels; smaller letters are drawn as a line
_BAR: Final = 0.5  # how high such a line is, in sizes of its letters


class PagePreview(QWidget):
    """Pages with arrows below them; gone while there is nothing to show."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("export_preview")
        self._sketch: Sketch | None = None
        self._first = 0
        self._pages = _Pages()
        self._pages.turned.connect(self._turn)
        self._words = label(role="small", name="export_preview_words")
        self._back = IconButton("chevron-left", self.tr("Pages before"), name="export_preview_back")
        self._on = IconButton("chevron-right", self.tr("Pages after"), name="export_preview_on")
        self._back.clicked.connect(lambda: self._turn(-_AT_ONCE))
        self._on.clicked.connect(lambda: self._turn(_AT_ONCE))
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_1)
        row.addStretch(1)
        for widget in (self._back, self._words, self._on):
            row.addWidget(widget)
        row.addStretch(1)
        pages = QVBoxLayout()
        pages.setContentsMargins(tokens.SPACE_4, tokens.SPACE_3, tokens.SPACE_4, tokens.SPACE_1)
        pages.setSpacing(tokens.SPACE_1)
        pages.addWidget(self._pages, 1)
        pages.addLayout(row)
        pages.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(HairLine())
        column.addLayout(pages)
        self.hide()

    def show_sketch(self, sketch: Sketch | None) -> None:
        """Show these pages from where one had turned to; None where there is nothing to show."""
        self._sketch = sketch
        self.setVisible(sketch is not None)
        self._show()

    def _turn(self, by: int) -> None:
        self._first += by
        self._show()

    def _show(self) -> None:
        if self._sketch is None:
            return
        pages = self._sketch.pages
        last = (len(pages) - 1) // _AT_ONCE * _AT_ONCE
        self._first = min(max(self._first, 0), max(last, 0))
        shown = pages[self._first : self._first + _AT_ONCE]
        self._pages.show_pages(shown, self._sketch.width, self._sketch.height)
        self._back.setEnabled(self._first > 0)
        self._on.setEnabled(self._first < last)
        self._words.setText(self._in_words([each.number for each in shown]))
        self._pages.setAccessibleName(self._words.text())
        self._pages.setAccessibleDescription(_told(shown))

    def _in_words(self, numbers: Sequence[int]) -> str:
        assert self._sketch is not None
        words = (
            self.tr("pages {first} and {last} of about {count}")
            if len(numbers) > 1
            else self.tr("page {first} of about {count}")
        )
        return words.format(first=numbers[0], last=numbers[-1], count=self._sketch.count)


class _Pages(QWidget):
    """Draws pages side by side; the arrow keys turn them."""

    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("export_preview_pages")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.setMaximumHeight(_USUAL_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setToolTip(self.tr("About as it will look: a word processor may end pages some lines earlier or later."))
        self._shown: Sequence[SketchPage] = ()
        self._size = (1.0, 1.0)

    def sizeHint(self) -> QSize:
        return QSize(_LEAST_HEIGHT, _LEAST_HEIGHT)  # more where there is room, so that the panel scrolls for no picture

    def show_pages(self, pages: Sequence[SketchPage], width: float, height: float) -> None:
        """Draw these, each so many points wide and high."""
        self._shown = pages
        self._size = (width, height)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -_AT_ONCE, Qt.Key.Key_Right: _AT_ONCE}
        if event.key() in steps:
            self.turned.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = self._size
        room = (self.width() - _GAP * (_AT_ONCE - 1)) / _AT_ONCE
        scale = min(room / width, self.height() / height)
        used = width * scale * _AT_ONCE + _GAP * (_AT_ONCE - 1)
        left = (self.width() - used) / 2
        for each in self._shown:
            place = QRectF(left, 0, width * scale, height * scale)
            _paint_page(painter, place, each, scale)
            left += width * scale + _GAP


def _paint_page(painter: QPainter, place: QRectF, page: SketchPage, scale: float) -> None:
    colours = tokens.colours()
    painter.save()
    painter.fillRect(place, QColor(colours.base))
    painter.setClipRect(place)
    for box in page.boxes:
        corner = place.topLeft() + QPointF(box.left, box.top) * scale
        painter.fillRect(QRectF(corner, QSizeF(box.width, box.height) * scale), QColor(colours.line))
    for line in page.lines:
        _paint_line(painter, place.topLeft(), line, scale)
    painter.setClipping(False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colours.control), 1))
    painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.restore()


def _paint_line(painter: QPainter, corner: QPointF, line: SketchLine, scale: float) -> None:
    colours = tokens.colours()
    tones = {
        Tone.HEADING: colours.text,
        Tone.TEXT: colours.control,
        Tone.QUOTE: colours.text2,
        Tone.QUIET: colours.mute,
    }
    place = QRectF(corner.x() + line.left * scale, corner.y() + line.top * scale, line.width * scale, line.size * scale)
    if line.size * scale >= _READABLE:
        font = QFont(tokens.strong() if line.tone is Tone.HEADING else tokens.body())
        font.setPixelSize(max(round(line.size * scale), 1))
        painter.setFont(font)
        painter.setPen(QColor(colours.text if line.tone is Tone.HEADING else colours.text2))
        painter.drawText(place.adjusted(0, -2, place.width(), 2), Qt.AlignmentFlag.AlignVCenter, line.text)
        return
    bar = QRectF(place.left(), place.center().y(), place.width(), max(place.height() * _BAR, 1.0))
    painter.fillRect(bar, QColor(tones[line.tone]))
    if line.tone is Tone.QUOTE:  # the line at its edge
        painter.fillRect(QRectF(bar.left() - 4, place.top(), 1.5, place.height() + 2), QColor(colours.accent))


def _told(pages: Sequence[SketchPage]) -> str:
    """The headings of pages, for who does not see them."""
    return "; ".join(line.text for page in pages for line in page.lines if line.tone is Tone.HEADING)
