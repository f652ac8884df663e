"""The folder of an archive: made whole or not at all, one writer at a time, readable wherever it is moved."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import select

from testimony_archive.domain.errors import (
    ArchiveExists,
    ArchiveInUse,
    ArchiveIsNewer,
    DiskTrouble,
    FileNotThere,
    NotAnArchive,
)
from testimony_archive.storage.folder import ArchiveFolder, create_folder, open_folder, remove_new_folder
from testimony_archive.storage.migrate import known_schema
from testimony_archive.storage.tables import setting
from tests.children import as_ordinary_user, killed_child, on_small_disk, run_child, running_child
from tests.damaging import alter_rows

HOLD_IT_OPEN = """
import sys
from pathlib import Path
from testimony_archive.storage.folder import open_folder
folder = open_folder(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
folder.close()
"""
TRY_TO_OPEN = """
import sys
from pathlib import Path
from testimony_archive.domain.errors import ArchiveError
from testimony_archive.storage.folder import create_folder, open_folder
act = {"open": open_folder, "create": create_folder, "read": lambda path: open_folder(path, read_only=True)}
try:
    folder = act[sys.argv[1]](Path(sys.argv[2]))
    with folder.database.read() as connection:
        print("tables:", connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar())
    folder.close()
except ArchiveError as error:
    print(type(error).__name__, error)
"""

FAIL_WHILE_SOMEBODY_WAITS = """
import sys
from pathlib import Path
from testimony_archive.domain.errors import ArchiveError
from testimony_archive.storage.folder import filling
from testimony_archive.storage.holding import Holding
path, waits = Path(sys.argv[1]), []
def somebody(event, _arguments):
    if event == "shutil.rmtree" and waits:
        waits.clear()
        try:
            Holding(path).release()
            print("free")
        except ArchiveError as error:
            print(type(error).__name__)
sys.addaudithook(somebody)
try:
    with filling(path):
        waits.append(True)
        raise ValueError
except ValueError:
    pass
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    create_folder(tmp_path / "archive").close()
    return tmp_path / "archive"


def names(path: Path) -> list[str]:
    return sorted(each.name for each in path.iterdir())


def tables(folder: ArchiveFolder) -> int:
    with folder.database.read() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one())


def tamper(path: Path, statement: str) -> None:
    connection = sqlite.connect(str(path / "archive.db"), isolation_level=None)
    connection.execute(statement)
    connection.close()


# --- making one ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("there", [False, True])
def test_an_archive_is_made_in_a_new_or_an_empty_folder(there: bool, tmp_path: Path) -> None:
    path = tmp_path / "deep" / "archive"
    if there:
        path.mkdir(parents=True)
    folder = create_folder(path)
    assert not folder.read_only
    assert {"archive.db", "media", "backups"} <= set(names(path))
    folder.close()
    folder.close()
    assert names(path) == ["archive.db", "archive.lock", "backups", "media"]


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(ArchiveExists, match="not empty"):
        create_folder(tmp_path)
    assert names(tmp_path) == ["letter.txt"]


def test_what_somebody_put_into_a_half_filled_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "archive.db.coming").write_bytes(b"")
    (tmp_path / "media").mkdir()
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(ArchiveExists, match="not empty"):
        create_folder(tmp_path)
    assert names(tmp_path) == ["archive.db.coming", "letter.txt", "media"]
    (tmp_path / "letter.txt").unlink()
    create_folder(tmp_path).close()


