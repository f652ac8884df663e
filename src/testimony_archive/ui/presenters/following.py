"""Hearing what is read: which passage is spoken now, and going through a testimony passage by passage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from testimony_archive.ui.models.transcript_text import PassageClock
from testimony_archive.ui.presenters.recording_line import RecordingLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.part_times import PartTimes
    from testimony_archive.domain.records import Passage
    from testimony_archive.ui.memory import WindowMemory
    from testimony_archive.ui.player import Player, Track
    from testimony_archive.ui.presenters.playing import Sound


_AT_EDGE_MS: Final = 300  # nearer than this to the edge of a passage is at it


class Following(QObject):
    """Joins the player with the passages that are shown."""

    spoken_changed = Signal(int)
    """The passage that is heard, 0 where it is none of those shown."""

    def __init__(self, player: Player, memory: WindowMemory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._memory = memory
        self.recording = RecordingLine(player, self)
        self._clock = PassageClock(())
        self._spoken = 0
        self._unheard = 0
        player.position_changed.connect(self._update)
        player.track_changed.connect(self._update)
        player.playing_changed.connect(self._update)

    @property
    def spoken(self) -> int:
        """The passage that is heard, 0 for none."""
        return self._spoken

    @property
    def is_loaded(self) -> bool:
        """Whether what is shown is in the player."""
        return self.recording.is_loaded

    def passage(self, passage_id: int) -> Passage | None:
        """The passage of this row number."""
        return self._clock.passage(passage_id)

    def spoken_at(self, part_number: int, position_ms: int) -> Passage | None:
        """The passage that is spoken at a place of a part."""
        return self._clock.spoken_at(part_number, position_ms)

    def track(self, part_number: int) -> Track | None:
        """The track of a part, None where it was not recorded."""
        return self.recording.sound.part(part_number)

    def set_content(self, sound: Sound, passages: Sequence[Passage]) -> None:
        """Follow these passages."""
        self.recording.set_content(sound, passages)
        self._clock = PassageClock(passages)
        self._update()

    def part_times(self, part_number: int) -> PartTimes:
        """When the passages of a part are heard."""
        return self.recording.times(part_number)

    def prepare(self, passage_id: int = 0) -> None:
        """Load the recording before it is heard, so that the player is there from the start and nothing moves when it
        plays: at a passage where one is given, else where listening stopped. What somebody listens to goes on; what
        they paused is remembered, and stays where there is nothing to load."""
        if self._player.playing:
            return
        passage = self._clock.passage(passage_id)
        track = self._track_of(passage) if passage is not None else None
        if track is not None and passage is not None and passage.start_ms is not None:
            self._player.load(track, passage.start_ms)
        elif self.recording.sound.first is not None and not self.is_loaded:
            self._player.load(*self._where_it_stopped(self.recording.sound.first))
        elif not self.recording.sound.tracks and self._player.is_untouched:
            self._player.unload()

    def hear(self, passage_id: int) -> bool:
        """Play a passage from its start; False where it has no time or its part was not recorded."""
        passage = self._clock.passage(passage_id)
        if passage is None or passage.start_ms is None or (track := self._track_of(passage)) is None:
            return False
        self._player.play(track, passage.start_ms)
        self._update()  # a recording that cannot be played tells of no place
        return True

    def toggle(self, passage_id: int) -> bool:
        """Play or pause; begin at a passage where nothing of this testimony was heard since it was opened, unless
        that is the one where listening stopped. False where nothing can be heard."""
        if self.is_loaded and (not self._player.is_untouched or passage_id == self._spoken != 0):
            self._player.toggle()
            return True
        if self.hear(passage_id):
            return True
        first = self.recording.sound.first
        if first is not None:
            self._player.play(first)
        return first is not None

    def step(self, steps: int, passage_id: int) -> int:
        """Hear the passage so many places beside the one that is heard, or beside `passage_id` where none is; returns
        which it is, 0 beyond the ends. One that has no time is gone to as well, so that the next step leads on."""
        beside = self._clock.beside(self._unheard or self._spoken or passage_id, steps)
        if beside is None:
            return 0
        self._unheard = 0 if self.hear(beside.passage_id) else beside.passage_id
        return beside.passage_id

    def go_to_edge(self, step: int) -> None:
        """Go to the start of the passage that is heard (−1) or to its end (1), without playing it. Who is at the one
        already comes to the next in that direction."""
        if not self.is_loaded:
            return
        place, line = self.recording.place_ms, self.recording.line
        times = [
            (part.start_ms + each.start_ms, part.start_ms + each.end_ms)
            for part in line.parts
            for each in self.part_times(part.part_number).passages
        ]
        if step < 0:
            wanted = max((start for start, _end in times if start < place - _AT_EDGE_MS), default=0)
        else:
            wanted = min((end for _start, end in times if end > place + _AT_EDGE_MS), default=line.duration_ms)
        self.recording.go_to(wanted)

    def _where_it_stopped(self, first: Track) -> tuple[Track, int]:
        """The part that was heard last and the place in it; the start of the first where none was."""
        there = [each for each in self.recording.sound.tracks if each.is_there]
        recording = self._memory.heard_last([each.recording for each in there])
        track = next((each for each in there if each.recording == recording), first)
        return track, self._memory.place(track.recording) or 0

    def _track_of(self, passage: Passage) -> Track | None:
        return self.recording.sound.part(passage.part_number)

    def _update(self) -> None:
        track = self._player.track
        spoken = None
        begun = not self._player.is_untouched or self._player.position_ms > 0
        if track is not None and self.is_loaded and begun:
            spoken = self._clock.spoken_at(track.part_number, self._player.position_ms)
        passage_id = spoken.passage_id if spoken is not None else 0
        if passage_id != self._spoken:
            self._spoken = passage_id
            self._unheard = 0
            self.spoken_changed.emit(passage_id)
