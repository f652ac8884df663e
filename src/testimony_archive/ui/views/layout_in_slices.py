"""Lays out a long text piece by piece, so that the window answers in between.

Qt lays a document out lazily by itself, but in steps that double up to 200,000 characters, and the last ones keep the
window busy for more than 100 ms. Here every step is short. The document's own timer is held back meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

_SLICE: Final = 20_000  # characters: about 5 to 10 ms


class LayoutInSlices(QObject):
    """Goes through a document from its start whenever `begin` is called."""

    advanced = Signal()
    """A further piece is laid out."""

    def __init__(self, document: QTextDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._held = document.documentLayout()
        self._next = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer_timeout)

    def begin(self) -> None:
        """Start anew; the first piece is laid out at once, which is all of a short document."""
        self._held = self._document.documentLayout()
        self._held.installEventFilter(self)
        self._next = 0
        self._timer.start()
        self._on_timer_timeout()

    def forget(self) -> None:
        """Nothing is laid out any more, and `begin` is about to be called."""
        self._next = 0

    def note_done(self) -> None:
        """Blocks were changed after all was laid out, and Qt laid those out at once: all is laid out again."""
        self._next = self._document.blockCount()

    @property
    def is_done(self) -> bool:
        """Whether all is laid out."""
        return not self._timer.isActive()

    @property
    def laid_out(self) -> int:
        """How many blocks are laid out, from the start."""
        return self._next

    def has_reached(self, place: int) -> bool:
        """Whether the block of this number is laid out."""
        return place < self._next

    def _on_timer_timeout(self) -> None:
        block = self._document.findBlockByNumber(self._next)
        until = block.position() + _SLICE
        last = block
        while block.isValid() and block.position() < until:
            last = block
            block = block.next()
        if last.isValid():
            self._document.documentLayout().blockBoundingRect(last)
            self._next = last.blockNumber() + 1
        if not block.isValid():
            self._timer.stop()
            self._held.removeEventFilter(self)
        self.advanced.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return watched is self._held and event.type() == QEvent.Type.Timer
