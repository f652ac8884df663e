"""Whether somebody is at work in the window: by keys, mouse, wheel and touch, and by going to another window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_INPUT: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Watches one window. It listens to what the system tells the window, not to every event of every widget."""

    became_idle = Signal()
    """Nothing was done for so long; told again after as long, for as long as nothing is done."""
    came_back = Signal()
    """Something is done again."""

    def __init__(self, window: QWindow, idle_after_ms: int, parent: QObject) -> None:
        super().__init__(parent)
        self._is_idle = False
        self._timer = QTimer(self)
        self._timer.setInterval(idle_after_ms)
        self._timer.timeout.connect(self._on_time_passed)
        self._timer.start()
        window.installEventFilter(self)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._on_input)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note what is done, and let it pass."""
        if event.type() in _INPUT:
            self._on_input()
        return False

    def _on_input(self) -> None:
        self._timer.start()
        if self._is_idle:
            self._is_idle = False
            self.came_back.emit()

    def _on_time_passed(self) -> None:
        self._is_idle = True
        self.became_idle.emit()
