"""Which passages of a testimony stand for it on a page of answers.

Those that answer most alternatives of the query come first, then what was kept as a quote, then what somebody tells at
some length; questions and short replies come last. What is equal stays in the order of the interview.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Final

from testimony_archive.domain.speakers import asks_questions
from testimony_archive.services.found import Found
from testimony_archive.storage.database import Connection
from testimony_archive.storage.search_facts import Findables, FindableTranscript
from testimony_archive.storage.search_passages import read_looks, read_quoted_ends
from testimony_archive.storage.search_rows import PassageRow, read_page_passages

_LOOKED_AT: Final = 24  # passages of one testimony; who wants more reads the testimony
_SHORT: Final = 80  # letters, some twelve words


def best_passages(
    connection: Connection, found: Found, findables: Findables, places: Mapping[int, FindableTranscript], most: int
) -> dict[int, list[PassageRow]]:
    """For each testimony that some transcripts belong to at most so many of the passages that were found in them."""
    candidates = _candidates(found, findables, places, max(_LOOKED_AT, most))
    worth = Counter(read_quoted_ends(connection, [each.transcript_id for each in places.values()]))
    for part in found.parts if len(found.parts) > 1 else ():
        for transcript in places.values():
            worth.update(dict.fromkeys(_within(part.passage_ids, transcript), 2))
    looks = _Looks(connection, worth)
    ranked = {each: looks.worthiest(several) for each, several in candidates.items()} if worth else candidates
    looks.read(each for several in ranked.values() for each in several[:most])
    chosen = {each: looks.best(several[:most]) for each, several in ranked.items()}
    # Where a dull one is among the chosen, one that was not looked at may be better.
    again = [each for each, several in chosen.items() if any(map(looks.is_dull, several))]
    looks.glance(each for testimony_id in again for each in ranked[testimony_id][most:])
    return looks.rows(chosen | {each: looks.best(ranked[each])[:most] for each in again})


def _candidates(
    found: Found, findables: Findables, places: Mapping[int, FindableTranscript], most: int
) -> dict[int, list[int]]:
    """The first passages of each testimony that were found in some transcripts."""
    candidates: dict[int, list[int]] = {}
    place_of = findables.place_of
    for place, transcript in places.items():
        if place not in found.passages_by_place:
            continue
        said = [each for each in _within(found.passage_ids, transcript) if place_of[each] == place]
        candidates.setdefault(transcript.testimony_id, []).extend(said)
    return {each: sorted(several)[:most] for each, several in candidates.items()}


class _Looks:
    """How passages look that were read so far; and what they are worth in any case, 0 where that is not said."""

    def __init__(self, connection: Connection, worth: Mapping[int, int]) -> None:
        self._connection = connection
        self._worth = worth
        self._rows: dict[int, PassageRow] = {}
        self._dull: dict[int, bool] = {}
        self._asks = cache(asks_questions)

    def read(self, passage_ids: Iterable[int]) -> None:
        """Read some passages whole."""
        rows = read_page_passages(self._connection, passage_ids)
        for passage_id, row in rows.items():
            self._dull[passage_id] = len(row.text) < _SHORT or self._asks(row.speaker)
        self._rows |= rows

    def glance(self, passage_ids: Iterable[int]) -> None:
        """Look at some from afar: their words are not read."""
        wanted = list(passage_ids)
        for passage_id, speaker, length in read_looks(self._connection, wanted) if wanted else ():
            self._dull[passage_id] = length < _SHORT or self._asks(speaker)

    def rows(self, chosen: Mapping[int, Sequence[int]]) -> dict[int, list[PassageRow]]:
        """The chosen passages, those that were only looked at read now."""
        wanted = [each for several in chosen.values() for each in several if each not in self._rows]
        if wanted:
            self._rows |= read_page_passages(self._connection, wanted)
        return {each: list(map(self._rows.__getitem__, several)) for each, several in chosen.items()}

    def is_dull(self, passage_id: int) -> bool:
        """Whether it is a question or a short reply."""
        return self._dull[passage_id]

    def worthiest(self, passage_ids: Sequence[int]) -> list[int]:
        """In the order of what they are worth in any case."""
        return sorted(passage_ids, key=lambda each: -self._worth.get(each, 0))

    def best(self, passage_ids: Sequence[int]) -> list[int]:
        """In the order of what they are worth, and then of what they look like."""
        if not self._worth:
            return sorted(passage_ids, key=self._dull.__getitem__)
        return sorted(passage_ids, key=lambda each: self._dull[each] - 2 * self._worth.get(each, 0))


def _within(passage_ids: Sequence[int], transcript: FindableTranscript) -> Sequence[int]:
    """Those between the first and the last passage of a transcript."""
    first = bisect_left(passage_ids, transcript.first_id)
    return passage_ids[first : bisect_right(passage_ids, transcript.last_id, first)]
