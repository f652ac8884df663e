"""What was found: passages, records, and how well each testimony answers.

A testimony is taken as one document whose words are its passages: the more of them answer, the better it is, less and
less so, and the less the longer the testimony is. That is BM25 (Robertson and Zaragoza 2009, “The Probabilistic
Relevance Framework”, section 3.4) with passages for words. Taken of each passage on its own it puts short ones first,
which in interviews are the questions.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from math import log
from types import MappingProxyType
from typing import Final

from testimony_archive.search.plans import Anything, Plan
from testimony_archive.services.facet_table import language_key
from testimony_archive.storage.search_facts import Findables

_SATURATION: Final = 2.0  # k1: a fourth passage adds half of what the first did
_LENGTH: Final = 0.4  # b: a long interview is seldom padded, it says more
_QUOTED: Final = 2  # passages that a quote counts for: somebody has read it and found it worth keeping


@dataclass(frozen=True, slots=True)
class FoundPart:
    """The passages that answer one of the alternatives of a query, in order, and how many in each transcript.

    `weight` is how telling it is, `quoted` how many quotes of each transcript answer it too.
    """

    passage_ids: Sequence[int]
    by_place: Mapping[int, int]
    weight: float
    quoted: Mapping[int, int]

    @classmethod
    def of(
        cls,
        passage_ids: Sequence[int],
        findables: Findables,
        weight: float | None = None,
        quoted: Mapping[int, int] = MappingProxyType({}),
    ) -> FoundPart:
        """A part; without a weight of its own it weighs the more, the fewer testimonies it tells from the others.

        That is BM25's inverse document frequency, kept above 0. What is no passage of the catalogue is left out: an
        index that disagrees is told elsewhere, and must not break a search.
        """
        place_of = findables.place_of
        if passage_ids and passage_ids[-1] >= len(place_of):
            passage_ids = passage_ids[: bisect_left(passage_ids, len(place_of))]
        by_place = Counter(map(place_of.__getitem__, passage_ids))
        if by_place.pop(0, 0):
            passage_ids = list(filter(place_of.__getitem__, passage_ids))
        if weight is None:
            every = len(findables.testimonies)
            at = findables.testimony_at
            having = len(by_place) if findables.is_one_each else len(set(map(at.__getitem__, by_place)))
            weight = log(1 + (every - having + 0.5) / (having + 0.5))
        return cls(passage_ids, by_place, weight, quoted)

    def only(self, passage_ids: Sequence[int], findables: Findables) -> FoundPart:
        """What is left of it, as telling as before."""
        return FoundPart.of(passage_ids, findables, self.weight, self.quoted)


@dataclass(frozen=True, slots=True)
class Found:
    """What was found.

    `passage_ids` are in order. `parts` are the alternatives by which testimonies are ranked. `records` gives for each
    testimony whose own words answer the query their score (lower is better).
    """

    plan: Plan
    passage_ids: Sequence[int]
    passages_by_place: Mapping[int, int]
    parts: tuple[FoundPart, ...]
    records: Mapping[int, float]

    @property
    def is_everything(self) -> bool:
        """Whether there were no words to look for; then no passage is listed, only counted."""
        return isinstance(self.plan, Anything)

    def only(self, may: Callable[[int, int], bool], records: Mapping[int, float], findables: Findables) -> Found:
        """What of it passes a test of a passage's id and the place of its transcript, and these records."""
        places = map(findables.place_of.__getitem__, self.passage_ids)
        passage_ids = list(compress(self.passage_ids, map(may, self.passage_ids, places)))
        if len(self.parts) == 1:
            return found_of(self.plan, (self.parts[0].only(passage_ids, findables),), records, findables)
        left = frozenset(passage_ids)
        parts = (each.only(list(filter(left.__contains__, each.passage_ids)), findables) for each in self.parts)
        return found_of(self.plan, parts, records, findables)


def found_of(plan: Plan, parts: Iterable[FoundPart], records: Mapping[int, float], findables: Findables) -> Found:
    """Everything that answers any of some parts."""
    several = tuple(parts)
    if len(several) == 1:
        return Found(plan, several[0].passage_ids, several[0].by_place, several, records)
    passage_ids = sorted(set().union(*(each.passage_ids for each in several)))
    by_place = Counter(map(findables.place_of.__getitem__, passage_ids))
    return Found(plan, passage_ids, by_place, several, records)


def testimony_scores(found: Found, findables: Findables, languages: Collection[str]) -> dict[int, float]:
    """The score of each testimony, lower is better; where languages are given, by the passages in these alone."""
    scores: dict[int, float] = dict(found.records)
    for part in found.parts:
        gains = _gains(part, findables, languages)
        if not scores:
            scores = gains
            continue
        for testimony_id, gain in gains.items():
            scores[testimony_id] = scores.get(testimony_id, 0.0) + gain
    return scores


def _gains(part: FoundPart, findables: Findables, languages: Collection[str]) -> dict[int, float]:
    """What a part adds to the score of each testimony, below 0."""
    testimony_at, passages_at = findables.testimony_at, findables.passages_at
    said = dict(_spoken_in(languages, part, findables)) if languages else part.by_place
    if part.quoted:
        said = {place: count + _QUOTED * part.quoted.get(place, 0) for place, count in said.items()}
    fixed, by_length = _SATURATION * (1 - _LENGTH), _SATURATION * _LENGTH / findables.length
    most = -part.weight * (_SATURATION + 1)
    if findables.is_one_each:
        return {
            testimony_at[place]: most * count / (count + fixed + by_length * passages_at[place])
            for place, count in said.items()
        }
    sums: dict[int, tuple[int, int]] = {}
    for place, count in said.items():
        before, length = sums.get(testimony_at[place], (0, 0))
        sums[testimony_at[place]] = before + count, length + passages_at[place]
    return {each: most * count / (count + fixed + by_length * length) for each, (count, length) in sums.items()}


def _spoken_in(languages: Collection[str], part: FoundPart, findables: Findables) -> Iterator[tuple[int, int]]:
    for place, count in part.by_place.items():
        transcript = findables.transcripts[place]
        if transcript is not None and language_key(transcript.language) in languages:
            yield place, count
