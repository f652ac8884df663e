"""Searches kept under a name: the words, what is chosen in the facets, and the order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.errors import BadValue, RecordGone
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.queries import SavedSearch, SearchRequest
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services import field_values as read
from testimony_archive.services.writing import Writer
from testimony_archive.storage import saved_searches as store
from testimony_archive.storage.database import Database
from testimony_archive.storage.unit import WriteUnit

if TYPE_CHECKING:
    from testimony_archive.services.searching import Searching

_SAVE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "save search “{name}”")
_CHANGE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "change search “{name}”")
_RENAME: Final = QT_TRANSLATE_NOOP("ChangeLabel", "rename search “{name}”")
_DELETE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "delete search “{name}”")


class SavingSearches:
    """Looks after the saved searches of one archive. Each change is one that undo takes back."""

    def __init__(self, writer: Writer, database: Database, searching: Callable[[], Searching]) -> None:
        self._writer = writer
        self._database = database
        self._searching = searching

    def all(self) -> tuple[SavedSearch, ...]:
        """All saved searches by name."""
        with self._database.read() as connection:
            return store.read_saved_searches(connection)

    def counts(self, progress: Progress) -> Mapping[int, int]:
        """How many testimonies each of them finds now, by id.

        Raises:
            Cancelled: somebody asked to stop.
        """
        searching = self._searching()
        return {
            each.saved_search_id: searching.search(replace(each.request, limit=0), progress).testimonies
            for each in self.all()
        }

    def save(self, name: str, request: SearchRequest) -> tuple[ChangeSet, int]:
        """Keep a search under a name; gives its id. Which page of answers was asked for is not kept.

        Raises:
            BadValue: the name is empty or far too long, or another saved search has it.
        """
        with self._writer.change(_SAVE) as change:
            chosen = change.values["name"] = _free_name(change.unit, name)
            saved_search_id = store.add_saved_search(change.unit, chosen, request)
        return change.result, saved_search_id

    def change(self, saved_search_id: int, request: SearchRequest) -> ChangeSet:
        """Let a saved search ask for what is asked for now.

        Raises:
            RecordGone: there is no such saved search.
        """
        with self._writer.change(_CHANGE) as change:
            change.values["name"] = _held(change.unit, saved_search_id).name
            store.set_request(change.unit, saved_search_id, request)
        return change.result

    def rename(self, saved_search_id: int, name: str) -> ChangeSet:
        """Give a saved search another name.

        Raises:
            BadValue: the name is empty or far too long, or another saved search has it. RecordGone: there is no such
                saved search.
        """
        with self._writer.change(_RENAME) as change:
            change.values["name"] = _held(change.unit, saved_search_id).name
            store.rename_saved_search(change.unit, saved_search_id, _free_name(change.unit, name, but=saved_search_id))
        return change.result

    def delete(self, saved_search_id: int) -> ChangeSet:
        """Remove a saved search; what it finds stays as it is.

        Raises:
            RecordGone: there is no such saved search.
        """
        with self._writer.change(_DELETE) as change:
            change.values["name"] = _held(change.unit, saved_search_id).name
            store.delete_saved_search(change.unit, saved_search_id)
        return change.result


def _held(unit: WriteUnit, saved_search_id: int) -> SavedSearch:
    for each in store.read_saved_searches(unit.connection):
        if each.saved_search_id == saved_search_id:
            return each
    raise RecordGone


def _free_name(unit: WriteUnit, name: str, but: int | None = None) -> str:
    field = "name of a search"
    chosen = read.line(name, field)
    if not chosen:
        raise BadValue(value=name.strip(), field=field, expected=QT_TRANSLATE_NOOP("Expected", "at least one word"))
    for each in store.read_saved_searches(unit.connection):
        if each.name.casefold() == chosen.casefold() and each.saved_search_id != but:
            raise BadValue(
                value=chosen, field=field, expected=QT_TRANSLATE_NOOP("Expected", "a name that no other search has")
            )
    return chosen
