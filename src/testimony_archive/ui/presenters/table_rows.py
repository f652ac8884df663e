"""All that the testimonies table shows, made ready on a reader's thread.

The interface's thread takes it over as it is: whatever has to look at each of 20,000 rows is done here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from testimony_archive.ui.presenters.table_groups import grouped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from testimony_archive.domain.testimony_filter import RowColumn, Sort
    from testimony_archive.domain.testimony_row import TestimonyRow
    from testimony_archive.ui.presenters.table_groups import RowGroup
    from testimony_archive.ui.term_names import TermNames


@dataclass(frozen=True, slots=True)
class TableRows:
    """The rows in their order, where each testimony stands among them, and the groups, if they are grouped.

    `codes` and `titles` are what typing in the table looks for, without case.
    """

    rows: tuple[TestimonyRow, ...]
    names: TermNames
    ids: tuple[int, ...]
    places: Mapping[int, int]
    codes: tuple[str, ...]
    titles: tuple[str, ...]
    longest_code: str
    grouped_by: RowColumn | None = None
    groups: tuple[RowGroup, ...] = ()


def table_rows(
    rows: Sequence[TestimonyRow], names: TermNames, group: RowColumn | None = None, sorts: Sequence[Sort] = ()
) -> TableRows:
    """Make rows ready to be shown; in groups of a field where one is given."""
    ids = tuple([each.testimony_id for each in rows])
    return TableRows(
        rows=tuple(rows),
        names=names,
        ids=ids,
        places=dict(zip(ids, range(len(ids)), strict=True)),
        codes=tuple([each.code.casefold() for each in rows]),
        titles=tuple([each.title.casefold() for each in rows]),
        longest_code=max((each.code for each in rows), key=len, default=""),
        grouped_by=group,
        groups=grouped(rows, group, sorts, names) if group is not None else (),
    )
