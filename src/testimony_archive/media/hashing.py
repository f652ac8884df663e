"""SHA-256 of files, by which the archive names them (FIPS 180-4; 64 lower-case hexadecimal digits)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from io import FileIO
from pathlib import Path
from typing import Final

from testimony_archive.domain.file_trouble import file_trouble_explained

CHUNK: Final = 1 << 20
"""Bytes read at a time: large enough that the system's calls cost nothing, small enough to be cancelled at once."""

_SHA256: Final = re.compile(r"[0-9a-f]{64}")


def is_sha256(text: str) -> bool:
    """Whether this is a SHA-256 as the archive writes it."""
    return _SHA256.fullmatch(text) is not None


def hash_file(path: Path, on_bytes: Callable[[int], None] | None = None) -> str:
    """The SHA-256 of a file.

    Args:
        path: the file.
        on_bytes: told after each chunk how many bytes have been read in all; what it raises ends the reading.

    Raises:
        FileNotThere, NoPermission, DiskTrouble: the file cannot be read.
    """
    digest = hashlib.sha256()
    done = 0
    with file_trouble_explained(path), path.open("rb", buffering=0) as source:
        for chunk in chunks_of(source):
            digest.update(chunk)
            done += len(chunk)
            if on_bytes is not None:
                on_bytes(done)
    return digest.hexdigest()


def chunks_of(source: FileIO) -> Iterator[memoryview]:
    """What is left in an unbuffered file, in chunks that are valid until the next one is asked for."""
    view = memoryview(bytearray(CHUNK))
    while count := source.readinto(view):
        yield view[:count]
