"""A transcript laid out and painted: passages, quotes, found words, what is heard; and going to a place in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QTextCursor
from PySide6.QtWidgets import QTextEdit

from testimony_archive.ui.models.transcript_text import Stretch
from testimony_archive.ui.views.layout_in_slices import LayoutInSlices
from testimony_archive.ui.views.transcript_document import TranscriptDocument
from testimony_archive.ui.views.transcript_paint import TranscriptMarks
from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent, QTextBlock
    from PySide6.QtWidgets import QWidget

    from testimony_archive.ui.models.transcript_text import QuoteStretch, ShownPassage

_READING_HEIGHT: Final = 0.25  # of the viewport: where a passage is put to be read
_COMFORTABLE: Final = (0.05, 0.45)  # of the viewport: where the top of a passage may stay
_RESIZE_PAUSE_MS: Final = 40


class TranscriptCanvas(QTextEdit):
    """Shows passages. What people do to it is the affair of `TranscriptView`."""

    places_moved = Signal()
    """Passages stand elsewhere in the viewport now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that the width of the text does not depend on its height.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self._text = TranscriptDocument(self.document())
        self._marks = TranscriptMarks(self._text)
        self._layout = LayoutInSlices(self.document(), self)
        self._layout.advanced.connect(self._on_layout_advanced)
        self._wanted: tuple[int, int, float] | None = None
        self._late_stretch: Stretch | None = None
        self._coloured: dict[int, tuple[tuple[int, int], ...]] = {}
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(_RESIZE_PAUSE_MS)
        self._resized.timeout.connect(self._on_resized_timeout)
        self.cursorPositionChanged.connect(self._tell_marks)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._on_moved())

    # --- what is shown ---

    @property
    def passages(self) -> tuple[ShownPassage, ...]:
        """What is shown."""
        return self._text.passages

    @property
    def text_left(self) -> int:
        """Where the words begin, in the viewport."""
        return self._text.text_left

    def show_passages(self, passages: Sequence[ShownPassage]) -> None:
        """Show these passages; the same ones as before, corrected perhaps, stay where they are."""
        fresh, shown = tuple(passages), self._text.passages
        if fresh == shown:
            return
        if [_without_marks(each) for each in fresh] == [_without_marks(each) for each in shown]:
            self._text.passages = fresh  # the words stand where they stood, and the cursor in them
            self._tell_marks()
            self.viewport().update()
            return
        if not {each.passage_id for each in fresh} & {each.passage_id for each in shown}:  # another transcript
            self._marks.playing = 0
            self._marks.set_found({})
            self._fill(fresh)
        elif self._layout.is_done:
            self._change(fresh)
        else:
            self._fill(fresh, self._reading_place(), self._cursor_stretch())

    def show_quotes(self, quotes: Sequence[QuoteStretch]) -> None:
        """Underline these quotes."""
        self._marks.set_quotes(quotes)
        self.viewport().update()

    def show_current_quote(self, quote_id: int) -> None:
        """Mark one quote as the one at hand; 0 for none."""
        self._marks.current_quote = quote_id
        self.viewport().update()

    def show_found(self, found: Mapping[int, Sequence[tuple[int, int]]]) -> None:
        """Mark found words, by passage, in code points."""
        self._marks.set_found(found)
        self._colour_found()
        self.viewport().update()

    def show_playing(self, passage_id: int) -> None:
        """Mark the passage that is heard; 0 for none."""
        if passage_id != self._marks.playing:
            self._marks.playing = passage_id
            self.viewport().update()

    # --- where one is ---

    @property
    def current_passage_id(self) -> int:
        """The passage that the cursor stands in; 0 where there is none."""
        number = self.textCursor().blockNumber()
        return self._text.passage_of(number).passage_id if number < len(self._text.pieces) else 0

    def go_to(self, passage_id: int) -> None:
        """Put the cursor at the start of a passage and show it in the upper third."""
        self.show_place(Stretch((passage_id, 0), (passage_id, 0)))

    def show_place(self, stretch: Stretch) -> None:
        """Select a stretch and show the line that it begins in in the upper third."""
        blocks = list(self._text.blocks_of(stretch))
        if blocks:
            self._put_cursor(stretch, blocks[-1][0])
            self._reveal(*blocks[0][:2], always=True)

    def reveal(self, passage_id: int, *, always: bool = False) -> None:
        """Scroll until a passage is in the upper third; unless `always`, leave it where it can be read comfortably."""
        number = self._text.first_block(passage_id)
        if number is not None:
            self._reveal(number, 0, always=always)

    def _reveal(self, number: int, unit: int, *, always: bool) -> None:
        height = self.viewport().height()
        if not self._layout.has_reached(number):
            self._wanted = (number, unit, -_READING_HEIGHT * height)
            return
        bar = self.verticalScrollBar()
        top = self._text.top_of(number, unit)
        least, most = _COMFORTABLE
        if always or not least * height <= top - bar.value() <= most * height:
            bar.setValue(round(top - _READING_HEIGHT * height))

    @property
    def text_right(self) -> int:
        """Where the words end, in the viewport."""
        return self._text.width

    def rect_of_passage(self, passage_id: int) -> QRectF:
        """Where the words of a passage stand in the viewport; empty while it is not laid out."""
        numbers = self._text.blocks.get(passage_id)
        if numbers is None or not self._layout.has_reached(numbers[-1]):
            return QRectF()
        return self._text.rect_of_passage(passage_id).translated(0, -self.verticalScrollBar().value())

    def set_room(self, passage_id: int, height: int) -> None:
        """Keep this many pixels free below a passage, and below no other; 0 for none."""
        numbers = self._text.blocks.get(passage_id)
        if numbers is None or self._layout.has_reached(numbers[-1]):
            kept = self.verticalScrollBar().value()
            self._text.set_room(passage_id, height)
            self.verticalScrollBar().setValue(kept)
            self.viewport().update()

    def reading(self) -> float:
        """Where somebody reads, in the upper third: the number of the passage and how much of it is above that line."""
        count = min(self._layout.laid_out, len(self._text.pieces))
        if not count:
            return 0.0
        line = self.verticalScrollBar().value() + _READING_HEIGHT * self.viewport().height()
        number = max(bisect_right(range(count), line, key=lambda each: self._text.top_of(each, 0)) - 1, 0)
        top, height = self._extent(self._text.pieces[number].place)
        return self._text.pieces[number].place + min(max((line - top) / height, 0.0), 1.0)

    def show_reading(self, place: float) -> None:
        """Scroll until somebody reads there, as `reading` tells it."""
        if not self.passages:
            return
        passage = min(int(place), len(self.passages) - 1)
        numbers = self._text.blocks[self.passages[passage].passage_id]
        above = _READING_HEIGHT * self.viewport().height()
        if not self._layout.has_reached(numbers[-1]):
            self._wanted = (numbers[0], 0, -above)
            return
        top, height = self._extent(passage)
        self.verticalScrollBar().setValue(round(top + (place - passage) * height - above))

    def _extent(self, place: int) -> tuple[float, float]:
        """Where a passage begins, and how high it is with the gap below it."""
        rect = self._text.rect_of_passage(self.passages[place].passage_id)
        following = self._text.blocks[self.passages[place].passage_id][-1] + 1
        if self._layout.has_reached(following) and following < len(self._text.pieces):
            return rect.top(), max(self._text.top_of(following, 0) - rect.top(), 1.0)
        return rect.top(), max(rect.height(), 1.0)

    def rect_of_stretch(self, stretch: Stretch) -> QRectF:
        """Where what is seen of a stretch stands in the viewport; empty where none of it is."""
        whole, seen, visible = QRectF(), self._seen(), dict(self._visible())
        for place, start, end in self._text.blocks_of(stretch):
            if place in visible:
                first, last = self._text.units_between(visible[place], seen.top(), seen.bottom())
                for rect in self._text.line_rects(visible[place], max(start, first), min(end, last)):
                    whole = whole.united(rect)
        return whole.translated(0, -self.verticalScrollBar().value())

    def _fill(
        self,
        passages: Sequence[ShownPassage],
        reading: tuple[int, float] | None = None,
        stands: Stretch | None = None,
    ) -> None:
        """Show passages, with the text at the place that `_reading_place` gave and the cursor where it stood."""
        self._colour_nothing()
        self._late_stretch = stands
        self._layout.forget()
        self._text.fill(passages, self.viewport().width())
        # The cursor was carried to the end by what was inserted. To take it away from there now costs nothing; once the
        # layout is on, Qt would lay out the whole text to see where it stood.
        self.setTextCursor(QTextCursor(self.document()))
        self._text.lay_out()
        self.setLineWrapColumnOrWidth(self._text.width)
        self._marks.set_quotes(self._marks.quotes)
        self._marks.refresh()
        number = None if reading is None else self._text.first_block(reading[0])
        self._wanted = None if number is None or reading is None else (number, 0, reading[1])
        if self._wanted is None:
            self.verticalScrollBar().setValue(0)
        self._layout.begin()
        self._tell_marks()

    def _change(self, passages: Sequence[ShownPassage]) -> None:
        """Show passages of the transcript that is shown and laid out: what stays is left where it is."""
        reading, stands = self._reading_place(), self._cursor_stretch()
        self._colour_nothing()
        if not self._text.change(passages):
            self._fill(passages, reading, stands)
            return
        self._layout.note_done()
        self._marks.set_quotes(self._marks.quotes)
        self._marks.refresh()
        number = self._text.first_block(reading[0])
        if number is not None:
            self.verticalScrollBar().setValue(round(self._text.top_of(number, 0) + reading[1]))
        self._on_moved()
        self._tell_marks()
        self.viewport().update()

    def _put_cursor(self, stretch: Stretch, last: int) -> None:
        """Select a stretch that ends in block `last` without scrolling to it, once it is laid out: to put a cursor any
        earlier, Qt would lay out everything before it at once."""
        if not self._layout.has_reached(last):
            self._late_stretch = stretch
            return
        self._late_stretch = None
        cursor, now = self._text.cursor_of(stretch), self.textCursor()
        if cursor is not None and (cursor.anchor(), cursor.position()) != (now.anchor(), now.position()):
            bar = self.verticalScrollBar()
            kept = bar.value()
            self.setTextCursor(cursor)
            bar.setValue(kept)

    def _reading_place(self) -> tuple[int, float]:
        """The first passage in view, and how far its top is above the top of the viewport."""
        for number, _block in self._visible():
            passage_id = self._text.passage_of(number).passage_id
            first = self._text.first_block(passage_id) or 0
            return passage_id, self.verticalScrollBar().value() - self._text.top_of(first, 0)
        return 0, 0.0

    def _on_layout_advanced(self) -> None:
        if self._wanted is not None and self._layout.has_reached(self._wanted[0]):
            (number, unit, offset), self._wanted = self._wanted, None
            self.verticalScrollBar().setValue(round(self._text.top_of(number, unit) + offset))
        if self._late_stretch is not None:
            for last in [number for number, _start, _end in self._text.blocks_of(self._late_stretch)][-1:]:
                self._put_cursor(self._late_stretch, last)
        self._on_moved()

    def _on_moved(self) -> None:
        self._colour_found()
        self.places_moved.emit()

    def _on_resized_timeout(self) -> None:
        if self._text.fits(self.viewport().width()):
            return
        wanted = self._wanted or self._wanted_now()
        if not self._text.is_short:
            self._put_cursor_away()
        self._layout.forget()
        self._text.set_width(self.viewport().width())
        self.setLineWrapColumnOrWidth(self._text.width)
        self._wanted = wanted
        self._layout.begin()

    def _put_cursor_away(self) -> None:
        """Put the cursor at the start until the text is laid out as far as it stands, to which Qt would lay it out at
        once."""
        self._colour_nothing()
        self._late_stretch = self._cursor_stretch()
        self.setTextCursor(QTextCursor(self.document()))

    def _cursor_stretch(self) -> Stretch:
        """What the cursor selects, or is to select once it is laid out."""
        if self._late_stretch is not None:
            return self._late_stretch
        cursor = self.textCursor()
        return Stretch(*(self._text.place_at(each) for each in (cursor.selectionStart(), cursor.selectionEnd())))

    def _wanted_now(self) -> tuple[int, int, float] | None:
        passage_id, offset = self._reading_place()
        number = self._text.first_block(passage_id)
        return None if number is None else (number, 0, offset)

    def _colour_found(self) -> None:
        """Give found words in view their colour; all of a long transcript would take too long."""
        seen = self._seen()
        shown = {number: self._marks.found_and_seen(number, block, seen) for number, block in self._visible()}
        shown = {number: marks for number, marks in shown.items() if marks}
        if shown == self._coloured:
            return
        self._coloured = shown
        selections = []
        for number, marks in shown.items():
            block = self._text.block(number)
            for start, end in marks:
                selection = QTextEdit.ExtraSelection()
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + start)
                cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
                selection.cursor = cursor
                selection.format.setForeground(QColor(tokens.colours().onmatch))
                selections.append(selection)
        self.setExtraSelections(selections)

    def _colour_nothing(self) -> None:
        """Before the text is laid out anew: where coloured words stand Qt would look for at once."""
        self._coloured = {}
        self.setExtraSelections([])

    def _seen(self) -> QRectF:
        """The part of the document that is in view."""
        return QRectF(self.viewport().rect()).translated(0, self.verticalScrollBar().value())

    # --- painting ---

    def _visible(self) -> Iterator[tuple[int, QTextBlock]]:
        """The blocks in view, by number."""
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        count = min(self._layout.laid_out, len(self._text.pieces))
        # Not by Qt's search for a position, which would lay out everything before it.
        first = bisect_left(range(count), top, key=self._bottom_of)
        for place in range(max(first - 1, 0), count):  # a name with its time may reach below the words before
            block = self._text.block(place)
            if self._text.rect_of(block).top() > bottom:
                return
            yield place, block

    def _bottom_of(self, place: int) -> int:
        return round(self._text.rect_of(self._text.block(place)).bottom())

    def paintEvent(self, event: QPaintEvent) -> None:
        visible = list(self._visible())
        seen = self._seen()
        with self._painter() as painter:
            for place, block in visible:
                self._marks.paint_behind(painter, place, block, seen)
        super().paintEvent(event)
        with self._painter() as painter:
            for place, block in visible:
                self._marks.paint_around(painter, place, block)

    def _painter(self) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        return painter

    # --- what changes around it ---

    def _tell_marks(self) -> None:
        """Let assistive technology say what the marks beside the passage at the cursor mean."""
        number = self.textCursor().blockNumber()
        known = number < len(self._text.pieces)
        self.setAccessibleDescription(self._text.passage_of(number).remarks if known else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and self.passages:
            self._fill(self.passages, self._reading_place(), self._cursor_stretch())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._text.is_short:
            self._on_resized_timeout()
        else:
            self._resized.start()


def _without_marks(passage: ShownPassage) -> ShownPassage:
    return replace(passage, held_back="", late="")
