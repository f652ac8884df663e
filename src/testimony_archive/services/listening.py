"""Hearing a testimony: which file holds its sound, where it lies, and what it looks like as a waveform."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from testimony_archive.domain.errors import RecordGone, RecordingMissing, SoundUnavailable, TestimonyGone
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.records import Attachment, AttachmentKind, Testimony
from testimony_archive.domain.waveform import Waveform
from testimony_archive.media.store import MediaStore
from testimony_archive.services.waveforms import Waveforms
from testimony_archive.storage.database import Database
from testimony_archive.storage.testimonies import read_attachment, read_testimonies

_PLAYED: Final = (AttachmentKind.AUDIO, AttachmentKind.VIDEO)  # sound first: it starts sooner


@dataclass(frozen=True, slots=True)
class Recording:
    """A part of a testimony's recording, ready to play. The file has no ending: players know it by its content."""

    attachment: Attachment
    path: Path

    @property
    def part_number(self) -> int:
        """Which part it is; the times of passages with this number are positions in it."""
        return self.attachment.part_number

    @property
    def duration_ms(self) -> int | None:
        """Its length in milliseconds; None where the file does not say."""
        return self.attachment.duration_ms

    @property
    def has_picture(self) -> bool:
        """Whether there is something to see."""
        return self.attachment.kind is AttachmentKind.VIDEO


class Listening:
    """Finds recordings. Inside the archive everything may be heard.

    Without `waveforms` nothing on this machine decodes sound.
    """

    def __init__(self, database: Database, media: MediaStore, waveforms: Waveforms | None = None) -> None:
        self._database = database
        self._media = media
        self._waveforms = waveforms

    def recordings(self, testimony_id: int) -> tuple[Recording, ...]:
        """The recording of a testimony, one file for each part, in order; sound rather than film of the same part.

        Raises:
            NoSuchTestimony: it is not there (any more). RecordingMissing: a file is not in the archive's folder.
        """
        with self._database.read() as connection:
            found = read_testimonies(connection, [testimony_id])
        if not found:
            raise TestimonyGone
        return tuple(self._recording(each) for each in playable(found[0]))

    def waveform(self, attachment_id: int, progress: Progress | None = None) -> Waveform:
        """What a recording sounds like, or the sound of a film: at once where it was worked out before, else after
        some seconds for each of its hours. Of a file that was cut off, what is there.

        Args:
            attachment_id: the recording.
            progress: told about milliseconds of sound.

        Raises:
            RecordGone: there is no such file. RecordingMissing, RecordingAltered: its bytes are not as they were kept.
            NoSoundInside, RecordingUnreadable, SoundUnavailable: there is nothing to be heard in it, here at least.
            Cancelled: by `progress`.
        """
        if self._waveforms is None:
            raise SoundUnavailable
        with self._database.read() as connection:
            attachment = read_attachment(connection, attachment_id)
        if attachment is None:
            raise RecordGone
        return self._waveforms.of(attachment, self._media.path_of(attachment.sha256), progress or NoProgress())

    def _recording(self, attachment: Attachment) -> Recording:
        path = self._media.path_of(attachment.sha256)
        if not path.is_file():
            raise RecordingMissing(name=attachment.original_name)
        return Recording(attachment, path)


def playable(testimony: Testimony) -> tuple[Attachment, ...]:
    """The attachments that make up the recording of a testimony, one for each part, in order."""
    parts: dict[int, Attachment] = {}
    for kind in _PLAYED:
        for each in testimony.attachments:
            if each.kind is kind:
                parts.setdefault(each.part_number, each)
    return tuple(parts[number] for number in sorted(parts))
