"""Writes to many quotes at once, and to their own order."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, func, select, text

from testimony_archive.domain.bulk_edits import Values
from testimony_archive.domain.quote_edits import QuoteField
from testimony_archive.storage import tables as t
from testimony_archive.storage.unit import WriteUnit

_QUOTE: Final = t.quote.c
_COLUMNS: Final = {QuoteField.MAIN_IDEA: _QUOTE.main_idea, QuoteField.NOTE: _QUOTE.note}


def read_order(connection: Connection) -> list[tuple[int, int]]:
    """All quotes in the order that people gave them, each with its position."""
    query = select(_QUOTE.id, _QUOTE.position).order_by(_QUOTE.position, _QUOTE.id)
    return [(quote_id, position) for quote_id, position in connection.execute(query)]


def write_positions(unit: WriteUnit, positions: Mapping[int, int]) -> None:
    """Give quotes new places in their own order."""
    unit.update_rows(t.quote, "position", positions)


def delete_quotes(unit: WriteUnit, quote_ids: Sequence[int]) -> None:
    """Give quotes up; selections lose them too.

    Raises:
        RecordGone: one of them is not there.
    """
    unit.delete_rows(t.quote, list(dict.fromkeys(quote_ids)))


def read_quote_field(connection: Connection, quote_ids: Sequence[int], field: QuoteField) -> dict[int, Values]:
    """What quotes have in a field, by id in the order given; what is not there is left out."""
    wanted = _among(_QUOTE.id, quote_ids)
    found: dict[int, Values]
    if field is QuoteField.THEME:
        links = t.quote_theme.c
        themes: dict[int, list[int]] = defaultdict(list)
        query = select(links.quote_id, links.theme_id).where(_among(links.quote_id, quote_ids))
        for quote_id, theme_id in connection.execute(query.order_by(links.position, links.id)):
            themes[quote_id].append(theme_id)
        there = connection.execute(select(_QUOTE.id).where(wanted)).scalars()
        found = {each: tuple(themes.get(each, ())) for each in there}
    elif field is QuoteField.STAR:
        rows = connection.execute(select(_QUOTE.id, _QUOTE.starred).where(wanted))
        found = {quote_id: (1,) if starred else () for quote_id, starred in rows}
    else:
        rows = connection.execute(select(_QUOTE.id, _COLUMNS[field]).where(wanted))
        found = {quote_id: (words,) if words else () for quote_id, words in rows}
    return {each: found[each] for each in dict.fromkeys(quote_ids) if each in found}


def write_quote_field(
    unit: WriteUnit, field: QuoteField, held: Mapping[int, Values], wanted: Mapping[int, Values]
) -> None:
    """Give quotes these values in a field in place of those that they have, both as `read_quote_field` gives them."""
    if field is QuoteField.THEME:
        _write_themes(unit, held, wanted)
    elif field is QuoteField.STAR:
        unit.update_rows(t.quote, "starred", {each: int(bool(values)) for each, values in wanted.items()})
    else:
        words = {each: str(values[0]) if values else "" for each, values in wanted.items()}
        unit.update_rows(t.quote, _COLUMNS[field].name, words)


def _write_themes(unit: WriteUnit, held: Mapping[int, Values], wanted: Mapping[int, Values]) -> None:
    """Those that a quote keeps stay as they are where what comes stands behind them; else all are written in order."""
    links = t.quote_theme.c
    kept = {each: [one for one in held[each] if one in wanted[each]] for each in wanted}
    anew = {each for each in wanted if list(wanted[each][: len(kept[each])]) != kept[each]}
    rows = unit.connection.execute(
        select(links.id, links.quote_id, links.theme_id, links.position).where(_among(links.quote_id, [*wanted]))
    ).all()
    gone = [row.id for row in rows if row.quote_id in anew or row.theme_id not in wanted[row.quote_id]]
    behind: dict[int, int] = defaultdict(int)
    for row in rows:
        if row.quote_id not in anew:
            behind[row.quote_id] = max(behind[row.quote_id], row.position + 1)
    unit.delete_rows(t.quote_theme, gone)
    come: list[dict[str, object]] = []
    for quote_id, values in wanted.items():
        new = values if quote_id in anew else values[len(kept[quote_id]) :]
        come += [
            {"quote_id": quote_id, "theme_id": theme_id, "position": behind[quote_id] + place}
            for place, theme_id in enumerate(new)
        ]
    unit.insert_rows(t.quote_theme, come)


def read_quote_ids(connection: Connection, uuids: Iterable[str]) -> tuple[int, ...]:
    """The row numbers of the quotes that are there of these, in the order in which they were kept."""
    query = select(_QUOTE.id).where(_among(_QUOTE.uuid, uuids)).order_by(_QUOTE.id)
    return tuple(connection.execute(query).scalars())


def write_edited_words(unit: WriteUnit, words: Mapping[int, str]) -> None:
    """Give quotes these words for print; none where they are to be printed as they were said.

    Raises:
        RecordGone: one of them is not there.
    """
    unit.update_rows(t.quote, "edited", words)


def read_codes_of_quotes(connection: Connection, quote_ids: Sequence[int]) -> dict[int, str]:
    """The codes of the testimonies that quotes are from, by quote; what is not there is left out."""
    query = select(_QUOTE.id, t.testimony.c.code).join(t.testimony).where(_among(_QUOTE.id, quote_ids))
    return {row.id: row.code for row in connection.execute(query)}


def _among(column: Any, values: Iterable[int | str]) -> Any:
    """Whether a column has one of many values: as many as there are, in one bound parameter."""
    return column.in_(select(text("value")).select_from(func.json_each(json.dumps(list(values)))))
