"""Marks stand exactly on the words that were found, whatever letters the text is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from testimony_archive.search.highlights import Highlighter
from testimony_archive.search.plans import plan_of
from testimony_archive.search.query_language import parse

if TYPE_CHECKING:
    from tests.search.library import MakeLibrary


def marked(library: MakeLibrary, typed: str, text: str, language: str = "es") -> list[str]:
    shelf = library({1: (language, text)})
    return [text[start:end] for start, end in shelf.highlighter(parse(typed).tree).spans(text, language)]


@pytest.mark.parametrize(
    ("typed", "text", "language", "marks"),
    [
        ("mujer", "Las Mujeres, la mujer y mujercita.", "es", ["Mujeres", "mujer"]),
        ("mujer jóvenes", "mujeres jovenes", "es", ["mujeres", "jovenes"]),
        ("hacer", "Lo hicieron; está hecho.", "es", ["hicieron", "hecho"]),
        ("œuvre", "L’ŒUVRE, des oeuvres", "fr", ["ŒUVRE", "oeuvres"]),
        ("l'eau", "L’eau de là", "fr", ["eau"]),
        ('"de la beca"', "de la beca, de la otra, DE LA BECA", "es", ["de la beca", "DE LA BECA"]),
        ("porte-parole", "Les porte-paroles parlent de porte", "fr", ["porte-paroles"]),
        ("capacit*", "Capacitación y capacidad", "es", ["Capacitación"]),
        ('"plan de capacit*"', "plan de", "es", []),
        ("beca -taller", "una beca, un taller", "es", ["beca"]),
        ("beca OR taller", "una beca, un taller", "es", ["beca", "taller"]),
        ("año", "😀 año 😀 años", "es", ["año", "años"]),  # beyond Windows-1252
        ("año", "an\u0303o", "es", ["an\u0303o"]),  # decomposed
        ("becas", "be\u00adcas", "es", ["be\u00adcas"]),
        ("ñawpa", "Ñawpa pacha", "qu", ["Ñawpa"]),
        ("женщина", "женщина и ЖЕНЩИНА", "ru", ["женщина", "ЖЕНЩИНА"]),
        ("a_b", "x a_b", "en", ["a_b"]),
    ],
)
def test_marks(library: MakeLibrary, typed: str, text: str, language: str, marks: list[str]) -> None:
    assert marked(library, typed, text, language) == marks


def test_overlapping_phrases_become_one_mark(library: MakeLibrary) -> None:
    assert marked(library, '"a b" OR "b c"', "x a b c x") == ["a b c"]


def test_a_text_that_may_be_in_any_language_is_marked_once(library: MakeLibrary) -> None:
    shelf = library({1: ("en", "women"), 2: ("es", "women mujeres")})
    highlighter = Highlighter(plan_of(parse("woman OR mujer").tree, shelf.vocabulary), shelf.analyser, shelf.vocabulary)
    assert highlighter.spans_in_any("Women y mujeres", ["en", "es", "fr"]) == ((0, 5), (8, 15))
