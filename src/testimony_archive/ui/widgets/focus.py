"""Where the focus goes when a page is given it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable


def chain_focus(anchor: QWidget, cards: Iterable[QWidget]) -> None:
    """Let the Tab key go from `anchor` through everything in some cards; Qt puts what is made later last."""
    last = anchor
    for card in cards:
        for stop in card.findChildren(QWidget):
            own = stop.window() == anchor.window() and not stop.objectName().startswith("qt_")  # no list of a combo box
            if own and stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
                QWidget.setTabOrder(last, stop)
                last = stop


def stop_before(widget: QWidget) -> QWidget:
    """Where the Tab key stands before it comes to a widget."""
    found = widget.previousInFocusChain()
    while found is not None and found is not widget and not found.focusPolicy() & Qt.FocusPolicy.TabFocus:
        found = found.previousInFocusChain()
    return found or widget


class LeadFocus(QObject):
    """Passes the focus of a page on to what is worked with in it, while that can be seen.

    Not by a focus proxy: Qt lets the Tab key jump to it, over all that stands before it in the page.
    """

    def __init__(self, page: QWidget, target: QWidget) -> None:
        super().__init__(page)
        self._target = target
        page.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The page itself was given the focus."""
        if event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent) and self._target.isVisible():
            self._target.setFocus(event.reason())
        return False
