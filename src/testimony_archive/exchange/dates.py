"""Dates as people write them in tables, in English, Spanish and French.

Nothing is invented: a month without a day stays a month, and what cannot be read for sure is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Final

from babel import Locale

from testimony_archive.domain.localisation import INTERFACE_LANGUAGES
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.source_problems import DateNotRead, ImpossibleDate
from testimony_archive.domain.text import clean_line, fold


class DateOrder(StrEnum):
    """What the first number of ``3/4/2022`` is."""

    DAY_FIRST = "day/month/year"
    MONTH_FIRST = "month/day/year"


_LONGEST_DATE: Final = 80
_YEAR: Final = r"(?P<year>[12][0-9]{3})"
_ISO: Final = re.compile(_YEAR + r"(?P<sign>[-/.])(?P<month>[0-9]{1,2})(?:(?P=sign)(?P<day>[0-9]{1,2}))?")
_ISO_TIME: Final = re.compile(r"([12][0-9]{3}-[0-9]{2}-[0-9]{2})[T ][0-9]{1,2}:[0-9]{2}.*")
_COMPACT: Final = re.compile(_YEAR + r"(?P<month>[0-9]{2})(?P<day>[0-9]{2})")
_NUMBERS: Final = re.compile(
    r"(?P<first>[0-9]{1,2})(?P<sign>[-/. ])(?P<second>[0-9]{1,2})(?P=sign)(?P<year>[0-9]{4}|[0-9]{2})"
)
_MONTH_YEAR: Final = re.compile(r"(?P<month>[0-9]{1,2})[-/.]" + _YEAR)
_YEAR_ALONE: Final = re.compile(_YEAR)
_SHORT_YEARS: Final = re.compile(_YEAR + r"\s*[-–]\s*(?P<last>[0-9]{2})")
_DAY: Final = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er|o|a)?\.?"
_NAME: Final = r"(?P<name>[a-z]+)\.?"
_OF: Final = r"(?:[\s,/-]|\bde\b|\bdel\b|\bof\b|\bd')*"
_WORDS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # 14 de marzo de 2022, 1er mars 2021, 09-Aug-1983, 14-Mar-22
        rf"(?:(?:el|le|the|on)\s+)?{_DAY}{_OF}{_NAME}{_OF}(?P<year>[12][0-9]{{3}}|[0-9]{{2}})",
        rf"{_NAME}{_OF}{_DAY}{_OF}{_YEAR}",  # March 14th, 2022, Aug-09-1983
        rf"{_NAME}{_OF}{_YEAR}",  # marzo de 2022
        rf"{_YEAR}{_OF}{_NAME}{_OF}{_DAY}",  # 2022 March 14
        rf"{_YEAR}{_OF}{_NAME}",  # 2022 marzo
    )
)
_ABOUT: Final = re.compile(
    r"^(?:about|around|circa|ca\.?|c\.|approximately|approx\.?|hacia|alrededor de|cerca de|aproximadamente|aprox\.?|"
    r"vers|environ|autour de|env\.|~)\s*(?=\S)"
)
_DOUBT: Final = re.compile(r"\s*(?:[~?%]|\((?:\?|approx\.?|about|circa|aprox\.?|hacia|vers|environ)\))$")
_UNCERTAIN: Final = re.compile(r"\s*(?:[?%]|\(\?\))$")
_EITHER: Final = re.compile(r"\s+(?:or|o|u|ou)\s+")
_BETWEEN: Final = re.compile(r"^(?:from|between|de|del|desde|entre|du|depuis)\s+")
_AND: Final = re.compile(r"\s+(?:and|y|et)\s+")
_TO: Final = re.compile(
    r"\s+(?:to|until|through|a|al|hasta|au|jusqu'a|jusqu'en)\s+|\s+[-–—]\s+|\s*[–—]\s*|/(?=[12][0-9]{3})"
)
_HYPHEN: Final = re.compile(r"(?<=[0-9])-(?=[0-9])|(?<=[a-z])-(?=[a-z])")
_STRICT: Final = {"STRICT_PARSING": True, "PARSERS": ["absolute-time"]}  # only whole dates, and no “two days ago”
_WHOLE_DATE: Final = re.compile(r"(?=.*[a-z])(?=.*[12][0-9]{3})(?=.*(?<![0-9])[0-9]{1,2}(?![0-9])).{8,60}")


def read_table_date(written: str, order: DateOrder = DateOrder.DAY_FIRST) -> PartialDate:
    """Read one date of a table or a field; `order` decides what ``3/4/2022`` means.

    Raises:
        ImpossibleDate: it is written like a date, but no calendar has it.
        DateNotRead: it is nothing that can be read for sure.
    """
    text = fold(clean_line(written))
    try:
        edtf = _date_as_edtf(text, order)
    except _NoSuchDayError as error:
        raise ImpossibleDate(value=clean_line(written)) from error
    if not edtf:
        raise DateNotRead(value=clean_line(written))
    try:
        return PartialDate.parse(edtf)
    except ValueError as error:
        raise ImpossibleDate(value=clean_line(written)) from error


def decide_order(cells: Iterable[str], default: DateOrder) -> tuple[DateOrder, tuple[int, ...]]:
    """Decide over a whole column what its numbers mean.

    Returns the order and the places of the cells that could be read both ways, where nothing in the column (no day
    after the twelfth) settles it, or where the column contradicts itself.
    """
    days_first, months_first, doubtful = 0, 0, []
    for place, cell in enumerate(cells):
        match = _NUMBERS.fullmatch(clean_line(cell))
        if match is None:
            continue
        first, second = int(match["first"]), int(match["second"])
        days_first += first > 12 >= second
        months_first += second > 12 >= first
        if first <= 12 and second <= 12 and first != second:
            doubtful.append(place)
    if days_first and not months_first:
        return DateOrder.DAY_FIRST, ()
    if months_first and not days_first:
        return DateOrder.MONTH_FIRST, ()
    if days_first != months_first:
        return (DateOrder.DAY_FIRST if days_first > months_first else DateOrder.MONTH_FIRST), tuple(doubtful)
    return default, tuple(doubtful)


class _NoSuchDayError(ValueError):
    """The numbers have the form of a date, but there is no such day or month."""


def _date_as_edtf(text: str, order: DateOrder) -> str:
    """The date as EDTF, empty where the text cannot be read."""
    if len(text) > _LONGEST_DATE:
        return ""
    short = _SHORT_YEARS.fullmatch(text)
    if short and int(short["last"]) > 12:  # 2019-21; 2019-11 is a month
        return f"{short['year']}/{short['year'][:2]}{short['last']}"
    return _point(text, order) or _either(text, order) or _interval(text, order) or _otherwise_in_words(text)


def _either(text: str, order: DateOrder) -> str:
    """Two dates of which one is meant, as the EDTF of an interval whose ends are both uncertain; else empty."""
    first, *others = _EITHER.split(_UNCERTAIN.sub("", text))
    if len(others) != 1:
        return ""
    last = _point(others[0], order)
    begin = last and (_point(first, order) or _point(_borrowed(first, others[0]), order))
    if not begin:
        return ""
    earlier, later = sorted((begin.rstrip("~?%"), last.rstrip("~?%")))
    return f"{earlier}?/{later}?"


def _interval(text: str, order: DateOrder) -> str:
    """An interval as EDTF, empty where the text is none. What the first date leaves out, the second one tells."""
    between = _BETWEEN.match(text)
    bare = text[between.end() :] if between else text
    for separator in (_AND, _TO, _HYPHEN) if between else (_TO, _HYPHEN):
        for match in separator.finditer(bare):
            first, last = bare[: match.start()].strip(), bare[match.end() :].strip()
            end = _point(last, order)
            if not end or not first:
                continue
            begin = _point(first, order) or _point(_borrowed(first, last), order)
            if begin:
                return f"{begin}/{end}"
    return ""


def _borrowed(first: str, last: str) -> str:
    """``14`` before ``16 March 2022`` is ``14 March 2022``; ``March`` before ``April 2022`` is ``March 2022``."""
    if re.fullmatch(r"[0-9]{1,2}", first):
        return re.sub(r"^[0-9]{1,2}\S*", first, last) if re.match(r"[0-9]{1,2}(?![0-9])", last) else ""
    year = re.search(r"[12][0-9]{3}$", last)
    return f"{first} {year[0]}" if year and re.search("[a-z]", first) else ""


def _point(text: str, order: DateOrder) -> str:
    """One date as EDTF with its mark of doubt, empty where the text is none."""
    certain = _DOUBT.sub("", _ABOUT.sub("", text)).strip()
    edtf = _numeric(certain, order) or _in_words(certain)
    if not edtf or certain == text:
        return edtf
    uncertain = _UNCERTAIN.search(text)
    about = _ABOUT.search(text) or text.endswith("%") or not uncertain
    return f"{edtf}{'%' if uncertain and about else '?' if uncertain else '~'}"


def _numeric(text: str, order: DateOrder) -> str:
    timed = _ISO_TIME.fullmatch(text)
    if timed:
        text = timed[1]
    if _YEAR_ALONE.fullmatch(text):
        return text
    match = _ISO.fullmatch(text) or _COMPACT.fullmatch(text) or _MONTH_YEAR.fullmatch(text)
    if match:
        return _edtf(int(match["year"]), int(match["month"]), int(match.groupdict().get("day") or 0))
    match = _NUMBERS.fullmatch(text)
    if match is None:
        return ""
    day, month = int(match["first"]), int(match["second"])
    if day == 0:
        raise _NoSuchDayError(text)
    if (order is DateOrder.MONTH_FIRST and day <= 12) or month > 12:
        day, month = month, day
    return _edtf(_whole_year(match["year"]), month, day)


def _in_words(text: str) -> str:
    for pattern in _WORDS:
        match = pattern.fullmatch(text)
        if match and match["name"] in _months():
            day = match.groupdict().get("day")
            if day in {"0", "00"}:
                raise _NoSuchDayError(text)
            return _edtf(_whole_year(match["year"]), _months()[match["name"]], int(day or 0))
    return ""


def _otherwise_in_words(text: str) -> str:
    """Whole dates in rarer words: “lunes 14 de marzo de 2022”, “the 14th of March, 2022 at 10:30”."""
    if not _WHOLE_DATE.fullmatch(text):
        return ""
    import dateparser  # noqa: PLC0415 - 0.15 s that most dates do not need

    found = dateparser.parse(text, languages=list(INTERFACE_LANGUAGES), settings=_STRICT)
    return "" if found is None or str(found.year) not in text else found.date().isoformat()


def _whole_year(digits: str) -> int:
    """``83`` is 1983 and ``22`` is 2022: no interview was held in the future."""
    if len(digits) == 4:
        return int(digits)
    this_year = date.today().year  # noqa: DTZ011 - the user's own calendar
    year = this_year // 100 * 100 + int(digits)
    return year if year <= this_year else year - 100


def _edtf(year: int, month: int, day: int) -> str:
    """Numbers as EDTF; a day of 0 is none.

    Raises:
        _NoSuchDayError: no calendar has the day or the month.
    """
    try:
        date(year, month, day or 1)
    except ValueError as error:
        raise _NoSuchDayError(str(error)) from error
    return f"{year:04}-{month:02}-{day:02}" if day else f"{year:04}-{month:02}"


@cache
def _months() -> Mapping[str, int]:
    """Folded names and abbreviations of the months in the three languages, from CLDR."""
    names = {"sept": 9, "set": 9, "setiembre": 9}  # usual in English and in Peru, but not in CLDR
    for language in INTERFACE_LANGUAGES:
        for width in ("wide", "abbreviated"):
            for month, name in Locale.parse(language).months["format"][width].items():
                names[fold(name).rstrip(".")] = month
    return names
