"""The words for vocabularies and their terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.localisation import country_name
from testimony_archive.domain.terms import FIELDS, TEXTS, Term, TermField, VocabularyKind
from testimony_archive.domain.text import fold
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.ui.models.term_tree import TermRow
from testimony_archive.ui.translation import counted, language, number
from testimony_archive.ui.views.term_inspector import ShownTerm

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_KINDS: Final = {
    VocabularyKind.THEME: QT_TRANSLATE_NOOP("Vocabularies", "Themes"),
    VocabularyKind.ROLE: QT_TRANSLATE_NOOP("Vocabularies", "Roles"),
    VocabularyKind.PROJECT: QT_TRANSLATE_NOOP("Vocabularies", "Projects"),
    VocabularyKind.KEYWORD: QT_TRANSLATE_NOOP("Vocabularies", "Keywords"),
    VocabularyKind.INSTITUTION: QT_TRANSLATE_NOOP("Vocabularies", "Institutions"),
    VocabularyKind.COLLECTION: QT_TRANSLATE_NOOP("Vocabularies", "Collections"),
    VocabularyKind.SERIES: QT_TRANSLATE_NOOP("Vocabularies", "Series"),
    VocabularyKind.COUNTRY: QT_TRANSLATE_NOOP("Vocabularies", "Countries"),
}


def kind_name(kind: VocabularyKind) -> str:
    """The name of a vocabulary."""
    return QCoreApplication.translate("Vocabularies", _KINDS[kind])


def kind_rows(counts: Mapping[VocabularyKind, int]) -> list[TermRow]:
    """The vocabularies with how many terms each has."""
    return [
        TermRow(
            kind.value,
            kind_name(kind),
            figures=number(counts[kind]),
            spoken=counted(
                counts[kind],
                QCoreApplication.translate("Vocabularies", "{count} term"),
                QCoreApplication.translate("Vocabularies", "{count} terms"),
            ),
        )
        for kind in VocabularyKind
    ]


def term_name(term: Term) -> str:
    """A term as the interface's language names it."""
    if term.kind is VocabularyKind.COUNTRY:
        return country_name(term.key, language())
    return term.labels.in_language(language()) or term.key


def full_name(term: Term) -> str:
    """A term with its number: “2.2 Scholarships”."""
    return f"{term.number} {term_name(term)}".strip()


def term_called(terms: Sequence[Term], name: str) -> str | None:
    """The key of the term that goes by a name, whatever its case and accents; None where there is none."""
    wanted = fold(name.strip())
    return next((each.key for each in terms if wanted and wanted in map(fold, _names(each))), None)


def term_nearest(terms: Sequence[Term], words: str) -> str:
    """The key of the term that goes by these words, else of the first that holds them in a name; empty for none."""
    wanted = fold(words.strip())
    holds = (each.key for each in terms if any(wanted in fold(name) for name in _names(each)))
    return term_called(terms, words) or next(holds, "")


def _names(term: Term) -> tuple[str, ...]:
    labels = (term.labels.en, term.labels.es, term.labels.fr)
    return (full_name(term), term_name(term), term.number, *labels, *term.synonyms, term.key)


def term_rows(terms: Sequence[Term], words: str) -> list[TermRow]:
    """The terms that go by these words in part, with those above them; all where there are no words."""
    wanted, above = fold(words.strip()), {each.key: each.parent_key for each in terms}
    shown: set[str] = set()
    for term in terms:
        names = (full_name(term), term.labels.en, term.labels.es, term.labels.fr, *term.synonyms)
        if any(wanted in fold(each) for each in names):
            key = term.key
            while key and key not in shown:
                shown.add(key)
                key = above.get(key, "")
    return [
        TermRow(
            term.key,
            term_name(term),
            term.number,
            _figures(term),
            uses_words(term),
            term.parent_key,
            is_used=term.is_found,
        )
        for term in terms
        if term.key in shown
    ]


def uses_words(term: Term) -> str:
    """How often a term is used, in words."""
    if not term.is_used:
        return QCoreApplication.translate("Vocabularies", "Not used")
    found = [
        counted(
            len(term.testimonies),
            QCoreApplication.translate("Vocabularies", "{count} testimony"),
            QCoreApplication.translate("Vocabularies", "{count} testimonies"),
        )
    ]
    if term.kind is VocabularyKind.THEME:
        found.append(
            counted(
                len(term.quotes),
                QCoreApplication.translate("Vocabularies", "{count} quote"),
                QCoreApplication.translate("Vocabularies", "{count} quotes"),
            )
        )
    if term.templates:
        found.append(
            counted(
                len(term.templates),
                QCoreApplication.translate("Vocabularies", "{count} template"),
                QCoreApplication.translate("Vocabularies", "{count} templates"),
            )
        )
    return ", ".join(found)


def shown_term(term: Term) -> ShownTerm:
    """What the inspector shows of a term."""
    values = {
        TermField.NAME: term.labels.en,
        TermField.LABEL_EN: term.labels.en,
        TermField.LABEL_ES: term.labels.es,
        TermField.LABEL_FR: term.labels.fr,
        TermField.NUMBER: term.number,
        TermField.SYNONYMS: "",
    }
    has_key = term.kind in {VocabularyKind.THEME, VocabularyKind.ROLE, VocabularyKind.COUNTRY}
    return ShownTerm(
        name=full_name(term),
        values={field: values[field] for field in FIELDS[term.kind]},
        synonyms=term.synonyms,
        key=term.key if has_key else "",
        uses=uses_words(term),
        is_used=term.is_found,
        templates=term.templates,
        remark=_remark(term.kind),
    )


def _figures(term: Term) -> str:
    if term.kind is not VocabularyKind.THEME:
        return number(len(term.testimonies))
    return f"{number(len(term.testimonies))} · {number(len(term.quotes))}"


def _remark(kind: VocabularyKind) -> str:
    if kind in TEXTS:
        return QCoreApplication.translate("Vocabularies", "A new name is written into every record that has this one.")
    if kind is VocabularyKind.COUNTRY:
        return QCoreApplication.translate(
            "Vocabularies",
            "Names of countries come from the Unicode CLDR. What is not listed here can be typed all the same.",
        )
    return ""
