"""Which rows the testimonies table shows, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from testimony_archive.domain.records import Status


class RowColumn(StrEnum):
    """The columns that the table can be sorted by."""

    CODE = "code"
    TITLE = "title"
    INTERVIEWEE = "interviewee"
    ROLE = "role"
    COUNTRY = "country"
    DATE = "date"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class RowFilter:
    """What the table shows: `text` stands in code, title or a name (any case); `status` None means all."""

    text: str = ""
    status: Status | None = None
    sort: RowColumn = RowColumn.CODE
    descending: bool = False
