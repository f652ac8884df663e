"""Reads how often, and where, the terms of the archive's vocabularies are used."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Final

from sqlalchemy import Column, Connection, Table, func, select

from testimony_archive.domain.terms import VocabularyKind
from testimony_archive.storage import tables as t

_Kind = VocabularyKind

TEXT_COLUMNS: Final[dict[VocabularyKind, tuple[Table, Column[Any]]]] = {
    _Kind.KEYWORD: (t.testimony_keyword, t.testimony_keyword.c.word),
    _Kind.INSTITUTION: (t.participation, t.participation.c.institution),
    _Kind.COLLECTION: (t.testimony, t.testimony.c.collection),
    _Kind.SERIES: (t.testimony, t.testimony.c.series),
}
"""The column that holds the texts of each vocabulary of texts."""

_TABLES: Final = {_Kind.THEME: t.theme, _Kind.ROLE: t.role, _Kind.PROJECT: t.project, _Kind.COUNTRY: t.country}

_PEOPLE: Final = t.participation.c
_USES: Final[dict[VocabularyKind, tuple[tuple[Column[Any], Column[Any]], ...]]] = {
    _Kind.THEME: ((t.testimony_theme.c.theme_id, t.testimony_theme.c.testimony_id),),
    _Kind.ROLE: ((_PEOPLE.role_id, _PEOPLE.testimony_id),),
    _Kind.PROJECT: ((t.testimony.c.project_id, t.testimony.c.id),),
    _Kind.COUNTRY: (
        (t.testimony_country.c.code, t.testimony_country.c.testimony_id),
        (_PEOPLE.country, _PEOPLE.testimony_id),
    ),
    _Kind.KEYWORD: ((t.testimony_keyword.c.word, t.testimony_keyword.c.testimony_id),),
    _Kind.INSTITUTION: ((_PEOPLE.institution, _PEOPLE.testimony_id),),
    _Kind.COLLECTION: ((t.testimony.c.collection, t.testimony.c.id),),
    _Kind.SERIES: ((t.testimony.c.series, t.testimony.c.id),),
}


def read_uses(connection: Connection, kind: VocabularyKind) -> dict[Any, tuple[int, ...]]:
    """For each term that is used the row numbers of the testimonies that use it, ascending.

    Themes, roles and projects by row number, countries by code, texts as they are.
    """
    found: dict[Any, set[int]] = defaultdict(set)
    for term, testimony in _USES[kind]:
        for value, testimony_id in connection.execute(select(term, testimony).where(term.is_not(None), term != "")):
            found[value].add(testimony_id)
    return {value: tuple(sorted(ids)) for value, ids in found.items()}


def read_quotes_by_theme(connection: Connection) -> dict[int, tuple[int, ...]]:
    """For each theme that has quotes their row numbers, ascending."""
    columns = t.quote_theme.c
    found: dict[int, list[int]] = defaultdict(list)
    for theme_id, quote_id in connection.execute(select(columns.theme_id, columns.quote_id).order_by(columns.quote_id)):
        found[theme_id].append(quote_id)
    return {theme_id: tuple(ids) for theme_id, ids in found.items()}


def read_term_counts(connection: Connection) -> dict[VocabularyKind, int]:
    """How many terms each vocabulary has."""
    counts: dict[VocabularyKind, int] = {}
    for kind in VocabularyKind:
        if kind in _TABLES:
            query = select(func.count()).select_from(_TABLES[kind])
        else:
            column = TEXT_COLUMNS[kind][1]
            query = select(func.count(column.distinct())).where(column != "")
        counts[kind] = connection.execute(query).scalar_one()
    return counts


def read_texts(connection: Connection) -> dict[VocabularyKind, list[str]]:
    """The terms of every vocabulary of texts, in no order."""
    return {
        kind: list(connection.execute(select(column).distinct().where(column != "")).scalars())
        for kind, (_, column) in TEXT_COLUMNS.items()
    }
