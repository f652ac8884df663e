"""The vocabularies that people keep in order, and one term of them with where it is used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from testimony_archive.domain.records import Labels


class VocabularyKind(StrEnum):
    """What can be kept in order. Keywords, institutions, collections and series are texts of records: such a term is
    there as long as a record has it."""

    THEME = "theme"
    ROLE = "role"
    PROJECT = "project"
    KEYWORD = "keyword"
    INSTITUTION = "institution"
    COLLECTION = "collection"
    SERIES = "series"
    COUNTRY = "country"


class TermField(StrEnum):
    """What can be edited of a term. Which vocabulary has which, `FIELDS` says."""

    NAME = "name"
    LABEL_EN = "label_en"
    LABEL_ES = "label_es"
    LABEL_FR = "label_fr"
    NUMBER = "number"
    SYNONYMS = "synonyms"


TEXTS: Final = frozenset(
    {VocabularyKind.KEYWORD, VocabularyKind.INSTITUTION, VocabularyKind.COLLECTION, VocabularyKind.SERIES}
)
"""Those whose terms are texts of records."""

ORDERED: Final = frozenset({VocabularyKind.THEME, VocabularyKind.ROLE, VocabularyKind.COUNTRY})
"""Those whose terms stand in an order of somebody's choice; all others stand by name."""

LABEL_FIELDS: Final = (TermField.LABEL_EN, TermField.LABEL_ES, TermField.LABEL_FR)

FIELDS: Final[Mapping[VocabularyKind, tuple[TermField, ...]]] = {
    VocabularyKind.THEME: (*LABEL_FIELDS, TermField.NUMBER, TermField.SYNONYMS),
    VocabularyKind.ROLE: (*LABEL_FIELDS, TermField.SYNONYMS),
    VocabularyKind.PROJECT: (TermField.NAME, TermField.SYNONYMS),
    VocabularyKind.COUNTRY: (),
    **dict.fromkeys(TEXTS, (TermField.NAME,)),
}
"""What can be edited of the terms of each vocabulary."""


@dataclass(frozen=True, slots=True)
class Term:
    """One term. `key` stays the same whatever it is called: of themes and roles their key, of projects their UUID, of
    countries their code; a text is its own key. A project and a text have their name in `labels.en`, a country none:
    its name comes from CLDR. `testimonies` and `quotes` are the row numbers of what uses it itself, in order;
    `templates` the names of those for new records that do.
    """

    kind: VocabularyKind
    key: str
    labels: Labels
    number: str = ""
    parent_key: str = ""
    synonyms: tuple[str, ...] = ()
    testimonies: tuple[int, ...] = ()
    quotes: tuple[int, ...] = ()
    templates: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """A name in English, else in another language, else the key."""
        return self.labels.in_language("en") or self.key

    @property
    def is_found(self) -> bool:
        """Whether a search for it finds anything."""
        return bool(self.testimonies or self.quotes)

    @property
    def is_used(self) -> bool:
        """Whether anything uses it, if only a template."""
        return self.is_found or bool(self.templates)
