"""One look at a file of an archive: is it there, and is it what was kept?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from testimony_archive.domain.errors import ArchiveError, Cancelled, FileNotThere
from testimony_archive.domain.file_trouble import file_trouble_explained
from testimony_archive.domain.fixity import FileOutcome
from testimony_archive.media.hashing import hash_file
from testimony_archive.services.damage import Damage

_KINDS: Final = {
    FileOutcome.ALTERED: "altered-file",
    FileOutcome.MISSING: "missing-file",
    FileOutcome.UNREADABLE: "unreadable-file",
    FileOutcome.LOST: "lost-file",
}


@dataclass(frozen=True, slots=True)
class SeenFile:
    """What a look at a file found, in words where it is not sound."""

    outcome: FileOutcome
    message: str = ""

    def damage(self, where: str, sha256: str) -> Damage | None:
        """The same as damage, named as people know the file; None where it is sound."""
        if self.outcome is FileOutcome.SOUND:
            return None
        return Damage(_KINDS[self.outcome], where, self.message, sha256=sha256)


def look_at(
    path: Path, sha256: str, size: int, lost: Mapping[str, str], hashed: Callable[[Path], str] = hash_file
) -> SeenFile:
    """Whether the file at `path` is there and its content is what was kept.

    Args:
        path: where it is to be.
        sha256: of what was kept.
        size: of what was kept, in bytes.
        lost: the SHA-256 of files that were given up, and since when (ISO 8601): of them nothing is expected.
        hashed: gives the SHA-256 of a file.

    Raises:
        Cancelled: raised by `hashed`.
    """
    try:
        with file_trouble_explained(path):
            if path.stat().st_size == size and hashed(path) == sha256:
                return SeenFile(FileOutcome.SOUND)
    except FileNotThere:
        if sha256 in lost:
            return SeenFile(FileOutcome.LOST, f"given up as lost on {lost[sha256][:10]}")
        return SeenFile(FileOutcome.MISSING, f"{path} is not there")
    except Cancelled:
        raise
    except ArchiveError as error:
        return SeenFile(FileOutcome.UNREADABLE, error.sentence())
    return SeenFile(FileOutcome.ALTERED, f"{path} is not what was kept: its SHA-256 differs")
