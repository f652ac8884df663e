"""What is done to any text that people give us, wherever it enters, and how texts are compared by eye."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# A form feed or Word's vertical tab parts words as well.
_LINE_END: Final = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_INVISIBLE: Final = re.compile(r"[\u00ad\u200b\u2060]")  # soft hyphen, zero-width space, word joiner
# All that the three above look for. Most texts have none of it, and one look is quicker than three.
_UNUSUAL: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u2028\u2029\u2060\ud800-\udfff\ufeff\ufffe\uffff]"
)
# Of the characters of Windows-1252, which are all NFC, those that `clean` does not leave as they are.
_UNCLEAN_BYTES: Final = bytes((*range(0x09), *range(0x0B, 0x20), 0x7F, 0xAD))
_DIGITS: Final = re.compile("[0-9]+")
_LETTERS: Final = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "’": "'", "ʼ": "'"})


def clean(text: str) -> str:
    """Text as it is kept: NFC, every line end a line feed, no control characters (XML 1.0 and so Word take none)."""
    if _is_clean(text):
        return text
    if _UNUSUAL.search(text):
        text = _INVISIBLE.sub("", _CONTROL.sub("", _LINE_END.sub("\n", text)))
    return unicodedata.normalize("NFC", text)


def _is_clean(text: str) -> bool:
    """Whether nothing is to be done to a text in western letters; one look at its bytes instead of four at the text."""
    try:
        raw = text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return len(raw.translate(None, _UNCLEAN_BYTES)) == len(raw)


def clean_line(text: str) -> str:
    """`clean` text on one line: every run of white space is one space."""
    return " ".join(clean(text).split())


def fold(text: str) -> str:
    """Text without case, accents and ligatures, so that ``EDUCACIÓN`` and ``educacion`` compare equal."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(each for each in decomposed if not unicodedata.combining(each))


def natural_order(text: str) -> str:
    """What texts are sorted by as people count, whatever their case and accents: ``PE-2`` before ``PE-14``.

    Each number is preceded by its length, three digits, so that letters alone decide. What is equal (``PE-2`` and
    ``PE-02``) has to be told apart by the text itself.
    """
    return _DIGITS.sub(_counted, fold(text))


def _counted(digits: re.Match[str]) -> str:
    number = digits[0].lstrip("0")
    return f"{len(number):03}{number}"
