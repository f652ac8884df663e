"""From everything that was found to what the facets leave, with live counts.

A facet's counts ignore the choices in that facet and heed those in all others, so they say what one more choice there
would give.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Final, TypeAlias

from testimony_archive.domain.localisation import country_name, language_name
from testimony_archive.domain.queries import NOT_RECORDED, Facet, FacetCount
from testimony_archive.domain.records import AccessLevel
from testimony_archive.services.facet_table import (
    WITH_RECORDING,
    WITHOUT_RECORDING,
    FacetGroup,
    FacetTable,
    language_key,
    values_of,
)
from testimony_archive.services.found import Found
from testimony_archive.storage.search_facts import Findables, FindableTestimony

Choices: TypeAlias = Mapping[Facet, frozenset[str]]

_ONE: Final = 1 << 32
"""One transcript, in a sum that counts transcripts and passages at once."""

_FIXED: Final = {
    Facet.ACCESS: {level.value: (level.value, "") for level in AccessLevel},
    Facet.RECORDING: {WITH_RECORDING: ("with a recording", ""), WITHOUT_RECORDING: ("without a recording", "")},
}
"""Values that are the same in every archive, in their order, with their names in English; none stands below another."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What the choices leave: how many passages in each testimony (0: found by its record alone), and every count."""

    testimonies: Mapping[int, int]
    passages: int
    facets: Mapping[Facet, tuple[FacetCount, ...]]


class _Counts:
    """Counts of one facet by value: testimonies and passages."""

    def __init__(self) -> None:
        self.testimonies: defaultdict[str, int] = defaultdict(int)
        self.passages: defaultdict[str, int] = defaultdict(int)

    def add(self, values: Iterable[str], testimonies: int, passages: int) -> None:
        for value in values:
            self.testimonies[value] += testimonies
            self.passages[value] += passages


def narrow(found: Found, findables: Findables, table: FacetTable, choices: Choices) -> Narrowed:
    """Apply choices and count."""
    chosen = {facet: keys for facet, keys in choices.items() if keys}
    counts = {facet: _Counts() for facet in Facet}
    said, testimony_at = found.passages_by_place, findables.testimony_at
    alone = list(compress(said, map(table.alone.__getitem__, said)))
    left = _count_alone(alone, said, table, chosen, counts)
    kept = dict(zip(map(testimony_at.__getitem__, left), map(said.__getitem__, left), strict=True))
    counted = frozenset(map(testimony_at.__getitem__, alone)) if found.records else frozenset()
    others = [place for place in said if not table.alone[place]] if len(alone) < len(said) else []
    for testimony_id, by_language in _by_testimony(found, findables, others, counted).items():
        passages = _count_one(findables.testimonies[testimony_id], by_language, chosen, counts)
        if passages is not None:
            kept[testimony_id] = passages
    facets = {facet: tuple(_facet_counts(facet, counts[facet], chosen.get(facet, ()), findables)) for facet in Facet}
    return Narrowed(kept, sum(kept.values()), facets)


def _count_alone(
    places: Sequence[int],
    passages: Mapping[int, int],
    table: FacetTable,
    chosen: Choices,
    counts: Mapping[Facet, _Counts],
) -> Sequence[int]:
    """Count transcripts each of which stands for its testimony; gives those that the choices leave."""
    passing = {
        facet: [not keys.isdisjoint(values) for (values,) in table.each[facet].combinations]
        for facet, keys in chosen.items()
    }

    def left(heeded: Iterable[Facet]) -> Sequence[int]:
        some = places
        for facet in heeded:
            passes, combination_of = passing[facet], table.each[facet].combination_of
            some = [place for place in some if passes[combination_of[place]]]
        return some

    def tallied(some: Sequence[int]) -> Sequence[int]:
        return [_ONE + said for said in map(passages.__getitem__, some)]

    rest = left(chosen)
    tallies = tallied(rest)
    for group in table.groups:
        wanted = [(place, counts[facet]) for place, facet in enumerate(group.facets) if facet not in chosen]
        _count_group(group, rest, tallies, wanted)
    for facet in chosen:
        subset = left(each for each in chosen if each is not facet)
        _count_group(table.each[facet], subset, tallied(subset), [(0, counts[facet])])
    return rest


