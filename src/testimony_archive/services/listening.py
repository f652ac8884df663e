"""Hearing a testimony: which file holds its sound, where it lies, and what it looks like as a waveform."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

from testimony_archive.domain.errors import ArchiveError, RecordGone, TestimonyGone
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.recording_errors import (
    NamedRecording,
    RecordingMissing,
    SoundUnavailable,
    TextNamedRecording,
)
from testimony_archive.domain.records import Attachment, AttachmentKind, Testimony
from testimony_archive.domain.waveform import Waveform
from testimony_archive.exchange.kinds import AUDIO_SUFFIXES, VIDEO_SUFFIXES
from testimony_archive.media.probe import breaks_off
from testimony_archive.media.store import MediaStore
from testimony_archive.services.waveforms import Waveforms
from testimony_archive.storage.database import Database
from testimony_archive.storage.testimonies import read_attachment, read_testimonies

_CUT_OFF_MS: Final = 3_000  # less sound than this below what the file promises is no loss that anybody would hear
_TELL_THEIR_SOUND: Final = frozenset({"video/mp4", "video/quicktime", "video/3gpp"})  # films whose codec is read
_NEARLY_ALL: Final = 0.9  # of the sound has to be in a film that is to stand for it


@dataclass(frozen=True, slots=True)
class Recording:
    """A file that a part of a testimony can be heard in. It has no ending: players know it by its content.

    `is_there` is False where the archive's folder lacks it.
    """

    attachment: Attachment
    path: Path
    is_there: bool = True

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


@dataclass(frozen=True, slots=True)
class HeardSound:
    """What a recording sounds like, and where it breaks off, in milliseconds; None where it is whole, as far as
    anybody can tell. `promised_ms` is how long its file says that it is, where that is longer."""

    waveform: Waveform
    breaks_off_ms: int | None = None
    promised_ms: int = 0


class Listening:
    """Finds recordings. Inside the archive everything may be heard.

    Without `waveforms` nothing on this machine decodes sound.
    """

    def __init__(self, database: Database, media: MediaStore, waveforms: Waveforms | None = None) -> None:
        self._database = database
        self._media = media
        self._waveforms = waveforms

    def recordings(self, testimony_id: int) -> tuple[Recording, ...]:
        """What can be heard of a testimony, by part; several of one part, such as a film and its sound, the most
        suitable first, and what is missing last.

        Raises:
            NoSuchTestimony: it is not there (any more). RecordingMissing: none of the files is in the archive's folder.
        """
        with self._database.read() as connection:
            found = read_testimonies(connection, [testimony_id])
        if not found:
            raise TestimonyGone
        recordings = [self._recording(each) for part in recorded_parts(found[0]) for each in part]
        if recordings and not any(each.is_there for each in recordings):
            raise RecordingMissing(name=recordings[0].attachment.original_name)
        return tuple(sorted(recordings, key=lambda each: (each.part_number, not each.is_there)))

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

    def sound(self, attachment_id: int, progress: Progress | None = None) -> HeardSound:
        """As `waveform`, with what the file tells of whether it is whole."""
        waveform = self.waveform(attachment_id, progress)
        with self._database.read() as connection:
            attachment = read_attachment(connection, attachment_id)
        if attachment is None:
            raise RecordGone
        promised = attachment.duration_ms or 0
        is_short = promised - waveform.duration_ms > _CUT_OFF_MS
        if is_short or breaks_off(self._media.path_of(attachment.sha256), attachment.media_type):
            return HeardSound(waveform, waveform.duration_ms, promised if is_short else 0)
        return HeardSound(waveform)

    def _recording(self, attachment: Attachment) -> Recording:
        path = self._media.path_of(attachment.sha256)
        return Recording(attachment, path, is_there=path.is_file())


def recorded_parts(testimony: Testimony) -> tuple[tuple[Attachment, ...], ...]:
    """The parts of a testimony that were recorded, in order, each with all its recordings, the most suitable first.

    That is the film, which is heard and seen, unless it is clearly shorter than the sound: then it shows a scene of the
    interview, not the interview. One without sound comes after what can be heard.
    """
    parts: dict[int, list[Attachment]] = {}
    for each in testimony.attachments:
        if each.kind in {AttachmentKind.AUDIO, AttachmentKind.VIDEO}:
            parts.setdefault(each.part_number, []).append(each)
    return tuple(tuple(_by_worth(parts[number])) for number in sorted(parts))


def mistaken_recording(testimony: Testimony) -> ArchiveError | None:
    """What is to be said of a file that is named like a recording and is none; None where there is no such file."""
    for each in testimony.attachments:
        is_named = PurePath(each.original_name).suffix.lower() in AUDIO_SUFFIXES | VIDEO_SUFFIXES
        if is_named and each.kind is AttachmentKind.OTHER:
            kind = TextNamedRecording if each.media_type.startswith("text/") else NamedRecording
            return kind(name=each.original_name)
    return None


def playable(testimony: Testimony) -> tuple[Attachment, ...]:
    """The attachments that make up the recording of a testimony, one for each part, in order."""
    return tuple(part[0] for part in recorded_parts(testimony))


def _by_worth(recordings: list[Attachment]) -> list[Attachment]:
    sounds = (each.duration_ms or 0 for each in recordings if each.kind is AttachmentKind.AUDIO)
    enough_ms = _NEARLY_ALL * max(sounds, default=0)

    def comes_later(each: Attachment) -> bool:
        is_scene = each.duration_ms is not None and each.duration_ms < enough_ms
        is_silent = each.media_type in _TELL_THEIR_SOUND and not each.technical.codec
        return is_scene or is_silent

    return sorted(recordings, key=lambda each: (comes_later(each), each.kind is not AttachmentKind.VIDEO))
