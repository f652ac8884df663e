"""Keeping what is damaged: nothing that may still be of use to somebody is deleted."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

DAMAGED: Final = "damaged"
"""The folder of an archive in which damaged files are kept, by the moment at which they were set aside."""


def folder_for_damaged(archive: Path, now: datetime | None = None) -> Path:
    """Where in an archive's folder what is damaged goes at this moment; it is not made yet."""
    moment = (now or datetime.now(UTC)).astimezone(UTC)
    return archive / DAMAGED / moment.strftime("%Y%m%dT%H%M%SZ")


def set_aside(path: Path, folder: Path) -> Path | None:
    """Keep what is at `path`, in whatever state, in another folder of the same disk; gives where, None for nothing.

    Where the disk can give one file two names, it stays at its place as well, until something takes that; else, and of
    what is no file, the place is empty then.

    Raises:
        OSError: it cannot be kept there.
    """
    if not os.path.lexists(path):
        return None
    folder.mkdir(parents=True, exist_ok=True)
    kept, number = folder / path.name, 1
    while os.path.lexists(kept):
        number += 1
        kept = folder / f"{path.name}-{number}"
    try:
        os.link(path, kept, follow_symlinks=False)
    except (OSError, NotImplementedError):
        path.rename(kept)
    return kept


def newest_aside(archive: Path) -> Path | None:
    """The folder in which something was set aside last; None where nothing was."""
    folder = archive / DAMAGED
    return max((each for each in folder.iterdir() if each.is_dir()), default=None) if folder.is_dir() else None
