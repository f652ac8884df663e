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
_NOT_SHOWN: Final = frozenset({"quote_theme", "selection", "selection_item", "attachment_version", "former_passage"})
_AT_MOST: Final = 2_000
"""Beyond so many lines of the log it is quicker to read every row anew."""


def changed_testimonies(connection: Connection, since: int) -> frozenset[int] | None:
    """The testimonies whose rows a change set after this one may have touched, whether they are still there or not.

    None: nobody knows without reading all of them, since something changed that many have in common, or very much.
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
    for name, row_id, new, *owners in lines:
        if name == "testimony":
            found.add(row_id)
        elif name in _OWNED:
            owned[name].add(row_id)
            found.update(each for each in owners if each is not None)
        elif name not in _NOT_SHOWN and not new:  # a person or a term that is new is nobody's yet
            return None
    for name, row_ids in owned.items():
        table = t.metadata.tables[name]
        found.update(connection.execute(select(table.c.testimony_id).where(table.c.id.in_(row_ids))).scalars())
    return frozenset(found)


def only_of(query: Select[Any], testimony_ids: frozenset[int] | None) -> Select[Any]:
    """A query whose first column is a testimony's number, for these alone; None: for all."""
    return query if testimony_ids is None else query.where(query.selected_columns[0].in_(testimony_ids))
