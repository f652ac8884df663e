"""What a term may be called: checks names that people type, and gives changes of terms their own names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from testimony_archive.domain.errors import BadValue, TermTaken
from testimony_archive.domain.terms import Term, VocabularyKind
from testimony_archive.domain.text import fold
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services import field_values as read

_Kind = VocabularyKind

_TURNS_WRITING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")  # embeddings, overrides and isolates
_LISTED: Final = frozenset({_Kind.THEME, _Kind.ROLE, _Kind.KEYWORD, _Kind.COUNTRY})

ADD: Final = {
    _Kind.THEME: QT_TRANSLATE_NOOP("ChangeLabel", "add theme “{name}”"),
    _Kind.ROLE: QT_TRANSLATE_NOOP("ChangeLabel", "add role “{name}”"),
    _Kind.PROJECT: QT_TRANSLATE_NOOP("ChangeLabel", "add project “{name}”"),
    _Kind.COUNTRY: QT_TRANSLATE_NOOP("ChangeLabel", "expect country {name}"),
}
EDIT: Final = {
    _Kind.THEME: QT_TRANSLATE_NOOP("ChangeLabel", "edit theme “{name}”"),
    _Kind.ROLE: QT_TRANSLATE_NOOP("ChangeLabel", "edit role “{name}”"),
    _Kind.PROJECT: QT_TRANSLATE_NOOP("ChangeLabel", "edit project “{name}”"),
    _Kind.KEYWORD: QT_TRANSLATE_NOOP("ChangeLabel", "rename keyword “{name}”"),
    _Kind.INSTITUTION: QT_TRANSLATE_NOOP("ChangeLabel", "rename institution “{name}”"),
    _Kind.COLLECTION: QT_TRANSLATE_NOOP("ChangeLabel", "rename collection “{name}”"),
    _Kind.SERIES: QT_TRANSLATE_NOOP("ChangeLabel", "rename series “{name}”"),
}
MOVE: Final = {
    _Kind.THEME: QT_TRANSLATE_NOOP("ChangeLabel", "move theme “{name}”"),
    _Kind.ROLE: QT_TRANSLATE_NOOP("ChangeLabel", "move role “{name}”"),
    _Kind.COUNTRY: QT_TRANSLATE_NOOP("ChangeLabel", "move country {name}"),
}
MERGE: Final = {
    _Kind.THEME: QT_TRANSLATE_NOOP("ChangeLabel", "merge theme “{name}” into “{into}”"),
    _Kind.ROLE: QT_TRANSLATE_NOOP("ChangeLabel", "merge role “{name}” into “{into}”"),
    _Kind.PROJECT: QT_TRANSLATE_NOOP("ChangeLabel", "merge project “{name}” into “{into}”"),
    _Kind.KEYWORD: QT_TRANSLATE_NOOP("ChangeLabel", "merge keyword “{name}” into “{into}”"),
    _Kind.INSTITUTION: QT_TRANSLATE_NOOP("ChangeLabel", "merge institution “{name}” into “{into}”"),
    _Kind.COLLECTION: QT_TRANSLATE_NOOP("ChangeLabel", "merge collection “{name}” into “{into}”"),
    _Kind.SERIES: QT_TRANSLATE_NOOP("ChangeLabel", "merge series “{name}” into “{into}”"),
}
DELETE: Final = {
    _Kind.THEME: QT_TRANSLATE_NOOP("ChangeLabel", "delete theme “{name}”"),
    _Kind.ROLE: QT_TRANSLATE_NOOP("ChangeLabel", "delete role “{name}”"),
    _Kind.PROJECT: QT_TRANSLATE_NOOP("ChangeLabel", "delete project “{name}”"),
    _Kind.COUNTRY: QT_TRANSLATE_NOOP("ChangeLabel", "expect country {name} no more"),
}
"""Names of changes by vocabulary."""


def read_name(kind: VocabularyKind, text: str, *, may_be_empty: bool = False) -> str:
    """A name as it is kept: on one line, without control characters.

    Raises:
        BadValue: it is empty, too long, turns the direction of writing, or could not be told from two terms.
    """
    name = read.line(text, "name")
    if not name and not may_be_empty:
        raise BadValue(value=text.strip(), field="name", expected=QT_TRANSLATE_NOOP("Expected", "at least one word"))
    if _TURNS_WRITING.search(name):
        shown = _TURNS_WRITING.sub("", name)
        raise BadValue(
            value=shown,
            field="name",
            expected=QT_TRANSLATE_NOOP("Expected", "letters that do not turn the direction of writing"),
        )
    if ";" in name and kind in _LISTED:
        raise BadValue(
            value=name,
            field="name",
            expected=QT_TRANSLATE_NOOP("Expected", "a name without semicolons, which stand between terms"),
        )
    return name


def names_of(term: Term) -> tuple[str, ...]:
    """Everything that a term goes by."""
    labels = (term.labels.en, term.labels.es, term.labels.fr)
    return tuple(name for name in (*labels, term.number, *term.synonyms, term.key) if name)


def require_free(name: str, terms: Iterable[Term], but: str = "") -> None:
    """Make sure that no term except the one with the key `but` goes by a name; case and accents do not matter.

    Raises:
        TermTaken: another one does.
    """
    folded = fold(name)
    for term in terms:
        if term.key != but and any(fold(each) == folded for each in names_of(term)):
            raise TermTaken(name=name, other=term.name)


def free_key(name: str, terms: Iterable[Term]) -> str:
    """A key for a new term that no other has: ``Acceso a becas`` is ``acceso-a-becas``."""
    taken = {fold(each) for term in terms for each in names_of(term)}
    plain = "-".join(re.findall(r"\w+", fold(name))) or "term"
    key, number = plain, 1
    while key in taken:
        number += 1
        key = f"{plain}-{number}"
    return key
