"""Editing testimonies and the people in them, field by field. Every edit is one change that undo takes back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.edits import CONSENT_FIELDS, FieldValue, ParticipationField, TestimonyField
from testimony_archive.domain.errors import BadValue, CodeTaken, UnknownTerm
from testimony_archive.domain.records import AccessLevel, ConsentForm, Gender, Part, Status, Use
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services import field_values as read
from testimony_archive.services.terms import (
    goal_number,
    require_country,
    require_language,
    require_role,
    require_theme,
)
from testimony_archive.services.writing import Writer
from testimony_archive.storage import testimony_writes as write
from testimony_archive.storage.database import Connection
from testimony_archive.storage.testimonies import read_code
from testimony_archive.storage.unit import WriteUnit
from testimony_archive.storage.vocabularies import read_vocabularies

_EDIT: Final = QT_TRANSLATE_NOOP("ChangeLabel", "edit {field} of {code}")
_ADD: Final = QT_TRANSLATE_NOOP("ChangeLabel", "add testimony {code}")
_DELETE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "delete {code}")
_DELETE_MANY: Final = QT_TRANSLATE_NOOP("ChangeLabel", "delete {count} testimonies")
_ADD_PERSON: Final = QT_TRANSLATE_NOOP("ChangeLabel", "add a person to {code}")
_REMOVE_PERSON: Final = QT_TRANSLATE_NOOP("ChangeLabel", "take a person out of {code}")
_EDIT_PERSON: Final = QT_TRANSLATE_NOOP("ChangeLabel", "edit {field} of a person in {code}")

_OF_THE_PERSON: Final = frozenset(
    {
        ParticipationField.NAME,
        ParticipationField.PSEUDONYM,
        ParticipationField.GENDER,
        ParticipationField.BIRTH_YEAR,
        ParticipationField.BIOGRAPHY,
    }
)


class Editing:
    """Changes testimonies and people of one archive."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def add_testimony(self, code: str = "") -> tuple[ChangeSet, int]:
        """A new, empty testimony and its id; without a code the next free one (``T-001``, ``T-002``, …) is taken.

        Raises:
            CodeTaken: the code is there already.
        """
        with self._writer.change(_ADD) as change:
            chosen = read.line(code, "code") or write.free_code(change.unit)
            change.values["code"] = chosen
            if write.code_exists(change.unit, chosen):
                raise CodeTaken(code=chosen)
            testimony_id = write.add_testimony(change.unit, chosen)
        return change.result, testimony_id

    def delete_testimonies(self, testimony_ids: Sequence[int]) -> ChangeSet:
        """Remove testimonies with everything that hangs on them; their files stay in ``media/``."""
        with self._writer.change(_DELETE if len(testimony_ids) == 1 else _DELETE_MANY) as change:
            change.values["count"] = str(len(testimony_ids))
            for testimony_id in testimony_ids:
                change.values["code"] = read_code(change.unit.connection, testimony_id)
                write.delete_testimony(change.unit, testimony_id)
        return change.result

    def edit(self, testimony_id: int, field: TestimonyField, value: FieldValue) -> ChangeSet:
        """Set one field of a testimony, from what a person typed or chose.

        Raises:
            BadValue, CodeTaken, UnknownTerm: the field cannot take this; the earlier value stays.
        """
        with self._writer.change(_EDIT) as change:
            change.values |= {"field": field.value, "code": read_code(change.unit.connection, testimony_id)}
            set_field(change.unit, testimony_id, field, value)
        return change.result

    def add_participation(self, testimony_id: int, part: Part, name: str) -> ChangeSet:
        """Let a person take part in a testimony, by name; someone of that name who is known already is meant.

        Raises:
            BadValue: the name is empty or far too long.
        """
        clean_name = _name(name)
        with self._writer.change(_ADD_PERSON) as change:
            change.values["code"] = read_code(change.unit.connection, testimony_id)
            person_id = write.find_or_add_person(change.unit, clean_name, "")
            write.add_participation(change.unit, testimony_id, person_id, part)
        return change.result

    def remove_participation(self, testimony_id: int, participation_id: int) -> ChangeSet:
        """Take a person out of a testimony; the person's own record stays."""
        with self._writer.change(_REMOVE_PERSON) as change:
            change.values["code"] = read_code(change.unit.connection, testimony_id)
            write.delete_participation(change.unit, participation_id)
        return change.result

    def edit_participation(
        self, testimony_id: int, participation_id: int, field: ParticipationField, value: FieldValue
    ) -> ChangeSet:
        """Set one field of a person in a testimony; what belongs to the person holds wherever they appear.

        Raises:
            BadValue, UnknownTerm: the field cannot take this; the earlier value stays.
        """
        with self._writer.change(_EDIT_PERSON) as change:
            change.values |= {"field": field.value, "code": read_code(change.unit.connection, testimony_id)}
            _set_participation(change.unit, participation_id, field, value)
        return change.result


def set_field(unit: WriteUnit, testimony_id: int, field: TestimonyField, value: FieldValue) -> bool:
    """Write one field within a change; False where it has this value already.

    Raises:
        BadValue, CodeTaken, UnknownTerm: the field cannot take this.
    """
    match field:
        case TestimonyField.CODE:
            return _set_code(unit, testimony_id, read.line(value, field.value))
        case TestimonyField.DATE:
            return write.set_date(unit, testimony_id, read.partial_date(value, field.value))
        case TestimonyField.ACCESS_UNTIL:
            return write.set_access_until(unit, testimony_id, read.end_of_access(value))
        case TestimonyField.PROJECT:
            return write.set_project(unit, testimony_id, read.line(value, field.value))
        case (
            TestimonyField.CONSENT
            | TestimonyField.CONSENT_DATE
            | TestimonyField.CONSENT_USES
            | TestimonyField.RELEASE
            | TestimonyField.RELEASE_DATE
            | TestimonyField.RELEASE_USES
        ):
            return _set_consent(unit, testimony_id, field, value)
        case (
            TestimonyField.COUNTRY
            | TestimonyField.LANGUAGE
            | TestimonyField.THEME
            | TestimonyField.GOAL
            | TestimonyField.KEYWORDS
            | TestimonyField.MAIN_IDEA
        ):
            return write.set_list(unit, testimony_id, field, listed(unit.connection, field, value))
        case _:
            return write.set_text(unit, testimony_id, field, text_of(field, value))


