"""Copies of the database by SQLite's backup API, each checked before it counts; and the checks themselves."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from testimony_archive.config.durable import make_folder, replace_durably, sync_file
from testimony_archive.domain.archive_error import verbatim
from testimony_archive.domain.errors import ArchiveDamaged
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.storage.database import Database, stoppable
from testimony_archive.storage.failures import database_explained, explained, tells_no_room

_PAGES_AT_ONCE = 4_096
_PARTIAL = ".partial"


@dataclass(frozen=True, slots=True)
class BrokenReference:
    """A row that refers to one which is not there, by its table and number; what it has for a number may be anything,
    where it is damaged itself."""

    table: str
    row_id: int
    parent: str
    parent_id: object

    @property
    def message(self) -> str:
        """What a check says of it."""
        return f"row {self.row_id} of {self.table} refers to a missing {self.parent}"


def back_up(
    database: Database, destination: Path, progress: Progress | None = None, *, part_of: Path | None = None
) -> None:
    """Copy the database, as it is at one moment, into a new file that is complete and checked when it appears. What is
    wrong with its disk is told of `part_of`, where the copy becomes a part of that.

    Raises:
        ArchiveDamaged: the copy does not pass SQLite's integrity check.
    """
    partial = destination.with_name(destination.name + _PARTIAL)
    with explained(part_of or destination):
        make_folder(destination.parent)
        _remove_partial(partial)
        try:
            with database.unmanaged() as source:
                copy_pages(source, partial, progress or NoProgress())
            require_sound(partial, database.file.parent, progress)
            sync_file(partial)
            replace_durably(partial, destination)
        finally:
            _remove_partial(partial)


def copy_pages(source: sqlite.Connection, target: Path, progress: Progress) -> None:
    """Copy a database into a new file by SQLite's backup API; it is not yet on the disk when this returns.

    A connection that is within a transaction gives the state that the transaction sees, whoever writes meanwhile.

    Raises:
        OSError: there is no room for it; as a matter of SQLite's it would be taken for one of the source.
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
    except sqlite.OperationalError as error:
        if tells_no_room(error):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error
        raise
    finally:
        copy.close()


def require_sound(file: Path, archive: Path, progress: Progress | None = None) -> None:
    """Check a copy of the database of the archive at `archive` by opening it. Rows that refer to rows which are not
    there keep nothing from being copied, like all damaged rows: `count_harmed_rows` tells them.

    Raises:
        ArchiveDamaged: it does not pass SQLite's integrity check. Cancelled: somebody asked to stop.
    """
    copy = sqlite.connect(str(file), isolation_level=None)
    try:
        with database_explained(archive), stoppable(copy, progress or NoProgress()):
            problems = structure_problems(copy)
    finally:
        copy.close()
    if problems:
        raise ArchiveDamaged(path=archive, detail=verbatim(problems[0]))


def _remove_partial(partial: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):  # SQLite's own beside it
        partial.with_name(partial.name + ending).unlink(missing_ok=True)


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
    return [each.message for each in broken_references(connection)]


def broken_references(connection: sqlite.Connection) -> list[BrokenReference]:
    """Which rows refer to which rows that are not there."""
    found = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [
        BrokenReference(table, row_id, parent, _value(connection, table, row_id, which))
        for table, row_id, parent, which in found
    ]


def _value(connection: sqlite.Connection, table: str, row_id: int, which: int) -> object:
    """What a row has in the column of one of its table's references, by the number that SQLite gives it
    (https://www.sqlite.org/pragma.html#pragma_foreign_key_list); None where that cannot be read."""
    with suppress(sqlite.DatabaseError, ValueError):
        columns = connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()
        (column,) = (each[3] for each in columns if each[0] == which)
        row = connection.execute(f'SELECT "{column}" FROM {table} WHERE rowid = ?', (row_id,)).fetchone()  # noqa: S608
        return row[0] if row is not None else None
    return None
