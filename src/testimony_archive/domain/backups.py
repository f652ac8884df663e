"""What is known of an archive's backups: its places, and the points to which it can be brought back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from testimony_archive.domain.row_damage import HarmedRows


class BackupReason(StrEnum):
    """Why a backup point was made."""

    DAILY = "daily"
    ASKED = "asked"
    UPGRADE = "upgrade"
    """Before a newer version of the program changed the database."""
    IMPORT = "import"
    """Before an import that changed many testimonies."""


@dataclass(frozen=True, slots=True)
class BackupPoint:
    """A moment to which the archive can be brought back.

    Args:
        path: its file; the files of testimonies stand in the folder ``media`` beside the file's folder.
        place: the `BackupPlace.path` in which it stands.
        moment: when it was made, in UTC, to the second.
        reason: why.
        bytes: of the file itself.
        files: how many files of testimonies belong to it.
        missing: how many of these were not there, or damaged, when it was made, and in no earlier backup either.
        harmed: how many rows of its database were damaged when it was made, or referred to a row that was gone.
    """

    path: Path
    place: Path
    moment: datetime
    reason: BackupReason
    bytes: int
    files: int
    missing: int = 0
    harmed: HarmedRows = field(default_factory=HarmedRows)

    @property
    def is_whole(self) -> bool:
        """Whether nothing of it was missing or known to be damaged when it was made."""
        return not self.missing and not self.harmed.is_any


@dataclass(frozen=True, slots=True)
class WholeBackup:
    """A whole archive in one file that was written and read back: where it is, and how many rows of its database were
    damaged when it was made, or referred to one that was gone."""

    path: Path
    harmed: HarmedRows


@dataclass(frozen=True, slots=True)
class BackupPlace:
    """A folder that holds backups.

    Args:
        path: the archive's own folder ``backups``, or a folder that its user chose on another disk.
        is_own: which of the two.
        is_there: False while the disk is not connected.
        newest: when the newest point was made there, in UTC; remembered where the place is not there; None for none.
    """

    path: Path
    is_own: bool
    is_there: bool
    newest: datetime | None