def text_of(field: TestimonyField, value: FieldValue) -> str:
    """What a field that holds one text takes of a value.

    Raises:
        BadValue: it cannot take this.
    """
    match field:
        case TestimonyField.SUMMARY | TestimonyField.NOTES | TestimonyField.RIGHTS_STATEMENT | TestimonyField.RELATED:
            return read.paragraphs(value)
        case TestimonyField.STATUS:
            return read.choice(value, Status, field.value).value
        case TestimonyField.ACCESS:
            return read.choice(value or AccessLevel.OPEN.value, AccessLevel, field.value).value
        case _:
            return read.line(value, field.value)


def _set_code(unit: WriteUnit, testimony_id: int, code: str) -> bool:
    if not code:
        raise BadValue(value=code, field="code", expected=QT_TRANSLATE_NOOP("Expected", "a code such as PE-014"))
    if code.casefold() != read_code(unit.connection, testimony_id).casefold() and write.code_exists(unit, code):
        raise CodeTaken(code=code)
    return write.set_text(unit, testimony_id, TestimonyField.CODE, code)


def _set_consent(unit: WriteUnit, testimony_id: int, field: TestimonyField, value: FieldValue) -> bool:
    moment, (form_field, date_field, _) = next(
        (moment, fields) for moment, fields in CONSENT_FIELDS.items() if field in fields
    )
    if field is form_field:
        form = read.choice(value, ConsentForm, "consent").value if read.one(value).strip() else ""
        return write.set_consent(unit, testimony_id, moment, form=form)
    name = field.value.replace("_", " ")
    if not write.has_consent(unit, testimony_id, moment):
        if not read.many(value):
            return False
        # A date or a use must not turn into consent that nobody gave.
        expected = QT_TRANSLATE_NOOP(
            "Expected", "it once the consent itself is recorded (written, recorded, oral or public)"
        )
        raise BadValue(value=read.one(value), field=name, expected=expected)
    if field is date_field:
        given_on = read.partial_date(value, name)
        return write.set_consent(unit, testimony_id, moment, given_on=str(given_on) if given_on else None)
    uses = {read.choice(each, Use, "use") for each in read.many(value)}
    return write.set_consent(unit, testimony_id, moment, uses=";".join(each.value for each in Use if each in uses))


def listed(connection: Connection, field: TestimonyField, value: FieldValue) -> Sequence[str | int]:
    """What a field that holds several values takes of one, as it is stored.

    Raises:
        UnknownTerm: one of them is no term.
    """
    if field is TestimonyField.MAIN_IDEA and isinstance(value, str):
        return [text for text in map(str.strip, read.paragraphs(value).split("\n")) if text]
    texts = read.many(value)
    match field:
        case TestimonyField.COUNTRY:
            return [require_country(each) for each in texts]
        case TestimonyField.LANGUAGE:
            return [require_language(each) for each in texts]
        case TestimonyField.THEME:
            vocabularies = read_vocabularies(connection)
            return [require_theme(vocabularies, each).theme_id for each in texts]
        case TestimonyField.GOAL:
            goals = read_vocabularies(connection).goals
            for each in texts:
                if goal_number(each) not in goals:
                    raise UnknownTerm(kind="goal", term=each, nearest=", ".join(map(str, goals)))
            return [goal_number(each) for each in texts]
        case _:
            return texts


def _set_participation(unit: WriteUnit, participation_id: int, field: ParticipationField, value: FieldValue) -> bool:
    if field in _OF_THE_PERSON:
        return write.set_person(unit, participation_id, **_person_column(field, value))
    return write.set_participation(unit, participation_id, **_participation_column(unit, field, value))


def _person_column(field: ParticipationField, value: FieldValue) -> dict[str, object]:
    match field:
        case ParticipationField.NAME:
            return {"name": _name(read.one(value))}
        case ParticipationField.PSEUDONYM:
            return {"pseudonym": read.line(value, "pseudonym")}
        case ParticipationField.GENDER:
            return {"gender": read.choice(value, Gender, "gender").value if read.one(value).strip() else None}
        case ParticipationField.BIRTH_YEAR:
            return {"birth_year": read.birth_year(value)}
        case _:  # the biography
            return {"biography": read.paragraphs(value)}


def _participation_column(unit: WriteUnit, field: ParticipationField, value: FieldValue) -> dict[str, object]:
    text = read.one(value).strip()
    match field:
        case ParticipationField.PART:
            return {"part": read.choice(value, Part, "part").value}
        case ParticipationField.ROLE:
            return {"role_id": require_role(read_vocabularies(unit.connection), text).role_id if text else None}
        case ParticipationField.INSTITUTION:
            return {"institution": read.line(value, "institution")}
        case _:  # the country
            return {"country": require_country(text) if text else ""}


def _name(name: str) -> str:
    text = read.line(name, "name")
    if not text:
        raise BadValue(
            value=name, field="name", expected=QT_TRANSLATE_NOOP("Expected", "a name, or what people call the person")
        )
    return text
