"""Reads and writes the searches that fill selections.

What a search has found is kept by the UUID of the testimony, or of the transcript with its passages: a row number
may be given to another record once its own is gone.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection
from typing import Final

from sqlalchemy import Connection, and_, bindparam, func, select, text

from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.selection_sources import SelectionSource, SourceKind
from testimony_archive.storage import tables as t
from testimony_archive.storage.failures import reading_row
from testimony_archive.storage.saved_searches import request_columns, request_of
from testimony_archive.storage.unit import WriteUnit

_ASKED: Final = select(text("value")).select_from(func.json_each(bindparam("ids")))
_FIRST: Final = t.passage.alias("first_passage")
_LAST: Final = t.passage.alias("last_passage")
_OF_QUOTES: Final = (
    select(t.quote.c.id, t.passage.c.id)
    .select_from(t.quote)
    .join(_FIRST, _FIRST.c.id == t.quote.c.first_passage_id)
    .join(_LAST, _LAST.c.id == t.quote.c.last_passage_id)
    .join(
        t.passage,
        and_(
            t.passage.c.transcript_id == t.quote.c.transcript_id,
            t.passage.c.ordinal.between(_FIRST.c.ordinal, _LAST.c.ordinal),
        ),
    )
    .where(t.quote.c.id.in_(_ASKED))
)

_OWNERS: Final = {
    SourceKind.TESTIMONIES: select(t.testimony.c.uuid, t.testimony.c.id)
    .where(t.testimony.c.id.in_(_ASKED))
    .order_by(t.testimony.c.uuid),
    SourceKind.QUOTES: select(t.transcript.c.uuid, t.passage.c.id)
    .join_from(t.passage, t.transcript, t.transcript.c.id == t.passage.c.transcript_id)
    .where(t.passage.c.id.in_(_ASKED))
    .order_by(t.transcript.c.uuid),
}


def read_sources(connection: Connection, selection_id: int) -> tuple[SelectionSource, ...]:
    """Those of one selection, in the order in which they came; of what they found before, what is still there."""
    columns = t.selection_source.c
    rows = connection.execute(
        select(t.selection_source).where(columns.selection_id == selection_id).order_by(columns.id)
    )
    sources = []
    for row in rows:
        with reading_row("selection_source", row.id):
            kind, request = SourceKind(row.kind), request_of(row)
            noted = {uuid: frozenset(map(int, ids)) for uuid, ids in json.loads(row.known).items()}
        owners = _owners(connection, kind, frozenset[int]().union(*noted.values()))
        known = frozenset(each for uuid, ids in owners.items() for each in ids if each in noted.get(uuid, ()))
        sources.append(SelectionSource(row.id, row.selection_id, kind, request, known))
    return tuple(sources)


def read_passages_of_quotes(connection: Connection, quote_ids: Collection[int]) -> dict[int, set[int]]:
    """The passages that hold words of some quotes, by quote; those of a quote without its words are none."""
    passages: dict[int, set[int]] = defaultdict(set)
    for quote_id, passage_id in connection.execute(_OF_QUOTES, {"ids": json.dumps(list(quote_ids))}):
        passages[quote_id].add(passage_id)
    return passages


def add_source(
    unit: WriteUnit, selection_id: int, kind: SourceKind, request: SearchRequest, known: Collection[int]
) -> int:
    """Let a search fill a selection; gives its id."""
    return unit.insert(
        t.selection_source,
        selection_id=selection_id,
        kind=kind.value,
        known=_noted(unit, kind, known),
        **request_columns(request),
    )


def set_known(unit: WriteUnit, source: SelectionSource, known: Collection[int]) -> bool:
    """Remember what a search has found so far."""
    return unit.update(t.selection_source, source.source_id, known=_noted(unit, source.kind, known))


def delete_source(unit: WriteUnit, source_id: int) -> None:
    """Forget a search; what it put into the selection stays there."""
    unit.delete(t.selection_source, source_id)


def _noted(unit: WriteUnit, kind: SourceKind, ids: Collection[int]) -> str:
    return json.dumps({uuid: sorted(held) for uuid, held in _owners(unit.connection, kind, ids).items()})


def _owners(connection: Connection, kind: SourceKind, ids: Collection[int]) -> dict[str, list[int]]:
    """Which of these testimonies or passages there are, by the UUID of the testimony or of the transcript."""
    found: dict[str, list[int]] = defaultdict(list)
    for uuid, row_id in connection.execute(_OWNERS[kind], {"ids": json.dumps(list(ids))}):
        found[uuid].append(row_id)
    return found
