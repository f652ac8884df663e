"""Copies of the database by SQLite's backup API, each checked before it counts; and the checks themselves."""

from __future__ import annotations

import os
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from testimony_archive.domain.errors import ArchiveDamaged
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.storage.database import Database, stoppable
from testimony_archive.storage.failures import database_explained, explained

_PAGES_AT_ONCE = 4_096
_PARTIAL = ".partial"


def back_up(database: Database, destination: Path, progress: Progress | None = None) -> None:
    """Copy the database, as it is at one moment, into a new file that is complete and checked when it appears.

    Raises:
        ArchiveDamaged: the copy does not pass SQLite's integrity check.
    """
    partial = destination.with_name(destination.name + _PARTIAL)
    with explained(destination):
        destination.parent.mkdir(parents=True, exist_ok=True)
        _remove_partial(partial)
        try:
            with database.unmanaged() as source:
                copy_pages(source, partial, progress or NoProgress())
            require_sound(partial, database.file.parent, progress)
            to_disk(partial)
            partial.replace(destination)
        finally:
            _remove_partial(partial)


def copy_pages(source: sqlite.Connection, target: Path, progress: Progress) -> None:
    """Copy a database into a new file by SQLite's backup API; it is not yet on the disk when this returns.

    A connection that is within a transaction gives the state that the transaction sees, whoever writes meanwhile.
    """
    copy = sqlite.connect(str(target), isolation_level=None)
    try:
        copy.execute("PRAGMA synchronous=OFF")  # whoever keeps the file brings it to the disk as a whole
        source.backup(
            copy,
            pages=_PAGES_AT_ONCE,
            progress=lambda _, left, total: progress.advance(total - left, total, "database"),
        )
        copy.execute("PRAGMA journal_mode=DELETE")
    finally:
        copy.close()


def require_sound(file: Path, archive: Path, progress: Progress | None = None) -> None:
    """Check a copy of the database of the archive at `archive` by opening it.

    Raises:
        ArchiveDamaged: it does not pass SQLite's integrity check. Cancelled: somebody asked to stop.
    """
    copy = sqlite.connect(str(file), isolation_level=None)
    try:
        with database_explained(archive), stoppable(copy, progress or NoProgress()):
            problems = integrity_problems(copy)
    finally:
        copy.close()
    if problems:
        raise ArchiveDamaged(path=archive, detail=problems[0])


def _remove_partial(partial: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):  # SQLite's own beside it
        partial.with_name(partial.name + ending).unlink(missing_ok=True)


def integrity_problems(connection: sqlite.Connection) -> list[str]:
    """What SQLite finds wrong with a database: damaged pages, broken constraints; empty when it is sound."""
    return structure_problems(connection) + reference_problems(connection)


def structure_problems(connection: sqlite.Connection) -> list[str]:
    """What SQLite finds wrong with the pages of a database, and with its constraints inside one table."""
    found: list[str] = []
    try:
        found += [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
    except sqlite.DatabaseError:
        if not found:
            raise
    return found


def reference_problems(connection: sqlite.Connection) -> list[str]:
    """Which rows refer to rows that are not there."""
    found = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [f"row {row_id} of {table} refers to a missing {parent}" for table, row_id, parent, _ in found]


def to_disk(path: Path) -> None:
    """Make sure that what was written to a file survives a power cut."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def to_disk_by_name(folder: Path) -> None:
    """Make a new name survive a power cut (fsync(2)); Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
