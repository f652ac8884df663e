"""Reads the terms of one vocabulary with what uses each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from testimony_archive.domain.record_starts import terms_of
from testimony_archive.domain.records import Labels
from testimony_archive.domain.terms import Term, VocabularyKind
from testimony_archive.domain.text import natural_order
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.storage.database import Connection
from testimony_archive.storage.record_templates import read_templates
from testimony_archive.storage.term_uses import read_quotes_by_theme, read_uses
from testimony_archive.storage.vocabularies import read_vocabularies

_Uses = Mapping[Any, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class KnownTerm:
    """A term with its row number; 0 for a text and a country, which go by their keys."""

    term: Term
    row_id: int = 0


def read_terms(connection: Connection, kind: VocabularyKind) -> dict[str, KnownTerm]:
    """The terms of a vocabulary by key, in their order."""
    uses = read_uses(connection, kind)
    templates = _templates(connection, kind)
    vocabularies = read_vocabularies(connection)
    match kind:
        case VocabularyKind.THEME:
            found = _themes(vocabularies, uses, read_quotes_by_theme(connection))
        case VocabularyKind.ROLE:
            found = _roles(vocabularies, uses)
        case VocabularyKind.PROJECT:
            found = _projects(vocabularies, uses)
        case VocabularyKind.COUNTRY:
            terms = (Term(kind, each, Labels(), testimonies=uses.get(each, ())) for each in vocabularies.countries)
            found = map(KnownTerm, terms)
        case _:
            in_order = sorted(uses, key=lambda text: (natural_order(text), text))
            found = (KnownTerm(Term(kind, text, Labels(text), testimonies=uses[text])) for text in in_order)
    return {each.term.key: _with_templates(each, templates) for each in found}


def _templates(connection: Connection, kind: VocabularyKind) -> Mapping[str, list[str]]:
    """The names of the templates that name each term, by name: of themes, roles and countries by key."""
    found: dict[str, list[str]] = {}
    for each in read_templates(connection):
        for term in terms_of(each.start, kind):
            found.setdefault(term, []).append(each.name)
    return found


def _with_templates(known: KnownTerm, templates: Mapping[str, list[str]]) -> KnownTerm:
    term = known.term
    named = templates.get(term.name if term.kind is VocabularyKind.PROJECT else term.key, ())
    return replace(known, term=replace(term, templates=tuple(named))) if named else known


def _themes(vocabularies: Vocabularies, uses: _Uses, quotes: _Uses) -> Iterator[KnownTerm]:
    themes = vocabularies.themes
    for each in themes.values():
        term = Term(
            VocabularyKind.THEME,
            each.key,
            each.labels,
            each.number,
            themes[each.parent_id].key if each.parent_id is not None else "",
            each.synonyms,
            uses.get(each.theme_id, ()),
            quotes.get(each.theme_id, ()),
        )
        yield KnownTerm(term, each.theme_id)


def _roles(vocabularies: Vocabularies, uses: _Uses) -> Iterator[KnownTerm]:
    for each in vocabularies.roles.values():
        ids = uses.get(each.role_id, ())
        yield KnownTerm(
            Term(VocabularyKind.ROLE, each.key, each.labels, synonyms=each.synonyms, testimonies=ids), each.role_id
        )


def _projects(vocabularies: Vocabularies, uses: _Uses) -> Iterator[KnownTerm]:
    for each in vocabularies.projects.values():
        ids = uses.get(each.project_id, ())
        term = Term(VocabularyKind.PROJECT, each.uuid, Labels(each.name), synonyms=each.synonyms, testimonies=ids)
        yield KnownTerm(term, each.project_id)
