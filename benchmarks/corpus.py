"""Testimonies made of real words, by Zipf's law as in speech. The same seed gives the same testimonies."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from simplemma.strategies.dictionaries import StreamDictionaryFactory

LANGUAGES: Final = ("es", "en", "fr")

_WORDS: Final = 15_000  # of each language: about as many as 600,000 spoken words have
_PASSAGE: Final = (60, 120)  # words
_TESTIMONY: Final = (5_000, 8_000)  # words
_COMMON: Final = {  # the first ranks are the short words that every sentence needs
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ya este",
    "en": "the of and to in a is that it was for on are as with they be at this have from or by one had not but what",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son",
}
_SUBJECTS: Final = {  # what the searches look for, at the ranks of common, less common and rare words
    "es": ("mujeres", "beca", "taller", "empleo"),
    "en": ("women", "training", "college", "workshop"),
    "fr": ("femmes", "bourse", "atelier", "emploi"),
}


@dataclass(frozen=True, slots=True)
class MadeTestimony:
    """One testimony: its language and its passages."""

    language: str
    passages: tuple[str, ...]


class Corpus:
    """Makes testimonies one after the other."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)
        self.words = {language: self._vocabulary(language) for language in LANGUAGES}
        self._weights = list(accumulate(1 / rank for rank in range(1, _WORDS + 1)))

    def testimonies(self, count: int) -> Iterator[MadeTestimony]:
        """So many testimonies: half in Spanish, a third in English, the rest in French."""
        for _ in range(count):
            language = self._random.choices(LANGUAGES, weights=(3, 2, 1))[0]
            words = self._random.randint(*_TESTIMONY)
            passages = []
            while words > 0:
                length = self._random.randint(*_PASSAGE)
                passages.append(self._passage(language, length))
                words -= length
            yield MadeTestimony(language, tuple(passages))

    def _passage(self, language: str, length: int) -> str:
        said = self._random.choices(self.words[language], cum_weights=self._weights, k=length)
        sentences = [" ".join(said[start : start + 15]) for start in range(0, length, 15)]
        return " ".join(f"{each[:1].upper()}{each[1:]}." for each in sentences)

    def _vocabulary(self, language: str) -> list[str]:
        known = sorted(word for word in StreamDictionaryFactory().get_dictionary(language) if word.isalpha())
        others = [word for word in self._random.sample(known, _WORDS) if len(word) > 2]
        words = list(dict.fromkeys((*_COMMON[language].split(), *_SUBJECTS[language], *others)))
        return [*words, *known][:_WORDS]
