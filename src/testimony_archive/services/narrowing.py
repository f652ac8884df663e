"""From everything that was found to what the facets leave, with live counts.

A facet's counts ignore the choices in that facet and heed those in all others, so they say what one more choice there
would give. Testimonies with the same values in every facet are counted together, in one pass over what was found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from testimony_archive.domain.localisation import country_name, language_name
from testimony_archive.domain.queries import Facet, FacetCount
from testimony_archive.services.found import Found
from testimony_archive.storage.search_facts import Findables

Choices: TypeAlias = Mapping[Facet, frozenset[str]]

_OF_TESTIMONIES = (Facet.THEME, Facet.COUNTRY, Facet.ROLE)


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What the choices leave: how many passages in each testimony (0: found by its record alone), and every count."""

    testimonies: Mapping[int, int]
    passages: int
    facets: Mapping[Facet, tuple[FacetCount, ...]]


@dataclass(slots=True)
class _Alike:
    """Testimonies with the same values in every facet, and how many of their passages were found in each language."""

    values: Mapping[Facet, Collection[str]]
    passages: dict[str, int]
    testimonies: list[tuple[int, Mapping[str, int]]] = field(default_factory=list)

    def in_languages(self, languages: Collection[str]) -> int:
        return sum(self.passages[each] for each in languages)


class _Counts:
    """Counts of one facet by value: testimonies and passages."""

    def __init__(self) -> None:
        self.testimonies: defaultdict[str, int] = defaultdict(int)
        self.passages: defaultdict[str, int] = defaultdict(int)

    def add(self, values: Iterable[str], testimonies: int, passages: int) -> None:
        for value in values:
            self.testimonies[value] += testimonies
            self.passages[value] += passages


def narrow(found: Found, findables: Findables, choices: Choices) -> Narrowed:
    """Apply choices and count."""
    counts = {facet: _Counts() for facet in Facet}
    kept: dict[int, int] = {}
    chosen = {facet: keys for facet, keys in choices.items() if keys}
    wanted_languages = chosen.get(Facet.LANGUAGE)
    for alike in _groups(found, findables):
        failing = [
            facet for facet in _OF_TESTIMONIES if facet in chosen and chosen[facet].isdisjoint(alike.values[facet])
        ]
        if len(failing) > 1:
            continue
        spoken = alike.values[Facet.LANGUAGE]
        counted = spoken if wanted_languages is None else [each for each in spoken if each in wanted_languages]
        if counted:
            passages = alike.in_languages(counted)
            for facet in failing or _OF_TESTIMONIES:
                counts[facet].add(alike.values[facet], len(alike.testimonies), passages)
        if failing:
            continue
        for language in spoken:
            counts[Facet.LANGUAGE].add((language,), len(alike.testimonies), alike.passages[language])
        if counted:
            for testimony_id, by_language in alike.testimonies:
                kept[testimony_id] = sum(map(by_language.__getitem__, counted))
    facets = {facet: tuple(_facet_counts(facet, counts[facet], chosen.get(facet, ()), findables)) for facet in Facet}
    return Narrowed(kept, sum(kept.values()), facets)


def _groups(found: Found, findables: Findables) -> Iterable[_Alike]:
    groups: dict[tuple[object, ...], _Alike] = {}
    for testimony_id, by_language in _by_testimony(found, findables).items():
        facts = findables.testimonies[testimony_id]
        key = (facts.alike, *by_language)
        alike = groups.get(key)
        if alike is None:
            values = {
                Facet.THEME: facts.themes_above,
                Facet.COUNTRY: facts.countries,
                Facet.ROLE: facts.roles,
                Facet.LANGUAGE: tuple(by_language),
            }
            alike = groups[key] = _Alike(values, dict.fromkeys(by_language, 0))
        alike.testimonies.append((testimony_id, by_language))
        for language, passages in by_language.items():
            alike.passages[language] += passages
    return groups.values()


def _by_testimony(found: Found, findables: Findables) -> dict[int, dict[str, int]]:
    """For each testimony that was found how many passages in each language; none where only its record was."""
    matched: dict[int, dict[str, int]] = {}
    transcripts = findables.transcripts
    for place, count in found.passages_by_place.items():
        transcript = transcripts[place]
        if transcript is None:
            continue
        by_language = matched.get(transcript.testimony_id)
        if by_language is None:
            matched[transcript.testimony_id] = {transcript.language: count}
        else:
            by_language[transcript.language] = by_language.get(transcript.language, 0) + count
    for testimony_id in found.records:
        by_language = matched.setdefault(testimony_id, {})
        for language in findables.testimonies[testimony_id].languages or ("",):
            by_language.setdefault(language, 0)
    return matched


def _facet_counts(facet: Facet, counts: _Counts, chosen: Collection[str], findables: Findables) -> Iterator[FacetCount]:
    """Values in the order of the archive's vocabulary, then by count; those without any count only where chosen."""
    terms = findables.terms.get(facet.value, {})
    known = [each for each in terms if each in counts.testimonies or each in chosen]
    others = {each for each in (*counts.testimonies, *chosen) if each and each not in terms}
    for key in (*known, *sorted(others, key=lambda each: (-counts.testimonies[each], each))):
        label, parent_key = terms[key] if key in terms else (_name(facet, key), "")
        yield FacetCount(key, counts.testimonies[key], counts.passages[key], parent_key, label)


def _name(facet: Facet, key: str) -> str:
    match facet:
        case Facet.COUNTRY:
            return country_name(key, "en")
        case Facet.LANGUAGE:
            return language_name(key, "en")
        case _:
            return key
