"""The concordance of a query: every place where its words stand, with what is said before and after (keyword in
context), and the orders in which people read it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.queries import Widened
from testimony_archive.domain.text import fold

_WORD: Final = re.compile(r"\w+")
_COMPARED: Final = 80  # code points on a side; whoever needs more to tell two lines apart does not read them in order


class ConcordanceSort(StrEnum):
    """The order of the lines. By a side: word by word from the keyword outwards, accents and case ignored."""

    LEFT = "left"
    RIGHT = "right"
    CODE = "code"  # and within a testimony as it was said
    DATE = "date"  # the newest first, what has no date last


@dataclass(frozen=True, slots=True)
class ConcordanceRow:
    """One place where words of the query stand in a passage; `start` is its first code point there.

    `left`, `keyword` and `right` put together are a stretch of the passage on one line. `order` is the testimony's
    place by code.
    """

    testimony_id: int
    transcript_id: int
    passage_id: int
    ordinal: int
    part_number: int
    start_ms: int | None
    end_ms: int | None
    code: str
    order: int
    when: PartialDate | None
    language: str
    speaker: str
    has_recording: bool
    start: int
    left: str
    keyword: str
    right: str

    @property
    def place(self) -> tuple[int, int]:
        """Tells it from every other one: the passage, and where in it."""
        return self.passage_id, self.start

    @property
    def is_playable(self) -> bool:
        """Whether it can be heard."""
        return self.has_recording and self.start_ms is not None


@dataclass(frozen=True, slots=True)
class Concordance:
    """The lines in order. `passages` and `testimonies` are those that they come from.

    `is_cut_short` where there are more than are listed. `widened` says what all languages added to the query.
    """

    rows: tuple[ConcordanceRow, ...]
    passages: int
    testimonies: int
    is_cut_short: bool = False
    widened: tuple[Widened, ...] = ()


def in_order(rows: Iterable[ConcordanceRow], sort: ConcordanceSort) -> list[ConcordanceRow]:
    """Lines in an order; what is equal by code, and as it was said."""
    by_code = sorted(rows, key=lambda each: (each.order, each.transcript_id, each.ordinal, each.start))
    match sort:
        case ConcordanceSort.CODE:
            return by_code
        case ConcordanceSort.DATE:
            return sorted(by_code, key=lambda each: each.when.earliest if each.when else date.min, reverse=True)
        case ConcordanceSort.LEFT:
            return sorted(by_code, key=lambda each: (_words(each.left[-_COMPARED:])[::-1], _words(each.keyword)))
        case ConcordanceSort.RIGHT:
            return sorted(by_code, key=lambda each: (_words(each.right[:_COMPARED]), _words(each.keyword)))


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