def test_a_file_is_no_folder_for_an_archive(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(ArchiveExists):
        create_folder(tmp_path / "letter.txt")


def test_a_name_that_no_file_can_have_is_told(tmp_path: Path) -> None:
    with pytest.raises(DiskTrouble, match="name too long"):
        create_folder(tmp_path / ("x" * 300))


def test_an_archive_that_cannot_be_made_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("half way")

    monkeypatch.setattr("testimony_archive.storage.folder.upgrade", fail)
    with pytest.raises(RuntimeError, match="half way"):
        create_folder(tmp_path / "archive")
    assert names(tmp_path) == []
    (tmp_path / "empty").mkdir()
    with pytest.raises(RuntimeError, match="half way"):
        create_folder(tmp_path / "empty")
    assert names(tmp_path / "empty") == []


def test_making_one_where_somebody_else_is_making_one_does_not_take_theirs_away(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = open_folder(path)
    monkeypatch.setattr("testimony_archive.storage.folder.require_new_folder", lambda _: False)
    with pytest.raises(ArchiveInUse):
        create_folder(path)
    assert tables(theirs) > 20
    theirs.close()


def test_what_failed_is_cleared_away_before_anybody_else_can_fill_the_folder(tmp_path: Path) -> None:
    told = run_child(FAIL_WHILE_SOMEBODY_WAITS, tmp_path / "archive")
    assert told == "ArchiveInUse"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_permission_is_told(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0o555)
    told = run_child(TRY_TO_OPEN, "create", tmp_path / "closed" / "archive", prefix=as_ordinary_user())
    assert told.startswith("NoPermission There is no permission to use")
    assert names(tmp_path / "closed") == []
    (tmp_path / "hidden").mkdir(mode=0o000)
    told = run_child(TRY_TO_OPEN, "create", tmp_path / "hidden" / "archive", prefix=as_ordinary_user())
    assert told.startswith("NoPermission")


def test_a_full_disk_is_told_and_leaves_nothing_behind(tmp_path: Path) -> None:
    code = TRY_TO_OPEN + "\nprint(sorted(each.name for each in Path(sys.argv[2]).parent.iterdir()))"
    told = run_child(code, "create", tmp_path / "archive", prefix=on_small_disk(tmp_path, 100))
    assert told.splitlines()[0].startswith("DiskFull There is no room left on the disk that holds")
    assert told.splitlines()[1] == "[]"


# --- opening -------------------------------------------------------------------------------------------------------


def test_an_archive_opens_again(path: Path) -> None:
    folder = open_folder(path)
    assert not folder.read_only
    assert folder.media == path / "media"
    assert folder.backups == path / "backups"
    assert tables(folder) > 20
    folder.close()


def test_folders_that_went_missing_are_made_anew(path: Path) -> None:
    (path / "media").rmdir()
    (path / "backups").rmdir()
    open_folder(path).close()
    assert {"media", "backups"} <= set(names(path))


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere):
        open_folder(tmp_path / "nothing")


@pytest.mark.parametrize("content", [None, b"", b"not a database at all, though long enough to be looked at " * 50])
def test_a_folder_without_a_database_is_no_archive(content: bytes | None, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "archive.db").write_bytes(content)
    before = names(tmp_path)
    with pytest.raises(NotAnArchive):
        open_folder(tmp_path)
    assert names(tmp_path) == before


@pytest.mark.parametrize("statement", ["CREATE TABLE bookmarks (id INTEGER)", "PRAGMA user_version=0"])
def test_a_database_of_another_program_is_no_archive(statement: str, tmp_path: Path) -> None:
    tamper(tmp_path, statement)
    tamper(tmp_path, "PRAGMA page_size=4096")
    tamper(tmp_path, "VACUUM")
    with pytest.raises(NotAnArchive):
        open_folder(tmp_path)


@pytest.mark.parametrize("read_only", [False, True])
def test_an_archive_of_a_newer_version_is_refused_and_left_as_it_is(read_only: bool, path: Path) -> None:
    later = known_schema() + 1
    alter_rows(path, f"UPDATE alembic_version SET version_num = '{later:04}'", f"PRAGMA user_version={later}")
    before = (path / "archive.db").read_bytes()
    with pytest.raises(ArchiveIsNewer, match=rf"\(schema {known_schema() + 1}, this version knows {known_schema()}\)"):
        open_folder(path, read_only=read_only)
    assert (path / "archive.db").read_bytes() == before
    assert names(path / "backups") == []


def test_a_moved_archive_opens(path: Path, tmp_path: Path) -> None:
    moved = tmp_path / "another disk" / "archivo ñ"
    moved.parent.mkdir()
    path.rename(moved)
    folder = open_folder(moved)
    assert tables(folder) > 20
    folder.close()


def test_an_archive_that_is_moved_while_it_is_open_can_still_be_closed(path: Path, tmp_path: Path) -> None:
    folder = open_folder(path)
    path.rename(tmp_path / "elsewhere")
    folder.close()
    open_folder(tmp_path / "elsewhere").close()


# --- one writer ----------------------------------------------------------------------------------------------------


def test_a_second_writer_learns_who_the_first_is_and_may_read_meanwhile(path: Path) -> None:
    with running_child(HOLD_IT_OPEN, path) as said:
        assert said == "open"
        with pytest.raises(ArchiveInUse, match=r"is open in another program \(.+, process \d+, since 20") as caught:
            open_folder(path)
        assert "Close it there and try again" in caught.value.sentence()
        reading = open_folder(path, read_only=True)
        assert reading.read_only
        assert tables(reading) > 20
        reading.close()
    open_folder(path).close()


def test_the_same_program_cannot_open_it_twice_for_writing_either(path: Path) -> None:
    first = open_folder(path)
    with pytest.raises(ArchiveInUse):
        open_folder(path)
    first.close()
    open_folder(path).close()


def test_who_holds_it_may_be_unknown(path: Path) -> None:
    first = open_folder(path)
    (path / "archive.lock.holder").unlink()
    with pytest.raises(ArchiveInUse, match=r"\(unknown\)"):
        open_folder(path)
    first.close()


def test_what_a_killed_program_left_does_not_keep_others_out(path: Path) -> None:
    killed_child(HOLD_IT_OPEN.replace('print("open", flush=True)', "die()"), path)
    assert (path / "archive.lock.holder").exists()
    open_folder(path).close()
    assert not (path / "archive.lock.holder").exists()


def test_the_lock_is_given_back_when_who_holds_it_cannot_be_written(path: Path) -> None:
    (path / "archive.lock.holder").mkdir()
    with pytest.raises(DiskTrouble):
        open_folder(path)
    (path / "archive.lock.holder").rmdir()
    open_folder(path).close()


# --- reading only --------------------------------------------------------------------------------------------------


def test_reading_leaves_the_folder_as_it_is(path: Path) -> None:
    before = {each.name: each.read_bytes() for each in path.iterdir() if each.is_file()}
    folder = open_folder(path, read_only=True)
    with folder.database.read() as connection:
        connection.execute(select(setting)).all()
    folder.close()
    assert {each.name: each.read_bytes() for each in path.iterdir() if each.is_file()} == before


def test_a_folder_without_the_right_to_write_opens_to_read(path: Path) -> None:
    path.chmod(0o555)
    try:
        prefix = as_ordinary_user()
        assert run_child(TRY_TO_OPEN, "read", path, prefix=prefix).startswith("tables: ")
        assert run_child(TRY_TO_OPEN, "open", path, prefix=prefix).startswith("NoPermission")
    finally:
        path.chmod(0o755)


def test_a_folder_without_the_right_to_read_is_told(path: Path) -> None:
    (path / "archive.db").chmod(0o000)
    try:
        assert run_child(TRY_TO_OPEN, "read", path, prefix=as_ordinary_user()).startswith("NoPermission")
    finally:
        (path / "archive.db").chmod(0o644)


def test_clearing_away_is_quiet_about_what_it_cannot_clear(tmp_path: Path) -> None:
    remove_new_folder(tmp_path / "nothing", keep_itself=False)
    (tmp_path / "made" / "media").mkdir(parents=True)
    (tmp_path / "made" / "archive.db").write_bytes(b"")
    remove_new_folder(tmp_path / "made", keep_itself=True)
    assert names(tmp_path) == ["made"]
    remove_new_folder(tmp_path / "made", keep_itself=False)
    assert names(tmp_path) == []
