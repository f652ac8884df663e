"""Bringing files and their names to the disk, many at once.

A file system writes the waiting changes of all files with the first one that asks (fsync(2)), so asking for many at the
same time costs little more than asking for one; and a large file reaches the disk while the next one is being copied.
"""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from testimony_archive.config.durable import sync_file, sync_folder
from testimony_archive.domain.file_trouble import file_trouble_explained

_AT_ONCE: Final = 4


class Syncing:
    """Files and folders on their way to the disk; when the block ends without an error, all of them are there."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(_AT_ONCE, "sync")
        self._files: list[Future[None]] = []
        self._folders: set[Path] = set()

    def add(self, file: Path, folders: Iterable[Path] = ()) -> None:
        """Take a file that is complete, and the folders in which a name is new."""
        self._files.append(self._pool.submit(_sync_file, file))
        self._folders.update(folders)

    def wait(self) -> None:
        """Return when the bytes of all files so far are on the disk.

        Raises:
            DiskFull, DiskTrouble: those of one could not be written.
        """
        for each in self._files:
            each.result()

    def sync_folders(self, folders: Iterable[Path]) -> None:
        """Return when the names in these folders are on the disk.

        Raises:
            DiskTrouble: they could not be written.
        """
        for _ in self._pool.map(_sync_folder, folders):
            pass

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self.wait()
                self.sync_folders(self._folders)
        finally:
            self._pool.shutdown(cancel_futures=True)


def _sync_file(file: Path) -> None:
    with file_trouble_explained(file):
        sync_file(file)


def _sync_folder(folder: Path) -> None:
    with file_trouble_explained(folder):
        sync_folder(folder)
