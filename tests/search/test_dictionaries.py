"""Dictionaries in their fast form, and what happens where that cannot be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from testimony_archive.search.dictionaries import KeptDictionaries

if TYPE_CHECKING:
    from pathlib import Path


def test_the_fast_form_is_made_once_and_kept(tmp_path: Path) -> None:
    assert KeptDictionaries(tmp_path).get_dictionary("en")["women"] == "woman"
    (kept,) = tmp_path.rglob("*.dic")
    made = kept.stat().st_mtime_ns
    assert KeptDictionaries(tmp_path).get_dictionary("en")["women"] == "woman"
    assert kept.stat().st_mtime_ns == made
    assert [each.name for each in kept.parent.iterdir()] == ["en.dic"]


def test_without_a_folder_to_write_in_the_words_are_the_same(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder")
    dictionary = KeptDictionaries(in_the_way).get_dictionary("en")
    assert dictionary["women"] == "woman"
    assert "qzqzqz" not in dictionary


def test_a_damaged_fast_form_is_made_again(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    KeptDictionaries(tmp_path).get_dictionary("en")
    (kept,) = tmp_path.rglob("*.dic")
    kept.write_bytes(b"damaged")
    assert KeptDictionaries(tmp_path).get_dictionary("en")["women"] == "woman"
    assert "Corrupt" in caplog.text


def test_a_language_without_a_dictionary_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="xx"):
        KeptDictionaries(tmp_path).get_dictionary("xx")
