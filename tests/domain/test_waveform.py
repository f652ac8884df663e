"""The shape of a sound, at every zoom."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimony_archive.domain.waveform import LOUDEST, Waveform


def waveform(highest: list[int], step_ms: int = 20) -> Waveform:
    """A waveform as deep as it is high."""
    high = array("b", highest)
    return Waveform(len(highest) * step_ms, step_ms, array("b", [-each for each in highest]).tobytes(), high.tobytes())


def test_each_column_holds_the_lowest_and_the_highest_sample_of_its_time() -> None:
    low, high = array("b", [-1, -2, -127, -4]), array("b", [10, 127, 5, 6])
    sound = Waveform(80, 20, low.tobytes(), high.tobytes())

    assert list(sound.columns(0, 80, 2)) == [(-2 / LOUDEST, 1.0), (-1.0, 6 / LOUDEST)]


def test_columns_narrower_than_a_step_repeat_it() -> None:
    sound = waveform([10, 20])

    assert [high for _, high in sound.columns(0, 40, 4)] == [each / LOUDEST for each in (10, 10, 20, 20)]


def test_what_lies_before_and_after_the_recording_is_silent() -> None:
    sound = waveform([127, 127])

    assert [high for _, high in sound.columns(-40, 80, 6)] == [0.0, 0.0, 1.0, 1.0, 0.0, 0.0]


@pytest.mark.parametrize(("start", "end", "count"), [(0, 100, 0), (100, 100, 3), (100, 0, 3), (0, 100, -1)])
def test_a_view_without_width_is_silent(start: int, end: int, count: int) -> None:
    assert list(waveform([127] * 9).columns(start, end, count)) == [(0.0, 0.0)] * max(count, 0)


def test_a_recording_without_sound_is_silent() -> None:
    assert list(Waveform(0, 20, b"", b"").columns(0, 1_000, 2)) == [(0.0, 0.0)] * 2


@pytest.mark.parametrize(("low", "high", "step_ms"), [(b"\0", b"\0\0", 20), (b"\0", b"\0", 0)])
def test_a_waveform_that_contradicts_itself_is_refused(low: bytes, high: bytes, step_ms: int) -> None:
    with pytest.raises(ValueError, match="a lowest and a highest"):
        Waveform(20, step_ms, low, high)


def test_waveforms_of_the_same_sound_are_equal() -> None:
    assert waveform([1] * 100) == waveform([1] * 100)
    assert waveform([1] * 100) != waveform([2] * 100)


@settings(max_examples=60)
@given(st.integers(1, 3_000), st.integers(0, 2_999), st.integers(1, 40), st.data())
def test_no_peak_is_lost_at_any_zoom(steps: int, loud: int, count: int, data: st.DataObject) -> None:
    loud %= steps
    levels = [0] * steps
    levels[loud] = LOUDEST
    start = data.draw(st.integers(0, loud))
    end = data.draw(st.integers(loud + 1, steps + 50))

    seen = [high for _, high in waveform(levels).columns(start * 20, end * 20, count)]

    column = (loud - start) * count // (end - start)
    assert len(seen) == count
    assert seen[column] == 1.0
    assert sum(seen) <= 3 + count / (end - start), "a peak spreads further than its neighbours"
