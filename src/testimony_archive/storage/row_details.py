"""Reads the fields of the testimonies table that are shown only where somebody wants them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any, Final

from sqlalchemy import Connection, Select, func, select

from testimony_archive.domain.records import AccessLevel, Gender, Part
from testimony_archive.domain.testimony_filter import RowColumn
from testimony_archive.domain.testimony_row import RowDetails
from testimony_archive.storage import tables as t
from testimony_archive.storage.row_changes import only_of
from testimony_archive.storage.row_order import RECORDINGS
from testimony_archive.storage.testimonies import as_date

_PLAIN: Final = {
    RowColumn.COLLECTION: "collection",
    RowColumn.SERIES: "series",
    RowColumn.PLACE: "place",
    RowColumn.CHANGED: "changed_at",
    RowColumn.CREATED: "created_at",
}
_LISTS: Final = {
    RowColumn.LANGUAGES: "languages",
    RowColumn.GOALS: "goals",
    RowColumn.KEYWORDS: "keywords",
    RowColumn.INSTITUTION: "institutions",
    RowColumn.INTERVIEWER: "interviewers",
    RowColumn.GENDER: "genders",
}
_COUNTS: Final = {
    RowColumn.DURATION: "duration_ms",
    RowColumn.PASSAGES: "passages",
    RowColumn.QUOTES: "quotes",
    RowColumn.FILES: "files",
}
DETAILS: Final = frozenset({*_PLAIN, *_LISTS, *_COUNTS, RowColumn.PROJECT, RowColumn.ACCESS})


def details_reader(
    connection: Connection, wanted: frozenset[RowColumn], only: frozenset[int] | None = None
) -> Callable[[Any], RowDetails]:
    """Reads these fields of all testimonies, or of `only` some, and gives what makes the details of a row of
    `testimony`."""
    if not wanted:
        nothing = RowDetails()
        return lambda _row: nothing
    plain = [_PLAIN[each] for each in wanted if each in _PLAIN]
    lists = {_LISTS[each]: _grouped(connection, only_of(_list_query(each), only)) for each in wanted if each in _LISTS}
    if "genders" in lists:
        lists["genders"] = {owner: [Gender(each) for each in found] for owner, found in lists["genders"].items()}
    counts = {_COUNTS[each]: _counts(connection, each, only) for each in wanted if each in _COUNTS}
    projects = dict(connection.execute(select(t.project.c.id, t.project.c.name)).all())
    with_access = RowColumn.ACCESS in wanted

    def details(row: Any) -> RowDetails:
        values: dict[str, Any] = {name: getattr(row, name) for name in plain}
        values |= {name: tuple(dict.fromkeys(found.get(row.id, ()))) for name, found in lists.items()}
        values |= {name: found.get(row.id, 0) for name, found in counts.items()}
        if with_access:
            values |= {"access": AccessLevel(row.access), "access_until": as_date(row.access_until)}
        return RowDetails(project=projects.get(row.project_id, ""), **values)

    return details


def _list_query(column: RowColumn) -> Select[Any]:
    people = t.participation.c
    value: Any
    empty: str | None
    match column:
        case RowColumn.LANGUAGES:
            spoken = t.testimony_language.c
            return select(spoken.testimony_id, spoken.code).order_by(spoken.position)
        case RowColumn.GOALS:
            goals = t.testimony_goal.c
            return select(goals.testimony_id, goals.goal_id).order_by(goals.goal_id)
        case RowColumn.KEYWORDS:
            keywords = t.testimony_keyword.c
            return select(keywords.testimony_id, keywords.word).order_by(keywords.position)
        case RowColumn.INSTITUTION:
            value, part, empty = people.institution, Part.INTERVIEWEE, ""
        case RowColumn.GENDER:
            value, part, empty = t.person.c.gender, Part.INTERVIEWEE, None
        case _:  # who asked
            shown = func.coalesce(func.nullif(t.person.c.pseudonym, ""), t.person.c.name)
            value, part, empty = shown, Part.INTERVIEWER, ""
    query = select(people.testimony_id, value).join(t.person).where(people.part == part.value)
    return query.where(value.is_distinct_from(empty)).order_by(people.position, people.id)


def _counts(connection: Connection, column: RowColumn, only: frozenset[int] | None) -> Mapping[int, int]:
    table = {RowColumn.PASSAGES: t.passage, RowColumn.QUOTES: t.quote}.get(column, t.attachment)
    owner = table.c.testimony_id
    query = select(owner, func.count()).group_by(owner)
    if column is RowColumn.DURATION:
        length = func.coalesce(func.sum(t.attachment.c.duration_ms), 0)
        query = select(owner, length).where(t.attachment.c.kind.in_(RECORDINGS)).group_by(owner)
    return dict(connection.execute(only_of(query, only)).all())


def _grouped(connection: Connection, query: Select[Any]) -> dict[int, list[Any]]:
    grouped: defaultdict[int, list[Any]] = defaultdict(list)
    for owner, value in connection.execute(query):
        grouped[owner].append(value)
    return grouped
