"""What happened to a record, as its change log tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from testimony_archive.domain.changes import ChangeLabel

LoggedValue: TypeAlias = str | int | None


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One field as one change left it.

    Attributes:
        change_set_id: the change that it was part of.
        at: when (ISO 8601, UTC).
        label: the name of the change.
        table: whose row it is, as in the data dictionary: ``testimony``, ``testimony_theme``, ``participation``, …
        field: the column. Where rows came or went: the column that says what they are, empty where nothing says it.
        before: the value until then; where rows went, what they were.
        after: the value from then on; where rows came, what they are.
        rows: how many rows changed.
        restorable: whether the value until then can be set again, for this field alone.
    """

    change_set_id: int
    at: str
    label: ChangeLabel
    table: str
    field: str
    before: tuple[LoggedValue, ...]
    after: tuple[LoggedValue, ...]
    rows: int
    restorable: bool
