"""Finds the term of a vocabulary that somebody means: by key, number, or label in any language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from testimony_archive.domain.errors import NoTermYet, TermToAdd, UnknownTerm
from testimony_archive.domain.localisation import (
    country_name,
    country_names,
    find_country,
    find_language,
    language_name,
    language_names,
)
from testimony_archive.domain.records import Labels, Role, Theme
from testimony_archive.domain.text import fold
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.search import words

_NEAREST = 5
_FEW = 12


@dataclass(frozen=True, slots=True)
class TermNames:
    """The themes and roles of an archive by every folded name that they go by."""

    themes: Mapping[str, Theme]
    roles: Mapping[str, Role]

    @classmethod
    def of(cls, vocabularies: Vocabularies) -> TermNames:
        """The names of all terms, worked out once for many look-ups."""
        return cls(theme_names(vocabularies), role_names(vocabularies))


def find_theme(vocabularies: Vocabularies, text: str) -> Theme | None:
    """The theme by key, number, label in any language or synonym; case and accents do not matter."""
    return theme_names(vocabularies).get(fold(text.strip()))


def find_role(vocabularies: Vocabularies, text: str) -> Role | None:
    """The role by key, label in any language or synonym; case and accents do not matter."""
    return role_names(vocabularies).get(fold(text.strip()))


def theme_names(vocabularies: Vocabularies) -> Mapping[str, Theme]:
    """Every folded name of a theme; keys win over labels, labels over synonyms."""
    names: dict[str, Theme] = {}
    for theme in vocabularies.themes.values():
        for synonym in theme.synonyms:
            names.setdefault(fold(synonym), theme)
    for theme in vocabularies.themes.values():
        names |= {fold(name): theme for name in (*_all(theme.labels), theme.number) if name}
        names |= {fold(f"{theme.number} {name}"): theme for name in _all(theme.labels) if name and theme.number}
    names |= {fold(theme.key): theme for theme in vocabularies.themes.values()}
    return names


def role_names(vocabularies: Vocabularies) -> Mapping[str, Role]:
    """Every folded name of a role; keys win over labels, labels over synonyms."""
    names = {fold(synonym): role for role in vocabularies.roles.values() for synonym in role.synonyms}
    for role in vocabularies.roles.values():
        names |= {fold(name): role for name in _all(role.labels) if name}
    names |= {fold(role.key): role for role in vocabularies.roles.values()}
    return names


def meant(text: str, names: Mapping[str, Theme] | Mapping[str, Role]) -> frozenset[str]:
    """The keys of the terms that somebody who searches may mean: one that goes by these words, else every one with a
    name of which they begin words (``empl`` is *Employment* and *Self-employment*).

    Args:
        text: as typed.
        names: every folded name with its term.
    """
    value = fold(text.strip())
    exact = names.get(value)
    if exact is not None:
        return frozenset({exact.key})
    if not words.split(value):
        return frozenset()
    return frozenset(term.key for name, term in names.items() if begins_words(value, name))


def begins_words(typed: str, name: str) -> bool:
    """Whether every word of one folded text begins a word of another one."""
    said = words.split(name)
    return all(any(word.startswith(each) for word in said) for each in words.split(typed))


def goal_number(text: str) -> int:
    """The number in ``5``, ``SDG 5`` or ``ODS 5: Igualdad de género``; 0 where there is none from 1 to 17."""
    digits = "".join(each if each.isdecimal() else " " for each in text).split()
    return int(digits[0]) if digits and 1 <= int(digits[0]) <= 17 else 0


def require_theme(vocabularies: Vocabularies, text: str) -> Theme:
    """As `find_theme`.

    Raises:
        UnknownTerm: no theme is meant; the nearest names are listed.
    """
    theme = find_theme(vocabularies, text)
    if theme is None:
        names = {name: each.key for name, each in theme_names(vocabularies).items()}
        raise unknown("theme", text, names, TermToAdd)
    return theme


def require_role(vocabularies: Vocabularies, text: str) -> Role:
    """As `find_role`.

    Raises:
        UnknownTerm: no role is meant; the nearest names are listed.
    """
    role = find_role(vocabularies, text)
    if role is None:
        names = {name: each.key for name, each in role_names(vocabularies).items()}
        raise unknown("role", text, names, TermToAdd)
    return role


def require_country(text: str) -> str:
    """The alpha-2 code of a country by code or name.

    Raises:
        UnknownTerm: no country is meant; the nearest names are listed.
    """
    code = find_country(text)
    if code is None:
        raise unknown("country", text, {name: country_name(code, "en") for name, code in country_names().items()})
    return code


def require_language(text: str) -> str:
    """The ISO 639 code of a language by code or name.

    Raises:
        UnknownTerm: no language is meant; the nearest names are listed.
    """
    code = find_language(text)
    if code is None:
        raise unknown("language", text, {name: language_name(code, "en") for name, code in language_names().items()})
    return code


def nearest(text: str, names: Iterable[str]) -> str:
    """The names that look most like a text, the nearest first, for a message."""
    return ", ".join(nearest_of({fold(name): name for name in names}, text, _NEAREST))


def nearest_of(names: Mapping[str, str], text: str, most: int) -> list[str]:
    """What to show for the names that look most like a text, each once and the nearest first.

    Args:
        names: for each folded name what to show for it.
        text: as typed.
        most: how many to give.
    """
    return _nearest(names, text)[:most]


def unknown(kind: str, text: str, names: Mapping[str, str], error: type[UnknownTerm] = UnknownTerm) -> UnknownTerm:
    """The error for a term that nobody knows: the terms nearest to it, or all where there are few.

    Args:
        kind: of the vocabulary.
        text: what was typed.
        names: for each folded name what to show for it.
        error: which one it is, where there are terms.
    """
    found = _nearest(names, text)
    if not found:
        return NoTermYet(kind=kind, term=text)
    return error(kind=kind, term=text, nearest=", ".join(found[: len(found) if len(found) <= _FEW else _NEAREST]))


def _nearest(names: Mapping[str, str], text: str) -> list[str]:
    ranked = process.extract(fold(text.strip()), list(names), scorer=fuzz.ratio, limit=None)
    return list(dict.fromkeys(names[name] for name, _, _ in ranked))


def _all(labels: Labels) -> tuple[str, str, str]:
    return labels.en, labels.es, labels.fr
