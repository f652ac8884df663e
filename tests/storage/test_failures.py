"""What SQLite and the disk report becomes the error that tells people what to do."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from testimony_archive.domain.errors import (
    ArchiveDamaged,
    ArchiveError,
    ArchiveInUse,
    ArchiveReadOnly,
    DiskFull,
    DiskReadOnly,
    DiskTrouble,
    FileNotThere,
    NoPermission,
    NotAnArchive,
)
from testimony_archive.storage.failures import database_explained, explained


def reported(result: str) -> sqlite.Error:
    error = sqlite.OperationalError("as SQLite says it")
    error.sqlite_errorname = result
    return error


@pytest.mark.parametrize(
    ("result", "kind"),
    [
        ("SQLITE_FULL", DiskFull),
        ("SQLITE_READONLY", ArchiveReadOnly),
        ("SQLITE_READONLY_DIRECTORY", ArchiveReadOnly),
        ("SQLITE_NOTADB", NotAnArchive),
        ("SQLITE_CORRUPT", ArchiveDamaged),
        ("SQLITE_CORRUPT_INDEX", ArchiveDamaged),
        ("SQLITE_CANTOPEN", NoPermission),
        ("SQLITE_PERM", NoPermission),
        ("SQLITE_BUSY", ArchiveInUse),
        ("SQLITE_BUSY_SNAPSHOT", ArchiveInUse),
        ("SQLITE_LOCKED", ArchiveInUse),
        ("SQLITE_IOERR_READ", DiskTrouble),
    ],
)
def test_every_result_that_people_can_do_something_about_has_its_error(
    result: str, kind: type[ArchiveError], tmp_path: Path
) -> None:
    with pytest.raises(ArchiveError) as caught, database_explained(tmp_path):
        raise reported(result)
    assert type(caught.value) is kind
    assert str(tmp_path) in caught.value.sentence()
    assert caught.value.__cause__ is not None


def test_words_tell_where_there_is_no_result(tmp_path: Path) -> None:
    with pytest.raises(DiskFull), database_explained(tmp_path):
        raise sqlite.OperationalError("database or disk is full")
    with pytest.raises(sqlite.OperationalError), database_explained(tmp_path):
        raise sqlite.OperationalError("no such table: person")


@pytest.mark.parametrize("result", ["SQLITE_CANTOPEN", "SQLITE_IOERR_SHMSIZE"])
def test_what_fails_on_a_full_disk_fails_for_want_of_room(
    result: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=4_096))
    with pytest.raises(DiskFull), database_explained(tmp_path):
        raise reported(result)


def test_what_cannot_be_opened_may_not_be_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere), database_explained(tmp_path / "unplugged"):
        raise reported("SQLITE_CANTOPEN")


@pytest.mark.parametrize(("number", "kind"), [(errno.EIO, DiskTrouble), (errno.EROFS, DiskReadOnly)])
def test_what_makes_no_sense_may_come_of_a_disk_that_does_not_answer(
    number: int, kind: type[ArchiveError], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    with pytest.raises(ArchiveDamaged), database_explained(tmp_path):
        raise reported("SQLITE_CORRUPT")
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ArchiveError) as caught, database_explained(tmp_path):
        raise reported("SQLITE_CORRUPT")
    assert type(caught.value) is kind


@pytest.mark.parametrize("result", ["SQLITE_ERROR", "SQLITE_CONSTRAINT_UNIQUE", ""])
def test_a_wrong_statement_is_a_bug(result: str, tmp_path: Path) -> None:
    with pytest.raises(sqlite.OperationalError), database_explained(tmp_path):
        raise reported(result)


def test_trouble_with_files_is_told_only_where_files_are_meant(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere), explained(tmp_path):
        (tmp_path / "nothing").read_bytes()
    with pytest.raises(FileNotFoundError), database_explained(tmp_path):
        (tmp_path / "nothing").read_bytes()


def test_an_error_that_is_explained_already_stays(tmp_path: Path) -> None:
    with pytest.raises(NoPermission, match="media"), explained(tmp_path):
        raise NoPermission(path="media")
