"""Selections that a search fills, and that can be refreshed: what is new comes in, what is gone is told and stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.errors import NoSearchFills
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.records import ItemKind, Selection
from testimony_archive.domain.selection_sources import (
    SelectionSource,
    SourceAnswer,
    SourceKind,
    SourcesState,
    compare,
)
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services.quoting import keep_whole
from testimony_archive.services.selecting import ADD, add_missing, selection_in
from testimony_archive.services.writing import Writer
from testimony_archive.storage import selection_sources as store
from testimony_archive.storage.database import Connection, Database
from testimony_archive.storage.unit import WriteUnit

if TYPE_CHECKING:
    from testimony_archive.services.searching import Searching

_REFRESH: Final = QT_TRANSLATE_NOOP("ChangeLabel", "refresh selection {name}")
_FORGET: Final = QT_TRANSLATE_NOOP("ChangeLabel", "forget the searches of selection {name}")


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a refresh did: how many items came in, and the items that no search finds any more."""

    added: int
    gone: frozenset[int]


class SelectionSources:
    """Looks after the searches that fill the selections of one archive. Each change is one that undo takes back."""

    def __init__(self, writer: Writer, database: Database, searching: Callable[[], Searching]) -> None:
        self._writer = writer
        self._database = database
        self._searching = searching

    def fill(self, selection_id: int, kind: SourceKind, request: SearchRequest) -> ChangeSet:
        """Add everything that a search finds now, and remember the search. Which page was asked for does not matter.

        Raises:
            RecordGone: there is no such selection.
        """
        request = SearchRequest(
            request.text,
            request.choices,
            request.sort,
            only_publishable=request.only_publishable,
            all_languages=request.all_languages,
            not_widened=request.not_widened,
        )
        found = self._found(kind, request, NoProgress())
        with self._writer.change(ADD) as change:
            unit = change.unit
            same = [
                each
                for each in store.read_sources(unit.connection, selection_id)
                if (each.kind, each.request) == (kind, request)
            ]
            added = _add(unit, selection_id, kind, found)
            change.values |= {"count": str(added), "name": selection_in(unit, selection_id).name}
            if same:
                store.set_known(unit, same[0], same[0].known | set(found))
            else:
                store.add_source(unit, selection_id, kind, request, found)
        return change.result

    def sources(self, selection_id: int) -> tuple[SelectionSource, ...]:
        """The searches that fill a selection."""
        with self._database.read() as connection:
            return store.read_sources(connection, selection_id)

    def state(self, selection: Selection, progress: Progress | None = None) -> SourcesState:
        """What the searches of a selection find now that is not in it, and what of it they find no more.

        Raises:
            Cancelled: somebody asked to stop.
        """
        progress = progress or NoProgress()
        sources = self.sources(selection.selection_id)
        found = [(each, self._found(each.kind, each.request, progress)) for each in sources]
        with self._database.read(progress) as connection:
            return compare(found, _held(connection, selection))

    def refresh(self, selection: Selection) -> tuple[ChangeSet, Refreshed]:
        """Add what is new; what no search finds any more stays, and is told.

        Raises:
            NoSearchFills: no search has filled it.
        """
        state = self.state(selection)
        if not state.answers:
            raise NoSearchFills(name=selection.name)
        with self._writer.change(_REFRESH) as change:
            change.values["name"] = selection.name
            added = sum(_take_in(change.unit, each) for each in state.answers)
        return change.result, Refreshed(added, state.gone)

    def forget(self, selection_id: int) -> ChangeSet:
        """Let no search fill a selection any more; what is in it stays.

        Raises:
            RecordGone: there is no such selection.
        """
        with self._writer.change(_FORGET) as change:
            change.values["name"] = selection_in(change.unit, selection_id).name
            for each in store.read_sources(change.unit.connection, selection_id):
                store.delete_source(change.unit, each.source_id)
        return change.result

    def _found(self, kind: SourceKind, request: SearchRequest, progress: Progress) -> tuple[int, ...]:
        searching = self._searching()
        find = searching.passage_ids if kind is SourceKind.QUOTES else searching.testimony_ids
        return find(request, progress)


def _take_in(unit: WriteUnit, answer: SourceAnswer) -> int:
    source = answer.source
    store.set_known(unit, source, source.known | set(answer.found))
    return _add(unit, source.selection_id, source.kind, answer.new)


def _add(unit: WriteUnit, selection_id: int, kind: SourceKind, row_ids: tuple[int, ...]) -> int:
    if kind is SourceKind.TESTIMONIES:
        return add_missing(unit, selection_id, ItemKind.TESTIMONY, row_ids)
    return add_missing(unit, selection_id, ItemKind.QUOTE, keep_whole(unit, row_ids))


def _held(connection: Connection, selection: Selection) -> dict[SourceKind, dict[int, set[int]]]:
    """The items of a selection with the testimony, or the passages, that each stands for."""
    quotes = {each.item_id: each.quote_id for each in selection.items if each.quote_id is not None}
    passages = store.read_passages_of_quotes(connection, list(quotes.values()))
    return {
        SourceKind.TESTIMONIES: {
            each.item_id: {each.testimony_id} for each in selection.items if each.testimony_id is not None
        },
        SourceKind.QUOTES: {item_id: passages.get(quote_id, set()) for item_id, quote_id in quotes.items()},
    }
