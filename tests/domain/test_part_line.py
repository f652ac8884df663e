"""Parts of a recording laid one after the other: a place of a part is a place of the whole, and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.part_line import PartLength, PartLine

LINE = PartLine.of((PartLength(1, 1_000), PartLength(3, 500, is_known=False), PartLength(4, 2_000)))


def test_each_part_begins_where_the_one_before_it_ends() -> None:
    assert [(each.part_number, each.start_ms, each.end_ms) for each in LINE.parts] == [
        (1, 0, 1_000),
        (3, 1_000, 1_500),
        (4, 1_500, 3_500),
    ]
    assert LINE.duration_ms == 3_500
    assert [each.duration_ms for each in LINE.parts] == [1_000, 500, 2_000]


def test_the_whole_is_as_sure_as_its_parts() -> None:
    assert not LINE.is_known
    assert PartLine.of((PartLength(1, 1_000),)).is_known


def test_a_border_belongs_to_the_part_that_begins_there() -> None:
    assert LINE.at(999) == (1, 999)
    assert LINE.at(1_000) == (3, 0)


def test_what_lies_beyond_the_ends_is_at_them() -> None:
    assert (LINE.at(-5), LINE.at(9_999)) == ((1, 0), (4, 2_000))
    assert (LINE.place(1, -5), LINE.place(3, 9_999)) == (0, 1_500)


def test_a_part_that_is_not_there_has_no_place() -> None:
    assert LINE.part(2) is None
    assert LINE.place(2, 300) == 0
    assert (PartLine().at(10), PartLine().duration_ms) == ((0, 0), 0)


@given(st.lists(st.integers(-5, 10_000), min_size=1, max_size=6), st.data())
def test_every_place_of_a_part_is_found_again(lengths: list[int], data: st.DataObject) -> None:
    line = PartLine.of(PartLength(number, each) for number, each in enumerate(lengths, start=1))
    assert line.duration_ms == sum(max(each, 0) for each in lengths)
    for part in line.parts:
        if part.duration_ms:
            position = data.draw(st.integers(0, part.duration_ms - 1))
            assert line.at(line.place(part.part_number, position)) == (part.part_number, position)
