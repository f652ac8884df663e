"""When something is to be checked again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from testimony_archive.domain.fixity import DUE_AFTER, is_due

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ago", "due"),
    [
        (timedelta(0), False),
        (DUE_AFTER - timedelta(seconds=1), False),
        (DUE_AFTER, True),
        (timedelta(days=4000), True),
    ],
)
def test_a_check_holds_for_ninety_days(ago: timedelta, due: bool) -> None:
    assert is_due((NOW - ago).isoformat(), NOW) is due


def test_a_moment_that_is_not_over_yet_says_nothing() -> None:
    assert is_due((NOW + timedelta(seconds=1)).isoformat(), NOW)
    assert is_due("2999-01-01T00:00:00+00:00", NOW)


@pytest.mark.parametrize("text", ["", "yesterday", "\x00", "2026-13-40"])
def test_what_is_no_moment_was_never_checked(text: str) -> None:
    assert is_due(text, NOW)


def test_a_moment_without_a_zone_is_in_utc() -> None:
    assert not is_due("2026-11-29T11:59:00", NOW)
    assert is_due("2026-11-29T12:01:00", NOW)


def test_the_zone_of_the_machine_makes_no_difference() -> None:
    assert not is_due("2026-11-29T06:59:00-05:00", NOW)
    assert is_due("2026-11-29T07:01:00-05:00", NOW)
