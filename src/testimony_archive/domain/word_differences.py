"""Where two versions of a text differ, in whole words."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Final, TypeAlias

Stretches: TypeAlias = tuple[tuple[int, int], ...]
"""(start, end) in code points, in order."""

_WORD: Final = re.compile(r"\w+|[^\w\s]")
_MOST_WORDS: Final = 4_000  # the time grows with their square


def differing(before: str, after: str) -> tuple[Stretches, Stretches]:
    """The stretches of each that the other does not have, white space aside.

    Texts that are very long differ as a whole where they begin and end alike no more.
    """
    words = [[each.span() for each in _WORD.finditer(text)] for text in (before, after)]
    said = [[text[start:end] for start, end in spans] for text, spans in zip((before, after), words, strict=True)]
    first = _shared(said[0], said[1])
    last = _shared(said[0][first:][::-1], said[1][first:][::-1])
    middle = [each[first : len(each) - last] for each in said]
    found: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    for places in _changed(middle[0], middle[1]):
        for side, (start, end) in enumerate(places):
            if start < end:
                spans = words[side][first + start : first + end]
                found[side].append((spans[0][0], spans[-1][1]))
    return tuple(found[0]), tuple(found[1])


def _changed(before: list[str], after: list[str]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Stretches of words that differ, on both sides."""
    if max(len(before), len(after)) > _MOST_WORDS:
        return [((0, len(before)), (0, len(after)))]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return [((i, j), (k, m)) for what, i, j, k, m in matcher.get_opcodes() if what != "equal"]


def _shared(one: list[str], other: list[str]) -> int:
    """How many words both begin with."""
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count
