"""Two transcripts of one testimony, side by side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.records import Passage
from testimony_archive.ui.models.transcript_pairs import TranscriptPairs


def passages(*starts: int | None, part: int = 1) -> tuple[Passage, ...]:
    return tuple(Passage(number, number, "", "x", start, None, part) for number, start in enumerate(starts, start=1))


def test_places_belong_together_by_their_times() -> None:
    pairs = TranscriptPairs(passages(0, 10_000, 20_000), passages(0, 4_000, 8_000, 12_000, 20_000))
    assert [pairs.beside(place) for place in (0, 1, 2)] == [0, 2.5, 4]
    assert pairs.beside(0.5) == 1.25
    assert pairs.beside(3) == 5


def test_without_times_they_belong_together_by_proportion() -> None:
    pairs = TranscriptPairs(passages(None, None, None, None), passages(0, 5_000))
    assert [pairs.beside(place) for place in (0, 1, 2, 4)] == [0, 0.5, 1, 2]
    assert TranscriptPairs((), passages(0)).beside(0) == 0
    assert TranscriptPairs(passages(0), ()).beside(0.5) == 0


def test_times_that_begin_again_with_a_part_lead_nobody_back() -> None:
    parts = (*passages(0, 9_000), *passages(0, 9_000, part=2))
    pairs = TranscriptPairs(parts, parts)
    assert [pairs.beside(place) for place in range(5)] == [0, 1, 2, 3, 4]


@given(
    st.lists(st.none() | st.integers(0, 60_000), max_size=8),
    st.lists(st.none() | st.integers(0, 60_000), max_size=8),
)
def test_whoever_reads_on_is_led_on(one: list[int | None], other: list[int | None]) -> None:
    pairs = TranscriptPairs(passages(*one), passages(*other))
    found = [pairs.beside(step / 4) for step in range(4 * len(one) + 1)]
    assert found == sorted(found)
    assert all(0 <= each <= len(other) for each in found)
