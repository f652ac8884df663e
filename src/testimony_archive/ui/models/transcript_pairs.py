"""Which place of one transcript of a testimony belongs to which of another: of the words and of their translation."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.records import Passage


class TranscriptPairs:
    """Places are told as the number of a passage, counted from 0, and how much of it was read, from 0 to 1.

    They belong together by the times of the passages where both transcripts have them; between those, and without any,
    by proportion.
    """

    def __init__(self, passages: Sequence[Passage], beside: Sequence[Passage]) -> None:
        self._places: list[float] = [0.0]
        self._beside: list[float] = [0.0]
        timed = sorted(
            ((each.part_number, each.start_ms), place) for place, each in enumerate(beside) if each.start_ms is not None
        )
        starts = [start for start, _place in timed]
        for place, each in enumerate(passages):
            if each.start_ms is not None and timed:
                self._add(place, _place_at(timed, starts, each.part_number, each.start_ms))
        self._add(max(len(passages), 1), len(beside))

    def beside(self, place: float) -> float:
        """The place beside one, as both are told."""
        number = min(max(bisect_right(self._places, place), 1), len(self._places) - 1)
        start, end = self._places[number - 1], self._places[number]
        share = min(max((place - start) / (end - start), 0.0), 1.0)
        return self._beside[number - 1] + share * (self._beside[number] - self._beside[number - 1])

    def _add(self, place: float, beside: float) -> None:
        """Places that would lead back, as where the times of a transcript begin again, are left out."""
        if place > self._places[-1] and beside >= self._beside[-1]:
            self._places.append(place)
            self._beside.append(beside)


def _place_at(
    timed: Sequence[tuple[tuple[int, int], int]], starts: Sequence[tuple[int, int]], part: int, position_ms: int
) -> float:
    """Which passage is spoken at a position of a part, and how much of it was."""
    number = bisect_right(starts, (part, position_ms)) - 1
    if number < 0:
        return 0.0
    (begun, start), place = timed[number]
    if number + 1 == len(timed) or begun != part:
        return place
    (following, end), _place = timed[number + 1]
    share = (position_ms - start) / (end - start) if following == part and end > start else 0.0
    return place + min(share, 1.0)
