"""What a bag looks like on disk (BagIt 1.0, RFC 8493), for those who write and those who read one.

A bag is a folder: its payload below ``data/``, a manifest for each algorithm that lists every file of the payload with
its checksum, ``bagit.txt``, ``bag-info.txt``, and tag manifests that list all files beside the payload but themselves.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from enum import StrEnum
from typing import Final

ALGORITHMS: Final = ("sha256", "sha512")
"""The checksums of a bag of ours, by their names in the names of manifests and in `hashlib`."""
PAYLOAD: Final = "data/"
DECLARATION: Final = "bagit.txt"
INFO: Final = "bag-info.txt"
DECLARED: Final = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
KIND_LABEL: Final = "Testimony-Archive-Bag"
"""The label in ``bag-info.txt`` by which a bag of ours is known; its value is a `BagKind`."""
OXUM_LABEL: Final = "Payload-Oxum"

_NOT_IN_NAMES: Final = re.compile(r'[<>:"/\\|?*%\x00-\x1f\x7f]+')
_DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_LONGEST: Final = 80  # characters; with its folders it stays below what Windows takes


class BagKind(StrEnum):
    """What a bag of ours holds."""

    DOCUMENT = "document/1"
    """What was exported: what may leave an archive."""
    ARCHIVE = "archive/1"
    """A whole archive, for its owner."""


class Checksums:
    """Checksums of one file by all algorithms, made while it goes by."""

    def __init__(self) -> None:
        self._digests = [hashlib.new(each) for each in ALGORITHMS]
        self.bytes = 0

    def update(self, chunk: bytes | memoryview) -> None:
        """Take the next bytes of the file."""
        for each in self._digests:
            each.update(chunk)
        self.bytes += len(chunk)

    @property
    def values(self) -> tuple[str, ...]:
        """Lower-case hexadecimal, in the order of `ALGORITHMS`."""
        return tuple(each.hexdigest() for each in self._digests)


def manifest_name(algorithm: str, *, of_tags: bool = False) -> str:
    """The name of the manifest for an algorithm, or of its tag manifest."""
    return f"{'tag' if of_tags else ''}manifest-{algorithm}.txt"


class SafeNames:
    """Gives the files or folders of one folder names that every operating system and every reader of bags takes.

    Names are NFC; two of them differ in more than case. None holds a ``%``, which some readers take for itself and some
    for the beginning of an encoded character (RFC 8493, 2.1.3).
    """

    def __init__(self) -> None:
        self._given: set[str] = set()

    def name(self, wanted: str, ending: str = "") -> str:
        """The name for something that people call `wanted`; it ends in `ending`, and each is given once."""
        plain = _NOT_IN_NAMES.sub("-", unicodedata.normalize("NFC", wanted))
        stem = "".join(each for each in plain if each.isprintable())[:_LONGEST].strip(" .~") or "-"
        if _DEVICES.fullmatch(stem):
            stem = f"-{stem}"
        name, number = f"{stem}{ending}", 2
        while name.casefold() in self._given:
            name, number = f"{stem}-{number}{ending}", number + 1
        self._given.add(name.casefold())
        return name
