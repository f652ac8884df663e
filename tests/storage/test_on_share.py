"""An archive on a network share: no log beside its database, which computers could not share; all else as ever."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.errors import ArchiveInUse
from testimony_archive.storage.database import uses_log
from testimony_archive.storage.folder import open_folder
from testimony_archive.storage.vocabulary_writes import read_setting, write_setting
from tests.children import as_ordinary_user, run_child
from tests.factories import codes, opened, record, small_archive, workspaces

Share = Callable[[bool], None]


@pytest.fixture
def share(monkeypatch: pytest.MonkeyPatch) -> Share:
    """Says whether folders are on a share from now on."""
    return lambda on: monkeypatch.setattr("testimony_archive.storage.folder.is_on_share", lambda _: on)


@pytest.fixture
def path(tmp_path: Path, share: Share) -> Path:
    """An archive that was at work on a disk when it was copied to the share: with a log."""
    small_archive(tmp_path / "disk")
    folder = open_folder(tmp_path / "disk")
    with folder.database.write() as connection:
        write_setting(connection, "told", "in the log")
    shutil.copytree(tmp_path / "disk", tmp_path / "archive", ignore=shutil.ignore_patterns("archive.lock*", "*-shm"))
    folder.close()
    assert (tmp_path / "archive" / "archive.db-wal").stat().st_size > 0
    share(True)
    return tmp_path / "archive"


def beside_database(path: Path) -> list[str]:
    return [each.name for each in path.glob("archive.db-*")]


@pytest.mark.parametrize("read_only", [False, True])
def test_an_archive_that_is_brought_there_keeps_what_its_log_held(path: Path, read_only: bool) -> None:
    folder = open_folder(path, read_only=read_only)
    with folder.database.read() as connection:
        assert read_setting(connection, "told") == "in the log"
        assert beside_database(path) == []
    folder.close()
    assert not uses_log(path / "archive.db")


def test_it_is_edited_and_read_there_and_goes_back_to_a_log_on_a_disk(path: Path, share: Share) -> None:
    with opened(path) as workspace, opened(path, read_only=True) as reading:
        (first,) = workspace.catalogue.testimony_ids(["PE-001"])
        workspace.editing.edit(first, TestimonyField.TITLE, "On the share")
        assert record(reading, "PE-001").title == "On the share"
        assert beside_database(path) == []
        workspace.undo()
        workspace.keeping.reindex()
        assert workspace.keeping.verify().problems == ()
    share(False)
    with opened(path) as workspace:
        assert "archive.db-wal" in beside_database(path)
        assert codes(workspace) == ["CL-002", "CO-003", "PE-001"]


def test_a_new_archive_there_never_has_a_log(tmp_path: Path, share: Share) -> None:
    share(True)
    with workspaces().create(tmp_path / "new", "pa-efe"):
        assert not uses_log(tmp_path / "new" / "archive.db")


def test_one_that_is_open_where_the_share_is_kept_is_not_read_from_elsewhere(tmp_path: Path, share: Share) -> None:
    small_archive(tmp_path / "archive")
    with opened(tmp_path / "archive"):  # a log can serve there
        share(True)
        with pytest.raises(ArchiveInUse):
            open_folder(tmp_path / "archive", read_only=True)


def test_a_program_that_reads_without_the_lock_keeps_the_log_from_being_ended(path: Path) -> None:
    connection = sqlite.connect(str(path / "archive.db"), isolation_level=None)
    connection.execute("BEGIN")
    connection.execute("SELECT count(*) FROM setting").fetchone()
    with pytest.raises(ArchiveInUse):
        open_folder(path)
    connection.close()
    open_folder(path).close()


READ = """
import sys
from pathlib import Path
import testimony_archive.storage.folder as folders
from testimony_archive.domain.errors import ArchiveError
folders.is_on_share = lambda path: True
try:
    folder = folders.open_folder(Path(sys.argv[1]), read_only=True)
    with folder.database.read() as connection:
        print(connection.exec_driver_sql("SELECT count(*) FROM testimony").scalar())
    folder.close()
except ArchiveError as error:
    print(type(error).__name__)
"""


@pytest.mark.parametrize(("log_is_left", "told"), [(False, "3"), (True, "NoPermission")])
def test_who_may_not_write_there_reads_what_needs_no_log(path: Path, log_is_left: bool, told: str) -> None:
    if not log_is_left:
        (path / "archive.db-wal").unlink()
    names = sorted(each.name for each in path.iterdir())
    path.chmod(0o555)
    try:
        assert run_child(READ, path, prefix=as_ordinary_user()) == told
    finally:
        path.chmod(0o755)
    assert sorted(each.name for each in path.iterdir()) == names
