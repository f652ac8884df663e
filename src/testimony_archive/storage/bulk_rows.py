"""Reads one field of many testimonies, and writes it, set by set: 20,000 records in a handful of statements."""

# ruff: noqa: S608 - every name in these statements is one of our own tables
from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, Final, TypeAlias, TypeVar

from sqlalchemy import Connection, Table

from testimony_archive.domain.bulk_edits import BulkField, Values
from testimony_archive.domain.edits import CONSENT_FIELDS, ParticipationField, TestimonyField
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import ConsentMoment, Part
from testimony_archive.storage import tables as t
from testimony_archive.storage.testimony_writes import FIELD_COLUMNS, FIELD_LISTS
from testimony_archive.storage.unit import WriteUnit

_T = TypeVar("_T")
Held: TypeAlias = dict[Values, list[int]]
"""Values of a field, with the testimonies that have them."""
Edited: TypeAlias = Mapping[tuple[Values, Values], Sequence[int]]
"""Values before and after, with the testimonies that have the one and are to have the other."""
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


def read_field(connection: Connection, testimony_ids: Iterable[int], field: BulkField) -> Held:
    """What a field holds in testimonies; those that cannot have it are left out (`BulkPreview`)."""
    ids = list(testimony_ids)
    if isinstance(field, ParticipationField):
        return _alike(_gathered((row[0], row[2]) for row in _people(connection, ids, field)))
    if field in FIELD_LISTS:
        return _read_lists(connection, ids, *FIELD_LISTS[field])
    if field in _OF_TESTIMONY:
        query = f"SELECT {_OF_TESTIMONY[field]}, json_group_array(id) FROM testimony WHERE id {_WANTED} GROUP BY 1"
        return _together((_one(value), owners) for value, owners in _rows(connection, query, ids))
    return _alike(_read_consent(connection, ids, field))


def write_field(unit: WriteUnit, field: BulkField, edited: Edited) -> None:
    """Give a field other values than it has, both as `read_field` gives them."""
    if isinstance(field, ParticipationField):
        _write_people(unit, field, _wanted(edited))
    elif field in FIELD_LISTS:
        table, column = FIELD_LISTS[field]
        if not _append_to_lists(unit, table, column, edited):
            _write_lists(unit, table, column, _wanted(edited))
    elif field is TestimonyField.DATE:
        dates = {_date_columns(values): ids for values, ids in _by_new_values(edited).items()}
        unit.update_each(t.testimony, ("date", "date_from", "date_to"), dates)
    elif field in _OF_TESTIMONY:
        column = _OF_TESTIMONY[field]
        empty = None if t.testimony.c[column].nullable else ""
        ids_of = {values or (empty,): ids for values, ids in _by_new_values(edited).items()}
        unit.update_each(t.testimony, (column,), ids_of)
    else:
        _write_consent(unit, field, _wanted(edited))


def find_project(connection: Connection, name: str) -> int | None:
    """The project of this name, where the archive has it."""
    rows = _rows(connection, "SELECT id FROM project WHERE name IN (SELECT value FROM json_each(?))", [name])
    return next((int(row_id) for (row_id,) in rows), None)


def _read_lists(connection: Connection, ids: Sequence[int], table: Table, column: str) -> Held:
    order = "held.position, held.id" if "position" in table.c else f"held.{column}"
    query = (
        f"SELECT list, json_group_array(id) FROM (SELECT testimony.id, json_group_array(held.{column} ORDER BY {order})"
        f" FILTER (WHERE held.{column} IS NOT NULL) AS list"
        f" FROM testimony LEFT JOIN {table.name} AS held ON testimony_id = testimony.id"
        f" WHERE testimony.id {_WANTED} GROUP BY testimony.id) GROUP BY list"
    )
    return _together((tuple(json.loads(held)), owners) for held, owners in _rows(connection, query, ids))


def _append_to_lists(unit: WriteUnit, table: Table, column: str, edited: Edited) -> bool:
    """Write lists that are longer than before, and otherwise the same; False, and nothing is done, where some are not,
    or where places were left out."""
    if "position" not in table.c or any(before != after[: len(before)] for before, after in edited):
        return False
    gaps = f"SELECT 1 FROM {table.name} WHERE testimony_id {_WANTED} GROUP BY testimony_id"
    owners = chain.from_iterable(edited.values())
    if _rows(unit.connection, f"{gaps} HAVING max(position) >= count(*) LIMIT 1", owners):
        return False
    added: defaultdict[tuple[Any, int], list[int]] = defaultdict(list)
    for (before, after), ids in edited.items():
        for place in range(len(before), len(after)):
            added[after[place], place] += ids
    unit.insert_each(table, (column, "position"), added)
    return True


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
    added: defaultdict[tuple[Any, ...], list[int]] = defaultdict(list)
    moved: defaultdict[tuple[int], list[int]] = defaultdict(list)
    for owner, values in wanted.items():
        held = found.get(owner, {})
        for place, value in enumerate(values):
            if value not in held:
                added[(value, place) if placed else (value,)].append(owner)
            elif placed and held[value][1] != place:
                moved[place,].append(held[value][0])
    unit.delete_each(table, gone)
    unit.update_each(table, ("position",), moved)
    unit.insert_each(table, (column, *(("position",) if placed else ())), added)


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
    ids_of: defaultdict[tuple[str | int | None], list[int]] = defaultdict(list)
    for owner, row_id, held in _people(unit.connection, wanted, field):
        if (value := wanted[owner][reached[owner]]) != held:
            ids_of[value or empty,].append(row_id)
        reached[owner] += 1
    unit.update_each(table, (name,), ids_of)


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
        new = _alike({each: values for each, values in wanted.items() if values and each not in rows})
        added = {(moment.value, *form, ""): owners for form, owners in new.items()}
        unit.insert_each(t.consent, ("moment", "form", "uses"), added)
        wanted = {each: values for each, values in wanted.items() if values and each in rows}
    empty = None if column == "given_on" else ""
    alike = _alike({rows[each]: values for each, values in wanted.items()})
    ids_of = {(";".join(map(str, values)) or empty,): ids for values, ids in alike.items()}
    unit.update_each(t.consent, (column,), ids_of)


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


def _alike(wanted: Mapping[int, _T]) -> dict[_T, list[int]]:
    """What is wanted, each with the ids of those that are to have it."""
    alike: defaultdict[_T, list[int]] = defaultdict(list)
    for each, values in wanted.items():
        alike[values].append(each)
    return alike


def _together(groups: Iterable[tuple[Values, str]]) -> Held:
    """Values with the ids (JSON) of those that have them, where the same values may come twice."""
    held: Held = defaultdict(list)
    for values, ids in groups:
        held[values] += json.loads(ids)
    return held


def _by_new_values(edited: Edited) -> Held:
    held: Held = defaultdict(list)
    for (_, after), ids in edited.items():
        held[after] += ids
    return held


def _wanted(edited: Edited) -> dict[int, Values]:
    return {each: after for (_, after), ids in edited.items() for each in ids}


def _one(value: str | int | None) -> Values:
    return () if value is None or value == "" else (value,)


def _shown(value: str | int | None) -> str | int:
    return "" if value is None else value
