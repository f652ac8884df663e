"""Fixity: whether what an archive keeps is still what was kept, when that was checked, and when it is to be again.

The words are those of PREMIS 3 (event type *fixity check*) and of the NDSA Levels of Digital Preservation.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

DUE_AFTER: Final = timedelta(days=90)
"""How long a check holds: the NDSA's levels ask for checks at fixed intervals, and leave open which."""


class CheckCause(StrEnum):
    """Why a fixity check was made."""

    INGEST = "ingest"
    """Files are hashed as they come: their first check."""
    SCHEDULED = "scheduled"
    """In idle time, because it was due."""
    ASKED = "asked"
    """Somebody asked for it: a check of everything."""
    REPAIR = "repair"
    """After something was repaired or given up."""


class CheckOutcome(StrEnum):
    """What a fixity check found."""

    SOUND = "sound"
    DAMAGED = "damaged"


class FileOutcome(StrEnum):
    """How a file was when it was last looked at."""

    SOUND = "sound"
    ALTERED = "altered"
    MISSING = "missing"
    UNREADABLE = "unreadable"
    LOST = "lost"
    """Somebody gave it up: it is not told as damage again, and found again should it come back."""

    @property
    def is_damage(self) -> bool:
        """Whether it is not as it was kept, and nobody has given it up."""
        return self not in (FileOutcome.SOUND, FileOutcome.LOST)


@dataclass(frozen=True, slots=True)
class FixityCheck:
    """One fixity check: an event of the archive's history.

    Moments are ISO 8601 in UTC. `files`, their `bytes` and the `rows` of the database are those that were looked at;
    `is_whole` tells whether that was everything. What is done little by little on one day is one check.
    """

    started_at: str
    ended_at: str
    cause: CheckCause
    outcome: CheckOutcome
    files: int = 0
    bytes: int = 0
    rows: int = 0
    problems: int = 0
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class FileFixity:
    """How a file was when it was last looked at, and since when it is so (ISO 8601, UTC).

    `name` is what people call it: the testimony's code, then the file's own name.
    """

    sha256: str
    bytes: int
    name: str
    checked_at: str
    outcome: FileOutcome
    since: str


@dataclass(frozen=True, slots=True)
class FixityState:
    """How far an archive's files are checked: how many there are, how many of them never were, how many are to be
    checked now (those among them), the newest check of everything, and what was found."""

    files: int
    never_checked: int
    due: int
    newest_whole: FixityCheck | None
    damaged: tuple[FileFixity, ...]
    lost: tuple[FileFixity, ...]


def is_due(checked_at: str, now: datetime) -> bool:
    """Whether what was checked at this moment (ISO 8601; empty: never) is to be checked again.

    A moment that is not over yet, of a clock that went back since, says nothing: it counts as due, and so does one
    that cannot be read.
    """
    try:
        moment = datetime.fromisoformat(checked_at)
    except ValueError:
        return True
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return not moment <= now < moment + DUE_AFTER
