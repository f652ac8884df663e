"""Reads one passage with what finds its like: its language, its testimony, and how many passages there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Select, func, select

from testimony_archive.storage import tables as t

_EVERY: Final = select(func.count()).select_from(t.passage).scalar_subquery()
_PASSAGES: Final = (
    select(t.passage.c.text, t.transcript.c.language, t.testimony.c.code, _EVERY)
    .select_from(t.passage)
    .join(t.transcript, t.transcript.c.id == t.passage.c.transcript_id)
    .join(t.testimony, t.testimony.c.id == t.transcript.c.testimony_id)
)


@dataclass(frozen=True, slots=True)
class PassageText:
    """The words of a passage, the language of its transcript, the code of its testimony, and how many passages the
    archive has."""

    text: str
    language: str
    code: str
    every: int


def read_passage_text(connection: Connection, passage_id: int) -> PassageText | None:
    """A passage by its row number; None where it is not there."""
    return _first(connection, _PASSAGES.where(t.passage.c.id == passage_id))


def read_passage_at(connection: Connection, testimony_id: int, ordinal: int) -> PassageText | None:
    """A passage by its place in the first transcript of a testimony that goes so far; None where there is none."""
    wanted = _PASSAGES.where(t.testimony.c.id == testimony_id, t.passage.c.ordinal == ordinal)
    return _first(connection, wanted.order_by(t.transcript.c.id).limit(1))


def read_last_ordinal(connection: Connection, testimony_id: int) -> int:
    """The place of the last passage in the longest transcript of a testimony; 0 where it has none."""
    ordinals = select(func.max(t.passage.c.ordinal)).join(t.transcript, t.transcript.c.id == t.passage.c.transcript_id)
    return connection.execute(ordinals.where(t.transcript.c.testimony_id == testimony_id)).scalar() or 0


def _first(connection: Connection, query: Select[Any]) -> PassageText | None:
    row = connection.execute(query).first()
    return None if row is None else PassageText(*row)
