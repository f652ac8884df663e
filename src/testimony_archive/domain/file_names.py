"""Names of files: as they are kept, and as every operating system takes them."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Bytes that are no UTF-8, as Python keeps them (PEP 383).
_NO_LETTERS: Final = re.compile("[\ud800-\udfff]")
# To Windows, whatever follows the point (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
_DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)


def kept_name(name: str) -> str:
    """A file's name as it is kept and shown: NFC; bytes that are letters in no known encoding are U+FFFD."""
    return unicodedata.normalize("NFC", _NO_LETTERS.sub("\ufffd", name))


def without_device(name: str) -> str:
    """A name that no system takes for a device: ``CON.mp3`` is ``CON_.mp3``."""
    device = _DEVICES.match(name)
    return f"{device[0]}_{name[device.end() :]}" if device else name
