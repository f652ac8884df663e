"""ZIP files that somebody else made, for every layer that reads some: none may fill the memory or the disk."""

from __future__ import annotations

import zipfile
from typing import Final

LARGEST_UNPACKED_BYTES: Final = 200 * 1024 * 1024
"""Of all the parts of an office document together."""
# The only methods of office documents (ISO/IEC 29500-2, 7.3.3) and of our backups. What unpacks the others does not
# stop at any size.
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_CHUNK_BYTES: Final = 1 << 16


def unpacked_bytes(packed: zipfile.ZipFile) -> int:
    """How many bytes all members say that they have.

    Raises:
        zipfile.BadZipFile: one is packed by a method whose size cannot be held to.
    """
    entries = packed.infolist()
    if any(each.compress_type not in _METHODS for each in entries):
        raise zipfile.BadZipFile("packed by an unusual method")
    return sum(each.file_size for each in entries)


def read_member(packed: zipfile.ZipFile, name: str) -> bytes:
    """A member, of which never more is unpacked than it says that it has.

    Raises:
        KeyError: there is none of that name. zipfile.BadZipFile, zlib.error, EOFError, RuntimeError: it is damaged, has
            another size than it says, or has a password.
    """
    with packed.open(name) as member:
        return member.read(packed.getinfo(name).file_size + 1)


def check_members(packed: zipfile.ZipFile) -> None:
    """Make sure that no member has another size than it says, before a library reads it that does not look.

    Raises:
        zipfile.BadZipFile, zlib.error, EOFError, RuntimeError: one has, or is damaged.
    """
    for each in packed.infolist():
        with packed.open(each) as member:
            while member.read(_CHUNK_BYTES):
                pass
