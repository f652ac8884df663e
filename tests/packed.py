"""ZIP files as nobody honest makes them."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping

_CENTRAL = b"PK\x01\x02"
_LOCAL = b"PK\x03\x04"


def packed(members: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP file of these members."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return target.getvalue()


def members_of(content: bytes) -> dict[str, bytes]:
    """The members of a ZIP file."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def claiming(content: bytes, size: int) -> bytes:
    """A ZIP file whose every member says that it has so many bytes once it is unpacked."""
    claimed = bytearray(content)
    for signature, offset in ((_CENTRAL, 24), (_LOCAL, 22)):
        place = content.find(signature)
        while place >= 0:
            struct.pack_into("<I", claimed, place + offset, size)
            place = content.find(signature, place + 4)
    return bytes(claimed)


def overlapping(name: str, times: int, content: bytes) -> bytes:
    """A ZIP file of which so many members are the same bytes (a better zip bomb, https://www.bamsoftware.com/hacks/zipbomb)."""
    one = packed({name: content})
    place = one.find(_CENTRAL)
    end = one.find(b"PK\x05\x06")
    directory = one[place:end] * times
    last = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, times, times, len(directory), place, 0)
    return one[:place] + directory + last
