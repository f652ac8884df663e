"""One line of the testimonies table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import AccessLevel, ConsentForm, Gender, Status
from testimony_archive.domain.rights import Decision


@dataclass(frozen=True, slots=True)
class RowDetails:
    """The fields of a row that the table does not show unless they are wanted; those that are not are empty."""

    languages: tuple[str, ...] = ()
    project: str = ""
    goals: tuple[int, ...] = ()
    keywords: tuple[str, ...] = ()
    collection: str = ""
    series: str = ""
    place: str = ""
    institutions: tuple[str, ...] = ()
    interviewers: tuple[str, ...] = ()
    genders: tuple[Gender, ...] = ()
    duration_ms: int = 0
    passages: int = 0
    quotes: int = 0
    files: int = 0
    access: AccessLevel = AccessLevel.OPEN
    access_until: PartialDate | None = None
    changed_at: str = ""
    created_at: str = ""


class TestimonyRow(NamedTuple):
    """One testimony: flat, as SQL gives it, with names ready to show. A tuple, since 20,000 of them are made at once
    and a frozen dataclass takes five times as long.

    `hindrances` is what keeps it from being published today, as `rights` says.
    """

    testimony_id: int
    code: str
    title: str
    interviewees: tuple[str, ...]
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
    details: RowDetails = RowDetails()
