"""Long texts cut down to what was found in them."""

from __future__ import annotations

from typing import Final

ELLIPSIS: Final = "…"
_LEAD: Final = 90  # code points kept before the first match: about a line, enough to see what it is about

Highlights = tuple[tuple[int, int], ...]


def excerpt(text: str, highlights: Highlights, longest: int) -> tuple[str, Highlights]:
    """Cut a text to about `longest` code points around its first match, at the ends of words.

    Args:
        text: line ends become spaces.
        highlights: (start, end) code-point offsets into `text`, in order.
        longest: code points; a text that is not longer stays whole.

    Returns:
        The excerpt, with … where something is left out, and the highlights that lie within it, moved.
    """
    flat = text.replace("\n", " ")
    if len(flat) <= longest:
        return flat, highlights
    first = highlights[0][0] if highlights else 0
    start = 0 if first <= _LEAD else _word_start(flat, first - _LEAD)
    start = min(start, _word_start(flat, len(flat) - longest))
    end = _word_end(flat, start + longest)
    before = ELLIPSIS if start else ""
    after = ELLIPSIS if end < len(flat) else ""
    shift = len(before) - start
    kept = tuple(
        (max(left, start) + shift, min(right, end) + shift)
        for left, right in highlights
        if left < end and right > start
    )
    return before + flat[start:end] + after, kept


def utf16_offsets(text: str, highlights: Highlights) -> Highlights:
    """Offsets in UTF-16 code units, as Qt counts, for offsets in code points."""
    if text.isascii() or max(text, default="") <= "\uffff":
        return highlights
    return tuple((_units(text[:start]), _units(text[:end])) for start, end in highlights)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _word_start(text: str, near: int) -> int:
    """The first start of a word at or after `near`; `near` itself where words are longer than 30 letters."""
    space = text.find(" ", max(near - 1, 0), near + 30)
    return near if space < 0 else space + 1


def _word_end(text: str, near: int) -> int:
    """The last end of a word at or before `near`."""
    if near >= len(text):
        return len(text)
    space = text.rfind(" ", near - 30, near + 1)
    return near if space < 0 else space
