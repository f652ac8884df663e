"""What is offered while somebody types a search: completions of the last word, and searches to take whole."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from testimony_archive.domain.queries import Field, SearchRequest
from testimony_archive.domain.text import fold

_PIECE: Final = re.compile(
    rf"(?P<before>(?:.*[\s(|])?-?)(?:(?P<field>(?i:{'|'.join(Field)})):)?(?P<letters>[^\s()|\":*?~=]*)$", re.DOTALL
)
_PLAIN: Final = re.compile(r"[\w\-'’]+")


class SuggestionKind(StrEnum):
    """What a suggestion is, in the order in which they are offered."""

    EARLIER = "earlier"
    WORD = "word"
    THEME = "theme"
    PERSON = "person"
    PLACE = "place"
    VALUE = "value"
    SAVED = "saved"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One offer: what is shown, and what is searched for when it is taken.

    `count` is how many passages and records have a word, or how many testimonies a person takes part in; None where
    nothing was counted. A whole search brings its choices along, a completion keeps those that are made.
    """

    kind: SuggestionKind
    shown: str
    request: SearchRequest
    count: int | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it takes the place of everything that is asked for, and not only of the last word."""
        return self.kind in {SuggestionKind.SAVED, SuggestionKind.EARLIER}


@dataclass(frozen=True, slots=True)
class LastPiece:
    """The end of what is being typed: the letters of a word, or of what a field is to say, and all before them."""

    before: str
    letters: str
    field: Field | None = None

    def with_word(self, word: str) -> str:
        """What was typed with another last word."""
        return f"{self.before}{word}"

    def with_value(self, field: Field, value: str) -> str:
        """What was typed with a field in place of the last word."""
        return f"{self.before}{field.value}:{quoted(value)}"


def last_piece(typed: str) -> LastPiece | None:
    """The end of what was typed; None where it is no beginning of a plain word or of a field's value, as within quotes.

    A value may be empty (``theme:``), a word not.
    """
    if typed.count('"') % 2:
        return None
    found = _PIECE.fullmatch(typed)
    if found is None or found["before"][-1:] == '"':
        return None
    field = Field(found["field"].lower()) if found["field"] else None
    letters = found["letters"]
    if field is None and not _PLAIN.fullmatch(letters):
        return None
    return LastPiece(found["before"], fold(letters), field)


def quoted(value: str) -> str:
    """A value as the query language takes it: several words stand in quotes."""
    bare = " ".join(value.replace('"', " ").split())
    return bare if re.fullmatch(r"[\w.\-]+", bare) else f'"{bare}"'
