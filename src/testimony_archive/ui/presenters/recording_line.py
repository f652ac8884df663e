"""The recording of what is read as one line of time, whatever part of it is in the player."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from testimony_archive.domain.part_line import PartLength, PartLine
from testimony_archive.domain.part_times import PartTimes
from testimony_archive.ui.presenters.playing import Sound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.records import Passage
    from testimony_archive.ui.player import Player, Track

_UNKNOWN_LASTS_MS: Final = 60_000  # a part among others of which neither a file nor a passage tells how long it is


class RecordingLine(QObject):
    """Knows where each part lies and goes to places of the whole.

    What the files told of their lengths is kept while the recording is shown, so that no part moves when another is
    taken up.
    """

    changed = Signal()
    """A part is longer or shorter than it was thought to be."""

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._sound = Sound(0, ())
        self._passages: tuple[Passage, ...] = ()
        self._lengths: dict[int, int] = {}
        self._times: dict[int, PartTimes] = {}
        self._line: PartLine | None = None
        player.duration_changed.connect(self._on_duration_changed)
        player.track_changed.connect(self._note_length)

    @property
    def sound(self) -> Sound:
        """What can be heard."""
        return self._sound

    @property
    def is_loaded(self) -> bool:
        """Whether a part of it is in the player."""
        track = self._player.track
        return track is not None and track.testimony_id == self._sound.testimony_id

    @property
    def line(self) -> PartLine:
        """The parts that were recorded, one after the other."""
        if self._line is None:
            self._line = PartLine.of(self._length(each) for each in self._sound.tracks)
        return self._line

    @property
    def place_ms(self) -> int:
        """Where it is in the whole."""
        return self.place_of(self._player.position_ms)

    @property
    def offset_ms(self) -> int:
        """Where the part that is in the player begins in the whole."""
        return self.place_of(0)

    def place_of(self, position_ms: int) -> int:
        """Where a place of the part that is in the player is in the whole."""
        track = self._player.track
        return self.line.place(track.part_number, position_ms) if track is not None and self.is_loaded else 0

    def times(self, part_number: int) -> PartTimes:
        """When the passages of a part are heard, in the times of that part."""
        if part_number not in self._times:
            self._times[part_number] = PartTimes(self._passages, part_number, self._known_ms(part_number))
        return self._times[part_number]

    def set_content(self, sound: Sound, passages: Sequence[Passage]) -> None:
        """Follow this recording and these passages."""
        if sound != self._sound:
            self._lengths.clear()
        self._sound, self._passages = sound, tuple(passages)
        self._forget()
        self._note_length()

    def learn_length(self, part_number: int, duration_ms: int) -> None:
        """Take up how long a part was found to be where nothing else tells."""
        if duration_ms > 0 and not self._known_ms(part_number):
            self._learn(part_number, duration_ms)

    def go_to(self, place_ms: int) -> None:
        """Go to a place of the whole, in whichever part it is; what is playing plays on from there."""
        part_number, position_ms = self.line.at(place_ms)
        loaded, track = self._player.track, self._sound.part(part_number)
        if track is None:
            return
        if self.is_loaded and loaded is not None and loaded.part_number == part_number:
            self._player.seek(position_ms)
        else:
            self._player.move_to(track, position_ms)

    def _length(self, track: Track) -> PartLength:
        known = self._known_ms(track.part_number)
        if known > 0:
            return PartLength(track.part_number, known)
        lasts = _UNKNOWN_LASTS_MS if len(self._sound.tracks) > 1 else 0
        return PartLength(track.part_number, self.times(track.part_number).duration_ms or lasts, is_known=False)

    def _known_ms(self, part_number: int) -> int:
        track = self._sound.part(part_number)
        return self._lengths.get(part_number) or (track.duration_ms or 0 if track is not None else 0)

    def _on_duration_changed(self, _duration_ms: int) -> None:
        self._note_length()

    def _note_length(self) -> None:
        """The file that is in the player decides how long its part is."""
        track, duration_ms = self._player.track, self._player.duration_ms
        if track is None or duration_ms <= 0:
            return
        shown = self._sound.part(track.part_number)
        if shown is not None and shown.path == track.path:
            self._learn(track.part_number, duration_ms)

    def _learn(self, part_number: int, duration_ms: int) -> None:
        if duration_ms != self._known_ms(part_number):
            self._lengths[part_number] = duration_ms
            self._forget()
            self.changed.emit()

    def _forget(self) -> None:
        self._line = None
        self._times.clear()
