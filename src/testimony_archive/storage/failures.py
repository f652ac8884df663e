"""Turns what the database and the file system report into errors that tell people what to do."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy.exc import DBAPIError

from testimony_archive.domain.errors import (
    ArchiveDamaged,
    ArchiveError,
    ArchiveInUse,
    ArchiveReadOnly,
    DiskFull,
    DiskTrouble,
    FileNotThere,
    NoPermission,
    NotAnArchive,
)

_BY_WORDS: Final[tuple[tuple[str, type[ArchiveError]], ...]] = (
    ("database or disk is full", DiskFull),
    ("readonly database", ArchiveReadOnly),
    ("file is not a database", NotAnArchive),
    ("malformed", ArchiveDamaged),
    ("unable to open", NoPermission),
    ("locked", ArchiveInUse),
    ("disk I/O error", DiskTrouble),
)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Within this block, trouble with the database or the disk at `path` becomes an `ArchiveError`.

    Anything that is no such trouble (a broken constraint, a wrong statement) is a bug and passes through.
    """
    try:
        yield
    except (DBAPIError, sqlite.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        words = str(cause)
        for part, kind in _BY_WORDS:
            if part in words:
                raise kind(path=path, detail=words, holder="unknown") from error
        raise
    except OSError as error:
        raise explain_os_error(error, path) from error


def explain_os_error(error: OSError, path: Path) -> ArchiveError:
    """The expected error that stands for a failed file operation on `path`."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return DiskFull(path=path)
        case errno.EACCES | errno.EPERM:
            return NoPermission(path=path)
        case errno.EROFS:
            return ArchiveReadOnly(path=path)
        case errno.ENOENT | errno.ENOTDIR:
            return FileNotThere(path=path)
        case _:
            return DiskTrouble(path=path, detail=error.strerror or type(error).__name__)
