"""Hashing a large file little by little: whoever is interrupted goes on where it stopped."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from testimony_archive.domain.file_trouble import file_trouble_explained
from testimony_archive.media.hashing import chunks_of


class GradualHash:
    """The SHA-256 of one file at a time. What was read of it is known until another one, or a changed one, is begun."""

    def __init__(self, on_bytes: Callable[[int], None]) -> None:
        """`on_bytes` is told the size of each chunk that was read; what it raises interrupts the reading."""
        self._on_bytes = on_bytes
        self._state: tuple[Path, int, int] | None = None
        self._digest = hashlib.sha256()
        self._done = 0

    def hash(self, path: Path) -> str:
        """The SHA-256 of a file; where a call before was interrupted, the rest of it is read.

        Raises:
            FileNotThere, NoPermission, DiskTrouble: the file cannot be read.
        """
        with file_trouble_explained(path), path.open("rb", buffering=0) as source:
            facts = path.stat()
            state = path, facts.st_size, facts.st_mtime_ns
            if state != self._state:
                self._state, self._digest, self._done = state, hashlib.sha256(), 0
            source.seek(self._done)
            for chunk in chunks_of(source):
                self._digest.update(chunk)
                self._done += len(chunk)
                self._on_bytes(len(chunk))
        self._state = None
        return self._digest.hexdigest()
