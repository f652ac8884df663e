"""Names and bytes that survive a power cut."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from testimony_archive.config.durable import make_folder, replace_durably, sync_file, sync_folder

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no call for folders and needs none")


@pytest.fixture
def synced(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The inodes that were brought to the disk, in order."""
    told: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda file: told.append(os.fstat(file).st_ino))
    return told


def inodes(*paths: Path) -> list[int]:
    return [each.stat().st_ino for each in paths]


def test_the_new_name_of_a_file_goes_to_the_disk(tmp_path: Path, synced: list[int]) -> None:
    (tmp_path / "new").write_bytes(b"new")
    (tmp_path / "letter").write_bytes(b"old")
    sync_file(tmp_path / "new")
    replace_durably(tmp_path / "new", tmp_path / "letter")
    assert (tmp_path / "letter").read_bytes() == b"new"
    assert synced == inodes(tmp_path / "letter", tmp_path)


def test_each_folder_that_was_made_is_known_to_the_one_above(tmp_path: Path, synced: list[int]) -> None:
    make_folder(tmp_path / "a" / "b")
    assert synced == inodes(tmp_path / "a", tmp_path)
    make_folder(tmp_path / "a" / "b")
    assert len(synced) == 2


def refuse(number: int) -> None:
    raise OSError(number, os.strerror(number))


def test_a_file_system_that_knows_no_such_call_for_folders_is_borne(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: refuse(errno.EINVAL))
    sync_folder(tmp_path)


def test_a_disk_that_cannot_write_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _: refuse(errno.EIO))
    with pytest.raises(OSError, match="Input/output"):
        sync_folder(tmp_path)
