"""One change: rows written with their log, told to whom they belong, and applied backwards."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, select

from testimony_archive.domain.changes import ChangeLabel, ChangeSet, RecordKind
from testimony_archive.domain.errors import CannotUndo, RecordGone
from testimony_archive.storage import tables as t
from testimony_archive.storage.database import Database
from testimony_archive.storage.folder import open_folder
from testimony_archive.storage.unit import WriteUnit
from tests.factories import small_archive

LABEL = ChangeLabel("do {what}", (("what", "something"),))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    folder = open_folder(small_archive(tmp_path / "archive"))
    yield folder.database
    folder.close()


def change(database: Database, act: Callable[[WriteUnit], object], reverses: int | None = None) -> ChangeSet:
    with database.write() as connection:
        unit = WriteUnit(connection)
        act(unit)
        return unit.finish(LABEL, reverses)


def undo(database: Database, done: ChangeSet) -> ChangeSet:
    return change(database, lambda unit: unit.reverse(done.change_set_id), done.change_set_id)


def rows(database: Database, table: Table) -> list[dict[str, Any]]:
    with database.read() as connection:
        return [dict(row._mapping) for row in connection.execute(select(table).order_by(table.c.id))]


def everything(database: Database) -> dict[str, list[dict[str, Any]]]:
    """All rows but those of the log, and without the moments of change."""
    names = [name for name in t.metadata.tables if name not in ("change", "change_set", "setting")]
    return {
        name: [{k: v for k, v in row.items() if k != "changed_at"} for row in rows(database, t.metadata.tables[name])]
        for name in names
    }


def log_of(database: Database, done: ChangeSet) -> list[tuple[str, int, Any, Any]]:
    return [
        (row["table_name"], row["row_id"], json.loads(row["before"] or "null"), json.loads(row["after"] or "null"))
        for row in rows(database, t.change)
        if row["change_set_id"] == done.change_set_id
    ]


def id_of(database: Database, table: Table, column: str, value: str) -> int:
    return next(int(row["id"]) for row in rows(database, table) if row[column] == value)


def test_a_new_row_gets_a_uuid_and_the_id_that_is_given(database: Database) -> None:
    done = change(database, lambda unit: unit.insert(t.goal, id=9, label_en="Industry"))
    assert 9 in [row["id"] for row in rows(database, t.goal)]
    undo(database, done)
    change(database, lambda unit: unit.insert(t.role, id=99, key="visitor"))
    visitor = rows(database, t.role)[-1]
    assert (visitor["id"], visitor["key"], len(visitor["uuid"])) == (99, "visitor", 36)
    change(database, lambda unit: unit.insert(t.role, uuid="given", key="guest"))
    assert rows(database, t.role)[-1]["uuid"] == "given"


def test_only_what_differs_is_written_down(database: Database) -> None:
    testimony_id = id_of(database, t.testimony, "code", "PE-001")
    title = "El taller de la tarde"
    done = change(database, lambda unit: unit.update(t.testimony, testimony_id, title=title, place="Lima"))
    assert log_of(database, done) == [("testimony", testimony_id, {"place": "Huaral"}, {"place": "Lima"})]
    assert done.touched == {(RecordKind.TESTIMONY, testimony_id)}
    nothing = change(database, lambda unit: unit.update(t.testimony, testimony_id, place="Lima"))
    assert nothing == ChangeSet(0, LABEL, frozenset())


def test_a_change_says_when_its_testimony_was_changed(database: Database) -> None:
    testimony_id = id_of(database, t.testimony, "code", "PE-001")
    with database.write() as connection:
        unit = WriteUnit(connection)
        unit.now = "2031-01-01T00:00:00+00:00"
        unit.insert(t.main_idea, testimony_id=testimony_id, text="Nueva.")
        unit.finish(LABEL)
    changed = {row["code"]: row["changed_at"] for row in rows(database, t.testimony)}
    assert changed["PE-001"] == "2031-01-01T00:00:00+00:00"
    assert changed["CL-002"] < "2031"


def test_a_theme_that_is_removed_leaves_testimonies_quotes_and_its_sub_themes(database: Database) -> None:
    theme_id = id_of(database, t.theme, "key", "quality-education-training")
    testimony_id = id_of(database, t.testimony, "code", "PE-001")
    child = change(database, lambda unit: unit.insert(t.theme, key="workshops", theme_id=theme_id))
    before = everything(database)
    done = change(database, lambda unit: unit.delete(t.theme, theme_id))
    after = everything(database)
    assert [row["key"] for row in after["theme"]].count("quality-education-training") == 0
    assert after["theme"][-1]["theme_id"] is None
    assert theme_id not in [row["theme_id"] for row in after["testimony_theme"]]
    assert (RecordKind.TESTIMONY, testimony_id) in done.touched
    assert done.touches(RecordKind.VOCABULARY)
    undo(database, done)
    assert everything(database) == before
    undo(database, child)


@pytest.mark.parametrize("table", [t.project, t.person, t.role, t.goal, t.transcript, t.attachment, t.testimony])
def test_whatever_is_removed_with_what_hangs_on_it_comes_back(table: Table, database: Database) -> None:
    before = everything(database)
    row_id = before[table.name][0]["id"]
    done = change(database, lambda unit: unit.delete(table, row_id))
    assert row_id not in [row["id"] for row in everything(database)[table.name]]
    again = undo(database, done)
    assert everything(database) == before
    twice = undo(database, again)
    assert row_id not in [row["id"] for row in everything(database)[table.name]]
    undo(database, twice)
    assert everything(database) == before


def test_places_that_were_exchanged_are_exchanged_back(database: Database) -> None:
    before = rows(database, t.testimony_theme)
    first, second = (row["id"] for row in before[:2])

    def exchange(unit: WriteUnit) -> None:
        unit.update(t.testimony_theme, first, position=1)
        unit.update(t.testimony_theme, second, position=0)
        unit.update(t.testimony_theme, first, position=5)

    done = change(database, exchange)
    assert [row["position"] for row in rows(database, t.testimony_theme)[:2]] == [5, 0]
    undo(database, done)
    assert rows(database, t.testimony_theme) == before


def test_a_row_that_comes_and_goes_in_one_change_leaves_no_trace(database: Database) -> None:
    before = everything(database)

    def come_and_go(unit: WriteUnit) -> None:
        testimony_id = unit.insert(t.testimony, code="A-1", created_at="", changed_at="")
        unit.insert(t.testimony_country, testimony_id=testimony_id, code="PE")
        unit.delete(t.testimony, testimony_id)

    done = change(database, come_and_go)
    assert everything(database) == before
    undo(database, done)
    assert everything(database) == before


def test_children_are_made_equal_and_keep_their_ids(database: Database) -> None:
    testimony_id = id_of(database, t.testimony, "code", "PE-001")
    before = rows(database, t.testimony_keyword)
    ids = {row["word"]: row["id"] for row in before}

    def words(*values: str) -> ChangeSet:
        listed = [{"word": each} for each in values]
        return change(
            database,
            lambda unit: unit.replace_children(t.testimony_keyword, "testimony_id", testimony_id, listed, "word"),
        )

    done = words("máquinas", "nuevo", "taller")
    after = {row["word"]: (row["id"], row["position"]) for row in rows(database, t.testimony_keyword)}
    assert after["máquinas"] == (ids["máquinas"], 0)
    assert after["taller"] == (ids["taller"], 2)
    assert words("máquinas", "nuevo", "taller").change_set_id == 0
    undo(database, done)
    assert rows(database, t.testimony_keyword) == before


def test_the_next_place_is_behind_all_others(database: Database) -> None:
    with database.write() as connection:
        unit = WriteUnit(connection)
        testimony_id = 1
        assert unit.next_position(t.main_idea, "testimony_id", testimony_id) == 2
        unit.insert(t.main_idea, testimony_id=testimony_id, text="x", position=7)
        assert unit.next_position(t.main_idea, "testimony_id", testimony_id) == 8
        assert unit.next_position(t.main_idea, "testimony_id", 3) == 0
        assert unit.next_position(t.theme) == 4


def test_the_search_learns_what_came_changed_and_went(database: Database) -> None:
    with database.write() as connection:
        unit = WriteUnit(connection)
        passage = {"transcript_id": 1, "testimony_id": 1, "ordinal": 9, "text": "x"}
        came = unit.insert(t.passage, **passage)
        unit.update(t.passage, 2, text="y")
        unit.delete(t.passage, 3)
        unit.delete(t.testimony, 3)
        assert came in unit.passages
        assert 2 in unit.passages
        assert {3, 9, 10} <= unit.removed_passages
        assert unit.removed_testimonies == {3}
        unit.insert(t.testimony, id=3, code="CO-003", created_at="", changed_at="")
        unit.insert(t.passage, **{**passage, "id": 3})
        assert unit.removed_testimonies == set()
        assert 3 in unit.passages
        assert 3 not in unit.removed_passages


def test_what_is_gone_can_be_neither_changed_nor_removed_nor_referred_to(database: Database) -> None:
    acts: list[Callable[[WriteUnit], object]] = [
        lambda unit: unit.update(t.testimony, 999, title="x"),
        lambda unit: unit.delete(t.testimony, 999),
        lambda unit: unit.insert(t.main_idea, testimony_id=999, text="x"),
    ]
    for act in acts:
        with pytest.raises(RecordGone):
            change(database, act)


def test_an_earlier_change_whose_rows_have_changed_since_is_not_reversed(database: Database) -> None:
    testimony_id = id_of(database, t.testimony, "code", "PE-001")
    first = change(database, lambda unit: unit.update(t.testimony, testimony_id, title="Uno"))
    second = change(database, lambda unit: unit.update(t.testimony, testimony_id, title="Dos"))
    with pytest.raises(CannotUndo, match="“do something” cannot be undone: it was changed later"):
        undo(database, first)
    third = undo(database, second)
    undo(database, first)
    assert third.touched == second.touched
    assert rows(database, t.testimony)[0]["title"] == "El taller de la tarde"


def test_a_row_that_has_been_removed_since_is_not_changed_back(database: Database) -> None:
    done = change(database, lambda unit: unit.update(t.main_idea, 1, text="Otra."))
    change(database, lambda unit: unit.delete(t.main_idea, 1))
    with pytest.raises(CannotUndo, match="it was changed later"):
        undo(database, done)
