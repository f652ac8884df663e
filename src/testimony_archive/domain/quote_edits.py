"""One edit of several quotes at once: what is to be done to which field, and what it makes of each quote."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from testimony_archive.domain.bulk_edits import BulkOperation, Values, edited_list, edited_text
from testimony_archive.domain.edits import FieldValue

_Do = BulkOperation


class QuoteField(StrEnum):
    """What of several quotes can be edited at once; a translation is each one's own."""

    THEME = "theme"
    MAIN_IDEA = "main_idea"
    STAR = "star"
    NOTE = "note"


OPERATIONS: Final = {
    QuoteField.THEME: (_Do.ADD, _Do.REMOVE, _Do.REPLACE, _Do.SET, _Do.CLEAR),
    QuoteField.MAIN_IDEA: (_Do.SET, _Do.REPLACE, _Do.CLEAR),
    QuoteField.STAR: (_Do.SET, _Do.CLEAR),
    QuoteField.NOTE: (_Do.ADD, _Do.SET, _Do.REPLACE, _Do.CLEAR),
}
"""What can be done to a field, the usual first."""


@dataclass(frozen=True, slots=True)
class QuoteEdit:
    """One operation on one field of quotes. `value` is what is set, added, removed or looked for; `replacement` what
    takes its place (`BulkOperation.REPLACE` alone). Themes as people name them; a star has no value."""

    field: QuoteField
    operation: BulkOperation
    value: FieldValue = ""
    replacement: FieldValue = ""


@dataclass(frozen=True, slots=True)
class QuoteChange:
    """What an edit changes in one quote; themes by row number, a star as 1, else text. Nothing: no value."""

    quote_id: int
    before: Values
    after: Values


@dataclass(frozen=True, slots=True)
class QuotePreview:
    """What an edit would do: which quotes it changes, and which are so already."""

    edit: QuoteEdit
    changes: tuple[QuoteChange, ...]
    same: tuple[int, ...]


def after_edit(edit: QuoteEdit, before: Values, values: Values, replacement: Values) -> Values:
    """What an edit makes of what a quote has in its field; `values` and `replacement` as they are stored."""
    match edit.field:
        case QuoteField.THEME:
            return edited_list(edit.operation, before, values, replacement)
        case QuoteField.STAR:
            return (1,) if edit.operation is BulkOperation.SET else ()
        case _:
            held = str(before[0]) if before else ""
            value, new = (str(each[0]) if each else "" for each in (values, replacement))
            text = edited_text(edit.operation, held, value, new).strip()
            return (text,) if text else ()
