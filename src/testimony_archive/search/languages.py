"""The languages whose forms the search joins. A further language is one more row.

Lemmas come from simplemma's dictionaries and stems from Snowball; the tables mend what these two get wrong in the
words that people say about work, school and home. They were found by reading which lemmas share a stem, in 48,000 real
words, and which forms of irregular words keep apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from testimony_archive.search.language import Language
from testimony_archive.search.tables.english import ENGLISH
from testimony_archive.search.tables.french import FRENCH
from testimony_archive.search.tables.portuguese import PORTUGUESE
from testimony_archive.search.tables.spanish import SPANISH

LANGUAGES: Final[Mapping[str, Language]] = {each.code: each for each in (SPANISH, ENGLISH, FRENCH, PORTUGUESE)}
"""By ISO 639-1 code; every other language is compared by folding alone."""

ELIDED: Final = frozenset[str]().union(*(each.elided for each in LANGUAGES.values()))
APPENDED: Final = frozenset[str]().union(*(each.appended for each in LANGUAGES.values()))


def base_code(language: str) -> str:
    """The language of a code that may carry a region or script: ``es`` of ``es-MX``."""
    return language.partition("-")[0].lower()
