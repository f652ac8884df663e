"""The columns of the testimonies table, and what a cell of each says of a testimony."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.rights import Hindrance
from testimony_archive.domain.testimony_filter import RowColumn
from testimony_archive.ui.models.row_words import detail
from testimony_archive.ui.presenters.publishing_words import HINDRANCE_LOOKS
from testimony_archive.ui.translation import reason_text
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from testimony_archive.domain.testimony_row import TestimonyRow
    from testimony_archive.ui.term_names import TermNames


class Column(IntEnum):
    """The columns of the table, from the left."""

    CODE = 0
    TITLE = 1
    INTERVIEWEE = 2
    ROLE = 3
    COUNTRY = 4
    DATE = 5
    THEMES = 6
    RECORDING = 7
    TRANSCRIPT = 8
    CONSENT = 9
    STATUS = 10
    LANGUAGES = 11
    PROJECT = 12
    GOALS = 13
    KEYWORDS = 14
    COLLECTION = 15
    SERIES = 16
    PLACE = 17
    INSTITUTION = 18
    INTERVIEWER = 19
    GENDER = 20
    DURATION = 21
    PASSAGES = 22
    QUOTES = 23
    FILES = 24
    ACCESS = 25
    CHANGED = 26
    CREATED = 27

    @property
    def field(self) -> RowColumn:
        """What it shows and a click on its heading sorts by."""
        return RowColumn[self.name]


USUAL_COLUMNS: Final = tuple(each for each in Column if each <= Column.STATUS)
"""What the table shows until somebody chooses otherwise."""
MARK_COLUMNS: Final = frozenset({Column.RECORDING, Column.TRANSCRIPT, Column.CONSENT})
_GRAVEST_FIRST: Final = (
    Hindrance.REFUSED,
    Hindrance.NO_CONSENT,
    Hindrance.NOT_COVERED,
    Hindrance.ACCESS,
    None,
)


@dataclass(frozen=True, slots=True)
class CellMark:
    """A state as an icon with the words that it stands for; without an icon a dash. Only exceptions have a colour."""

    icon: str
    tone: str
    text: str


def mark_of(row: TestimonyRow, column: Column) -> CellMark | None:
    """The icon of a cell with the words that it stands for."""
    match column:
        case Column.RECORDING:
            return (
                CellMark("microphone", "text2", QCoreApplication.translate("TestimoniesModel", "has a recording"))
                if row.has_recording
                else CellMark("", "text2", QCoreApplication.translate("TestimoniesModel", "no recording"))
            )
        case Column.TRANSCRIPT:
            return (
                CellMark("lines", "text2", QCoreApplication.translate("TestimoniesModel", "has a transcript"))
                if row.has_transcript
                else CellMark("", "text2", QCoreApplication.translate("TestimoniesModel", "no transcript"))
            )
        case Column.CONSENT:
            return _consent_mark(row)
        case _:
            return None


def _consent_mark(row: TestimonyRow) -> CellMark:
    """One icon for the gravest of what forbids publishing; the words tell all of it."""
    if row.hindrances:
        gravest = min(row.hindrances, key=lambda each: _GRAVEST_FIRST.index(each.hindrance))
        icon, tone = HINDRANCE_LOOKS[gravest.hindrance or Hindrance.ACCESS]
        return CellMark(icon, tone, "; ".join(map(reason_text, row.hindrances)))
    form = word(row.consent) if row.consent is not None else ""
    return CellMark(
        "document", "text2", QCoreApplication.translate("TestimoniesModel", "consent: {form}").format(form=form)
    )


def text_of(row: TestimonyRow, column: Column, names: TermNames) -> str:
    """The words of a cell."""
    match column:
        case Column.CODE:
            return row.code
        case Column.TITLE:
            return row.title
        case Column.INTERVIEWEE:
            return "; ".join(row.interviewees) or QCoreApplication.translate("TestimoniesModel", "not named")
        case Column.ROLE:
            return names.roles(row.role_ids)
        case Column.COUNTRY:
            return names.countries(row.countries)
        case _:
            return _last_text(row, column, names)


def _last_text(row: TestimonyRow, column: Column, names: TermNames) -> str:
    match column:
        case Column.DATE:
            return names.date(row.date, short=True)
        case Column.THEMES:
            return names.theme_numbers(row.theme_ids)
        case Column.STATUS:
            return capital(word(row.status))
        case _:
            return detail(row.details, column.field, names)


def remark_of(row: TestimonyRow, column: Column, names: TermNames) -> str:
    """What the pointer tells: the whole of what a cell may cut, themes by name, icons in words."""
    if (mark := mark_of(row, column)) is not None:
        return capital(mark.text)
    if column is Column.THEMES:
        return names.themes(row.theme_ids)
    if column is Column.INTERVIEWEE and row.pseudonymous:
        return QCoreApplication.translate("TestimoniesModel", "{name} (pseudonym)").format(
            name="; ".join(row.interviewees)
        )
    if column is Column.DATE:
        return names.date(row.date)
    return text_of(row, column, names)
