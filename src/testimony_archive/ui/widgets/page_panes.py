"""The panes of a page side by side: only the middle one stretches, the others keep the width they were given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from testimony_archive.ui.memory import WindowMemory


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
        """Add a pane at the right of the others; without a width in pixels it takes what they leave."""
        self.addWidget(pane)
        self.setStretchFactor(self.count() - 1, 0 if width else 1)
        self._usual.append(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if not self._is_laid_out and self.width() > 1:
            self._is_laid_out = True
            if not self._memory.restore_panes(self):
                rest = self.width() - sum(self._usual) - (self.count() - 1) * self.handleWidth()
                self.setSizes([width or max(rest, 1) for width in self._usual])
        super().resizeEvent(event)
