"""What is asked before a damaged archive is repaired."""

from __future__ import annotations

from typing import TYPE_CHECKING

from testimony_archive.domain.errors import ArchiveDamaged, ArchiveError, NotAnArchive
from testimony_archive.domain.repair_errors import BackAsAWhole, BackPieceByPiece, DatabaseGone
from testimony_archive.ui.models.row_words import moment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from testimony_archive.services.remedies import Remedy


def may_be_repaired(path: Path, error: ArchiveError) -> bool:
    """Whether what could not be opened is an archive that is damaged."""
    is_archive = (path / "archive.db").exists() and (path / "media").is_dir()
    return isinstance(error, DatabaseGone) or (is_archive and isinstance(error, ArchiveDamaged | NotAnArchive))


def can_be_repaired(remedies: Sequence[Remedy]) -> bool:
    """Whether anything has what is damaged."""
    return any(each.source is not None for each in remedies)


def repair_question(path: Path, remedies: Sequence[Remedy]) -> ArchiveError:
    """What would be done, and what it would cost."""
    for each in remedies:
        if each.is_whole_database and each.source is not None:
            at = moment(each.source.moment.isoformat()) if each.source.moment is not None else "?"
            return BackAsAWhole(path=path, moment=at)
    found = sum(each.source is not None for each in remedies)
    return BackPieceByPiece(path=path, count=len(remedies), found=found)
