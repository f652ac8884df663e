"""What the cells of the testimonies table say, where they say it in words."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.localisation import format_partial_date
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.testimony_filter import NONE, SOME, ChangedSince, Countable, Missing, RowColumn
from testimony_archive.domain.timecode import format_time_code
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.ui.translation import language, number
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from testimony_archive.domain.testimony_filter import Amount, RowFilter
    from testimony_archive.domain.testimony_row import RowDetails
    from testimony_archive.ui.term_names import TermNames

_HEADINGS: Final = {
    RowColumn.CODE: QT_TRANSLATE_NOOP("RowWords", "Code"),
    RowColumn.TITLE: QT_TRANSLATE_NOOP("RowWords", "Title"),
    RowColumn.INTERVIEWEE: QT_TRANSLATE_NOOP("RowWords", "Interviewee"),
    RowColumn.ROLE: QT_TRANSLATE_NOOP("RowWords", "Role"),
    RowColumn.COUNTRY: QT_TRANSLATE_NOOP("RowWords", "Country"),
    RowColumn.DATE: QT_TRANSLATE_NOOP("RowWords", "Date"),
    RowColumn.THEMES: QT_TRANSLATE_NOOP("RowWords", "Themes"),
    RowColumn.RECORDING: QT_TRANSLATE_NOOP("RowWords", "Recording"),
    RowColumn.TRANSCRIPT: QT_TRANSLATE_NOOP("RowWords", "Transcript"),
    RowColumn.CONSENT: QT_TRANSLATE_NOOP("RowWords", "Consent and access"),
    RowColumn.STATUS: QT_TRANSLATE_NOOP("RowWords", "Status"),
    RowColumn.LANGUAGES: QT_TRANSLATE_NOOP("RowWords", "Languages"),
    RowColumn.PROJECT: QT_TRANSLATE_NOOP("RowWords", "Project"),
    RowColumn.GOALS: QT_TRANSLATE_NOOP("RowWords", "Goals"),
    RowColumn.KEYWORDS: QT_TRANSLATE_NOOP("RowWords", "Keywords"),
    RowColumn.COLLECTION: QT_TRANSLATE_NOOP("RowWords", "Collection"),
    RowColumn.SERIES: QT_TRANSLATE_NOOP("RowWords", "Series"),
    RowColumn.PLACE: QT_TRANSLATE_NOOP("RowWords", "Place"),
    RowColumn.INSTITUTION: QT_TRANSLATE_NOOP("RowWords", "Institution"),
    RowColumn.INTERVIEWER: QT_TRANSLATE_NOOP("RowWords", "Interviewer"),
    RowColumn.GENDER: QT_TRANSLATE_NOOP("RowWords", "Gender"),
    RowColumn.DURATION: QT_TRANSLATE_NOOP("RowWords", "Duration"),
    RowColumn.PASSAGES: QT_TRANSLATE_NOOP("RowWords", "Passages"),
    RowColumn.QUOTES: QT_TRANSLATE_NOOP("RowWords", "Quotes"),
    RowColumn.FILES: QT_TRANSLATE_NOOP("RowWords", "Files"),
    RowColumn.ACCESS: QT_TRANSLATE_NOOP("RowWords", "Access"),
    RowColumn.CHANGED: QT_TRANSLATE_NOOP("RowWords", "Changed"),
    RowColumn.CREATED: QT_TRANSLATE_NOOP("RowWords", "Created"),
}
_MISSING: Final = {
    Missing.CONSENT: QT_TRANSLATE_NOOP("RowWords", "no consent"),
    Missing.TRANSCRIPT: QT_TRANSLATE_NOOP("RowWords", "no transcript"),
    Missing.RECORDING: QT_TRANSLATE_NOOP("RowWords", "no recording"),
    Missing.THEME: QT_TRANSLATE_NOOP("RowWords", "no theme"),
    Missing.DATE: QT_TRANSLATE_NOOP("RowWords", "no date"),
    Missing.SUMMARY: QT_TRANSLATE_NOOP("RowWords", "no summary"),
    Missing.REVIEW: QT_TRANSLATE_NOOP("RowWords", "not reviewed"),
    Missing.TITLE: QT_TRANSLATE_NOOP("RowWords", "no title"),
    Missing.INTERVIEWEE: QT_TRANSLATE_NOOP("RowWords", "no interviewee"),
    Missing.COUNTRY: QT_TRANSLATE_NOOP("RowWords", "no country"),
    Missing.LANGUAGE: QT_TRANSLATE_NOOP("RowWords", "no language"),
}
_CHANGED: Final = {
    ChangedSince.TODAY: QT_TRANSLATE_NOOP("RowWords", "changed today"),
    ChangedSince.THIS_WEEK: QT_TRANSLATE_NOOP("RowWords", "changed this week"),
    ChangedSince.THIS_MONTH: QT_TRANSLATE_NOOP("RowWords", "changed this month"),
}
_COUNTABLE: Final = {
    Countable.PEOPLE: QT_TRANSLATE_NOOP("RowWords", "people"),
    Countable.RECORDINGS: QT_TRANSLATE_NOOP("RowWords", "recordings"),
    Countable.MINUTES: QT_TRANSLATE_NOOP("RowWords", "minutes of recording"),
    Countable.PASSAGES: QT_TRANSLATE_NOOP("RowWords", "passages"),
    Countable.QUOTES: QT_TRANSLATE_NOOP("RowWords", "quotes"),
    Countable.FILES: QT_TRANSLATE_NOOP("RowWords", "files"),
}
_NONE: Final = QT_TRANSLATE_NOOP("RowWords", "none")
_SOME: Final = QT_TRANSLATE_NOOP("RowWords", "some")
_AT_LEAST: Final = QT_TRANSLATE_NOOP("RowWords", "at least {least}")
_AT_MOST: Final = QT_TRANSLATE_NOOP("RowWords", "at most {most}")
_BETWEEN: Final = QT_TRANSLATE_NOOP("RowWords", "{least} to {most}")
_AMOUNT: Final = QT_TRANSLATE_NOOP("RowWords", "{what}: {many}")
_DUPLICATES: Final = QT_TRANSLATE_NOOP("RowWords", "possible duplicates")


def heading(column: RowColumn) -> str:
    """The name of a column."""
    return _said(_HEADINGS[column])


def missing_words(what: Missing) -> str:
    """What a record lacks: “no consent”."""
    return _said(_MISSING[what])


def changed_words(since: ChangedSince) -> str:
    """When records were changed: “changed this month”."""
    return _said(_CHANGED[since])


def duplicates_words() -> str:
    """The filter of records that may be the same interview."""
    return _said(_DUPLICATES)


def countable_words(what: Countable) -> str:
    """What there can be many of: “quotes”."""
    return _said(_COUNTABLE[what])


def many_words(amount: Amount) -> str:
    """How many: “none”, “at least 2”, “2 to 5”; one number where it is exactly that."""
    if amount in (NONE, SOME):
        return _said(_NONE if amount == NONE else _SOME)
    if amount.at_most is None:
        return _said(_AT_LEAST).format(least=number(amount.at_least))
    most = number(amount.at_most)
    if amount.at_least == amount.at_most:
        return most
    if not amount.at_least:
        return _said(_AT_MOST).format(most=most)
    return _said(_BETWEEN).format(least=number(amount.at_least), most=most)


def amount_words(what: Countable, amount: Amount) -> str:
    """How many there are to be of what: “quotes: none”, “people: at least 2”."""
    return _said(_AMOUNT).format(what=countable_words(what), many=many_words(amount))


def filter_words(wanted: RowFilter) -> str:
    """What narrows the rows beside words and status: “changed this month, no theme”; empty where nothing does."""
    words = [changed_words(wanted.changed)] if wanted.changed is not None else []
    words += [missing_words(each) for each in Missing if each in wanted.missing]
    words += [duplicates_words()] if wanted.duplicates else []
    words += [word(each) for each in (wanted.gender, wanted.access) if each is not None]
    words += [amount_words(what, amount) for what in Countable if (amount := wanted.amount(what)) is not None]
    return ", ".join(words)


def detail(details: RowDetails, column: RowColumn, names: TermNames) -> str:
    """What a cell of a field says that is not always shown."""
    match column:
        case RowColumn.LANGUAGES:
            return ", ".join(map(names.language, details.languages))
        case RowColumn.GOALS:
            return ", ".join(map(str, details.goals))
        case RowColumn.GENDER:
            return ", ".join(map(word, details.genders))
        case RowColumn.DURATION:
            return format_time_code(details.duration_ms) if details.duration_ms else ""
        case RowColumn.PASSAGES | RowColumn.QUOTES | RowColumn.FILES:
            return number(getattr(details, column.value))
        case RowColumn.CHANGED | RowColumn.CREATED:
            return moment(getattr(details, f"{column.value}_at"))
        case RowColumn.ACCESS:
            until = names.date(details.access_until, short=True)
            return " – ".join(each for each in (capital(word(details.access)), until) if each)
        case _:
            return _listed(details, column)


def moment(at: str) -> str:
    """A time of the archive (ISO 8601, UTC) as the clock on the wall shows it."""
    if not at:
        return ""
    local = datetime.fromisoformat(at).astimezone()
    day = format_partial_date(PartialDate(local.date().isoformat()), language(), short=True)
    return f"{day}, {local:%H:%M}"


def _listed(details: RowDetails, column: RowColumn) -> str:
    found = {
        RowColumn.PROJECT: details.project,
        RowColumn.KEYWORDS: details.keywords,
        RowColumn.COLLECTION: details.collection,
        RowColumn.SERIES: details.series,
        RowColumn.PLACE: details.place,
        RowColumn.INSTITUTION: details.institutions,
        RowColumn.INTERVIEWER: details.interviewers,
    }[column]
    return found if isinstance(found, str) else ", ".join(found)


def _said(words: str) -> str:
    return QCoreApplication.translate("RowWords", words)
