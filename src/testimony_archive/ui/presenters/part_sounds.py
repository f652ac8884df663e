"""What the parts of a recording sound like, worked out one after the other off the interface's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from testimony_archive.domain.errors import Cancelled
from testimony_archive.ui.models.time_parts import SoundStretch
from testimony_archive.ui.translation import error_texts, number

if TYPE_CHECKING:
    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.domain.part_line import PartLine
    from testimony_archive.services.listening import HeardSound
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.player import Track
    from testimony_archive.ui.presenters.playing import Sound
    from testimony_archive.ui.tasks import ProgressReport


class PartSounds(QObject):
    """Begins with the part that is in the player; what is worked out stays while the same recording is shown."""

    changed = Signal()
    """There is more to be seen, or another message."""
    length_found = Signal(int, int)
    """A part, and how long its sound was found to be, in milliseconds."""

    def __init__(self, context: WindowContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._sound_id: tuple[int, ...] = ()
        self._due: list[Track] = []
        self._sounds: dict[int, HeardSound] = {}
        self._messages: dict[int, str] = {}

    def set_sound(self, sound: Sound, first_part: int) -> None:
        """Work out these parts, `first_part` before the others; nothing where they are those of before."""
        sound_id = tuple(each.attachment_id for each in sound.tracks)
        if sound_id == self._sound_id:
            return
        self._sound_id = sound_id
        self._sounds.clear()
        waits = self.tr("Working out what it sounds like…")
        self._messages = {each.part_number: waits for each in sound.tracks}
        self._due = sorted(sound.tracks, key=lambda each: each.part_number != first_part)
        self._read_next()

    def stretches(self, line: PartLine) -> tuple[SoundStretch, ...]:
        """What is to be drawn of each part."""
        return tuple(
            SoundStretch(
                each.start_ms,
                each.end_ms,
                sound.waveform if sound is not None else None,
                self._messages.get(each.part_number, ""),
                each.start_ms + sound.breaks_off_ms if sound is not None and sound.breaks_off_ms is not None else None,
            )
            for each, sound in ((each, self._sounds.get(each.part_number)) for each in line.parts)
        )

    def _read_next(self) -> None:
        if not self._due:
            return
        track, listening = self._due.pop(0), self._context.workspace.listening
        self._context.tasks.read(
            lambda progress: listening.sound(track.attachment_id, progress),
            lambda sound: self._on_read(track, sound),
            lambda error: self._on_failed(track, error),
            on_progress=lambda report: self._on_progressed(track, report),
            replaces="dock sound",
        )

    def _on_progressed(self, track: Track, report: ProgressReport) -> None:
        if report.total > 0:
            percent = number(min(100 * report.done // report.total, 100))
            words = self.tr("Working out what it sounds like… {percent} %").format(percent=percent)
            self._messages[track.part_number] = words
            self.changed.emit()

    def _on_read(self, track: Track, sound: HeardSound) -> None:
        self._messages[track.part_number] = ""
        self._sounds[track.part_number] = sound
        self.length_found.emit(track.part_number, sound.waveform.duration_ms)
        self._go_on()

    def _on_failed(self, track: Track, error: ArchiveError) -> None:
        if not isinstance(error, Cancelled):
            self._messages[track.part_number] = " ".join(error_texts(error)).strip()
            self._go_on()

    def _go_on(self) -> None:
        self.changed.emit()
        self._read_next()
