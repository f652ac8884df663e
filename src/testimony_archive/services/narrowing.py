"""From everything that was found to what the facets leave, with live counts.

A facet's counts ignore the choices in that facet and heed those in all others, so they say what one more choice there
would give. One pass over the testimonies that were found gives all of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from testimony_archive.domain.localisation import country_name, language_name
from testimony_archive.domain.queries import Facet, FacetCount
from testimony_archive.services.finding import Found
from testimony_archive.storage.search_facts import Findables

Choices: TypeAlias = Mapping[Facet, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What the choices leave: how many passages in each testimony (0: found by its record alone), and every count."""

    testimonies: Mapping[int, int]
    passages: int
    facets: Mapping[Facet, tuple[FacetCount, ...]]


@dataclass(slots=True)
class _Alike:
    """Testimonies with the same values in every facet; `passages` by language."""

    values: Mapping[Facet, Collection[str]]
    testimonies: list[int] = field(default_factory=list)
    passages: list[Counter[str]] = field(default_factory=list)


class _Counts:
    """Counts of one facet by value."""

    def __init__(self) -> None:
        self.testimonies: Counter[str] = Counter()
        self.passages: Counter[str] = Counter()


def narrow(found: Found, findables: Findables, choices: Choices) -> Narrowed:
    """Apply choices and count."""
    counts = {facet: _Counts() for facet in Facet}
    kept: dict[int, int] = {}
    chosen = {facet: keys for facet, keys in choices.items() if keys}
    languages = chosen.get(Facet.LANGUAGE)
    for alike in _groups(found, findables):
        failing = [
            facet
            for facet, keys in chosen.items()
            if facet is not Facet.LANGUAGE and keys.isdisjoint(alike.values[facet])
        ]
        if len(failing) > 1:
            continue
        spoken = alike.values[Facet.LANGUAGE]
        counted = [each for each in spoken if languages is None or each in languages]
        in_counted = [sum(by_language[each] for each in counted) for by_language in alike.passages]
        if counted:
            for facet in failing or (Facet.THEME, Facet.COUNTRY, Facet.ROLE):
                _add(counts[facet], alike.values[facet], len(alike.testimonies), sum(in_counted))
        if failing:
            continue
        for language in spoken:
            passages = sum(by_language[language] for by_language in alike.passages)
            _add(counts[Facet.LANGUAGE], (language,), len(alike.testimonies), passages)
        if counted:
            kept.update(zip(alike.testimonies, in_counted, strict=True))
    facets = {facet: tuple(_facet_counts(facet, counts[facet], chosen.get(facet, ()), findables)) for facet in Facet}
    return Narrowed(kept, sum(kept.values()), facets)


def _groups(found: Found, findables: Findables) -> Iterator[_Alike]:
    groups: dict[tuple[object, ...], _Alike] = {}
    for testimony_id, by_language in _by_testimony(found, findables).items():
        facts = findables.testimonies[testimony_id]
        key = (facts.themes_above, facts.countries, facts.roles, tuple(by_language))
        alike = groups.get(key)
        if alike is None:
            alike = groups[key] = _Alike(
                {
                    Facet.THEME: facts.themes_above,
                    Facet.COUNTRY: facts.countries,
                    Facet.ROLE: facts.roles,
                    Facet.LANGUAGE: tuple(by_language),
                }
            )
        alike.testimonies.append(testimony_id)
        alike.passages.append(by_language)
    return iter(groups.values())


def _by_testimony(found: Found, findables: Findables) -> dict[int, Counter[str]]:
    matched: dict[int, Counter[str]] = {}
    for place, count in found.passages_by_place.items():
        transcript = findables.transcripts[place]
        if transcript is not None:
            by_language = matched.setdefault(transcript.testimony_id, Counter())
            by_language[transcript.language] += count
    for testimony_id in found.records:
        by_language = matched.setdefault(testimony_id, Counter())
        for language in findables.testimonies[testimony_id].languages or ("",):
            by_language.setdefault(language, 0)
    return matched


def _add(counts: _Counts, values: Collection[str], testimonies: int, passages: int) -> None:
    for value in values:
        counts.testimonies[value] += testimonies
        counts.passages[value] += passages


def _facet_counts(facet: Facet, counts: _Counts, chosen: Collection[str], findables: Findables) -> Iterator[FacetCount]:
    """Values in the order of the archive's vocabulary, then by count; those without any count only where chosen."""
    parents, labels = _theme_parents(findables), _labels(facet, findables)
    known = [each for each in labels if each in counts.testimonies or each in chosen]
    others = {each for each in (*counts.testimonies, *chosen) if each and each not in labels}
    for key in (*known, *sorted(others, key=lambda each: (-counts.testimonies[each], each))):
        yield FacetCount(
            key=key,
            testimonies=counts.testimonies[key],
            passages=counts.passages[key],
            parent_key=parents.get(key, "") if facet is Facet.THEME else "",
            label=labels.get(key) or _name(facet, key),
        )


def _labels(facet: Facet, findables: Findables) -> dict[str, str]:
    match facet:
        case Facet.THEME:
            return {each.key: each.labels.in_language("en") for each in findables.vocabularies.themes.values()}
        case Facet.ROLE:
            return {each.key: each.labels.in_language("en") for each in findables.vocabularies.roles.values()}
        case _:
            return {}


def _name(facet: Facet, key: str) -> str:
    match facet:
        case Facet.COUNTRY:
            return country_name(key, "en")
        case Facet.LANGUAGE:
            return language_name(key, "en")
        case _:
            return key


def _theme_parents(findables: Findables) -> dict[str, str]:
    themes = findables.vocabularies.themes
    return {each.key: themes[each.parent_id].key for each in themes.values() if each.parent_id is not None}
