"""The transcript: words to read and select, with speakers and times in the margin.

Each passage is one block of a read-only text, so that a selection may cross passages and offsets are those of the
passage's own words. Speakers, times, quotes, found words and the passage that is heard are painted around and behind
the text; the text itself holds nothing but the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
)
from PySide6.QtWidgets import QTextEdit

from testimony_archive.ui.models.transcript_text import (
    LINE_SEPARATOR,
    Stretch,
    found_marks,
    to_points,
    to_units,
)
from testimony_archive.ui.visual import icons, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QTextBlock, QWheelEvent

    from testimony_archive.ui.models.transcript_text import QuoteStretch, ShownPassage

_SPEAKER_LEFT: Final = tokens.SPACE_4
_SPEAKER_WIDTH: Final = 104
_TEXT_LEFT: Final = _SPEAKER_LEFT + _SPEAKER_WIDTH + tokens.SPACE_3
_MARK_MARGIN: Final = 24  # for the mark of a quote
_TEXT_AT_MOST: Final = 600
_GAP: Final = 10  # between two passages
_GROUND: Final = 5  # by which the ground of a passage reaches over its text
_UNDERLINE: Final = 2
_MOVED: Final = 4  # pixels within which a press and a release are a click
_SCROLL_KEYS: Final = frozenset(
    {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Down}
)

_Marks = dict[int, tuple[tuple[int, int], ...]]


class TranscriptView(QTextEdit):
    """Shows passages; tells what was clicked and selected by passage and code-point offset."""

    passage_clicked = Signal(int)
    """The row number of a passage that is to be heard."""
    quote_clicked = Signal(int)
    """The row number of a quote whose mark in the margin was clicked."""
    scrolled_by_hand = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("transcript")
        self.setAccessibleName(self.tr("Transcript"))
        self.setProperty("role", "bare")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self._passages: tuple[ShownPassage, ...] = ()
        self._places: dict[int, int] = {}
        self._quotes: tuple[QuoteStretch, ...] = ()
        self._quote_marks: dict[int, list[tuple[int, int, int]]] = {}
        self._found: _Marks = {}
        self._playing = 0
        self._current_quote = 0
        self._pressed: QPoint | None = None
        self.verticalScrollBar().sliderMoved.connect(lambda _value: self.scrolled_by_hand.emit())

    # --- what is shown ---

    @property
    def passages(self) -> tuple[ShownPassage, ...]:
        """What is shown."""
        return self._passages

    def show_passages(self, passages: Sequence[ShownPassage]) -> None:
        """Show these passages; the same ones as before stay where they are."""
        fresh = tuple(passages)
        if fresh == self._passages:
            return
        same_transcript = [each.passage_id for each in fresh] == [each.passage_id for each in self._passages]
        kept = self.verticalScrollBar().value() if same_transcript else 0
        self._passages = fresh
        self._places = {each.passage_id: place for place, each in enumerate(fresh)}
        self._fill()
        self.verticalScrollBar().setValue(kept)
        if not same_transcript:
            self._playing = 0
        self.show_quotes(self._quotes)

    def show_quotes(self, quotes: Sequence[QuoteStretch]) -> None:
        """Underline these quotes."""
        self._quotes = tuple(quotes)
        self._quote_marks = {}
        for each in self._quotes:
            for place, start, end in self._blocks_of(each.stretch):
                self._quote_marks.setdefault(place, []).append((start, end, each.quote_id))
        self.viewport().update()

    def show_current_quote(self, quote_id: int) -> None:
        """Mark one quote as the one at hand; 0 for none."""
        self._current_quote = quote_id
        self.viewport().update()

    def show_found(self, found: Mapping[int, Sequence[tuple[int, int]]]) -> None:
        """Mark found words, by passage, in code points."""
        by_id = found_marks(self._passages, found)
        self._found = {self._places[passage_id]: marks for passage_id, marks in by_id.items()}
        selections = []
        for place, marks in self._found.items():
            for start, end in marks:
                selections.append(self._coloured(place, start, end))
        self.setExtraSelections(selections)
        self.viewport().update()

    def show_playing(self, passage_id: int) -> None:
        """Mark the passage that is heard; 0 for none."""
        if passage_id != self._playing:
            self._playing = passage_id
            self.viewport().update()

    # --- where one is ---

    @property
    def current_passage_id(self) -> int:
        """The passage that the cursor stands in; 0 where there is none."""
        place = self.textCursor().blockNumber()
        return self._passages[place].passage_id if place < len(self._passages) else 0

    def go_to(self, passage_id: int) -> None:
        """Put the cursor at the start of a passage and show it in the upper third."""
        place = self._places.get(passage_id)
        if place is not None:
            self.setTextCursor(QTextCursor(self.document().findBlockByNumber(place)))
            self.reveal(passage_id, always=True)

    def reveal(self, passage_id: int, *, always: bool = False) -> None:
        """Scroll until a passage is in the upper third; unless `always`, leave it where it can be read comfortably."""
        place = self._places.get(passage_id)
        if place is None:
            return
        bar = self.verticalScrollBar()
        top = self._rect_of(self.document().findBlockByNumber(place)).top()
        height = self.viewport().height()
        if always or not 0.05 * height <= top <= 0.45 * height:
            bar.setValue(round(bar.value() + top - 0.25 * height))

    def stretch(self) -> Stretch | None:
        """What is selected; the passage at the cursor where nothing is; None where there are no passages."""
        if not self._passages:
            return None
        cursor = self.textCursor()
        if not cursor.hasSelection():
            passage = self._passages[min(cursor.blockNumber(), len(self._passages) - 1)]
            return Stretch((passage.passage_id, 0), (passage.passage_id, len(passage.text)))
        return Stretch(self._place_at(cursor.selectionStart()), self._place_at(cursor.selectionEnd()))

    def rect_of_stretch(self, stretch: Stretch) -> QRectF:
        """Where a stretch stands in the viewport."""
        whole = QRectF()
        for place, start, end in self._blocks_of(stretch):
            for rect in self._line_rects(self.document().findBlockByNumber(place), start, end):
                whole = whole.united(rect)
        return whole

    def select(self, stretch: Stretch) -> None:
        """Select a stretch."""
        blocks = list(self._blocks_of(stretch))
        if blocks:
            first, start, _ = blocks[0]
            last, _, end = blocks[-1]
            cursor = QTextCursor(self.document())
            cursor.setPosition(self.document().findBlockByNumber(first).position() + start)
            cursor.setPosition(
                self.document().findBlockByNumber(last).position() + end, QTextCursor.MoveMode.KeepAnchor
            )
            self.setTextCursor(cursor)

    def clear_selection(self) -> None:
        """Select nothing; the cursor stays."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)

    # --- building the text ---

    def _fill(self) -> None:
        document = self.document()
        self.setExtraSelections([])
        self._found = {}
        document.clear()
        document.setDefaultFont(tokens.body())
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for place, passage in enumerate(self._passages):
            block, characters = self._formats(passage)
            if place:
                cursor.insertBlock(block, characters)
            else:
                cursor.setBlockFormat(block)
                cursor.setBlockCharFormat(characters)
            cursor.insertText(passage.text.replace("\n", LINE_SEPARATOR), characters)
        cursor.endEditBlock()
        self._set_margins()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _formats(self, passage: ShownPassage) -> tuple[QTextBlockFormat, QTextCharFormat]:
        colours = tokens.colours()
        block = QTextBlockFormat()
        line = tokens.line_height(tokens.body())
        block.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        # A name with its time below takes two lines, even beside words that take one.
        named = bool(passage.speaker and passage.time)
        short = named and QFontMetrics(tokens.body()).horizontalAdvance(passage.text[:200]) < _TEXT_AT_MOST
        block.setBottomMargin(_GAP + (tokens.line_height(tokens.small()) - 2 if short else 0))
        characters = QTextCharFormat()
        characters.setForeground(QColor(colours.text2 if passage.aside else colours.text))
        return block, characters

    def _set_margins(self) -> None:
        text = min(_TEXT_AT_MOST, self.viewport().width() - _TEXT_LEFT - _MARK_MARGIN - 2 * tokens.SPACE_3)
        frame = QTextFrameFormat()
        frame.setLeftMargin(_TEXT_LEFT)
        frame.setRightMargin(max(self.viewport().width() - _TEXT_LEFT - text, _MARK_MARGIN))
        frame.setTopMargin(tokens.SPACE_4)
        # So that the last passage too can be read in the upper third.
        frame.setBottomMargin(self.viewport().height() // 2)
        if frame != self.document().rootFrame().frameFormat():
            self.document().rootFrame().setFrameFormat(frame)

    def _coloured(self, place: int, start: int, end: int) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        block = self.document().findBlockByNumber(place)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + start)
        cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format.setForeground(QColor(tokens.colours().onmatch))
        return selection

    # --- geometry ---

    def _rect_of(self, block: QTextBlock) -> QRectF:
        """Where the text of a block stands in the viewport."""
        rect = self.document().documentLayout().blockBoundingRect(block)
        return rect.translated(0, -self.verticalScrollBar().value())

    def _visible(self) -> Iterator[tuple[int, QTextBlock, QRectF]]:
        block = self.cursorForPosition(QPoint(_TEXT_LEFT, 0)).block()
        if block.previous().isValid():  # its last words may stand above the one found
            block = block.previous()
        bottom = self.viewport().height()
        while block.isValid() and block.blockNumber() < len(self._passages):
            rect = self._rect_of(block)
            if rect.top() > bottom:
                return
            yield block.blockNumber(), block, rect
            block = block.next()

    def _line_rects(self, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
        """The rectangles of UTF-16 offsets of a block, one for each line."""
        origin = self._rect_of(block).topLeft()
        layout = block.layout()
        height = tokens.line_height(tokens.body())
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
                yield QRectF(origin.x() + left, origin.y() + line.y(), right - left, height)

    def _blocks_of(self, stretch: Stretch) -> Iterator[tuple[int, int, int]]:
        """A stretch by block: number, first and last UTF-16 offset."""
        first, last = self._places.get(stretch.start[0]), self._places.get(stretch.end[0])
        if first is None or last is None:
            return
        for place in range(first, last + 1):
            text = self._passages[place].text
            start = to_units(text, stretch.start[1]) if place == first else 0
            end = to_units(text, stretch.end[1]) if place == last else to_units(text, len(text))
            yield place, start, end

    def _place_at(self, position: int) -> tuple[int, int]:
        block = self.document().findBlock(position)
        passage = self._passages[block.blockNumber()]
        return passage.passage_id, to_points(passage.text, position - block.position())

    # --- painting ---

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        visible = list(self._visible())
        for place, block, rect in visible:
            self._paint_ground(painter, place, block, rect)
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, block, rect in visible:
            self._paint_margin(painter, self._passages[place], rect)
            self._paint_quotes(painter, place, block, rect)
        painter.end()

    def _paint_ground(self, painter: QPainter, place: int, block: QTextBlock, rect: QRectF) -> None:
        colours = tokens.colours()
        if self._passages[place].passage_id == self._playing:
            height = max(rect.height(), self._margin_height(self._passages[place]))
            ground = QRectF(0, rect.top() - _GROUND, self.viewport().width(), height + 2 * _GROUND)
            painter.fillRect(ground, QColor(colours.select))
            painter.fillRect(ground.adjusted(0, 0, tokens.SELECTION_BAR - ground.width(), 0), QColor(colours.accent))
        painter.setPen(Qt.PenStyle.NoPen)
        for start, end, quote_id in self._quote_marks.get(place, ()):
            painter.setBrush(QColor(colours.heat2 if quote_id == self._current_quote else colours.quote))
            for line in self._line_rects(block, start, end):
                painter.drawRect(line.adjusted(0, 1, 0, -1))
        painter.setBrush(QColor(colours.match))
        for start, end in self._found.get(place, ()):
            for line in self._line_rects(block, start, end):
                painter.drawRoundedRect(line.adjusted(-1, 1, 1, -2), tokens.RADIUS_CHIP, tokens.RADIUS_CHIP)

    def _paint_quotes(self, painter: QPainter, place: int, block: QTextBlock, rect: QRectF) -> None:
        accent = QColor(tokens.colours().accent)
        for start, end, _quote_id in self._quote_marks.get(place, ()):
            for line in self._line_rects(block, start, end):
                painter.fillRect(QRectF(line.left(), line.bottom() - _UNDERLINE, line.width(), _UNDERLINE), accent)
        for top, _quote_id in self._marks_in_margin(place, block):
            icons.paint(painter, QPointF(self._mark_left(), rect.top() + top), "quote", "accent")

    def _paint_margin(self, painter: QPainter, passage: ShownPassage, rect: QRectF) -> None:
        colours = tokens.colours()
        line = tokens.line_height(tokens.body())
        top = round(rect.top())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if passage.speaker:
            painter.setFont(tokens.strong())
            painter.setPen(QColor(colours.text2 if passage.aside else colours.text))
            name = painter.fontMetrics().elidedText(passage.speaker, Qt.TextElideMode.ElideRight, _SPEAKER_WIDTH)
            painter.drawText(QRectF(_SPEAKER_LEFT, top, _SPEAKER_WIDTH, line), right, name)
            top += line
        if passage.time:
            painter.setFont(tokens.small())
            painter.setPen(QColor(colours.text2))
            height = tokens.line_height(tokens.small()) if passage.speaker else line
            painter.drawText(QRectF(_SPEAKER_LEFT, top, _SPEAKER_WIDTH, height), right, passage.time)

    def _marks_in_margin(self, place: int, block: QTextBlock) -> Iterator[tuple[float, int]]:
        """Where in a block a quote begins: how far below its top, and which."""
        for each in self._quotes:
            if self._places.get(each.stretch.start[0]) == place:
                start = to_units(self._passages[place].text, each.stretch.start[1])
                line = block.layout().lineForTextPosition(start)
                yield (line.y() if line.isValid() else 0.0) + 2, each.quote_id

    def _mark_left(self) -> float:
        frame = self.document().rootFrame().frameFormat()
        return self.viewport().width() - frame.rightMargin() + tokens.SPACE_2

    @staticmethod
    def _margin_height(passage: ShownPassage) -> int:
        line = tokens.line_height(tokens.body())
        return line + (tokens.line_height(tokens.small()) if passage.speaker and passage.time else 0)

    # --- what is done to it ---

    def event(self, event: QEvent) -> bool:
        # Bare letters, Space and Ctrl with arrows are commands here; a text would keep them to itself.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and self._passages:
            kept, found = self.verticalScrollBar().value(), self._found
            self._fill()
            self._found = found
            self.setExtraSelections(
                [self._coloured(place, start, end) for place, marks in found.items() for start, end in marks]
            )
            self.verticalScrollBar().setValue(kept)

    def resizeEvent(self, event: QResizeEvent) -> None:
        top = self.cursorForPosition(QPoint(_TEXT_LEFT, 0)).blockNumber()
        super().resizeEvent(event)
        self._set_margins()
        if top and event.size().width() != event.oldSize().width():  # keep on reading where one was
            self.verticalScrollBar().setValue(
                round(self.verticalScrollBar().value() + self._rect_of(self.document().findBlockByNumber(top)).top())
            )

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.scrolled_by_hand.emit()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _SCROLL_KEYS:
            self.scrolled_by_hand.emit()
        super().keyPressEvent(event)

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
        place = event.position().toPoint()
        over_margin = place.x() < _TEXT_LEFT and self._passage_at(place) != 0
        over_mark = self._quote_at(place) != 0
        shape = Qt.CursorShape.PointingHandCursor if over_margin or over_mark else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def _passage_at(self, point: QPoint) -> int:
        for place, _block, rect in self._visible():
            height = max(rect.height(), self._margin_height(self._passages[place]))
            if rect.top() - _GROUND <= point.y() < rect.top() + height + _GROUND:
                return self._passages[place].passage_id
        return 0

    def _quote_at(self, point: QPoint) -> int:
        """The quote whose mark in the margin is at a point, 0 for none."""
        if not self._mark_left() <= point.x() <= self._mark_left() + tokens.ICON:
            return 0
        for place, block, rect in self._visible():
            for top, quote_id in self._marks_in_margin(place, block):
                if rect.top() + top <= point.y() <= rect.top() + top + tokens.ICON:
                    return quote_id
        return 0

    def sizeHint(self) -> QSize:
        return QSize(_TEXT_LEFT + _TEXT_AT_MOST + _MARK_MARGIN, super().sizeHint().height())


def _x(position: object) -> float:
    """Qt gives the place with the offset that it found, of which only the place is wanted."""
    return float(position[0] if isinstance(position, tuple) else position)  # type: ignore[arg-type]
