"""Working out what recordings sound like, once each: from the user's cache, or by decoding the whole file."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from threading import Lock
from typing import Final

from testimony_archive.domain.file_trouble import file_trouble_explained
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.recording_errors import (
    NoSoundInside,
    RecordingAltered,
    RecordingMissing,
    RecordingUnreadable,
    SoundUnavailable,
)
from testimony_archive.domain.records import Attachment
from testimony_archive.domain.sound import SoundReader, SoundTrouble, Trouble
from testimony_archive.domain.waveform import Waveform
from testimony_archive.media.hashing import hash_file
from testimony_archive.media.peaks import Peaks
from testimony_archive.media.waveform_files import WaveformFiles

_WAIT_SECONDS: Final = 0.1


class Waveforms:
    """For all archives of this user. One recording at a time is decoded; whoever waits for it can be cancelled.

    Args:
        read_sound: decodes files.
        folder: where waveforms are kept; see `WaveformFiles`.
    """

    def __init__(self, read_sound: SoundReader, folder: Path) -> None:
        self._read_sound = read_sound
        self._files = WaveformFiles(folder)
        self._turn = Lock()

    def of(self, attachment: Attachment, path: Path, progress: Progress) -> Waveform:
        """What a recording sounds like. Of one that was cut off, what is there.

        Args:
            attachment: the recording.
            path: where its bytes are.
            progress: told about milliseconds of sound, once its bytes were checked.

        Raises:
            RecordingMissing, RecordingAltered: its bytes are not there, or not those that were kept.
            NoSoundInside, RecordingUnreadable, SoundUnavailable: there is nothing to be heard in it, here at least.
            NoPermission, DiskTrouble: it cannot be read. Cancelled: by `progress`.
        """
        _require_file(attachment, path)
        while not self._turn.acquire(timeout=_WAIT_SECONDS):
            progress.advance(0, 0, attachment.original_name)
        try:
            known = self._files.read(attachment.sha256)
            if known is not None:
                return known
            _require_kept_bytes(attachment, path, progress)
            made = self._work_out(attachment, path, progress)
            self._files.keep(attachment.sha256, made)
            return made
        finally:
            self._turn.release()

    def _work_out(self, attachment: Attachment, path: Path, progress: Progress) -> Waveform:
        name = attachment.original_name
        peaks = Peaks()
        try:
            with closing(self._read_sound(path)) as blocks:
                for block in blocks:
                    if block is not None:
                        peaks.add(block)
                    progress.advance(peaks.duration_ms, attachment.duration_ms or 0, name)
        except SoundTrouble as trouble:
            if trouble.trouble is Trouble.UNAVAILABLE:
                raise SoundUnavailable from trouble
            if trouble.trouble is Trouble.NO_SOUND:
                raise NoSoundInside(name=name) from trouble
            if trouble.trouble is Trouble.STALLED or not peaks.duration_ms:
                raise RecordingUnreadable(name=name, detail=trouble.detail) from trouble
        made = peaks.finish()
        if not made.steps:
            raise NoSoundInside(name=name)
        return made


def _require_file(attachment: Attachment, path: Path) -> None:
    if not path.is_file():
        raise RecordingMissing(name=attachment.original_name)
    with file_trouble_explained(path):
        if path.stat().st_size != attachment.bytes:
            raise RecordingAltered(name=attachment.original_name)


def _require_kept_bytes(attachment: Attachment, path: Path, progress: Progress) -> None:
    """What is kept under a SHA-256 has to be of those bytes: another archive may hold the right ones."""
    name = attachment.original_name
    if hash_file(path, lambda _done: progress.advance(0, 0, name)) != attachment.sha256:
        raise RecordingAltered(name=name)
