"""The choices in facets that somebody names in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from testimony_archive.domain.queries import Facet
from testimony_archive.domain.records import Role, Theme
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.services.terms import (
    meant,
    require_country,
    require_language,
    role_names,
    theme_names,
    unknown,
)

_Term = TypeVar("_Term", Theme, Role)


def facet_choices(
    vocabularies: Vocabularies,
    themes: Iterable[str],
    countries: Iterable[str],
    roles: Iterable[str],
    languages: Iterable[str],
) -> Mapping[Facet, frozenset[str]]:
    """The choices that are meant: countries and languages by code or name in any language, themes and roles by key,
    number, label or synonym, or by words that begin words of one term's name.

    Raises:
        UnknownTerm: one of them is not known, or several are meant; these or the nearest names are listed.
    """
    chosen = {
        Facet.THEME: frozenset(_one("theme", each, theme_names(vocabularies)) for each in themes),
        Facet.COUNTRY: frozenset(map(require_country, countries)),
        Facet.ROLE: frozenset(_one("role", each, role_names(vocabularies)) for each in roles),
        Facet.LANGUAGE: frozenset(map(require_language, languages)),
    }
    return {facet: keys for facet, keys in chosen.items() if keys}


def _one(kind: str, text: str, names: Mapping[str, _Term]) -> str:
    """The key of the one term that is meant."""
    keys = meant(text, names)
    if len(keys) == 1:
        return next(iter(keys))
    raise unknown(kind, text, {name: each.key for name, each in names.items() if not keys or each.key in keys})
