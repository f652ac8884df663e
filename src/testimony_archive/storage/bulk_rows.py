"""Reads one field of many testimonies, and writes it, set by set: 20,000 records in a handful of statements."""

# ruff: noqa: S608 - every name in these statements is one of our own tables
from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Table

from testimony_archive.domain.bulk_edits import BulkField, Values
from testimony_archive.domain.edits import CONSENT_FIELDS, ParticipationField, TestimonyField
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import ConsentMoment, Part
from testimony_archive.storage import tables as t
from testimony_archive.storage.testimony_writes import FIELD_COLUMNS, FIELD_LISTS
from testimony_archive.storage.unit import WriteUnit

_WANTED: Final = "IN (SELECT value FROM json_each(?))"
_OF_TESTIMONY: Final[Mapping[BulkField, str]] = {
    **FIELD_COLUMNS,
    TestimonyField.DATE: "date",
    TestimonyField.ACCESS_UNTIL: "access_until",
    TestimonyField.PROJECT: "project_id",
}
_OF_PARTICIPATION: Final[Mapping[BulkField, str]] = {
    ParticipationField.ROLE: "role_id",
    ParticipationField.INSTITUTION: "institution",
    ParticipationField.COUNTRY: "country",
}


def read_codes_of(connection: Connection, testimony_ids: Sequence[int]) -> dict[int, str]:
    """The codes of testimonies, in the order of their ids as given; those that are gone are left out."""
    codes = dict(_rows(connection, f"SELECT id, code FROM testimony WHERE id {_WANTED}", testimony_ids))
    return {each: codes[each] for each in testimony_ids if each in codes}


def read_field(connection: Connection, testimony_ids: Iterable[int], field: BulkField) -> dict[int, Values]:
    """What a field holds in each testimony; testimonies that cannot have it are left out (`BulkPreview`)."""
    ids = list(testimony_ids)
    if isinstance(field, ParticipationField):
        return _gathered((row[0], row[2]) for row in _people(connection, ids, field))
    if field in FIELD_LISTS:
        table, column = FIELD_LISTS[field]
        order = "held.position, held.id" if "position" in table.c else "held.id"
        query = (
            f"SELECT testimony.id, held.{column} FROM testimony"
            f" LEFT JOIN {table.name} AS held ON testimony_id = testimony.id"
            f" WHERE testimony.id {_WANTED} ORDER BY {order}"
        )
        return _gathered(_rows(connection, query, ids))
    if field in _OF_TESTIMONY:
        column = _OF_TESTIMONY[field]
        rows = _rows(connection, f"SELECT id, {column} FROM testimony WHERE id {_WANTED}", ids)
        return {row_id: _one(value) for row_id, value in rows}
    return _read_consent(connection, ids, field)


def write_field(unit: WriteUnit, field: BulkField, wanted: Mapping[int, Values]) -> None:
    """Give a field these values, testimony by testimony, as `read_field` gives them."""
    if isinstance(field, ParticipationField):
        _write_people(unit, field, wanted)
    elif field in FIELD_LISTS:
        _write_lists(unit, *FIELD_LISTS[field], wanted)
    elif field is TestimonyField.DATE:
        dates = [(each, *_date_columns(values)) for each, values in wanted.items()]
        unit.update_each(t.testimony, ("date", "date_from", "date_to"), dates)
    elif field in _OF_TESTIMONY:
        column = _OF_TESTIMONY[field]
        empty = None if t.testimony.c[column].nullable else ""
        unit.update_each(t.testimony, (column,), [(each, _only(values, empty)) for each, values in wanted.items()])
    else:
        _write_consent(unit, field, wanted)


def find_project(connection: Connection, name: str) -> int | None:
    """The project of this name, where the archive has it."""
    rows = _rows(connection, "SELECT id FROM project WHERE name IN (SELECT value FROM json_each(?))", [name])
    return next((int(row_id) for (row_id,) in rows), None)


def _write_lists(unit: WriteUnit, table: Table, column: str, wanted: Mapping[int, Values]) -> None:
    """Rows that stay keep their ids; where places are counted, those that follow a row that went move up."""
    placed = "position" in table.c
    position = "position" if placed else "NULL"
    query = f"SELECT id, testimony_id, {column}, {position} FROM {table.name} WHERE testimony_id {_WANTED}"
    found: defaultdict[int, dict[Any, tuple[int, int | None]]] = defaultdict(dict)
    gone = []
    for row_id, owner, value, place in _rows(unit.connection, query, wanted):
        if value in wanted[owner] and value not in found[owner]:
            found[owner][value] = row_id, place
        else:
            gone.append(row_id)
    added: list[tuple[object, ...]] = []
    moved: list[tuple[object, ...]] = []
    for owner, values in wanted.items():
        held = found.get(owner, {})
        for place, value in enumerate(values):
            if value not in held:
                added.append((owner, value, place) if placed else (owner, value))
            elif placed and held[value][1] != place:
                moved.append((held[value][0], place))
    unit.delete_each(table, gone)
    unit.update_each(table, ("position",), moved)
    unit.insert_each(table, ("testimony_id", column, *(("position",) if placed else ())), added)


