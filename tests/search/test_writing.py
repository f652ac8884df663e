"""How a word is written never hides it: apostrophes, ligatures, hyphens, what is not seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from testimony_archive.search.query_language import parse

if TYPE_CHECKING:
    from tests.search.library import MakeLibrary


@pytest.mark.parametrize(
    ("typed", "language", "text", "marks"),
    [
        # Elision: the word that follows is the one that is looked for.
        ("eau", "fr", "De l'eau, de l’eau et d’eau.", ["eau", "eau", "eau"]),
        ("l'eau", "fr", "Les eaux d’ici", ["eaux"]),
        ("d’emploi", "fr", "Un emploi, l'emploi, des emplois", ["emploi", "emploi", "emplois"]),
        ("elle", "fr", "Ce qu'elle fait, QU’ELLE", ["elle", "ELLE"]),
        ("qu'elle", "fr", "Avec elle", ["elle"]),
        ("jusqu’ici", "fr", "Ici", ["Ici"]),
        ("aujourd'hui", "fr", "Aujourd’hui, hui et aujourd", ["Aujourd’hui"]),
        ("d'aujourd’hui", "fr", "Aujourd'hui", ["Aujourd'hui"]),
        ("água", "pt", "Um copo d’água", ["água"]),
        ("woman's", "en", "The women’s room", ["women"]),
        # Ligatures and the letters of neighbours, either way.
        ("oeuvre", "fr", "L’ŒUVRE et les œuvres", ["ŒUVRE", "œuvres"]),
        ("œuvre", "fr", "oeuvres", ["oeuvres"]),
        ("curriculum vitae", "fr", "curriculum vitæ", ["curriculum", "vitæ"]),
        ("vitæ", "fr", "VITAE", ["VITAE"]),
        ("strasse", "de", "Die Straße, STRASSE", ["Straße", "STRASSE"]),
        ("Straße", "de", "strasse", ["strasse"]),
        ("oficina", "es", "la o\ufb01cina", ["o\ufb01cina"]),
        ("o\ufb01cinas", "es", "la oficina", ["oficina"]),
        ("ef\ufb01cace", "fr", "efficaces", ["efficaces"]),
        # What is not seen, in the query and in the text.
        ("becas", "es", "be\u00adcas, \ufeffbeca", ["be\u00adcas", "\ufeffbeca"]),
        ("becas", "es", "be\u200bcas, be\u200dca", ["be\u200bcas", "be\u200dca"]),
        ("be\u00adcas", "es", "una beca", ["beca"]),
        ("be\u200bcas", "es", "una beca", ["beca"]),
        # Unicode's forms: composed, decomposed, full width.
        ("niño", "es", "Los nin\u0303os", ["nin\u0303os"]),
        ("nin\u0303o", "es", "Los niños", ["niños"]),
        ("lição", "pt", "Duas lic\u0327o\u0303es", ["lic\u0327o\u0303es"]),
        ("beca", "es", "\uff22\uff25\uff23\uff21", ["\uff22\uff25\uff23\uff21"]),
        # Typographic quotes and dashes stand beside words.
        ("beca", "es", "«beca» “becas” ‹beca›—beca–becas…", ["beca", "becas", "beca", "beca", "becas"]),
        ("“la beca”", "es", "«la beca»", ["la beca"]),
        ("porte‑parole", "fr", "porte-parole, porte—parole", ["porte-parole", "porte—parole"]),
        # Spanish pronouns behind a verb are left alone where no dictionary knows the word.
        ("dar", "es", "Quiero dárselo, darles y dar", ["darles", "dar"]),
        ("fazer", "pt", "Fazê-lo e fazer", ["Fazê", "fazer"]),
    ],
)  # fmt: skip
def test_words_are_found_and_marked_however_they_are_written(
    library: MakeLibrary, typed: str, language: str, text: str, marks: list[str]
) -> None:
    shelf = library({1: (language, text)})
    tree = parse(typed).tree
    assert shelf.matches(tree) == {1}
    assert [text[start:end] for start, end in shelf.highlighter(tree).spans(text, language)] == marks
