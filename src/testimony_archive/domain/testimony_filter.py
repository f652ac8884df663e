"""Which rows the testimonies table shows and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from testimony_archive.domain.records import Status


class RowColumn(StrEnum):
    """The fields that the table can show, be sorted by and look for words in."""

    CODE = "code"
    TITLE = "title"
    INTERVIEWEE = "interviewee"
    ROLE = "role"
    COUNTRY = "country"
    DATE = "date"
    THEMES = "themes"
    RECORDING = "recording"
    TRANSCRIPT = "transcript"
    CONSENT = "consent"
    STATUS = "status"
    LANGUAGES = "languages"
    PROJECT = "project"
    GOALS = "goals"
    KEYWORDS = "keywords"
    COLLECTION = "collection"
    SERIES = "series"
    PLACE = "place"
    INSTITUTION = "institution"
    INTERVIEWER = "interviewer"
    GENDER = "gender"
    DURATION = "duration"
    PASSAGES = "passages"
    QUOTES = "quotes"
    FILES = "files"
    ACCESS = "access"
    CHANGED = "changed"
    CREATED = "created"


WORD_COLUMNS: Final = (
    RowColumn.CODE,
    RowColumn.TITLE,
    RowColumn.INTERVIEWEE,
    RowColumn.ROLE,
    RowColumn.COUNTRY,
    RowColumn.DATE,
    RowColumn.THEMES,
    RowColumn.LANGUAGES,
    RowColumn.PROJECT,
    RowColumn.GOALS,
    RowColumn.KEYWORDS,
    RowColumn.COLLECTION,
    RowColumn.SERIES,
    RowColumn.PLACE,
    RowColumn.INSTITUTION,
    RowColumn.INTERVIEWER,
    RowColumn.FILES,
)
"""The fields that words can be looked for in, each alone."""


class Missing(StrEnum):
    """What a record can lack."""

    CONSENT = "consent"
    TRANSCRIPT = "transcript"
    RECORDING = "recording"
    THEME = "theme"
    DATE = "date"
    SUMMARY = "summary"
    REVIEW = "review"
    TITLE = "title"
    INTERVIEWEE = "interviewee"
    COUNTRY = "country"
    LANGUAGE = "language"


class ChangedSince(StrEnum):
    """When a record was changed for the last time."""

    TODAY = "today"
    THIS_WEEK = "week"
    THIS_MONTH = "month"

    def first_day(self, today: date) -> date:
        """The first day that counts; weeks begin on Monday."""
        match self:
            case ChangedSince.TODAY:
                return today
            case ChangedSince.THIS_WEEK:
                return today - timedelta(days=today.weekday())
            case ChangedSince.THIS_MONTH:
                return today.replace(day=1)


@dataclass(frozen=True, slots=True)
class Sort:
    """One field that rows are sorted by."""

    column: RowColumn
    descending: bool = False


@dataclass(frozen=True, slots=True)
class RowFilter:
    """What the table shows.

    `text` stands in code, title or a name (any case), or in the field `text_in` alone; `status` None means all. A row
    lacks everything in `missing`. Where the fields of `sorts` are alike, the code decides. `details` are the fields
    beyond those that every row has, which are read only where they are wanted.
    """

    text: str = ""
    text_in: RowColumn | None = None
    status: Status | None = None
    missing: frozenset[Missing] = frozenset()
    changed: ChangedSince | None = None
    duplicates: bool = False
    sorts: tuple[Sort, ...] = (Sort(RowColumn.CODE),)
    details: frozenset[RowColumn] = frozenset()

    @property
    def narrows(self) -> bool:
        """Whether it leaves out rows for another reason than words and status."""
        return bool(self.missing or self.changed or self.duplicates)
