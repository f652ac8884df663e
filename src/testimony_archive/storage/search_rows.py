"""What the search reads of the catalogue beside the facts in memory: words to index, and the rows of one page."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

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

_QUOTE_TEXTS: Final = (
    select(_QUOTE.id, _QUOTE.exact, _QUOTE.main_idea, _QUOTE.note, _QUOTE.translation)
    .where(_in_list(_QUOTE.id))
    .order_by(_QUOTE.id)
)
_LIMITS: Final = select(func.min(_PASSAGE.id), func.max(_PASSAGE.id))


def _next_ids(column: Any) -> Select[Any]:
    return select(column).where(column > bindparam("reached")).order_by(column).limit(bindparam("size"))


_NEXT_RECORDS: Final = _next_ids(t.testimony.c.id)
_NEXT_QUOTES: Final = _next_ids(_QUOTE.id)


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
OWN_TEXTS: Final = frozenset(("code", "title", "summary", "main_idea", "biography", "notes"))
"""The fields whose words a testimony seldom shares with others. The others are names: each stands in many records, and
is changed in all of them at once."""
_WANTED_QUERIES: Final = tuple(query.where(_in_list(owner)) for query, owner in _RECORD_QUERIES)
"""The same of the testimonies bound as ``ids``: put together once, since every edit runs them."""
_WITH_NAMES: Final = tuple(
    query for query in _WANTED_QUERIES if not OWN_TEXTS.issuperset(query.selected_columns.keys()[1:])
)


class PassageRow(NamedTuple):
    """A passage as lists of what was found show it; times in milliseconds."""

    passage_id: int
    ordinal: int
    speaker: str
    start_ms: int | None
    end_ms: int | None
    part_number: int
    text: str


def read_page_passages(connection: Connection, passage_ids: Iterable[int]) -> dict[int, PassageRow]:
    """Passages by id; what is not there is left out."""
    rows = map(PassageRow._make, _PASSAGES.rows(connection, ids=json.dumps(list(passage_ids))))
    return {row.passage_id: row for row in rows}


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


def read_next_passages_to_index(connection: Connection, reached: int, size: int) -> list[tuple[int, str, str]]:
    """The same of at most `size` passages behind the id `reached`."""
    rows = connection.execute(_NEXT_TO_INDEX, {"reached": reached, "size": size})
    return [(row.id, row.language, row.text) for row in rows]


def read_sample_to_index(connection: Connection, count: int) -> list[tuple[int, str, str]]:
    """The same of about so many passages, from all over the archive: the first, the last, and some between."""
    first, last = connection.execute(_LIMITS).one()
    if first is None:
        return []
    places = {first + (last - first) * step // max(count - 1, 1) for step in range(count)}
    found = [row for place in sorted(places) for row in read_next_passages_to_index(connection, place - 1, 1)]
    return list(dict.fromkeys(found))


def read_next_records_to_index(connection: Connection, reached: int, size: int) -> list[int]:
    """The ids of at most `size` testimonies behind the id `reached`."""
    return list(connection.execute(_NEXT_RECORDS, {"reached": reached, "size": size}).scalars())


def read_next_quotes_to_index(connection: Connection, reached: int, size: int) -> list[int]:
    """The same of quotes."""
    return list(connection.execute(_NEXT_QUOTES, {"reached": reached, "size": size}).scalars())


def read_record_texts(connection: Connection, testimony_ids: Iterable[int]) -> dict[int, list[tuple[str, str]]]:
    """The own words of testimonies: for each id its fields in order, by name and text.

    A person's name and pseudonym are two fields, ``name`` and ``pseudonym``.
    """
    return _read_texts(connection, testimony_ids, _WANTED_QUERIES)


def read_record_names(connection: Connection, testimony_ids: Iterable[int]) -> dict[int, list[str]]:
    """The words that testimonies share with others: for each id all its fields in order but `OWN_TEXTS`."""
    texts = _read_texts(connection, testimony_ids, _WITH_NAMES)
    return {each: [text for name, text in fields if name not in OWN_TEXTS] for each, fields in texts.items()}


def _read_texts(
    connection: Connection, testimony_ids: Iterable[int], queries: Iterable[Select[Any]]
) -> dict[int, list[tuple[str, str]]]:
    texts: dict[int, list[tuple[str, str]]] = defaultdict(list)
    wanted = {"ids": json.dumps(list(testimony_ids))}
    for query in queries:
        rows = connection.execute(query, wanted)
        _, *names = rows.keys()
        for testimony_id, *fields in rows.all():
            texts[testimony_id] += [field for field in zip(names, fields, strict=True) if field[1]]
    return texts


def read_quote_texts(connection: Connection, quote_ids: Iterable[int]) -> list[tuple[int, tuple[str, ...]]]:
    """What quotes are found by: the id of each, in order, with its words, main idea, note and translation."""
    rows = connection.execute(_QUOTE_TEXTS, {"ids": json.dumps(list(quote_ids))})
    return [(quote_id, tuple(each for each in texts if each)) for quote_id, *texts in rows.all()]
