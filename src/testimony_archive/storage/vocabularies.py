"""Reads the archive's controlled terms."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, select

from testimony_archive.domain.records import Goal, Labels, Project, Role, Theme
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.storage.tables import country, goal, project, role, theme


def read_vocabularies(connection: Connection) -> Vocabularies:
    """All terms of the archive."""
    themes = connection.execute(select(theme).order_by(theme.c.position, theme.c.id)).all()
    there = {row.id for row in themes}
    return Vocabularies(
        themes={row.id: _theme(row, there) for row in themes},
        roles={
            row.id: Role(row.id, row.uuid, row.key, _labels(row), _lines(row.synonyms))
            for row in connection.execute(select(role).order_by(role.c.position, role.c.id))
        },
        goals={row.id: Goal(row.id, _labels(row)) for row in connection.execute(select(goal).order_by(goal.c.id))},
        projects={
            row.id: Project(row.id, row.uuid, row.name, _lines(row.synonyms))
            for row in connection.execute(select(project).order_by(project.c.name))
        },
        countries=tuple(connection.execute(select(country.c.code).order_by(country.c.position)).scalars()),
    )


def _theme(row: Any, there: Collection[int]) -> Theme:
    """A theme; where the row of the one above it is lost, it stands above all."""
    above = row.theme_id if row.theme_id in there else None
    return Theme(row.id, row.uuid, row.key, row.number, _labels(row), above, _lines(row.synonyms))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.split("\n") if line)


def _labels(row: Any) -> Labels:
    return Labels(row.label_en, row.label_es, row.label_fr)
