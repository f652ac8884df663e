"""Fixed words are there in every language, with the same blanks to fill in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from string import Formatter

import pytest

from testimony_archive.domain.localisation import INTERFACE_LANGUAGES
from testimony_archive.publish.wording import LANGUAGES, Wording, wording_in


def blanks(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def test_documents_speak_the_languages_of_the_interface() -> None:
    assert LANGUAGES == INTERFACE_LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [each.name for each in fields(Wording)])
def test_every_wording_is_there_and_has_the_same_blanks(name: str, language: str) -> None:
    words, english = getattr(wording_in(language), name), getattr(wording_in("en"), name)
    if isinstance(words, bool):
        return
    for one, other in zip(wordings(words), wordings(english), strict=True):
        assert one.strip() == one != ""
        assert blanks(one) == blanks(other)


def wordings(value: str | Mapping[str, tuple[str, str]]) -> list[str]:
    """The wordings in a field; one that counts things has two for each of them."""
    return [value] if isinstance(value, str) else [words for name in sorted(value) for words in value[name]]


def test_an_unknown_language_falls_back_to_english() -> None:
    assert wording_in("qu") is wording_in("en")
