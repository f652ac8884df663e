"""Bytes from the field as text: which encoding, which garbled letters, which HTML entities.

Text that is right is never changed: curly quotes, full-width commas and dashes stay as they were written.
"""

from __future__ import annotations

import codecs
import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins with the mark of UTF-16, so it comes first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What programs of the last forty years wrote English, Spanish and French in: Windows, the Mac, DOS.
_OLD_ENCODINGS: Final = ("cp1252", "mac_roman", "cp850")
_NAMES: Final = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp850": "DOS 850"}
_LOWER_LETTERS: Final = frozenset("áàâäãçéèêëíìîïñóòôöõúùûüÿœæ")
_UPPER_LETTERS: Final = frozenset("ÁÀÂÄÃÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜŒÆ")
_SIGNS: Final = frozenset("«»“”‘„–—…¿¡ºª°€•§©®™\u00a0")
_SAMPLE_BYTES: Final = 64 * 1024
_MULTI_BYTE: Final = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_MIXED: Final = re.compile(rb"(?P<proper>(?:[\x00-\x7f]+|" + _MULTI_BYTE.pattern + rb")+)|(?P<stray>[\x80-\xff])")
_HIGH_RUN: Final = re.compile(rb"[\x80-\xff]+")
_CONTROL_BYTES: Final = bytes(each for each in range(0x20) if each not in b"\t\n\v\f\r") + b"\x7f"
_ENTITY: Final = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# What UTF-8 looks like when it was read as Windows-1252 or Latin-1. ftfy is slow, so it only sees text with such marks.
_GARBLED: Final = re.compile(
    "[\u00c2\u00c3\u00c5][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc"
    "\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]"
    "|\u00e2[\u0080\u20ac]|\u00ef\u00bb\u00bf|\u00ef\u00bf\u00bd"
)
_GARBLED_BEGINS: Final = "\u00c2\u00c3\u00c5\u00e2\u00ef"
# ftfy mends one place after another, each time from the beginning of what it was given: for a letter that was garbled
# 3,500 times it takes five seconds. The more it is given, the more it dares.
_MOST_AT_PLACES: Final = 200_000  # characters times places
_MOST_AT_ONCE: Final = 128  # characters
_NO_LETTER_IS_CUT: Final = re.compile(r"(?<=[!-~])(?=\s)|(?<=[!-~]{2})(?=[!-~]{2})")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the encoding it was in; `is_certain` when the bytes themselves prove it."""

    text: str
    encoding: str
    is_certain: bool


def looks_like_text(head: bytes) -> bool:
    """Whether the first bytes of a file can be text in some encoding: few control characters.

    Transcripts from the field hold some, so a few are no reason to refuse.
    """
    if any(head.startswith(mark) for mark, _ in _BYTE_ORDER_MARKS) or _wide_encoding(head):
        return True
    controls = len(head) - len(head.translate(None, _CONTROL_BYTES))
    return controls <= len(head) * (0.3 if len(head) < 512 else 0.1)


def decode(data: bytes) -> Decoded:
    """Read bytes as text: by byte order mark, as UTF-8, else by what the letters make likely.

    A file of UTF-8 with some bytes of Windows-1252 in it (two programs wrote it) is read as both.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, errors="replace"), encoding, is_certain=True)
    wide = _wide_encoding(data[:_SAMPLE_BYTES])
    if wide:
        return Decoded(data.decode(wide, errors="replace"), wide, is_certain=True)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", is_certain=True)
    except UnicodeDecodeError:
        pass
    runs = _HIGH_RUN.findall(data)
    proper = sum(len(each) for run in runs for each in _MULTI_BYTE.findall(run))
    if proper * 2 > sum(map(len, runs)):
        return Decoded(_decode_mixed(data), "UTF-8 + Windows-1252", is_certain=False)
    encoding = _likely_encoding(b" ".join(_words_outside_ascii(data)))
    text = _decode_windows(data) if encoding == "cp1252" else data.decode(encoding, errors="replace")
    return Decoded(text, _NAMES.get(encoding, encoding), is_certain=False)


