"""What is painted around and behind the words of a transcript: speakers, times, quotes, found words, what is heard."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from testimony_archive.ui.models.transcript_text import piece_marks
from testimony_archive.ui.views.transcript_document import SPEAKER_LEFT
from testimony_archive.ui.visual import icons, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtGui import QPainter, QTextBlock

    from testimony_archive.ui.models.transcript_text import QuoteStretch, ShownPassage
    from testimony_archive.ui.views.transcript_document import TranscriptDocument

GROUND: Final = 5  # by which the ground of a passage reaches over its words
_UNDERLINE: Final = 2
_MANY: Final = 40  # found words of one block: from so many on it is worth asking which of them are seen
_LOCK: Final = 12  # beside the name, in the room left of it
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TranscriptMarks:
    """Quotes, found words and the passage that is heard, by block."""

    def __init__(self, document: TranscriptDocument) -> None:
        self._document = document
        self.quotes: tuple[QuoteStretch, ...] = ()
        self.current_quote = 0
        self.playing = 0
        self._found: Mapping[int, Sequence[tuple[int, int]]] = {}
        self._found_in: dict[int, tuple[tuple[int, int], ...]] = {}
        self._quoted: dict[int, list[tuple[int, int, int]]] = {}
        self._begins: dict[int, list[tuple[int, int]]] = {}

    def set_quotes(self, quotes: Sequence[QuoteStretch]) -> None:
        """Mark these quotes."""
        self.quotes = tuple(quotes)
        self._quoted, self._begins = {}, {}
        for each in self.quotes:
            blocks = list(self._document.blocks_of(each.stretch))
            for place, start, end in blocks:
                self._quoted.setdefault(place, []).append((start, end, each.quote_id))
            if blocks:
                self._begins.setdefault(blocks[0][0], []).append((blocks[0][1], each.quote_id))

    def set_found(self, found: Mapping[int, Sequence[tuple[int, int]]]) -> None:
        """Mark found words, by passage, in code points."""
        self._found = found
        self.refresh()

    def refresh(self) -> None:
        """The passages changed: look anew for what was found in them."""
        self._found_in = {}

    def found_in(self, number: int) -> tuple[tuple[int, int], ...]:
        """The UTF-16 offsets of found words in a block; worked out when they come into view, since a common word stands
        in a long transcript thousands of times."""
        known = self._found_in.get(number)
        if known is None:
            marks = self._found.get(self._document.passage_of(number).passage_id, ())
            known = self._found_in[number] = piece_marks(self._document.pieces[number], marks)
        return known

    def found_and_seen(self, number: int, block: QTextBlock, seen: QRectF) -> tuple[tuple[int, int], ...]:
        """As `found_in`, of a block with very many of them only those in a part of the document's height."""
        found = self.found_in(number)
        if len(found) <= _MANY:
            return found
        first, last = self._document.units_between(block, seen.top(), seen.bottom())
        return found[bisect_left(found, (first, 0)) : bisect_left(found, (last, 0))]

    def margin_marks(self, place: int) -> Iterator[tuple[QPointF, int]]:
        """Where the marks of the quotes that begin in a block stand, and which quote each means."""
        for start, quote_id in self._begins.get(place, ()):
            yield QPointF(self._document.mark_left, self._document.top_of(place, start) + 2), quote_id

    # Painters are moved to the document's coordinates beforehand.

    def paint_behind(self, painter: QPainter, place: int, block: QTextBlock, seen: QRectF) -> None:
        """The ground of the passage that is heard, of quotes and of found words, as far as it is seen."""
        colours, document = tokens.colours(), self._document
        if document.passage_of(place).passage_id == self.playing:
            rect = document.rect_of(block)
            height = document.height_of(place, rect)
            ground = QRectF(0, rect.top() - GROUND, seen.width(), height + 2 * GROUND)
            painter.fillRect(ground, QColor(colours.select))
            bar = QRectF(ground.topLeft(), ground.bottomLeft() + QPointF(tokens.SELECTION_BAR, 0))
            painter.fillRect(bar, QColor(colours.accent))
        painter.setPen(Qt.PenStyle.NoPen)
        for start, end, quote_id in self._quoted.get(place, ()):
            ground_colour = QColor(colours.heat2 if quote_id == self.current_quote else colours.quote)
            for line in document.line_rects(block, start, end):
                painter.fillRect(line.adjusted(0, 1, 0, -1), ground_colour)
        painter.setBrush(QColor(colours.match))
        for start, end in self.found_and_seen(place, block, seen):
            for line in document.line_rects(block, start, end):
                painter.drawRoundedRect(line.adjusted(-1, 1, 1, -2), tokens.RADIUS_CHIP, tokens.RADIUS_CHIP)

    def paint_around(self, painter: QPainter, place: int, block: QTextBlock) -> None:
        """Speaker and time, and the lines and marks of quotes."""
        document = self._document
        if document.begins_passage(place):
            self._paint_margin(painter, document.passage_of(place), round(document.rect_of(block).top()))
        accent = QColor(tokens.colours().accent)
        for start, end, _quote_id in self._quoted.get(place, ()):
            for line in document.line_rects(block, start, end):
                painter.fillRect(QRectF(line.left(), line.bottom() - _UNDERLINE, line.width(), _UNDERLINE), accent)
        for corner, _quote_id in self.margin_marks(place):
            icons.paint(painter, corner, "quote", "accent")

    def _paint_margin(self, painter: QPainter, passage: ShownPassage, top: int) -> None:
        colours = tokens.colours()
        line, width = tokens.line_height(tokens.body()), self._document.speaker_width
        if passage.held_back:
            icons.paint(painter, QRectF(0, top, SPEAKER_LEFT, line), "lock", "warn", _LOCK)
        if passage.speaker:
            painter.setFont(tokens.strong())
            painter.setPen(QColor(colours.text2 if passage.aside else colours.text))
            name = painter.fontMetrics().elidedText(passage.speaker, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRectF(SPEAKER_LEFT, top, width, line), _RIGHT, name)
            top += line
        if passage.time:
            painter.setFont(tokens.small())
            painter.setPen(QColor(colours.warn if passage.late else colours.text2))
            height = tokens.line_height(tokens.small()) if passage.speaker else line
            painter.drawText(QRectF(SPEAKER_LEFT, top, width, height), _RIGHT, passage.time)
            if passage.late:
                room = painter.fontMetrics().horizontalAdvance(passage.time) + _LOCK + tokens.SPACE_1
                icons.paint(painter, QRectF(SPEAKER_LEFT + width - room, top, _LOCK, height), "warning", "warn", _LOCK)
