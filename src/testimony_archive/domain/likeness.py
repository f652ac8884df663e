"""A search for passages like another one, written in the query language: ``like:"beca taller" -code:PE-014``.

What is looked for stands in the query, where it can be read, changed, saved and repeated.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

_LIKE: Final = re.compile(r'like:"(?P<words>[^"]*)"', re.IGNORECASE)
_WITHOUT: Final = re.compile(r'(?:^|(?<=\s))-code:(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s()"|]+))', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Likeness:
    """`words` are looked for; the testimony with the code `without` is left out; `rest` is what else is asked."""

    words: tuple[str, ...]
    without: str = ""
    rest: str = ""

    def query(self) -> str:
        """As it is typed."""
        parts = (f'like:"{" ".join(self.words)}"', f"-code:{_quoted(self.without)}" if self.without else "", self.rest)
        return " ".join(each for each in parts if each)

    def with_words(self, words: Iterable[str]) -> Likeness:
        """The same for other words."""
        return replace(self, words=tuple(words))


def read_likeness(query: str) -> Likeness | None:
    """What a query as typed says of likeness; None where it says nothing."""
    like = _LIKE.search(query)
    if like is None:
        return None
    rest = query[: like.start()] + query[like.end() :]
    without = _WITHOUT.search(rest)
    code = ""
    if without is not None:
        code = without["quoted"] or without["bare"] or ""
        rest = rest[: without.start()] + rest[without.end() :]
    return Likeness(tuple(like["words"].split()), code, " ".join(rest.split()))


def _quoted(code: str) -> str:
    return code if re.fullmatch(r'[^\s()"|]+', code) else f'"{code.replace(chr(34), "")}"'
