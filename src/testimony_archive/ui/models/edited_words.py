"""Which words of a passage are edited at once: all of them, or of a very long one those around a place.

A field lays a text out anew at every key, so that a passage of fifty thousand words could not be typed in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from testimony_archive.domain.text import clean

_MOST: Final = 6_000  # code points


@dataclass(frozen=True, slots=True)
class EditedWords:
    """The words in the field, and what of the passage stands before and behind them."""

    before: str
    words: str
    behind: str

    def whole(self, words: str) -> str:
        """The text of the passage with other words in the field."""
        return self.before + words + self.behind

    def within(self, text: str) -> EditedWords:
        """The same stretch of the passage after its text was changed, where that was changed in it alone."""
        last = len(text) - len(self.behind)
        is_same = text.startswith(self.before) and text.endswith(self.behind) and len(self.before) <= last
        if is_same and last - len(self.before) <= 2 * _MOST:
            return EditedWords(self.before, text[len(self.before) : last], self.behind)
        return words_around(text, len(self.before))

    def offset(self, words: str, offset: int) -> int:
        """Where a place in the field stands in the text of the passage as it is kept, in code points."""
        return len(clean(self.before + words[:offset]).lstrip())


def words_around(text: str, offset: int) -> EditedWords:
    """The words to edit at a place of a passage's text, in code points."""
    if len(text) <= _MOST:
        return EditedWords("", text, "")
    start = max(min(offset - _MOST // 2, len(text) - _MOST), 0)
    end = start + _MOST
    if start and (space := text.find(" ", start, end)) >= 0:
        start = space + 1
    if end < len(text) and (space := text.rfind(" ", start, end)) > start:
        end = space
    return EditedWords(text[:start], text[start:end], text[end:])