def _count_group(
    group: FacetGroup, places: Sequence[int], tallies: Sequence[int], wanted: Sequence[tuple[int, _Counts]]
) -> None:
    """Count transcripts by the combinations of their values; `tallies` are their passages and `_ONE` for each.

    `wanted` are the facets of the group to count, by their place in it, and where to.
    """
    sums: defaultdict[int, int] = defaultdict(int)
    if len(group.combinations) == 1 and tallies:
        sums[0] = sum(tallies)
    elif wanted:
        for number, tally in zip(map(group.combination_of.__getitem__, places), tallies, strict=True):
            sums[number] += tally
    for number, both in sums.items():
        testimonies, said = divmod(both, _ONE)
        for place, counts in wanted:
            counts.add(group.combinations[number][place], testimonies, said)


def _count_one(
    testimony: FindableTestimony, by_language: Mapping[str, int], chosen: Choices, counts: Mapping[Facet, _Counts]
) -> int | None:
    """Count a testimony with passages in several transcripts, or found by its record; None where a choice drops it."""
    wanted = chosen.get(Facet.LANGUAGE)
    spoken = [each for each in by_language if wanted is None or each in wanted]
    passages = sum(map(by_language.__getitem__, spoken))
    values = {facet: values_of(testimony, facet) for facet in Facet if facet is not Facet.LANGUAGE}
    failing = [facet for facet in chosen if facet in values and chosen[facet].isdisjoint(values[facet])]
    if spoken:
        for facet in failing if len(failing) == 1 else values if not failing else ():
            counts[facet].add(values[facet], 1, passages)
    if failing:
        return None
    for language, said in by_language.items():
        counts[Facet.LANGUAGE].add((language,), 1, said)
    return passages if spoken else None


def _by_testimony(
    found: Found, findables: Findables, others: Iterable[int], counted: Collection[int]
) -> dict[int, dict[str, int]]:
    """How many passages in each language were found of testimonies that are not counted yet.

    Those are the testimonies of other transcripts, and those of which the record was found; then there may be none.
    """
    matched: dict[int, dict[str, int]] = {}
    transcripts = findables.transcripts
    for place in others:
        transcript, count = transcripts[place], found.passages_by_place[place]
        if transcript is None:
            continue
        by_language, language = matched.get(transcript.testimony_id), language_key(transcript.language)
        if by_language is None:
            matched[transcript.testimony_id] = {language: count}
        else:
            by_language[language] = by_language.get(language, 0) + count
    for testimony_id in found.records.keys() - counted:
        by_language = matched.setdefault(testimony_id, {})
        for language in values_of(findables.testimonies[testimony_id], Facet.LANGUAGE):
            by_language.setdefault(language, 0)
    return matched


def _facet_counts(facet: Facet, counts: _Counts, chosen: Collection[str], findables: Findables) -> Iterator[FacetCount]:
    """Values in the order of the archive's vocabulary, years from the last, all others by count; last those without.

    What has no count only where it is chosen.
    """
    terms = _FIXED.get(facet) or findables.terms.get(facet.value, {})
    known = [each for each in terms if each in counts.testimonies or each in chosen]
    others = {each for each in (*counts.testimonies, *chosen) if each not in terms and each != NOT_RECORDED}
    by_count = sorted(others, key=lambda each: (-counts.testimonies[each], each))
    without = [NOT_RECORDED] if NOT_RECORDED in counts.testimonies or NOT_RECORDED in chosen else []
    for key in (*known, *(sorted(others, reverse=True) if facet is Facet.YEAR else by_count), *without):
        label, parent_key = terms[key] if key in terms else (_name(facet, key), "")
        yield FacetCount(key, counts.testimonies[key], counts.passages[key], parent_key, label)


def _name(facet: Facet, key: str) -> str:
    if key == NOT_RECORDED:
        return f"without a {'date' if facet is Facet.YEAR else facet.value}"
    match facet:
        case Facet.COUNTRY:
            return country_name(key, "en")
        case Facet.LANGUAGE:
            return language_name(key, "en")
        case _:
            return key
