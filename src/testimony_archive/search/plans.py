"""A query with its words looked up: what exactly to find in the index, and what to mark in a text.

The compiler, the highlights and nothing else read plans; both so mean the same by construction.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from typing import Final, Protocol, TypeAlias

from testimony_archive.domain.queries import (
    AllOf,
    AnyOf,
    Everything,
    InField,
    Like,
    Near,
    Not,
    Pattern,
    Phrase,
    Prefix,
    Query,
    Similar,
    Word,
)
from testimony_archive.search import words
from testimony_archive.search.analysis import LANGUAGE_END, Meaning
from testimony_archive.search.languages import APPENDED, ELIDED

_APOSTROPHES: Final = "'’ʼ´`"
_MOST_FORMS: Final = 3_000
"""Said forms that one word with ``*`` or ``?`` may stand for; as many take FTS5 about a third of a second."""

_PATTERN_PIECES: Final = re.compile(r"([*?])")
_MOST_RUNS: Final = 64
"""A word of several parts (*porte-parole*) is found in any of its forms where these make no more runs than this."""


@dataclass(frozen=True, slots=True)
class AnyForm:
    """A word in any of its forms.

    Each of `keys` is a run of keys side by side, mostly of one; all have the same length. `forms` are plain words that
    count as well (only where the runs are of one). `cut_short` says that more forms would count than are listed.
    """

    keys: frozenset[tuple[str, ...]]
    forms: frozenset[str] = frozenset()
    cut_short: bool = False


@dataclass(frozen=True, slots=True)
class Exactly:
    """Plain words side by side, as they are; the last one is the beginning of a word where `open_end` is set."""

    words: tuple[str, ...]
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Close:
    """Words in any order, with at most `between` words between the first and the last of them.

    Any of `runs` will do. Each gives one word for each that was typed: its key, or where `are_keys` is not set its
    plain form.
    """

    runs: frozenset[tuple[str, ...]]
    between: int
    are_keys: bool = True


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


Plan: TypeAlias = AnyForm | Exactly | Close | Every | Some | Without | Anything
NOTHING: Final = Some(())


class Lexicon(Protocol):
    """Knows what typed words can stand for."""

    def meaning(self, word: str) -> Meaning:
        """Every key and form that a word can stand for."""

    def like(self, pattern: str) -> frozenset[str]:
        """Every plain form that was said and that a pattern in plain letters with ``*`` and ``?`` describes."""

    def similar(self, word: str, errors: int) -> Meaning:
        """What a word may stand for if at most that many letters of it are wrong."""


def plan_of(query: Query, lexicon: Lexicon) -> Plan:  # noqa: C901, PLR0911 - one for each kind of query
    """Look up the words of a query.

    Args:
        query: any tree without fields: what fields say is not in the index.
        lexicon: knows the words.
    """
    match query:
        case Everything():
            return Anything()
        case Word(text):
            return _any_form(text, lexicon)
        case Pattern(text):
            return _forms(lexicon.like(_plain_pattern(text)))
        case Similar(text, errors):
            return _similar(text, errors, lexicon)
        case Near(several, between):
            return _close(several, between, lexicon)
        case Like(several):
            return _like(several, lexicon)
        case Prefix(text):
            return _exactly((text,), open_end=True)
        case Phrase(several):
            return _exactly(several)
        case AllOf(parts):
            return Every(tuple(plan_of(each, lexicon) for each in parts))
        case AnyOf(parts):
            return Some(tuple(plan_of(each, lexicon) for each in parts))
        case Not(part):
            return Without(plan_of(part, lexicon))
        case InField():
            raise TypeError(query.name)


def looks_for_words(plan: Plan) -> bool:
    """Whether a plan asks for any word, and does not only exclude some."""
    match plan:
        case AnyForm() | Exactly() | Close():
            return True
        case Every(parts) | Some(parts):
            return any(map(looks_for_words, parts))
        case Without() | Anything():
            return False


def is_cut_short(plan: Plan) -> bool:
    """Whether a word of a plan stands for more forms than are looked for."""
    match plan:
        case AnyForm():
            return plan.cut_short
        case Every(parts) | Some(parts):
            return any(map(is_cut_short, parts))
        case Without(part):
            return is_cut_short(part)
        case Exactly() | Close() | Anything():
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
    if start and text[start - 1] in _APOSTROPHES and words.plain(last) in APPENDED:
        return kept[:-1]
    return kept


def _any_form(text: str, lexicon: Lexicon) -> Plan:
    typed = [each for each in typed_words(text) if words.plain(each)]
    if not typed:
        return NOTHING
    meanings = [lexicon.meaning(each) for each in typed]
    if len(meanings) == 1:
        return AnyForm(frozenset((each,) for each in meanings[0].keys), meanings[0].forms)
    runs = _runs(meanings)
    return AnyForm(runs) if len(runs) <= _MOST_RUNS else _exactly(typed)


def _forms(forms: frozenset[str]) -> AnyForm:
    kept = forms if len(forms) <= _MOST_FORMS else frozenset(sorted(forms)[:_MOST_FORMS])
    return AnyForm(frozenset(), kept, cut_short=len(forms) > _MOST_FORMS)


def _plain_pattern(text: str) -> str:
    """A pattern in plain letters; stars side by side are one."""
    return "".join(each if each in "*?" else words.plain(each) for each in _PATTERN_PIECES.split(text))


def _similar(text: str, errors: int, lexicon: Lexicon) -> Plan:
    exact = _any_form(text, lexicon)
    typed = typed_words(text)
    if len(typed) != 1 or not isinstance(exact, AnyForm):
        return exact
    meant = lexicon.similar(typed[0], errors)
    similar = _forms(meant.forms)
    return AnyForm(exact.keys | {(each,) for each in meant.keys}, exact.forms | similar.forms, similar.cut_short)


def _close(several: tuple[str, ...], between: int, lexicon: Lexicon) -> Plan:
    typed = [word for each in several for word in typed_words(each) if words.plain(word)]
    if len(typed) < 2:
        return _any_form(typed[0], lexicon) if typed else NOTHING
    runs = _runs([lexicon.meaning(each) for each in typed])
    if len(runs) <= _MOST_RUNS:
        return Close(runs, between)
    return Close(frozenset({tuple(map(words.plain, typed))}), between, are_keys=False)


def _like(several: tuple[str, ...], lexicon: Lexicon) -> Plan:
    typed = {words.plain(word): word for text in several for word in typed_words(text)}
    return Some(tuple(_any_form(word, lexicon) for plain, word in typed.items() if plain))


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
