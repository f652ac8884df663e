"""What can be wrong with a row of the catalogue, compared with the checksum that was kept of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

RowId: TypeAlias = int | str
"""What a row is known by in its table: its number; a setting by its key."""


class RowDamage(StrEnum):
    """How a row and its checksum disagree."""

    ALTERED = "altered"
    """Its values are not those that were written."""
    MISSING = "missing"
    """It is gone, and nobody removed it."""
    UNKNOWN = "unknown"
    """It came from nowhere: nobody wrote it."""
    UNREADABLE = "unreadable"
    """It stands on a damaged page."""
    CHECKSUM = "checksum"
    """Its checksum is damaged: where that is recorded, the row itself is as it was written, else nobody can tell."""


@dataclass(frozen=True, slots=True)
class DamagedRow:
    """A row that is not as it was written.

    `recorded` is the checksum that was kept of it, None where there is none; a row from a backup that has the same one
    is the row as it was written.
    """

    table: str
    row_id: RowId
    kind: RowDamage
    recorded: int | None


@dataclass(frozen=True, slots=True)
class RowPlace:
    """What people know a row by, in English: “PE-014, passage 12 (es)”. Its table tells how that is to be read."""

    table: str
    name: str


@dataclass(frozen=True, slots=True)
class HarmedRows:
    """How many rows of a database are not as they were written (`damaged`, those that are gone among them), and how
    many refer to a row that is not there (`referring`)."""

    damaged: int = 0
    referring: int = 0

    @property
    def is_any(self) -> bool:
        """Whether there is any of either."""
        return bool(self.damaged or self.referring)
