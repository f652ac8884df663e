"""What can be edited on a testimony and on the people in it, field by field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final, TypeAlias

from testimony_archive.domain.records import ConsentMoment

FieldValue: TypeAlias = str | Sequence[str]
"""Text for a field with one value, texts for one with several; an empty one clears the field.

Themes and roles are given by key, countries by alpha-2 code, languages by ISO 639 code, goals by number, dates as EDTF
or as people write them, enumerations by their values.
"""


class TestimonyField(StrEnum):
    """A field of a testimony, by its name in tables (6, table fields of the command line)."""

    CODE = "code"
    TITLE = "title"
    DATE = "date"
    PLACE = "place"
    COUNTRY = "country"
    LANGUAGE = "language"
    PROJECT = "project"
    THEME = "theme"
    GOAL = "goal"
    KEYWORDS = "keywords"
    COLLECTION = "collection"
    SERIES = "series"
    SUMMARY = "summary"
    MAIN_IDEA = "main_idea"
    STATUS = "status"
    NOTES = "notes"
    REPOSITORY = "repository"
    FUNDER = "funder"
    RIGHTS_STATEMENT = "rights_statement"
    RELATED = "related"
    EQUIPMENT = "equipment"
    CONSENT = "consent"
    CONSENT_DATE = "consent_date"
    CONSENT_USES = "consent_uses"
    RELEASE = "release"
    RELEASE_DATE = "release_date"
    RELEASE_USES = "release_uses"
    ACCESS = "access"
    ACCESS_UNTIL = "access_until"
    ACCESS_REASON = "access_reason"


class ParticipationField(StrEnum):
    """A field of a person in a testimony.

    Name, pseudonym, gender, birth year and biography belong to the person and hold wherever they take part.
    """

    PART = "part"
    NAME = "name"
    PSEUDONYM = "pseudonym"
    GENDER = "gender"
    BIRTH_YEAR = "birth_year"
    BIOGRAPHY = "biography"
    ROLE = "role"
    INSTITUTION = "institution"
    COUNTRY = "country"


class AccessField(StrEnum):
    """A field of the access of a transcript, a file or a passage."""

    ACCESS = "access"
    ACCESS_UNTIL = "access_until"
    ACCESS_REASON = "access_reason"


class TranscriptField(StrEnum):
    """A field of a transcript as a whole."""

    LANGUAGE = "language"
    KIND = "kind"
    STATUS = "status"
    ACCESS = "access"
    ACCESS_UNTIL = "access_until"
    ACCESS_REASON = "access_reason"


class AttachmentField(StrEnum):
    """A field of a file of a testimony."""

    LABEL = "label"
    KIND = "kind"
    LANGUAGE = "language"
    PART_NUMBER = "part_number"
    ACCESS = "access"
    ACCESS_UNTIL = "access_until"
    ACCESS_REASON = "access_reason"


CONSENT_FIELDS: Final[Mapping[ConsentMoment, tuple[TestimonyField, TestimonyField, TestimonyField]]] = {
    ConsentMoment.INTERVIEW: (TestimonyField.CONSENT, TestimonyField.CONSENT_DATE, TestimonyField.CONSENT_USES),
    ConsentMoment.RELEASE: (TestimonyField.RELEASE, TestimonyField.RELEASE_DATE, TestimonyField.RELEASE_USES),
}
"""The fields of each moment of consent: its form, its date, its uses."""

MANY_VALUES = frozenset(
    {
        TestimonyField.COUNTRY,
        TestimonyField.LANGUAGE,
        TestimonyField.THEME,
        TestimonyField.GOAL,
        TestimonyField.KEYWORDS,
        TestimonyField.MAIN_IDEA,
        TestimonyField.CONSENT_USES,
        TestimonyField.RELEASE_USES,
    }
)
