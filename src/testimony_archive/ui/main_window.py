"""The window: menu bar, what is open, messages, status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMainWindow, QMenuBar, QVBoxLayout, QWidget

from testimony_archive.ui.views.status_bar import StatusBar
from testimony_archive.ui.visual import icons
from testimony_archive.ui.visual.style import FocusRing
from testimony_archive.ui.widgets.fields import BusyBar
from testimony_archive.ui.widgets.labels import HairLine
from testimony_archive.ui.widgets.message_bar import MessageBar
from testimony_archive.ui.widgets.panes import Pane

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from testimony_archive.ui.actions import Actions
    from testimony_archive.ui.memory import WindowMemory
    from testimony_archive.ui.messages import Messages

_SMALLEST = QSize(1024, 640)
_USUAL = QSize(1440, 900)


class MainWindow(QMainWindow):
    """Shows the welcome page or the frame of an open archive."""

    closing = Signal()
    """The window is about to close; what is open is to be put away."""

    def __init__(self, messages: Messages, memory: WindowMemory) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowIcon(icons.icon("archive", "accent"))
        self.setMinimumSize(_SMALLEST)
        self._memory = memory
        self._content: QWidget | None = None
        self._actions: Actions | None = None
        self.status = StatusBar()
        self.busy = BusyBar()
        self.message_bar = MessageBar(messages)
        ground = Pane(chrome=True, name="ground")
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for widget in (self.message_bar, self.busy, HairLine(), self.status):
            self._column.addWidget(widget)
        self.setCentralWidget(ground)
        self._ring = FocusRing(self)
        memory.restore_geometry(self, _USUAL)

    def show_content(self, content: QWidget, actions: Actions, title: str) -> None:
        """Show the welcome page or an archive in place of what was there, with its commands in the menus."""
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
        if self._actions is not None and self._actions is not actions:
            self._actions.retire()
        self._content, self._actions = content, actions
        self._column.insertWidget(0, content, 1)
        content.show()
        bar = QMenuBar(self)
        actions.fill(bar)
        self.setMenuBar(bar)  # a new one: Python would keep every menu that one bar ever held
        self.setWindowTitle(title)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._memory.write(self)
        self.closing.emit()
        super().closeEvent(event)
