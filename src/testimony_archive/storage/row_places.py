"""What people know a row of the catalogue by: “PE-014, passage 12 (es)”, also where the row itself is gone."""

# ruff: noqa: S608, ISC004 - every name in these statements is one of our own tables and columns
from __future__ import annotations

from typing import Any, Final

import sqlcipher3.dbapi2 as sqlite

from testimony_archive.domain.row_damage import DamagedRow, RowId
from testimony_archive.storage.database import Connection
from testimony_archive.storage.failures import tells_damage

_OF_TESTIMONY: Final = "LEFT JOIN testimony ON testimony.id = row.testimony_id"
_PLACES: Final = {
    "setting": ("a setting, {}", "SELECT row.key FROM setting AS row"),
    "country": ("country {}", "SELECT row.code FROM country AS row"),
    "theme": ("theme {}", "SELECT row.label_en FROM theme AS row"),
    "role": ("role {}", "SELECT row.label_en FROM role AS row"),
    "goal": ("goal {}", "SELECT row.id FROM goal AS row"),
    "project": ("project {}", "SELECT row.name FROM project AS row"),
    "person": ("person {}", "SELECT row.name FROM person AS row"),
    "testimony": ("{}", "SELECT row.code FROM testimony AS row"),
    "consent": ("{}, consent ({})", f"SELECT code, row.moment FROM consent AS row {_OF_TESTIMONY}"),
    "participation": (
        "{}, {} {}",
        f"SELECT code, row.part, name FROM participation AS row {_OF_TESTIMONY}"
        " LEFT JOIN person ON person.id = row.person_id",
    ),
    "testimony_country": (
        "{}, country {}",
        f"SELECT testimony.code, row.code FROM testimony_country AS row {_OF_TESTIMONY}",
    ),
    "testimony_language": (
        "{}, language {}",
        f"SELECT testimony.code, row.code FROM testimony_language AS row {_OF_TESTIMONY}",
    ),
    "testimony_theme": (
        "{}, theme {}",
        f"SELECT code, label_en FROM testimony_theme AS row {_OF_TESTIMONY} LEFT JOIN theme ON theme.id = row.theme_id",
    ),
    "testimony_goal": ("{}, goal {}", f"SELECT code, row.goal_id FROM testimony_goal AS row {_OF_TESTIMONY}"),
    "testimony_keyword": ("{}, keyword {}", f"SELECT code, row.word FROM testimony_keyword AS row {_OF_TESTIMONY}"),
    "main_idea": ("{}, main idea {}", f"SELECT code, row.position + 1 FROM main_idea AS row {_OF_TESTIMONY}"),
    "attachment": ("{}, {}", f"SELECT code, row.original_name FROM attachment AS row {_OF_TESTIMONY}"),
    "attachment_version": (
        "{}, earlier version {}",
        "SELECT code, row.original_name FROM attachment_version AS row"
        " LEFT JOIN attachment ON attachment.id = row.attachment_id"
        " LEFT JOIN testimony ON testimony.id = attachment.testimony_id",
    ),
    "transcript": ("{}, transcript ({})", f"SELECT code, row.language FROM transcript AS row {_OF_TESTIMONY}"),
    "passage": (
        "{}, passage {} ({})",
        f"SELECT code, row.ordinal, language FROM passage AS row {_OF_TESTIMONY}"
        " LEFT JOIN transcript ON transcript.id = row.transcript_id",
    ),
    "speaker": ("{}, speaker {}", f"SELECT code, row.label FROM speaker AS row {_OF_TESTIMONY}"),
    "quote": (
        "{}, quote of passage {}",
        f"SELECT code, ordinal FROM quote AS row {_OF_TESTIMONY}"
        " LEFT JOIN passage ON passage.id = row.first_passage_id",
    ),
    "former_passage": (
        "{}, former passage {} of a quote",
        f"SELECT code, row.ordinal FROM former_passage AS row {_OF_TESTIMONY}",
    ),
    "quote_theme": (
        "{}, theme {} of a quote",
        "SELECT code, label_en FROM quote_theme AS row LEFT JOIN quote ON quote.id = row.quote_id"
        " LEFT JOIN testimony ON testimony.id = quote.testimony_id LEFT JOIN theme ON theme.id = row.theme_id",
    ),
    "selection": ("selection {}", "SELECT row.name FROM selection AS row"),
    "selection_item": (
        "selection {}, item {}",
        "SELECT name, row.position + 1 FROM selection_item AS row"
        " LEFT JOIN selection ON selection.id = row.selection_id",
    ),
    "selection_source": (
        "selection {}, a search that fills it",
        "SELECT name FROM selection_source AS row LEFT JOIN selection ON selection.id = row.selection_id",
    ),
    "saved_search": ("saved search {}", "SELECT row.name FROM saved_search AS row"),
    "record_template": ("template {}", "SELECT row.name FROM record_template AS row"),
    "fixity_check": ("the history of checks, {}", "SELECT row.started_at FROM fixity_check AS row"),
    "file_fixity": (
        "the last check of {}",
        "SELECT original_name FROM file_fixity AS row LEFT JOIN attachment ON attachment.sha256 = row.sha256",
    ),
    "change_set": ("the change log, change {}", "SELECT row.id FROM change_set AS row"),
    "change": ("the change log, change {}", "SELECT row.change_set_id FROM change AS row"),
}
"""For each table how its rows are called, and the query that fills this in."""
_NEIGHBOURS: Final = """
    SELECT code, before.ordinal + ? - before.id, language
    FROM passage AS before JOIN passage AS after ON after.transcript_id = before.transcript_id
    LEFT JOIN testimony ON testimony.id = before.testimony_id
    LEFT JOIN transcript ON transcript.id = before.transcript_id
    WHERE before.id = (SELECT max(id) FROM passage WHERE id < ?)
    AND after.id = (SELECT min(id) FROM passage WHERE id > ?)
    AND after.ordinal - before.ordinal = after.id - before.id
"""
"""The passage that stood between two that are there: a transcript's come one after the other."""
_LOGGED: Final = """
    SELECT coalesce(testimony.code, what ->> '$.code', what ->> '$.name', what ->> '$.label_en')
    FROM (SELECT coalesce(after, before) AS what FROM change WHERE table_name = ? AND row_id = ?
          AND (before IS NULL OR after IS NULL) ORDER BY id DESC LIMIT 1) AS of_log
    LEFT JOIN testimony ON testimony.id = what ->> '$.testimony_id'
"""
"""Whose a row was, or what it was called, by what the change log has of it."""


def read_place(connection: Connection, row: DamagedRow) -> str:
    """What people know a damaged row by, in English; where it is not known any more, its table."""
    driver: Any = connection.connection.driver_connection
    template, query = _PLACES.get(row.table, ("", ""))
    key = "key" if row.table == "setting" else "id"
    found = _first(driver, f"{query} WHERE row.{key} = ?", row.row_id) if query else None
    if found is None and row.table == "passage":
        found = _first(driver, _NEIGHBOURS, *[row.row_id] * 3)
    if found is None or all(each is None for each in found):
        logged = _first(driver, _LOGGED, row.table, row.row_id)
        whose = f"{logged[0]}, " if logged and logged[0] else ""
        return f"{whose}a row of {row.table}"
    return template.format(*("?" if each is None else each for each in found))


def _first(driver: Any, query: str, *values: RowId) -> Any:
    try:
        return driver.execute(query, values).fetchone()
    except sqlite.DatabaseError as error:
        if not tells_damage(error):
            raise
        return None
