"""Reads the flat rows of the testimonies table: filtered and sorted by SQL, so that 20,000 of them cost no wait."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, String, and_, case, exists, func, literal, or_, select
from sqlalchemy import cast as sql_cast

from testimony_archive.domain.records import (
    Access,
    AccessLevel,
    AttachmentKind,
    Consent,
    ConsentForm,
    ConsentMoment,
    Part,
    Status,
    Use,
)
from testimony_archive.domain.rights import Decision, hindrances
from testimony_archive.domain.testimony_filter import RowColumn, RowFilter
from testimony_archive.domain.testimony_row import TestimonyRow
from testimony_archive.domain.text import fold
from testimony_archive.storage import tables as t
from testimony_archive.storage.testimonies import as_date


def read_testimony_rows(connection: Connection, wanted: RowFilter, today: date) -> tuple[TestimonyRow, ...]:
    """The rows of the table, ready to show, with what keeps them from being published today."""
    rows = connection.execute(_query(wanted)).all()
    people = _interviewees(connection)
    countries = _grouped(
        connection,
        select(t.testimony_country.c.testimony_id, t.testimony_country.c.code).order_by(t.testimony_country.c.position),
    )
    themes = _grouped(
        connection,
        select(t.testimony_theme.c.testimony_id, t.testimony_theme.c.theme_id).order_by(t.testimony_theme.c.position),
    )
    consents = _consents(connection)
    against = _hindrances_on(today)
    return tuple(
        TestimonyRow(
            testimony_id=row.id,
            code=row.code,
            title=row.title,
            interviewees="; ".join(people[row.id].names),
            pseudonymous=people[row.id].pseudonymous,
            role_ids=tuple(dict.fromkeys(people[row.id].role_ids)),
            countries=tuple(countries[row.id]),
            date=as_date(row.date),
            theme_ids=tuple(themes[row.id]),
            has_recording=bool(row.has_recording),
            has_transcript=bool(row.has_transcript),
            consent=ConsentForm(row.consent) if row.consent else None,
            hindrances=against(
                tuple(consents[row.id]),
                row.access,
                row.access_until,
                row.access_reason,
                pseudonym=people[row.id].pseudonymous,
            ),
            status=Status(row.status),
        )
        for row in rows
    )


def read_status_counts(connection: Connection) -> dict[Status, int]:
    """How many testimonies stand at each status."""
    counts = connection.execute(select(t.testimony.c.status, func.count()).group_by(t.testimony.c.status))
    return {Status(status): count for status, count in counts}


class _People:
    def __init__(self) -> None:
        self.names: list[str] = []
        self.role_ids: list[int] = []
        self.pseudonymous = False


_STATUS_ORDER: Final = {status.value: place for place, status in enumerate(Status)}


def _query(wanted: RowFilter) -> Select[Any]:
    columns = t.testimony.c
    recording = exists().where(
        t.attachment.c.testimony_id == columns.id,
        t.attachment.c.kind.in_((AttachmentKind.AUDIO.value, AttachmentKind.VIDEO.value)),
    )
    transcript = exists().where(t.transcript.c.testimony_id == columns.id)
    consent = (
        select(t.consent.c.form)
        .where(t.consent.c.testimony_id == columns.id)
        .order_by((t.consent.c.moment == "release").desc())
        .limit(1)
        .scalar_subquery()
    )
    query = select(
        columns.id,
        columns.code,
        columns.title,
        columns.date,
        columns.status,
        columns.access,
        columns.access_until,
        columns.access_reason,
        recording.label("has_recording"),
        transcript.label("has_transcript"),
        consent.label("consent"),
    )
    if wanted.status is not None:
        query = query.where(columns.status == wanted.status.value)
    if wanted.text.strip():
        query = query.where(_holds(wanted.text.strip()))
    order = _sort_key(wanted.sort)
    return query.order_by(order.desc() if wanted.descending else order.asc(), columns.code)


def _holds(text: str) -> ColumnElement[bool]:
    columns = t.testimony.c
    name = exists().where(
        t.participation.c.testimony_id == columns.id,
        t.participation.c.person_id == t.person.c.id,
        or_(_contains(t.person.c.name, text), _contains(t.person.c.pseudonym, text)),
    )
    return or_(_contains(columns.code, text), _contains(columns.title, text), name)


def _contains(column: ColumnElement[str], text: str) -> ColumnElement[bool]:
    return func.folded(column).contains(fold(text), autoescape=True)


def _sort_key(column: RowColumn) -> ColumnElement[Any]:
    columns = t.testimony.c
    interviewee = and_(t.participation.c.testimony_id == columns.id, t.participation.c.part == Part.INTERVIEWEE.value)
    match column:
        case RowColumn.CODE:
            return columns.code
        case RowColumn.TITLE:
            return func.folded(columns.title)
        case RowColumn.DATE:
            return func.coalesce(columns.date_from, literal(""))
        case RowColumn.STATUS:
            return case(_STATUS_ORDER, value=columns.status, else_=len(_STATUS_ORDER))
        case RowColumn.COUNTRY:
            country = t.testimony_country.c
            return _first(select(country.code).where(country.testimony_id == columns.id).order_by(country.position))
        case RowColumn.INTERVIEWEE:
            shown = case((t.person.c.pseudonym != "", t.person.c.pseudonym), else_=t.person.c.name)
            name = select(func.folded(shown)).where(t.person.c.id == t.participation.c.person_id, interviewee)
            return _first(name.order_by(t.participation.c.position))
        case RowColumn.ROLE:
            role = select(func.folded(t.role.c.label_en)).where(t.role.c.id == t.participation.c.role_id, interviewee)
            return _first(role.order_by(t.participation.c.position))


def _first(query: Select[Any]) -> ColumnElement[str]:
    return func.coalesce(sql_cast(query.limit(1).correlate(t.testimony).scalar_subquery(), String), literal(""))


def _interviewees(connection: Connection) -> defaultdict[int, _People]:
    columns = t.participation.c
    rows = connection.execute(
        select(columns.testimony_id, columns.role_id, t.person.c.name, t.person.c.pseudonym)
        .join(t.person)
        .where(columns.part == Part.INTERVIEWEE.value)
        .order_by(columns.position, columns.id)
    )
    people: defaultdict[int, _People] = defaultdict(_People)
    for row in rows:
        entry = people[row.testimony_id]
        entry.names.append(row.pseudonym or row.name)
        entry.pseudonymous |= bool(row.pseudonym)
        if row.role_id is not None:
            entry.role_ids.append(row.role_id)
    return people


def _consents(connection: Connection) -> defaultdict[int, list[Consent]]:
    """What each testimony's interviewee agreed to, without the day, which decides nothing."""
    consents: defaultdict[int, list[Consent]] = defaultdict(list)
    for row in connection.execute(select(t.consent)):
        uses = frozenset(Use(each) for each in row.uses.split(";") if each)
        consents[row.testimony_id].append(Consent(ConsentMoment(row.moment), ConsentForm(row.form), uses=uses))
    return consents


def _hindrances_on(today: date) -> Callable[..., tuple[Decision, ...]]:
    """Asks `domain.rights` once for all rows that agree in everything it looks at: 20,000 rows hold a few dozen."""

    @cache
    def against(
        consents: tuple[Consent, ...], level: str, until: str | None, reason: str, *, pseudonym: bool
    ) -> tuple[Decision, ...]:
        access = Access(AccessLevel(level), as_date(until), reason)
        return hindrances(Use.PUBLISH, consents, (access,), pseudonym=pseudonym, today=today)

    return against


def _grouped(connection: Connection, query: Select[Any]) -> defaultdict[int, list[Any]]:
    grouped: defaultdict[int, list[Any]] = defaultdict(list)
    for owner, value in connection.execute(query):
        grouped[owner].append(value)
    return grouped
