"""The groups that the rows of the testimonies table stand in.

A testimony that has several values of the field (themes, countries, people) stands in the group of each, as it would
stand on each shelf of a card catalogue: who looks through one theme finds all that belongs to it, and a count tells how
many testimonies have it. It is the same record in each; selected twice it counts once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.records import AccessLevel, ConsentForm, Gender, Status
from testimony_archive.domain.testimony_filter import RowColumn
from testimony_archive.domain.text import natural_order
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.ui.models.row_words import heading
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.testimony_filter import Sort
    from testimony_archive.domain.testimony_row import TestimonyRow
    from testimony_archive.ui.term_names import TermNames

_NOTHING: Final = QT_TRANSLATE_NOOP("TableGroups", "{field}: none")
_YEAR: Final = QT_TRANSLATE_NOOP("TableGroups", "Year")


@dataclass(frozen=True, slots=True)
class RowGroup:
    """One group: `value` is what its rows have (None: nothing), `places` are theirs among all rows, in their order."""

    value: Any
    name: str
    places: tuple[int, ...]


_VALUES: Final[dict[RowColumn, Callable[[TestimonyRow], tuple[Any, ...]]]] = {
    RowColumn.COUNTRY: lambda row: row.countries,
    RowColumn.ROLE: lambda row: row.role_ids,
    RowColumn.STATUS: lambda row: (row.status,),
    RowColumn.PROJECT: lambda row: (row.details.project,),
    RowColumn.THEMES: lambda row: row.theme_ids,
    RowColumn.GOALS: lambda row: row.details.goals,
    RowColumn.KEYWORDS: lambda row: row.details.keywords,
    RowColumn.DATE: lambda row: (row.date.edtf[:4],) if row.date is not None else (),
    RowColumn.LANGUAGES: lambda row: row.details.languages,
    RowColumn.COLLECTION: lambda row: (row.details.collection,),
    RowColumn.SERIES: lambda row: (row.details.series,),
    RowColumn.PLACE: lambda row: (row.details.place,),
    RowColumn.INSTITUTION: lambda row: row.details.institutions,
    RowColumn.INTERVIEWEE: lambda row: row.interviewees,
    RowColumn.INTERVIEWER: lambda row: row.details.interviewers,
    RowColumn.GENDER: lambda row: row.details.genders,
    RowColumn.CONSENT: lambda row: (row.consent,),
    RowColumn.ACCESS: lambda row: (row.details.access,),
}
_IN_THEIR_ORDER: Final[dict[RowColumn, Sequence[Any]]] = {
    RowColumn.STATUS: tuple(Status),
    RowColumn.ACCESS: tuple(AccessLevel),
    RowColumn.GENDER: tuple(Gender),
    RowColumn.CONSENT: tuple(ConsentForm),
}


def group_heading(column: RowColumn) -> str:
    """What rows are grouped by, in words: the heading of the column; for dates their year."""
    return QCoreApplication.translate("TableGroups", _YEAR) if column is RowColumn.DATE else heading(column)


def grouped(
    rows: Sequence[TestimonyRow], column: RowColumn, sorts: Sequence[Sort], names: TermNames
) -> tuple[RowGroup, ...]:
    """The groups of a field, by name or in the order that the field has; the rows of each in the order given.

    Where the rows are sorted by the field the other way round, so are the groups. Those without a value come last.
    """
    members: dict[Any, list[int]] = {}
    values_of = _VALUES[column]
    for place, row in enumerate(rows):
        for value in values_of(row) or (None,):
            members.setdefault(value or None, []).append(place)
    nothing = members.pop(None, None)
    name_of = _namer(column, names)
    made = [RowGroup(value, name_of(value), tuple(places)) for value, places in members.items()]
    descending = any(each.column is column and each.descending for each in sorts)
    made.sort(key=_order(column, names), reverse=descending)
    if nothing is not None:
        words = QCoreApplication.translate("TableGroups", _NOTHING).format(field=group_heading(column))
        made.append(RowGroup(None, words, tuple(nothing)))
    return tuple(made)


def _order(column: RowColumn, names: TermNames) -> Callable[[RowGroup], Any]:
    if column in _IN_THEIR_ORDER:
        return lambda group: _IN_THEIR_ORDER[column].index(group.value)
    if column is RowColumn.THEMES:
        places = {theme_id: place for place, theme_id in enumerate(names.theme_ids)}
        return lambda group: places.get(group.value, len(places))
    if column is RowColumn.GOALS:
        return lambda group: group.value
    return lambda group: (natural_order(group.name), str(group.value))


def _namer(column: RowColumn, names: TermNames) -> Callable[[Any], str]:
    goals = dict(names.goal_choices())
    namers: dict[RowColumn, Callable[[Any], str]] = {
        RowColumn.COUNTRY: names.country,
        RowColumn.ROLE: lambda value: names.roles((value,)),
        RowColumn.THEMES: lambda value: names.themes((value,)),
        RowColumn.GOALS: lambda value: goals.get(str(value), str(value)),
        RowColumn.LANGUAGES: names.language,
        **dict.fromkeys(_IN_THEIR_ORDER, lambda value: capital(word(value))),
    }
    return namers.get(column, str)
