"""What can stand in the way of a backup; see `errors`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from testimony_archive.domain.archive_error import NUMBER, ArchiveError
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP


class NoRoomForBackup(ArchiveError):
    """`needed` and `free` in bytes."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "{needed} bytes are needed at {path}, where {free} bytes are free.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Make room there, or choose another place; nothing was changed.")
    worded: ClassVar = {"needed": NUMBER, "free": NUMBER}


class BackupUnderWay(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "Another backup is being made at {path}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Wait until it is complete, then try again.")


class WithoutBackup(ArchiveError):
    """Told of what was done all the same; `problem` in its words is the message of another error, whose values stand
    beside."""

    worded: ClassVar = {"problem": "ArchiveError"}

    def __init__(self, problem: ArchiveError, **values: object) -> None:
        self.problem = problem
        super().__init__(**{**problem.values, **values, "problem": problem.message})

    @property
    def contexts(self) -> Mapping[str, str]:
        """Those of the other error first."""
        return {**self.problem.contexts, **self.worded}


class NotAtEveryPlace(WithoutBackup):
    """Told of a backup that was made at other places all the same."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "The backup was made, but not at {place}: “{problem}”.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "See what is wrong there, or choose another place.")


class ImportedWithoutBackup(WithoutBackup):
    """Told of an import that was made all the same."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "No backup could be made before this import: “{problem}”.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "See what is wrong there; what was imported is in the archive.")


class PlaceWithinArchive(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} lies within the archive itself.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "Choose a folder outside it, best on another disk: a backup has to outlive this one."
    )


class PlaceIsNoFolder(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "{path} is a file, not a folder.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "Choose a folder on another disk; backups get a folder of their own there."
    )


class NoBackupThere(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "There is no backup in {path}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Choose an archive, or a folder in which one is backed up.")


class NoBackupSoEarly(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "No backup in {path} was made by {moment}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "The earliest was made at {earliest}.")


class SeveralArchivesThere(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "More than one archive is backed up in {path}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Name the folder of one of them: {nearest}.")
