"""Who may write into an archive: one program at a time, also where computers do not heed each other's locks."""

from __future__ import annotations

import json
import os
import platform
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from testimony_archive.domain.errors import ArchiveInUse, ArchiveInUseElsewhere, ArchiveTakenOver
from testimony_archive.storage.folder import create_folder, open_folder
from testimony_archive.storage.holding import STALE_SECONDS, Holding
from testimony_archive.storage.vocabulary_writes import write_setting

NOTE = "archive.lock.holder"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    create_folder(tmp_path / "archive").close()
    return tmp_path / "archive"


@contextmanager
def held(path: Path) -> Iterator[Holding]:
    holding = Holding(path)
    try:
        yield holding
    finally:
        holding.release()


def note_of_another_computer(path: Path, seconds_ago: float = 0, host: str = "office") -> None:
    """As a program leaves it whose lock is not seen from here."""
    note = {"host": host, "computer": "0f" * 8, "process": 12, "since": "2026-03-14 09:00", "holding": "another"}
    (path / NOTE).write_text(json.dumps(note), encoding="utf-8")
    give_time(path / NOTE, seconds_ago)


def give_time(file: Path, seconds_ago: float) -> None:
    now = now_of_the_disk(file.parent)
    os.utime(file, (now - seconds_ago, now - seconds_ago))


def now_of_the_disk(folder: Path) -> float:
    (folder / "now").touch()
    now = (folder / "now").stat().st_mtime
    (folder / "now").unlink()
    return now


def test_a_program_on_another_computer_is_believed_while_it_gives_signs(path: Path) -> None:
    note_of_another_computer(path, STALE_SECONDS - 30)
    with pytest.raises(ArchiveInUseElsewhere, match=r"\(office, process 12, since 2026-03-14 09:00\)") as caught:
        open_folder(path)
    assert "should that computer have crashed, it is free 5 minutes later" in caught.value.sentence()
    assert json.loads((path / NOTE).read_text(encoding="utf-8"))["host"] == "office"
    reading = open_folder(path, read_only=True)
    reading.close()


def test_two_computers_of_one_name_are_two(path: Path) -> None:
    note_of_another_computer(path, host=platform.node())
    with pytest.raises(ArchiveInUseElsewhere, match=platform.node()):
        open_folder(path)


@pytest.mark.parametrize("seconds_ago", [STALE_SECONDS + 30, -STALE_SECONDS - 3_600])
def test_one_that_gave_no_sign_for_long_or_whose_clock_was_another_stands_in_nobodys_way(
    path: Path, seconds_ago: float
) -> None:
    note_of_another_computer(path, seconds_ago)
    open_folder(path).close()
    assert not (path / NOTE).exists()


@pytest.mark.parametrize("left", ["", "{", "[]", '{"host": "office"}', "office, process 12, since 2026-03-14 09:00"])
def test_a_note_that_cannot_be_read_stands_in_nobodys_way(path: Path, left: str) -> None:
    (path / NOTE).write_text(left, encoding="utf-8")
    open_folder(path).close()
    assert not (path / NOTE).exists()


def test_on_one_computer_the_lock_alone_decides(path: Path) -> None:
    with held(path):
        note = (path / NOTE).read_text(encoding="utf-8")
    (path / NOTE).write_text(note, encoding="utf-8")  # as after a crash a moment ago
    open_folder(path).close()
    with held(path), pytest.raises(ArchiveInUse, match=platform.node()):
        Holding(path)


def test_a_sign_is_given_by_the_clock_of_the_disk(path: Path) -> None:
    with held(path) as holding:
        give_time(path / NOTE, 1_000)
        before = (path / NOTE).read_bytes()
        holding.renew()
        assert now_of_the_disk(path) - (path / NOTE).stat().st_mtime < 100
        assert (path / NOTE).read_bytes() == before


def test_who_slept_while_another_computer_took_over_writes_nothing_more(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("testimony_archive.storage.folder.is_on_share", lambda _: True)
    folder = open_folder(path)
    with folder.database.write() as connection:
        write_setting(connection, "before", "kept")
    note_of_another_computer(path)
    theirs = (path / NOTE).read_bytes()
    with pytest.raises(ArchiveTakenOver, match="office"), folder.database.write() as connection:
        write_setting(connection, "after", "lost")
    with pytest.raises(ArchiveTakenOver), folder.database.rebuild():
        pass
    folder.close()
    assert (path / NOTE).read_bytes() == theirs


def test_without_its_note_nobody_is_believed_to_write(path: Path) -> None:
    with held(path) as holding:
        holding.require()
        (path / NOTE).unlink()  # as by one who took over, and closed the archive again
        holding.renew()
        with pytest.raises(ArchiveTakenOver, match="unknown"):
            holding.require()
    assert not (path / NOTE).exists()


def test_signs_are_given_as_long_as_the_right_is_held(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("testimony_archive.storage.holding._RENEWED_SECONDS", 0.01)
    given = threading.Event()
    monkeypatch.setattr(Holding, "renew", lambda _: given.set())
    with held(path):
        assert given.wait(10)
    threads = [each for each in threading.enumerate() if each.name == "holding"]
    for each in threads:
        each.join(10)
        assert not each.is_alive()


def test_of_two_computers_that_find_no_note_one_gets_the_right(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unlink = Path.unlink

    def another_is_quicker(file: Path, *, missing_ok: bool = False) -> None:
        unlink(file, missing_ok=missing_ok)
        if file.name == NOTE:
            note_of_another_computer(path)

    monkeypatch.setattr(Path, "unlink", another_is_quicker)
    with pytest.raises(ArchiveInUseElsewhere, match="office"):
        Holding(path)
