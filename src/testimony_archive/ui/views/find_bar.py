"""The bar above a transcript in which somebody looks for words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton
from testimony_archive.ui.widgets.fields import IconField
from testimony_archive.ui.widgets.labels import HairLine, label, set_role
from testimony_archive.ui.widgets.panes import Pane

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_WIDEST_FIELD = 360
_COUNT_WIDTH = 96


class FindBar(Pane):
    """Tells what is typed at once; Enter and Shift+Enter go from place to place, Escape closes it."""

    edited = Signal(str)
    stepped = Signal(int)
    """On to the next place (1), or back to the one before (-1)."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, chrome=True, name="find_bar")
        self.hide()

    def _lay_out(self) -> None:
        """When it is first opened: many read and never look for anything."""
        self._line = IconField("search", self.tr("Find in the transcript"), name="find_line")
        self._line.setPlaceholderText(self.tr("Find in the transcript"))
        self._line.setMaximumWidth(_WIDEST_FIELD)
        self._line.textEdited.connect(self.edited)
        self._told = label(role="small", name="find_count")
        self._told.setMinimumWidth(_COUNT_WIDTH)
        previous = IconButton("chevron-up", self.tr("Previous place (Shift+Enter)"), name="find_previous")
        following = IconButton("chevron-down", self.tr("Next place (Enter)"), name="find_next")
        close = IconButton("cross", self.tr("Close (Esc)"), name="find_close")
        previous.clicked.connect(lambda: self.stepped.emit(-1))
        following.clicked.connect(lambda: self.stepped.emit(1))
        close.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.setContentsMargins(tokens.SPACE_4, tokens.SPACE_1, tokens.SPACE_2, tokens.SPACE_1)
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(self._line, 1)
        row.addWidget(self._told)
        row.addStretch()
        for button in (previous, following, close):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(HairLine())

    @property
    def words(self) -> str:
        """What is being looked for."""
        return self._line.text() if self.layout() is not None else ""

    def open(self, words: str) -> None:
        """Show it with words to look for, which are replaced by what is typed; without any, with those of before."""
        if self.layout() is None:
            self._lay_out()
        self.show()
        if words:
            self._line.setText(words)
        self._line.selectAll()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edited.emit(self._line.text())

    def tell(self, words: str, nothing: bool) -> None:
        """Say how many places there are, or that there is none."""
        if self.layout() is None:
            return
        set_role(self._told, "error" if nothing else "small")
        self._told.setText(words)
        self._line.setAccessibleDescription(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._line.hasFocus():
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)
