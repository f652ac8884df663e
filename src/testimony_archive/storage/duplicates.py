"""Reads which testimonies look like one another."""

from __future__ import annotations

from sqlalchemy import Connection, select

from testimony_archive.domain.duplicates import Duplicate, Likeness
from testimony_archive.domain.text import natural_order
from testimony_archive.storage import tables as t
from testimony_archive.storage.row_conditions import same_person_and_day, same_recording


def read_duplicates(connection: Connection, testimony_id: int) -> tuple[Duplicate, ...]:
    """The testimonies that share a recording, or a person and a date, with one; by code, each once."""
    file, part, other = t.attachment.alias(), t.participation.alias(), t.testimony.alias()
    by_file = (
        select(other.c.id, other.c.code)
        .select_from(t.attachment, file, other)
        .where(t.attachment.c.testimony_id == testimony_id, same_recording(file), other.c.id == file.c.testimony_id)
    )
    by_person = (
        select(other.c.id, other.c.code)
        .select_from(t.testimony, t.participation, part, other)
        .where(
            t.testimony.c.id == testimony_id,
            t.participation.c.testimony_id == testimony_id,
            same_person_and_day(part, other),
        )
    )
    found: dict[int, Duplicate] = {}
    for query, likeness in ((by_file, Likeness.RECORDING), (by_person, Likeness.PERSON_AND_DATE)):
        for row in connection.execute(query):
            found.setdefault(row.id, Duplicate(row.id, row.code, likeness))
    return tuple(sorted(found.values(), key=lambda each: (natural_order(each.code), each.code)))
