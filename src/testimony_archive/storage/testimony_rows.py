"""Reads the flat rows of the testimonies table, and which of them it shows: filtered and sorted by SQL."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any, Final

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
from testimony_archive.domain.testimony_filter import RowColumn, RowFilter
from testimony_archive.domain.testimony_row import TestimonyRow
from testimony_archive.storage import tables as t
from testimony_archive.storage.row_changes import only_of
from testimony_archive.storage.row_conditions import conditions
from testimony_archive.storage.row_details import details_reader
from testimony_archive.storage.row_order import BY_CODE, RECORDINGS, sort_key
from testimony_archive.storage.testimonies import as_date

_FLAT: Final = 11
"""So many columns of a row's query are its own; those after them are details."""


def read_row_ids(connection: Connection, wanted: RowFilter, today: date) -> list[int]:
    """The testimonies of the table in their order."""
    keys = ((sort_key(each.column), each.descending) for each in wanted.sorts)
    order = [key.desc() if descending else key.asc() for key, descending in keys]
    last = BY_CODE[1:] if any(each.column is RowColumn.CODE for each in wanted.sorts) else BY_CODE
    query = select(t.testimony.c.id).where(*conditions(wanted, today)).order_by(*order, *last)
    return [each for (each,) in connection.execute(query)]


def read_testimony_rows(
    connection: Connection, details: frozenset[RowColumn], today: date, only: frozenset[int] | None = None
) -> dict[int, TestimonyRow]:
    """The row of every testimony, or of `only` these as far as they are there, ready to show, with these details and
    what keeps it from being published today."""
    people = _interviewees(connection, only)
    nobody = _People()
    countries = _grouped(
        connection,
        only_of(
            select(t.testimony_country.c.testimony_id, t.testimony_country.c.code).order_by(
                t.testimony_country.c.position
            ),
            only,
        ),
    )
    themes = _grouped(
        connection,
        only_of(
            select(t.testimony_theme.c.testimony_id, t.testimony_theme.c.theme_id)
            .where(t.testimony_theme.c.theme_id.in_(select(t.theme.c.id)))  # else its row is lost
            .order_by(t.testimony_theme.c.position),
            only,
        ),
    )
    consents = _consents(connection, only)
    against = _hindrances_on(today)
    details_of = details_reader(connection, details, only)
    date_of, status_of = cache(as_date), {each.value: each for each in Status}
    form_of = {each.value: each for each in ConsentForm}
    known: dict[Any, Any] = {}
    shared = known.setdefault  # thousands of rows hold a few dozen lists: each is kept once
    rows: dict[int, TestimonyRow] = {}
    for row in connection.execute(only_of(_query(), only)):
        testimony_id, code, title, day, status, access, until, reason, recording, transcript, form = row[:_FLAT]
        named = people.get(testimony_id, nobody)
        roles = tuple(dict.fromkeys(named.role_ids))
        codes, numbers = tuple(countries.get(testimony_id, ())), tuple(themes.get(testimony_id, ()))
        agreed = tuple(consents.get(testimony_id, ()))
        rows[testimony_id] = TestimonyRow(
            testimony_id,
            code,
            title,
            tuple(named.names),
            named.pseudonymous,
            shared(roles, roles),
            shared(codes, codes),
            date_of(day),
            shared(numbers, numbers),
            bool(recording),
            bool(transcript),
            form_of[form] if form else None,
            against(shared(agreed, agreed), access, until, reason, named.pseudonymous),
            status_of[status],
            details_of(row),
        )
    return rows


def read_status_counts(connection: Connection) -> dict[Status, int]:
    """How many testimonies stand at each status."""
    counts = connection.execute(select(t.testimony.c.status, func.count()).group_by(t.testimony.c.status))
    return {Status(status): count for status, count in counts}


class _People:
    __slots__ = ("names", "pseudonymous", "role_ids")

    def __init__(self) -> None:
        self.names: list[str] = []
        self.role_ids: list[int] = []
        self.pseudonymous = False


def _query() -> Select[Any]:
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
    return select(
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
        columns.project_id,
        columns.collection,
        columns.series,
        columns.place,
        columns.changed_at,
        columns.created_at,
    )


def _interviewees(connection: Connection, only: frozenset[int] | None) -> defaultdict[int, _People]:
    columns = t.participation.c
    query = (
        select(columns.testimony_id, columns.role_id, t.person.c.name, t.person.c.pseudonym)
        .join(t.person)
        .where(columns.part == Part.INTERVIEWEE.value)
        .order_by(columns.position, columns.id)
    )
    rows = connection.execute(only_of(query, only))
    people: defaultdict[int, _People] = defaultdict(_People)
    for testimony_id, role_id, name, pseudonym in rows:
        entry = people[testimony_id]
        entry.names.append(pseudonym or name)
        entry.pseudonymous |= bool(pseudonym)
        if role_id is not None:
            entry.role_ids.append(role_id)
    return people


def _consents(connection: Connection, only: frozenset[int] | None) -> defaultdict[int, list[Consent]]:
    """What each testimony's interviewee agreed to, without the day, which decides nothing."""
    consents: defaultdict[int, list[Consent]] = defaultdict(list)
    columns = t.consent.c
    query = select(columns.testimony_id, columns.moment, columns.form, columns.uses)
    for testimony_id, moment, form, uses in connection.execute(only_of(query, only)):
        consents[testimony_id].append(_consent(moment, form, uses))
    return consents


@cache
def _consent(moment: str, form: str, uses: str) -> Consent:
    return Consent(
        ConsentMoment(moment), ConsentForm(form), uses=frozenset(Use(each) for each in uses.split(";") if each)
    )


def _hindrances_on(today: date) -> Callable[..., tuple[Decision, ...]]:
    """Asks `domain.rights` once for all rows that agree in everything it looks at: 20,000 rows hold a few dozen."""

    @cache
    def against(
        consents: tuple[Consent, ...], level: str, until: str | None, reason: str, pseudonym: bool
    ) -> tuple[Decision, ...]:
        access = Access(AccessLevel(level), as_date(until), reason)
        return hindrances(Use.PUBLISH, consents, (access,), pseudonym=pseudonym, today=today)

    return against


def _grouped(connection: Connection, query: Select[Any]) -> defaultdict[int, list[Any]]:
    grouped: defaultdict[int, list[Any]] = defaultdict(list)
    for owner, value in connection.execute(query):
        grouped[owner].append(value)
    return grouped
