"""A copy of an archive's database as it is at one moment, opened and checked: what a backup point is made of."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from testimony_archive.domain.backup_errors import NoRoomForBackup
from testimony_archive.domain.errors import ArchiveDamaged
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.row_damage import HarmedRows
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.storage.backup import copy_pages, require_sound
from testimony_archive.storage.database import Database
from testimony_archive.storage.failures import explained
from testimony_archive.storage.harmed_rows import count_harmed_rows

HALF_MADE: Final = ".testimony-archive-point-"
"""What the folder with a copy under way begins with."""
_COPY: Final = "archive.db"
_COUNTED: Final = ("testimony", "person", "transcript", "passage", "quote", "attachment", "change_set")
_PACKED_SHARE: Final = 0.6
"""Of the database's bytes, what its packed copy may need beside it."""
_DIFFERS: Final = QT_TRANSLATE_NOOP("Detail", "a copy of it does not have the same rows")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A copy of the database, sound and not yet a point, and what belongs to it.

    `files` gives for each SHA-256 that the catalogue refers to the name that people know it by; `past` are those that
    undo may bring back. `harmed` is how many rows are not those that were written, or refer to one that is gone.
    """

    database: Path
    schema: int
    files: Mapping[str, str]
    past: frozenset[str]
    harmed: HarmedRows = field(default_factory=HarmedRows)


@contextmanager
def snapshot(database: Database, points: Path, progress: Progress) -> Iterator[Snapshot]:
    """Copy the database beside the points, as it is at one moment, and check the copy by opening it; it is gone when
    the block ends. Whoever calls this holds the folder.

    Rows that do not agree with their checksums, or refer to rows that are gone, are counted and keep nothing from being
    copied: the copy may be the last that has all the others.

    Raises:
        NoRoomForBackup: there is too little. ArchiveDamaged: the archive itself is not sound.
    """
    with explained(points), tempfile.TemporaryDirectory(dir=points, prefix=HALF_MADE) as scratch:
        copy = Path(scratch) / _COPY
        with database.unmanaged() as source:
            source.execute("BEGIN")
            try:
                require_room(points, int(_bytes(source) * (1 + _PACKED_SHARE)))
                counts, schema = _counts(source), int(source.execute("PRAGMA user_version").fetchone()[0])
                files, past = files_of(source)
                copy_pages(source, copy, progress)
            finally:
                source.execute("ROLLBACK")
        require_sound(copy, database.file.parent, progress)
        opened = Database(copy, read_only=True)
        try:
            with opened.unmanaged() as connection:
                found = _counts(connection), int(connection.execute("PRAGMA user_version").fetchone()[0])
            harmed = count_harmed_rows(opened, progress)
        finally:
            opened.close()
        if found != (counts, schema):
            raise ArchiveDamaged(path=database.file.parent, detail=_DIFFERS)
        yield Snapshot(copy, schema, files, past - files.keys(), harmed)


def require_room(folder: Path, needed: int) -> None:
    """Make sure that so many bytes are free.

    Raises:
        NoRoomForBackup: they are not.
    """
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise NoRoomForBackup(path=folder, needed=needed, free=free)


def _bytes(connection: Any) -> int:
    pages, size = (connection.execute(f"PRAGMA {each}").fetchone()[0] for each in ("page_count", "page_size"))
    return int(pages * size)


def _tables(connection: Any) -> frozenset[str]:
    return frozenset(name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'"))


def _counts(connection: Any) -> dict[str, int]:
    there = _tables(connection)
    return {
        each: connection.execute(f"SELECT count(*) FROM {each}").fetchone()[0]  # noqa: S608 - names of our own
        for each in _COUNTED
        if each in there
    }


def files_of(connection: Any) -> tuple[dict[str, str], frozenset[str]]:
    """The files of the catalogue by SHA-256, with their names, and those that only the change log knows; also of older
    schemas."""
    there = _tables(connection)
    files: dict[str, str] = {}
    for table in ("attachment", "attachment_version"):
        if table in there:
            files |= dict(connection.execute(f"SELECT sha256, original_name FROM {table}").fetchall())  # noqa: S608
    past = connection.execute(
        "SELECT DISTINCT json_extract(coalesce(before, after), '$.sha256') FROM change"
        " WHERE table_name IN ('attachment', 'attachment_version')"
    ).fetchall()
    return files, frozenset(sha256 for (sha256,) in past if sha256)
