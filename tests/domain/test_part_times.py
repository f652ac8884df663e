"""Every passage with a time is heard somewhere within its part, whatever its time codes say."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from testimony_archive.domain.part_times import PartTimes, is_late, recording_lengths
from testimony_archive.domain.records import AttachmentKind, Passage
from tests.services.records import recording

_TIME = st.none() | st.integers(-10, 400_000)


def passage(
    number: int, start: int | None, end: int | None = None, *, text: str = "word " * 4, part: int = 1
) -> Passage:
    return Passage(number, number, "Ana", text, start, end, part)


def ends(times: PartTimes) -> list[tuple[int, int, int]]:
    return [(each.passage.passage_id, each.start_ms, each.end_ms) for each in times.passages]


def test_what_has_no_end_reaches_to_what_comes_next_and_the_last_to_the_end_of_the_part() -> None:
    times = PartTimes([passage(1, 0), passage(2, 4_000, 6_000), passage(3, 8_000)], 1, 10_000)
    assert ends(times) == [(1, 0, 4_000), (2, 4_000, 6_000), (3, 8_000, 10_000)]


def test_passages_of_other_parts_and_without_a_time_are_left_out() -> None:
    times = PartTimes([passage(1, 0), passage(2, None), passage(3, 0, 500, part=2)], 1, 1_000)
    assert ends(times) == [(1, 0, 1_000)]
    assert times.of(3) is None


def test_times_behind_the_end_are_put_at_the_end() -> None:
    times = PartTimes([passage(1, 500, 90_000), passage(2, 80_000)], 1, 1_000)
    assert ends(times) == [(1, 500, 1_000), (2, 1_000, 1_000)]


def test_an_end_before_its_start_is_no_end() -> None:
    assert ends(PartTimes([passage(1, 500, 100), passage(2, 700)], 1, 1_000)) == [(1, 500, 700), (2, 700, 1_000)]


def test_passages_that_begin_at_once_last_until_the_next_one_that_begins_later() -> None:
    times = PartTimes([passage(1, 500), passage(2, 500), passage(3, 900)], 1, 1_000)
    assert ends(times) == [(1, 500, 900), (2, 500, 900), (3, 900, 1_000)]


def test_where_nobody_knows_how_long_a_part_is_its_passages_tell() -> None:
    assert PartTimes([passage(1, 0, 9_000), passage(2, 3_000)], 1).duration_ms == 9_000
    assert PartTimes([passage(1, 20_000)], 1).duration_ms == 25_000
    assert PartTimes([], 1).duration_ms == 0


def test_words_are_heard_within_their_passage_by_proportion_of_its_text() -> None:
    times = PartTimes([passage(1, 1_000, 3_000, text="a" * 10), passage(2, 3_000, 4_000, text="b" * 10)], 1, 9_000)
    assert times.of_words((1, 5), (1, 10)) == (2_000, 3_000)
    assert times.of_words((1, 5), (2, 1)) == (2_000, 3_100)


def test_words_of_an_empty_text_or_with_a_place_behind_its_end_are_at_the_ends_of_their_passage() -> None:
    times = PartTimes([passage(1, 1_000, 3_000, text="")], 1, 9_000)
    assert times.of_words((1, 0), (1, 4)) == (1_000, 3_000)


def test_words_across_two_parts_reach_to_the_edge_of_each() -> None:
    passages = [passage(1, 1_000, 3_000, text="a" * 10), passage(2, 500, 900, text="b" * 10, part=2)]
    assert PartTimes(passages, 1, 9_000).of_words((1, 5), (2, 5)) == (2_000, 3_000)
    assert PartTimes(passages, 2, 9_000).of_words((1, 5), (2, 5)) == (500, 700)


def test_words_that_are_nowhere_in_the_part_have_no_time() -> None:
    passages = [passage(1, None), passage(2, 500, 900), passage(3, 0, 10, part=2)]
    times = PartTimes(passages, 1, 1_000)
    assert times.of_words((1, 0), (1, 3)) is None
    assert times.of_words((3, 0), (3, 3)) is None
    assert times.of_words((2, 0), (99, 3)) is None
    assert times.of_words((2, 0), (1, 3)) is None


@settings(max_examples=60)
@given(st.lists(st.tuples(_TIME, _TIME), max_size=12), st.integers(0, 300_000))
def test_whatever_the_times_everything_lies_within_the_part_in_order(
    written: list[tuple[int | None, int | None]], duration_ms: int
) -> None:
    times = PartTimes([passage(number, start, end) for number, (start, end) in enumerate(written)], 1, duration_ms)
    assert len(times.passages) == sum(start is not None for start, _end in written)
    for each in times.passages:
        assert 0 <= each.start_ms <= each.end_ms <= times.duration_ms
        words = times.of_words((each.passage.passage_id, 2), (each.passage.passage_id, 9))
        assert words is not None
        assert each.start_ms <= words[0] <= words[1] <= each.end_ms
    starts = [each.start_ms for each in times.passages]
    assert starts == sorted(starts)


def test_times_are_late_from_half_a_second_past_the_end_on() -> None:
    assert not is_late(59_000, 60_500, 60_000)
    assert is_late(59_000, 60_501, 60_000)
    assert is_late(61_000, None, 60_000)
    assert not is_late(61_000, None, None)
    assert not is_late(None, None, 60_000)


def test_a_part_with_several_recordings_is_as_long_as_the_longest() -> None:
    sound, film = recording(1), replace(recording(1, kind=AttachmentKind.VIDEO), duration_ms=70_000)
    unknown = replace(recording(2), duration_ms=None)
    assert recording_lengths((film, sound, unknown)) == {1: 70_000}
