"""Which words must meet and which must not: the yardstick of the language analysis, by hand, per language.

``forms/meet.es.txt`` and its like: what is typed, then forms that it must find and that must find it.
``forms/apart.es.txt`` and its like: what is typed, then words that it must not find.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from tests.search.library import MakeLibrary

_FORMS: Final = Path(__file__).with_name("forms")


def _pairs(name: str) -> list[tuple[str, str]]:
    lines = (_FORMS / name).read_text(encoding="utf-8").splitlines()
    return [(first, other) for first, *others in map(str.split, lines) for other in others]


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_a_word_finds_its_other_forms_and_they_find_it(library: MakeLibrary, language: str) -> None:
    pairs = _pairs(f"meet.{language}.txt")
    pairs += [(other, first) for first, other in pairs]
    said = sorted({form for _, form in pairs})
    shelf = library({number: (language, f"… {form}, …") for number, form in enumerate(said, 1)})
    missed = [f"{typed} → {form}" for typed, form in pairs if said.index(form) + 1 not in shelf.find(typed)]
    assert len(pairs) >= 500
    assert missed == []


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_a_word_does_not_find_another_word(library: MakeLibrary, language: str) -> None:
    pairs = _pairs(f"apart.{language}.txt")
    said = sorted({form for _, form in pairs})
    shelf = library({number: (language, form) for number, form in enumerate(said, 1)})
    met = [f"{typed} → {form}" for typed, form in pairs if said.index(form) + 1 in shelf.find(typed)]
    assert len(pairs) >= 40
    assert met == []
