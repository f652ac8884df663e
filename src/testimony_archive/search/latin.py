"""The quick way for texts in Western European letters: whole texts are cut and folded by tables, not word by word.

Windows-1252 has one byte for every letter and sign that Spanish, English, French and their neighbours are written with,
typographic quotes and œ included, so a text becomes bytes whose places are its code points. What it does not hold
(combining marks, other scripts, emoji) takes the slower way through `words`, to the same result.
"""

from __future__ import annotations

from typing import Final

from testimony_archive.search import words

_CODE: Final = "cp1252"
_SPACE: Final = 0x20
_NOT_HERE: Final = 0x00  # a letter whose plain form is no ASCII letter or digit

_SOFT_HYPHEN: Final = b"\xad"


def _letter(byte: int) -> str:
    """The letter or digit of a byte; empty where it stands for none."""
    sign = bytes((byte,)).decode(_CODE, "replace")
    return sign if words.split(sign) and words.plain(sign) else ""


def _plain_byte(byte: int) -> int:
    letter = _letter(byte)
    if not letter:
        return _SPACE
    plain = words.plain(letter)
    if not plain.isascii():
        return _NOT_HERE
    return ord(plain) if len(plain) == 1 else byte


_CUT: Final = bytes(byte if _letter(byte) else _SPACE for byte in range(256))
_FOLD: Final = bytes(map(_plain_byte, range(256)))
_LOWER: Final = bytes((_letter(byte).lower().encode(_CODE, "replace") or bytes((_SPACE,)))[0] for byte in range(256))
_LONGER: Final = {
    bytes((byte,)): words.plain(_letter(byte)).encode()
    for byte in range(256)
    if words.plain(_letter(byte)).isascii() and len(words.plain(_letter(byte))) > 1
}
"""Letters whose plain form has two: œ, æ, ß."""


def encoded(text: str) -> bytes | None:
    """A text with one byte for each code point, or None where it does not fit."""
    try:
        return text.encode(_CODE)
    except UnicodeEncodeError:
        return None


def split(raw: bytes) -> list[bytes]:
    """The words of an encoded text as they stand, as `words.split` gives them but without soft hyphens."""
    return raw.translate(_CUT, _SOFT_HYPHEN).split()


def split_lowered(raw: bytes) -> list[bytes]:
    """The same in lower case."""
    return raw.translate(_LOWER, _SOFT_HYPHEN).split()


def lowered(raw: bytes) -> bytes | None:
    """An encoded text in lower case, with a space at every place that is in no word; places stay.

    None where a soft hyphen stands within a word.
    """
    return None if _SOFT_HYPHEN in raw else raw.translate(_LOWER)


def folded(raw: bytes) -> bytes | None:
    """An encoded text in plain letters, with a space at every place that is in no word; places stay.

    None where a letter has no plain form here or one of two letters, and where a soft hyphen stands within a word.
    """
    plain_letters = raw.translate(_FOLD)
    return plain_letters if plain_letters.isascii() and b"\0" not in plain_letters and _SOFT_HYPHEN not in raw else None


def decoded(word: bytes) -> str:
    """An encoded word."""
    return word.decode(_CODE)


def plain_word(word: str) -> str:
    """The plain form of one word in any script: what `words.plain` gives, sooner."""
    if word.isascii() and word.isalnum():
        return word.lower()
    raw = encoded(word)
    folded = None if raw is None else plain(raw)
    return words.plain(word) if folded is None else folded.replace(" ", "")


def plain(raw: bytes) -> str | None:
    """The plain forms of all words of an encoded text, parted by spaces; None where a letter has none here."""
    folded = raw.translate(_FOLD, _SOFT_HYPHEN)
    if b"\0" in folded:
        return None
    for letter, longer in _LONGER.items() if not folded.isascii() else ():
        folded = folded.replace(letter, longer)
    return folded.decode("ascii")
