"""Every row has a checksum, and what is done to a row behind the program's back is found."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from testimony_archive.domain.errors import Cancelled
from testimony_archive.domain.row_damage import DamagedRow, RowDamage
from testimony_archive.storage.damaged_rows import damaged_rows
from testimony_archive.storage.database import Database
from testimony_archive.storage.row_checksums import CHECKED_TABLES, read_checksum, triggers
from tests.damaging import alter_rows, page_of, root_page, wipe_page
from tests.factories import small_archive

KEPT = "SELECT count(*) FROM row_checksum WHERE table_name <> 'sqlite_master'"


class Reports:
    """A progress that remembers what it was told, and asks to stop after so many reports."""

    def __init__(self, stops_after: int = 1_000) -> None:
        self.told: list[tuple[int, int, str]] = []
        self._stops_after = stops_after

    def advance(self, done: int, total: int, what: str) -> None:
        self.told.append((done, total, what))
        if len(self.told) > self._stops_after:
            raise Cancelled


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return small_archive(tmp_path / "archive")


@pytest.fixture
def database(archive: Path) -> Iterator[Database]:
    opened = Database(archive / "archive.db")
    yield opened
    opened.close()


def found(database: Database) -> list[DamagedRow]:
    with database.read() as connection:
        return list(damaged_rows(connection))


def kinds(database: Database) -> list[tuple[str, object, str]]:
    return [(each.table, each.row_id, each.kind.value) for each in found(database)]


def write(database: Database, *statements: str) -> None:
    with database.write() as connection:
        for each in statements:
            connection.exec_driver_sql(each)


def test_every_row_of_the_catalogue_has_a_checksum(database: Database) -> None:
    with database.read() as connection:
        rows = sum(connection.exec_driver_sql(f"SELECT count(*) FROM {each}").scalar_one() for each in CHECKED_TABLES)
        assert connection.exec_driver_sql(KEPT).scalar_one() == rows > 50
    assert found(database) == []


@pytest.mark.parametrize("table", CHECKED_TABLES)
def test_checksums_are_found_by_index_however_many_there_are(table: str, database: Database) -> None:
    with database.read() as connection:
        driver = connection.connection.driver_connection
        for event in ("update", "delete"):
            made = triggers(driver, table)[f"{table}_checksum_{event}"]
            statement = made.partition("BEGIN ")[2].removesuffix("; END").replace("new.", "at.").replace("old.", "at.")
            condition = statement.partition("WHERE ")[2]
            plan = connection.exec_driver_sql(
                f"EXPLAIN QUERY PLAN SELECT (SELECT checksum FROM row_checksum WHERE {condition}) FROM {table} AS at"
            ).all()
            assert any("USING PRIMARY KEY (table_name=? AND row_id=?)" in each.detail for each in plan)


def test_what_is_written_in_any_way_is_no_damage(database: Database) -> None:
    write(
        database,
        "INSERT INTO country (code, position) VALUES ('BO', 7), ('AR', 8)",
        "INSERT OR REPLACE INTO country (id, code, position) SELECT id, code, 9 FROM country",
        "INSERT OR IGNORE INTO country (code, position) VALUES ('BO', 1), ('EC', 10)",
        "INSERT INTO setting (key, value) VALUES ('1', 'x') ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        "INSERT INTO setting (key, value) VALUES ('1', 'y') ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        "UPDATE passage SET text = text || char(0, 233, 128512) || x'ff', start_ms = NULL",
        "UPDATE passage SET start_ms = 9223372036854775807 WHERE id = 2",
        "DELETE FROM testimony_goal WHERE id = 1",
    )
    assert found(database) == []


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE passage SET text = text || ' ' WHERE id = 2", ("passage", 2, "altered")),
        ("UPDATE passage SET text = replace(text, 'e', x'ff') WHERE id = 2", ("passage", 2, "altered")),
        ("UPDATE passage SET text = CAST(text AS BLOB) WHERE id = 2", ("passage", 2, "altered")),
        ("UPDATE person SET birth_year = 0 WHERE id = 1", ("person", 1, "altered")),
        ("UPDATE setting SET value = 'x' WHERE key = 'created'", ("setting", "created", "altered")),
        ("UPDATE change SET after = NULL WHERE id = 3", ("change", 3, "altered")),
        ("DELETE FROM theme WHERE id = 4", ("theme", 4, "missing")),
        ("INSERT INTO main_idea VALUES (99, 1, 'Idea', 9)", ("main_idea", 99, "unknown")),
        ("DELETE FROM row_checksum WHERE row_id = 2 AND table_name = 'passage'", ("passage", 2, "unknown")),
        ("UPDATE row_checksum SET checksum = checksum ^ 64 WHERE table_name = 'role'", ("role", 1, "checksum")),
        ("UPDATE row_checksum SET checksum = 0.5 WHERE table_name = 'role'", ("role", 1, "checksum")),
    ],
)  # fmt: skip
def test_a_row_that_was_altered_behind_its_back_is_named(
    statement: str, expected: tuple[str, object, str], archive: Path, database: Database
) -> None:
    alter_rows(
        archive,
        statement.replace("checksum ^ 64", "(checksum | 64) - (checksum & 64)").replace(
            "= 'role'", "= 'role' AND row_id = 1"
        ),
    )
    assert kinds(database) == [expected]


def test_values_that_only_look_alike_differ(archive: Path, database: Database) -> None:
    write(database, "INSERT INTO setting VALUES ('a', '1')", "UPDATE person SET birth_year = 1980")
    alter_rows(
        archive, "UPDATE person SET birth_year = 1980.5 WHERE id = 1", "UPDATE person SET birth_year = 'x' WHERE id = 2"
    )
    assert kinds(database) == [("person", 1, "altered"), ("person", 2, "altered")]


def test_an_edit_of_a_damaged_row_hides_nothing(archive: Path, database: Database) -> None:
    alter_rows(archive, "UPDATE passage SET text = 'Otra cosa.' WHERE id = 2")
    write(database, "UPDATE passage SET speaker = 'ANA'")
    assert kinds(database) == [("passage", 2, "altered")]


def test_a_row_that_gets_its_values_back_is_sound_again(archive: Path, database: Database) -> None:
    with database.read() as connection:
        (written,) = connection.exec_driver_sql("SELECT text FROM passage WHERE id = 2").one()
        before = read_checksum(connection.connection.driver_connection, "passage", 2)
    alter_rows(archive, "UPDATE passage SET text = 'Otra cosa.' WHERE id = 2")
    assert [each.recorded for each in found(database)] == [before]
    with database.write() as connection:
        connection.exec_driver_sql("UPDATE passage SET text = ? WHERE id = 2", (written,))
    assert found(database) == []


def test_a_page_that_cannot_be_read_costs_its_own_rows_alone(archive: Path, database: Database) -> None:
    with database.write() as connection:
        for number in range(5_000):
            connection.exec_driver_sql("INSERT INTO country (code, position) VALUES (?, 1)", (f"<{number:0100}>",))
    database.close()
    wipe_page(archive, page_of(archive, f"<{2_500:0100}>".encode(), b"\x0d"))
    reported = [each for each in found(database) if each.table == "country"]
    assert {each.kind for each in reported} == {RowDamage.UNREADABLE}
    assert 0 < len(reported) < 200
    assert all(each.recorded is not None for each in reported)


@pytest.mark.parametrize("table", ["passage", "row_checksum"])
def test_a_table_that_cannot_be_read_at_all_keeps_no_other_from_being_looked_at(
    table: str, archive: Path, database: Database
) -> None:
    alter_rows(archive, "UPDATE person SET name = 'Nadie' WHERE id = 1")
    wipe_page(archive, root_page(archive, table))
    reported = kinds(database)
    kind = "unreadable" if table == "passage" else "checksum"
    assert [each for each in reported if each[0] == "passage"] == [("passage", each, kind) for each in range(1, 11)]
    assert ("person", 1, "altered" if table == "passage" else "checksum") in reported


def test_a_table_whose_definition_is_gone_is_told(database: Database) -> None:
    write(database, "DROP TABLE main_idea")
    assert kinds(database) == [("main_idea", 1, "unreadable"), ("main_idea", 2, "unreadable")]


def test_looking_can_be_stopped(database: Database) -> None:
    with pytest.raises(Cancelled), database.read() as connection:
        list(damaged_rows(connection, Reports(3)))


def test_how_far_it_is_is_told(database: Database) -> None:
    progress = Reports()
    with database.read() as connection:
        list(damaged_rows(connection, progress))
        rows = connection.exec_driver_sql(KEPT).scalar_one()
    assert progress.told[0] == (0, rows, "rows")
    assert progress.told[-1] == (rows, rows, "rows")


def test_who_does_not_know_the_checksums_cannot_write(archive: Path) -> None:
    with closing(sqlite3.connect(archive / "archive.db")) as other:
        assert other.execute("SELECT count(*) FROM testimony").fetchone() == (3,)
        with pytest.raises(sqlite3.OperationalError, match=r"no such function|no such module"):
            other.execute("UPDATE testimony SET title = 'x'")


@pytest.mark.parametrize(
    "statement",
    ["INSERT INTO country VALUES (99, 'BO', 9)", "UPDATE person SET name = 'x'", "DELETE FROM passage WHERE id = 2"],
)
def test_another_program_is_refused_to_write_rows(statement: str, archive: Path) -> None:
    with closing(sqlite3.connect(archive / "archive.db")) as other:
        assert other.execute("SELECT count(*) FROM passage").fetchone() != (0,)
        with pytest.raises(sqlite3.OperationalError, match=r"no such function: (next_)?row_checksum"):
            other.execute(statement)
