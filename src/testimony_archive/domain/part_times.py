"""When passages and stretches of words are heard within one part of a recording, whatever their time codes say.

Transcripts of the field have times that go back, lie behind the end of the recording, or are absent. Here every time
lies within the part, and what has no end reaches to what comes next. All times are milliseconds from the start of the
part.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from testimony_archive.domain.records import Attachment, Passage

Place = tuple[int, int]
"""A passage by row number, and a code-point offset into its text."""

_LATE_FROM_MS: Final = 500  # files of one sound differ by less than this, and their transcripts with them
_LAST_LASTS_MS: Final = 5_000  # a last passage without an end, where nobody knows how long the part is


@dataclass(frozen=True, slots=True)
class PassageTimes:
    """When a passage is heard; `end_ms` is never before `start_ms`."""

    passage: Passage
    start_ms: int
    end_ms: int


def recording_lengths(attachments: Iterable[Attachment]) -> dict[int, int]:
    """For each part of a recording how long it is, where that is known; of several files, the longest."""
    lengths: dict[int, int] = {}
    for each in attachments:
        if each.duration_ms is not None:
            lengths[each.part_number] = max(each.duration_ms, lengths.get(each.part_number, 0))
    return lengths


def is_late(start_ms: int | None, end_ms: int | None, length_ms: int | None) -> bool:
    """Whether times reach past the end of a recording of this length; not where nobody knows how long it is."""
    return length_ms is not None and max(start_ms or 0, end_ms or 0) > length_ms + _LATE_FROM_MS


class PartTimes:
    """The passages of one part that have a time, in the order in which they are heard.

    Args:
        passages: of one transcript, all parts.
        part_number: the part.
        duration_ms: how long it is, 0 where nobody knows: then as long as the times of its passages tell.
    """

    def __init__(self, passages: Sequence[Passage], part_number: int, duration_ms: int = 0) -> None:
        self._passages = tuple(passages)
        self._places = {each.passage_id: place for place, each in enumerate(self._passages)}
        self.part_number = part_number
        of_part = [each for each in passages if each.part_number == part_number]
        timed = [(each.start_ms, each) for each in of_part if each.start_ms is not None]
        timed.sort(key=lambda pair: pair[0])
        self.duration_ms = duration_ms if duration_ms > 0 else _told_by(timed)
        self.passages = tuple(self._times(timed))
        self._by_id = {each.passage.passage_id: each for each in self.passages}

    def of(self, passage_id: int) -> PassageTimes | None:
        """When a passage is heard; None where it has no time or belongs to another part."""
        return self._by_id.get(passage_id)

    def of_words(self, start: Place, end: Place) -> tuple[int, int] | None:
        """When words are heard, as start and end: within a passage by proportion of its text.

        Words that begin or end in another part reach to the edge of this one. None where none of the words are of this
        part, or their passages have no time.
        """
        first, last = self._places.get(start[0]), self._places.get(end[0])
        if first is None or last is None or first > last:
            return None
        touched = [self._by_id.get(each.passage_id) for each in self._passages[first : last + 1]]
        timed = [each for each in touched if each is not None]
        if not timed:
            return None
        begins, ends = self._words_at(start), self._words_at(end)
        earliest = min(each.start_ms for each in timed) if begins is None else begins
        latest = max(each.end_ms for each in timed) if ends is None else ends
        return earliest, max(earliest, latest)

    def _words_at(self, place: Place) -> int | None:
        times = self._by_id.get(place[0])
        if times is None:
            return None
        share = min(place[1] / max(len(times.passage.text), 1), 1.0)
        return times.start_ms + round(share * (times.end_ms - times.start_ms))

    def _times(self, timed: Sequence[tuple[int, Passage]]) -> list[PassageTimes]:
        found: list[PassageTimes] = []
        following = earlier = self.duration_ms
        for start_ms, each in reversed(timed):
            start = min(max(start_ms, 0), self.duration_ms)
            if start < earlier:
                following, earlier = earlier, start
            end = each.end_ms if each.end_ms is not None and each.end_ms > start_ms else following
            found.append(PassageTimes(each, start, min(max(end, start), self.duration_ms)))
        return found[::-1]


def _told_by(timed: Sequence[tuple[int, Passage]]) -> int:
    """How long a part must be for its passages to be heard in it."""
    return max((max(each.end_ms or 0, start + _LAST_LASTS_MS) for start, each in timed), default=0)
