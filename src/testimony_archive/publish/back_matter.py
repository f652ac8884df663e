"""What stands at the end of a Word document: charts, the people in it, and where themes and places come up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from testimony_archive.domain.publication import Publication, PublishedItem, PublishedPerson
from testimony_archive.publish.charts import Charts
from testimony_archive.publish.indexing import TermIndex
from testimony_archive.publish.paper import Body
from testimony_archive.publish.wording import Wording

_ENTRY: Final = "Back Matter Entry"


class BackMatter:
    """Writes it, and collects what it needs while the rest is written."""

    def __init__(self, body: Body, publication: Publication, words: Wording, charts: Charts) -> None:
        self._body = body
        self._charts = charts
        self._publication = publication
        self._words = words
        self._index = TermIndex(publication, words)

    @property
    def headings(self) -> Sequence[str]:
        """The headings that it has, as the contents list them."""
        figures = [self._words.in_figures] if self._publication.charts else []
        return [*figures, *([self._words.people] if self._publication.people else ()), *self._index.headings]

    def note_next(self, item: PublishedItem) -> None:
        """Remember what an item is about that begins with the next paragraph."""
        if self._index.headings:
            self._index.add(item, self._body.mark_next())

    def note(self, item: PublishedItem, target: str) -> None:
        """Remember what an item is about that stands at a bookmark."""
        self._index.add(item, target)

    def write(self) -> Iterator[None]:
        """Add all of it, stopping after each entry."""
        if self._publication.charts:
            self._body.add_heading(1, self._words.in_figures)
            self._charts.write(self._body)
            yield
        if self._publication.people:
            self._body.add_heading(1, self._words.people)
            for person in self._publication.people:
                self._body.add_reference(_ENTRY, _line(person))
                yield
        for heading, entries in self._index.indexes():
            self._body.add_heading(1, heading)
            for term, places in entries:
                self._body.add_references(_ENTRY, term, places)
                yield


def _line(person: PublishedPerson) -> str:
    said = ", ".join(each for each in (person.name, person.about) if each)
    return f"{said} ({', '.join(person.codes)})"
