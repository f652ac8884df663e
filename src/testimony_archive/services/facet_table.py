"""What every testimony and transcript says in every facet, laid out to be counted quickly.

Testimonies with the same values in a facet share one *combination* of it, so counting looks at numbers alone. Facets
whose combinations do not multiply to many are counted together, in one look at each transcript.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from testimony_archive.domain.queries import NOT_RECORDED, Facet
from testimony_archive.storage.search_facts import Findables, FindableTestimony

WITH_RECORDING: Final = "yes"
WITHOUT_RECORDING: Final = "no"
"""Keys of `Facet.RECORDING`."""


_TOGETHER: Final = 16  # transcripts for each combination of several facets; with fewer it is quicker to count each


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """Some facets at once: for each place the number of a combination, which holds for each facet its values."""

    facets: tuple[Facet, ...]
    combination_of: Sequence[int]
    combinations: Sequence[tuple[tuple[str, ...], ...]]

    def with_facet(self, other: FacetGroup) -> FacetGroup:
        """These facets, and those of another group."""
        numbers: dict[tuple[int, int], int] = {}
        both = zip(self.combination_of, other.combination_of, strict=True)
        combination_of = array("I", [numbers.setdefault(pair, len(numbers)) for pair in both])
        combinations = tuple(self.combinations[a] + other.combinations[b] for a, b in numbers)
        return FacetGroup(self.facets + other.facets, combination_of, combinations)


@dataclass(frozen=True, slots=True)
class FacetTable:
    """By the place of a transcript (see `Findables`).

    `each` has every facet by itself, `groups` has all of them, several together where that is quicker. The passages of
    a transcript where `alone` is 1 are all that is to be counted of its testimony.
    """

    each: Mapping[Facet, FacetGroup]
    groups: Sequence[FacetGroup]
    alone: Sequence[int]

    @classmethod
    def of(cls, findables: Findables) -> FacetTable:
        """Lay out everything that can be found."""
        places = len(findables.transcripts)
        numbers: dict[Facet, dict[tuple[str, ...], int]] = {facet: {} for facet in Facet}
        combination_of = {facet: array("I", bytes(4 * places)) for facet in Facet}
        alone = bytearray(places)
        for place, transcript in enumerate(findables.transcripts):
            if transcript is None:
                continue
            testimony = findables.testimonies[transcript.testimony_id]
            alone[place] = len(findables.places_of[transcript.testimony_id]) == 1 and set(testimony.languages) <= {
                transcript.language
            }
            for facet in Facet:
                values = (
                    (language_key(transcript.language),) if facet is Facet.LANGUAGE else values_of(testimony, facet)
                )
                combination_of[facet][place] = numbers[facet].setdefault(values, len(numbers[facet]))
        each = {
            facet: FacetGroup((facet,), combination_of[facet], tuple((values,) for values in known) or (((),),))
            for facet, known in numbers.items()
        }
        return cls(each, tuple(_groups(each.values(), places // _TOGETHER)), alone)


def _groups(facets: Iterable[FacetGroup], most: int) -> Iterator[FacetGroup]:
    """Facets brought together as long as their combinations are no more than `most`, beginning with the fewest."""
    gathered: FacetGroup | None = None
    for each in sorted(facets, key=lambda each: len(each.combinations)):
        together = gathered.with_facet(each) if gathered is not None else each
        if gathered is not None and len(together.combinations) > most:
            yield gathered
            together = each
        gathered = together
    if gathered is not None:
        yield gathered


def language_key(language: str) -> str:
    """The key of a transcript's language, which may not be recorded."""
    return language or NOT_RECORDED


def values_of(testimony: FindableTestimony, facet: Facet) -> tuple[str, ...]:
    """The keys of a facet that a testimony answers to; see `SearchRequest.choices`."""
    return _recorded(testimony, facet) or (NOT_RECORDED,)


def _recorded(testimony: FindableTestimony, facet: Facet) -> tuple[str, ...]:  # noqa: PLR0911 - one for each facet
    match facet:
        case Facet.THEME:
            return tuple(testimony.themes_above)
        case Facet.COUNTRY:
            return testimony.countries
        case Facet.ROLE:
            return testimony.roles
        case Facet.LANGUAGE:
            return testimony.languages
        case Facet.PROJECT:
            return (testimony.project,) if testimony.project else ()
        case Facet.GOAL:
            return tuple(map(str, testimony.goals))
        case Facet.YEAR:
            return tuple(_years(testimony))
        case Facet.ACCESS:
            return (testimony.access.level.value,)
        case Facet.RECORDING:
            return (WITH_RECORDING if testimony.has_recording else WITHOUT_RECORDING,)


def _years(testimony: FindableTestimony) -> Iterator[str]:
    date = testimony.date
    if date is not None:
        yield from map(str, range(date.earliest.year, date.latest.year + 1))
