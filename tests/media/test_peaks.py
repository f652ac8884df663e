"""The shape of sound, whatever form it comes in and however it is cut into blocks."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimony_archive.domain.sound import SampleKind, SoundBlock
from testimony_archive.domain.waveform import LOUDEST, STEP_MS, Waveform
from testimony_archive.media.peaks import Peaks


def shape(blocks: Iterable[SoundBlock]) -> Waveform:
    peaks = Peaks()
    for each in blocks:
        peaks.add(each)
    return peaks.finish()


def highest(waveform: Waveform) -> list[int]:
    return list(array("b", waveform.highest))


def lowest(waveform: Waveform) -> list[int]:
    return list(array("b", waveform.lowest))


def block(samples: list[int], *, rate_hz: int = 8_000, channels: int = 1) -> SoundBlock:
    return SoundBlock(array("h", samples).tobytes(), SampleKind.SIGNED_16, channels, rate_hz)


def test_each_step_holds_its_lowest_and_its_highest_sample() -> None:
    quiet, loud = [0] * 160, [0] * 80 + [16_384, -32_768] + [0] * 78

    found = shape([block(quiet + loud + quiet)])

    assert highest(found) == [0, 64, 0]
    assert lowest(found) == [0, -LOUDEST, 0]
    assert found.duration_ms == 60


@pytest.mark.parametrize(
    ("kind", "silence", "loud"),
    [
        (SampleKind.UNSIGNED_8, 128, 255),
        (SampleKind.SIGNED_16, 0, 32_767),
        (SampleKind.SIGNED_32, 0, 2_147_483_647),
        (SampleKind.FLOAT_32, 0.0, 1.0),
    ],
)
def test_every_kind_of_sample_has_the_same_shape(kind: SampleKind, silence: float, loud: float) -> None:
    samples: array[int] | array[float] = array(kind.value, [silence] * 160 + [loud] * 160)

    found = shape([SoundBlock(samples.tobytes(), kind, 1, 8_000)])

    assert highest(found) == pytest.approx([0, LOUDEST], abs=1)
    assert lowest(found)[0] == 0


def test_floats_that_are_too_loud_or_no_numbers_break_nothing() -> None:
    samples = array("f", [7.5] * 160 + [math.inf] * 160 + [math.nan] * 160 + [-math.inf] * 160)

    found = shape([SoundBlock(samples.tobytes(), SampleKind.FLOAT_32, 1, 8_000)])

    assert highest(found)[:2] == [LOUDEST, LOUDEST]
    assert lowest(found)[3] == -LOUDEST


@pytest.mark.parametrize("channels", [1, 2, 6])
@pytest.mark.parametrize("rate_hz", [8_000, 11_025, 22_050, 44_100, 48_000, 192_000])
def test_no_rate_drifts_and_every_channel_is_heard(rate_hz: int, channels: int) -> None:
    """A whole second of silence, then one in which only the last channel speaks."""
    silent = [0] * (rate_hz * channels)
    speaking = ([0] * (channels - 1) + [32_767]) * rate_hz

    found = shape(
        [block(silent, rate_hz=rate_hz, channels=channels), block(speaking, rate_hz=rate_hz, channels=channels)]
    )

    assert highest(found) == [0] * 50 + [LOUDEST] * 50
    assert found.duration_ms == 2_000


def test_the_rest_of_a_step_is_a_step() -> None:
    found = shape([block([0] * 160 + [32_767] * 10)])

    assert highest(found) == [0, LOUDEST]
    assert found.duration_ms == 21


def test_a_rate_that_changes_on_the_way_keeps_the_time() -> None:
    found = shape([block([0] * 8_000), block([32_767] * 44_100, rate_hz=44_100)])

    assert highest(found) == [0] * 50 + [LOUDEST] * 50
    assert found.duration_ms == 2_000


@pytest.mark.parametrize(("rate_hz", "channels"), [(1, 1), (8_000, 0)])
def test_what_no_ear_could_hear_is_left_out(rate_hz: int, channels: int) -> None:
    assert shape([block([1] * 100, rate_hz=rate_hz, channels=channels)]) == Waveform(0, STEP_MS, b"", b"")


def test_nothing_at_all_has_no_steps() -> None:
    assert shape([]).steps == 0


@settings(max_examples=40)
@given(st.lists(st.integers(-32_768, 32_767), min_size=1, max_size=2_000), st.lists(st.integers(1, 700), max_size=9))
def test_where_blocks_are_cut_makes_no_difference(samples: list[int], cuts: list[int]) -> None:
    pieces, start = [], 0
    for length in cuts:
        pieces.append(block(samples[start : start + length]))
        start += length
    pieces.append(block(samples[start:]))

    assert shape(pieces) == shape([block(samples)])
