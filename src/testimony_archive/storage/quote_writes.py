"""Writes to many quotes at once, and to their own order."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, func, select, text

from testimony_archive.domain.bulk_edits import Values
from testimony_archive.domain.quote_edits import QuoteField
from testimony_archive.storage import tables as t
from testimony_archive.storage.transcript_writes import set_quote_themes, update_quote
from testimony_archive.storage.unit import WriteUnit

_QUOTE: Final = t.quote.c
_COLUMNS: Final = {QuoteField.MAIN_IDEA: _QUOTE.main_idea, QuoteField.NOTE: _QUOTE.note}


def read_order(connection: Connection) -> list[tuple[int, int]]:
    """All quotes in the order that people gave them, each with its position."""
    query = select(_QUOTE.id, _QUOTE.position).order_by(_QUOTE.position, _QUOTE.id)
    return [(quote_id, position) for quote_id, position in connection.execute(query)]


def write_positions(unit: WriteUnit, positions: Mapping[int, int]) -> None:
    """Give quotes new places in their own order."""
    for quote_id, position in positions.items():
        update_quote(unit, quote_id, position=position)


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


def write_quote_field(unit: WriteUnit, field: QuoteField, wanted: Mapping[int, Values]) -> None:
    """Give quotes these values in a field, as `read_quote_field` gives them."""
    for quote_id, values in wanted.items():
        if field is QuoteField.THEME:
            set_quote_themes(unit, quote_id, [int(each) for each in values])
        elif field is QuoteField.STAR:
            update_quote(unit, quote_id, starred=int(bool(values)))
        else:
            update_quote(unit, quote_id, **{_COLUMNS[field].name: str(values[0]) if values else ""})


def read_codes_of_quotes(connection: Connection, quote_ids: Sequence[int]) -> dict[int, str]:
    """The codes of the testimonies that quotes are from, by quote; what is not there is left out."""
    query = select(_QUOTE.id, t.testimony.c.code).join(t.testimony).where(_among(_QUOTE.id, quote_ids))
    return {row.id: row.code for row in connection.execute(query)}


def _among(column: Any, values: Sequence[int]) -> Any:
    """Whether a column has one of many values: as many as there are, in one bound parameter."""
    return column.in_(select(text("value")).select_from(func.json_each(json.dumps(list(values)))))
