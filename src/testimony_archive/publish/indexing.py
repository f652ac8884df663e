"""The indexes of a document: where its themes and its places come up, collected while it is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from testimony_archive.domain.localisation import country_name
from testimony_archive.domain.publication import Publication, PublishedItem, Source
from testimony_archive.domain.text import natural_order
from testimony_archive.publish.wording import Wording

Entry: TypeAlias = tuple[str, Sequence[tuple[str, str]]]
"""A term, and of each testimony that it comes up in the code and the name of its first place."""


class TermIndex:
    """Collects for each term the testimonies that it comes up in, each at its first place.

    Where the publication wants no indexes there are none, nor is there one without terms.
    """

    def __init__(self, publication: Publication, words: Wording) -> None:
        self._language = publication.language
        every = {words.index_of_themes: _themes, words.index_of_places: self._places} if publication.has_indexes else {}
        sources = [each.source for each in publication.items]
        self._found_in = {heading: found for heading, found in every.items() if any(map(found, sources))}
        self._terms: dict[str, dict[str, dict[str, str]]] = {heading: {} for heading in self._found_in}

    @property
    def headings(self) -> Sequence[str]:
        """What the indexes are called; none where there are none."""
        return [*self._terms]

    def add(self, item: PublishedItem, target: str) -> None:
        """Remember that an item stands at a place that is called `target`."""
        source = item.source
        for heading, terms in self._terms.items():
            for term in self._found_in[heading](source):
                terms.setdefault(term, {}).setdefault(source.code, target)

    def indexes(self) -> Iterator[tuple[str, Sequence[Entry]]]:
        """Each index by its heading, its terms in the order people look them up."""
        for heading, terms in self._terms.items():
            yield heading, [(term, [*terms[term].items()]) for term in sorted(terms, key=natural_order)]

    def _places(self, source: Source) -> Sequence[str]:
        country = country_name(source.country, self._language) if source.country else ""
        return [each for each in (country, source.place) if each]


def _themes(source: Source) -> Sequence[str]:
    return source.themes
