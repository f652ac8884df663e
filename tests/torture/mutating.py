"""Damages files as disks, programs and people with bad intentions do; the same chance gives the same damage."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable, Sequence
from typing import Final

_LONG: Final = (5_000, 5_000, 5_000, 100_000)  # bytes
_MOST_BYTES: Final = 400_000
# What readers of text, of tables, of XML and of recordings look for, and what they would rather not see.
WORDS: Final = tuple(
    each.encode("utf-8", "surrogatepass")
    for each in (
        *("", "\0", "\n", "\r", "\r\n", "\t", "\v", "\f", "\x1b[31m", "\x85", "\u2028", "\ufeff", "\ufffe", "\ud800"),
        *(",", ";", "|", '"', '""', "'", ":", "::", "-->", "[", "]", "(", ")", "{", "}", "<", ">", "</", "/>", "<!--"),
        *("&", "&amp;", "&#0;", "&#xd800;", "&#9999999;", "&nbsp;", "&x;", "<![CDATA[", "]]>", "<?xml", "<!DOCTYPE x>"),
        *(
            '<!DOCTYPE x [<!ENTITY x "xx">]>',
            '<!ENTITY y SYSTEM "file:///etc/passwd">',
            "<v Ana>",
            "<i>",
            "<00:01.000>",
        ),
        *("0", "-1", "1", "99999999999999999999", "1e999", "1e-999", "nan", "inf", "-inf", "0x10", "²", "٣", "৪", "½"),
        *(
            "00:00:01.000",
            "99:99:99,999",
            "1:2:3:4",
            "[0:12]",
            "2022-02-30",
            "99999-01-01",
            "0000",
            "14.3.22~",
            "../..",
        ),
        *("= 1 =", "== 2 ==", "# ", "**", "- ", "=1+1", "WEBVTT", "NOTE", "STYLE", "code", "text", "speaker", "audio"),
        *("\u202e", "\u200b", "\u0301" * 40, "e\u0301", "\ue000", "\U0001f469\u200d\U0001f3eb", "ß", "İ", "ŉ", "ﬃ"),
        *(
            "AND",
            "OR",
            "NOT",
            "NEAR",
            '"a b"~2',
            "a*",
            "*a*",
            "?",
            "~2",
            "^3",
            "TO",
            "[a TO z]",
            "country:",
            "date:>",
            "\\",
        ),
        *("../../etc/passwd", "C:\\x", "\\\\host\\x", "file:///x", "http://x.invalid/", "%00", "%s", "{0}", "{name}"),
        *("RIFF", "WAVE", "fmt ", "data", "ftyp", "moov", "trak", "mdat", "OggS", "ID3", "fLaC", "FORM", "PK\x03\x04"),
        *(
            "true",
            "null",
            "[]",
            "{}",
            '""',
            "[[[[[[[[",
            '{"a":',
            "w:p",
            "w:t",
            "w:bookmarkStart",
            "w:tbl",
            "Turn",
            "Sync",
        ),
    )
)
_NUMBERS: Final = tuple(
    value.to_bytes(size, order, signed=value < 0)
    for size in (1, 2, 4, 8)
    for value in (0, 1, -1, (1 << (8 * size - 1)) - 1, -(1 << (8 * size - 1)), 8 * size)
    for order in ("little", "big")
)


class Mutator:
    """Makes other inputs from those that there are.

    Args:
        chance: decides everything.
    """

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._ways: Sequence[Callable[[bytes, bytes], bytes]] = (
            self._other_byte,
            self._other_bit,
            self._number,
            self._word,
            self._word_instead,
            self._without,
            self._twice,
            self._moved,
            self._cut,
            self._from_another,
            self._long,
            self._line_elsewhere,
        )

    def mutate(self, content: bytes, other: bytes) -> bytes:
        """Another content; of a ZIP file one member is damaged, now and then the file itself.

        Args:
            content: what it is made from.
            other: something of the same kind, to take pieces from.
        """
        if content.startswith(b"PK") and self._chance.random() < 0.9:
            changed = self._in_member(content, other)
            if changed is not None:
                return changed
        return self._damaged(content, other)

    def _damaged(self, content: bytes, other: bytes) -> bytes:
        for _ in range(self._chance.choice((1, 1, 2, 3, 6, 12))):
            content = self._chance.choice(self._ways)(content, other)
        return content[:_MOST_BYTES]

    def _in_member(self, content: bytes, other: bytes) -> bytes | None:
        members, others = _members(content), _members(other)
        if not members:
            return None
        name = self._chance.choice([each for each in members if members[each]] or [*members])
        members[name] = self._damaged(members[name], others.get(name, b""))
        if self._chance.random() < 0.05:
            del members[self._chance.choice([*members])]
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
            for each, held in members.items():
                packed.writestr(each, held)
        return target.getvalue()

    def _place(self, content: bytes) -> int:
        return self._chance.randint(0, len(content))

    def _piece(self, content: bytes) -> tuple[int, int]:
        start = self._place(content)
        return start, min(len(content), start + self._chance.choice((1, 2, 4, 8, 16, 40, 200, 4_000)))

    def _other_byte(self, content: bytes, _other: bytes) -> bytes:
        place = self._place(content)
        return content[:place] + bytes((self._chance.randrange(256),)) + content[place + 1 :]

    def _other_bit(self, content: bytes, _other: bytes) -> bytes:
        if not content:
            return content
        place = self._chance.randrange(len(content))
        return content[:place] + bytes((content[place] ^ 1 << self._chance.randrange(8),)) + content[place + 1 :]

    def _number(self, content: bytes, _other: bytes) -> bytes:
        number, place = self._chance.choice(_NUMBERS), self._place(content)
        return content[:place] + number + content[place + len(number) :]

    def _word(self, content: bytes, _other: bytes) -> bytes:
        place = self._place(content)
        return content[:place] + self._chance.choice(WORDS) + content[place:]

    def _word_instead(self, content: bytes, _other: bytes) -> bytes:
        start, end = self._piece(content)
        return content[:start] + self._chance.choice(WORDS) + content[end:]

    def _without(self, content: bytes, _other: bytes) -> bytes:
        start, end = self._piece(content)
        return content[:start] + content[end:]

    def _twice(self, content: bytes, _other: bytes) -> bytes:
        start, end = self._piece(content)
        return content[:end] + content[start:end] * self._chance.choice((1, 2, 50)) + content[end:]

    def _moved(self, content: bytes, _other: bytes) -> bytes:
        start, end = self._piece(content)
        rest = content[:start] + content[end:]
        place = self._place(rest)
        return rest[:place] + content[start:end] + rest[place:]

    def _cut(self, content: bytes, _other: bytes) -> bytes:
        return content[: self._place(content)]

    def _from_another(self, content: bytes, other: bytes) -> bytes:
        start, end = self._piece(other)
        place = self._place(content)
        return content[:place] + other[start:end] + content[place + self._chance.choice((0, end - start)) :]

    def _long(self, content: bytes, _other: bytes) -> bytes:
        """One thing very often: what takes quadratic time shows here."""
        place, start = self._place(content), self._place(content)
        unit = self._chance.choice((self._chance.choice(WORDS), content[start : start + self._chance.randint(1, 3)]))
        return content[:place] + unit * (self._chance.choice(_LONG) // max(len(unit), 1)) + content[place:]

    def _line_elsewhere(self, content: bytes, other: bytes) -> bytes:
        lines, others = content.split(b"\n"), other.split(b"\n")
        lines.insert(self._chance.randint(0, len(lines)), self._chance.choice(self._chance.choice((lines, others))))
        return b"\n".join(lines)


def _members(content: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return {each: packed.read(each) for each in packed.namelist()}
    except Exception:  # noqa: BLE001 - whatever is wrong with it, there is nothing to damage inside
        return {}
