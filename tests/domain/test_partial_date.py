"""Dates as far as they are known."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.partial_date import PartialDate

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))


@pytest.mark.parametrize(
    ("written", "earliest", "latest"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-02", date(2022, 2, 1), date(2022, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-03-14", date(2022, 3, 14), date(2022, 3, 14)),
        ("2022-03~", date(2022, 3, 1), date(2022, 3, 31)),
        ("2019/2021", date(2019, 1, 1), date(2021, 12, 31)),
        ("2019-11/2020-02-03", date(2019, 11, 1), date(2020, 2, 3)),
        ("2019~/2021", date(2019, 1, 1), date(2021, 12, 31)),
        ("2019?", date(2019, 1, 1), date(2019, 12, 31)),
        ("2019-05%", date(2019, 5, 1), date(2019, 5, 31)),
        ("2019?/2020?", date(2019, 1, 1), date(2020, 12, 31)),
    ],
)
def test_a_date_knows_the_first_and_the_last_day_it_can_mean(written: str, earliest: date, latest: date) -> None:
    read = PartialDate.parse(written)
    assert (read.earliest, read.latest) == (earliest, latest)
    assert read.year == earliest.year


@pytest.mark.parametrize(
    "written",
    [
        "",
        "22",
        "2022-3",
        "2022-13",
        "2022-00",
        "2021-02-31",
        "2022-03-14T10:00",
        "14/03/2022",
        "0000",
        "2021/2019",
        "2019/2020/2021",
        "2019/",
        "/2019",
        "~2022",
        "２０２２",
        "last spring",
    ],
)
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PartialDate.parse(written)


def test_the_mark_of_doubt_is_no_part_of_the_points() -> None:
    about = PartialDate.parse("2019~/2021-05")
    assert about.is_about
    assert about.points == ("2019", "2021-05")
    assert not PartialDate.parse("2019/2021").is_about


def test_white_space_around_a_date_is_no_part_of_it() -> None:
    assert str(PartialDate.parse(" 2022-03 \n")) == "2022-03"


@given(DAYS)
def test_every_day_of_the_calendar_is_read_as_itself(day: date) -> None:
    read = PartialDate.parse(day.isoformat())
    assert read.earliest == read.latest == day


@given(DAYS, DAYS)
def test_an_interval_reaches_from_its_first_to_its_last_day_and_never_backwards(one: date, other: date) -> None:
    first, last = sorted((one, other))
    read = PartialDate.parse(f"{first.isoformat()}/{last.isoformat()}")
    assert (read.earliest, read.latest) == (first, last)
    if first != last:
        with pytest.raises(ValueError, match="ends before"):
            PartialDate.parse(f"{last.isoformat()}/{first.isoformat()}")
