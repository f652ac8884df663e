"""The words for what the change log holds: names of fields, and values as people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import AccessLevel, ConsentForm, Gender, Part, Status
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.ui.models.row_words import moment
from testimony_archive.ui.term_names import TermNames
from testimony_archive.ui.translation import counted
from testimony_archive.ui.words import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from testimony_archive.domain.history import HistoryEntry, LoggedValue
    from testimony_archive.domain.vocabularies import Vocabularies

_FIELDS: Final = {
    "code": QT_TRANSLATE_NOOP("HistoryWords", "Code"),
    "title": QT_TRANSLATE_NOOP("HistoryWords", "Title"),
    "date": QT_TRANSLATE_NOOP("HistoryWords", "Date"),
    "place": QT_TRANSLATE_NOOP("HistoryWords", "Place"),
    "project_id": QT_TRANSLATE_NOOP("HistoryWords", "Project"),
    "collection": QT_TRANSLATE_NOOP("HistoryWords", "Collection"),
    "series": QT_TRANSLATE_NOOP("HistoryWords", "Series"),
    "summary": QT_TRANSLATE_NOOP("HistoryWords", "Summary"),
    "status": QT_TRANSLATE_NOOP("HistoryWords", "Status"),
    "notes": QT_TRANSLATE_NOOP("HistoryWords", "Notes"),
    "repository": QT_TRANSLATE_NOOP("HistoryWords", "Kept at"),
    "funder": QT_TRANSLATE_NOOP("HistoryWords", "Funder"),
    "rights_statement": QT_TRANSLATE_NOOP("HistoryWords", "Statement of rights"),
    "related": QT_TRANSLATE_NOOP("HistoryWords", "Related"),
    "equipment": QT_TRANSLATE_NOOP("HistoryWords", "Equipment"),
    "access": QT_TRANSLATE_NOOP("HistoryWords", "Access"),
    "access_until": QT_TRANSLATE_NOOP("HistoryWords", "Access until"),
    "access_reason": QT_TRANSLATE_NOOP("HistoryWords", "Reason of access"),
    "name": QT_TRANSLATE_NOOP("HistoryWords", "Name"),
    "pseudonym": QT_TRANSLATE_NOOP("HistoryWords", "Pseudonym"),
    "gender": QT_TRANSLATE_NOOP("HistoryWords", "Gender"),
    "birth_year": QT_TRANSLATE_NOOP("HistoryWords", "Year of birth"),
    "biography": QT_TRANSLATE_NOOP("HistoryWords", "Biography"),
    "role_id": QT_TRANSLATE_NOOP("HistoryWords", "Role"),
    "institution": QT_TRANSLATE_NOOP("HistoryWords", "Institution"),
    "country": QT_TRANSLATE_NOOP("HistoryWords", "Country"),
    "part": QT_TRANSLATE_NOOP("HistoryWords", "Part"),
    "form": QT_TRANSLATE_NOOP("HistoryWords", "Consent"),
    "given_on": QT_TRANSLATE_NOOP("HistoryWords", "Date of consent"),
    "uses": QT_TRANSLATE_NOOP("HistoryWords", "Uses agreed to"),
}
_TABLES: Final = {
    "testimony": QT_TRANSLATE_NOOP("HistoryWords", "Testimony"),
    "testimony_country": QT_TRANSLATE_NOOP("HistoryWords", "Countries"),
    "testimony_language": QT_TRANSLATE_NOOP("HistoryWords", "Languages"),
    "testimony_theme": QT_TRANSLATE_NOOP("HistoryWords", "Themes"),
    "testimony_goal": QT_TRANSLATE_NOOP("HistoryWords", "Goals"),
    "testimony_keyword": QT_TRANSLATE_NOOP("HistoryWords", "Keywords"),
    "main_idea": QT_TRANSLATE_NOOP("HistoryWords", "Main ideas"),
    "consent": QT_TRANSLATE_NOOP("HistoryWords", "Consent"),
    "participation": QT_TRANSLATE_NOOP("HistoryWords", "People"),
    "person": QT_TRANSLATE_NOOP("HistoryWords", "Person"),
    "attachment": QT_TRANSLATE_NOOP("HistoryWords", "Files"),
    "transcript": QT_TRANSLATE_NOOP("HistoryWords", "Transcripts"),
}
_CHOICES: Final[dict[str, Any]] = {
    "status": Status,
    "access": AccessLevel,
    "gender": Gender,
    "part": Part,
    "form": ConsentForm,
}


class HistoryWords:
    """Names fields and values in the interface's language.

    Args:
        vocabularies: the terms that values are ids of.
        people: names by the ids of persons.
    """

    def __init__(self, vocabularies: Vocabularies, people: Mapping[int, str]) -> None:
        self._vocabularies = vocabularies
        self._names = TermNames(vocabularies)
        self._people = people

    def field(self, entry: HistoryEntry) -> str:
        """The name of what changed; of passages and quotes how many."""
        if entry.table in {"passage", "quote"}:
            return self._counted(entry)
        if entry.table == "consent" and entry.field in {"form", "given_on", "uses"}:
            return _said(_FIELDS[entry.field])
        if entry.table in {"testimony", "person", "participation"} and entry.field in _FIELDS:
            return _said(_FIELDS[entry.field])
        return _said(_TABLES.get(entry.table, entry.table))

    def values(self, entry: HistoryEntry, values: Iterable[LoggedValue]) -> str:
        """Values as people read them, empty where there are none."""
        shown = (self._value(entry, each) for each in values)
        return "; ".join(each for each in shown if each)

    @staticmethod
    def moment(at: str) -> str:
        """When, as the clock on the wall showed it."""
        return moment(at)

    @staticmethod
    def _counted(entry: HistoryEntry) -> str:
        if entry.table == "quote":
            return counted(entry.rows, _said(_ONE_QUOTE), _said(_QUOTES))
        return counted(entry.rows, _said(_ONE_PASSAGE), _said(_PASSAGES))

    def _value(self, entry: HistoryEntry, value: LoggedValue) -> str:
        names = self._names
        text = "" if value is None else str(value)
        if not text:
            return ""
        if entry.field.endswith("_id"):
            return self._term(entry.field, int(text))
        if entry.field in _CHOICES and entry.table != "transcript":
            return word(_CHOICES[entry.field](text))
        if entry.field in {"date", "given_on", "access_until"}:
            return names.date(PartialDate(text))
        if entry.table == "testimony_country" or entry.field == "country":
            return names.country(text)
        return names.language(text) if entry.table in {"testimony_language", "transcript"} else text

    def _term(self, field: str, row_id: int) -> str:
        vocabularies, names = self._vocabularies, self._names
        match field:
            case "theme_id" if row_id in vocabularies.themes:
                return names.theme(vocabularies.themes[row_id])
            case "role_id" if row_id in vocabularies.roles:
                return names.roles([row_id])
            case "project_id" if row_id in vocabularies.projects:
                return vocabularies.projects[row_id].name
            case "goal_id":
                return str(row_id)
            case "person_id":
                return self._people.get(row_id) or _said(_SOMEBODY)
            case _:
                return _said(_GONE)


_ONE_PASSAGE: Final = QT_TRANSLATE_NOOP("HistoryWords", "{count} passage changed")
_PASSAGES: Final = QT_TRANSLATE_NOOP("HistoryWords", "{count} passages changed")
_ONE_QUOTE: Final = QT_TRANSLATE_NOOP("HistoryWords", "{count} quote changed")
_QUOTES: Final = QT_TRANSLATE_NOOP("HistoryWords", "{count} quotes changed")
_SOMEBODY: Final = QT_TRANSLATE_NOOP("HistoryWords", "a person")
_GONE: Final = QT_TRANSLATE_NOOP("HistoryWords", "no longer in the archive")


def _said(words: str) -> str:
    return QCoreApplication.translate("HistoryWords", words)
