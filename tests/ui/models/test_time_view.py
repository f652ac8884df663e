"""What is in view stays within the recording, and moves without a leap while it plays."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimony_archive.ui.models.time_view import NARROWEST_MS, USUAL_SPAN_MS, TimeView, tick_distance_ms

HOUR = 3_600_000


def test_a_short_recording_is_shown_whole_and_a_long_one_around_the_place_that_is_heard() -> None:
    assert TimeView.first(60_000) == TimeView(0, 60_000, 60_000)
    view = TimeView.first(HOUR, 1_800_000)
    assert (view.start_ms, view.span_ms) == (1_800_000 - USUAL_SPAN_MS / 2, USUAL_SPAN_MS)
    assert TimeView.first(HOUR, HOUR).end_ms == HOUR


def test_zooming_keeps_the_place_it_is_done_at() -> None:
    view = TimeView.first(HOUR, 1_800_000)
    place = view.at(0.25)
    closer = view.zoomed(0.5, place)
    assert closer.share(place) == pytest.approx(0.25, abs=0.001)
    assert closer.span_ms == USUAL_SPAN_MS / 2
    assert view.zoomed(0.5, 0).contains(0)


def test_it_glides_with_what_is_heard_and_comes_back_to_its_place_little_by_little() -> None:
    view = TimeView(0, 100_000, HOUR)
    assert view.following(10_000, 10_100) == view
    position, leaps = 95_000, []
    for _ in range(600):
        moved = view.following(position, position + 100)
        leaps.append(moved.start_ms - view.start_ms)
        view, position = moved, position + 100
    assert max(leaps) <= 200
    assert view.share(position) == pytest.approx(0.6, abs=0.002)


def test_who_scrolled_away_from_what_is_heard_is_left_there() -> None:
    view = TimeView(500_000, 600_000, HOUR)
    assert view.following(10_000, 10_100) == view
    assert view.revealing(10_000).contains(10_000)


def test_once_its_length_is_known_a_recording_is_shown_as_at_first() -> None:
    assert TimeView.first(0).with_duration(HOUR).span_ms == USUAL_SPAN_MS
    assert TimeView(0, 20_000, HOUR).with_duration(HOUR + 5).span_ms == 20_000
    assert TimeView(HOUR - 20_000, HOUR, HOUR).with_duration(30_000) == TimeView(10_000, 30_000, 30_000)


@settings(max_examples=60)
@given(
    st.integers(0, 4 * HOUR),
    st.lists(st.tuples(st.sampled_from(["zoom", "scroll", "centre", "follow"]), st.floats(-2e7, 2e7)), max_size=8),
)
def test_whatever_is_done_the_view_stays_within_the_recording(duration: int, deeds: list[tuple[str, float]]) -> None:
    view = TimeView.first(duration)
    for deed, number in deeds:
        match deed:
            case "zoom":
                view = view.zoomed(abs(number) / 1e6, number)
            case "scroll":
                view = view.scrolled(number)
            case "centre":
                view = view.centred(number)
            case _:
                view = view.following(number - 100, number)
        assert 0 <= view.start_ms < view.end_ms <= max(duration, 1) + 1e-6
        assert view.span_ms >= min(NARROWEST_MS, max(duration, 1)) - 1e-3
        assert 0 <= view.at(0.5) <= max(duration, 1)


def test_marks_of_the_ruler_stand_at_round_times_with_room_for_their_words() -> None:
    assert tick_distance_ms(150_000, 1_200, 90) == 15_000
    assert tick_distance_ms(3 * HOUR, 1_200, 90) == 900_000
    assert tick_distance_ms(1e12, 100, 90) == 36_000_000
    assert tick_distance_ms(4_000, 1_200, 90) == 1_000
