"""Which names the themes of an archive give to the same thing: their labels in every language and their synonyms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from testimony_archive.domain.records import Theme
from testimony_archive.domain.widening import Names
from testimony_archive.search.analysis import Analyser, Meaning
from testimony_archive.search.languages import LANGUAGES
from testimony_archive.search.plans import typed_words


@dataclass(frozen=True, slots=True)
class _Name:
    """A name and for each of its words the keys by which it is found, in whatever language it is said."""

    text: str
    keys: tuple[frozenset[str], ...]


class Thesaurus:
    """Looks names up by their words in any of their forms.

    Args:
        themes: whose names are known.
        analyser: tells by which keys the words of names are found.
        meaning: tells every key that a typed word can stand for, with or without its accents.
    """

    def __init__(self, themes: Iterable[Theme], analyser: Analyser, meaning: Callable[[str], Meaning]) -> None:
        self._forms = [analyser.forms(language) for language in LANGUAGES]
        self._meaning = meaning
        self._themes = [self._names(each) for each in themes]

    def names_for(self, words: tuple[str, ...]) -> Names:
        """What words go by, by every theme that has them for a name."""
        typed = [self._meaning(each).keys for each in _words(" ".join(words))]
        same: dict[str, None] = {}
        others: dict[str, None] = {}
        for names in self._themes:
            named = [each.text for each in names if _is_same(each.keys, typed)]
            if named:
                same |= dict.fromkeys(named)
                others |= dict.fromkeys(each.text for each in names)
        return Names(tuple(same), tuple(each for each in others if each not in same))

    def _names(self, theme: Theme) -> list[_Name]:
        labels = theme.labels
        texts = dict.fromkeys(each for each in (labels.en, labels.es, labels.fr, *theme.synonyms) if each)
        return [_Name(each, tuple(map(self._keys, _words(each)))) for each in texts]

    def _keys(self, word: str) -> frozenset[str]:
        return frozenset(forms[word][1] for forms in self._forms)


def _words(text: str) -> list[str]:
    return [word for part in text.split() for word in typed_words(part)]


def _is_same(keys: Sequence[frozenset[str]], typed: Sequence[frozenset[str]]) -> bool:
    return len(keys) == len(typed) > 0 and all(
        not one.isdisjoint(other) for one, other in zip(keys, typed, strict=True)
    )
