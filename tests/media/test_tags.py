"""The words in a file of sound are found wherever they stand, to be looked through."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import mutagen
import pytest
from mutagen import id3

from testimony_archive.config.resources import resource
from testimony_archive.domain.errors import FileNotThere
from testimony_archive.media.tags import words_within
from tests.factories import recording


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


FRAMES: Any = id3  # has no types
PICTURE = b"\x01\xfe" * 150_000


def sound_with_picture(folder: Path) -> Path:
    """A field that stands before the picture, both behind the sound."""
    file = recording(folder / "sound.wav", milliseconds=10_000)
    tagged: Any = mutagen.File(file)
    tagged.add_tags()
    tagged.tags.add(FRAMES.APIC(mime="image/jpeg", data=PICTURE))
    tagged.tags.add(FRAMES.TPE1(text="Wilmer Huamán"))
    tagged.save()
    return file


def opus_with_picture(folder: Path) -> Path:
    """A field that stands behind the picture, both before the sound."""
    file = folder / "sound.opus"
    shutil.copyfile(resource("sample", "recordings", "CL-003.opus"), file)
    tagged: Any = mutagen.File(file)
    tagged.tags.clear()
    tagged["METADATA_BLOCK_PICTURE"] = base64.b64encode(PICTURE).decode()
    tagged["ARTIST"] = "Wilmer Huamán"
    tagged.save()
    return file


@pytest.mark.parametrize("make", [sound_with_picture, opus_with_picture])
def test_a_field_beside_a_large_picture_is_found(make: Callable[[Path], Path], tmp_path: Path) -> None:
    file = make(tmp_path)
    content, name = file.read_bytes(), "Wilmer Huamán"
    ends = content[: 1 << 16] + content[-1 << 16 :]
    assert name.encode() not in ends
    assert name.encode("utf-16-le") not in ends
    assert name in words_within(file)


def test_what_is_no_text_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "sound"
    file.write_bytes(bytes(range(32)) * 100)
    assert words_within(file) == ""


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere):
        words_within(tmp_path / "gone")
