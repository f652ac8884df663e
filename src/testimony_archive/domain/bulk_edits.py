"""One edit of many testimonies at once: what is to be done to which field, and what it makes of each record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from testimony_archive.domain.edits import MANY_VALUES, FieldValue, ParticipationField, TestimonyField

BulkField: TypeAlias = TestimonyField | ParticipationField
"""A field of the testimony, or of each person who is interviewed in it."""
Values: TypeAlias = tuple[str | int, ...]
"""What a field holds, as it is stored: none, one or several; of persons one for each."""

_T = TestimonyField


class BulkOperation(StrEnum):
    """What is done to a field of many records."""

    SET = "set"
    ADD = "add"
    REMOVE = "remove"
    REPLACE = "replace"
    CLEAR = "clear"


@dataclass(frozen=True, slots=True)
class BulkEdit:
    """One operation on one field. `value` is what is set, added, removed or looked for; `replacement` what takes its
    place (`BulkOperation.REPLACE` alone). Both as people type or choose them."""

    field: BulkField
    operation: BulkOperation
    value: FieldValue = ""
    replacement: FieldValue = ""


@dataclass(frozen=True, slots=True)
class BulkChange:
    """What an edit changes in one testimony; themes, goals and roles by row number or number, else text."""

    testimony_id: int
    code: str
    before: Values
    after: Values


@dataclass(frozen=True, slots=True)
class BulkPreview:
    """What an edit would do: which testimonies it changes, which are so already, and which it cannot be made in.

    It cannot where nobody is interviewed, or where a date or a use has no consent that it belongs to.
    """

    edit: BulkEdit
    changes: tuple[BulkChange, ...]
    same: tuple[int, ...]
    impossible: tuple[int, ...]


PERSON_FIELDS: Final = (
    ParticipationField.ROLE,
    ParticipationField.INSTITUTION,
    ParticipationField.COUNTRY,
    ParticipationField.GENDER,
)
"""What can be said of many people at once; the other fields name one person."""
BULK_FIELDS: Final[tuple[BulkField, ...]] = (*(each for each in TestimonyField if each is not _T.CODE), *PERSON_FIELDS)
"""What can be edited in many records: everything but the code, which is each one's own."""

PARAGRAPHS: Final = frozenset({_T.SUMMARY, _T.NOTES, _T.RIGHTS_STATEMENT, _T.RELATED})
_CHOSEN: Final = frozenset({_T.STATUS, _T.ACCESS})
_ONE_VALUE: Final = frozenset(
    {
        *(_T.DATE, _T.PROJECT, _T.CONSENT, _T.CONSENT_DATE, _T.RELEASE, _T.RELEASE_DATE, _T.ACCESS_UNTIL),
        *(ParticipationField.ROLE, ParticipationField.COUNTRY, ParticipationField.GENDER),
    }
)


def holds_many(field: BulkField) -> bool:
    """Whether a testimony has several values in a field.

    The countries of a testimony and the country of a person have fields of one name, which are equal as texts.
    """
    return isinstance(field, TestimonyField) and field in MANY_VALUES


def operations(field: BulkField) -> tuple[BulkOperation, ...]:
    """What can be done to a field, the usual first."""
    every = BulkOperation
    if holds_many(field):
        return (every.ADD, every.REPLACE, every.REMOVE, every.SET, every.CLEAR)
    if field in _CHOSEN:
        return (every.SET,)
    if field in _ONE_VALUE:
        return (every.SET, every.CLEAR)
    if field in PARAGRAPHS:
        return (every.SET, every.ADD, every.REPLACE, every.CLEAR)
    return (every.SET, every.REPLACE, every.CLEAR)


def edited_list(operation: BulkOperation, before: Values, values: Values, replacement: Values) -> Values:
    """What an operation makes of a field with several values, each once and in order."""
    after: Values
    match operation:
        case BulkOperation.ADD:
            after = (*before, *values)
        case BulkOperation.REMOVE:
            after = tuple(each for each in before if each not in values)
        case BulkOperation.REPLACE:
            after = tuple(new for each in before for new in (replacement if each in values else (each,)))
        case _:  # set, and cleared to no value
            after = values
    return tuple(dict.fromkeys(after))


def edited_text(operation: BulkOperation, before: str, value: str, replacement: str) -> str:
    """What an operation makes of a text; `ADD` puts a paragraph below what stands there, unless it does already."""
    match operation:
        case BulkOperation.ADD:
            return before if value in before.split("\n") else f"{before}\n{value}".strip()
        case BulkOperation.REPLACE:
            return before.replace(value, replacement)
        case BulkOperation.CLEAR:
            return ""
        case _:
            return value


def changes_of(
    codes: Mapping[int, str], before: Mapping[int, Values], after: Mapping[int, Values]
) -> tuple[tuple[BulkChange, ...], tuple[int, ...], tuple[int, ...]]:
    """Sort testimonies, by id and code, into those that change, that are so already, and that have no such field."""
    changes = tuple(
        BulkChange(each, code, before[each], after[each])
        for each, code in codes.items()
        if each in after and before[each] != after[each]
    )
    same = tuple(each for each in codes if each in after and before[each] == after[each])
    return changes, same, tuple(each for each in codes if each not in after)


def taken_over(field: BulkField, values: Sequence[str]) -> BulkEdit:
    """The edit that gives other testimonies what one of them has in a field: nothing, where it has nothing."""
    if not any(values):
        return BulkEdit(field, BulkOperation.CLEAR)
    return BulkEdit(field, BulkOperation.SET, tuple(values) if holds_many(field) else values[0])
