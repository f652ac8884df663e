"""Dates as far as they are known: a year, a month, a day, an interval, each exact, “about” or uncertain.

Written as Extended Date/Time Format (EDTF, ISO 8601-2:2019, level 1): ``2022``, ``2022-03``, ``2022-03-14``,
``2022-03~`` (about), ``2022?`` (uncertain), ``2022%`` (both), ``2019/2021`` (from … to), ``2019?/2020?`` (one or the
other: which is not known; sets of dates belong to level 2).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final, Self

_POINT: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<mark>[~?%]?)", re.ASCII)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """An EDTF date that is known to be valid; `edtf` is its text. Make one with `parse`."""

    edtf: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read EDTF.

        Raises:
            ValueError: the text is no date of the forms above, the day does not exist, or an interval ends
                before it begins.
        """
        value = cls(text.strip())
        first, last = value.earliest, value.latest
        if first > last:
            raise ValueError(f"the interval ends before it begins: {text}")
        return value

    @property
    def points(self) -> tuple[str, ...]:
        """The one or two dates that it consists of, without marks."""
        return tuple(point.rstrip("~?%") for point in self.edtf.split("/"))

    @property
    def is_about(self) -> bool:
        """Whether the date is marked as approximate."""
        return "~" in self.edtf or "%" in self.edtf

    @property
    def is_uncertain(self) -> bool:
        """Whether the date is marked as not sure."""
        return "?" in self.edtf or "%" in self.edtf

    @property
    def is_either(self) -> bool:
        """Whether it is one of two dates, and not known which."""
        return self.edtf.count("?") == 2

    @property
    def earliest(self) -> date:
        """The first day that it can mean."""
        return _bounds(self.edtf.split("/")[0])[0]

    @property
    def latest(self) -> date:
        """The last day that it can mean."""
        parts = self.edtf.split("/")
        if len(parts) > 2:
            raise ValueError(f"not a date: {self.edtf}")
        return _bounds(parts[-1])[1]

    @property
    def year(self) -> int:
        """The year in which it begins."""
        return self.earliest.year

    def __str__(self) -> str:
        return self.edtf


def _bounds(point: str) -> tuple[date, date]:
    match = _POINT.fullmatch(point)
    if match is None:
        raise ValueError(f"not a date: {point}")
    year = int(match["year"])
    if year == 0:
        raise ValueError("there is no year 0")
    if match["month"] is None:
        return date(year, 1, 1), date(year, 12, 31)
    month = int(match["month"])
    if match["day"] is not None:
        day = date(year, month, int(match["day"]))
        return day, day
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {month}")
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])
