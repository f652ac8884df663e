"""The transcript: words to read, to select and to hear."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QHelpEvent, QPainter, QTextCursor
from PySide6.QtWidgets import QTextEdit, QToolTip

from testimony_archive.ui.models.transcript_text import Stretch
from testimony_archive.ui.views.layout_in_slices import LayoutInSlices
from testimony_archive.ui.views.transcript_document import TranscriptDocument
from testimony_archive.ui.views.transcript_paint import GROUND, TranscriptMarks
from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QTextBlock, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from testimony_archive.ui.models.transcript_text import QuoteStretch, ShownPassage

_MOVED: Final = 4  # pixels within which a press and a release are a click
_READING_HEIGHT: Final = 0.25  # of the viewport: where a passage is put to be read
_COMFORTABLE: Final = (0.05, 0.45)  # of the viewport: where the top of a passage may stay
_RESIZE_PAUSE_MS: Final = 40
_SCROLL_KEYS: Final = frozenset(
    {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Down}
)
_PASSAGE_KEYS: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})
_SELECTS_MORE: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class TranscriptView(QTextEdit):
    """Shows passages; tells what was clicked and selected by passage and code-point offset."""

    passage_clicked = Signal(int)
    """The row number of a passage that is to be heard."""
    quote_clicked = Signal(int)
    """The row number of a quote whose mark in the margin was clicked."""
    menu_asked = Signal(QPoint)
    """The menu of the words is wanted at this place on the screen; the cursor stands in them."""
    scrolled_by_hand = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transcript")
        self.setAccessibleName(self.tr("Transcript"))
        self.setProperty("role", "bare")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that the width of the text does not depend on its height.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self._text = TranscriptDocument(self.document())
        self._marks = TranscriptMarks(self._text)
        self._layout = LayoutInSlices(self.document(), self)
        self._layout.advanced.connect(self._on_layout_advanced)
        self._wanted: tuple[int, float] | None = None
        self._late_cursor: QTextCursor | None = None
        self._coloured: tuple[int, ...] = ()
        self._resized = QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(_RESIZE_PAUSE_MS)
        self._resized.timeout.connect(self._on_resized_timeout)
        self._pressed: QPoint | None = None
        self.cursorPositionChanged.connect(self._tell_access)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._colour_found())
        self.verticalScrollBar().sliderMoved.connect(lambda _value: self.scrolled_by_hand.emit())

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
        if [replace(each, held_back="") for each in fresh] == [replace(each, held_back="") for each in shown]:
            self._text.passages = fresh  # the words stand where they stood, and the cursor in them
            self._tell_access()
            self.viewport().update()
            return
        same_transcript = [each.passage_id for each in fresh] == [each.passage_id for each in shown]
        kept = self._reading_place() if same_transcript else None
        if not same_transcript:
            self._marks.playing = 0
            self._marks.set_found({})
        self._fill(fresh, kept)

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
        self._coloured = (-1,)
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
        place = self.textCursor().blockNumber()
        return self.passages[place].passage_id if place < len(self.passages) else 0

    def go_to(self, passage_id: int) -> None:
        """Put the cursor at the start of a passage and show it in the upper third."""
        place = self._text.places.get(passage_id)
        if place is not None:
            cursor = QTextCursor(self._text.block(place))
            if cursor.position() != self.textCursor().position() or self.textCursor().hasSelection():
                self._put_cursor(cursor)
            self.reveal(passage_id, always=True)

    def reveal(self, passage_id: int, *, always: bool = False) -> None:
        """Scroll until a passage is in the upper third; unless `always`, leave it where it can be read comfortably."""
        place = self._text.places.get(passage_id)
        if place is None:
            return
        height = self.viewport().height()
        if not self._layout.has_reached(place):
            self._wanted = (place, -_READING_HEIGHT * height)
            return
        bar = self.verticalScrollBar()
        top = self._text.rect_of(self._text.block(place)).top()
        least, most = _COMFORTABLE
        if always or not least * height <= top - bar.value() <= most * height:
            bar.setValue(round(top - _READING_HEIGHT * height))

    def stretch(self) -> Stretch | None:
        """What is selected; the passage at the cursor where nothing is; None where there are no passages."""
        if not self.passages:
            return None
        cursor = self.textCursor()
        if not cursor.hasSelection():
            passage = self.passages[cursor.blockNumber()]
            return Stretch((passage.passage_id, 0), (passage.passage_id, len(passage.text)))
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return Stretch(self._text.place_at(start), self._text.place_at(end))

    def rect_of_stretch(self, stretch: Stretch) -> QRectF:
        """Where a stretch stands in the viewport."""
        whole = QRectF()
        for place, start, end in self._text.blocks_of(stretch):
            for rect in self._text.line_rects(self._text.block(place), start, end):
                whole = whole.united(rect)
        return whole.translated(0, -self.verticalScrollBar().value())

    def select(self, stretch: Stretch) -> None:
        """Select a stretch."""
        if (cursor := self._text.cursor_of(stretch)) is not None:
            self.setTextCursor(cursor)

    def clear_selection(self) -> None:
        """Select nothing; the cursor stays."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)

    def _fill(self, passages: Sequence[ShownPassage], reading: tuple[int, float] | None) -> None:
        """Show passages, with the text at the place that `_reading_place` gave."""
        self.setExtraSelections([])
        self._coloured = ()
        self._late_cursor = None
        self._text.fill(passages, self.viewport().width())
        # The cursor was carried to the end by what was inserted. To take it away from there now costs nothing; once the
        # layout is on, Qt would lay out the whole text to see where it stood.
        self.setTextCursor(QTextCursor(self.document()))
        self._text.lay_out()
        self.setLineWrapColumnOrWidth(self._text.width)
        self._marks.set_quotes(self._marks.quotes)
        self._wanted = reading
        if reading is None:
            self.verticalScrollBar().setValue(0)
        self._layout.begin()
        self._tell_access()

    def _put_cursor(self, cursor: QTextCursor) -> None:
        """Move the cursor without scrolling to it, which would lay out everything before it at once."""
        bar = self.verticalScrollBar()
        kept, far = bar.value(), not self._layout.has_reached(cursor.blockNumber())
        if far:
            self._late_cursor = QTextCursor(cursor)
            return
        self.setTextCursor(cursor)
        bar.setValue(kept)

    def _reading_place(self) -> tuple[int, float]:
        """The first passage in view, and how far its top is above the top of the viewport."""
        for place, block in self._visible():
            return place, self.verticalScrollBar().value() - self._text.rect_of(block).top()
        return 0, 0.0

    def _on_layout_advanced(self) -> None:
        if self._wanted is not None and self._layout.has_reached(self._wanted[0]):
            (place, offset), self._wanted = self._wanted, None
            self.verticalScrollBar().setValue(round(self._text.rect_of(self._text.block(place)).top() + offset))
        late = self._late_cursor
        if late is not None and self._layout.has_reached(late.blockNumber()):
            self._late_cursor = None
            self._put_cursor(late)
        self._colour_found()

    def _on_resized_timeout(self) -> None:
        reading = self._wanted or self._reading_place()
        if self._text.set_width(self.viewport().width()):
            self.setLineWrapColumnOrWidth(self._text.width)
            self._wanted = reading
            self._layout.begin()

    def _colour_found(self) -> None:
        """Give found words in view their colour; all of a long transcript would take too long."""
        places = tuple(place for place, _block in self._visible() if place in self._marks.found)
        if places == self._coloured:
            return
        self._coloured = places
        selections = []
        for place in places:
            block = self._text.block(place)
            for start, end in self._marks.found[place]:
                selection = QTextEdit.ExtraSelection()
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + start)
                cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
                selection.cursor = cursor
                selection.format.setForeground(QColor(tokens.colours().onmatch))
                selections.append(selection)
        self.setExtraSelections(selections)

    # --- painting ---

    def _visible(self) -> Iterator[tuple[int, QTextBlock]]:
        """The blocks in view, by number."""
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        count = min(self._layout.laid_out, len(self.passages))
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
        with self._painter() as painter:
            for place, block in visible:
                self._marks.paint_behind(painter, place, block, self.viewport().width())
        super().paintEvent(event)
        with self._painter() as painter:
            for place, block in visible:
                self._marks.paint_around(painter, place, block)

    def _painter(self) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        return painter

    # --- what is done to it ---

    def event(self, event: QEvent) -> bool:
        # Bare letters, Space and Ctrl with arrows are commands here; a text would keep them to itself.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._held_back_at(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def _held_back_at(self, point: QPoint) -> str:
        """Why the passage beside whose lock a point of the viewport is stays inside; empty anywhere else."""
        place = self._text.places.get(self._passage_at(point)) if point.x() < self._text.text_left else None
        return "" if place is None else self.passages[place].held_back

    def _tell_access(self) -> None:
        """Let assistive technology say what the lock beside the passage at the cursor means."""
        place = self.textCursor().blockNumber()
        self.setAccessibleDescription(self.passages[place].held_back if place < len(self.passages) else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and self.passages:
            self._fill(self.passages, self._reading_place())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._text.is_short:
            self._on_resized_timeout()
        else:
            self._resized.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.scrolled_by_hand.emit()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _SCROLL_KEYS:
            self.scrolled_by_hand.emit()
        if event.key() in _PASSAGE_KEYS and event.modifiers() == _SELECTS_MORE:
            self._select_to_end_of_passage(forward=event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _select_to_end_of_passage(self, *, forward: bool) -> None:
        """Carry the selection to the end of the passage, or to its start; from there on to the next one's."""
        cursor = self.textCursor()
        keep = QTextCursor.MoveMode.KeepAnchor
        edge = QTextCursor.MoveOperation.EndOfBlock if forward else QTextCursor.MoveOperation.StartOfBlock
        beside = QTextCursor.MoveOperation.NextBlock if forward else QTextCursor.MoveOperation.PreviousBlock
        if cursor.atBlockEnd() if forward else cursor.atBlockStart():
            cursor.movePosition(beside, keep)
        cursor.movePosition(edge, keep)
        self.setTextCursor(cursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        self.menu_asked.emit(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        released = event.position().toPoint()
        pressed, self._pressed = self._pressed, None
        if pressed is None or (released - pressed).manhattanLength() > _MOVED or self.textCursor().hasSelection():
            return
        if (quote_id := self._quote_at(released)) != 0:
            self.quote_clicked.emit(quote_id)
        elif (passage_id := self._passage_at(released)) != 0:
            self.passage_clicked.emit(passage_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        over_margin = point.x() < self._text.text_left and self._passage_at(point) != 0
        hand = over_margin or self._quote_at(point) != 0
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.IBeamCursor)

    def _passage_at(self, point: QPoint) -> int:
        """The passage at a point of the viewport, 0 for none."""
        y = point.y() + self.verticalScrollBar().value()
        for place, block in self._visible():
            rect = self._text.rect_of(block)
            if rect.top() - GROUND <= y < rect.top() + self._text.height_of(place, rect) + GROUND:
                return self.passages[place].passage_id
        return 0

    def _quote_at(self, point: QPoint) -> int:
        """The quote whose mark in the margin is at a point of the viewport, 0 for none."""
        at = point + QPoint(0, self.verticalScrollBar().value())
        for place, block in self._visible():
            for corner, quote_id in self._marks.margin_marks(place, block):
                if QRectF(corner.x(), corner.y(), tokens.ICON, tokens.ICON).contains(at):
                    return quote_id
        return 0
