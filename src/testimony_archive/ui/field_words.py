"""What the interface calls the fields of a record, the operations on them, and the values that they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.bulk_edits import BulkOperation
from testimony_archive.domain.edits import ParticipationField, TestimonyField
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import AccessLevel, ConsentForm, Gender, Status, Use
from testimony_archive.domain.terms import VocabularyKind
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

    from testimony_archive.domain.bulk_edits import BulkField, Values
    from testimony_archive.ui.term_names import TermNames

_F: Final = TestimonyField
_P: Final = ParticipationField
_FIELDS: Final[tuple[tuple[BulkField, str], ...]] = (
    (_F.THEME, QT_TRANSLATE_NOOP("FieldWords", "Themes")),
    (_F.KEYWORDS, QT_TRANSLATE_NOOP("FieldWords", "Keywords")),
    (_F.GOAL, QT_TRANSLATE_NOOP("FieldWords", "Goals")),
    (_F.STATUS, QT_TRANSLATE_NOOP("FieldWords", "Status")),
    (_F.TITLE, QT_TRANSLATE_NOOP("FieldWords", "Title")),
    (_F.DATE, QT_TRANSLATE_NOOP("FieldWords", "Date")),
    (_F.PLACE, QT_TRANSLATE_NOOP("FieldWords", "Place")),
    (_F.COUNTRY, QT_TRANSLATE_NOOP("FieldWords", "Countries")),
    (_F.LANGUAGE, QT_TRANSLATE_NOOP("FieldWords", "Languages")),
    (_F.PROJECT, QT_TRANSLATE_NOOP("FieldWords", "Project")),
    (_F.COLLECTION, QT_TRANSLATE_NOOP("FieldWords", "Collection")),
    (_F.SERIES, QT_TRANSLATE_NOOP("FieldWords", "Series")),
    (_P.ROLE, QT_TRANSLATE_NOOP("FieldWords", "Role of those interviewed")),
    (_P.INSTITUTION, QT_TRANSLATE_NOOP("FieldWords", "Institution of those interviewed")),
    (_P.COUNTRY, QT_TRANSLATE_NOOP("FieldWords", "Country of those interviewed")),
    (_P.GENDER, QT_TRANSLATE_NOOP("FieldWords", "Gender of those interviewed")),
    (_F.SUMMARY, QT_TRANSLATE_NOOP("FieldWords", "Summary")),
    (_F.MAIN_IDEA, QT_TRANSLATE_NOOP("FieldWords", "Main ideas")),
    (_F.CONSENT, QT_TRANSLATE_NOOP("FieldWords", "Consent at the interview")),
    (_F.CONSENT_DATE, QT_TRANSLATE_NOOP("FieldWords", "Date of that consent")),
    (_F.CONSENT_USES, QT_TRANSLATE_NOOP("FieldWords", "Uses of that consent")),
    (_F.RELEASE, QT_TRANSLATE_NOOP("FieldWords", "Consent at release")),
    (_F.RELEASE_DATE, QT_TRANSLATE_NOOP("FieldWords", "Date of release")),
    (_F.RELEASE_USES, QT_TRANSLATE_NOOP("FieldWords", "Uses at release")),
    (_F.ACCESS, QT_TRANSLATE_NOOP("FieldWords", "Access")),
    (_F.ACCESS_UNTIL, QT_TRANSLATE_NOOP("FieldWords", "Access until")),
    (_F.ACCESS_REASON, QT_TRANSLATE_NOOP("FieldWords", "Reason for access")),
    (_F.REPOSITORY, QT_TRANSLATE_NOOP("FieldWords", "Repository")),
    (_F.FUNDER, QT_TRANSLATE_NOOP("FieldWords", "Funder")),
    (_F.RIGHTS_STATEMENT, QT_TRANSLATE_NOOP("FieldWords", "Rights statement")),
    (_F.RELATED, QT_TRANSLATE_NOOP("FieldWords", "Related material")),
    (_F.EQUIPMENT, QT_TRANSLATE_NOOP("FieldWords", "Equipment")),
    (_F.NOTES, QT_TRANSLATE_NOOP("FieldWords", "Notes")),
)
_VOCABULARIES: Final[Mapping[TestimonyField | ParticipationField, VocabularyKind]] = {
    _F.THEME: VocabularyKind.THEME,
    _F.KEYWORDS: VocabularyKind.KEYWORD,
    _F.PROJECT: VocabularyKind.PROJECT,
    _F.COLLECTION: VocabularyKind.COLLECTION,
    _F.SERIES: VocabularyKind.SERIES,
    _P.ROLE: VocabularyKind.ROLE,
    _P.INSTITUTION: VocabularyKind.INSTITUTION,
}
_OPERATIONS: Final = {
    BulkOperation.SET: QT_TRANSLATE_NOOP("FieldWords", "Set"),
    BulkOperation.ADD: QT_TRANSLATE_NOOP("FieldWords", "Add"),
    BulkOperation.REMOVE: QT_TRANSLATE_NOOP("FieldWords", "Remove"),
    BulkOperation.REPLACE: QT_TRANSLATE_NOOP("FieldWords", "Replace"),
    BulkOperation.CLEAR: QT_TRANSLATE_NOOP("FieldWords", "Clear"),
}
_ENUMERATIONS: Final[Mapping[BulkField, type[StrEnum]]] = {
    _F.STATUS: Status,
    _F.ACCESS: AccessLevel,
    _F.CONSENT: ConsentForm,
    _F.RELEASE: ConsentForm,
    _F.CONSENT_USES: Use,
    _F.RELEASE_USES: Use,
    _P.GENDER: Gender,
}
_DATES: Final = (_F.DATE, _F.CONSENT_DATE, _F.RELEASE_DATE, _F.ACCESS_UNTIL)


def field_choices() -> list[tuple[BulkField, str]]:
    """The fields that many records can be edited in, the usual ones first."""
    return [(field, QCoreApplication.translate("FieldWords", words)) for field, words in _FIELDS]


def vocabulary_of(field: TestimonyField | ParticipationField) -> VocabularyKind | None:
    """The vocabulary that a field's values are terms of, and that can be edited; None for other fields."""
    return _VOCABULARIES.get(field)


