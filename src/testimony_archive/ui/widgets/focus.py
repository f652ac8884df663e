"""Where the focus goes when a page is given it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
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


class LeadFocus(QObject):
    """Passes the focus of a page on to what is worked with in it, while that can be seen.

    Qt would try a focus proxy that is hidden behind an empty state as well, and the Tab key would come no further.
    """

    def __init__(self, page: QWidget, target: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._target = target
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the target as it comes and goes."""
        if watched is self._target and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            shown = event.type() == QEvent.Type.Show
            self._page.setFocusProxy(self._target if shown else None)  # type: ignore[arg-type]
        return False
