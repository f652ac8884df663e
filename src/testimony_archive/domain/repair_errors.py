"""What can keep a repair from being done; see `errors`."""

from __future__ import annotations

from typing import ClassVar

from testimony_archive.domain.archive_error import NUMBER, ArchiveError
from testimony_archive.domain.errors import NotAnArchive
from testimony_archive.domain.row_damage import RowPlace
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP


class NothingToRepairFrom(ArchiveError):
    """The database cannot be opened, and there is no sound backup of it."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "No sound backup of the database of {path} was found.")
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError",
        "Connect the disk with your backups and try again, or restore a backup into a new folder; nothing was changed.",
    )


class DatabaseUnreadable(ArchiveError):
    """What could not be opened is an archive by all that stands beside its database."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "The database of {path} cannot be read.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "See what can be brought back; nothing is changed before you agree.")


class DatabaseGone(NotAnArchive):
    """Its folder has backups yet."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "The database of {path} is gone: the folder has no file archive.db.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Its backups are there: repair it to bring the newest back.")


class RowsDoNotFit(ArchiveError):
    message = QT_TRANSLATE_NOOP("ArchiveError", "The rows that were found do not fit those that are there.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Restore a backup into a new folder and compare; nothing was changed.")


class NotGivenUp(ArchiveError):
    """Somebody wants to give up what is not damaged, or what cannot be."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "“{name}” cannot be given up as lost.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Only a damaged file or row can, by the name that verify tells it by.")


class OthersNeedIt(NotGivenUp):
    """It is gone, and what refers to it would refer to nothing for good.

    Args:
        lost: what is gone.
        first: the first of what refers to it.
        count: how many rows that are.
    """

    worded: ClassVar = {"count": NUMBER}

    def __init__(self, lost: RowPlace, first: RowPlace, count: int) -> None:
        self.lost = lost
        self.first = first
        super().__init__(name=lost.name, first=first.name, count=count)

    advice = QT_TRANSLATE_NOOP(
        "ArchiveError",
        "What refers to it is there (rows: {count}, the first: {first}). Look for it on other disks with backups or "
        "copies; else restore the newest backup into a new folder: what came later can be exported here and imported "
        "there.",
    )


class IndexStaysAsItIs(ArchiveError):
    """Told of an archive that was opened all the same."""

    message = QT_TRANSLATE_NOOP(
        "ArchiveError", "The search index of {path} could not be brought up to date: a row of the archive is damaged."
    )
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Repair the archive; until then searches may miss some of it.")


class DamageFound(ArchiveError):
    """Told of an open archive in which a check that nobody asked for found something."""

    message = QT_TRANSLATE_NOOP("ArchiveError", "A check of the archive found damage: {where}.")
    advice = QT_TRANSLATE_NOOP("ArchiveError", "See what can bring it back; until then nothing else is touched.")


class BackAsAWhole(ArchiveError):
    """Asked before the database of a backup takes the place of one that cannot be read."""

    message = QT_TRANSLATE_NOOP(
        "ArchiveError", "Nothing can be read of the database of {path}. Its newest sound backup is of {moment}."
    )
    advice = QT_TRANSLATE_NOOP(
        "ArchiveError", "If that takes its place, what was changed since is lost. The damaged file is kept."
    )


class BackPieceByPiece(ArchiveError):
    """Asked before a damaged archive is repaired."""

    message = QT_TRANSLATE_NOOP(
        "ArchiveError", "{count} things are damaged in {path}; {found} of them can be brought back."
    )
    advice = QT_TRANSLATE_NOOP("ArchiveError", "All else stays as it is. What was damaged is kept.")


class NotAllRepaired(ArchiveError):
    """Told after a repair that left something damaged."""

    message = QT_TRANSLATE_NOOP(
        "ArchiveError",
        "Still damaged in {path}: {count}. No backup that was found has it.",
    )
    advice = QT_TRANSLATE_NOOP("ArchiveError", "Connect the disk with your backups and repair it again.")
