"""Sentences about an answer: that a query was read otherwise than typed, or answered otherwise than asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


def _as_it_is(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Notice:
    """A plain sentence (translation context Search) with the values of its named fields, which are never translated."""

    text: str
    values: tuple[tuple[str, str], ...] = ()

    def with_values(self, **values: str) -> Notice:
        """The same sentence about something."""
        return Notice(self.text, tuple(values.items()))

    def sentence(self, translate: Callable[[str], str] = _as_it_is) -> str:
        """The sentence as people read it; without a translation, in English."""
        return translate(self.text).format(**dict(self.values))


def sentences(notices: Iterable[Notice], translate: Callable[[str], str] = _as_it_is) -> str:
    """Several in one line; each once."""
    return " ".join(dict.fromkeys(each.sentence(translate) for each in notices))
