"""Where words begin and end in a text, and the plain form by which they are compared.

A word is a run of letters, digits and combining marks (Unicode categories L, N, M). Apostrophes and hyphens part words,
so that the French ``l'eau`` holds the word ``eau``; soft hyphens and zero-width characters stand inside words unseen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from testimony_archive.domain.text import fold

_INVISIBLE: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"  # soft hyphen, zero-width characters, word joiner
_LAST_MARK: Final = 0x1F000  # beyond it Unicode has no marks but variation selectors, which say nothing about a word


def _ranges(code_points: Iterator[int]) -> str:
    """Code points as the inside of a character class."""
    spans: list[list[int]] = []
    for each in code_points:
        if spans and each == spans[-1][1] + 1:
            spans[-1][1] = each
        else:
            spans.append([each, each])
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in spans)


_MARKS: Final = _ranges(each for each in range(0x300, _LAST_MARK) if unicodedata.category(chr(each)).startswith("M"))
_WORD: Final = re.compile(rf"[\w{_MARKS}{_INVISIBLE}]+")
_PATTERN: Final = re.compile(rf"[\w{_MARKS}{_INVISIBLE}*?]+")
_UNSEEN: Final = re.compile(f"[{_INVISIBLE}]")
_NOT_IN_A_WORD: Final = re.compile(r"[\x00-/:-@\[-`{-\x7f]")  # ASCII that is neither letter nor digit


def split(text: str) -> list[str]:
    """The words of a text as they stand, in order."""
    return _WORD.findall(text.replace("_", " "))


def split_patterns(text: str) -> list[str]:
    """As `split`, with ``*`` and ``?`` as parts of words."""
    return _PATTERN.findall(text.replace("_", " "))


def spans(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of a text as they stand, each with its first and one past its last code point."""
    for match in _WORD.finditer(text.replace("_", " ")):
        yield match.group(), match.start(), match.end()


def surface(word: str) -> str:
    """A word in lower case with its accents (NFC), without what is not seen."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", _UNSEEN.sub("", word).lower())


def plain(word: str) -> str:
    """A word without case, accents, ligatures and compatibility forms; made of letters and digits alone.

    It may be empty (a word of nothing but marks). ASCII punctuation that a compatibility form hides (``⒈`` is ``1.``)
    is dropped, so that nothing but spaces parts the words of an indexed text.
    """
    if word.isascii():
        return _NOT_IN_A_WORD.sub("", word.lower())
    # Twice: what a compatibility form stands for may have case and accents of its own (``ℝ`` is ``R``).
    return _NOT_IN_A_WORD.sub("", fold(fold(_UNSEEN.sub("", word))))