def _words_outside_ascii(data: bytes) -> list[bytes]:
    """The words that hold letters outside ASCII, up to a sample's size: what tells old encodings apart."""
    found: list[bytes] = []
    size = 0
    for match in re.finditer(rb"[\x21-\xff]{0,40}[\x80-\xff][\x21-\xff]{0,40}", data):
        found.append(match[0])
        size += len(match[0])
        if size > _SAMPLE_BYTES:
            break
    return found


def mend(text: str) -> str:
    """Undo UTF-8 that was read as Windows-1252 (``â€”`` for ``—``); anything doubtful stays as it is."""
    if not any(each in text for each in _GARBLED_BEGINS) or not _GARBLED.search(text):
        return text
    import ftfy  # noqa: PLC0415 - 0.1 s that most texts do not need

    mended = "".join(map(ftfy.fix_encoding, _pieces(text)))
    # ftfy may answer a damaged sequence with the replacement character; then the damage itself tells more.
    return text if mended.count("\ufffd") > text.count("\ufffd") else mended


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces that are short enough to be mended, none of which ends within a letter that is garbled."""
    start = 0
    if len(text) * sum(map(text.count, _GARBLED_BEGINS)) <= _MOST_AT_PLACES:
        yield text
        return
    while len(text) - start > _MOST_AT_ONCE:
        most = start + _MOST_AT_ONCE
        found = _NO_LETTER_IS_CUT.search(text, start + _MOST_AT_ONCE // 2, most)
        end = found.start() if found else most
        yield text[start:end]
        start = end
    yield text[start:]


def unescape(text: str) -> str:
    """Replace HTML entities that are complete (``&#8212;``, ``&eacute;``); ``AT&T`` and unknown names stay."""
    return _ENTITY.sub(lambda match: html.unescape(match[0]), text) if "&" in text else text


def _wide_encoding(head: bytes) -> str:
    """UTF-16 without a mark: nearly every second byte of western text is zero."""
    pairs = len(head) // 2
    if pairs < 2 or b"\0" not in head:
        return ""
    even, odd = head[0 : pairs * 2 : 2].count(0), head[1 : pairs * 2 : 2].count(0)
    if odd > pairs * 0.6 and even < pairs * 0.1:
        return "utf-16-le"
    if even > pairs * 0.6 and odd < pairs * 0.1:
        return "utf-16-be"
    return ""


def _likely_encoding(sample: bytes) -> str:
    """The old encoding in which the words look most like English, Spanish or French, else what statistics say."""
    scores = {encoding: _plausibility(sample, encoding) for encoding in _OLD_ENCODINGS}
    best = max(scores, key=lambda encoding: scores[encoding])  # the first of equals: Windows, the most common
    if scores[best] >= 0:
        return best
    import charset_normalizer  # noqa: PLC0415 - only for what none of the usual encodings explains

    found = charset_normalizer.from_bytes(sample).best()
    return best if found is None else found.encoding


def _plausibility(sample: bytes, encoding: str) -> int:
    text = f" {sample.decode(encoding, errors='replace')} "
    score = 0
    for before, letter, after in zip(text, text[1:], text[2:], strict=False):
        if letter.isascii():
            continue
        if letter in _LOWER_LETTERS:
            score += 1 if not before.isupper() or after.islower() else -1
        elif letter in _UPPER_LETTERS:
            score += -2 if before.islower() else 1
        elif letter == "’":
            score += 1
        elif letter in _SIGNS:
            score += -2 if before.isalpha() and after.isalpha() else 1
        else:
            score -= 2
    return score


def _decode_windows(data: bytes) -> str:
    """Windows-1252; the five bytes that it leaves undefined become the control characters that Latin-1 has there."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(
            bytes([each]).decode("latin-1" if each in b"\x81\x8d\x8f\x90\x9d" else "cp1252") for each in data
        )


def _decode_mixed(data: bytes) -> str:
    return "".join(
        match[0].decode("utf-8", errors="replace") if match.lastgroup == "proper" else _decode_windows(match[0])
        for match in _MIXED.finditer(data)
    )
