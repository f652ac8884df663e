"""Speech and pauses, told from the loudness of a recording."""

from __future__ import annotations

from array import array
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimony_archive.domain.pauses import SpeechMeasures, Stretch, stretches_of_speech
from testimony_archive.domain.waveform import Waveform

NOISE, SPEECH = 4, 60


def sound(*parts: tuple[int, int]) -> Waveform:
    """Parts one after the other: milliseconds and loudness."""
    high = array("b", [level for milliseconds, level in parts for _ in range(milliseconds // 20)])
    return Waveform(len(high) * 20, 20, array("b", [-each for each in high]).tobytes(), high.tobytes())


def close_to(stretch: Stretch, start_ms: int, end_ms: int) -> bool:
    return abs(stretch.start_ms - start_ms) <= 200 and abs(stretch.end_ms - end_ms) <= 200


def test_speech_is_found_between_pauses_whatever_the_noise_of_the_room() -> None:
    for noise, speech in ((0, 60), (4, 60), (20, 90), (1, 8)):
        first, second = stretches_of_speech(
            sound((2_000, noise), (5_000, speech), (1_500, noise), (4_000, speech), (2_000, noise))
        )

        assert close_to(first, 2_000, 7_000)
        assert close_to(second, 8_500, 12_500)


def test_breath_parts_nothing() -> None:
    (only,) = stretches_of_speech(sound((1_000, NOISE), (3_000, SPEECH), (300, NOISE), (3_000, SPEECH), (1_000, NOISE)))

    assert close_to(only, 1_000, 7_300)


def test_a_short_answer_stays_with_what_is_near_or_by_itself_where_nothing_is() -> None:
    near = stretches_of_speech(sound((1_000, NOISE), (4_000, SPEECH), (900, NOISE), (500, SPEECH), (6_000, NOISE)))
    alone = stretches_of_speech(sound((1_000, NOISE), (4_000, SPEECH), (4_000, NOISE), (500, SPEECH), (6_000, NOISE)))

    assert len(near) == 1
    assert [close_to(each, *place) for each, place in zip(alone, [(1_000, 5_000), (9_000, 9_500)], strict=True)]


def test_a_click_is_no_word() -> None:
    (only,) = stretches_of_speech(sound((1_000, NOISE), (4_000, SPEECH), (3_000, NOISE), (20, 127), (3_000, NOISE)))

    assert close_to(only, 1_000, 5_000)


def test_what_is_too_long_is_cut_where_it_is_softest() -> None:
    found = stretches_of_speech(
        sound((1_000, NOISE), (20_000, SPEECH), (300, NOISE), (19_000, SPEECH), (1_000, NOISE)),
    )

    assert len(found) == 2
    assert abs(found[0].end_ms - 21_150) <= 200
    assert found[0].end_ms == found[1].start_ms


def test_an_hour_without_a_pause_is_cut_all_the_same() -> None:
    found = stretches_of_speech(sound((3_600_000, SPEECH)))

    assert max(each.duration_ms for each in found) <= 30_500
    assert found[0].start_ms == 0
    assert found[-1].end_ms == 3_600_000
    assert all(one.end_ms == other.start_ms for one, other in pairwise(found))


@pytest.mark.parametrize("waveform", [Waveform(0, 20, b"", b""), sound((60_000, 0)), sound((60_000, 1))])
def test_where_all_is_silent_nobody_speaks(waveform: Waveform) -> None:
    assert stretches_of_speech(waveform) == ()


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(1, 400), st.integers(0, 127)), max_size=30), st.integers(200, 2_000))
def test_stretches_are_in_order_within_the_recording_and_not_too_long(
    parts: list[tuple[int, int]], longest_ms: int
) -> None:
    waveform = sound(*((20 * steps, level) for steps, level in parts))
    measures = SpeechMeasures(longest_ms=longest_ms, shortest_ms=longest_ms // 2)

    found = stretches_of_speech(waveform, measures)

    assert all(each.duration_ms > 0 for each in found)
    assert all(one.end_ms <= other.start_ms for one, other in pairwise(found))
    assert all(each.duration_ms <= longest_ms + 2 * measures.margin_ms for each in found)
    if found:
        assert found[0].start_ms >= 0
        assert found[-1].end_ms <= waveform.duration_ms