def _people(connection: Connection, ids: Iterable[int], field: ParticipationField) -> list[Any]:
    """Testimony, row that holds the field, and its value, of everyone interviewed, in order."""
    column = _OF_PARTICIPATION.get(field)
    held = f"participation.id, participation.{column}" if column else "person.id, person.gender"
    query = (
        f"SELECT participation.testimony_id, {held} FROM participation JOIN person ON person.id = person_id "
        f"WHERE part = '{Part.INTERVIEWEE}' AND testimony_id {_WANTED} "
        "ORDER BY participation.position, participation.id"
    )
    return [(owner, row_id, _shown(value)) for owner, row_id, value in _rows(connection, query, ids)]


def _write_people(unit: WriteUnit, field: ParticipationField, wanted: Mapping[int, Values]) -> None:
    column = _OF_PARTICIPATION.get(field)
    table, name = (t.person, "gender") if column is None else (t.participation, column)
    empty = None if table.c[name].nullable else ""
    reached: defaultdict[int, int] = defaultdict(int)
    values: dict[int, str | int | None] = {}
    for owner, row_id, held in _people(unit.connection, wanted, field):
        if (value := wanted[owner][reached[owner]]) != held:
            values[row_id] = value or empty
        reached[owner] += 1
    unit.update_each(table, (name,), list(values.items()))


def _consent_column(field: BulkField) -> tuple[ConsentMoment, str]:
    moment, fields = next((moment, fields) for moment, fields in CONSENT_FIELDS.items() if field in fields)
    return moment, ("form", "given_on", "uses")[[*fields].index(field)]  # type: ignore[arg-type]


def _read_consent(connection: Connection, ids: Sequence[int], field: BulkField) -> dict[int, Values]:
    moment, column = _consent_column(field)
    query = f"SELECT testimony_id, {column} FROM consent WHERE moment = '{moment}' AND testimony_id {_WANTED}"
    rows = _rows(connection, query, ids)
    if column == "uses":
        return {owner: tuple(each for each in value.split(";") if each) for owner, value in rows}
    held = {owner: _one(value) for owner, value in rows}
    return {each: held.get(each, ()) for each in ids} if column == "form" else held


def _write_consent(unit: WriteUnit, field: BulkField, wanted: Mapping[int, Values]) -> None:
    moment, column = _consent_column(field)
    query = f"SELECT testimony_id, id FROM consent WHERE moment = '{moment}' AND testimony_id {_WANTED}"
    rows = dict(_rows(unit.connection, query, wanted))
    if column == "form":
        unit.delete_each(t.consent, [rows[each] for each, values in wanted.items() if not values and each in rows])
        new = [(each, values[0]) for each, values in wanted.items() if values and each not in rows]
        columns = ("testimony_id", "moment", "form", "uses")
        unit.insert_each(t.consent, columns, [(each, moment.value, form, "") for each, form in new])
        wanted = {each: values for each, values in wanted.items() if values and each in rows}
    joined = {each: ";".join(map(str, values)) for each, values in wanted.items()}
    empty = None if column == "given_on" else ""
    unit.update_each(t.consent, (column,), [(rows[each], text or empty) for each, text in joined.items()])


def _date_columns(values: Values) -> tuple[str | None, str | None, str | None]:
    if not values:
        return None, None, None
    date = PartialDate(str(values[0]))
    return str(date), date.earliest.isoformat(), date.latest.isoformat()


def _rows(connection: Connection, query: str, values: Iterable[int | str]) -> list[Any]:
    """Rows of a query whose one parameter is a list, as the driver gives them: a third of the time for 20,000."""
    driver: Any = connection.connection.driver_connection
    return list(driver.execute(query, (json.dumps(list(values)),)).fetchall())


def _gathered(pairs: Iterable[tuple[int, str | int | None]]) -> dict[int, Values]:
    gathered: defaultdict[int, list[str | int]] = defaultdict(list)
    for owner, value in pairs:
        if value is not None:
            gathered[owner].append(value)
        else:
            _ = gathered[owner]  # it is there, and empty
    return {owner: tuple(values) for owner, values in gathered.items()}


def _one(value: str | int | None) -> Values:
    return () if value is None or value == "" else (value,)


def _shown(value: str | int | None) -> str | int:
    return "" if value is None else value


def _only(values: Values, empty: str | None) -> str | int | None:
    return values[0] if values else empty
