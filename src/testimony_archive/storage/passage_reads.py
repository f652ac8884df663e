"""Reads parts of a transcript: what an edit of some passages needs, which is little of a long one."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from testimony_archive.domain.records import Passage
from testimony_archive.storage import tables as t
from testimony_archive.storage.testimonies import as_passage

_PLACES = t.passage.c


def read_passages_by_id(connection: Connection, passage_ids: Iterable[int]) -> tuple[Passage, ...]:
    """The passages of one transcript with these ids, in its order; ids that are not there are left out."""
    query = select(t.passage).where(_PLACES.id.in_(list(passage_ids))).order_by(_PLACES.ordinal)
    return tuple(as_passage(row) for row in connection.execute(query))


def read_passages_between(connection: Connection, transcript_id: int, first: int, last: int) -> tuple[Passage, ...]:
    """The passages of a transcript from one place to another, both included, in order."""
    query = select(t.passage).where(_PLACES.transcript_id == transcript_id, _PLACES.ordinal.between(first, last))
    return tuple(as_passage(row) for row in connection.execute(query.order_by(_PLACES.ordinal)))


def read_lengths(connection: Connection, transcript_id: int, first: int, last: int) -> dict[int, int]:
    """For each place of a transcript from one to another how many code points stand there."""
    query = select(_PLACES.ordinal, func.length(_PLACES.text)).where(
        _PLACES.transcript_id == transcript_id, _PLACES.ordinal.between(first, last)
    )
    return dict(connection.execute(query.order_by(_PLACES.ordinal)).all())


def read_quoted_places(connection: Connection, transcript_id: int) -> list[tuple[int, int, int]]:
    """For each quote of a transcript its id, and the places of the passages where it begins and ends."""
    first, last, quote = t.passage.alias("first"), t.passage.alias("last"), t.quote.c
    query = (
        select(quote.id, first.c.ordinal, last.c.ordinal)
        .join(first, first.c.id == quote.first_passage_id)
        .join(last, last.c.id == quote.last_passage_id)
        .where(quote.transcript_id == transcript_id)
        .order_by(quote.id)
    )
    return [(row[0], row[1], row[2]) for row in connection.execute(query)]
