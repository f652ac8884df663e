"""Moving things in a selection: where they land, what they bring along, and what never gets lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.records import ItemKind, SelectionItem
from testimony_archive.ui.presenters.selection_order import (
    move_down,
    move_to,
    move_up,
    place_below,
)

if TYPE_CHECKING:
    from testimony_archive.ui.presenters.selection_order import Move


def _items(pattern: str) -> list[SelectionItem]:
    """One item for each letter; capitals are headings. The letter's code is the item id."""
    return [
        SelectionItem(ord(letter), ItemKind.HEADING if letter.isupper() else ItemKind.QUOTE, place)
        for place, letter in enumerate(pattern)
    ]


def _after(pattern: str, move: Move | None) -> str:
    """The order once the archive has carried the move out, as its service describes it."""
    if move is None:
        return pattern
    moving = "".join(map(chr, move.item_ids))
    before = [each for each in pattern[: move.position] if each not in moving]
    behind = [each for each in pattern[move.position :] if each not in moving]
    return "".join([*before, moving, *behind])


def _ids(letters: str) -> set[int]:
    return {ord(each) for each in letters}


@pytest.mark.parametrize(
    ("before", "chosen", "after"),
    [
        ("abc", "b", "bac"),
        ("abc", "a", "abc"),
        ("abc", "bc", "bca"),
        ("aXbc", "b", "abXc"),  # over a heading, into the group above
        ("XaYbZc", "Y", "YbXaZc"),  # a heading moves with its items
        ("aXb", "X", "aXb"),  # not above what stands before the first heading
        ("XaYb", "Yb", "YbXa"),
    ],
)
def test_up(before: str, chosen: str, after: str) -> None:
    assert _after(before, move_up(_items(before), _ids(chosen))) == after


@pytest.mark.parametrize(
    ("before", "chosen", "after"),
    [
        ("abc", "b", "acb"),
        ("abc", "c", "abc"),
        ("aXb", "a", "Xab"),
        ("XaYbZc", "X", "YbXaZc"),
        ("XaYb", "Y", "XaYb"),
    ],
)
def test_down(before: str, chosen: str, after: str) -> None:
    assert _after(before, move_down(_items(before), _ids(chosen))) == after


@pytest.mark.parametrize(
    ("before", "chosen", "position", "after"),
    [
        ("abc", "c", 0, "cab"),
        ("aXbc", "c", 1, "acXb"),
        ("XabYc", "Y", 2, "XabYc"),  # dropped into a group, a heading goes behind it, where it was
        ("XabYcZd", "Z", 2, "XabZdYc"),
        ("XabYc", "X", 5, "YcXab"),
        ("aXb", "X", 0, "aXb"),
    ],
)
def test_dropping(before: str, chosen: str, position: int, after: str) -> None:
    assert _after(before, move_to(_items(before), _ids(chosen), position)) == after


def test_nothing_chosen_moves_nothing() -> None:
    assert move_up(_items("ab"), ()) is None
    assert move_down(_items("ab"), ()) is None
    assert move_to(_items("ab"), (), 1) is None


def test_a_heading_is_put_right_below_the_current_row_or_at_the_end() -> None:
    assert place_below(_items("abc"), ord("b")) == 2
    assert place_below(_items("abc"), None) == 3


_PATTERNS = st.lists(st.sampled_from("abcdefgXYZ"), unique=True, max_size=10).map("".join)
_HOW = st.sampled_from(["up", "down", "to"])


@given(_PATTERNS, st.sets(st.sampled_from("abcdefgXYZ")), st.integers(0, 10), _HOW)
def test_nothing_is_lost_and_nothing_comes_twice(pattern: str, chosen: set[str], position: int, how: str) -> None:
    assert sorted(_moved(pattern, chosen, position, how)) == sorted(pattern)


@given(_PATTERNS, st.sets(st.sampled_from("XYZ")), st.integers(0, 10), _HOW)
def test_headings_keep_their_items(pattern: str, chosen: set[str], position: int, how: str) -> None:
    assert set(_groups(_moved(pattern, chosen, position, how))) == set(_groups(pattern))


def _moved(pattern: str, chosen: set[str], position: int, how: str) -> str:
    items, ids = _items(pattern), {ord(each) for each in chosen if each in pattern}
    match how:
        case "up":
            return _after(pattern, move_up(items, ids))
        case "down":
            return _after(pattern, move_down(items, ids))
        case _:
            return _after(pattern, move_to(items, ids, min(position, len(items))))


def _groups(pattern: str) -> list[str]:
    groups = [""]
    for letter in pattern:
        if letter.isupper():
            groups.append(letter)
        else:
            groups[-1] += letter
    return groups
