"""Hearing a place of a testimony, from whatever page: finds the recording of the part and hands it to the player."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from testimony_archive.domain.records import Testimony
from testimony_archive.ui.player import Track
from testimony_archive.ui.term_names import TermNames, shown_name

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from testimony_archive.services.listening import Recording
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.context import WindowContext


@dataclass(frozen=True, slots=True)
class Sound:
    """A testimony's recording: a track for each part that there is. `versions` are all that could be heard, where a
    part has several recordings."""

    testimony_id: int
    tracks: tuple[Track, ...]
    versions: tuple[Track, ...] = ()

    @property
    def first(self) -> Track | None:
        """Where listening begins: the first part whose file is there."""
        return next((each for each in self.tracks if each.is_there), None)

    def part(self, number: int) -> Track | None:
        """The track of a part, None where it was not recorded."""
        return next((each for each in self.tracks if each.part_number == number), None)

    def versions_of(self, number: int) -> tuple[Track, ...]:
        """All recordings of a part."""
        return tuple(each for each in self.versions if each.part_number == number)

    def beside(self, number: int, step: int) -> Track | None:
        """The track of the part after (1) or before (−1), whose file is there; None beyond the ends."""
        there = [each for each in self.tracks[::step] if each.is_there]
        return next((each for each in there if (each.part_number - number) * step > 0), None)


class Playing(QObject):
    """Plays passages by where they stand. Files are looked for off the interface's thread."""

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def play(self, testimony_id: int, part_number: int = 1, position_ms: int = 0, attachment_id: int = 0) -> None:
        """Hear a testimony from a place in one of its parts, in a certain recording of it where one is named; says so
        where it has no recording."""
        track = self._context.player.track
        is_part = track is not None and (track.testimony_id, track.part_number) == (testimony_id, part_number)
        if track is not None and is_part and attachment_id in (0, track.attachment_id):
            self._context.player.play(track, position_ms)
            return

        def found(sound: Sound) -> None:
            named = next((each for each in sound.versions if each.attachment_id == attachment_id), None)
            self._on_track_found(named or sound.part(part_number), position_ms)

        self._find(testimony_id, found)

    def toggle(self, testimony_id: int) -> None:
        """Play or pause what is loaded where it is this testimony, else hear this one from its start."""
        track = self._context.player.track
        if track is not None and testimony_id in (0, track.testimony_id):
            self._context.player.toggle()
        elif testimony_id:
            self.play(testimony_id)

    def go_on(self) -> None:
        """Play the next part of what came to its end; nothing after the last."""
        track = self._context.player.track
        if track is not None and track.parts > 1:
            self._find(track.testimony_id, lambda sound: self._on_next_found(sound, track))

    def step(self, by_ms: int) -> None:
        """Go forward, or back with a negative number of milliseconds, over the border to the part beside as well."""
        player = self._context.player
        track, wanted = player.track, player.position_ms + by_ms
        beyond = wanted - player.duration_ms if by_ms > 0 else wanted
        leaves = beyond > 0 if by_ms > 0 else beyond < 0
        if track is None or track.parts < 2 or not player.duration_ms or not leaves:
            player.seek(wanted)
        else:
            self._find(track.testimony_id, lambda sound: self._on_beside_found(sound, track, beyond))

    def _find(self, testimony_id: int, on_found: Callable[[Sound], None]) -> None:
        workspace, chosen = self._context.workspace, self._context.memory.chosen
        self._context.tasks.read(
            lambda _progress: find_sound(workspace, testimony_id, chosen), on_found, replaces="playing"
        )

    def _on_next_found(self, sound: Sound, ended: Track) -> None:
        following = sound.beside(ended.part_number, 1)
        if following is not None and self._context.player.track == ended:  # or somebody chose something else meanwhile
            self._context.player.play(following)

    def _on_beside_found(self, sound: Sound, left: Track, beyond_ms: int) -> None:
        player = self._context.player
        beside = sound.beside(left.part_number, 1 if beyond_ms > 0 else -1)
        if player.track != left:
            return
        if beside is None:
            player.seek(player.duration_ms if beyond_ms > 0 else 0)
        else:
            player.move_to(beside, max((beside.duration_ms or 0) + beyond_ms, 0) if beyond_ms < 0 else beyond_ms)

    def _on_track_found(self, track: Track | None, position_ms: int) -> None:
        if track is None:
            self._context.messages.notice(self.tr("This testimony has no recording to play."))
        else:
            self._context.player.play(track, position_ms)


def find_sound(workspace: Workspace, testimony_id: int, chosen: Collection[str] = ()) -> Sound:
    """The recording of a testimony with the words that say what is heard; on a reader's thread. Of several
    recordings of a part, one of those in `chosen` is heard, which are UUIDs.

    Raises:
        RecordingMissing: none of the files is in the archive's folder.
    """
    recordings = workspace.listening.recordings(testimony_id)
    if not recordings:
        return Sound(testimony_id, ())
    testimony = workspace.catalogue.testimony(testimony_id)
    names = TermNames(workspace.catalogue.vocabularies())
    parts: dict[int, list[Track]] = {}
    count = len({each.part_number for each in recordings})
    for each in recordings:
        parts.setdefault(each.part_number, []).append(_track(testimony, each, count, names))
    return Sound(
        testimony_id,
        tuple(_heard(versions, chosen) for versions in parts.values()),
        tuple(each for versions in parts.values() for each in versions),
    )


def _heard(versions: Sequence[Track], chosen: Collection[str]) -> Track:
    """Which of several recordings of a part is heard."""
    return next((each for each in versions if each.is_there and each.recording in chosen), versions[0])


def _track(testimony: Testimony, recording: Recording, parts: int, names: TermNames) -> Track:
    people = ", ".join(shown_name(each) for each in testimony.interviewees)
    facts = (*(names.role(each) for each in testimony.roles), names.countries(testimony.countries))
    return Track(
        testimony_id=testimony.testimony_id,
        code=testimony.code,
        name=people or testimony.title,
        remark=", ".join(each for each in (*facts, str(testimony.date.year) if testimony.date else "") if each),
        path=recording.path,
        part_number=recording.part_number,
        parts=parts,
        duration_ms=recording.duration_ms,
        attachment_id=recording.attachment.attachment_id,
        recording=recording.attachment.uuid,
        has_picture=recording.has_picture,
        file=recording.attachment.label or recording.attachment.original_name,
        is_there=recording.is_there,
    )
