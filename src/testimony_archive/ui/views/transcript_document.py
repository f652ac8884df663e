"""The text of a transcript laid out: one block for each passage, and where its words stand.

A passage is one block, so that a selection may cross passages and offsets are those of the passage's own words. The
document holds nothing but the words; its left margin keeps the room for speakers and times.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetrics, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextFrameFormat

from testimony_archive.ui.models.transcript_text import LINE_SEPARATOR, to_points, to_units
from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument

    from testimony_archive.ui.models.transcript_text import ShownPassage, Stretch

SPEAKER_LEFT: Final = tokens.SPACE_4
# For the usual font of 13 pixels; a larger one gets more.
_USUAL_FONT: Final = 13
_SPEAKER_LEAST: Final = 104
_SPEAKER_MOST: Final = 132
_TEXT_MOST: Final = 600
_MARK_MARGIN: Final = 24  # for the mark of a quote
_GAP: Final = 10  # between two passages
_RIGHT: Final = 2 * tokens.SPACE_3
_BELOW: Final = 480  # below the last passage, so that it too can be read in the upper third
_STEP: Final = 12
_SHORT: Final = 20_000  # characters


class TranscriptDocument:
    """Fills a `QTextDocument` with passages and answers where in it things are, in the document's coordinates."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self.passages: tuple[ShownPassage, ...] = ()
        self.places: dict[int, int] = {}
        self.speaker_width = _SPEAKER_LEAST
        self._text_most = _TEXT_MOST
        self._text_width = 0
        # Where words that might fit on one line stand, with their width: beside a name with its time below they need
        # the room of two lines.
        self._short: dict[int, int] = {}

    @property
    def text_left(self) -> int:
        """Where the words begin."""
        return SPEAKER_LEFT + self.speaker_width + tokens.SPACE_3

    @property
    def mark_left(self) -> int:
        """Where the marks of quotes stand."""
        return self.text_left + self._text_width + tokens.SPACE_2

    @property
    def width(self) -> int:
        """How wide the document is: the margin and the words."""
        return self.text_left + self._text_width

    @property
    def is_short(self) -> bool:
        """Whether laying it out takes no time worth mentioning."""
        return self._document.characterCount() < _SHORT

    def fill(self, passages: Sequence[ShownPassage], width: int) -> None:
        """Hold these passages, for a viewport of this width in pixels; `lay_out` is to follow."""
        self.passages = tuple(passages)
        self.places = {each.passage_id: place for place, each in enumerate(self.passages)}
        self._measure()
        self._text_width = self._text_width_in(width)
        document = self._document
        # With its layout off a document does not lay itself out at every change, and afterwards only what is asked for.
        document.setLayoutEnabled(False)
        document.clear()
        document.setDefaultFont(tokens.body())
        self._insert()
        frame = QTextFrameFormat()
        frame.setLeftMargin(self.text_left)
        frame.setTopMargin(tokens.SPACE_4)
        frame.setBottomMargin(_BELOW)
        document.rootFrame().setFrameFormat(frame)
        document.setTextWidth(self.width)

    def lay_out(self) -> None:
        """Begin to lay out what it was filled with."""
        self._document.setLayoutEnabled(True)

    def set_width(self, width: int) -> bool:
        """Lay out for a viewport of another width in pixels; returns whether anything has to move for it."""
        before, self._text_width = self._text_width, self._text_width_in(width)
        if before == self._text_width:
            return False
        document = self._document
        document.setLayoutEnabled(False)
        self._set_gaps(before)
        document.setTextWidth(self.width)
        document.setLayoutEnabled(True)
        return True

    def _text_width_in(self, width: int) -> int:
        room = width - self.text_left - _MARK_MARGIN - _RIGHT
        # In steps, so that dragging an edge does not lay everything out anew at every pixel.
        return min(self._text_most, max(room - room % _STEP, _STEP))

    def _insert(self) -> None:
        colours = tokens.colours()
        said, aside = QTextCharFormat(), QTextCharFormat()
        said.setForeground(QColor(colours.text))
        aside.setForeground(QColor(colours.text2))
        usual, roomy = self._block_format(short=False), self._block_format(short=True)
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for place, passage in enumerate(self.passages):
            characters = aside if passage.aside else said
            block = roomy if self._short.get(place, self._text_most) < self._text_width else usual
            if place:
                cursor.insertBlock(block, characters)
            else:
                cursor.setBlockFormat(block)
                cursor.setBlockCharFormat(characters)
            cursor.insertText(passage.text.replace("\n", LINE_SEPARATOR), characters)
        cursor.endEditBlock()

    def block(self, place: int) -> QTextBlock:
        """The block of the passage at a place."""
        return self._document.findBlockByNumber(place)

    def rect_of(self, block: QTextBlock) -> QRectF:
        """Where the words of a block stand."""
        return self._document.documentLayout().blockBoundingRect(block)

    def height_of(self, place: int, rect: QRectF) -> float:
        """How high a passage is, with the name and the time beside it."""
        return max(rect.height(), margin_height(self.passages[place]))

    def line_rects(self, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
        """The rectangles of UTF-16 offsets of a block, one for each line."""
        origin = self.rect_of(block).topLeft()
        layout = block.layout()
        height = tokens.line_height(tokens.body())
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
                yield QRectF(origin.x() + left, origin.y() + line.y(), right - left, height)

    def blocks_of(self, stretch: Stretch) -> Iterator[tuple[int, int, int]]:
        """A stretch by block: its number, the first and the last UTF-16 offset."""
        first, last = self.places.get(stretch.start[0]), self.places.get(stretch.end[0])
        if first is None or last is None:
            return
        for place in range(first, last + 1):
            text = self.passages[place].text
            start = to_units(text, stretch.start[1]) if place == first else 0
            yield place, start, to_units(text, stretch.end[1] if place == last else len(text))

    def cursor_of(self, stretch: Stretch) -> QTextCursor | None:
        """A cursor that selects a stretch; None where it is not in these passages."""
        blocks = list(self.blocks_of(stretch))
        if not blocks:
            return None
        (first, start, _), (last, _, end) = blocks[0], blocks[-1]
        cursor = QTextCursor(self._document)
        cursor.setPosition(self.block(first).position() + start)
        cursor.setPosition(self.block(last).position() + end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def place_at(self, position: int) -> tuple[int, int]:
        """The passage and the code-point offset at a position of the document."""
        block = self._document.findBlock(position)
        passage = self.passages[block.blockNumber()]
        return passage.passage_id, to_points(passage.text, position - block.position())

    def _measure(self) -> None:
        names, words = QFontMetrics(tokens.strong()), QFontMetrics(tokens.body())
        widest = max((names.horizontalAdvance(name) for name in {each.speaker for each in self.passages}), default=0)
        scale = max(tokens.font_pixels(tokens.body()) / _USUAL_FONT, 1.0)
        self.speaker_width = min(max(widest + 1, round(scale * _SPEAKER_LEAST)), round(scale * _SPEAKER_MOST))
        self._text_most = round(scale * _TEXT_MOST)
        self._short = {}
        for place, each in enumerate(self.passages):
            if each.speaker and each.time and len(each.text) < self._text_most // 3 and "\n" not in each.text:
                width = words.horizontalAdvance(each.text)
                if width < self._text_most:
                    self._short[place] = width

    def _set_gaps(self, before: int) -> None:
        """Give one-line words beside a name and a time the room that these take, after the width changed."""
        after = self._text_width
        changed = [place for place, width in self._short.items() if (width < before) != (width < after)]
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for place in changed:
            cursor.setPosition(self.block(place).position())
            cursor.setBlockFormat(self._block_format(short=self._short[place] < after))
        cursor.endEditBlock()

    @staticmethod
    def _block_format(*, short: bool) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setLineHeight(tokens.line_height(tokens.body()), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setBottomMargin(_GAP + (tokens.line_height(tokens.small()) - 2 if short else 0))
        return block


def margin_height(passage: ShownPassage) -> int:
    """How much room the name and the time beside a passage take."""
    line = tokens.line_height(tokens.body())
    return line + (tokens.line_height(tokens.small()) if passage.speaker and passage.time else 0)


def _x(position: object) -> float:
    """Qt gives the place with the offset that it found, of which only the place is wanted."""
    return float(position[0] if isinstance(position, tuple) else position)  # type: ignore[arg-type]
