"""Reads parts of a transcript: what an edit of some passages needs, which is little of a long one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sqlalchemy import Connection, bindparam, func, select

from testimony_archive.domain.records import Passage
from testimony_archive.storage import tables as t
from testimony_archive.storage.testimonies import as_passage

# Put together once: to build them takes longer than to run them.
_PLACE: Final = t.passage.c
_FIRST: Final = t.passage.alias("first")
_LAST: Final = t.passage.alias("last")
_QUOTE: Final = t.quote.c
_OF_TRANSCRIPT: Final = _PLACE.transcript_id == bindparam("transcript_id")
_BETWEEN: Final = _PLACE.ordinal.between(bindparam("first"), bindparam("last"))
_BY_ID: Final = (
    select(t.passage).where(_PLACE.id.in_(bindparam("ids", expanding=True))).order_by(_PLACE.ordinal, _PLACE.id)
)
_PASSAGES: Final = select(t.passage).where(_OF_TRANSCRIPT, _BETWEEN).order_by(_PLACE.ordinal)
_LENGTHS: Final = (
    select(_PLACE.ordinal, func.length(_PLACE.text)).where(_OF_TRANSCRIPT, _BETWEEN).order_by(_PLACE.ordinal)
)
_QUOTED: Final = (
    select(_QUOTE.id, _FIRST.c.ordinal, _LAST.c.ordinal)
    .join(_FIRST, _FIRST.c.id == _QUOTE.first_passage_id)
    .join(_LAST, _LAST.c.id == _QUOTE.last_passage_id)
    .where(_QUOTE.transcript_id == bindparam("transcript_id"))
    .order_by(_QUOTE.id)
)


def read_passages_by_id(connection: Connection, passage_ids: Iterable[int]) -> tuple[Passage, ...]:
    """The passages of one transcript with these ids, in its order; ids that are not there are left out."""
    return tuple(as_passage(row) for row in connection.execute(_BY_ID, {"ids": list(passage_ids)}))


def read_passages_between(connection: Connection, transcript_id: int, first: int, last: int) -> tuple[Passage, ...]:
    """The passages of a transcript from one place to another, both included, in order."""
    wanted = {"transcript_id": transcript_id, "first": first, "last": last}
    return tuple(as_passage(row) for row in connection.execute(_PASSAGES, wanted))


def read_lengths(connection: Connection, transcript_id: int, first: int, last: int) -> dict[int, int]:
    """For each place of a transcript from one to another how many code points stand there."""
    wanted = {"transcript_id": transcript_id, "first": first, "last": last}
    return dict(connection.execute(_LENGTHS, wanted).all())


def read_quoted_places(connection: Connection, transcript_id: int) -> list[tuple[int, int, int]]:
    """For each quote of a transcript its id, and the places of the passages where it begins and ends."""
    return [(row[0], row[1], row[2]) for row in connection.execute(_QUOTED, {"transcript_id": transcript_id})]
