"""An order made by hand: what is moved lands where it was put, everything else stays, and few numbers are written."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimony_archive.domain.own_order import STEP, moved


def placed(order: list[tuple[int, int]], *moving: int, neighbour: int, below: bool = False) -> list[int]:
    """The ids in order after a move."""
    positions = dict(order) | moved(order, frozenset(moving), neighbour, below=below)
    return sorted(positions, key=lambda each: positions[each])


ORDER = [(each, each * STEP) for each in range(1, 7)]


def test_one_is_put_above_or_below_another() -> None:
    assert placed(ORDER, 5, neighbour=2) == [1, 5, 2, 3, 4, 6]
    assert placed(ORDER, 2, neighbour=5, below=True) == [1, 3, 4, 5, 2, 6]
    assert placed(ORDER, 6, neighbour=1) == [6, 1, 2, 3, 4, 5]
    assert placed(ORDER, 1, neighbour=6, below=True) == [2, 3, 4, 5, 6, 1]


def test_several_keep_their_order_and_the_neighbour_may_be_one_of_them() -> None:
    assert placed(ORDER, 6, 1, 4, neighbour=3) == [2, 1, 4, 6, 3, 5]
    assert placed(ORDER, 2, 5, neighbour=2) == [1, 2, 5, 3, 4, 6]


def test_what_stands_there_already_writes_nothing() -> None:
    assert moved(ORDER, {2, 3}, 4, below=False) == {}
    assert moved(ORDER, {3}, 3, below=True) == {}
    assert moved(ORDER, frozenset(), 3, below=True) == {}
    with pytest.raises(ValueError, match="is not in list"):
        moved(ORDER, {3}, 99, below=True)


def test_moving_one_writes_one() -> None:
    assert len(moved(ORDER, {6}, 2, below=False)) == 1


def test_all_of_them_at_equal_places_are_spread() -> None:
    assert placed([(1, 0), (2, 0), (3, 0)], 3, neighbour=1) == [3, 1, 2]
    assert placed([(1, 0), (2, 0), (3, 0)], 3, 1, neighbour=2, below=True) == [2, 1, 3]


def test_room_is_made_where_it_has_run_out_and_mostly_by_few() -> None:
    order = [(each, each * STEP) for each in range(1, 1_001)]
    written = 0
    for moving in range(1_000, 900, -1):
        changed = moved(order, {moving}, 1, below=True)
        written += len(changed)
        positions = dict(order) | changed
        order = sorted(positions.items(), key=lambda pair: pair[1])
    assert [each for each, _ in order[:102]] == [1, *range(901, 1_001), 2]
    assert written < 500


@settings(max_examples=60)
@given(st.lists(st.integers(0, 5), min_size=1, max_size=9), st.randoms(use_true_random=False), st.booleans())
def test_everything_that_does_not_move_keeps_its_order(places: list[int], choose: random.Random, below: bool) -> None:
    order = [(number, place) for number, place in enumerate(sorted(places), 1)]
    ids = [each for each, _ in order]
    moving = frozenset(choose.sample(ids, choose.randint(0, len(ids))))
    neighbour = choose.choice(ids)
    changed = moved(order, moving, neighbour, below=below)
    positions = dict(order) | changed
    after = sorted(ids, key=lambda each: (positions[each], each))
    if changed:
        assert [each for each in after if each not in moving] == [each for each in ids if each not in moving]
        assert [each for each in after if each in moving] == [each for each in ids if each in moving]
        block = [after.index(each) for each in moving]
        assert max(block) - min(block) == len(block) - 1
    else:
        assert after == ids
