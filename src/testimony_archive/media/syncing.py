"""Bringing files and their names to the disk, many at once.

A file system writes the waiting changes of all files with the first one that asks (fsync(2)), so asking for many at the
same time costs little more than asking for one; and a large file reaches the disk while the next one is being copied.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from testimony_archive.domain.file_trouble import file_trouble_explained

_AT_ONCE: Final = 4


class Syncing:
    """Files and folders on their way to the disk; when the block ends without an error, all of them are there."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(_AT_ONCE, "sync")
        self._files: list[Future[None]] = []
        self._folders: set[Path] = set()

    def add(self, file: Path, folders: Iterable[Path]) -> None:
        """Take a file that stands complete at its place, and the folders in which a name is new."""
        self._files.append(self._pool.submit(_sync_file, file))
        self._folders.update(folders)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                for each in self._files:
                    each.result()
                for _ in self._pool.map(_sync_folder, sorted(self._folders)):
                    pass
        finally:
            self._pool.shutdown(cancel_futures=True)


def _sync_file(file: Path) -> None:
    # Windows flushes only what is open to be written; elsewhere a file of somebody else's, kept already, may be so too.
    with file_trouble_explained(file), file.open("rb+" if os.name == "nt" else "rb") as stream:
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    """Make new names in a folder survive a power cut; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    with file_trouble_explained(folder):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
