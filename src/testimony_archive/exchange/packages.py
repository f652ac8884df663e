"""Office documents are ZIP packages (ISO/IEC 29500-2); a hostile one must not fill the memory."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path
from typing import Final

from testimony_archive.domain.errors import UnreadableFile
from testimony_archive.domain.packed_files import LARGEST_UNPACKED_BYTES, check_members, read_member, unpacked_bytes
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.exchange.opening import read_bytes

_BROKEN: Final = (KeyError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError)
_ENCRYPTED_FLAG: Final = 0x1
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Package:
    """The parts of an office document by name."""

    def __init__(self, path: Path, expected: str) -> None:
        """Open it; `expected` names what it should be, for messages.

        Raises:
            FileNotThere, NoPermission, DiskTrouble, EmptyFile: it cannot be opened.
            UnreadableFile: it is no package, is encrypted, or would unpack to more than `LARGEST_UNPACKED_BYTES`.
        """
        self._path = path
        self._expected = expected
        self.data = read_bytes(path, expected)
        if self.data.startswith(_OLD_OFFICE):
            raise self.unreadable(QT_TRANSLATE_NOOP("Detail", "it has a password, or the format of before 2007"))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(self.data))
            entries = self._zip.infolist()
            size = unpacked_bytes(self._zip)
        except _BROKEN as error:
            raise self.unreadable(QT_TRANSLATE_NOOP("Detail", "the file is damaged or cut off")) from error
        if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
            raise self.unreadable(QT_TRANSLATE_NOOP("Detail", "it is encrypted"))
        if size > LARGEST_UNPACKED_BYTES:
            raise self.unreadable(
                QT_TRANSLATE_NOOP("Detail", "it would unpack to more than {size} MB"),
                size=LARGEST_UNPACKED_BYTES // (1024 * 1024),
            )
        self.names = frozenset(entry.filename for entry in entries)

    def unreadable(self, detail: str, **values: object) -> UnreadableFile:
        """The error that says why this document cannot be read; `values` fill in `detail`."""
        return UnreadableFile(path=self._path, expected=self._expected, detail=detail, **values)

    def part(self, name: str) -> bytes:
        """The bytes of one part.

        Raises:
            UnreadableFile: there is no such part, or it is damaged.
        """
        try:
            return read_member(self._zip, name)
        except _BROKEN as error:
            raise self.unreadable(
                QT_TRANSLATE_NOOP("Detail", "its part {part} is missing or damaged"), part=name
            ) from error

    def require_sound(self) -> None:
        """Make sure that every part is what it says it is, before a library reads `data`.

        Raises:
            UnreadableFile: one is not.
        """
        try:
            check_members(self._zip)
        except _BROKEN as error:
            raise self.unreadable(QT_TRANSLATE_NOOP("Detail", "the file is damaged or cut off")) from error
