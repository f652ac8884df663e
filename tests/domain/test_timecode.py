"""Time codes as transcripts from the field hold them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.timecode import (
    format_cue_time,
    format_exact_time_code,
    format_time_code,
    parse_seconds,
    parse_time_code,
)

LONGEST_MS = 1000 * 3_600_000 - 1


@pytest.mark.parametrize(
    ("written", "milliseconds"),
    [
        ("0:00", 0),
        ("[0:00:00]", 0),
        (" 00:12:31.5 ", 751_500),
        ("00:00:02,040", 2_040),
        ("(12:31)", 751_000),
        ("<1:00:00>", 3_600_000),
        ("{0:07}", 7_000),
        ("75:10", 4_510_000),
        ("0:00.1239", 123),
        ("100:00:00", 360_000_000),
    ],
)
def test_a_time_code_is_read_in_all_its_usual_forms(written: str, milliseconds: int) -> None:
    assert parse_time_code(written) == milliseconds


@pytest.mark.parametrize(
    "written",
    [
        "",
        "[99:99:99",
        "[0:10",
        "0:10]",
        "(0:10]",
        "0:60",
        "1:75:00",
        "0:0:-7.-650",
        "99.99",
        "12",
        "1:2",
        "a las 12:30",
        "2nd file start",
        "0:00:00:12",
        "٠:٠٠",
    ],
)
def test_what_is_no_time_code_stays_words(written: str) -> None:
    assert parse_time_code(written) is None


@pytest.mark.parametrize(
    ("written", "milliseconds"), [("0", 0), ("75", 75_000), ("12.5", 12_500), ("12,25", 12_250), ("3 s", 3_000)]
)
def test_bare_seconds_are_read_where_a_column_holds_times(written: str, milliseconds: int) -> None:
    assert parse_seconds(written) == milliseconds


@pytest.mark.parametrize("written", ["", "-1", "1:00", "ten", "1e3", "12.", "1234567"])
def test_what_is_no_number_of_seconds_is_not_guessed(written: str) -> None:
    assert parse_seconds(written) is None


@pytest.mark.parametrize(
    ("milliseconds", "shown"), [(0, "0:00"), (59_999, "0:59"), (3_599_000, "59:59"), (3_600_000, "1:00:00")]
)
def test_a_position_is_shown_without_needless_zeros(milliseconds: int, shown: str) -> None:
    assert format_time_code(milliseconds) == shown


def test_a_negative_position_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        format_time_code(-1)


@given(st.integers(min_value=0, max_value=LONGEST_MS))
def test_reading_what_was_written_gives_the_whole_second(position_ms: int) -> None:
    assert parse_time_code(format_time_code(position_ms)) == position_ms - position_ms % 1000


@given(st.integers(min_value=0, max_value=LONGEST_MS))
def test_reading_an_exact_time_code_gives_the_millisecond(position_ms: int) -> None:
    written = format_exact_time_code(position_ms)
    assert parse_time_code(written) == position_ms
    assert written == format_time_code(position_ms) or not written.endswith("0")


@given(st.integers(min_value=0, max_value=LONGEST_MS), st.sampled_from(["", "[]", "()"]), st.sampled_from(".,"))
def test_milliseconds_survive_in_any_brackets(position_ms: int, brackets: str, point: str) -> None:
    seconds, fraction = divmod(position_ms, 1000)
    opening, closing = brackets[:1], brackets[1:]
    written = f"{opening}{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{fraction:03}{closing}"
    assert parse_time_code(written) == position_ms


@given(st.text())
def test_no_text_makes_the_reader_fail(written: str) -> None:
    for position_ms in (parse_time_code(written), parse_seconds(written)):
        assert position_ms is None or position_ms >= 0


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("#00:02:03-4#", 123_400),
        ("#00:02:03#", 123_000),
        ("1h02m03s", 3_723_000),
        ("[12 min 31 seg.]", 751_000),
        ("(2m 5s)", 125_000),
        ("#00:02:03-4", None),
        ("[2m5s", None),
        ("2m", None),
        ("1h75m03s", None),
    ],
)
def test_times_as_people_say_them_and_as_programs_for_analysis_write_them(written: str, expected: int | None) -> None:
    assert parse_time_code(written) == expected


@given(st.integers(0, 999 * 3_600_000))
def test_an_exact_time_is_read_as_what_it_was(position_ms: int) -> None:
    assert parse_time_code(format_cue_time(position_ms)) == position_ms


def test_no_exact_time_is_negative() -> None:
    with pytest.raises(ValueError, match="negative"):
        format_cue_time(-1)
