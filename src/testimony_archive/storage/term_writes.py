"""Changes and merges terms of vocabularies, with everything that uses them, through a unit's change log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import ColumnElement, Table, false, select

from testimony_archive.domain.records import Labels
from testimony_archive.domain.terms import VocabularyKind
from testimony_archive.storage import tables as t
from testimony_archive.storage.term_uses import TEXT_COLUMNS
from testimony_archive.storage.unit import WriteUnit
from testimony_archive.storage.vocabularies import read_vocabularies

_TABLES: Final = {VocabularyKind.THEME: t.theme, VocabularyKind.ROLE: t.role, VocabularyKind.PROJECT: t.project}

_LINKS: Final[dict[VocabularyKind, tuple[tuple[Table, str, str], ...]]] = {
    VocabularyKind.THEME: (
        (t.testimony_theme, "theme_id", "testimony_id"),
        (t.quote_theme, "theme_id", "quote_id"),
    ),
    VocabularyKind.ROLE: ((t.participation, "role_id", ""),),
    VocabularyKind.PROJECT: ((t.testimony, "project_id", ""),),
}
"""Which rows name a term by its row number: table, column, and the owner who may name it only once."""


def add_project(unit: WriteUnit, name: str) -> int:
    """A new project."""
    return unit.insert(t.project, name=name)


def set_term(unit: WriteUnit, kind: VocabularyKind, term_id: int, **values: str) -> bool:
    """Change columns of a theme, role or project; False where they have these values."""
    return unit.update(_TABLES[kind], term_id, **values)


def set_synonyms(unit: WriteUnit, kind: VocabularyKind, term_id: int, synonyms: Sequence[str]) -> bool:
    """Set the other words for a theme, role or project."""
    return unit.update(_TABLES[kind], term_id, synonyms="\n".join(synonyms))


def set_labels(unit: WriteUnit, kind: VocabularyKind, term_id: int, labels: Labels) -> bool:
    """Set the names of a theme or role."""
    return unit.update(_TABLES[kind], term_id, label_en=labels.en, label_es=labels.es, label_fr=labels.fr)


def put_under(unit: WriteUnit, theme_id: int, parent_id: int | None) -> bool:
    """Let a theme stand below another one, or at the top."""
    return unit.update(t.theme, theme_id, theme_id=parent_id)


def arrange_themes(unit: WriteUnit, first: Sequence[int] = ()) -> None:
    """Number all themes as they are read: each before those below it, and these before its next neighbour.

    Args:
        unit: where to write.
        first: neighbours in the order that they are to have; all others keep theirs.
    """
    themes = read_vocabularies(unit.connection).themes
    wanted = {theme_id: place for place, theme_id in enumerate(first)}
    below: dict[int | None, list[int]] = {}
    for each in themes.values():
        below.setdefault(each.parent_id, []).append(each.theme_id)
    order: list[int] = []
    waiting: list[int | None] = [None]
    while waiting:
        theme_id = waiting.pop()
        order += [] if theme_id is None else [theme_id]
        neighbours = sorted(below.get(theme_id, ()), key=lambda each: wanted.get(each, 0))
        waiting += reversed(neighbours)
    for place, theme_id in enumerate(order):
        unit.update(t.theme, theme_id, position=place)


def arrange_roles(unit: WriteUnit, role_ids: Sequence[int]) -> None:
    """Number all roles in this order."""
    for place, role_id in enumerate(role_ids):
        unit.update(t.role, role_id, position=place)


def arrange_countries(unit: WriteUnit, codes: Sequence[str]) -> None:
    """Number the countries that the archive expects in this order."""
    ids = _country_ids(unit)
    for place, code in enumerate(codes):
        unit.update(t.country, ids[code], position=place)


def remove_country(unit: WriteUnit, code: str) -> None:
    """Expect a country no more; testimonies keep it."""
    unit.delete(t.country, _country_ids(unit)[code])


def remove_term(unit: WriteUnit, kind: VocabularyKind, term_id: int) -> None:
    """Remove a theme, role or project that nothing uses any more."""
    unit.delete(_TABLES[kind], term_id)


def replace_term(unit: WriteUnit, kind: VocabularyKind, term_id: int, by: int) -> None:
    """Let everything that uses a theme, role or project use another one; what would use that twice uses it once."""
    for table, name, owner in _LINKS[kind]:
        column = table.c[name]
        doubled: ColumnElement[bool] = false()
        if owner:
            doubled = table.c[owner].in_(select(table.c[owner]).where(column == by))
        _replace(unit, table, name, column == term_id, doubled, by)


def replace_text(unit: WriteUnit, kind: VocabularyKind, text: str, by: str) -> None:
    """Let every record that has a text have another one; a testimony that would have a keyword twice has it once."""
    table, column = TEXT_COLUMNS[kind]
    doubled: ColumnElement[bool] = false()
    if kind is VocabularyKind.KEYWORD:
        words = t.testimony_keyword.c
        doubled = words.testimony_id.in_(select(words.testimony_id).where(words.word == by))
    _replace(unit, table, column.name, column == text, doubled, by)


def _replace(
    unit: WriteUnit, table: Table, name: str, has_it: ColumnElement[bool], doubled: ColumnElement[bool], by: int | str
) -> None:
    """Write another value into the rows that have one; rows that would be there twice go."""
    rows = unit.connection.execute(select(table.c.id, doubled.label("doubled")).where(has_it)).all()
    gone, kept = [row.id for row in rows if row.doubled], [row.id for row in rows if not row.doubled]
    if "testimony_id" in table.c or table is t.testimony:
        unit.delete_each(table, gone)
        unit.update_each(table, (name,), {(by,): kept} if kept else {})
    else:  # quotes, which are few
        for row_id in gone:
            unit.delete(table, row_id)
        for row_id in kept:
            unit.update(table, row_id, **{name: by})


def _country_ids(unit: WriteUnit) -> dict[str, int]:
    return {row.code: row.id for row in unit.connection.execute(select(t.country.c.code, t.country.c.id))}
