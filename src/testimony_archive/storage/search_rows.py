"""What the search reads of the catalogue beside the facts in memory: words to index, and the rows of one page."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, Final

from sqlalchemy import Connection, Select, bindparam, func, select, text

from testimony_archive.storage import tables as t
from testimony_archive.storage.statements import PlainRead


def _in_list(column: Any) -> Any:
    """Whether a column's value is in the JSON array bound as ``ids``: as many as are wanted, in one statement."""
    return column.in_(select(text("value")).select_from(func.json_each(bindparam("ids"))))


_PERSON: Final = t.participation.c
_PASSAGE: Final = t.passage.c
_QUOTE: Final = t.quote.c

_IS_WANTED: Final = _in_list(_PASSAGE.id)
_PASSAGES: Final = PlainRead(
    select(
        _PASSAGE.id,
        _PASSAGE.ordinal,
        _PASSAGE.speaker,
        _PASSAGE.start_ms,
        _PASSAGE.end_ms,
        _PASSAGE.part_number,
        _PASSAGE.text,
    ).where(_IS_WANTED)
)
_FIRST: Final = (
    select(_PASSAGE.transcript_id, _PASSAGE.id)
    .where(_in_list(_PASSAGE.transcript_id), _PASSAGE.ordinal <= bindparam("count"))
    .order_by(_PASSAGE.transcript_id, _PASSAGE.ordinal)
)
_TO_INDEX: Final = select(_PASSAGE.id, t.transcript.c.language, _PASSAGE.text).join(t.transcript).order_by(_PASSAGE.id)
_NEXT_TO_INDEX: Final = _TO_INDEX.where(_PASSAGE.id > bindparam("reached")).limit(bindparam("size"))


_RECORD_QUERIES: Final[tuple[tuple[Select[Any], Any], ...]] = (
    (
        select(
            t.testimony.c.id,
            t.testimony.c.title,
            t.testimony.c.summary,
        ),
        t.testimony.c.id,
    ),
    (
        select(t.main_idea.c.testimony_id, t.main_idea.c.text.label("main_idea")).order_by(t.main_idea.c.position),
        t.main_idea.c.testimony_id,
    ),
    (
        select(
            _PERSON.testimony_id,
            t.person.c.name,
            t.person.c.pseudonym,
            _PERSON.institution,
            t.person.c.biography,
        )
        .join(t.person)
        .order_by(_PERSON.position, _PERSON.id),
        _PERSON.testimony_id,
    ),
    (
        select(t.testimony_keyword.c.testimony_id, t.testimony_keyword.c.word.label("keywords")).order_by(
            t.testimony_keyword.c.position
        ),
        t.testimony_keyword.c.testimony_id,
    ),
    (
        select(
            t.testimony.c.id,
            func.coalesce(t.project.c.name, "").label("project"),
            t.testimony.c.place,
            t.testimony.c.collection,
            t.testimony.c.series,
            t.testimony.c.code,
            t.testimony.c.notes,
            t.testimony.c.repository,
            t.testimony.c.funder,
            t.testimony.c.related,
            t.testimony.c.equipment,
        ).outerjoin(t.project, t.project.c.id == t.testimony.c.project_id),
        t.testimony.c.id,
    ),
)
"""The fields of a record, by the names of the columns, in the order in which they count as found."""
_WANTED_QUERIES: Final = tuple(query.where(_in_list(owner)) for query, owner in _RECORD_QUERIES)
"""The same of the testimonies bound as ``ids``: put together once, since every edit runs them."""


def read_page_passages(connection: Connection, passage_ids: Iterable[int]) -> dict[int, tuple[Any, ...]]:
    """Passages by id: each with its id, ordinal, speaker, start and end (milliseconds), part number and text."""
    return {row[0]: row for row in _PASSAGES.rows(connection, ids=json.dumps(list(passage_ids)))}


def read_first_passages(connection: Connection, transcript_ids: Iterable[int], count: int) -> dict[int, list[int]]:
    """The ids of the first passages of each transcript, at most `count`."""
    first: dict[int, list[int]] = defaultdict(list)
    for row in connection.execute(_FIRST, {"ids": json.dumps(list(transcript_ids)), "count": count}):
        first[row.transcript_id].append(row.id)
    return first


def read_passages_to_index(connection: Connection, passage_ids: Iterable[int]) -> list[tuple[int, str, str]]:
    """Id, language of the transcript, and words, in the order of ids; what is not there is left out."""
    rows = connection.execute(_TO_INDEX.where(_IS_WANTED), {"ids": json.dumps(list(passage_ids))})
    return [(row.id, row.language, row.text) for row in rows]


def batches_to_index(connection: Connection, size: int) -> Iterator[list[tuple[int, str, str]]]:
    """The same of every passage of the archive, `size` at a time."""
    reached = 0
    while rows := connection.execute(_NEXT_TO_INDEX, {"reached": reached, "size": size}).all():
        reached = rows[-1].id
        yield [(row.id, row.language, row.text) for row in rows]


def read_record_texts(
    connection: Connection, testimony_ids: Iterable[int] | None = None
) -> dict[int, list[tuple[str, str]]]:
    """The own words of testimonies: for each id its fields in order, by name and text; of all where none are named.

    A person's name and pseudonym are two fields, ``name`` and ``pseudonym``.
    """
    texts: dict[int, list[tuple[str, str]]] = defaultdict(list)
    wanted = {} if testimony_ids is None else {"ids": json.dumps(list(testimony_ids))}
    for query in _WANTED_QUERIES if wanted else (each for each, _ in _RECORD_QUERIES):
        rows = connection.execute(query, wanted)
        _, *names = rows.keys()
        for testimony_id, *fields in rows.all():
            texts[testimony_id] += [field for field in zip(names, fields, strict=True) if field[1]]
    return texts


def read_quote_texts(
    connection: Connection, quote_ids: Iterable[int] | None = None
) -> list[tuple[int, tuple[str, ...]]]:
    """What quotes are found by: the id of each with its words, main idea, note and translation; of all where none are
    named."""
    query = select(_QUOTE.id, _QUOTE.exact, _QUOTE.main_idea, _QUOTE.note, _QUOTE.translation).order_by(_QUOTE.id)
    wanted = None if quote_ids is None else {"ids": json.dumps(list(quote_ids))}
    rows = connection.execute(query if wanted is None else query.where(_in_list(_QUOTE.id)), wanted or {})
    return [(quote_id, tuple(each for each in texts if each)) for quote_id, *texts in rows.all()]
