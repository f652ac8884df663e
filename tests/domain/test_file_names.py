"""Names of files as they are kept, and as every system takes them."""

from __future__ import annotations

import unicodedata

import pytest

from testimony_archive.domain.file_names import kept_name, without_device


def test_bytes_that_are_no_letters_are_told_as_such() -> None:
    assert kept_name("b\udce9_es.txt") == "b\ufffd_es.txt"
    assert kept_name(unicodedata.normalize("NFD", "Peña.mp3")) == "Peña.mp3"


@pytest.mark.parametrize(
    ("name", "taken"),
    [("CON", "CON_"), ("nul.mp3", "nul_.mp3"), ("Lpt¹.x.y", "Lpt¹_.x.y"), ("console.txt", "console.txt"), ("", "")],
)
def test_no_name_is_that_of_a_device(name: str, taken: str) -> None:
    assert without_device(name) == taken
