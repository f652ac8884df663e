"""Turns what the database and the file system report into errors that tell people what to do."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy.exc import DBAPIError

from testimony_archive.config.durable import sync_folder
from testimony_archive.domain.archive_error import verbatim
from testimony_archive.domain.errors import (
    ArchiveDamaged,
    ArchiveError,
    ArchiveInUse,
    ArchiveReadOnly,
    DiskFull,
    DiskTrouble,
    NoPermission,
    NotAnArchive,
    RowUnreadable,
)
from testimony_archive.domain.file_trouble import explain_file_trouble
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP

_NO_TEXT: Final = "Could not decode to UTF-8"
# Result codes with SQLite's own words for them (https://www.sqlite.org/rescode.html): not all errors have codes.
_BY_RESULT: Final[tuple[tuple[str, str, type[ArchiveError]], ...]] = (
    ("SQLITE_FULL", "database or disk is full", DiskFull),
    ("SQLITE_READONLY", "attempt to write a readonly database", ArchiveReadOnly),
    ("SQLITE_NOTADB", "file is not a database", NotAnArchive),
    ("SQLITE_CORRUPT", "database disk image is malformed", ArchiveDamaged),
    ("SQLITE_FORMAT", "unsupported file format", ArchiveDamaged),
    ("SQLITE_FORMAT", "invalid fts5 file format", ArchiveDamaged),
    ("SQLITE_FORMAT", _NO_TEXT, RowUnreadable),
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
# What comes of reading something else than this program writes.
_MISREAD: Final = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
_NO_ROOM: Final = 1 << 20  # bytes; with less than this left, what fails on the disk fails for want of room


class DamagedRow(Exception):
    """A row holds what this program never writes; `database_explained` makes a `RowUnreadable` of it."""

    def __init__(self, table: str, row_id: int) -> None:
        self.table, self.row_id = table, row_id
        super().__init__(f"row {row_id} of {table}")


@contextmanager
def reading_row(table: str, row_id: int) -> Iterator[None]:
    """Within this block, which takes apart what a row holds, whatever cannot be taken apart is damage.

    Raises:
        DamagedRow: so it is.
    """
    try:
        yield
    except _MISREAD as error:
        raise DamagedRow(table, row_id) from error


@contextmanager
def database_explained(path: Path) -> Iterator[None]:
    """Within this block, trouble with the database of the archive at `path` becomes an `ArchiveError`.

    Anything that is no such trouble (a broken constraint, a wrong statement) is a bug and passes through.
    """
    try:
        yield
    except DamagedRow as error:
        unreadable = QT_TRANSLATE_NOOP("Detail", "row {row} of {table} cannot be read")
        raise RowUnreadable(path=path, detail=unreadable, row=error.row_id, table=error.table) from error
    except (DBAPIError, sqlite.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        result = getattr(cause, "sqlite_errorname", "") or ""
        for beginning, words, kind in _BY_RESULT:
            if result.startswith(beginning) or words in str(cause):
                # The driver would quote the text that it could not read: what people said belongs in no message.
                detail = words if words == _NO_TEXT else str(cause)
                raise _told(kind, path, detail) from error
        raise


def tells_damage(error: sqlite.Error) -> bool:
    """Whether an error of the driver says that the file is damaged, or cannot be read where it was read."""
    return any(each in str(error) for each in _DAMAGE)


def tells_no_room(error: sqlite.Error) -> bool:
    """Whether an error of the driver says that there is no room left on the disk."""
    return "database or disk is full" in str(error)


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """As `database_explained`, for trouble with files at `path` as well."""
    with database_explained(path):
        try:
            yield
        except OSError as error:
            raise explain_file_trouble(error, path) from error


def _told(kind: type[ArchiveError], path: Path, detail: str) -> ArchiveError:
    """SQLite says only that a file could not be opened or written, or that what it read makes no sense; the disk tells
    why."""
    if issubclass(kind, NoPermission | DiskTrouble | ArchiveDamaged):
        try:
            _ask_disk(path, about_writing=not issubclass(kind, ArchiveDamaged))
        except OSError as error:
            return explain_file_trouble(error, path)
    return kind(path=path, detail=verbatim(detail) if "detail" in kind.worded else detail, holder="unknown")


def _ask_disk(path: Path, *, about_writing: bool) -> None:
    """Raises the OSError that says what is wrong with the disk, if anything is: not there, silent, read-only, full.

    The database itself is not opened for that: closing it again would give up the locks that SQLite holds on it
    (https://www.sqlite.org/howtocorrupt.html, 2.2).
    """
    path.stat()
    folder = path if path.is_dir() else path.parent
    sync_folder(folder)
    if about_writing:
        with suppress(PermissionError), tempfile.TemporaryFile(dir=folder):
            pass
        if shutil.disk_usage(folder).free < _NO_ROOM:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
