"""Reads the flat rows of the testimonies table: filtered and sorted by SQL, so that 20,000 of them cost no wait."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any, Final, NamedTuple, TypeAlias

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
from testimony_archive.storage.row_details import details_reader, grouped
from testimony_archive.storage.row_order import RECORDINGS, sort_key
from testimony_archive.storage.testimonies import as_date

_STATUSES: Final = {each.value: each for each in Status}
_Said: TypeAlias = tuple[str, str, str]
"""What somebody agreed to as it is stored: the moment, the form, the uses that it was narrowed to."""


def read_testimony_rows(connection: Connection, wanted: RowFilter, today: date) -> tuple[TestimonyRow, ...]:
    """The rows of the table, ready to show, with what keeps them from being published today."""
    rows = connection.execute(_query(wanted, today)).all()
    people = _interviewees(connection)
    country, linked = t.testimony_country.c, t.testimony_theme.c
    countries = grouped(connection, select(country.testimony_id, country.code).order_by(country.position))
    themes = grouped(connection, select(linked.testimony_id, linked.theme_id).order_by(linked.position))
    consents = _consents(connection)
    rights_of = _rights_on(today)
    details = details_reader(connection, wanted.details)
    # Thousands of rows have few different dates, and a row less to make for each is felt.
    dates = cache(as_date)
    return tuple(
        TestimonyRow(
            testimony_id=row_id,
            code=row.code,
            title=row.title,
            interviewees=(interviewed := people.get(row_id, _NOBODY)).names,
            pseudonymous=interviewed.pseudonymous,
            role_ids=interviewed.role_ids,
            countries=countries.get(row_id, ()),
            date=dates(row.date),
            theme_ids=themes.get(row_id, ()),
            has_recording=bool(row.has_recording),
            has_transcript=bool(row.has_transcript),
            consent=(
                rights := rights_of(
                    consents.get(row_id, ()),
                    row.access,
                    row.access_until,
                    row.access_reason,
                    pseudonym=interviewed.pseudonymous,
                )
            )[0],
            hindrances=rights[1],
            status=_STATUSES[row.status],
            details=details(row),
        )
        for row in rows
        for row_id in (row.id,)
    )


def read_status_counts(connection: Connection) -> dict[Status, int]:
    """How many testimonies stand at each status."""
    counts = connection.execute(select(t.testimony.c.status, func.count()).group_by(t.testimony.c.status))
    return {Status(status): count for status, count in counts}


class _People(NamedTuple):
    """Who is interviewed in a testimony, as a row shows them."""

    names: str
    pseudonymous: bool
    role_ids: tuple[int, ...]


_NOBODY: Final = _People("", pseudonymous=False, role_ids=())


def _query(wanted: RowFilter, today: date) -> Select[Any]:
    columns = t.testimony.c
    recording = exists().where(t.attachment.c.testimony_id == columns.id, t.attachment.c.kind.in_(RECORDINGS))
    transcript = exists().where(t.transcript.c.testimony_id == columns.id)
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
    )
    keys = ((sort_key(each.column), each.descending) for each in wanted.sorts)
    order = [key.desc() if descending else key.asc() for key, descending in keys]
    return query.where(*conditions(wanted, today)).order_by(*order, columns.code)


def _interviewees(connection: Connection) -> dict[int, _People]:
    columns = t.participation.c
    rows = connection.execute(
        select(columns.testimony_id, t.person.c.pseudonym, t.person.c.name, columns.role_id)
        .join(t.person)
        .where(columns.part == Part.INTERVIEWEE.value)
        .order_by(columns.testimony_id, columns.position, columns.id)
    )
    people: dict[int, _People] = {}
    for owner, pseudonym, name, role_id in rows.all():
        role_ids = () if role_id is None else (role_id,)
        if before := people.get(owner):
            roles = tuple(dict.fromkeys((*before.role_ids, *role_ids)))
            names, pseudonymous = f"{before.names}; {pseudonym or name}", before.pseudonymous or bool(pseudonym)
            people[owner] = _People(names, pseudonymous, roles)
        else:
            people[owner] = _People(pseudonym or name, bool(pseudonym), role_ids)
    return people


def _consents(connection: Connection) -> dict[int, tuple[_Said, ...]]:
    """What each testimony's interviewee agreed to, at release before at the interview, without the day."""
    columns = t.consent.c
    query = select(columns.testimony_id, columns.moment, columns.form, columns.uses).order_by(columns.moment.desc())
    consents: dict[int, tuple[_Said, ...]] = {}
    for owner, *said in connection.execute(query).all():
        consents[owner] = (*consents.get(owner, ()), tuple(said))
    return consents


def _rights_on(today: date) -> Callable[..., tuple[ConsentForm | None, tuple[Decision, ...]]]:
    """Gives the consent that counts and what is against publishing. Asks `domain.rights` once for all rows that agree
    in everything it looks at, by what is stored: 20,000 rows hold a few dozen."""

    @cache
    def rights_of(
        consents: tuple[_Said, ...], level: str, until: str | None, reason: str, *, pseudonym: bool
    ) -> tuple[ConsentForm | None, tuple[Decision, ...]]:
        said = tuple(
            Consent(ConsentMoment(moment), ConsentForm(form), uses=frozenset(map(Use, filter(None, uses.split(";")))))
            for moment, form, uses in consents
        )
        access = Access(AccessLevel(level), as_date(until), reason)
        against = hindrances(Use.PUBLISH, said, (access,), pseudonym=pseudonym, today=today)
        return (said[0].form if said else None), against

    return rights_of
