"""Which passages have what no index holds: who speaks, and which were kept as quotes."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any, Final

from sqlalchemy import Connection, and_, bindparam, func, select, text

from testimony_archive.storage import tables as t
from testimony_archive.storage.statements import PlainRead

_PASSAGE: Final = t.passage
_FIRST: Final = t.passage.alias("first_passage")
_LAST: Final = t.passage.alias("last_passage")
_SPEAKERS: Final = select(_PASSAGE.c.speaker).distinct()
_OF_SPEAKERS: Final = select(_PASSAGE.c.id).where(
    _PASSAGE.c.speaker.in_(select(text("value")).select_from(func.json_each(bindparam("speakers"))))
)
_WITHIN: Final = _PASSAGE.c.id.in_(select(text("value")).select_from(func.json_each(bindparam("ids"))))
_IN_QUOTES: Final = (
    select(_PASSAGE.c.id)
    .select_from(t.quote)
    .join(_FIRST, _FIRST.c.id == t.quote.c.first_passage_id)
    .join(_LAST, _LAST.c.id == t.quote.c.last_passage_id)
    .join(
        _PASSAGE,
        and_(
            _PASSAGE.c.transcript_id == t.quote.c.transcript_id,
            _PASSAGE.c.ordinal.between(_FIRST.c.ordinal, _LAST.c.ordinal),
        ),
    )
    .distinct()
)

_BEGINNINGS: Final = select(t.quote.c.first_passage_id).where(
    t.quote.c.id.in_(select(text("value")).select_from(func.json_each(bindparam("ids"))))
)

_LOOKS: Final = PlainRead(select(_PASSAGE.c.id, _PASSAGE.c.speaker, func.length(_PASSAGE.c.text)).where(_WITHIN))
_QUOTED_ENDS: Final = PlainRead(
    select(t.quote.c.first_passage_id, t.quote.c.last_passage_id).where(
        t.quote.c.transcript_id.in_(select(text("value")).select_from(func.json_each(bindparam("ids"))))
    )
)


def read_speakers(connection: Connection) -> tuple[str, ...]:
    """Everyone who speaks in any passage, as the transcripts name them."""
    return tuple(connection.execute(_SPEAKERS).scalars())


def read_passages_of_speakers(
    connection: Connection, speakers: Collection[str], within: Collection[int] | None = None
) -> set[int]:
    """The passages of some speakers; with `within`, only of those passages, which is quicker where these are few."""
    wanted = {"speakers": json.dumps(list(speakers))}
    if within is None:
        return set(connection.execute(_OF_SPEAKERS, wanted).scalars())
    return set(connection.execute(_OF_SPEAKERS.where(_WITHIN), wanted | {"ids": json.dumps(list(within))}).scalars())


def read_passages_in_quotes(connection: Connection, *, starred_only: bool = False) -> set[int]:
    """The passages of which at least some words were kept as a quote."""
    wanted = _IN_QUOTES.where(t.quote.c.starred == 1) if starred_only else _IN_QUOTES
    return set(connection.execute(wanted).scalars())


def read_beginnings(connection: Connection, quote_ids: Collection[int]) -> list[int]:
    """The passages in which some quotes begin; one for each quote."""
    if not quote_ids:
        return []
    return list(connection.execute(_BEGINNINGS, {"ids": json.dumps(list(quote_ids))}).scalars())


def read_looks(connection: Connection, passage_ids: Collection[int]) -> list[tuple[int, str, int]]:
    """How some passages look from afar: the id of each, who speaks, and the length in letters."""
    rows: list[Any] = _LOOKS.rows(connection, ids=json.dumps(list(passage_ids)))
    return rows


def read_quoted_ends(connection: Connection, transcript_ids: Collection[int]) -> set[int]:
    """The passages of some transcripts in which a quote begins or ends."""
    return {each for ends in _QUOTED_ENDS.rows(connection, ids=json.dumps(list(transcript_ids))) for each in ends}
