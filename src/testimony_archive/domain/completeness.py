"""What a testimony still lacks for its next status: a list that helps, and never a reason to refuse anything.

Described asks for what a catalogue has to tell, reviewed for words that somebody has checked and an answer about
consent, published for what `domain.rights` says of publication. Each status asks for all that those before it ask.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from testimony_archive.domain.records import Status, Testimony, TranscriptStatus


class Gap(StrEnum):
    """Something that is not there yet."""

    TITLE = "title"
    DATE = "date"
    COUNTRY = "country"
    INTERVIEWEE = "interviewee"
    LANGUAGE = "language"
    SUMMARY = "summary"
    THEME = "theme"
    TRANSCRIPT = "transcript"
    TRANSCRIPT_REVIEWED = "transcript reviewed"
    CONSENT = "consent"
    PUBLISHABLE = "publishable"


@dataclass(frozen=True, slots=True)
class NextStep:
    """The status to come, or the last one once it is reached, and what is missing for it."""

    status: Status
    gaps: tuple[Gap, ...]

    @property
    def is_ready(self) -> bool:
        """Whether nothing is missing."""
        return not self.gaps


_CATALOGUE: Final[Mapping[Gap, Callable[[Testimony], object]]] = {
    Gap.TITLE: lambda testimony: testimony.title,
    Gap.DATE: lambda testimony: testimony.date,
    Gap.COUNTRY: lambda testimony: testimony.countries,
    Gap.INTERVIEWEE: lambda testimony: testimony.interviewees,
    Gap.LANGUAGE: lambda testimony: testimony.languages,
    Gap.SUMMARY: lambda testimony: testimony.summary,
    Gap.THEME: lambda testimony: testimony.themes,
}
_ORDER: Final = tuple(Status)


def next_step(testimony: Testimony, *, publishable: bool) -> NextStep:
    """What comes after the status of a testimony, and what is missing for it.

    Args:
        testimony: the record.
        publishable: whether the rules about rights allow its publication today.
    """
    place = _ORDER.index(testimony.status)
    coming = _ORDER[min(place + 1, len(_ORDER) - 1)]
    return NextStep(coming, gaps(testimony, coming, publishable=publishable))


def gaps(testimony: Testimony, status: Status, *, publishable: bool) -> tuple[Gap, ...]:
    """What a testimony lacks for a status, in the order in which a record is written."""
    asked = _ORDER.index(status)
    missing: list[Gap] = []
    if asked >= _ORDER.index(Status.DESCRIBED):
        missing += [gap for gap, value in _CATALOGUE.items() if not value(testimony)]
    if asked >= _ORDER.index(Status.REVIEWED):
        if not testimony.transcripts:
            missing.append(Gap.TRANSCRIPT)
        elif all(each.status is not TranscriptStatus.REVIEWED for each in testimony.transcripts):
            missing.append(Gap.TRANSCRIPT_REVIEWED)
        if not testimony.consents:
            missing.append(Gap.CONSENT)
    if status is Status.PUBLISHED and testimony.consents and not publishable:
        missing.append(Gap.PUBLISHABLE)
    return tuple(missing)
