"""Adds terms to the archive's vocabularies, and keeps the archive's own settings."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert as insert_or_update

from testimony_archive.domain.records import Labels
from testimony_archive.storage import tables as t
from testimony_archive.storage.unit import WriteUnit


def add_theme(
    unit: WriteUnit, key: str, number: str, labels: Labels, parent_id: int | None, synonyms: Sequence[str]
) -> int:
    """A new theme below another or at the top, after its neighbours."""
    return unit.insert(
        t.theme,
        key=key,
        number=number,
        theme_id=parent_id,
        synonyms="\n".join(synonyms),
        position=unit.next_position(t.theme),
        **_labels(labels),
    )


def add_role(unit: WriteUnit, key: str, labels: Labels) -> int:
    """A new role, after the others."""
    return unit.insert(t.role, key=key, position=unit.next_position(t.role), **_labels(labels))


def add_goal(unit: WriteUnit, number: int, labels: Labels) -> int:
    """A Sustainable Development Goal by its number."""
    return unit.insert(t.goal, id=number, **_labels(labels))


def add_country(unit: WriteUnit, code: str) -> int:
    """A country that the archive expects."""
    return unit.insert(t.country, code=code, position=unit.next_position(t.country))


def read_setting(connection: Connection, key: str) -> str:
    """A setting of the archive, empty where it has none."""
    return connection.execute(select(t.setting.c.value).where(t.setting.c.key == key)).scalar() or ""


def write_setting(connection: Connection, key: str, value: str) -> None:
    """Keep a setting of the archive; settings are no part of the change log."""
    statement = insert_or_update(t.setting).values(key=key, value=value)
    connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))


def _labels(labels: Labels) -> dict[str, str]:
    return {"label_en": labels.en, "label_es": labels.es, "label_fr": labels.fr}
