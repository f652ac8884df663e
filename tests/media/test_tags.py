"""The words in a file of sound are found wherever they stand, to be looked through."""

from __future__ import annotations

from pathlib import Path

import pytest

from testimony_archive.domain.errors import FileNotThere
from testimony_archive.media.tags import words_within


@pytest.mark.parametrize("size", [0, 30, 65_536, 100_000, 1_000_000])
def test_words_at_both_ends_are_found_in_files_of_any_size(tmp_path: Path, size: int) -> None:
    file = tmp_path / "sound"
    file.write_bytes(b"\x00Empieza\x00" + b"\x01" * size + b"\x00Acaba\x00")
    found = words_within(file)
    assert "Empieza" in found
    assert "Acaba" in found


def test_fields_of_an_old_tag_are_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "sound.mp3"
    fields = (
        b"Treinta letras sin espacio....",
        b"Wilmer Huaman".ljust(30),
        b"Disco".ljust(30),
        b"2022",
        b"Nota".ljust(31),
    )
    file.write_bytes(b"\x01" * 200_000 + b"TAG" + b"".join(fields))
    assert "\n\nWilmer Huaman " in words_within(file)


def test_what_is_no_text_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "sound"
    file.write_bytes(bytes(range(32)) * 100)
    assert words_within(file) == ""


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere):
        words_within(tmp_path / "gone")
