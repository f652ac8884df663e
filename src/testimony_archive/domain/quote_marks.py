"""The marks by which words of quotes are found again in a Word document that somebody went on working with.

A mark is the name of a bookmark, which Word allows 40 characters of letters, digits and low lines, and hides where it
begins with a low line: ``_Q`` or ``_I``, the quote's UUID in 32 hexadecimal digits, six digits that the words as
printed make (the beginning of their SHA-256). It tells nothing of an archive but that.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

from testimony_archive.domain.text import clean_line

_NAME: Final = re.compile(r"_([QI])([0-9a-f]{32})([0-9a-f]{6})", re.IGNORECASE)
_DIGITS: Final = 6


class MarkKind(StrEnum):
    """What of a quote was printed."""

    WORDS = "Q"
    MAIN_IDEA = "I"


@dataclass(frozen=True, slots=True)
class QuoteMark:
    """`fingerprint` tells whether words are those that were printed."""

    kind: MarkKind
    uuid: str
    fingerprint: str

    @property
    def name(self) -> str:
        """The name of its bookmark."""
        return f"_{self.kind.value}{UUID(self.uuid).hex}{self.fingerprint}"

    def is_of(self, words: str) -> bool:
        """Whether these words, white space aside, are those that were printed."""
        return fingerprint(words) == self.fingerprint


def mark_of(kind: MarkKind, uuid: str, words: str) -> QuoteMark:
    """The mark of words of a quote as they are printed."""
    return QuoteMark(kind, uuid, fingerprint(words))


def mark_named(name: str) -> QuoteMark | None:
    """The mark that a bookmark's name tells; None where it is any other bookmark."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    kind, uuid, digits = found.groups()
    return QuoteMark(MarkKind(kind.upper()), str(UUID(uuid)), digits.lower())


def fingerprint(words: str) -> str:
    """Six hexadecimal digits; equal for words that differ in white space alone."""
    return hashlib.sha256(clean_line(words).encode()).hexdigest()[:_DIGITS]
