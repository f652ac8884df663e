"""What an edit of many testimonies would change, as the cells of the table show it before it is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from testimony_archive.domain.bulk_edits import holds_many
from testimony_archive.domain.edits import ParticipationField, TestimonyField
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.testimony_filter import RowColumn
from testimony_archive.ui.field_words import values_text
from testimony_archive.ui.models.pieces import pieces_of_list, pieces_of_one, unchanged
from testimony_archive.ui.words import capital

if TYPE_CHECKING:
    from testimony_archive.domain.bulk_edits import BulkField, BulkPreview, Values
    from testimony_archive.ui.models.pieces import Pieces
    from testimony_archive.ui.term_names import TermNames

_F: Final = TestimonyField
_P: Final = ParticipationField
_COLUMNS: Final[tuple[tuple[BulkField, RowColumn], ...]] = (
    (_F.TITLE, RowColumn.TITLE),
    (_P.ROLE, RowColumn.ROLE),
    (_F.COUNTRY, RowColumn.COUNTRY),
    (_F.DATE, RowColumn.DATE),
    (_F.THEME, RowColumn.THEMES),
    (_F.STATUS, RowColumn.STATUS),
    (_F.LANGUAGE, RowColumn.LANGUAGES),
    (_F.PROJECT, RowColumn.PROJECT),
    (_F.GOAL, RowColumn.GOALS),
    (_F.KEYWORDS, RowColumn.KEYWORDS),
    (_F.COLLECTION, RowColumn.COLLECTION),
    (_F.SERIES, RowColumn.SERIES),
    (_F.PLACE, RowColumn.PLACE),
    (_P.INSTITUTION, RowColumn.INSTITUTION),
    (_P.GENDER, RowColumn.GENDER),
    (_F.ACCESS, RowColumn.ACCESS),
)


@dataclass(frozen=True, slots=True)
class CellMarks:
    """The cells of one column that an edit is about, by testimony: what is written in each; `longest` is the longest of
    what they say where they change, `remark` what is said beside the others."""

    column: RowColumn
    cells: Mapping[int, Pieces]
    longest: Pieces = ()
    remark: Pieces = ()


def field_of(column: RowColumn) -> BulkField | None:
    """The field that a column shows, where it can be edited in many records."""
    return next((field for field, each in _COLUMNS if each is column), None)


def column_of(field: BulkField) -> RowColumn | None:
    """The column that shows a field, where there is one."""
    # By identity: a country of the record and one of a person are fields of one name, which are equal as texts.
    return next((each for known, each in _COLUMNS if known is field), None)


def cell_marks(preview: BulkPreview, names: TermNames) -> CellMarks | None:
    """What the table is to show of a preview; None where it has no column for the field."""
    field, operation = preview.edit.field, preview.edit.operation
    column = column_of(field)
    if column is None:
        return None
    word_of = _words(field, names)
    new_value = str(preview.edit.value)
    known: dict[tuple[Values, Values], Pieces] = {}  # thousands of records hold a few dozen values
    cells: dict[int, Pieces] = {}
    for each in preview.changes:
        pair = each.before, each.after
        if pair not in known:
            known[pair] = _pieces(
                field, each.before, each.after, lambda held: new_value if held == 0 else word_of(held)
            )
        cells[each.testimony_id] = known[pair]
    quiet = unchanged(operation)
    cells |= dict.fromkeys(preview.same, quiet)
    longest = max(known.values(), key=lambda pieces: sum(len(each.text) for each in pieces), default=())
    return CellMarks(column, cells, longest, quiet if preview.same else ())


def _pieces(field: BulkField, before: Values, after: Values, word_of: Callable[[str | int], str]) -> Pieces:
    make = pieces_of_list if holds_many(field) else pieces_of_one
    return make(before, after, word_of)


def _words(field: BulkField, names: TermNames) -> Callable[[str | int], str]:
    """How the cells of a column name one value: themes by number, dates in short."""
    if field is _F.THEME:
        return lambda held: names.theme_numbers((int(held),))
    if field is _F.DATE:
        return lambda held: names.date(PartialDate(str(held)), short=True)
    if field in (_F.STATUS, _F.ACCESS):
        return lambda held: capital(values_text(field, (held,), names))
    return lambda held: values_text(field, (held,), names)
