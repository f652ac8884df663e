"""Backups are thinned out by one rule: 7 days, 4 weeks, 12 months, and never what somebody would miss."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.backup_rule import Point, is_due, kept
from testimony_archive.domain.backups import BackupReason

NOW = datetime(2026, 11, 29, 11, 36, 43, tzinfo=UTC)
AGES = st.integers(min_value=-400 * 24 * 3_600, max_value=5 * 365 * 24 * 3_600)
"""In seconds before now; what is below 0 lies in the future."""
POINTS = st.lists(
    st.tuples(AGES.map(lambda age: NOW - timedelta(seconds=age)), st.sampled_from(BackupReason)), max_size=60
)


def daily(*days_ago: float) -> list[Point]:
    return [(NOW - timedelta(days=each), BackupReason.DAILY) for each in days_ago]


def ages(points: frozenset[Point]) -> list[float]:
    """Days before now, the youngest first."""
    return sorted((NOW - moment) / timedelta(days=1) for moment, _ in points)


def test_of_a_year_of_days_seven_days_four_weeks_and_twelve_months_stay() -> None:
    left = ages(kept(daily(*range(400)), NOW))
    assert left[:7] == [0, 1, 2, 3, 4, 5, 6], "seven days"
    assert left[7:10] == [7, 14, 21], "the last of three more weeks: 29 November 2026 is a Sunday"
    months = [(NOW - timedelta(days=each)).strftime("%Y-%m-%d") for each in left[10:]]
    assert months[:3] == ["2026-10-31", "2026-09-30", "2026-08-31"]
    assert months[-1] == "2025-12-31"
    assert len(left) == 7 + 3 + 11


def test_of_one_day_the_last_stays_and_of_the_last_24_hours_all() -> None:
    assert ages(kept(daily(0.1, 0.2, 0.9, 3.0, 3.1, 3.2), NOW)) == pytest.approx([0.1, 0.2, 0.9, 3.0])


def test_what_was_made_before_an_import_or_an_upgrade_stays_thirty_days() -> None:
    reasons = (BackupReason.IMPORT, BackupReason.UPGRADE, BackupReason.ASKED)
    held = [(NOW - timedelta(days=days), each) for days in (29.5, 30.5) for each in reasons]
    beside = daily(*(29 + part / 100 for part in range(200)))  # newer ones of the same days
    left = kept([*held, *beside], NOW) - set(beside)
    assert left == {(NOW - timedelta(days=29.5), each) for each in reasons[:2]}


def test_months_without_work_take_nothing_away() -> None:
    old = daily(300, 301, 302, 400, 800)
    assert kept(old, NOW) == set(old)


@given(points=POINTS)
def test_the_newest_and_all_of_the_future_stay(points: list[Point]) -> None:
    left = kept(points, NOW)
    assert left <= set(points)
    assert left >= {each for each in points if each[0] > NOW}
    past = [each for each in points if each[0] <= NOW]
    if past:
        assert max(past) in left


@given(points=POINTS)
def test_no_fewer_days_weeks_and_months_than_the_rule_says_are_left(points: list[Point]) -> None:
    past = [moment for moment, _ in points if moment <= NOW]
    left = [moment for moment, _ in kept(points, NOW) if moment <= NOW]
    for periods, form in ((7, "%Y-%m-%d"), (4, "%G-%V"), (12, "%Y-%m")):
        before = sorted({each.strftime(form) for each in past}, reverse=True)
        assert {each.strftime(form) for each in left} >= set(before[:periods])


@given(points=POINTS)
def test_thinning_out_again_changes_nothing(points: list[Point]) -> None:
    once = kept(points, NOW)
    assert kept(once, NOW) == once


@given(points=POINTS, later=st.integers(min_value=0, max_value=90))
def test_day_after_day_the_newest_stays(points: list[Point], later: int) -> None:
    left = frozenset(points)
    for day in range(later + 1):
        now = NOW + timedelta(days=day)
        left = kept(left, now)
        assert [each for each in sorted(left, reverse=True) if each[0] <= now][:1] == [
            each for each in sorted(points, reverse=True) if each[0] <= now
        ][:1]


@given(points=POINTS, hours=st.integers(min_value=-12, max_value=14))
def test_another_time_zone_changes_nothing(points: list[Point], hours: int) -> None:
    here = timezone(timedelta(hours=hours))
    points = [*points, *daily(0.4, 0.6, 1.4, 1.6, 2.4, 2.6)]
    moved = [(moment.astimezone(here), reason) for moment, reason in points]
    assert kept(moved, NOW.astimezone(here)) == kept(points, NOW)


@pytest.mark.parametrize(
    ("days_ago", "due"),
    [((), True), ((0.5,), False), ((1.0,), True), ((2, 0.99), False), ((-0.1,), True), ((-900, 3), True)],
)
def test_a_backup_is_due_when_none_is_younger_than_a_day(days_ago: tuple[float, ...], due: bool) -> None:
    assert is_due([moment for moment, _ in daily(*days_ago)], NOW) is due


@pytest.mark.parametrize(("hours", "stays"), [(23.9, True), (24.1, False)])
def test_the_last_24_hours_are_no_fewer(hours: float, stays: bool) -> None:
    """The day before has another one later, so only its age can keep it."""
    now = datetime(2026, 11, 29, 12, tzinfo=UTC)
    asked = (now - timedelta(hours=hours), BackupReason.ASKED)
    later = (now - timedelta(hours=13), BackupReason.DAILY)
    assert (asked in kept([asked, later], now)) is stays
