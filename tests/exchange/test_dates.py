"""Dates as people write them, in three languages, and never more than they wrote."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.localisation import INTERFACE_LANGUAGES, format_partial_date
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.source_problems import DateNotRead, ImpossibleDate
from testimony_archive.exchange.dates import DateOrder, decide_order, read_table_date

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2022", "2022"),
        ("2022-03", "2022-03"),
        ("2022-3-5", "2022-03-05"),
        ("2022/03/14", "2022-03-14"),
        ("20220314", "2022-03-14"),
        ("2022-03-14T10:30:00Z", "2022-03-14"),
        ("2022-03-14 00:00:00", "2022-03-14"),
        ("Aug-09-1983", "1983-08-09"),
        ("09-Aug-1983", "1983-08-09"),
        ("16-Aug-83", "1983-08-16"),
        ("14/03/2022", "2022-03-14"),
        ("03/14/2022", "2022-03-14"),
        ("14.3.22", "2022-03-14"),
        ("03/2022", "2022-03"),
        ("14 de marzo de 2022", "2022-03-14"),
        ("lunes 14 de marzo de 2022", "2022-03-14"),
        ("marzo de 2022", "2022-03"),
        ("setiembre del 2019", "2019-09"),
        ("mars 2021", "2021-03"),
        ("1er mars 2021", "2021-03-01"),
        ("le 14 août 2020", "2020-08-14"),
        ("décembre 2020", "2020-12"),
        ("March 14, 2022", "2022-03-14"),
        ("Monday, March 14th, 2022", "2022-03-14"),
        ("Sept. 2020", "2020-09"),
        ("2022 March 14", "2022-03-14"),
        ("2022-03~", "2022-03~"),
        ("about 2020", "2020~"),
        ("hacia 2020", "2020~"),
        ("vers mars 2021", "2021-03~"),
        ("c. 1990", "1990~"),
        ("2020?", "2020?"),
        ("2020 (?)", "2020?"),
        ("about 2020?", "2020%"),
        ("2020%", "2020%"),
        ("hacia 2020?", "2020%"),
        ("2019 or 2020", "2019?/2020?"),
        ("2019 o 2020?", "2019?/2020?"),
        ("2020 ou 2019 (?)", "2019?/2020?"),
        ("March or April 2022", "2022-03?/2022-04?"),
        ("14 o 15 de marzo de 2022", "2022-03-14?/2022-03-15?"),
        ("marzo de 2022 (aprox.)", "2022-03~"),
        ("2019-2021", "2019/2021"),
        ("2019–2021", "2019/2021"),
        ("2019-21", "2019/2021"),
        ("2019/2021", "2019/2021"),
        ("de 2019 a 2021", "2019/2021"),
        ("entre 2019 et 2021", "2019/2021"),
        ("from March 2019 to April 2020", "2019-03/2020-04"),
        ("14-16 March 2022", "2022-03-14/2022-03-16"),
        ("14 al 16 de marzo de 2022", "2022-03-14/2022-03-16"),
        ("marzo-abril 2022", "2022-03/2022-04"),
        ("12/2020-03/2021", "2020-12/2021-03"),
    ],
)
def test_the_usual_forms_are_read(written: str, edtf: str) -> None:
    assert str(read_table_date(written, DateOrder.DAY_FIRST)) == edtf


@pytest.mark.parametrize(
    "written",
    ["2021-02-31", "31/02/2021", "13/14/2022", "2022-13", "30 février 2021", "0/3/2022", "00 March 2022", "2021/2019"],
)
def test_a_date_that_no_calendar_has_is_impossible(written: str) -> None:
    with pytest.raises(ImpossibleDate):
        read_table_date(written, DateOrder.DAY_FIRST)
    assert read_date(written) is None


@pytest.mark.parametrize(
    "written",
    [
        *(
            "",
            "last spring",
            "hace dos días",
            "ayer",
            "yesterday",
            "sin fecha",
            "1980s",
            "Spring 2020",
            "44634",
            "enero",
        ),
        *("1 de enero", "14/03", "2019 et 2021", "2020 o 2021 o 2022", "Aug-09", "mar-22", "x" * 500),
    ],
)
def test_nothing_is_invented(written: str) -> None:
    with pytest.raises(DateNotRead):
        read_table_date(written, DateOrder.DAY_FIRST)
    assert read_date(written) is None


def test_the_order_of_day_and_month_decides_only_where_both_are_possible() -> None:
    assert str(read_table_date("3/4/2022", DateOrder.DAY_FIRST)) == "2022-04-03"
    assert str(read_table_date("3/4/2022", DateOrder.MONTH_FIRST)) == "2022-03-04"
    assert str(read_table_date("14/3/2022", DateOrder.MONTH_FIRST)) == "2022-03-14"


@pytest.mark.parametrize(
    ("cells", "order", "doubtful"),
    [
        (["7/1/2000", "4/21/1998"], DateOrder.MONTH_FIRST, ()),
        (["7/1/2000", "21/4/1998", ""], DateOrder.DAY_FIRST, ()),
        (["7/1/2000", "2000-01-07", "5/5/1999"], DateOrder.DAY_FIRST, (0,)),
        (["7/1/2000", "1/21/1998", "21/1/1998", "1/22/1998"], DateOrder.MONTH_FIRST, (0,)),
        (["March 2020"], DateOrder.DAY_FIRST, ()),
    ],
)
def test_a_whole_column_settles_what_its_numbers_mean(
    cells: list[str], order: DateOrder, doubtful: tuple[int, ...]
) -> None:
    assert decide_order(cells, DateOrder.DAY_FIRST) == (order, doubtful)


@given(DAYS, st.sampled_from(["{:%Y-%m-%d}", "{:%d/%m/%Y}", "{:%d.%m.%Y}", "{:%Y%m%d}", "{:%d-%m-%Y}", "{:%Y/%m/%d}"]))
def test_every_day_is_read_in_every_numeric_form(day: date, form: str) -> None:
    assert str(read_table_date(form.format(day), DateOrder.DAY_FIRST)) == day.isoformat()


@given(DAYS, st.sampled_from(INTERFACE_LANGUAGES), st.sampled_from([4, 7, 10]))
def test_what_the_program_shows_it_can_read(day: date, language: str, length: int) -> None:
    value = PartialDate.parse(day.isoformat()[:length])
    assert read_date(format_partial_date(value, language)) == value
    about = PartialDate.parse(f"{value}~")
    assert read_date(format_partial_date(about, language)) == about


@given(st.text(max_size=100))
def test_no_text_makes_the_reader_fail(written: str) -> None:
    found = read_date(written)
    assert found is None or found.earliest <= found.latest


def read_date(written: str) -> PartialDate | None:
    """What was read; None where it is no date."""
    try:
        return read_table_date(written)
    except (ImpossibleDate, DateNotRead):
        return None


@pytest.mark.parametrize(
    "written", ["2019 or 2020 or 2021", "2019 or", "or 2020", "one or 2020", "31 or 32 March 2022"]
)
def test_what_is_no_choice_of_two_dates_is_not_read_as_one(written: str) -> None:
    assert read_date(written) is None


@pytest.mark.parametrize("edtf", ["2019?", "2019-05?", "2019-05-03%", "2019?/2020?", "2019/2020", "2019-03?/2019-05?"])
@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
def test_an_uncertain_date_is_read_back_as_it_is_shown(edtf: str, language: str) -> None:
    value = PartialDate.parse(edtf)
    assert read_date(format_partial_date(value, language)) == value
