"""How the table of an archive was left: its columns, order, filter; as the text that the settings keep.

What was typed into the filter is not part of it: it is a search of a moment, and may be somebody's name. Nor is which
groups are folded, for the same reason: groups may be named after people.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from testimony_archive.domain.records import AccessLevel, Gender, Status
from testimony_archive.domain.testimony_filter import (
    GROUP_COLUMNS,
    Amount,
    ChangedSince,
    Countable,
    Missing,
    RowColumn,
    RowFilter,
    Sort,
)

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class TableColumns:
    """The columns that are shown, from the left, and the widths that somebody gave them, in pixels."""

    shown: tuple[RowColumn, ...]
    widths: Mapping[RowColumn, int]


def as_text(wanted: RowFilter, columns: TableColumns | None) -> str:
    """One line of JSON."""
    return json.dumps(
        {
            "sorts": [[each.column.value, each.descending] for each in wanted.sorts],
            "status": wanted.status.value if wanted.status else None,
            "missing": sorted(each.value for each in wanted.missing),
            "changed": wanted.changed.value if wanted.changed else None,
            "duplicates": wanted.duplicates,
            "gender": wanted.gender.value if wanted.gender else None,
            "access": wanted.access.value if wanted.access else None,
            "amounts": sorted([what.value, each.at_least, each.at_most] for what, each in wanted.amounts),
            "group": wanted.group.value if wanted.group else None,
            "columns": [each.value for each in columns.shown] if columns else [],
            "widths": {each.value: width for each, width in columns.widths.items()} if columns else {},
        }
    )


def from_text(text: str) -> tuple[RowFilter, TableColumns | None]:
    """What was kept; the usual view where nothing was, or nothing that this version can read."""
    try:
        return _read(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError):
        return RowFilter(), None


def _group(kept: Any) -> RowColumn:
    """A field that rows can be grouped by; another version may know more of them."""
    if (group := RowColumn(kept)) not in GROUP_COLUMNS:
        raise ValueError(kept)
    return group


def _amount(kept: Any) -> Amount:
    least, most = kept
    return Amount(int(least), None if most is None else int(most))


def _read(kept: Any) -> tuple[RowFilter, TableColumns | None]:
    sorts = tuple(Sort(RowColumn(column), bool(descending)) for column, descending in kept["sorts"])
    wanted = RowFilter(
        status=Status(kept["status"]) if kept["status"] else None,
        missing=frozenset(map(Missing, kept["missing"])),
        changed=ChangedSince(kept["changed"]) if kept["changed"] else None,
        duplicates=bool(kept["duplicates"]),
        gender=Gender(kept["gender"]) if kept.get("gender") else None,
        access=AccessLevel(kept["access"]) if kept.get("access") else None,
        amounts=frozenset((Countable(what), _amount(amount)) for what, *amount in kept.get("amounts", ())),
        group=_group(kept["group"]) if kept.get("group") else None,
        sorts=sorts or RowFilter().sorts,
    )
    shown = tuple(map(RowColumn, kept["columns"]))
    widths = {RowColumn(column): int(width) for column, width in kept["widths"].items()}
    return wanted, TableColumns(shown, widths) if shown else None
