"""What the file system reports, as errors that tell people what to do; for every layer that reads or writes files."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from testimony_archive.domain.errors import (
    ArchiveError,
    DiskFull,
    DiskReadOnly,
    DiskTrouble,
    FileNotThere,
    NoPermission,
)


def explain_file_trouble(error: OSError, path: Path) -> ArchiveError:
    """The expected error that stands for a failed operation on the file or folder `path`."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return DiskFull(path=path)
        case errno.EACCES | errno.EPERM:
            return NoPermission(path=path)
        case errno.EROFS:
            return DiskReadOnly(path=path)
        case errno.ENOENT | errno.ENOTDIR:
            return FileNotThere(path=path)
        case _:
            return DiskTrouble(path=path, detail=error.strerror or type(error).__name__)


@contextmanager
def file_trouble_explained(path: Path) -> Iterator[None]:
    """Within this block, an `OSError` becomes the `ArchiveError` that stands for trouble with `path`."""
    try:
        yield
    except OSError as error:
        raise explain_file_trouble(error, path) from error
