"""Remembers how far recordings were heard, and writes it down soon enough that little is lost with the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from testimony_archive.ui.memory import WindowMemory
    from testimony_archive.ui.player import Player, Track
    from testimony_archive.ui.tasks import Tasks

_IS_OVER_MS: Final = 1_000  # so much before the end, nothing is left to be heard
_WRITE_AFTER_MS: Final = 10_000


class PlaceKeeping(QObject):
    """Writes at a pause, when another recording is taken up, and now and then while one plays; off the interface's
    thread."""

    def __init__(
        self,
        player: Player,
        memory: WindowMemory,
        tasks: Tasks,
        parent: QObject,
        write_after_ms: int = _WRITE_AFTER_MS,
    ) -> None:
        super().__init__(parent)
        self._player = player
        self._memory = memory
        self._tasks = tasks
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(write_after_ms)
        self._due.timeout.connect(self._write)
        player.position_changed.connect(self._remember)
        player.playing_changed.connect(self._on_playing_changed)
        player.track_changed.connect(self._on_track_changed)

    def write_what_is_due(self) -> None:
        """Write now what was not written yet."""
        if self._due.isActive():
            self._due.stop()
            self._write()

    def _remember(self, position_ms: int) -> None:
        """Listening goes on another day where it stopped; what was heard to its end begins anew."""
        track, duration = self._player.track, self._player.duration_ms
        if track is None or position_ms <= 0 or self._player.is_untouched:
            return
        is_over = duration > 0 and position_ms >= duration - _IS_OVER_MS
        self._memory.set_place(track.recording, None if is_over else position_ms)
        if not self._due.isActive():
            self._due.start()

    def _on_playing_changed(self, playing: bool) -> None:
        if not playing:
            self.write_what_is_due()

    def _on_track_changed(self, _track: Track | None) -> None:
        self.write_what_is_due()

    def _write(self) -> None:
        write = self._memory.writing_places()
        self._tasks.write(lambda _progress: write())
