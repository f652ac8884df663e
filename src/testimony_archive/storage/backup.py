"""Copies of the database by SQLite's backup API, each checked before it counts; and the checks themselves."""

from __future__ import annotations

from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from testimony_archive.config.durable import make_folder, replace_durably, sync_file
from testimony_archive.domain.errors import ArchiveDamaged
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.storage.database import Database
from testimony_archive.storage.failures import explained

_PAGES_AT_ONCE = 4_096
_PARTIAL = ".partial"


def back_up(database: Database, destination: Path, progress: Progress | None = None) -> None:
    """Copy the database, as it is at one moment, into a new file that is complete and checked when it appears.

    Raises:
        ArchiveDamaged: the copy does not pass SQLite's integrity check.
    """
    watch = progress or NoProgress()
    partial = destination.with_name(destination.name + _PARTIAL)
    with explained(destination):
        make_folder(destination.parent)
        _remove_partial(partial)
        try:
            with database.unmanaged() as source:
                copy = sqlite.connect(str(partial), isolation_level=None)
                try:
                    source.backup(
                        copy,
                        pages=_PAGES_AT_ONCE,
                        progress=lambda _, left, total: watch.advance(total - left, total, "database"),
                    )
                    copy.execute("PRAGMA journal_mode=DELETE")
                    problems = integrity_problems(copy)
                finally:
                    copy.close()
            if problems:
                raise ArchiveDamaged(path=database.file.parent, detail=problems[0])
            sync_file(partial)
            replace_durably(partial, destination)
        finally:
            _remove_partial(partial)


def clear_half_made(folder: Path) -> None:
    """Remove the copies that a program which was killed did not complete; nobody else may be at work in the folder."""
    with explained(folder):
        for each in list(folder.glob(f"*.db{_PARTIAL}*")):  # after a power cut, one of SQLite's own may lie there alone
            each.unlink(missing_ok=True)


def _remove_partial(partial: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):  # SQLite's own beside it
        partial.with_name(partial.name + ending).unlink(missing_ok=True)


def integrity_problems(connection: sqlite.Connection) -> list[str]:
    """What SQLite finds wrong with a database: damaged pages, broken constraints; empty when it is sound."""
    found = [row[0] for row in connection.execute("PRAGMA integrity_check(20)").fetchall() if row[0] != "ok"]
    for table, row_id, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchall():
        found.append(f"row {row_id} of {table} refers to a missing {parent}")
    return found
