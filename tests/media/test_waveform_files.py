"""Kept waveforms come back as they were, or not at all."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimony_archive.domain.waveform import Waveform
from testimony_archive.media.waveform_files import WaveformFiles

SOUND = Waveform(60, 20, b"\xff\xfe\xfd", b"\x01\x02\x03")


def sha256(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


@pytest.fixture
def files(tmp_path: Path) -> WaveformFiles:
    return WaveformFiles(tmp_path / "made" / "when needed")


def test_what_was_kept_is_read_as_it_was(files: WaveformFiles) -> None:
    assert files.read(sha256("a")) is None

    files.keep(sha256("a"), SOUND)

    assert files.read(sha256("a")) == SOUND
    assert files.read(sha256("b")) is None


def test_nothing_but_the_complete_file_is_in_the_folder(files: WaveformFiles, tmp_path: Path) -> None:
    files.keep(sha256("a"), SOUND)

    assert [each.name for each in (tmp_path / "made" / "when needed").iterdir()] == [f"{sha256('a')}.waveform"]


@settings(max_examples=40)
@given(st.data())
def test_a_damaged_file_is_never_believed_and_goes(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    files = WaveformFiles(folder)
    files.keep(sha256("a"), SOUND)
    (path,) = folder.iterdir()
    whole = path.read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    damaged = data.draw(
        st.sampled_from(
            [whole[:place], whole + b"x", whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :]]
        )
    )
    path.write_bytes(damaged)

    assert files.read(sha256("a")) is None
    assert not path.exists()


def test_a_folder_that_cannot_be_made_is_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    files = WaveformFiles(tmp_path / "file" / "waveforms")

    files.keep(sha256("a"), SOUND)

    assert files.read(sha256("a")) is None


def test_a_name_that_is_taken_by_a_folder_leaves_no_half_written_file(tmp_path: Path) -> None:
    files = WaveformFiles(tmp_path)
    (tmp_path / f"{sha256('a')}.waveform").mkdir()

    files.keep(sha256("a"), SOUND)

    assert [each.suffix for each in tmp_path.iterdir()] == [".waveform"]


def test_those_that_nobody_looked_at_make_room(tmp_path: Path) -> None:
    files = WaveformFiles(tmp_path, most_bytes=100)  # two of 30 bytes and a bit
    for day, name in enumerate("abc"):
        files.keep(sha256(name), SOUND)
        os.utime(tmp_path / f"{sha256(name)}.waveform", (day, day))
    assert files.read(sha256("a")) == SOUND, "so it was looked at last"

    files.keep(sha256("d"), SOUND)

    assert {name for name in "abcd" if (tmp_path / f"{sha256(name)}.waveform").exists()} == {"a", "d", "c"}


def test_what_another_run_left_half_written_is_cleared_away_a_day_later(tmp_path: Path) -> None:
    files = WaveformFiles(tmp_path)
    old, new = tmp_path / "old.part", tmp_path / "new.part"
    old.write_bytes(b"half")
    new.write_bytes(b"half")
    os.utime(old, (0, 0))

    files.keep(sha256("a"), SOUND)

    assert (old.exists(), new.exists()) == (False, True)


def test_only_a_sha256_names_a_file(files: WaveformFiles) -> None:
    with pytest.raises(ValueError, match="not a SHA-256"):
        files.read("../../etc/passwd")
