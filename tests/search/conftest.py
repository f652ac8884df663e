"""Libraries to search in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from testimony_archive.search.analysis import Analyser
from testimony_archive.search.dictionaries import KeptDictionaries
from tests.search.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.search.library import MakeLibrary


@pytest.fixture(scope="session")
def dictionaries(tmp_path_factory: pytest.TempPathFactory) -> KeptDictionaries:
    """Of all languages; making the fast form of one takes a second."""
    return KeptDictionaries(tmp_path_factory.mktemp("dictionaries"))


@pytest.fixture(scope="session")
def analyser(dictionaries: KeptDictionaries) -> Analyser:
    """One for all tests."""
    return Analyser(dictionaries)


@pytest.fixture
def library(analyser: Analyser) -> Iterator[MakeLibrary]:
    """Makes libraries that are closed when the test ends."""
    made: list[Library] = []

    def make(passages: Mapping[int, tuple[str, str]]) -> Library:
        made.append(Library(analyser, passages))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.fixture(scope="session")
def make_library(analyser: Analyser) -> MakeLibrary:
    """Makes libraries that the test closes itself, for tests that make hundreds."""
    return lambda passages: Library(analyser, passages)
