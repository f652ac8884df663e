"""The panes of a page side by side: only the middle one stretches, the others keep the width they were given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from testimony_archive.ui.memory import WindowMemory


_OUTER_SHARE: Final = 3
"""The outer panes are widened to a third of the room at most."""


class PagePanes(QSplitter):
    """Widths are the user's to change and are remembered. Qt makes the grip of a handle of 1 px 5 px wide."""

    def __init__(self, name: str, memory: WindowMemory, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName(name)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._memory = memory
        self._usual: list[int] = []
        self._is_laid_out = False
        memory.keep_panes(self)

    def add_pane(self, pane: QWidget, width: int = 0) -> None:
        """Add a pane at the right of the others; without a width in pixels it takes what they leave. The width is for
        letters of the usual size."""
        self.addWidget(pane)
        self.setStretchFactor(self.count() - 1, 0 if width else 1)
        self._usual.append(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if not self._is_laid_out and self.width() > 1:
            self._is_laid_out = True
            if not self._memory.restore_panes(self):
                self._share()
        super().resizeEvent(event)

    def _share(self) -> None:
        """Let the outer panes be wider where letters are large, as far as the middle one can do without the room."""
        room = self.width() - (self.count() - 1) * self.handleWidth()
        stretching = [place for place, width in enumerate(self._usual) if not width]
        needed = sum(pane.sizeHint().width() for place in stretching if (pane := self.widget(place)) is not None)
        usual = sum(self._usual)
        outer = max(usual, min(tokens.width_for(usual), room - needed, room // _OUTER_SHARE))
        rest = max(room - outer, 1)
        self.setSizes([width * outer // usual if width else rest for width in self._usual])
