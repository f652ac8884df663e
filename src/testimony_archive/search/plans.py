"""A query with its words looked up: what exactly to find in the index, and what to mark in a text.

The compiler, the highlights and nothing else read plans; both so mean the same by construction.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from typing import Final, TypeAlias

from testimony_archive.domain.queries import AllOf, AnyOf, Everything, Not, Phrase, Prefix, Query, Word
from testimony_archive.search import words
from testimony_archive.search.analysis import LANGUAGE_END, Meaning
from testimony_archive.search.languages import ELIDED, POSSESSIVE

_APOSTROPHES: Final = "'’ʼ´`"
_MOST_RUNS: Final = 64
"""A word of several parts (*porte-parole*) is found in any of its forms where these make no more runs than this."""


@dataclass(frozen=True, slots=True)
class AnyForm:
    """A word in any of its forms.

    Each of `keys` is a run of keys side by side, mostly of one; all have the same length. `forms` are plain words that
    count as well (only where the runs are of one).
    """

    keys: frozenset[tuple[str, ...]]
    forms: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Exactly:
    """Plain words side by side, as they are; the last one is the beginning of a word where `open_end` is set."""

    words: tuple[str, ...]
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Every:
    """All of these in one text."""

    parts: tuple[Plan, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """At least one of these; without parts, nothing."""

    parts: tuple[Plan, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """Any text that has none of this."""

    part: Plan


@dataclass(frozen=True, slots=True)
class Anything:
    """Any text."""


Plan: TypeAlias = AnyForm | Exactly | Every | Some | Without | Anything
NOTHING: Final = Some(())


def plan_of(query: Query, meaning: Callable[[str], Meaning]) -> Plan:
    """Look up the words of a query.

    Args:
        query: any tree.
        meaning: gives for a typed word every key and form that it can stand for.
    """
    match query:
        case Everything():
            return Anything()
        case Word(text):
            return _any_form(text, meaning)
        case Prefix(text):
            return _exactly((text,), open_end=True)
        case Phrase(several):
            return _exactly(several)
        case AllOf(parts):
            return Every(tuple(plan_of(each, meaning) for each in parts))
        case AnyOf(parts):
            return Some(tuple(plan_of(each, meaning) for each in parts))
        case Not(part):
            return Without(plan_of(part, meaning))


def looks_for_words(plan: Plan) -> bool:
    """Whether a plan asks for any word, and does not only exclude some."""
    match plan:
        case AnyForm() | Exactly():
            return True
        case Every(parts) | Some(parts):
            return any(map(looks_for_words, parts))
        case Without() | Anything():
            return False


def typed_words(text: str) -> list[str]:
    """The words that someone who typed this looks for: without elided articles (``l'eau``) and ``'s``."""
    found = list(words.spans(text))
    kept = [word for word, _, _ in found]
    if len(found) < 2:
        return kept
    (first, _, end), (last, start, _) = found[0], found[-1]
    if text[end : end + 1] in _APOSTROPHES and words.plain(first) in ELIDED:
        return kept[1:]
    if start and text[start - 1] in _APOSTROPHES and words.plain(last) == POSSESSIVE:
        return kept[:-1]
    return kept


def _any_form(text: str, meaning: Callable[[str], Meaning]) -> Plan:
    typed = [each for each in typed_words(text) if words.plain(each)]
    if not typed:
        return NOTHING
    meanings = [meaning(each) for each in typed]
    if len(meanings) == 1:
        return AnyForm(frozenset((each,) for each in meanings[0].keys), meanings[0].forms)
    runs = _runs(meanings)
    return AnyForm(runs) if len(runs) <= _MOST_RUNS else _exactly(typed)


def _runs(meanings: list[Meaning]) -> frozenset[tuple[str, ...]]:
    """Keys side by side. A text is in one language, so only keys of one language can meet in it."""
    by_language: list[dict[str, list[str]]] = []
    for meaning in meanings:
        keys: dict[str, list[str]] = {}
        for key in meaning.keys:
            keys.setdefault(key.partition(LANGUAGE_END)[0] if LANGUAGE_END in key else "", []).append(key)
        by_language.append(keys)
    languages = set(by_language[0]).intersection(*by_language[1:])
    return frozenset(run for each in languages for run in product(*(keys[each] for keys in by_language)))


def _exactly(several: tuple[str, ...] | list[str], *, open_end: bool = False) -> Plan:
    plain = (words.plain(word) for text in several for word in words.split(text))
    kept = tuple(each for each in plain if each)
    return Exactly(kept, open_end) if kept else NOTHING
