"""What every testimony and transcript says in every facet, laid out to be counted quickly.

Testimonies with the same values in a facet share one *combination* of it, so counting looks at numbers alone.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from testimony_archive.domain.queries import NOT_RECORDED, Facet
from testimony_archive.storage.search_facts import Findables, FindableTestimony

WITH_RECORDING: Final = "yes"
WITHOUT_RECORDING: Final = "no"
"""Keys of `Facet.RECORDING`."""


@dataclass(frozen=True, slots=True)
class FacetTable:
    """By the place of a transcript (see `Findables`).

    `combination_of` gives for each facet and place the number of a combination, which `combinations` holds. The
    passages of a transcript where `alone` is 1 are all that is to be counted of its testimony, `testimony_of`.
    """

    combination_of: Mapping[Facet, Sequence[int]]
    combinations: Mapping[Facet, Sequence[tuple[str, ...]]]
    testimony_of: Sequence[int]
    alone: Sequence[int]

    @classmethod
    def of(cls, findables: Findables) -> FacetTable:
        """Lay out everything that can be found."""
        places = len(findables.transcripts)
        numbers: dict[Facet, dict[tuple[str, ...], int]] = {facet: {} for facet in Facet}
        combination_of = {facet: array("I", bytes(4 * places)) for facet in Facet}
        testimony_of, alone = array("Q", bytes(8 * places)), bytearray(places)
        for place, transcript in enumerate(findables.transcripts):
            if transcript is None:
                continue
            testimony = findables.testimonies[transcript.testimony_id]
            testimony_of[place] = transcript.testimony_id
            alone[place] = len(findables.places_of[transcript.testimony_id]) == 1 and set(testimony.languages) <= {
                transcript.language
            }
            for facet in Facet:
                values = (
                    (language_key(transcript.language),) if facet is Facet.LANGUAGE else values_of(testimony, facet)
                )
                combination_of[facet][place] = numbers[facet].setdefault(values, len(numbers[facet]))
        return cls(combination_of, {facet: tuple(each) for facet, each in numbers.items()}, testimony_of, alone)


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
