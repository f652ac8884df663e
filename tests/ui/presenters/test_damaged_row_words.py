"""What a damaged row is called in the window: in words that people know, and never by its table."""

from __future__ import annotations

import pytest

from testimony_archive.storage.row_places import _PLACES
from testimony_archive.ui.presenters import damaged_row_words
from testimony_archive.ui.presenters.damaged_row_words import dangling_words, row_words


@pytest.mark.parametrize("name", ["passage 12 (es)", "selection Book, item 3", "selection Book", "CA-002.txt"])
def test_a_row_is_named_as_the_check_named_it(name: str) -> None:
    assert row_words(name) == name


@pytest.mark.parametrize(
    ("name", "words"),
    [("a row of quote", "a quote"), ("a row of quote_theme", "a theme of a quote"), ("a row of speaker_x", "an entry")],
)
def test_a_row_that_is_gone_is_not_called_by_its_table(name: str, words: str) -> None:
    assert row_words(name) == words


def test_what_refers_to_something_that_is_gone_is_told_in_plain_words() -> None:
    words = dangling_words("row 17 of selection_item refers to a missing quote")
    assert words == "an item of a selection refers to something that is gone"


def test_what_else_is_wrong_with_the_database_is_none_of_it() -> None:
    assert not dangling_words("database disk image is malformed")


def test_every_name_that_a_check_gives_can_be_translated() -> None:
    within = [template.removeprefix("{}, ") for template, _ in _PLACES.values()]
    known = set(damaged_row_words._NAMED)
    assert [each for each in within if each not in known] == ["{}", "{} {}", "{}"]  # codes, files, parts with names