def operation_word(operation: BulkOperation) -> str:
    """The name of an operation, with a capital."""
    return QCoreApplication.translate("FieldWords", _OPERATIONS[operation])


def value_choices(field: BulkField, names: TermNames) -> list[tuple[str, str]]:
    """What a field can hold, by key and name: all of it for one of a few values, else what the archive has."""
    if field in _ENUMERATIONS:
        return [(each.value, capital(word(each))) for each in _ENUMERATIONS[field]]  # type: ignore[arg-type]
    match field:
        case _F.THEME:
            return list(names.theme_choices())
        case _P.ROLE:
            return list(names.role_choices())
        case _F.COUNTRY | _P.COUNTRY:
            return list(names.country_choices())
        case _F.PROJECT:
            return [(each, each) for each in names.projects()]
        case _:
            kind = vocabulary_of(field)
            return [(each, each) for each in names.texts(kind)] if kind is not None else []


def is_chosen(field: BulkField) -> bool:
    """Whether a field holds one of a few values, which are chosen and not typed."""
    return field is _P.ROLE or (field in _ENUMERATIONS and field not in (_F.CONSENT_USES, _F.RELEASE_USES))


def values_text(field: BulkField, values: Values, names: TermNames) -> str:
    """What a field holds, as people read it; a dash for nothing."""
    return _filled(field, values, names) or "–"


def _filled(field: BulkField, values: Values, names: TermNames) -> str:
    held = [each for each in values if each != ""]
    if field in _ENUMERATIONS:
        return ", ".join(word(_ENUMERATIONS[field](str(each))) for each in held)  # type: ignore[arg-type]
    if field in _DATES:
        return ", ".join(names.date(PartialDate(str(each))) for each in held)
    match field:
        case _F.THEME:
            return names.themes(map(int, held)).replace("\n", ", ")
        case _P.ROLE:
            return names.roles(map(int, held))
        case _F.COUNTRY | _P.COUNTRY:
            return names.countries(map(str, held))
        case _F.LANGUAGE:
            return ", ".join(names.language(str(each)) for each in held)
        case _F.PROJECT:
            return ", ".join(names.project(int(each)) for each in held)
        case _:
            return "; ".join(map(str, held))
