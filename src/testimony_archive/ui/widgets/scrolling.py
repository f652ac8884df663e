"""A column that scrolls: sections, cards and lines below one another."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

_NESTING: Final = 4  # a field in a list in a section in the column: each asks the one around it for room


class ScrollColumn(QScrollArea):
    """Add what stands in it to `column`; it is as wide as the pane and as high as it has to be."""

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        content = QWidget(self)
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)

    def settle(self) -> None:
        """Give everything its room now, where Qt would take a picture of the window for every level of nesting."""
        settle_layouts()


def settle_layouts() -> None:
    """Let every layout take up what changed, from the innermost out."""
    for _ in range(_NESTING):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
