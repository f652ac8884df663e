"""What was found: passages, records, and how well each testimony answers.

A testimony is taken as one document whose words are its passages: the more of them answer, the better it is, less and
less so, and the less the longer the testimony is. That is BM25 (Robertson and Zaragoza 2009, “The Probabilistic
Relevance Framework”, section 3.4) with passages for words. Taken of each passage on its own it puts short ones first,
which in interviews are the questions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from math import log
from types import MappingProxyType
from typing import Final

from testimony_archive.search.plans import Anything, Plan
from testimony_archive.storage.search_facts import Findables, FindableTranscript

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

        That is BM25's inverse document frequency, kept above 0.
        """
        by_place = Counter(map(findables.place_of.__getitem__, passage_ids))
        if weight is None:
            every = len(findables.testimonies)
            having = len({each.testimony_id for place in by_place if (each := findables.transcripts[place])})
            weight = log(1 + (every - having + 0.5) / (having + 0.5))
        return cls(passage_ids, by_place, weight, quoted)

    def only(self, passage_ids: Sequence[int], findables: Findables) -> FoundPart:
        """What is left of it, as telling as before."""
        return FoundPart.of(passage_ids, findables, self.weight, self.quoted)


@dataclass(frozen=True, slots=True)
class Found:
    """What was found.

    `passage_ids` are in order, `places` those of their transcripts. `parts` are the alternatives by which testimonies
    are ranked. `records` gives for each testimony whose own words answer the query their score (lower is better).
    """

    plan: Plan
    passage_ids: Sequence[int]
    places: Sequence[int]
    passages_by_place: Mapping[int, int]
    parts: tuple[FoundPart, ...]
    records: Mapping[int, float]

    @property
    def is_everything(self) -> bool:
        """Whether there were no words to look for; then no passage is listed, only counted."""
        return isinstance(self.plan, Anything)

    def only(self, may: Callable[[int, int], bool], records: Mapping[int, float], findables: Findables) -> Found:
        """What of it passes a test of a passage's id and the place of its transcript, and these records."""
        kept = [may(passage_id, place) for passage_id, place in zip(self.passage_ids, self.places, strict=True)]
        passage_ids = list(compress(self.passage_ids, kept))
        if len(self.parts) == 1:
            return found_of(self.plan, (self.parts[0].only(passage_ids, findables),), records, findables)
        left = frozenset(passage_ids)
        parts = (each.only(list(filter(left.__contains__, each.passage_ids)), findables) for each in self.parts)
        return found_of(self.plan, parts, records, findables)


def found_of(plan: Plan, parts: Iterable[FoundPart], records: Mapping[int, float], findables: Findables) -> Found:
    """Everything that answers any of some parts."""
    several = tuple(parts)
    if len(several) == 1:
        passage_ids = several[0].passage_ids
    else:
        passage_ids = sorted(set().union(*(each.passage_ids for each in several)))
    places = list(map(findables.place_of.__getitem__, passage_ids))
    by_place = several[0].by_place if len(several) == 1 else Counter(places)
    return Found(plan, passage_ids, places, by_place, several, records)


def testimony_scores(
    found: Found, findables: Findables, counts: Callable[[FindableTranscript], bool]
) -> dict[int, float]:
    """The score of each testimony, lower is better; `counts` tells which transcripts' passages count."""
    scores: dict[int, float] = dict(found.records)
    average = max(sum(each.passages for each in findables.transcripts if each) / max(len(findables.testimonies), 1), 1)
    for part in found.parts:
        passages: dict[int, int] = {}
        length: dict[int, int] = {}
        for place, count in part.by_place.items():
            transcript = findables.transcripts[place]
            if transcript is not None and counts(transcript):
                said = count + _QUOTED * part.quoted.get(place, 0)
                passages[transcript.testimony_id] = passages.get(transcript.testimony_id, 0) + said
                length[transcript.testimony_id] = length.get(transcript.testimony_id, 0) + transcript.passages
        for testimony_id, count in passages.items():
            norm = _SATURATION * (1 - _LENGTH + _LENGTH * length[testimony_id] / average)
            gain = part.weight * count * (_SATURATION + 1) / (count + norm)
            scores[testimony_id] = scores.get(testimony_id, 0.0) - gain
    return scores
