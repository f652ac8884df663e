"""One line of the testimonies table."""

from __future__ import annotations

from dataclasses import dataclass

from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import ConsentForm, Status
from testimony_archive.domain.rights import Decision


@dataclass(frozen=True, slots=True)
class TestimonyRow:
    """One testimony: flat, as SQL gives it, with names ready to show.

    `hindrances` is what keeps it from being published today, as `rights` says.
    """

    testimony_id: int
    code: str
    title: str
    interviewees: str
    pseudonymous: bool
    role_ids: tuple[int, ...]
    countries: tuple[str, ...]
    date: PartialDate | None
    theme_ids: tuple[int, ...]
    has_recording: bool
    has_transcript: bool
    consent: ConsentForm | None
    hindrances: tuple[Decision, ...]
    status: Status
