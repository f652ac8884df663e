"""Writes testimonies and what hangs on them, value by value, through a unit's change log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy import Table, func, select

from testimony_archive.domain.drafts import DraftTestimony
from testimony_archive.domain.edits import ParticipationField, TestimonyField
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import AccessLevel, ConsentMoment, Part, Status, Use
from testimony_archive.storage import tables as t
from testimony_archive.storage.unit import WriteUnit

FIELD_COLUMNS: Final[Mapping[TestimonyField | ParticipationField, str]] = {
    TestimonyField.CODE: "code",
    TestimonyField.TITLE: "title",
    TestimonyField.PLACE: "place",
    TestimonyField.COLLECTION: "collection",
    TestimonyField.SERIES: "series",
    TestimonyField.SUMMARY: "summary",
    TestimonyField.STATUS: "status",
    TestimonyField.NOTES: "notes",
    TestimonyField.REPOSITORY: "repository",
    TestimonyField.FUNDER: "funder",
    TestimonyField.RIGHTS_STATEMENT: "rights_statement",
    TestimonyField.RELATED: "related",
    TestimonyField.EQUIPMENT: "equipment",
    TestimonyField.ACCESS: "access",
    TestimonyField.ACCESS_REASON: "access_reason",
}
"""The columns of fields that hold one text."""
FIELD_LISTS: Final[Mapping[TestimonyField | ParticipationField, tuple[Table, str]]] = {
    TestimonyField.COUNTRY: (t.testimony_country, "code"),
    TestimonyField.LANGUAGE: (t.testimony_language, "code"),
    TestimonyField.THEME: (t.testimony_theme, "theme_id"),
    TestimonyField.GOAL: (t.testimony_goal, "goal_id"),
    TestimonyField.KEYWORDS: (t.testimony_keyword, "word"),
    TestimonyField.MAIN_IDEA: (t.main_idea, "text"),
}
"""The tables of fields that hold several values, and the column that holds each."""


def add_testimony(unit: WriteUnit, code: str) -> int:
    """A new testimony with nothing but its code; gives its id."""
    return unit.insert(t.testimony, code=code, created_at=unit.now, changed_at=unit.now)


def create_testimony(unit: WriteUnit, draft: DraftTestimony, theme_ids: Sequence[int], goals: Sequence[int]) -> int:
    """A new testimony with everything that a draft tells of it but its people, files and transcripts; gives its id.

    What the draft does not tell stays empty. Its lists are part of the new record: the log does not name each of them.
    """
    date = draft.date
    testimony_id = unit.insert(
        t.testimony,
        code=draft.code,
        title=draft.title or "",
        date=str(date) if date else None,
        date_from=date.earliest.isoformat() if date else None,
        date_to=date.latest.isoformat() if date else None,
        place=draft.place or "",
        project_id=project_id(unit, draft.project) if draft.project else None,
        collection=draft.collection or "",
        series=draft.series or "",
        summary=draft.summary or "",
        status=(draft.status or Status.DRAFT).value,
        notes=draft.notes or "",
        repository=draft.repository or "",
        funder=draft.funder or "",
        rights_statement=draft.rights_statement or "",
        related=draft.related or "",
        equipment=draft.equipment or "",
        access=(draft.access or AccessLevel.OPEN).value,
        access_until=str(draft.access_until) if draft.access_until else None,
        access_reason=draft.access_reason or "",
        created_at=unit.now,
        changed_at=unit.now,
    )
    lists: dict[TestimonyField, Sequence[str | int]] = {
        TestimonyField.COUNTRY: draft.countries or (),
        TestimonyField.LANGUAGE: draft.languages or (),
        TestimonyField.THEME: theme_ids,
        TestimonyField.GOAL: goals,
        TestimonyField.KEYWORDS: draft.keywords or (),
        TestimonyField.MAIN_IDEA: draft.main_ideas or (),
    }
    for field, values in lists.items():
        table, column = FIELD_LISTS[field]
        rows: list[dict[str, object]] = [
            {"testimony_id": testimony_id, column: value} for value in dict.fromkeys(values)
        ]
        if "position" in table.c:
            rows = [{**row, "position": position} for position, row in enumerate(rows)]
        unit.insert_many(table, rows)
    for moment, form, given_on, uses in (
        (ConsentMoment.INTERVIEW, draft.consent, draft.consent_date, draft.consent_uses),
        (ConsentMoment.RELEASE, draft.release, draft.release_date, draft.release_uses),
    ):
        if form is not None:
            unit.insert(
                t.consent,
                testimony_id=testimony_id,
                moment=moment.value,
                form=form.value,
                given_on=str(given_on) if given_on else None,
                uses=";".join(each.value for each in Use if each in (uses or ())),
            )
    return testimony_id


def set_text(unit: WriteUnit, testimony_id: int, field: TestimonyField, value: str) -> bool:
    """Set a field that holds one text; False where it holds it already."""
    return unit.update(t.testimony, testimony_id, **{FIELD_COLUMNS[field]: value})


def set_list(unit: WriteUnit, testimony_id: int, field: TestimonyField, values: Sequence[str | int]) -> bool:
    """Set a field that holds several values (theme and goal: row numbers); False where it holds them already."""
    table, column = FIELD_LISTS[field]
    rows = [{column: value} for value in dict.fromkeys(values)]
    return unit.replace_children(table, "testimony_id", testimony_id, rows, column)


def set_date(unit: WriteUnit, testimony_id: int, value: PartialDate | None) -> bool:
    """Set or clear the date of the interview."""
    return unit.update(
        t.testimony,
        testimony_id,
        date=str(value) if value else None,
        date_from=value.earliest.isoformat() if value else None,
        date_to=value.latest.isoformat() if value else None,
    )


def set_access_until(unit: WriteUnit, testimony_id: int, value: PartialDate | None) -> bool:
    """Set or clear the day until which the level of access holds."""
    return unit.update(t.testimony, testimony_id, access_until=str(value) if value else None)


def set_project(unit: WriteUnit, testimony_id: int, name: str) -> bool:
    """Set the project by its name, adding it where the archive does not have it; an empty name clears."""
    return unit.update(t.testimony, testimony_id, project_id=project_id(unit, name) if name else None)


def set_consent(unit: WriteUnit, testimony_id: int, moment: ConsentMoment, **values: str | int | None) -> bool:
    """Set columns (form, given_on, uses, attachment_id) of one moment's consent; an empty form removes that consent.

    One that is not on record yet begins with its form.
    """
    found = _consent_id(unit, testimony_id, moment)
    if values.get("form") == "":
        if found is None:
            return False
        unit.delete(t.consent, found)
        return True
    if found is None:
        unit.insert(t.consent, testimony_id=testimony_id, moment=moment.value, **values)
        return True
    return unit.update(t.consent, found, **values)


def has_consent(unit: WriteUnit, testimony_id: int, moment: ConsentMoment) -> bool:
    """Whether an answer of that moment is on record."""
    return _consent_id(unit, testimony_id, moment) is not None


def add_participation(unit: WriteUnit, testimony_id: int, person_id: int, part: Part, **values: object) -> int:
    """Let a person take part in a testimony, after those who do already."""
    position = unit.next_position(t.participation, "testimony_id", testimony_id)
    return unit.insert(
        t.participation,
        testimony_id=testimony_id,
        person_id=person_id,
        part=part.value,
        **{"position": position, **values},
    )


def find_or_add_person(
    unit: WriteUnit, name: str, pseudonym: str, own: set[int] | None = None, **facts: str | int | None
) -> int:
    """The person who is meant, else a new one. Somebody unnamed is always new.

    Meant is who has this name and, where one is given, this pseudonym or none: then the pseudonym is theirs from now
    on, in every testimony, since the name must not leave through another one. Facts (gender, birth_year) that are given
    have to be known of the person already, or the person is another of the same name: a new testimony never changes
    what others say. Only of those in `own`, who came with the same change, facts are filled in; who is new joins them.
    """
    columns = t.person.c
    newcomers = set() if own is None else own
    given = {fact: value for fact, value in facts.items() if value is not None}
    query = select(t.person).where(columns.name == name).order_by((columns.pseudonym == pseudonym).desc(), columns.id)
    if pseudonym:
        query = query.where(columns.pseudonym.in_((pseudonym, "")))
    for row in unit.connection.execute(query).all() if name else ():
        known = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for a row by column
        if all(known[fact] == value or (known[fact] is None and row.id in newcomers) for fact, value in given.items()):
            unit.update(t.person, row.id, **given, **({"pseudonym": pseudonym} if pseudonym else {}))
            return int(row.id)
    person_id = unit.insert(t.person, name=name, pseudonym=pseudonym, **facts)
    newcomers.add(person_id)
    return person_id


def code_exists(unit: WriteUnit, code: str) -> bool:
    """Whether a testimony has this code, in any case."""
    # SQLite's NOCASE knows ASCII alone: to it, É-01 and é-01 are two codes.
    codes = unit.connection.execute(select(t.testimony.c.code)).scalars()
    return code.casefold() in {each.casefold() for each in codes}


def _consent_id(unit: WriteUnit, testimony_id: int, moment: ConsentMoment) -> int | None:
    columns = t.consent.c
    return unit.connection.execute(
        select(columns.id).where(columns.testimony_id == testimony_id, columns.moment == moment.value)
    ).scalar()


def project_id(unit: WriteUnit, name: str) -> int:
    """The project of this name, added where the archive does not have it."""
    found = unit.connection.execute(select(t.project.c.id).where(t.project.c.name == name)).scalar()
    return int(found) if found is not None else unit.insert(t.project, name=name)


def delete_testimony(unit: WriteUnit, testimony_id: int) -> None:
    """Remove a testimony with everything that hangs on it."""
    unit.delete(t.testimony, testimony_id)


def delete_participation(unit: WriteUnit, participation_id: int) -> None:
    """Take a person out of a testimony."""
    unit.delete(t.participation, participation_id)


def arrange_participations(unit: WriteUnit, participation_ids: Sequence[int]) -> None:
    """Let people of a testimony follow each other in this order, at the places that they have together."""
    columns = t.participation.c
    places = unit.connection.execute(
        select(columns.position).where(columns.id.in_(participation_ids)).order_by(columns.position)
    ).scalars()
    for participation_id, position in zip(participation_ids, places.all(), strict=True):
        unit.update(t.participation, participation_id, position=position)


def takes_part_elsewhere(unit: WriteUnit, person_id: int, testimony_id: int) -> bool:
    """Whether a person takes part in other testimonies too."""
    columns = t.participation.c
    query = select(columns.id).where(columns.person_id == person_id, columns.testimony_id != testimony_id)
    return unit.connection.execute(query.limit(1)).scalar() is not None


def set_participation(unit: WriteUnit, participation_id: int, **values: object) -> bool:
    """Change columns of a participation (person_id, role_id, institution, country)."""
    return unit.update(t.participation, participation_id, **values)


def set_person(unit: WriteUnit, participation_id: int, **values: object) -> bool:
    """Change columns of the person of a participation (name, pseudonym, gender, birth_year)."""
    person_id = unit.connection.execute(
        select(t.participation.c.person_id).where(t.participation.c.id == participation_id)
    ).scalar_one()
    return unit.update(t.person, person_id, **values)


def free_code(unit: WriteUnit) -> str:
    """The first code ``T-001``, ``T-002``, … that no testimony has."""
    number = unit.connection.execute(select(func.count()).select_from(t.testimony)).scalar_one() + 1
    while code_exists(unit, f"T-{number:03}"):
        number += 1
    return f"T-{number:03}"
