"""Those whose names never leave an archive."""

from __future__ import annotations

from sqlalchemy import Connection, select

from testimony_archive.domain.records import Person
from testimony_archive.storage import tables as t


def read_hidden_people(connection: Connection) -> tuple[Person, ...]:
    """Everyone who has a pseudonym, with no more than both names."""
    columns = t.person.c
    query = select(columns.id, columns.uuid, columns.name, columns.pseudonym).where(columns.pseudonym != "")
    return tuple(Person(row.id, row.uuid, row.name, row.pseudonym) for row in connection.execute(query))
