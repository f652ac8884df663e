"""A column that scrolls: sections, cards and lines below one another."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStyle, QVBoxLayout, QWidget

_NESTING: Final = 4  # a field in a list in a section in the column: each asks the one around it for room


class UprightScrollArea(QScrollArea):
    """Scrolls up and down only, and so asks for all the width that what stands in it cannot do without: else the edge
    of the pane would cut words, and nothing would lead to the rest of them."""

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        content = self.widget()
        if content is None:
            return hint
        # As if the bar were always there, or the pane would widen and narrow as sections open and fold.
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self.verticalScrollBar())
        return hint.expandedTo(QSize(content.minimumSizeHint().width() + bar, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if event.type() is QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return done


class ScrollColumn(UprightScrollArea):
    """Add what stands in it to `column`; it is as wide as the pane and as high as it has to be."""

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent, name=name)
        content = QWidget(self)
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.setWidget(content)
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
