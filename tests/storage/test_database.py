"""Connections set up the same way everywhere, and transactions that happen whole or not at all."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, union_all
from sqlalchemy.exc import IntegrityError, OperationalError

from testimony_archive.domain.errors import (
    ArchiveDamaged,
    ArchiveInUse,
    ArchiveReadOnly,
    Cancelled,
    DiskFull,
    NotAnArchive,
)
from testimony_archive.domain.progress import NoProgress
from testimony_archive.storage.database import Database
from testimony_archive.storage.folder import ArchiveFolder, create_folder
from testimony_archive.storage.migrate import known_schema
from testimony_archive.storage.tables import APPLICATION_ID, country, metadata, setting, testimony_country


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[ArchiveFolder]:
    made = create_folder(tmp_path / "archive")
    yield made
    made.close()


@pytest.fixture
def database(folder: ArchiveFolder) -> Database:
    return folder.database


def settings(database: Database) -> dict[str, str]:
    with database.read() as connection:
        return {row.key: row.value for row in connection.execute(select(setting))}


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("application_id", APPLICATION_ID),
        ("user_version", known_schema()),
        ("journal_mode", "wal"),
        ("synchronous", 2),  # FULL
        ("foreign_keys", 1),
        ("busy_timeout", 5_000),
    ],
)
def test_a_fresh_archive_is_set_up(database: Database, pragma: str, value: object) -> None:
    with database.unmanaged() as connection:
        assert connection.execute(f"PRAGMA {pragma}").fetchone()[0] == value


def test_the_file_tells_any_tool_what_it_is(folder: ArchiveFolder) -> None:
    folder.close()
    header = folder.database.file.read_bytes()[:100]
    assert header.startswith(b"SQLite format 3\x00")
    assert header[68:72] == b"TARC"


def test_a_write_is_there_for_later_reads(database: Database) -> None:
    with database.write() as connection:
        connection.execute(insert(setting).values(key="a", value="1"))
    assert settings(database) == {"a": "1"}


def test_a_write_that_fails_leaves_nothing(database: Database) -> None:
    def write_half() -> None:
        with database.write() as connection:
            connection.execute(insert(setting).values(key="a", value="1"))
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        write_half()
    assert settings(database) == {}


def test_a_read_sees_one_state_whatever_is_written_meanwhile(database: Database) -> None:
    with database.read() as before:
        assert before.execute(select(setting)).all() == []
        with database.write() as connection:
            connection.execute(insert(setting).values(key="a", value="1"))
        assert before.execute(select(setting)).all() == []
    assert settings(database) == {"a": "1"}


def test_a_read_within_a_write_does_not_see_what_is_not_on_disk_yet(database: Database) -> None:
    with database.write() as connection:
        connection.execute(insert(setting).values(key="a", value="1"))
        assert settings(database) == {}
        assert connection.execute(select(setting.c.value)).scalar() == "1"


def test_writes_of_one_program_wait_for_each_other(database: Database) -> None:
    started, order = threading.Event(), []

    def second() -> None:
        started.set()
        with database.write() as connection:
            connection.execute(insert(setting).values(key="b", value="2"))
            order.append("second")

    thread = threading.Thread(target=second)
    with database.write() as connection:
        thread.start()
        started.wait()
        connection.execute(insert(setting).values(key="a", value="1"))
        order.append("first")
    thread.join()
    assert order == ["first", "second"]
    assert settings(database) == {"a": "1", "b": "2"}


def test_another_program_that_writes_is_waited_for_and_then_told(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("testimony_archive.storage.database._BUSY_MS", 10)
    other = Database(database.file)
    with (
        database.write() as connection,
        pytest.raises(ArchiveInUse, match="open in another program"),
        other.write(),
    ):
        connection.execute(select(setting))
    other.close()


def test_a_row_that_refers_to_nothing_is_a_bug_and_not_trouble_with_the_disk(database: Database) -> None:
    with pytest.raises(IntegrityError), database.write() as connection:
        connection.execute(insert(testimony_country).values(testimony_id=99, code="PE"))


def test_rebuilding_looks_at_references_at_the_end(database: Database) -> None:
    def leave_a_reference_hanging() -> None:
        with database.rebuild() as connection:
            connection.execute(insert(country).values(code="PE"))
            connection.execute(insert(testimony_country).values(testimony_id=99, code="PE"))

    with pytest.raises(ArchiveDamaged, match="testimony_country refers to a missing testimony"):
        leave_a_reference_hanging()
    with database.read() as connection:
        assert connection.execute(select(country)).all() == []
    with pytest.raises(IntegrityError), database.write() as connection:
        connection.execute(insert(testimony_country).values(testimony_id=99, code="PE"))


def test_nothing_can_be_written_through_a_reading_connection(database: Database) -> None:
    reading = Database(database.file, read_only=True)
    with pytest.raises(ArchiveReadOnly, match="can be read but not changed"), reading.write() as connection:
        connection.execute(insert(setting).values(key="a", value="1"))
    reading.close()


def test_a_full_disk_is_told_and_leaves_everything_as_it_was(database: Database) -> None:
    with database.unmanaged() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(DiskFull, match="no room left"), database.write() as connection:
        connection.execute(insert(setting).values(key="a", value="x" * 100_000))
    assert settings(database) == {}


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    file = tmp_path / "archive.db"
    file.write_bytes(b"PK\x03\x04 this is no database, however long it may be" * 100)
    database = Database(file, read_only=True)
    with pytest.raises(NotAnArchive), database.read() as connection:
        connection.execute(select(setting))
    database.close()


def test_a_torn_page_is_told(folder: ArchiveFolder) -> None:
    folder.close()
    with folder.database.file.open("rb+") as file:
        file.seek(4096)
        file.write(b"\xff" * 4096 * 60)
    damaged = Database(folder.database.file, read_only=True)
    everything = union_all(*(select(func.count()).select_from(each) for each in metadata.tables.values()))
    with pytest.raises(ArchiveDamaged, match="Repair it"), damaged.read() as connection:
        connection.execute(everything).all()
    damaged.close()


def test_paths_may_hold_what_addresses_use_as_signs(tmp_path: Path) -> None:
    odd = tmp_path / "100 % Ñandú? #1 & más"
    made = create_folder(odd)
    made.close()
    assert (odd / "archive.db").is_file()
    reading = Database(odd / "archive.db", read_only=True)
    assert settings(reading) == {}
    reading.close()


def test_words_are_compared_without_case_and_accents_inside_the_database(database: Database) -> None:
    with database.unmanaged() as connection:
        assert connection.execute("SELECT folded('ÉCOLE Œuvre'), folded(NULL)").fetchone() == ("ecole oeuvre", None)


class _Overtaken:
    """A progress that stops whatever asks it."""

    def advance(self, done: int, total: int, what: str) -> None:  # noqa: ARG002 - it stops at once
        raise Cancelled


def test_a_query_under_way_is_broken_off_when_nobody_wants_its_answer(database: Database) -> None:
    long = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000) SELECT max(i) FROM n"
    with pytest.raises(Cancelled), database.read(_Overtaken()) as connection:
        connection.exec_driver_sql(long)
    for _ in range(5):  # whichever of the connections it was, it serves the next
        with database.read() as connection:
            assert connection.exec_driver_sql(long).scalar() == 100_000


def test_a_wrong_statement_is_no_cancelling(database: Database) -> None:
    with pytest.raises(OperationalError), database.read(NoProgress()) as connection:
        connection.exec_driver_sql("SELECT nothing FROM nowhere")


def test_the_log_of_a_large_change_is_in_the_file_when_the_change_ends(database: Database) -> None:
    log = database.file.with_name("archive.db-wal")
    with database.write() as connection:
        connection.exec_driver_sql("CREATE TABLE large (words TEXT)")
        for _ in range(40):
            connection.exec_driver_sql("INSERT INTO large VALUES (?)", ("x" * 1_000_000,))
    assert log.stat().st_size < 1_000_000
    assert database.file.stat().st_size > 40_000_000


def test_the_log_of_edits_is_folded_in_when_nobody_writes(database: Database) -> None:
    log = database.file.with_name("archive.db-wal")
    with database.write() as connection:
        connection.exec_driver_sql("CREATE TABLE edited (words TEXT)")
        connection.exec_driver_sql("INSERT INTO edited VALUES (?)", ("x" * 6_000_000,))
    deadline = time.monotonic() + 60
    while log.stat().st_size > 0 and time.monotonic() < deadline:
        threading.Event().wait(0.02)
    assert log.stat().st_size == 0


def test_a_log_that_is_being_read_does_not_keep_anybody_from_writing(database: Database) -> None:
    with database.write() as connection:
        connection.exec_driver_sql("CREATE TABLE large (words TEXT)")
    with database.read() as reading:
        assert reading.exec_driver_sql("SELECT count(*) FROM large").scalar_one() == 0
        for _ in range(2):
            with database.write() as connection:
                connection.exec_driver_sql("INSERT INTO large VALUES (?)", ("x" * 40_000_000,))
        assert reading.exec_driver_sql("SELECT count(*) FROM large").scalar_one() == 0
    with database.read() as later:
        assert later.exec_driver_sql("SELECT count(*) FROM large").scalar_one() == 2
