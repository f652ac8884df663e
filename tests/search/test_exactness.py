"""The index finds exactly what reading every passage finds: random passages, random trees, hostile text."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from itertools import product
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from testimony_archive.domain.queries import (
    AllOf,
    AnyOf,
    Everything,
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
from testimony_archive.search.compiler import match_text
from testimony_archive.search.plans import typed_words
from testimony_archive.search.query_language import parse

if TYPE_CHECKING:
    from tests.search.library import Library, MakeLibrary

SAID = {
    "es": "mujer mujeres Mujeres joven jóvenes jovenes año años ano taller hacer hicieron fue ir vino casa caso sí",
    "en": "woman women women's teach taught man men life lives leave left son come data co-op can't UNIVERSITY",
    "pt": "mulher mulheres lição lições fazer fizeram fez foi ir vir casa caso não avô avó pão",
    "fr": "œuvre oeuvres l’eau eau travail travaux été être sœur marché marche porte-parole aujourd’hui ÉTÉ",
    "qu": "ñawpa pacha runa RUNA mana",
}
CHANGES_OF_LANGUAGE = ("and the women taught", "pero las mujeres hicieron", "dans une école", "não fez uma lição")
ALL_SAID = sorted({word for several in SAID.values() for word in several.split()})

passages = st.sampled_from(sorted(SAID)).flatmap(
    lambda language: st.tuples(
        st.just(language),
        st.lists(st.sampled_from((*SAID[language].split(), *CHANGES_OF_LANGUAGE)), max_size=9).map(" ".join),
    )
)
leaves = st.one_of(
    st.sampled_from(ALL_SAID).map(Word),
    st.lists(st.sampled_from(ALL_SAID), min_size=1, max_size=3).map(lambda several: Phrase(tuple(several))),
    st.sampled_from(ALL_SAID).flatmap(lambda word: st.integers(1, len(word)).map(lambda end: Prefix(word[:end]))),
    st.sampled_from(("m*", "*er", "m?n", "*a*o", "j?venes", "*é", "ŒU*", "?", "casa", "ca?*")).map(Pattern),
    st.tuples(
        st.sampled_from(("muger", "año", "travial", "teech", "mjuer", "mujeres", "mujer")), st.integers(0, 2)
    ).map(lambda pair: Similar(*pair)),
    st.tuples(st.lists(st.sampled_from(ALL_SAID), min_size=2, max_size=3).map(tuple), st.integers(0, 4)).map(
        lambda pair: Near(*pair)
    ),
    st.lists(st.sampled_from(ALL_SAID), min_size=1, max_size=3).map(lambda several: Like(tuple(several))),
    st.just(Everything()),
)
trees = st.recursive(
    leaves,
    lambda parts: st.one_of(
        st.lists(parts, max_size=3).map(lambda several: AllOf(tuple(several))),
        st.lists(parts, max_size=3).map(lambda several: AnyOf(tuple(several))),
        parts.map(Not),
    ),
    max_leaves=6,
)


def has_run(row: list[str], run: list[set[str]]) -> bool:
    return any(
        all(row[place + step] in wanted for step, wanted in enumerate(run)) for place in range(len(row) - len(run) + 1)
    )


def is_close(row: list[str], wanted: list[set[str]], between: int) -> bool:
    places = [[place for place, each in enumerate(row) if each in meant] for meant in wanted]
    return any(max(chosen) - min(chosen) - 1 <= between for chosen in product(*places))


def has_errors(typed: str, errors: int, plain: list[str], keys: list[str], library: Library) -> bool:
    """Whether a word that was mistyped, or misheard, stands among these."""
    wanted, typed = library.first_vocabulary.meaning(typed).keys, words.plain(typed)
    others = {form for form, key in library.first_said if key in wanted or form == typed}
    if not others:  # the word is the error: what is near to it counts in any of its forms
        near = {key for form, key in library.first_said if form and OSA.distance(form, typed) <= errors}
        return any(key in near for key in keys)
    alike = {each for each in others if len(each) >= 4 * errors and OSA.distance(each, typed) <= 2}
    return any(OSA.distance(form, each) <= errors for form in plain for each in {typed, *alike})


def reads(query: Query, text: str, language: str, library: Library) -> bool:
    """Whether a passage answers a query, by reading it. Shares the analysis of words, nothing else."""
    match query:
        case Everything():
            return True
        case AllOf(parts):
            return all(reads(each, text, language, library) for each in parts)
        case AnyOf(parts):
            return any(reads(each, text, language, library) for each in parts)
        case Not(part):
            return not reads(part, text, language, library)
        case _:
            return any(reads_in(each, query, text, library) for each in library.languages_of(text, language))


def reads_in(language: str, query: Query, text: str, library: Library) -> bool:
    """Whether a passage that is read as one of its languages answers a query without parts."""
    forms = library.analyser.forms(language)
    said = [forms[word] for word in words.split(text) if forms[word][0]]
    plain, keys = [form for form, _ in said], [key for _, key in said]
    match query:
        case Word(typed):
            parts = typed_words(typed)
            meanings = [library.first_vocabulary.meaning(part) for part in parts]
            forms_too = meanings[0].forms if len(parts) == 1 else frozenset()
            return has_run(keys, [set(each.keys) for each in meanings]) or any(form in forms_too for form in plain)
        case Phrase(several):
            wanted = [words.plain(part) for typed in several for part in words.split(typed)]
            return bool(wanted) and has_run(plain, [{each} for each in wanted])
        case Prefix(typed):
            *before, last = (words.plain(part) for part in words.split(typed))
            return any(
                plain[place : place + len(before)] == before and plain[place + len(before)].startswith(last)
                for place in range(len(plain) - len(before))
            )
        case Pattern(typed):
            pattern = "".join(each if each in "*?" else words.plain(each) for each in re.split(r"([*?])", typed))
            return any(fnmatchcase(form, pattern) for form in plain)
        case Similar(typed, errors):
            parts = typed_words(typed)
            mistyped = len(parts) == 1 and has_errors(parts[0], errors, plain, keys, library)
            return mistyped or reads_in(language, Word(typed), text, library)
        case Near(several, between):
            parts = [part for typed in several for part in typed_words(typed)]
            runs = [set(library.first_vocabulary.meaning(part).keys) for part in parts]
            return is_close(keys, runs, between) if len(runs) > 1 else has_run(keys, runs)
        case Like(several):
            parts = [part for typed in several for part in typed_words(typed)]
            return any(reads_in(language, Word(part), text, library) for part in parts)
        case _:
            raise TypeError(query)


@settings(max_examples=300)
@given(said=st.lists(passages, min_size=1, max_size=8), tree=trees)
def test_the_index_finds_what_reading_finds(
    make_library: MakeLibrary, said: list[tuple[str, str]], tree: Query
) -> None:
    shelf = make_library(dict(enumerate(said, 1)))
    expected = {number for number, (language, text) in shelf.passages.items() if reads(tree, text, language, shelf)}
    assert shelf.matches(tree) == expected
    shelf.close()


@settings(max_examples=200)
@given(said=passages, leaf=leaves.filter(lambda each: not isinstance(each, Everything)))
def test_a_passage_has_marks_exactly_where_it_is_found(
    make_library: MakeLibrary, said: tuple[str, str], leaf: Query
) -> None:
    language, text = said
    shelf = make_library({1: said})
    spans = shelf.highlighter(leaf).spans(text, language)
    assert bool(spans) == (shelf.matches(leaf) == {1})
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert list(spans) == sorted(spans)
    shelf.close()


hostile = st.text(
    alphabet=st.one_of(
        st.sampled_from("\0\"'()*-|:^~={}[]·. aAñé\u0301\u200b\u202e\u05d0\u0661\u4e00\U0001f600ßŒ½ℝ_\t\n\\%;ﬁ"),
        st.characters(),
    ),
    max_size=40,
)


@settings(max_examples=400)
@given(typed=hostile, text=hostile)
def test_nothing_that_is_typed_or_said_makes_it_stumble(make_library: MakeLibrary, typed: str, text: str) -> None:
    shelf = make_library({1: ("es", text), 2: ("", text)})
    query = parse(typed).tree
    expected = {number for number, (language, said) in shelf.passages.items() if reads(query, said, language, shelf)}
    assert shelf.matches(query) == expected
    for language in ("es", ""):
        for start, end in shelf.highlighter(query).spans(text, language):
            assert text[start:end].strip()
    shelf.close()


@settings(max_examples=100)
@given(text=hostile)
def test_every_word_of_a_text_finds_the_text(make_library: MakeLibrary, text: str) -> None:
    shelf = make_library({1: ("fr", text)})
    for word in words.split(text):
        if words.plain(word):
            assert shelf.matches(Phrase((word,))) == {1}
            assert shelf.matches(Word(word)) == {1}
    shelf.close()


def typed_part(choose: Random) -> str:
    """Something that the query language has a sign for."""
    word, other = choose.choice(ALL_SAID), choose.choice(ALL_SAID)
    return choose.choice(
        (
            word,
            f"={word}",
            f"{word[: choose.randint(1, len(word))]}*",
            f"*{word[-2:]}",
            f"{word[0]}?{word[2:]}" if len(word) > 2 else word,
            f"{other}~{choose.randint(1, 2)}",
            f'"{word} {other}"',
            f'"{word} {other}"~{choose.randint(0, 4)}',
        )
    )


def typed_query(choose: Random, depth: int = 2) -> str:
    if depth == 0 or choose.random() < 0.4:
        return typed_part(choose)
    one, other = typed_query(choose, depth - 1), typed_query(choose, depth - 1)
    return choose.choice(
        (f"{one} {other}", f"{one} OR {other}", f"({one} | {other})", f"{one} AND {other}", f"{one} -({other})")
    )


def test_thousands_of_typed_queries_find_what_reading_finds(library: MakeLibrary) -> None:
    choose = Random(5)
    said = {}
    for number in range(1, 61):
        language = choose.choice(sorted(SAID))
        several = choose.choices((*SAID[language].split(), *CHANGES_OF_LANGUAGE), k=choose.randint(0, 12))
        said[number] = (language, " ".join(several))
    shelf = library(said)
    for _ in range(1_500):
        typed = typed_query(choose)
        parsed = parse(typed)
        assert parsed.notices == ()
        expected = {number for number, (language, text) in said.items() if reads(parsed.tree, text, language, shelf)}
        assert shelf.matches(parsed.tree) == expected, typed


@pytest.mark.parametrize(
    "typed", ["a" * 10_000, "a " * 5_000, '"' * 10_000, "(" * 10_000, "-a OR " * 1_700, "ñ*" * 5_000]
)
def test_ten_thousand_characters_are_read(library: MakeLibrary, typed: str) -> None:
    shelf = library({1: ("es", "a la mesa")})
    assert shelf.find(typed) <= {1}


def test_a_match_is_valid_for_a_tree_without_any_word(library: MakeLibrary) -> None:
    shelf = library({1: ("es", "a"), 2: ("es", "")})
    assert shelf.matches(AnyOf(())) == set()
    assert shelf.matches(AllOf(())) == {1, 2}
    assert shelf.matches(Not(AnyOf(()))) == {1, 2}
    assert match_text(shelf.plan(Word("…"))).startswith("keys")
