"""Backups that are made to fill the disk, the memory or the time: an expected error, and nothing left behind."""

from __future__ import annotations

import json
import os
import shutil
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from testimony_archive.domain.errors import BadBackup, DiskFull, UnreadableFile
from tests.factories import opened, workspaces
from tests.packed import claiming, members_of, overlapping, packed

SHA256 = "ab" * 32


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The members of a backup."""
    folder = tmp_path_factory.mktemp("backup")
    with opened(folder / "archive") as workspace:
        return members_of(workspace.keeping.back_up(folder / "backup.zip").path.read_bytes())


def manifest_of(members: dict[str, bytes], **values: Any) -> dict[str, bytes]:
    said = json.loads(members["manifest.json"])
    return {**members, "manifest.json": json.dumps({**said, **values}).encode()}


def packed_without_end(members: dict[str, bytes]) -> bytes:
    return packed(members, zipfile.ZIP_LZMA)


def lying_about_sizes(members: dict[str, bytes]) -> bytes:
    return claiming(packed({**members, "manifest.json": members["manifest.json"] + b" " * (1 << 24)}), 500)


def with_a_manifest_that_fills_the_memory(members: dict[str, bytes]) -> bytes:
    return packed({**members, "manifest.json": members["manifest.json"] + b" " * (65 << 20)})


def with_a_manifest_too_deep(members: dict[str, bytes]) -> bytes:
    return packed({**members, "manifest.json": b"[" * 200_000})


def with_sums_that_are_numbers(members: dict[str, bytes]) -> bytes:
    sums = json.loads(members["manifest.json"])["sha256"]
    return packed(manifest_of(members, sha256={**sums, "media/11/11": int("1" * 64)}))


def with_an_absolute_member(members: dict[str, bytes]) -> bytes:
    sums = json.loads(members["manifest.json"])["sha256"]
    return packed({**manifest_of(members, sha256={**sums, "/tmp/evil": SHA256}), "/tmp/evil": b"x"})


def of_one_member_many_times(members: dict[str, bytes]) -> bytes:
    return overlapping("manifest.json", 60_000, members["manifest.json"])


@pytest.mark.parametrize(
    "make",
    [
        packed_without_end,
        lying_about_sizes,
        with_a_manifest_that_fills_the_memory,
        with_a_manifest_too_deep,
        with_sums_that_are_numbers,
        with_an_absolute_member,
        of_one_member_many_times,
    ],
)
def test_a_backup_made_to_harm_is_refused(
    make: Callable[[dict[str, bytes]], bytes], whole: dict[str, bytes], tmp_path: Path
) -> None:
    (tmp_path / "backup.zip").write_bytes(make(whole))
    with pytest.raises(BadBackup):
        workspaces().restore(tmp_path / "backup.zip", tmp_path / "back")
    assert [each.name for each in tmp_path.iterdir()] == ["backup.zip"]


def test_one_that_does_not_fit_on_the_disk_is_refused_before_the_disk_is_full(
    whole: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "backup.zip").write_bytes(packed(whole))
    room = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: room._replace(free=len(whole["archive.db"])))
    with pytest.raises(DiskFull):
        workspaces().restore(tmp_path / "backup.zip", tmp_path / "back")
    assert not (tmp_path / "back").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes are made otherwise there")
def test_a_pipe_is_refused_rather_than_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BadBackup, match="pipe"):
        workspaces().restore(tmp_path / "pipe", tmp_path / "back")
    with opened(tmp_path / "archive") as workspace, pytest.raises(UnreadableFile, match="pipe"):
        workspace.reading_back.read(tmp_path / "pipe")
