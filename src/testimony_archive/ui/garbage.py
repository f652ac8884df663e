"""Python's garbage collector, kept from stopping the window in the middle of something.

Left to itself it runs on whatever thread happens to allocate. That costs twice: a full collection stops every thread
for as long as it takes (measured: 150 to 370 ms while a worker reads 20,000 rows), and on a worker's thread it may
destroy widgets, which Qt allows on the interface's thread only. So it is switched off, and a timer of the interface's
thread clears up: young objects often, which is quick, and everything when nobody is looking: another window is used, an
archive was closed. Who works on for hours in one archive is stopped for it once in some ten minutes.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from testimony_archive.config.memory import give_back_free_memory

_EVERY_MS: Final = 2_000
_YOUNG: Final = 2_000  # objects made since the last time, below which clearing up is not worth it
_YOUNG_BEFORE_ALL: Final = 300  # times that young ones were cleared up since everything was


class GarbageCollection(QObject):
    """Clears up for as long as it is started."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.clear_young)
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_application_state_changed)

    def start(self) -> None:
        """Take over from the interpreter. What is there by now stays, and is not looked at again."""
        gc.disable()
        gc.collect()
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """Leave it to the interpreter again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def clear_young(self) -> None:
        """Look at what was made lately."""
        young, _middle, times = gc.get_count()
        if young >= _YOUNG:
            gc.collect(1 if times < _YOUNG_BEFORE_ALL else 2)

    def clear_all(self) -> None:
        """Look at everything, and give back what is free: for a moment in which nobody waits."""
        if self._timer.isActive():
            gc.collect()
            give_back_free_memory()

    def _on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        # Somebody turned to another window: now a pause is noticed by nobody.
        if state != Qt.ApplicationState.ApplicationActive:
            self.clear_all()
