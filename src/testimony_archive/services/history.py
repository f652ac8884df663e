"""The history of a record: what changed when, and setting a field back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.errors import CannotRestore
from testimony_archive.domain.history import HistoryEntry
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services.writing import Writer
from testimony_archive.storage.database import Database
from testimony_archive.storage.history import read_history, read_names, restore
from testimony_archive.storage.testimonies import read_code

_RESTORE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "set {field} of {code} back")


class History:
    """Reads the change log of one archive, testimony by testimony."""

    def __init__(self, writer: Writer, database: Database) -> None:
        self._writer = writer
        self._database = database

    def of(self, testimony_id: int) -> tuple[HistoryEntry, ...]:
        """What changed in a testimony and in all that hangs on it, the newest first. What an import brought in at
        once is one change of the record and not listed value by value."""
        with self._database.read() as connection:
            return read_history(connection, testimony_id)

    def people(self, entries: Iterable[HistoryEntry]) -> Mapping[int, str]:
        """The names of those whom entries name by id (field ``person_id``), as the archive knows them inside."""
        meant = (each for entry in entries if entry.field == "person_id" for each in (*entry.before, *entry.after))
        with self._database.read() as connection:
            return read_names(connection, {each for each in meant if isinstance(each, int)})

    def restore(self, testimony_id: int, entry: HistoryEntry) -> ChangeSet:
        """Set one field back to what it was before a change, as a change of its own that undo takes back.

        Raises:
            CannotRestore: it does not apply any more. RecordGone: the testimony is not there.
        """
        if not entry.restorable:
            raise CannotRestore
        with self._writer.change(_RESTORE) as change:
            field = entry.field if entry.table in {"testimony", "person", "participation"} else entry.table
            field = field.removeprefix("testimony_").removesuffix("_id")
            change.values |= {"field": field, "code": read_code(change.unit.connection, testimony_id)}
            restore(change.unit, testimony_id, entry)
        return change.result
