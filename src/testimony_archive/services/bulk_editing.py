"""Editing one field of many testimonies at once: shown before it happens, one change, one undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from testimony_archive.domain.bulk_edits import (
    PARAGRAPHS,
    BulkEdit,
    BulkField,
    BulkOperation,
    BulkPreview,
    Values,
    changes_of,
    edited_list,
    edited_text,
    holds_many,
    operations,
    taken_over,
)
from testimony_archive.domain.changes import ChangeLabel, ChangeSet
from testimony_archive.domain.edits import CONSENT_FIELDS, FieldValue, ParticipationField, TestimonyField
from testimony_archive.domain.records import ConsentForm, Gender, Use
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services import field_values as read
from testimony_archive.services.bulk_values import require_operation, require_value
from testimony_archive.services.editing import listed, text_of
from testimony_archive.services.terms import require_country, require_role
from testimony_archive.services.writing import Writer
from testimony_archive.storage.bulk_rows import Edited, find_project, read_codes_of, read_field, write_field
from testimony_archive.storage.database import Connection, Database
from testimony_archive.storage.testimony_writes import project_id
from testimony_archive.storage.vocabularies import read_vocabularies

_ONE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "edit {field} of {code}")
_NAMES: Final = {
    BulkOperation.SET: QT_TRANSLATE_NOOP("ChangeLabel", "set {field} of {count} testimonies"),
    BulkOperation.ADD: QT_TRANSLATE_NOOP("ChangeLabel", "add {field} to {count} testimonies"),
    BulkOperation.REMOVE: QT_TRANSLATE_NOOP("ChangeLabel", "remove {field} from {count} testimonies"),
    BulkOperation.REPLACE: QT_TRANSLATE_NOOP("ChangeLabel", "replace {field} in {count} testimonies"),
    BulkOperation.CLEAR: QT_TRANSLATE_NOOP("ChangeLabel", "clear {field} of {count} testimonies"),
}
_NEW_PROJECT: Final = 0
"""Stands in a preview for a project that would be added."""


@dataclass(frozen=True, slots=True)
class _Read:
    """An edit with its value and its replacement as they are stored."""

    edit: BulkEdit
    values: Values
    replacement: Values


def change_label(edit: BulkEdit, count: int, code: str) -> ChangeLabel:
    """How an edit is called that changes so many testimonies; `code` is that of the one, where it is one."""
    field = edit.field.value.replace("_", " ")
    if count == 1:
        return ChangeLabel(_ONE, (("field", field), ("code", code)))
    return ChangeLabel(_NAMES[edit.operation], (("field", field), ("count", str(count))))


class BulkEditing:
    """Edits many testimonies of one archive."""

    def __init__(self, writer: Writer, database: Database) -> None:
        self._writer = writer
        self._database = database

    def preview(self, testimony_ids: Sequence[int], edit: BulkEdit) -> BulkPreview:
        """What an edit would change in which testimonies; nothing is written. A project that is not there yet is 0.

        Raises:
            BadValue, UnknownTerm: the field cannot take this.
        """
        with self._database.read() as connection:
            return _preview(connection, testimony_ids, edit)

    def apply(self, testimony_ids: Sequence[int], edit: BulkEdit) -> ChangeSet:
        """Make an edit in all of these testimonies, as one change; those that are so already are left alone.

        Raises:
            BadValue, UnknownTerm: the field cannot take this; nothing is changed anywhere.
        """
        with self._writer.change(_NAMES[edit.operation]) as change:
            if edit.field is TestimonyField.PROJECT and edit.operation is BulkOperation.SET:
                project_id(change.unit, _required_line(edit))
            connection = change.unit.connection
            edited = {
                (before, after): ids
                for (before, after), ids in _edited(connection, testimony_ids, edit).items()
                if before != after
            }
            write_field(change.unit, edit.field, edited)
            count = sum(map(len, edited.values()))
            code = read_codes_of(connection, *edited.values()).popitem()[1] if count == 1 else ""
            label = change_label(edit, count, code)
            change.name, change.values = label.template, dict(label.values)
        return change.result

    def fill_from(self, testimony_id: int, field: BulkField) -> BulkEdit:
        """The edit that gives others what this testimony has in a field; of several people what the first has."""
        with self._database.read() as connection:
            held = next(iter(read_field(connection, [testimony_id], field)), ())
            return taken_over(field, [_as_typed(connection, field, each) for each in held])


def _preview(connection: Connection, testimony_ids: Sequence[int], edit: BulkEdit) -> BulkPreview:
    edited = _edited(connection, testimony_ids, edit).items()
    before = {each: values for (values, _), ids in edited for each in ids}
    after = {each: values for (_, values), ids in edited for each in ids}
    return BulkPreview(edit, *changes_of(read_codes_of(connection, testimony_ids), before, after))


def _edited(connection: Connection, testimony_ids: Sequence[int], edit: BulkEdit) -> Edited:
    """What is there and what an edit makes of it, worked out once for all who have the same."""
    wanted = _read(connection, edit)
    held = read_field(connection, testimony_ids, edit.field)
    return {(values, _after(wanted, values)): ids for values, ids in held.items()}


def _read(connection: Connection, edit: BulkEdit) -> _Read:
    require_operation(edit.operation, operations(edit.field), edit.field.value)
    if edit.operation is BulkOperation.CLEAR:
        return _Read(edit, (), ())
    require_value(any(edit.value), edit.field.value)
    if edit.operation is BulkOperation.REPLACE and (
        not holds_many(edit.field) or edit.field is TestimonyField.MAIN_IDEA
    ):
        return _Read(edit, (read.one(edit.value),), (read.one(edit.replacement),))  # a stretch of text, spaces and all
    values = _values(connection, edit.field, edit.value)
    return _Read(edit, values, _values(connection, edit.field, edit.replacement) if any(edit.replacement) else ())


def _values(connection: Connection, field: BulkField, value: FieldValue) -> Values:
    """A value as it is stored, in each of the ways in which fields hold one.

    Raises:
        BadValue, UnknownTerm: the field cannot take this.
    """
    if isinstance(field, ParticipationField):
        return (_of_person(connection, field, value),)
    if field in (TestimonyField.DATE, TestimonyField.ACCESS_UNTIL) or _is_consent(field, 1):
        return _some(str(read.partial_date(value, field.value.replace("_", " ")) or ""))
    if field is TestimonyField.PROJECT:
        return (find_project(connection, read.line(value, field.value)) or _NEW_PROJECT,)
    if _is_consent(field, 0):
        return (read.choice(value, ConsentForm, "consent").value,)
    if _is_consent(field, 2):
        return tuple(read.choice(each, Use, "use").value for each in read.many(value))
    if holds_many(field):
        return tuple(listed(connection, field, value))
    return _some(text_of(field, value))


def _of_person(connection: Connection, field: ParticipationField, value: FieldValue) -> str | int:
    match field:
        case ParticipationField.ROLE:
            return require_role(read_vocabularies(connection), read.one(value)).role_id
        case ParticipationField.COUNTRY:
            return require_country(read.one(value))
        case ParticipationField.GENDER:
            return read.choice(value, Gender, "gender").value
        case _:
            return read.line(value, field.value)


def _after(wanted: _Read, held: Values) -> Values:
    edit, values, replacement = wanted.edit, wanted.values, wanted.replacement
    text, new = str(values[0]) if values else "", str(replacement[0]) if replacement else ""
    if isinstance(edit.field, ParticipationField):
        if edit.operation is BulkOperation.REPLACE:
            return tuple(read.line(str(each).replace(text, new), edit.field.value) for each in held)
        return tuple(values[0] if values else "" for _ in held)
    if edit.operation is BulkOperation.REPLACE and edit.field is TestimonyField.MAIN_IDEA:
        return tuple(dict.fromkeys(idea for each in held if (idea := str(each).replace(text, new).strip())))
    if holds_many(edit.field):
        after = edited_list(edit.operation, held, values, replacement)
        if edit.field is TestimonyField.GOAL:  # they have an order of their own, and are kept in no other
            return tuple(sorted(after))
        is_uses = _is_consent(edit.field, 2)
        return tuple(each.value for each in Use if each.value in after) if is_uses else after
    if edit.operation is BulkOperation.REPLACE or edit.field in PARAGRAPHS:
        before = str(held[0]) if held else ""
        return _some(text_of(edit.field, edited_text(edit.operation, before, text, new)))
    return values


def _is_consent(field: BulkField, place: int) -> bool:
    return any(field is fields[place] for fields in CONSENT_FIELDS.values())


def _required_line(edit: BulkEdit) -> str:
    name = read.line(edit.value, edit.field.value)
    require_value(name, edit.field.value)
    return name


def _some(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _as_typed(connection: Connection, field: BulkField, held: str | int) -> str:
    """A stored value as an edit takes it: terms by key."""
    vocabularies = read_vocabularies(connection)
    match field:
        case TestimonyField.THEME:
            return vocabularies.themes[int(held)].key
        case ParticipationField.ROLE:
            return vocabularies.roles[int(held)].key if held else ""
        case TestimonyField.PROJECT:
            return vocabularies.projects[int(held)].name
        case _:
            return str(held)
