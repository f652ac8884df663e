"""Names that begin with some letters: of people, and of the places where interviews were held."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, ColumnElement, Connection, func, or_, select

from testimony_archive.storage import tables as t

_COMPARED: Final = 1_000
"""Letters of what was typed; SQLite refuses patterns above 50,000 bytes, and somebody may paste a whole page."""


def read_people(connection: Connection, beginning: str, most: int) -> list[tuple[str, int]]:
    """People of whose name a word begins with folded letters, with the number of their testimonies, most first."""
    testimonies = func.count(t.participation.c.testimony_id.distinct())
    query = (
        select(t.person.c.name, testimonies)
        .join(t.participation, t.participation.c.person_id == t.person.c.id)
        .where(_begins(t.person.c.name, beginning))
        .group_by(t.person.c.name)
        .order_by(testimonies.desc(), t.person.c.name)
        .limit(most)
    )
    return [(name, number) for name, number in connection.execute(query)]


def read_places(connection: Connection, beginning: str, most: int) -> list[tuple[str, int]]:
    """Places of testimonies of whose name a word begins with folded letters, with how many were held there."""
    place, testimonies = t.testimony.c.place, func.count()
    query = (
        select(place, testimonies)
        .where(_begins(place, beginning))
        .group_by(place)
        .order_by(testimonies.desc(), place)
        .limit(most)
    )
    return [(name, number) for name, number in connection.execute(query)]


def _begins(column: Column[str], beginning: str) -> ColumnElement[bool]:
    folded, beginning = func.folded(column), beginning[:_COMPARED]
    return or_(folded.startswith(beginning, autoescape=True), folded.contains(f" {beginning}", autoescape=True))
