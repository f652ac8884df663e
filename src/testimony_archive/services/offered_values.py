"""What the fields of a query may say in an archive, to be offered while somebody types."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from testimony_archive.domain.localisation import country_name, language_name
from testimony_archive.domain.queries import Field
from testimony_archive.domain.records import AccessLevel, Role, Theme
from testimony_archive.domain.text import fold
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.search.languages import LANGUAGES
from testimony_archive.services.passage_fields import KEPT
from testimony_archive.services.terms import begins_words
from testimony_archive.services.testimony_fields import PROPERTIES

_NAMED_IN: Final = ("en", "es", "fr")


@dataclass(frozen=True, slots=True)
class OfferedValue:
    """A value: what is shown, what the field takes, and further names that may be typed for it."""

    shown: str
    value: str
    names: tuple[str, ...] = ()

    def is_begun(self, letters: str) -> bool:
        """Whether folded letters begin a word of any of its names; no letters begin everything."""
        return not letters or any(begins_words(letters, fold(each)) for each in (self.shown, self.value, *self.names))


def offered_values(field: Field, vocabularies: Vocabularies, language: str) -> Iterator[OfferedValue]:
    """What a field may say; what only the transcripts tell (speakers, codes, years) is not known here.

    Args:
        field: of a query.
        vocabularies: the terms of the archive.
        language: of what is shown.
    """
    of_field = _VALUES.get(field)
    if of_field is not None:
        yield from of_field(vocabularies, language)


def _themes(vocabularies: Vocabularies, language: str) -> Iterator[OfferedValue]:
    for each in vocabularies.themes.values():
        named = _term(each, language)
        yield OfferedValue(f"{each.number} {named.shown}".strip(), named.value, named.names)


def _roles(vocabularies: Vocabularies, language: str) -> Iterator[OfferedValue]:
    return (_term(each, language) for each in vocabularies.roles.values())


def _term(term: Theme | Role, language: str) -> OfferedValue:
    shown = term.labels.in_language(language) or term.key
    labels = (term.labels.en, term.labels.es, term.labels.fr)
    return OfferedValue(shown, shown, (*filter(None, labels), *term.synonyms))


def _projects(vocabularies: Vocabularies, _language: str) -> Iterator[OfferedValue]:
    return (OfferedValue(each.name, each.name, each.synonyms) for each in vocabularies.projects.values())


def _countries(vocabularies: Vocabularies, language: str) -> Iterator[OfferedValue]:
    for code in vocabularies.countries:
        yield OfferedValue(country_name(code, language), code, tuple(country_name(code, each) for each in _NAMED_IN))


def _languages(_vocabularies: Vocabularies, language: str) -> Iterator[OfferedValue]:
    for code in LANGUAGES:
        yield OfferedValue(language_name(code, language), code, tuple(language_name(code, each) for each in _NAMED_IN))


def _written(values: Iterable[str]) -> Callable[[Vocabularies, str], Iterator[OfferedValue]]:
    offered = tuple(OfferedValue(each, each) for each in values)
    return lambda _vocabularies, _language: iter(offered)


_VALUES: Final[Mapping[Field, Callable[[Vocabularies, str], Iterator[OfferedValue]]]] = {
    Field.THEME: _themes,
    Field.ROLE: _roles,
    Field.PROJECT: _projects,
    Field.COUNTRY: _countries,
    Field.LANGUAGE: _languages,
    Field.ACCESS: _written(each.value for each in AccessLevel),
    Field.HAS: _written(sorted(value for field, value in (*PROPERTIES, *KEPT) if field is Field.HAS)),
    Field.IS: _written(sorted(value for field, value in (*PROPERTIES, *KEPT) if field is Field.IS)),
}
