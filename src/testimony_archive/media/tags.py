"""What a recording tells in words besides its sound: title, artist, comment, whatever kind of file it is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import mutagen

from testimony_archive.domain.file_trouble import file_trouble_explained

_END: Final = 1 << 16  # bytes; every format begins or ends with its tags
_FIELD: Final = 1 << 16  # characters; what is longer is a picture in letters
_IN_ONE_BYTE: Final = re.compile(rb"[\x20-\x7e\xa0-\xff]{4,}")
_IN_TWO_BYTES: Final = re.compile(rb"(?:[\x20-\x7e\xa0-\xff]\x00){4,}|(?:\x00[\x20-\x7e\xa0-\xff]){4,}")
_IN_UTF8: Final = re.compile(rb"(?:[\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}){4,}")


def words_within(path: Path) -> str:
    """What can be read as text at the beginning and at the end of a file, in any usual encoding and with much that is
    none between, and all fields of its tags, which pictures may keep far from both: to look for words in, not to be
    shown.

    Raises:
        FileNotThere, NoPermission, DiskTrouble: the file cannot be read.
    """
    with file_trouble_explained(path), path.open("rb") as source:
        size = path.stat().st_size
        data = source.read(_END)
        source.seek(max(size - _END, len(data)))
        data += source.read(_END)
    data += _old_tag(data)
    texts = [each.decode("utf-8", "ignore") for each in _IN_UTF8.findall(data)]
    texts += [each.decode("latin-1") for each in _IN_ONE_BYTE.findall(data)]
    texts += [each.replace(b"\0", b"").decode("latin-1") for each in _IN_TWO_BYTES.findall(data)]
    return "\n\n".join(texts + _fields(path))


def _fields(path: Path) -> list[str]:
    """The fields of a recording's tags in words; none where it has no tags that can be read."""
    try:
        found = mutagen.File(path)
        lines = found.tags.pprint().splitlines() if found is not None and found.tags is not None else []
    except Exception:  # noqa: BLE001 - damaged tags make a reader raise nearly anything; both ends are read all the same
        return []
    return [each[:_FIELD] for each in lines]


def _old_tag(data: bytes) -> bytes:
    """The fields of a tag of the first kind (ID3v1, the last 128 bytes), which have nothing between them."""
    tag = data[-128:]
    return b"\0".join([b"", tag[3:33], tag[33:63], tag[63:93], tag[97:]]) if tag.startswith(b"TAG") else b""
