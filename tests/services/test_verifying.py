"""Whatever a disk does to the database is told by `verify`, as exactly as can be, and never as a bug."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from testimony_archive.domain.errors import NotAnArchive
from testimony_archive.services.damage import Damage
from tests.damaging import alter_rows, overwrite, page_of, root_page, wipe_page
from tests.factories import small_archive, workspaces


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return small_archive(tmp_path / "archive")


def found(archive: Path) -> tuple[Damage, ...]:
    return workspaces().verify(archive).problems


def told(archive: Path) -> list[tuple[str, str, str]]:
    return [(each.kind, each.where, each.message) for each in found(archive)]


def test_rows_are_named_as_people_know_them_with_what_is_wrong(archive: Path) -> None:
    alter_rows(
        archive,
        "UPDATE person SET biography = 'x' WHERE id = 1",
        "UPDATE setting SET value = 'x' WHERE key = 'created'",
        "DELETE FROM testimony_keyword WHERE id = 2",
        "INSERT INTO country (id, code, position) VALUES (99, 'XX', 9)",
        "UPDATE passage SET start_ms = 7 WHERE id = 2",
    )
    assert [each for each in told(archive) if each[0] == "row"] == [
        ("row", "a setting, created", "its values are not those that were written (row created of setting)"),
        ("row", "country XX", "it came from nowhere: nobody wrote it (row 99 of country)"),
        ("row", "person Rosa Quispe", "its values are not those that were written (row 1 of person)"),
        ("row", "a row of testimony_keyword", "it is gone, and nobody removed it (row 2 of testimony_keyword)"),
        ("row", "PE-001, passage 2 (es)", "its values are not those that were written (row 2 of passage)"),
    ]


def test_of_many_damaged_rows_some_are_named_and_the_others_counted(archive: Path) -> None:
    rows = ", ".join(f"({number}, 'X{number}', 9)" for number in range(100, 170))
    alter_rows(archive, f"INSERT INTO country (id, code, position) VALUES {rows}")
    problems = found(archive)
    assert len(problems) == 51
    assert problems[-1] == Damage("row", "archive.db", "20 more rows of country are not as they were written")


def test_text_that_is_no_text_any_more_is_told_and_not_quoted(archive: Path) -> None:
    overwrite(archive, (archive / "archive.db").read_bytes().index(b"Rosa Quispe"), b"\xff")
    assert ("row", "person \ufffdosa Quispe", "its values are not those that were written (row 1 of person)") in told(
        archive
    )


def test_a_definition_that_was_altered_is_told(archive: Path) -> None:
    wrong = "UPDATE sqlite_master SET sql = replace(sql, 'draft', 'drafd') WHERE name = 'transcript'"
    alter_rows(archive, "PRAGMA writable_schema=ON", wrong, "PRAGMA writable_schema=RESET")
    assert told(archive) == [("database", "archive.db", "the definition of transcript is not the one that was written")]


def test_a_trigger_that_is_gone_is_told(archive: Path) -> None:
    with workspaces().open(archive) as workspace, workspace._folder.database.write() as connection:
        connection.exec_driver_sql("DROP TRIGGER passage_checksum_update")
    assert told(archive) == [("database", "archive.db", "passage_checksum_update is missing")]


def test_an_index_of_somebody_elses_does_no_harm(archive: Path) -> None:
    with workspaces().open(archive) as workspace, workspace._folder.database.write() as connection:
        connection.exec_driver_sql("CREATE INDEX my_own ON person (biography)")
    assert found(archive) == ()


def test_no_checksums_at_all_are_told(archive: Path) -> None:
    alter_rows(archive, "DELETE FROM row_checksum WHERE table_name = 'sqlite_master'")
    assert told(archive) == [("database", "archive.db", "no checksum of the schema is there")]


def test_a_table_that_cannot_be_read_keeps_nothing_else_from_being_looked_at(archive: Path) -> None:
    alter_rows(archive, "UPDATE passage SET speaker = 'X' WHERE id = 5")
    wipe_page(archive, root_page(archive, "attachment"))
    places = [where for _, where, _ in told(archive)]
    assert "PE-001, a row of attachment" in places
    assert "CL-002, passage 1 (en)" in places


def test_words_that_stand_elsewhere_in_the_index_are_found(archive: Path) -> None:
    with workspaces().open(archive) as workspace:
        workspace.transcribing.edit_text(2, "Uno dos tres.")
        with workspace._folder.database.write() as connection:
            driver: Any = connection.connection.driver_connection
            words, keys = "dos uno tres", "dos un tres"
            driver.execute("DELETE FROM passage_index WHERE rowid = 2")
            driver.execute("INSERT INTO passage_index (rowid, words, keys) VALUES (2, ?, ?)", (words, f"{keys} ·"))
    (problem,) = found(archive)
    assert problem.kind == "index"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        (bytes(8192), "the file begins with zeros"),
        (b"SQLite format 3\0" + bytes([16, 0, 2, 2]), "the file is cut off"),
        (b"no database" * 100, "what the file begins with"),
    ],
)
def test_a_file_that_is_no_database_any_more_is_told(content: bytes, message: str, archive: Path) -> None:
    (archive / "archive.db").write_bytes(content)
    problems = told(archive)
    assert problems
    assert all(kind == "database" and where == "archive.db" for kind, where, _ in problems)
    assert any(message in each for _, _, each in problems), problems


@pytest.mark.parametrize(
    ("offset", "value"),
    [(0, 0), (16, 0), (18, 1), (19, 1), (18, 9), (20, 3), (47, 9), (59, 2), (60, 9), (63, 99), (68, 0), (100, 0)],
)
def test_a_damaged_header_is_told(offset: int, value: int, archive: Path) -> None:
    overwrite(archive, offset, bytes([value]))
    assert {each.kind for each in found(archive)} <= {"database", "row", "index"}
    assert found(archive)


def test_a_folder_without_an_archive_is_no_damaged_one(tmp_path: Path) -> None:
    (tmp_path / "archive.db").write_bytes(b"something else")
    with pytest.raises(NotAnArchive):
        workspaces().verify(tmp_path)


def test_a_passage_whose_words_run_over_pages_is_compared_whole(archive: Path) -> None:
    with workspaces().open(archive) as workspace:
        said = "palabra " * 3_000
        workspace.transcribing.edit_text(2, f"{said}ZQXJ")
    page = page_of(archive, b"ZQXJ")
    data = (archive / "archive.db").read_bytes()
    overwrite(archive, data.index(b"ZQXJ", (page - 1) * 4096), b"zqxj")
    assert ("row", "PE-001, passage 2 (es)") in [each[:2] for each in told(archive)]
