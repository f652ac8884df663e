"""Hearing a passage from a list: plays it from its start, pauses it, and knows whether it is heard now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from testimony_archive.ui.presenters.playing import Playing

if TYPE_CHECKING:
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.player import Track
    from testimony_archive.ui.presenters.passage_place import PassagePlace


class PassagePlayer(QObject):
    """Plays passages that a search found."""

    playing_changed = Signal(int)
    """The passage that is heard now, 0 for none."""

    def __init__(self, context: WindowContext, parent: QObject) -> None:
        super().__init__(parent)
        self._player = context.player
        self._playing = Playing(context, self)
        self._passage: PassagePlace | None = None
        self._has_begun = False
        self._told = 0
        self._player.position_changed.connect(self._on_position_changed)
        self._player.playing_changed.connect(self._tell)
        self._player.track_changed.connect(self._on_track_changed)

    def toggle(self, testimony_id: int, passage: PassagePlace) -> None:
        """Play a passage from its start; pause where it is the one that is heard."""
        if self._told == passage.passage_id:
            self._player.pause()
            return
        self._passage, self._has_begun = passage, False
        self._playing.play(testimony_id, passage.part_number, passage.start_ms or 0)

    def _on_position_changed(self, position_ms: int) -> None:
        passage = self._passage
        if passage is None or passage.start_ms is None:
            return
        inside = passage.start_ms <= position_ms and (passage.end_ms is None or position_ms < passage.end_ms)
        self._has_begun |= inside
        if self._has_begun and not inside:
            self._passage = None
        self._tell()

    def _on_track_changed(self, track: Track | None) -> None:
        if track is None:
            self._passage = None
        self._tell()

    def _tell(self) -> None:
        heard = self._passage if self._has_begun and self._player.playing else None
        passage_id = 0 if heard is None else heard.passage_id
        if passage_id != self._told:
            self._told = passage_id
            self.playing_changed.emit(passage_id)
