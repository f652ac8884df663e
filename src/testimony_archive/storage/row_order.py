"""What the rows of the testimonies table are sorted by, as SQL."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import ColumnElement, Select, String, and_, case, func, literal, select
from sqlalchemy import cast as sql_cast

from testimony_archive.domain.records import AttachmentKind, Part, Status
from testimony_archive.domain.testimony_filter import RowColumn
from testimony_archive.storage import tables as t

RECORDINGS: Final = (AttachmentKind.AUDIO.value, AttachmentKind.VIDEO.value)
BY_CODE: Final = (func.natural_order(t.testimony.c.code), t.testimony.c.code)
"""Testimonies by code, as people count; see docs/adr/0019-order-of-codes.md."""
_STATUS_ORDER: Final = {status.value: place for place, status in enumerate(Status)}


def sort_key(column: RowColumn) -> ColumnElement[Any]:
    """What a field is sorted by; of several values the first, of none an empty text or nothing counted."""
    columns = t.testimony.c
    match column:
        case RowColumn.CODE | RowColumn.ACCESS | RowColumn.CHANGED | RowColumn.CREATED:
            return {
                RowColumn.CODE: func.natural_order(columns.code),
                RowColumn.ACCESS: columns.access,
                RowColumn.CHANGED: columns.changed_at,
                RowColumn.CREATED: columns.created_at,
            }[column]
        case RowColumn.TITLE | RowColumn.COLLECTION | RowColumn.SERIES | RowColumn.PLACE:
            return func.natural_order(columns[column.value])
        case RowColumn.DATE:
            return func.coalesce(columns.date_from, literal(""))
        case RowColumn.STATUS:
            return case(_STATUS_ORDER, value=columns.status, else_=len(_STATUS_ORDER))
        case RowColumn.PROJECT:
            return _first(select(func.folded(t.project.c.name)).where(t.project.c.id == columns.project_id))
        case RowColumn.CONSENT:
            return _first(
                select(t.consent.c.form).where(t.consent.c.testimony_id == columns.id).order_by(t.consent.c.id)
            )
        case _:
            return _of_people(column) if column in _PEOPLE else _of_lists(column)


_PEOPLE: Final = frozenset(
    {RowColumn.INTERVIEWEE, RowColumn.INTERVIEWER, RowColumn.ROLE, RowColumn.INSTITUTION, RowColumn.GENDER}
)


def _of_people(column: RowColumn) -> ColumnElement[Any]:
    columns = t.participation.c
    part = Part.INTERVIEWER if column is RowColumn.INTERVIEWER else Part.INTERVIEWEE
    theirs = and_(columns.testimony_id == t.testimony.c.id, columns.part == part.value)
    match column:
        case RowColumn.ROLE:
            query = select(func.folded(t.role.c.label_en)).where(t.role.c.id == columns.role_id, theirs)
        case RowColumn.INSTITUTION:
            query = select(func.folded(columns.institution)).where(theirs)
        case RowColumn.GENDER:
            query = select(t.person.c.gender).where(t.person.c.id == columns.person_id, theirs)
        case _:
            shown = case((t.person.c.pseudonym != "", t.person.c.pseudonym), else_=t.person.c.name)
            query = select(func.folded(shown)).where(t.person.c.id == columns.person_id, theirs)
    return _first(query.order_by(columns.position, columns.id))


def _of_lists(column: RowColumn) -> ColumnElement[Any]:
    here = t.testimony.c.id
    match column:
        case RowColumn.COUNTRY:
            country = t.testimony_country.c
            return _first(select(country.code).where(country.testimony_id == here).order_by(country.position))
        case RowColumn.LANGUAGES:
            spoken = t.testimony_language.c
            return _first(select(spoken.code).where(spoken.testimony_id == here).order_by(spoken.position))
        case RowColumn.KEYWORDS:
            keyword = t.testimony_keyword.c
            query = select(func.folded(keyword.word)).where(keyword.testimony_id == here)
            return _first(query.order_by(keyword.position))
        case RowColumn.THEMES:
            linked = t.testimony_theme.c
            query = select(func.natural_order(t.theme.c.number)).where(
                t.theme.c.id == linked.theme_id, linked.testimony_id == here
            )
            return _first(query.order_by(linked.position))
        case RowColumn.GOALS:
            goals = select(func.coalesce(func.min(t.testimony_goal.c.goal_id), 0))
            return goals.where(t.testimony_goal.c.testimony_id == here).scalar_subquery()
        case _:
            return counted(column)


def counted(column: RowColumn) -> ColumnElement[int]:
    """How many there are of what a field counts; of recordings' lengths the sum."""
    here = t.testimony.c.id
    recording = and_(t.attachment.c.testimony_id == here, t.attachment.c.kind.in_(RECORDINGS))
    number = func.count()
    query: Select[Any]
    match column:
        case RowColumn.DURATION:
            query = select(func.coalesce(func.sum(t.attachment.c.duration_ms), 0)).where(recording)
        case RowColumn.RECORDING:
            query = select(func.min(number, 1)).where(recording)
        case RowColumn.TRANSCRIPT:
            query = select(func.min(number, 1)).select_from(t.transcript).where(t.transcript.c.testimony_id == here)
        case RowColumn.PASSAGES:
            query = select(number).select_from(t.passage).where(t.passage.c.testimony_id == here)
        case RowColumn.QUOTES:
            query = select(number).select_from(t.quote).where(t.quote.c.testimony_id == here)
        case _:  # the files
            query = select(number).select_from(t.attachment).where(t.attachment.c.testimony_id == here)
    return query.correlate(t.testimony).scalar_subquery()


def _first(query: Select[Any]) -> ColumnElement[str]:
    return func.coalesce(sql_cast(query.limit(1).correlate(t.testimony).scalar_subquery(), String), literal(""))
