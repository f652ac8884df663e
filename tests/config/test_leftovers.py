"""What a program that was killed left goes; what somebody may be writing stays."""

from __future__ import annotations

import os
import time
from pathlib import Path

from testimony_archive.config.leftovers import clear_leftovers

OLD = time.time() - 2 * 60 * 60


def made(path: Path, *, old: bool) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("half", encoding="utf-8")
    for each in (path, path.parent) if old else ():
        os.utime(each, (OLD, OLD))
    return path


def test_only_what_is_old_and_fits_goes(tmp_path: Path) -> None:
    for name, old in ((".a.part", True), (".b.part", False), ("letter.txt", True)):
        made(tmp_path / name, old=old)
    clear_leftovers(tmp_path, ".?.part")
    assert {each.name for each in tmp_path.iterdir()} == {".b.part", "letter.txt"}


def test_a_folder_counts_as_old_when_everything_in_it_is(tmp_path: Path) -> None:
    made(tmp_path / "half-old" / "archive.db", old=True)
    young = made(tmp_path / "half-young" / "backup.zip", old=True)
    os.utime(young)
    clear_leftovers(tmp_path, "half-*")
    assert [each.name for each in tmp_path.iterdir()] == ["half-young"]


def test_what_bears_a_time_to_come_was_left_before_the_clock_was_set_back(tmp_path: Path) -> None:
    future = time.time() + 10 * 365 * 24 * 60 * 60
    os.utime(made(tmp_path / ".a.part", old=False), (future, future))
    clear_leftovers(tmp_path, ".?.part")
    assert list(tmp_path.iterdir()) == []


def test_where_there_is_no_folder_nothing_happens(tmp_path: Path) -> None:
    clear_leftovers(tmp_path / "nowhere", "*")
    assert not (tmp_path / "nowhere").exists()


def test_what_a_link_leads_to_stays(tmp_path: Path) -> None:
    kept = made(tmp_path / "kept" / "letter.txt", old=True)
    (tmp_path / "half-link").symlink_to(tmp_path / "kept")
    os.utime(tmp_path / "half-link", (OLD, OLD), follow_symlinks=False)
    clear_leftovers(tmp_path, "half-*")
    assert kept.is_file()
    assert not (tmp_path / "half-link").is_symlink()
