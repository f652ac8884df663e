"""What stands at the end of a document: the people whose words it holds, and where its themes and places come up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from testimony_archive.domain.localisation import country_name
from testimony_archive.domain.publication import Publication, PublishedItem, PublishedPerson
from testimony_archive.domain.text import natural_order
from testimony_archive.publish.body import BodyWriter
from testimony_archive.publish.wording import Wording

_ENTRY = "Back Matter Entry"


class Index:
    """Collects where things come up while a document is written: for each term the testimonies, each at its first
    place."""

    def __init__(self) -> None:
        self._places: dict[str, dict[str, str]] = {}

    def add(self, term: str, code: str, target: str) -> None:
        """Say that what is found at `target` (the name of a bookmark), of the testimony `code`, is about a term."""
        if term:
            self._places.setdefault(term, {}).setdefault(code, target)

    def entries(self) -> Iterator[tuple[str, Sequence[tuple[str, str]]]]:
        """The terms in the order people look them up, with code and target of each testimony."""
        for term in sorted(self._places, key=natural_order):
            yield term, [*self._places[term].items()]


class BackMatter:
    """Writes it, and collects what it needs while the rest is written."""

    def __init__(self, body: BodyWriter, publication: Publication, words: Wording) -> None:
        self._body = body
        self._publication = publication
        self._words = words
        self._indexes: Mapping[str, Index] = (
            {words.index_of_themes: Index(), words.index_of_places: Index()} if publication.has_indexes else {}
        )

    @property
    def headings(self) -> Sequence[str]:
        """The headings that it has, as the contents list them."""
        return [*([self._words.people] if self._publication.people else ()), *self._indexes]

    def note_next(self, item: PublishedItem) -> None:
        """Remember what an item is about that begins with the next paragraph."""
        if self._indexes:
            self.note(item, self._body.mark_next())

    def note(self, item: PublishedItem, target: str) -> None:
        """Remember what an item, which stands at a bookmark, is about."""
        if not self._indexes:
            return
        source = item.source
        for theme in source.themes:
            self._indexes[self._words.index_of_themes].add(theme, source.code, target)
        country = country_name(source.country, self._publication.language) if source.country else ""
        self._indexes[self._words.index_of_places].add(country, source.code, target)
        self._indexes[self._words.index_of_places].add(source.place, source.code, target)

    def write(self) -> Iterator[None]:
        """Add all of it, stopping after each entry."""
        if self._publication.people:
            self._body.add_heading(1, self._words.people)
            for person in self._publication.people:
                self._body.add_reference(_ENTRY, _line(person))
                yield
        for heading, index in self._indexes.items():
            self._body.add_heading(1, heading)
            for term, places in index.entries():
                self._body.add_references(_ENTRY, term, places)
                yield


def _line(person: PublishedPerson) -> str:
    said = ", ".join(each for each in (person.name, person.about) if each)
    return f"{said} ({', '.join(person.codes)})"
