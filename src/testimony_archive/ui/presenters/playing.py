"""Hearing a place of a testimony, from whatever page: finds the recording of the part and hands it to the player."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from testimony_archive.domain.records import Testimony
from testimony_archive.ui.player import Track
from testimony_archive.ui.term_names import TermNames, shown_name

if TYPE_CHECKING:
    from testimony_archive.services.listening import Recording
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.context import WindowContext


@dataclass(frozen=True, slots=True)
class Sound:
    """A testimony's recording: a track for each part that there is."""

    testimony_id: int
    tracks: tuple[Track, ...]

    def part(self, number: int) -> Track | None:
        """The track of a part, None where it was not recorded."""
        return next((each for each in self.tracks if each.part_number == number), None)

    def after(self, number: int) -> Track | None:
        """The track of the next part that was recorded, None after the last."""
        return next((each for each in self.tracks if each.part_number > number), None)


class Playing(QObject):
    """Plays passages by where they stand. Files are looked for off the interface's thread."""

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def play(self, testimony_id: int, part_number: int = 1, position_ms: int = 0) -> None:
        """Hear a testimony from a place in one of its parts; says so where it has no recording."""
        track = self._context.player.track
        if track is not None and (track.testimony_id, track.part_number) == (testimony_id, part_number):
            self._context.player.play(track, position_ms)
            return
        workspace = self._context.workspace
        self._context.tasks.read(
            lambda _progress: find_sound(workspace, testimony_id),
            lambda sound: self._on_sound_found(sound, part_number, position_ms),
            replaces="playing",
        )

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
        if track is None or track.parts < 2:
            return
        workspace = self._context.workspace
        self._context.tasks.read(
            lambda _progress: find_sound(workspace, track.testimony_id),
            lambda sound: self._on_next_found(sound, track),
            replaces="playing",
        )

    def _on_next_found(self, sound: Sound, ended: Track) -> None:
        following = sound.after(ended.part_number)
        if following is not None and self._context.player.track == ended:  # or somebody chose something else meanwhile
            self._context.player.play(following)

    def _on_sound_found(self, sound: Sound, part_number: int, position_ms: int) -> None:
        track = sound.part(part_number)
        if track is None:
            self._context.messages.notice(self.tr("This testimony has no recording to play."))
        else:
            self._context.player.play(track, position_ms)


def find_sound(workspace: Workspace, testimony_id: int) -> Sound:
    """The recording of a testimony with the words that say what is heard; on a reader's thread.

    Raises:
        RecordingMissing: a file is not in the archive's folder.
    """
    recordings = workspace.listening.recordings(testimony_id)
    if not recordings:
        return Sound(testimony_id, ())
    testimony = workspace.catalogue.testimony(testimony_id)
    names = TermNames(workspace.catalogue.vocabularies())
    return Sound(testimony_id, tuple(_track(testimony, each, len(recordings), names) for each in recordings))


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
    )
