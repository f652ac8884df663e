"""The text of a transcript laid out in blocks, and where its words stand.

A passage is one block (a very long one several), so that a selection may cross passages. The document holds nothing but
the words; its left margin keeps the room for speakers and times.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetrics, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextFrameFormat

from testimony_archive.ui.models.transcript_text import LINE_SEPARATOR, pieces_of, to_points, to_units
from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextBlock, QTextDocument

    from testimony_archive.ui.models.transcript_text import Piece, ShownPassage, Stretch

SPEAKER_LEFT: Final = tokens.SPACE_4
# For the usual font of 13 pixels; a larger one gets more.
_USUAL_FONT: Final = 13
_SPEAKER_LEAST: Final = 104
_SPEAKER_MOST: Final = 132
_FIELD_EDGES: Final = 22  # of the field in which a speaker is edited: what it needs beside the words
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
        self.pieces: tuple[Piece, ...] = ()
        """What each block holds."""
        self.blocks: dict[int, range] = {}
        """By passage, the numbers of its blocks."""
        self.speaker_width = _SPEAKER_LEAST
        self._text_most = _TEXT_MOST
        self._text_width = 0
        self._room = (0, 0)
        # Blocks with words that might fit on one line, with their width: beside a name with its time below they need
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
        self._take(passages)
        self._measure()
        self._text_width = self._text_width_in(width)
        document = self._document
        # With its layout off a document does not lay itself out at every change, and afterwards only what is asked for.
        document.setLayoutEnabled(False)
        document.clear()
        document.setDefaultFont(tokens.body())
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        self._append(cursor, 0, len(self.pieces))
        cursor.endEditBlock()
        frame = QTextFrameFormat()
        frame.setLeftMargin(self.text_left)
        frame.setTopMargin(tokens.SPACE_4)
        frame.setBottomMargin(_BELOW)
        document.rootFrame().setFrameFormat(frame)
        document.setTextWidth(self.width)

    def change(self, passages: Sequence[ShownPassage]) -> bool:
        """Hold these passages, most of which stand there already: only the blocks that differ are written and laid out.

        False where everything has to be filled in anew, as when the column of speakers becomes wider or narrower.
        """
        speaker_width = self.speaker_width
        before = self._looks()
        self._take(passages)
        self._measure()
        after = self._looks()
        if self.speaker_width != speaker_width or not before or not after:
            return False
        first = _in_common(before, after)
        last = _in_common(before[first:][::-1], after[first:][::-1])
        self._write(first, len(before) - last, len(after) - last)
        return True

    def lay_out(self) -> None:
        """Begin to lay out what it was filled with."""
        self._document.setLayoutEnabled(True)

    def fits(self, width: int) -> bool:
        """Whether nothing has to move for a viewport of this width in pixels."""
        return self._text_width_in(width) == self._text_width

    def set_width(self, width: int) -> None:
        """Lay out for a viewport of another width in pixels."""
        before, self._text_width = self._text_width, self._text_width_in(width)
        changed = [each for each, width in self._short.items() if (width < before) != (width < self._text_width)]
        document = self._document
        document.setLayoutEnabled(False)
        self._set_gaps(changed)
        document.setTextWidth(self.width)
        document.setLayoutEnabled(True)

    def set_room(self, passage_id: int, height: int) -> None:
        """Keep this many pixels free below a passage, and below no other; 0 for none."""
        before, self._room = self._room, (passage_id, height)
        touched = {each for each in (before[0], passage_id) if each in self.blocks}
        if before != self._room:
            self._set_gaps([self.blocks[each][-1] for each in touched])

    def block(self, number: int) -> QTextBlock:
        """The block of this number."""
        return self._document.findBlockByNumber(number)

    def first_block(self, passage_id: int) -> int | None:
        """The number of the block in which a passage begins; None where it is not one of these."""
        numbers = self.blocks.get(passage_id)
        return None if numbers is None else numbers[0]

    def passage_of(self, number: int) -> ShownPassage:
        """The passage that a block is of."""
        return self.passages[self.pieces[number].place]

    def begins_passage(self, number: int) -> bool:
        """Whether a passage begins with this block."""
        return self.pieces[number].start == 0

    def rect_of(self, block: QTextBlock) -> QRectF:
        """Where the words of a block stand."""
        return self._document.documentLayout().blockBoundingRect(block)

    def rect_of_passage(self, passage_id: int) -> QRectF:
        """Where a passage stands, with its name and time; empty where it is not one of these."""
        numbers = self.blocks.get(passage_id)
        if numbers is None:
            return QRectF()
        whole = self.rect_of(self.block(numbers[0])).united(self.rect_of(self.block(numbers[-1])))
        whole.setHeight(max(whole.height(), margin_height(self.passage_of(numbers[0]))))
        return whole

    def height_of(self, number: int, rect: QRectF) -> float:
        """How high a block is, with the name and the time beside it."""
        return (
            max(rect.height(), margin_height(self.passage_of(number))) if self.begins_passage(number) else rect.height()
        )

    def top_of(self, number: int, unit: int) -> float:
        """Where the line with a UTF-16 offset of a block begins."""
        block = self.block(number)
        line = block.layout().lineForTextPosition(unit)
        return self.rect_of(block).top() + (line.y() if line.isValid() else 0.0)

    def line_rects(self, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
        """The rectangles of UTF-16 offsets of a block, one for each line."""
        origin = self.rect_of(block).topLeft()
        layout = block.layout()
        height = tokens.line_height(tokens.body())
        begun = layout.lineForTextPosition(start)
        for number in range(begun.lineNumber() if begun.isValid() else 0, layout.lineCount()):
            line = layout.lineAt(number)
            if line.textStart() >= end:
                return
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
                yield QRectF(origin.x() + left, origin.y() + line.y(), right - left, height)

    def units_between(self, block: QTextBlock, top: float, bottom: float) -> tuple[int, int]:
        """The UTF-16 offsets of a block whose lines reach into a stretch of the document's height."""
        layout, begun = block.layout(), self.rect_of(block).top()
        lines = range(layout.lineCount())
        first = bisect_right(lines, top - begun, key=lambda each: layout.lineAt(each).y()) - 1
        last = bisect_right(lines, bottom - begun, key=lambda each: layout.lineAt(each).y()) - 1
        if last < 0:
            return 0, 0
        end = layout.lineAt(last)
        return layout.lineAt(max(first, 0)).textStart(), end.textStart() + end.textLength()

    def blocks_of(self, stretch: Stretch) -> Iterator[tuple[int, int, int]]:
        """A stretch by block: its number, the first and the last UTF-16 offset."""
        first, last = self.blocks.get(stretch.start[0]), self.blocks.get(stretch.end[0])
        if first is None or last is None:
            return
        for number in range(first[0], last[-1] + 1):
            piece = self.pieces[number]
            start = stretch.start[1] - piece.start if number in first else 0
            end = stretch.end[1] - piece.start if number in last else len(piece.text)
            if start <= len(piece.text) and end >= 0:
                yield number, to_units(piece.text, max(start, 0)), to_units(piece.text, min(end, len(piece.text)))

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
        piece = self.pieces[block.blockNumber()]
        offset = piece.start + to_points(piece.text, position - block.position())
        return self.passages[piece.place].passage_id, offset

    def _take(self, passages: Sequence[ShownPassage]) -> None:
        former = self._parted()
        self.passages = tuple(passages)
        self.pieces = pieces_of(self.passages, former)
        self.blocks = {}
        first = 0
        for number, piece in enumerate(self.pieces):
            first = number if piece.start == 0 else first
            self.blocks[self.passages[piece.place].passage_id] = range(first, number + 1)

    def _parted(self) -> dict[int, list[str]]:
        """What stands in the blocks of passages that have several."""
        return {each: [self.pieces[n].text for n in numbers] for each, numbers in self.blocks.items() if numbers[1:]}

    def _text_width_in(self, width: int) -> int:
        room = width - self.text_left - _MARK_MARGIN - _RIGHT
        # In steps, so that dragging an edge does not lay everything out anew at every pixel.
        return min(self._text_most, max(room - room % _STEP, _STEP))

    def _measure(self) -> None:
        names, words = QFontMetrics(tokens.strong()), QFontMetrics(tokens.body())
        speakers = {each.speaker for each in self.passages}
        widest = max(
            (max(names.horizontalAdvance(each), words.horizontalAdvance(each) + _FIELD_EDGES) for each in speakers),
            default=0,
        )
        scale = max(tokens.font_pixels(tokens.body()) / _USUAL_FONT, 1.0)
        self.speaker_width = min(max(widest + 1, round(scale * _SPEAKER_LEAST)), round(scale * _SPEAKER_MOST))
        self._text_most = round(scale * _TEXT_MOST)
        self._short = {}
        for number, piece in enumerate(self.pieces):
            each = self.passages[piece.place]
            if each.speaker and each.time and len(each.text) < self._text_most // 3 and "\n" not in each.text:
                width = words.horizontalAdvance(each.text)
                if width < self._text_most:
                    self._short[number] = width

    # --- writing ---

    def _gap(self, number: int) -> int:
        """How many pixels there are below a block."""
        passage_id = self.passage_of(number).passage_id
        if number != self.blocks[passage_id][-1]:
            return 0  # the passage goes on
        is_short = self._short.get(number, self._text_most) < self._text_width
        room = self._room[1] if passage_id == self._room[0] else 0
        return _GAP + room + (tokens.line_height(tokens.small()) - 2 if is_short else 0)

    def _looks(self) -> list[tuple[str, bool, int]]:
        """All that the look of each block depends on: its words, whether they are those of who asks, the gap below."""
        return [
            (piece.text, self.passages[piece.place].aside, self._gap(number))
            for number, piece in enumerate(self.pieces)
        ]

    def _append(self, cursor: QTextCursor, first: int, last: int) -> None:
        """Insert the blocks from `first` to before `last` at the cursor; block 0 goes into the empty document."""
        colours = tokens.colours()
        said, aside = _characters(colours.text), _characters(colours.text2)
        formats: dict[int, QTextBlockFormat] = {}  # by gap: there are few, and making one asks for the font's measures
        for number in range(first, last):
            characters = aside if self.passage_of(number).aside else said
            gap = self._gap(number)
            if gap not in formats:
                formats[gap] = _block_format(gap)
            block = formats[gap]
            if number:
                cursor.insertBlock(block, characters)
            else:
                cursor.setBlockFormat(block)
                cursor.setBlockCharFormat(characters)
            cursor.insertText(self.pieces[number].text.replace("\n", LINE_SEPARATOR), characters)

    def _write(self, first: int, last_before: int, last: int) -> None:
        """Write the blocks from `first` to before `last` over those from `first` to before `last_before`."""
        if first in (last_before, last):  # one that stays says where to insert, or what to remove
            first, last_before, last = (first - 1, last_before, last) if first else (0, last_before + 1, last + 1)
        both = min(last_before, last)
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for number in range(first, both):
            self._overwrite(cursor, number)
        self._append(cursor, both, last)
        if last_before > both:
            end = self.block(last_before - 1)
            cursor.setPosition(end.position() + end.length() - 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        cursor.endEditBlock()

    def _overwrite(self, cursor: QTextCursor, number: int) -> None:
        colours = tokens.colours()
        characters = _characters(colours.text2 if self.passage_of(number).aside else colours.text)
        block = self.block(number)
        cursor.setPosition(block.position())
        cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(self.pieces[number].text.replace("\n", LINE_SEPARATOR), characters)
        cursor.setBlockFormat(_block_format(self._gap(number)))
        cursor.setBlockCharFormat(characters)

    def _set_gaps(self, numbers: Sequence[int]) -> None:
        """Give blocks the gap that they are to have now."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for number in numbers:
            cursor.setPosition(self.block(number).position())
            cursor.setBlockFormat(_block_format(self._gap(number)))
        cursor.endEditBlock()


def margin_height(passage: ShownPassage) -> int:
    """How much room the name and the time beside a passage take."""
    line = tokens.line_height(tokens.body())
    return line + (tokens.line_height(tokens.small()) if passage.speaker and passage.time else 0)


def _characters(colour: str) -> QTextCharFormat:
    characters = QTextCharFormat()
    characters.setForeground(QColor(colour))
    return characters


def _block_format(gap: int) -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setLineHeight(tokens.line_height(tokens.body()), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    block.setBottomMargin(gap)
    return block


def _in_common(one: Sequence[object], other: Sequence[object]) -> int:
    """How many members two sequences have in common from their start."""
    count = 0
    for each, beside in zip(one, other, strict=False):
        if each != beside:
            break
        count += 1
    return count


def _x(position: object) -> float:
    """Qt gives the place with the offset that it found, of which only the place is wanted."""
    return float(position[0] if isinstance(position, tuple) else position)  # type: ignore[arg-type]
