"""What was searched for in an archive before: kept for its user, not in the archive."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject

from testimony_archive.domain.queries import Facet, SearchRequest, Sort
from testimony_archive.domain.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from testimony_archive.ui.context import WindowContext

_KEPT: Final = 100
_SEARCHED: Final = SearchRequest()  # which page was asked for is not kept


class EarlierSearches(QObject):
    """The last searches that somebody meant, the newest first. What was only typed on the way is none."""

    def __init__(self, context: WindowContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._archive = context.workspace.path
        entries = context.memory.searches.read(self._archive)
        self._searches = [each for each in map(_from_plain, entries) if each is not None][:_KEPT]
        context.shell.search_meant.connect(self.add)

    def all(self, *, only_publishable: bool = False) -> tuple[SearchRequest, ...]:
        """All of them, or those made while only what may be published was shown: somebody may be looking on."""
        return tuple(each for each in self._searches if each.only_publishable or not only_publishable)

    def add(self, request: SearchRequest) -> None:
        """Remember a search. The same one again stands first; the newest one narrowed takes its own place."""
        if not request.text.strip():
            return
        searched = replace(
            request,
            text=request.text.strip(),
            limit=_SEARCHED.limit,
            offset=_SEARCHED.offset,
            passages_per_testimony=_SEARCHED.passages_per_testimony,
        )
        if self._searches[:1] == [searched]:
            return
        others = [each for each in self._searches if each != searched]
        if others and fold(others[0].text) == fold(searched.text):
            del others[0]
        self._searches = [searched, *others][:_KEPT]
        self._keep()

    def clear(self, on_done: Callable[[bool], None]) -> None:
        """Forget all of this archive; `on_done` is told whether the file that kept them could be written."""
        self._searches = []
        self._keep(on_done)

    def _keep(self, on_done: Callable[[bool], None] | None = None) -> None:
        entries = tuple(map(_plain, self._searches))
        searches, archive = self._context.memory.searches, self._archive
        self._context.tasks.write(lambda _progress: searches.keep(archive, entries), on_done)


def _plain(request: SearchRequest) -> dict[str, Any]:
    return {
        "query": request.text,
        "choices": {facet.value: sorted(keys) for facet, keys in request.choices.items() if keys},
        "sort": request.sort.value,
        "only_publishable": request.only_publishable,
        "all_languages": request.all_languages,
        "not_widened": sorted(request.not_widened),
    }


def _from_plain(entry: Mapping[str, Any]) -> SearchRequest | None:
    """A search as it was written; None where it cannot be read, since it is not worth a message."""
    try:
        return SearchRequest(
            text=str(entry["query"]),
            choices={Facet(facet): frozenset(map(str, keys)) for facet, keys in entry["choices"].items()},
            sort=Sort(entry["sort"]),
            only_publishable=bool(entry["only_publishable"]),
            all_languages=bool(entry["all_languages"]),
            not_widened=frozenset(map(str, entry["not_widened"])),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
