"""Passages in which people change language, and words that writing hides: what is found, and where the marks stand."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from testimony_archive.search.languages import LANGUAGES
from testimony_archive.search.query_language import parse

if TYPE_CHECKING:
    from tests.search.library import MakeLibrary

SPOKEN_IN_SPANISH = "Él dijo: we were about to teach the children, y las mujeres lo hicieron."


@pytest.mark.parametrize(
    ("typed", "mark"),
    [("child", "children"), ("taught", "teach"), ("mujer", "mujeres"), ("hacer", "hicieron"), ("dicen", "dijo")],
)
def test_a_passage_of_two_languages_is_found_and_marked_by_either(library: MakeLibrary, typed: str, mark: str) -> None:
    shelf = library({1: ("es", SPOKEN_IN_SPANISH)})
    assert shelf.find(typed) == {1}
    spans = shelf.highlighter(parse(typed).tree).spans(SPOKEN_IN_SPANISH, "es")
    assert [SPOKEN_IN_SPANISH[start:end] for start, end in spans] == [mark]


def test_words_close_to_each_other_are_found_in_either_language(library: MakeLibrary) -> None:
    shelf = library({1: ("es", SPOKEN_IN_SPANISH)})
    assert shelf.find('"child teaching"~2') == shelf.find('"hacer mujer"~2') == {1}


def test_a_change_of_language_is_heard_in_any_letters_and_in_a_language_without_forms(library: MakeLibrary) -> None:
    said = "Чай! They were women, 😀 las mujeres hoy"
    shelf = library({1: ("ru", said), 2: ("es-PE", said), 3: ("", said)})
    assert shelf.find("woman") == shelf.find("mujer") == {1, 2, 3}
    for language in ("ru", "es-PE", ""):
        spans = shelf.highlighter(parse("woman mujer").tree).spans(said, language)
        assert [said[start:end] for start, end in spans] == ["women", "mujeres"]


def test_a_foreign_name_alone_changes_no_language(library: MakeLibrary) -> None:
    shelf = library({1: ("es", "Ella come en The Bank"), 2: ("fr", "Le cas de la ville")})
    assert shelf.find("came") == set()
    assert shelf.find("casas") == set()


def test_no_word_tells_of_two_languages() -> None:
    for one, other in combinations(LANGUAGES.values(), 2):
        assert one.telling.isdisjoint(other.telling)
