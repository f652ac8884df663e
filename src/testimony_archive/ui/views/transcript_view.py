"""The transcript: words to read, to select and to hear."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QTextCursor
from PySide6.QtWidgets import QToolTip

from testimony_archive.ui.models.transcript_text import Stretch
from testimony_archive.ui.views.transcript_canvas import TranscriptCanvas
from testimony_archive.ui.views.transcript_paint import GROUND
from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

_MOVED: Final = 4  # pixels within which a press and a release are a click
_SCROLL_KEYS: Final = frozenset(
    {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Down}
)
_PASSAGE_KEYS: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})
_SELECTS_MORE: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class TranscriptView(TranscriptCanvas):
    """Tells what was clicked and selected by passage and code-point offset."""

    passage_clicked = Signal(int)
    """The row number of a passage that is to be heard."""
    quote_clicked = Signal(int)
    """The row number of a quote whose mark in the margin was clicked."""
    menu_asked = Signal(QPoint)
    """The menu of the words is wanted at this place on the screen; the cursor stands in them."""
    scrolled_by_hand = Signal()
    focused = Signal()
    """Somebody works in it now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transcript")
        self.setAccessibleName(self.tr("Transcript"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setMouseTracking(True)
        self._pressed: QPoint | None = None
        self.verticalScrollBar().sliderMoved.connect(lambda _value: self.scrolled_by_hand.emit())

    def stretch(self) -> Stretch | None:
        """What is selected; the passage at the cursor where nothing is; None where there are no passages."""
        if not self.passages:
            return None
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return self.stretch_of(self.current_passage_id)
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return Stretch(self._text.place_at(start), self._text.place_at(end))

    def place(self) -> tuple[int, int] | None:
        """The passage and the code-point offset at the cursor; None where there are no passages."""
        return self._text.place_at(self.textCursor().position()) if self.passages else None

    def stretch_of(self, passage_id: int) -> Stretch | None:
        """All words of a passage; None where it is not shown."""
        number = self._text.first_block(passage_id)
        if number is None:
            return None
        return Stretch((passage_id, 0), (passage_id, len(self._text.passage_of(number).text)))

    def put_cursor(self, passage_id: int) -> None:
        """Put the cursor at the start of a passage without moving the text."""
        numbers = self._text.blocks.get(passage_id)
        if numbers is not None:
            self._put_cursor(Stretch((passage_id, 0), (passage_id, 0)), numbers[0])

    def select(self, stretch: Stretch) -> None:
        """Select a stretch."""
        if (cursor := self._text.cursor_of(stretch)) is not None:
            self.setTextCursor(cursor)

    def clear_selection(self) -> None:
        """Select nothing; the cursor stays."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)

    # --- what is done to it ---

    def event(self, event: QEvent) -> bool:
        # Bare letters, Space and Ctrl with arrows are commands here; a text would keep them to itself.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._remarks_at(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def _remarks_at(self, point: QPoint) -> str:
        """What the marks mean of the passage beside whose words a point of the viewport is; empty anywhere else."""
        number = self._text.first_block(self._passage_at(point)) if point.x() < self._text.text_left else None
        return "" if number is None else self._text.passage_of(number).remarks

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

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
                return self._text.passage_of(place).passage_id
        return 0

    def _quote_at(self, point: QPoint) -> int:
        """The quote whose mark in the margin is at a point of the viewport, 0 for none."""
        at = point + QPoint(0, self.verticalScrollBar().value())
        for place, _block in self._visible():
            for corner, quote_id in self._marks.margin_marks(place):
                if QRectF(corner.x(), corner.y(), tokens.ICON, tokens.ICON).contains(at):
                    return quote_id
        return 0
