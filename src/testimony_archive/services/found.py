"""What was found: passages best first, records, and what belongs to which testimony."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from itertools import compress
from operator import itemgetter

from testimony_archive.search.plans import Anything, Plan
from testimony_archive.storage.search_facts import Findables, FindableTranscript


@dataclass(frozen=True, slots=True)
class Found:
    """Passages best first, each with the place of its transcript and its score (lower is better), and records.

    `records` gives for each testimony whose own words answer the query their score. Where the words of a query stand in
    different passages, `together` gives the score of each testimony that has them all.
    """

    plan: Plan
    passage_ids: list[int]
    places: list[int]
    scores: list[float]
    records: Mapping[int, float]
    passages_by_place: Mapping[int, int]
    together: Mapping[int, float] | None = None

    @property
    def is_everything(self) -> bool:
        """Whether there were no words to look for; then no passage is listed, only counted."""
        return isinstance(self.plan, Anything)

    def within(self, testimonies: Collection[int], findables: Findables) -> Found:
        """What of it belongs to some testimonies."""
        inside = frozenset(place for each in testimonies for place in findables.places_of.get(each, ()))
        kept = [place in inside for place in self.places]
        return replace(
            self,
            passage_ids=list(compress(self.passage_ids, kept)),
            places=list(compress(self.places, kept)),
            scores=list(compress(self.scores, kept)),
            records={each: score for each, score in self.records.items() if each in testimonies},
            passages_by_place={place: count for place, count in self.passages_by_place.items() if place in inside},
        )


def ranked(plan: Plan, rows: list[tuple[int, float]], records: Mapping[int, float], findables: Findables) -> Found:
    """What was found out of ids with scores."""
    rows.sort(key=itemgetter(1))
    passage_ids = [row[0] for row in rows]
    places = list(map(findables.place_of.__getitem__, passage_ids))
    return Found(plan, passage_ids, places, [row[1] for row in rows], records, Counter(places))


def testimony_scores(
    found: Found, findables: Findables, counts: Callable[[FindableTranscript], bool]
) -> dict[int, float]:
    """The score of each testimony: that of its best passage, better by that of its record.

    `counts` tells which transcripts' passages count.
    """
    best_of_place = dict(zip(reversed(found.places), reversed(found.scores), strict=True))
    best: dict[int, float] = {}
    for place, score in best_of_place.items():
        transcript = findables.transcripts[place]
        if transcript is not None and counts(transcript):
            best[transcript.testimony_id] = min(score, best.get(transcript.testimony_id, 0.0))
    for testimony_id, score in found.records.items():
        best[testimony_id] = best.get(testimony_id, 0.0) + score
    return best
