"""Hearing a stretch again and again: the words that are selected, or the passage that is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from testimony_archive.domain.records import Passage
    from testimony_archive.ui.models.transcript_text import Stretch
    from testimony_archive.ui.player import Player, Track
    from testimony_archive.ui.presenters.following import Following


class Looping(QObject):
    """Tells the player which stretch to loop; the loop goes along where somebody goes to another passage."""

    def __init__(self, player: Player, following: Following, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._following = following
        self._looped: Track | None = None
        player.place_chosen.connect(self._on_place_chosen)
        player.track_changed.connect(self._on_track_changed)

    def toggle(self, selected: Stretch | None, passage_id: int) -> bool:
        """Loop the selected words, else the passage that is heard, else the one given; or play on where something is
        looped. False where there is nothing that could be."""
        if self._player.loop is not None:
            self._loop(None)
            return True
        passage = self._following.passage(selected.start[0] if selected else self._following.spoken or passage_id)
        track = self._following.track(passage.part_number) if passage is not None else None
        if passage is None or track is None:
            return False
        loop = self._stretch_of(passage, selected)
        if loop is None:
            return False
        inside = self._player.track == track and loop[0] <= self._player.position_ms < loop[1]
        if not (inside and self._player.playing):
            self._player.play(track, self._player.position_ms if inside and selected is None else loop[0])
        self._loop(loop)
        return True

    def _stretch_of(self, passage: Passage, selected: Stretch | None = None) -> tuple[int, int] | None:
        times = self._following.part_times(passage.part_number)
        if selected is not None:
            return times.of_words(selected.start, selected.end)
        whole = times.of(passage.passage_id)
        return (whole.start_ms, whole.end_ms) if whole is not None else None

    def _loop(self, loop: tuple[int, int] | None) -> None:
        self._looped = self._player.track if loop is not None else None
        self._player.set_loop(loop)

    def _loop_at(self, track: Track, position_ms: int) -> None:
        passage = self._following.spoken_at(track.part_number, position_ms)
        self._loop(self._stretch_of(passage) if passage is not None else None)

    def _on_place_chosen(self, position_ms: int) -> None:
        loop, track = self._player.loop, self._player.track
        if loop is not None and track is not None and not loop[0] <= position_ms < loop[1]:
            self._loop_at(track, position_ms)

    def _on_track_changed(self, track: Track | None) -> None:
        """The player let go of the loop with its track; in another part of the same recording it goes on."""
        looped = self._looped
        if looped is None or self._player.loop is not None:
            return
        if track is not None and track.testimony_id == looped.testimony_id and self._following.is_loaded:
            self._loop_at(track, self._player.position_ms)
        else:
            self._looped = None
