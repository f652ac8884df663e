"""What can be wrong with a recording; see `errors`."""

from __future__ import annotations

from testimony_archive.domain.archive_error import ArchiveError
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP


class RecordingMissing(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "The file of “{name}” is not in the archive's folder media.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Check the archive's health, or restore the file from a backup.")


class RecordingAltered(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "The file of “{name}” is not what was kept: it has changed since.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Check the archive's health, or restore the file from a backup.")


class RecordingUnreadable(ArchiveError):
    """A file that is no recording, or one of a kind that cannot be decoded here; `detail` in the decoder's words."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "“{name}” cannot be read as sound ({detail}).")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "If another program plays it, save it there as WAV, FLAC or MP3, and replace the file by that."
    )


class NoSoundInside(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is no sound in “{name}”.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "If another program plays it, save it there as WAV, FLAC or MP3, and replace the file by that."
    )


class TextNamedRecording(ArchiveError):
    """Told of a file that is named like a recording and kept as it is."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "“{name}” is named like a recording, but there is text in it.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Replace it by the recording, or give it the name of a text.")


class NamedRecording(ArchiveError):
    """Told of a file that is named like a recording and kept as it is; nobody knows what it is."""

    message = QT_TRANSLATE_NOOP(
        "ArchiveError", "“{name}” is named like a recording, but no sound or film can be recognised in it."
    )
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "If another program plays it, save it there as WAV, FLAC or MP3, and replace the file by that."
    )


class NothingToHear(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{code} has no recording.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Add its sound or its film to its files first.")


class NoSpeechFound(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "Nobody seems to speak in the recording of {code}: it is silent.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Listen to it; what you hear can still be transcribed by hand.")


class TranscriptThere(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{code} has a transcript with words already.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Passages are proposed only where there is none; nothing was changed.")


class SoundUnavailable(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "This machine has no sound system that can read recordings.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Install the system libraries named in packaging/system-packages.txt.")
