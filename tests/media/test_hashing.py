"""SHA-256 of files, in chunks, by a known answer."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from testimony_archive.domain.errors import Cancelled, FileNotThere
from testimony_archive.media.hashing import CHUNK, hash_file, is_sha256


def test_gives_the_known_answer_for_a_known_text(tmp_path: Path) -> None:
    """The example of FIPS 180-2, appendix B.1."""
    (tmp_path / "abc").write_bytes(b"abc")
    assert hash_file(tmp_path / "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK + 7])
def test_reads_every_byte_whatever_the_size(tmp_path: Path, size: int) -> None:
    content = bytes(range(256)) * (size // 256) + b"x" * (size % 256)
    (tmp_path / "recording").write_bytes(content)
    told: list[int] = []
    assert hash_file(tmp_path / "recording", told.append) == hashlib.sha256(content).hexdigest()
    assert told[-1:] == ([size] if size else [])


def test_can_be_cancelled_between_chunks(tmp_path: Path) -> None:
    (tmp_path / "long").write_bytes(bytes(3 * CHUNK))

    def cancel(done: int) -> None:
        assert done == CHUNK
        raise Cancelled

    with pytest.raises(Cancelled):
        hash_file(tmp_path / "long", cancel)


def test_says_that_a_file_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere, match=r"nowhere\.mp3 does not exist"):
        hash_file(tmp_path / "nowhere.mp3")


@pytest.mark.parametrize(
    ("text", "answer"),
    [("a" * 64, True), ("A" * 64, False), ("a" * 63, False), ("g" * 64, False), ("a" * 64 + "\n", False), ("", False)],
)
def test_knows_what_a_sha256_looks_like(text: str, answer: bool) -> None:
    assert is_sha256(text) is answer
