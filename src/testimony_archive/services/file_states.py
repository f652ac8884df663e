"""Whether a file of an archive is as it was kept."""

from __future__ import annotations

from enum import StrEnum


class FileState(StrEnum):
    """What a look at a file found."""

    SOUND = "sound"
    MISSING = "missing"
    ALTERED = "altered"
    LOST = "lost"
    """It is missing, and somebody gave it up."""
