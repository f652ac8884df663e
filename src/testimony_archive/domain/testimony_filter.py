"""Which rows the testimonies table shows and in which order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from testimony_archive.domain.records import AccessLevel, Gender, Status


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


GROUP_COLUMNS: Final = (
    RowColumn.COUNTRY,
    RowColumn.ROLE,
    RowColumn.STATUS,
    RowColumn.PROJECT,
    RowColumn.THEMES,
    RowColumn.GOALS,
    RowColumn.KEYWORDS,
    RowColumn.DATE,
    RowColumn.LANGUAGES,
    RowColumn.COLLECTION,
    RowColumn.SERIES,
    RowColumn.PLACE,
    RowColumn.INSTITUTION,
    RowColumn.INTERVIEWEE,
    RowColumn.INTERVIEWER,
    RowColumn.GENDER,
    RowColumn.CONSENT,
    RowColumn.ACCESS,
)
"""The fields that rows can be grouped by, the usual ones first; dates by their year."""


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


class Countable(StrEnum):
    """What the rows can be narrowed by the number of; of the minutes of recordings the last one begun counts."""

    PEOPLE = "people"
    RECORDINGS = "recordings"
    MINUTES = "minutes"
    PASSAGES = "passages"
    QUOTES = "quotes"
    FILES = "files"


@dataclass(frozen=True, slots=True)
class Amount:
    """How many of something a record has, both ends included: none (0 to 0), some (1 or more), two to five."""

    at_least: int = 0
    at_most: int | None = None


NONE: Final = Amount(at_most=0)
SOME: Final = Amount(at_least=1)


@dataclass(frozen=True, slots=True)
class Sort:
    """One field that rows are sorted by."""

    column: RowColumn
    descending: bool = False


@dataclass(frozen=True, slots=True)
class RowFilter:
    """What the table shows.

    `text` stands in code, title or a name (any case), or in the field `text_in` alone; `status` None means all. A row
    lacks everything in `missing`; `gender` is that of somebody who is interviewed, `access` that of the record, and of
    what `amounts` names there are so many. Where the fields of `sorts` are alike, the code decides. `group` is the
    field that the rows are shown in groups of. `details` are the fields beyond those that every row has, which are read
    only where they are wanted.
    """

    text: str = ""
    text_in: RowColumn | None = None
    status: Status | None = None
    missing: frozenset[Missing] = frozenset()
    changed: ChangedSince | None = None
    duplicates: bool = False
    gender: Gender | None = None
    access: AccessLevel | None = None
    amounts: frozenset[tuple[Countable, Amount]] = frozenset()
    group: RowColumn | None = None
    sorts: tuple[Sort, ...] = (Sort(RowColumn.CODE),)
    details: frozenset[RowColumn] = frozenset()

    @property
    def narrows(self) -> bool:
        """Whether it leaves out rows for another reason than words and status."""
        return bool(self.missing or self.changed or self.duplicates or self.gender or self.access or self.amounts)

    def amount(self, what: Countable) -> Amount | None:
        """How many of something there are to be; None: any number."""
        return dict(self.amounts).get(what)

    def with_amount(self, what: Countable, amount: Amount | None) -> RowFilter:
        """The same with so many of something; None: with any number."""
        others = {each: held for each, held in self.amounts if each is not what}
        return replace(self, amounts=frozenset((others if amount is None else {**others, what: amount}).items()))
