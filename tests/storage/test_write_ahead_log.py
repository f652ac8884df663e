"""A write-ahead log that a disk has damaged is told; one that a power cut left unfinished is not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from testimony_archive.domain.progress import NoProgress
from testimony_archive.storage.folder import create_folder
from testimony_archive.storage.write_ahead_log import log_problems
from tests.factories import workspaces

HEADER = 32
FRAME = 24 + 4096
CHANGES = 6


@pytest.fixture
def left(tmp_path: Path) -> Path:
    """An archive as a program that was killed leaves it: its last changes are in the log alone, a page each."""
    folder = create_folder(tmp_path / "archive")
    with folder.database.write() as connection:
        connection.exec_driver_sql("CREATE TABLE note (words TEXT)")
    folder.close()
    again = workspaces().open(tmp_path / "archive")
    with again._folder.database.unmanaged() as driver:
        for number in range(CHANGES):
            driver.execute("INSERT INTO note VALUES (?)", (f"note {number}",))
        shutil.copytree(tmp_path / "archive", tmp_path / "left")
    again.close()
    return tmp_path / "left"


def problems(archive: Path) -> list[str]:
    return log_problems(archive / "archive.db", NoProgress())


def flip(archive: Path, offset: int) -> None:
    log = archive / "archive.db-wal"
    data = bytearray(log.read_bytes())
    data[offset] ^= 4
    log.write_bytes(data)


def test_a_whole_log_is_no_problem(left: Path) -> None:
    assert (left / "archive.db-wal").stat().st_size >= HEADER + CHANGES * FRAME
    assert problems(left) == []


@pytest.mark.parametrize("offset", [0, 16, 24, 31, HEADER + 4, HEADER + 16, HEADER + 24, HEADER + 500])
def test_a_damaged_page_of_the_log_is_told_with_all_that_comes_after_it(offset: int, left: Path) -> None:
    flip(left, offset)
    (told,) = problems(left)
    assert "archive.db-wal is damaged" in told
    assert told in [each.message for each in workspaces().verify(left).problems]


def test_the_last_change_may_be_unfinished(left: Path) -> None:
    flip(left, HEADER + (CHANGES - 1) * FRAME + 1_000)
    assert problems(left) == []


def test_a_log_that_was_cut_off_is_an_unfinished_one(left: Path) -> None:
    log = left / "archive.db-wal"
    log.write_bytes(log.read_bytes()[: -FRAME - 7])
    assert problems(left) == []


def test_what_an_earlier_log_left_behind_the_end_does_not_matter(left: Path) -> None:
    log = left / "archive.db-wal"
    data = log.read_bytes()
    earlier = bytearray(data[HEADER:])
    for start in range(0, len(earlier), FRAME):
        earlier[start + 8] ^= 1  # another salt
    log.write_bytes(data + earlier)
    assert problems(left) == []


def test_an_empty_log_or_none_is_no_problem(left: Path) -> None:
    (left / "archive.db-wal").write_bytes(b"")
    assert problems(left) == []
    (left / "archive.db-wal").unlink()
    assert problems(left) == []
