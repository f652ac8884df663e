"""Two records that may be about one interview."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Likeness(StrEnum):
    """Why they may be the same, the strongest first."""

    RECORDING = "recording"
    """A recording of one is byte for byte one of the other."""
    PERSON_AND_DATE = "person and date"
    """Somebody of the same name was interviewed on the same date."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """The other record, and why."""

    testimony_id: int
    code: str
    likeness: Likeness
