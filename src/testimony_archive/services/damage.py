"""What a check of an archive tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from testimony_archive.domain.fixity import FileOutcome
from testimony_archive.domain.row_damage import DamagedRow

LOST: Final = "lost-file"
"""The kind of what was given up: told, but no damage."""

NOT_LOOKED_AT: Final = "what is damaged keeps other parts from being looked at"
"""Told where a part could not be looked at because of what is damaged elsewhere."""


@dataclass(frozen=True, slots=True)
class Damage:
    """Something that is not as it should be.

    `kind` is database, row, index, missing-file, altered-file, unreadable-file, stray-file or lost-file (given up,
    which is told and is no damage). `sha256` tells which file it is about, `row` which row, where it is about one.
    """

    kind: str
    where: str
    message: str
    row: DamagedRow | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What was checked (files, the bytes of those that are sound, rows of the database that were compared with their
    checksums), what was found, and how each file was, by its SHA-256."""

    files: int
    bytes: int
    rows: int
    problems: tuple[Damage, ...]
    seen: Mapping[str, FileOutcome] = field(default_factory=dict)

    @property
    def is_sound(self) -> bool:
        """Whether nothing is damaged."""
        return not self.damages

    @property
    def damages(self) -> tuple[Damage, ...]:
        """What is damaged: the problems but for what was given up."""
        return tuple(each for each in self.problems if each.kind != LOST)
