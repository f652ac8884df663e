"""Which rows of the testimonies table can look different after a change, as the change log tells it."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Final

from sqlalchemy import Connection, Select, func, select

from testimony_archive.storage import tables as t

_OWNED: Final = frozenset(
    {
        *("consent", "participation", "testimony_country", "testimony_language", "testimony_theme", "testimony_goal"),
        *("testimony_keyword", "attachment", "transcript", "passage", "quote", "main_idea", "speaker"),
    }
)
"""Tables whose rows belong to one testimony each, and show in its row, be it by when it was changed."""
_NOT_SHOWN: Final = frozenset(
    {"quote_theme", "selection", "selection_item", "selection_source", "attachment_version", "former_passage"}
)
_AT_MOST: Final = 2_000
"""Beyond so many lines of the log it is quicker to read every row anew."""


def changed_testimonies(
    connection: Connection, since: int, *, with_themes_of_quotes: bool = False
) -> frozenset[int] | None:
    """The testimonies whose rows a change set after this one may have touched, whether they are still there or not.

    With `with_themes_of_quotes` those too that only a quote of theirs has other themes in. None: nobody knows without
    reading all of them, since something changed that many have in common, or very much.
    """
    log = t.change.c
    before, after = (func.json_extract(each, "$.testimony_id") for each in (log.before, log.after))
    is_new = log.before.is_(None)
    query = (
        select(log.table_name, log.row_id, is_new, before, after).where(log.change_set_id > since).limit(_AT_MOST + 1)
    )
    lines = connection.execute(query).all()
    if len(lines) > _AT_MOST:
        return None
    found: set[int] = set()
    owned: defaultdict[str, set[int]] = defaultdict(set)
    theme_rows: set[int] = set()
    for name, row_id, new, *owners in lines:
        if name == "testimony":
            found.add(row_id)
        elif name in _OWNED:
            owned[name].add(row_id)
            found.update(each for each in owners if each is not None)
        elif name == "quote_theme" and with_themes_of_quotes:
            theme_rows.add(row_id)
        elif name not in _NOT_SHOWN and not new:  # a person or a term that is new is nobody's yet
            return None
    if theme_rows:
        found |= _owners_of_themes(connection, theme_rows, since)
    for name, row_ids in owned.items():
        table = t.metadata.tables[name]
        found.update(connection.execute(select(table.c.testimony_id).where(table.c.id.in_(row_ids))).scalars())
    return frozenset(found)


def _owners_of_themes(connection: Connection, row_ids: set[int], since: int) -> set[int]:
    """The testimonies of the quotes that these rows of themes belong or belonged to; of a quote that is gone its own
    row tells."""
    log, links = t.change.c, t.quote_theme.c
    quote = func.coalesce(func.json_extract(log.before, "$.quote_id"), func.json_extract(log.after, "$.quote_id"))
    logged = select(quote).where(log.change_set_id > since, log.table_name == "quote_theme", quote.is_not(None))
    held = select(links.quote_id).where(links.id.in_(row_ids))
    owners = select(t.quote.c.testimony_id).where(t.quote.c.id.in_(logged) | t.quote.c.id.in_(held))
    return set(connection.execute(owners).scalars())


def only_of(query: Select[Any], testimony_ids: frozenset[int] | None) -> Select[Any]:
    """A query whose first column is a testimony's number, for these alone; None: for all."""
    return query if testimony_ids is None else query.where(query.selected_columns[0].in_(testimony_ids))
