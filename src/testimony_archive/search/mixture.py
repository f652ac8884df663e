"""Which languages a text holds words of, besides the one that it is said to be in.

People change language in the middle of an interview. A passage in which they do is indexed and marked in each of its
languages; what tells are everyday words that no other language has, two different ones of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Final

from testimony_archive.search import latin
from testimony_archive.search.language import Language

_TELLS: Final = 2  # different words; a single one may be a name


class Mixtures:
    """Looks for the telling words of some languages."""

    def __init__(self, languages: Mapping[str, Language]) -> None:
        self._language_of: dict[bytes | str, str] = {}
        for code, language in languages.items():
            for word in language.telling:
                self._language_of[word] = code
                if (raw := latin.encoded(word)) is not None:
                    self._language_of[raw] = code
        self._telling = frozenset(self._language_of)
        self._of_others = {
            code: frozenset(word for word, other in self._language_of.items() if other != code) for code in languages
        }

    def telling(self, language: str) -> frozenset[str]:
        """The words that tell of another language than this one."""
        return frozenset(word for word in self._of_others.get(language, self._telling) if isinstance(word, str))

    def further(self, said: Collection[bytes] | Collection[str], language: str) -> tuple[str, ...]:
        """The codes of the languages, besides its own, that a text holds words of.

        Args:
            said: its words in lower case, with accents; all encoded (see `latin`) or none.
            language: the code of its own, without a region.
        """
        telling = self._of_others.get(language, self._telling)
        if telling.isdisjoint(said):
            return ()
        told = Counter(self._language_of[word] for word in telling.intersection(said))
        return tuple(sorted(code for code, count in told.items() if count >= _TELLS))
