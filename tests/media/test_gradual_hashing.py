"""Hashing a file little by little."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from testimony_archive.domain.errors import FileNotThere
from testimony_archive.media.gradual_hashing import GradualHash
from testimony_archive.media.hashing import CHUNK

CONTENT = os.urandom(1000) * 3_000


class Interrupted(Exception):
    """Somebody came back."""


class Interrupting:
    """Interrupts after each chunk, and counts what was read."""

    def __init__(self) -> None:
        self.read = 0

    def __call__(self, count: int) -> None:
        self.read += count
        raise Interrupted


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "recording"
    path.write_bytes(CONTENT)
    return path


def interrupted(gradual: GradualHash, path: Path) -> None:
    with pytest.raises(Interrupted):
        gradual.hash(path)


def test_a_file_is_read_once_however_often_somebody_interrupts(file: Path) -> None:
    told = Interrupting()
    gradual = GradualHash(told)
    for _ in range(3):
        interrupted(gradual, file)
    assert told.read == len(CONTENT)
    assert gradual.hash(file) == hashlib.sha256(CONTENT).hexdigest()
    assert told.read == len(CONTENT)


def test_what_changed_meanwhile_is_read_from_its_beginning(file: Path) -> None:
    told = Interrupting()
    gradual = GradualHash(told)
    interrupted(gradual, file)
    file.write_bytes(CONTENT[:-1])
    for _ in range(3):
        interrupted(gradual, file)
    assert gradual.hash(file) == hashlib.sha256(CONTENT[:-1]).hexdigest()
    assert told.read == CHUNK + len(CONTENT) - 1


def test_one_file_after_another(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"other")
    gradual = GradualHash(lambda _count: None)
    for path in (file, other, file):
        assert gradual.hash(path) == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere):
        GradualHash(lambda _count: None).hash(tmp_path / "none")
