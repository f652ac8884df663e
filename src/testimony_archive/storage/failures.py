"""Turns what the database and the file system report into errors that tell people what to do."""

from __future__ import annotations

import shutil
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
from testimony_archive.domain.file_trouble import explain_file_trouble

_NO_TEXT: Final = "Could not decode to UTF-8"
# Result codes with SQLite's own words for them (https://www.sqlite.org/rescode.html): not all errors have codes.
_BY_RESULT: Final[tuple[tuple[str, str, type[ArchiveError]], ...]] = (
    ("SQLITE_FULL", "database or disk is full", DiskFull),
    ("SQLITE_READONLY", "attempt to write a readonly database", ArchiveReadOnly),
    ("SQLITE_NOTADB", "file is not a database", NotAnArchive),
    ("SQLITE_CORRUPT", "database disk image is malformed", ArchiveDamaged),
    ("SQLITE_FORMAT", "unsupported file format", ArchiveDamaged),
    ("SQLITE_FORMAT", "invalid fts5 file format", ArchiveDamaged),
    ("SQLITE_FORMAT", _NO_TEXT, ArchiveDamaged),
    ("SQLITE_CANTOPEN", "unable to open database file", NoPermission),
    ("SQLITE_PERM", "access permission denied", NoPermission),
    ("SQLITE_BUSY", "database is locked", ArchiveInUse),
    ("SQLITE_LOCKED", "database table is locked", ArchiveInUse),
    ("SQLITE_IOERR", "disk I/O error", DiskTrouble),
)
_DAMAGE: Final = (
    *("malformed", "not a database", "unsupported file format", "disk I/O error"),
    *("no such table", "no such column", "JSON cannot hold BLOB", _NO_TEXT),
)
"""What SQLite says of a damaged page, header, disk or schema."""
_NO_ROOM: Final = 1 << 20  # bytes; with less than this left, what fails on the disk fails for want of room


@contextmanager
def database_explained(path: Path) -> Iterator[None]:
    """Within this block, trouble with the database of the archive at `path` becomes an `ArchiveError`.

    Anything that is no such trouble (a broken constraint, a wrong statement) is a bug and passes through.
    """
    try:
        yield
    except (DBAPIError, sqlite.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        result = getattr(cause, "sqlite_errorname", "") or ""
        for beginning, words, kind in _BY_RESULT:
            if result.startswith(beginning) or words in str(cause):
                # The driver would quote the text that it could not read: what people said belongs in no message.
                detail = words if words == _NO_TEXT else str(cause)
                raise _meant(kind, path)(path=path, detail=detail, holder="unknown") from error
        raise


def tells_damage(error: sqlite.Error) -> bool:
    """Whether an error of the driver says that the file is damaged, or cannot be read where it was read."""
    return any(each in str(error) for each in _DAMAGE)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """As `database_explained`, for trouble with files at `path` as well."""
    with database_explained(path):
        try:
            yield
        except OSError as error:
            raise explain_file_trouble(error, path) from error


def _meant(kind: type[ArchiveError], path: Path) -> type[ArchiveError]:
    """SQLite says only that a file could not be opened or written; the disk tells why."""
    if kind not in (NoPermission, DiskTrouble):
        return kind
    if not path.exists():
        return FileNotThere
    return DiskFull if shutil.disk_usage(path).free < _NO_ROOM else kind
