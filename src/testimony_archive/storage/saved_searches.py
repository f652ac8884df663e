"""Reads and writes searches that were kept under a name."""

from __future__ import annotations

import json
from typing import Any, Final

from sqlalchemy import Connection, select

from testimony_archive.domain.queries import Facet, SavedSearch, SearchRequest, Sort
from testimony_archive.storage import tables as t
from testimony_archive.storage.failures import reading_row
from testimony_archive.storage.unit import WriteUnit

_ALL_LANGUAGES: Final = "all_languages"  # beside the facets; no facet is called so
_WITHOUT: Final = "without"


def read_saved_searches(connection: Connection) -> tuple[SavedSearch, ...]:
    """All of them by name."""
    rows = connection.execute(select(t.saved_search).order_by(t.saved_search.c.name))
    searches = []
    for row in rows:
        with reading_row("saved_search", row.id):
            searches.append(SavedSearch(row.id, row.uuid, row.name, request_of(row)))
    return tuple(searches)


def add_saved_search(unit: WriteUnit, name: str, request: SearchRequest) -> int:
    """Keep a search under a name; gives its id."""
    return unit.insert(t.saved_search, name=name, created_at=unit.now, **request_columns(request))


def set_request(unit: WriteUnit, saved_search_id: int, request: SearchRequest) -> bool:
    """Let a saved search ask for something else."""
    return unit.update(t.saved_search, saved_search_id, **request_columns(request))


def rename_saved_search(unit: WriteUnit, saved_search_id: int, name: str) -> bool:
    """Give a saved search another name."""
    return unit.update(t.saved_search, saved_search_id, name=name)


def delete_saved_search(unit: WriteUnit, saved_search_id: int) -> None:
    """Remove a saved search."""
    unit.delete(t.saved_search, saved_search_id)


def request_columns(request: SearchRequest) -> dict[str, str | int]:
    """What is kept of a search, by column."""
    choices: dict[str, object] = {facet.value: sorted(keys) for facet, keys in request.choices.items() if keys}
    if request.all_languages:
        choices[_ALL_LANGUAGES] = {_WITHOUT: sorted(request.not_widened)}
    return {
        "query": request.text,
        "choices": json.dumps(choices, ensure_ascii=False, sort_keys=True),
        "sort": request.sort.value,
        "only_publishable": int(request.only_publishable),
    }


def request_of(row: Any) -> SearchRequest:
    """The search that such columns hold; within `reading_row`."""
    written = json.loads(row.choices)
    widening = written.pop(_ALL_LANGUAGES, None)
    choices = {Facet(facet): frozenset(map(str, keys)) for facet, keys in written.items()}
    return SearchRequest(
        row.query,
        choices,
        Sort(row.sort),
        only_publishable=bool(row.only_publishable),
        all_languages=widening is not None,
        not_widened=frozenset(map(str, widening[_WITHOUT])) if widening is not None else frozenset(),
    )
