"""Reads the flat rows of the testimonies table: filtered and sorted by SQL, so that 20,000 of them cost no wait."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, exists, func, select

from testimony_archive.domain.records import (
    Access,
    AccessLevel,
    Consent,
    ConsentForm,
    ConsentMoment,
    Part,
    Status,
    Use,
)
from testimony_archive.domain.rights import Decision, hindrances
from testimony_archive.domain.testimony_filter import RowFilter
from testimony_archive.domain.testimony_row import TestimonyRow
from testimony_archive.storage import tables as t
from testimony_archive.storage.row_conditions import conditions
from testimony_archive.storage.row_details import DETAILS, details_reader
from testimony_archive.storage.row_order import RECORDINGS, sort_key
from testimony_archive.storage.testimonies import as_date


def read_testimony_rows(connection: Connection, wanted: RowFilter, today: date) -> tuple[TestimonyRow, ...]:
    """The rows of the table, ready to show, with what keeps them from being published today."""
    rows = connection.execute(_query(wanted, today)).all()
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
    details = details_reader(connection, wanted.details | (DETAILS & {wanted.group}))
    known: dict[Any, Any] = {}
    shared = known.setdefault  # thousands of rows hold a few dozen lists: each is kept once
    date_of = cache(as_date)
    return tuple(
        TestimonyRow(
            testimony_id=row.id,
            code=row.code,
            title=row.title,
            interviewees="; ".join(people[row.id].names),
            pseudonymous=people[row.id].pseudonymous,
            role_ids=shared(roles := tuple(dict.fromkeys(people[row.id].role_ids)), roles),
            countries=shared(codes := tuple(countries[row.id]), codes),
            date=date_of(row.date),
            theme_ids=shared(ids := tuple(themes[row.id]), ids),
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
            details=details(row),
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


def _query(wanted: RowFilter, today: date) -> Select[Any]:
    columns = t.testimony.c
    recording = exists().where(t.attachment.c.testimony_id == columns.id, t.attachment.c.kind.in_(RECORDINGS))
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
        columns.project_id,
        columns.collection,
        columns.series,
        columns.place,
        columns.changed_at,
        columns.created_at,
        recording.label("has_recording"),
        transcript.label("has_transcript"),
        consent.label("consent"),
    )
    keys = ((sort_key(each.column), each.descending) for each in wanted.sorts)
    order = [key.desc() if descending else key.asc() for key, descending in keys]
    return query.where(*conditions(wanted, today)).order_by(*order, columns.code)


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
