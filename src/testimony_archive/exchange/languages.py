"""Which of the archive's three languages a text is in, by its commonest words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_SAMPLE_CHARACTERS: Final = 20_000
_ENOUGH_WORDS: Final = 3
_LEAD: Final = 1.5
_WORD: Final = re.compile(r"[^\W\d_]+")


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Function words that stand in one of the three languages and in neither of the others.
_FUNCTION_WORDS: Final[Mapping[str, frozenset[str]]] = {
    "en": _words(
        "the and of to that was it for with they this have are we but were been would their there what which when "
        "you your my he she his her from had has will can about because who how our not is be at by an so if"
    ),
    "es": _words(
        "el los las y del que una por para con como más pero muy también porque cuando nosotros ellos ella eso esto "
        "está están era había hay fue ser sí ya lo su sus mi yo me nos al desde hasta entonces todo todos donde"
    ),
    "fr": _words(
        "le les et des du une dans pour avec sur pas plus mais aussi parce quand nous vous ils elle elles est "
        "sont était avait fait être oui ça cette ces mon ma notre je au aux depuis jusque alors tout tous où qui"
    ),
}


def guess_language(text: str) -> str:
    """The language of a text (``en``, ``es``, ``fr``), empty where too little says which.

    The share of unmistakable function words in the first 20,000 characters must be half as large again as that of the
    next language: a wrong guess would spoil the search, an empty one only asks.
    """
    words = _WORD.findall(text[:_SAMPLE_CHARACTERS].casefold())
    counts = {language: sum(word in known for word in words) for language, known in _FUNCTION_WORDS.items()}
    (best, most), (_, next_most) = sorted(counts.items(), key=lambda item: -item[1])[:2]
    return best if most >= _ENOUGH_WORDS and most >= next_most * _LEAD else ""
