"""Whether a folder can take a new archive, told while its name is being typed."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

_BYTES_OF_AN_HOUR: Final = 60_000_000  # a recording at 128 kbit/s
_INTERVIEWS: Final = 100
ROOM_NEEDED: Final = _INTERVIEWS * _BYTES_OF_AN_HOUR
"""Bytes that an archive of a hundred hours of recordings takes."""


class FolderState(Enum):
    """What a folder is good for."""

    UNNAMED = "unnamed"
    NEW = "new"
    """It is not there yet and can be made."""
    EMPTY = "empty"
    FULL = "full"
    """Something is in it."""
    A_FILE = "a file"
    FORBIDDEN = "forbidden"
    """It cannot be written to, or not be made."""


@dataclass(frozen=True, slots=True)
class FolderCheck:
    """The state of a folder and the bytes that are free on its disk."""

    state: FolderState
    free: int = 0

    @property
    def usable(self) -> bool:
        """Whether an archive can be made there."""
        return self.state in {FolderState.NEW, FolderState.EMPTY}

    @property
    def roomy(self) -> bool:
        """Whether there is room for a usual archive."""
        return self.free >= ROOM_NEEDED


def check_folder(typed: str) -> FolderCheck:
    """Look at a folder as it was typed; nothing is made or changed."""
    if not typed.strip():
        return FolderCheck(FolderState.UNNAMED)
    path = Path(typed.strip()).expanduser()
    if not path.is_absolute():
        return FolderCheck(FolderState.UNNAMED)
    try:
        return _check(path)
    except OSError:
        return FolderCheck(FolderState.FORBIDDEN)


def _check(path: Path) -> FolderCheck:
    if path.exists() and not path.is_dir():
        return FolderCheck(FolderState.A_FILE)
    nearest = next(each for each in (path, *path.parents) if each.exists())
    if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
        return FolderCheck(FolderState.FORBIDDEN)
    free = shutil.disk_usage(nearest).free
    if nearest != path:
        return FolderCheck(FolderState.NEW, free)
    return FolderCheck(FolderState.FULL if any(path.iterdir()) else FolderState.EMPTY, free)
