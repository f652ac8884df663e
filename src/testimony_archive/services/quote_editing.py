"""Editing several quotes at once, ordering them by hand, giving them up: each one change that one undo takes back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from testimony_archive.domain.bulk_edits import BulkOperation, Values
from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.errors import RecordGone
from testimony_archive.domain.own_order import moved
from testimony_archive.domain.quote_edits import (
    OPERATIONS,
    QuoteChange,
    QuoteEdit,
    QuoteField,
    QuotePreview,
    after_edit,
)
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services import field_values as read
from testimony_archive.services.bulk_values import require_operation, require_value
from testimony_archive.services.terms import require_theme
from testimony_archive.services.writing import Change, Writer
from testimony_archive.storage.database import Connection, Database
from testimony_archive.storage.quote_writes import (
    delete_quotes,
    read_codes_of_quotes,
    read_order,
    read_quote_field,
    write_positions,
    write_quote_field,
)
from testimony_archive.storage.vocabularies import read_vocabularies

_ONE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "edit {field} of a quote from {code}")
_NAMES: Final = {
    BulkOperation.SET: QT_TRANSLATE_NOOP("ChangeLabel", "set {field} of {count} quotes"),
    BulkOperation.ADD: QT_TRANSLATE_NOOP("ChangeLabel", "add {field} to {count} quotes"),
    BulkOperation.REMOVE: QT_TRANSLATE_NOOP("ChangeLabel", "remove {field} from {count} quotes"),
    BulkOperation.REPLACE: QT_TRANSLATE_NOOP("ChangeLabel", "replace {field} in {count} quotes"),
    BulkOperation.CLEAR: QT_TRANSLATE_NOOP("ChangeLabel", "clear {field} of {count} quotes"),
}
_FIELD_NAMES: Final = {
    QuoteField.THEME: "theme",
    QuoteField.MAIN_IDEA: "the main idea",
    QuoteField.STAR: "the star",
    QuoteField.NOTE: "the note",
}
_MOVE_ONE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "move a quote from {code}")
_MOVE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "move {count} quotes")
_DELETE_ONE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "give up a quote from {code}")
_DELETE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "give up {count} quotes")


class QuoteEditing:
    """Changes several quotes of one archive."""

    def __init__(self, writer: Writer, database: Database) -> None:
        self._writer = writer
        self._database = database

    def preview(self, quote_ids: Sequence[int], edit: QuoteEdit) -> QuotePreview:
        """What an edit would change in which quotes; nothing is written.

        Raises:
            BadValue, UnknownTerm: the field cannot take this.
        """
        with self._database.read() as connection:
            return _preview(connection, quote_ids, edit)

    def apply(self, quote_ids: Sequence[int], edit: QuoteEdit) -> ChangeSet:
        """Make an edit in all of these quotes, as one change; those that are so already are left alone.

        Raises:
            BadValue, UnknownTerm: the field cannot take this; nothing is changed anywhere.
        """
        with self._writer.change(_NAMES[edit.operation]) as change:
            preview = _preview(change.unit.connection, quote_ids, edit)
            edited = {each.quote_id: each.after for each in preview.changes}
            held = {each.quote_id: each.before for each in preview.changes}
            write_quote_field(change.unit, edit.field, held, edited)
            change.values["field"] = _FIELD_NAMES[edit.field]
            _name(change, [*edited], one=_ONE)
        return change.result

    def move(self, quote_ids: Sequence[int], neighbour: int, *, below: bool = False) -> ChangeSet:
        """Put quotes above another one, or below it, in the order that people give them; they keep theirs among them.

        Raises:
            RecordGone: one of them is not there any more.
        """
        with self._writer.change(_MOVE) as change:
            order = read_order(change.unit.connection)
            if not {each for each, _ in order}.issuperset((*quote_ids, neighbour)):
                raise RecordGone
            write_positions(change.unit, moved(order, frozenset(quote_ids), neighbour, below=below))
            _name(change, quote_ids, one=_MOVE_ONE)
        return change.result

    def delete(self, quote_ids: Sequence[int]) -> ChangeSet:
        """Give quotes up; selections lose them too, and undo brings all of it back.

        Raises:
            RecordGone: one of them is not there any more.
        """
        with self._writer.change(_DELETE) as change:
            _name(change, quote_ids, one=_DELETE_ONE)
            delete_quotes(change.unit, quote_ids)
        return change.result


def _name(change: Change, quote_ids: Sequence[int], *, one: str) -> None:
    """Name a change by how many quotes it is about; a single one by the code of its testimony."""
    change.values["count"] = str(len(quote_ids))
    if len(quote_ids) == 1:
        codes = read_codes_of_quotes(change.unit.connection, quote_ids)
        if not codes:
            raise RecordGone
        change.name, change.values["code"] = one, codes[quote_ids[0]]


def _preview(connection: Connection, quote_ids: Sequence[int], edit: QuoteEdit) -> QuotePreview:
    values, replacement = _stored(connection, edit)
    held = read_quote_field(connection, quote_ids, edit.field)
    after = _after_each(edit, held, values, replacement)
    changes = tuple(QuoteChange(each, held[each], after[each]) for each in held if held[each] != after[each])
    return QuotePreview(edit, changes, tuple(each for each in held if held[each] == after[each]))


def _after_each(edit: QuoteEdit, held: Mapping[int, Values], values: Values, replacement: Values) -> dict[int, Values]:
    """Worked out once for all that have the same.

    Raises:
        BadValue: what would come out is far too long.
    """
    known: dict[Values, Values] = {}
    for before in held.values():
        if before not in known:
            made = after_edit(edit, before, values, replacement)
            if edit.field is QuoteField.MAIN_IDEA and made:
                made = (read.line(str(made[0]), "main idea"),)
            known[before] = made
    return {quote_id: known[before] for quote_id, before in held.items()}


def _stored(connection: Connection, edit: QuoteEdit) -> tuple[Values, Values]:
    """The value and the replacement of an edit as they are stored.

    Raises:
        BadValue, UnknownTerm: the field cannot take this.
    """
    require_operation(edit.operation, OPERATIONS[edit.field], _FIELD_NAMES[edit.field])
    if edit.field is QuoteField.STAR or edit.operation is BulkOperation.CLEAR:
        return (), ()
    require_value(any(edit.value), _FIELD_NAMES[edit.field])
    if edit.field is QuoteField.THEME:
        vocabularies = read_vocabularies(connection)
        found = [
            tuple(require_theme(vocabularies, each).theme_id for each in read.many(value))
            for value in (edit.value, edit.replacement)
        ]
        return found[0], found[1]
    if edit.operation is BulkOperation.REPLACE:  # a stretch of text, spaces and all
        return (read.one(edit.value),), (read.one(edit.replacement),)
    reader = read.paragraphs if edit.field is QuoteField.NOTE else _main_idea
    return (reader(edit.value),), ()


def _main_idea(value: str | Sequence[str]) -> str:
    return read.line(value, "main idea")
