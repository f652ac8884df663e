"""Looks at everything in an archive: the file of the database, every row, the search index, and every file of media."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeVar

from testimony_archive.domain.errors import ArchiveDamaged, Cancelled, DiskTrouble, NotAnArchive
from testimony_archive.domain.fixity import FileOutcome
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.row_damage import RowDamage
from testimony_archive.media.store import MediaStore
from testimony_archive.services.checking_files import look_at
from testimony_archive.services.damage import NOT_LOOKED_AT, Damage, VerifyReport
from testimony_archive.services.index_checking import index_problems
from testimony_archive.storage.backup import reference_problems, structure_problems
from testimony_archive.storage.counts import read_files, read_files_of_the_past
from testimony_archive.storage.damaged_rows import count_checked_rows, damaged_rows, reading_damaged_text
from testimony_archive.storage.database import Connection
from testimony_archive.storage.fixity_rows import read_lost
from testimony_archive.storage.folder import ArchiveFolder
from testimony_archive.storage.row_places import read_place
from testimony_archive.storage.schema_checksums import schema_problems
from testimony_archive.storage.write_ahead_log import log_problems

_T = TypeVar("_T")
DATABASE: Final = "archive.db"
_NAMED: Final = 50
"""Damaged rows of one table that are named; of the others their number is told."""
_MESSAGES: Final = {
    RowDamage.ALTERED: "its values are not those that were written",
    RowDamage.MISSING: "it is gone, and nobody removed it",
    RowDamage.UNKNOWN: "it came from nowhere: nobody wrote it",
    RowDamage.UNREADABLE: "it stands on a damaged page and cannot be read",
    RowDamage.CHECKSUM: "its checksum is damaged, its values can be read",
}


class Verifying:
    """Looks at one archive, once. Each part is looked at though another cannot be read."""

    def __init__(self, folder: ArchiveFolder, media: MediaStore, progress: Progress) -> None:
        self._folder = folder
        self._media = media
        self._progress = progress
        self._problems: list[Damage] = []
        self._seen: dict[str, FileOutcome] = {}

    def report(self) -> VerifyReport:
        """Look at everything; nothing is changed.

        Raises:
            Cancelled: somebody asked to stop.
        """
        for part in (self._log, self._structure, self._references, self._schema, self._rows, self._index):
            self._look(part)
        rows = self._look(count_checked_rows) or 0
        contents = self._look(_read_contents)
        if contents is None:
            return VerifyReport(0, 0, rows, self._found())
        size = self._files(contents)
        for each in self._strays(contents):
            self._note("stray-file", "no testimony refers to this file, nor ever did", str(self._media.path_of(each)))
        return VerifyReport(len(contents), size, rows, self._found(), self._seen)

    def _strays(self, contents: Mapping[str, tuple[int, str]]) -> tuple[str, ...]:
        known = self._look(read_files_of_the_past)
        if known is None:
            return ()
        orphans = self._media.orphans(known | contents.keys())
        came = self._look(read_files_of_the_past) if orphans else None  # while the others were looked at
        return tuple(each for each in orphans if each not in (came or ()))

    def _look(self, part: Callable[[Connection], _T]) -> _T | None:
        """Look at one part; where the file is so damaged that this cannot be done, that is what is found."""
        try:
            with self._folder.database.read(_Database(self._progress)) as connection, reading_damaged_text(connection):
                return part(connection)
        except (ArchiveDamaged, DiskTrouble, NotAnArchive) as error:
            self._note("database", error.sentence())
        except Cancelled:
            raise
        except Exception:
            if not self._problems:
                raise  # a bug
            # What is damaged can read as anything, such as a number where words ought to be.
            self._note("database", NOT_LOOKED_AT)
        return None

    def _note(self, kind: str, message: str, where: str = DATABASE) -> None:
        self._problems.append(Damage(kind, where, message))

    def _found(self) -> tuple[Damage, ...]:
        return tuple(dict.fromkeys(self._problems))  # a damaged page is met more than once

    def _log(self, _: Connection) -> None:
        for each in log_problems(self._folder.database.file, self._progress):
            self._note("database", each)

    def _structure(self, connection: Connection) -> None:
        for each in structure_problems(connection.connection.driver_connection):
            self._note("index" if "FTS5 table" in each else "database", each)

    def _references(self, connection: Connection) -> None:
        for each in reference_problems(connection.connection.driver_connection):
            self._note("database", each)

    def _schema(self, connection: Connection) -> None:
        for each in schema_problems(connection.connection.driver_connection):
            self._note("database", each)

    def _rows(self, connection: Connection) -> None:
        self._problems += row_damages(connection, self._progress)

    def _index(self, connection: Connection) -> None:
        for each in index_problems(connection, self._progress):
            self._note("index", each)

    def _files(self, contents: Mapping[str, tuple[int, str]]) -> int:
        """Look at every file; gives the bytes of those that are sound."""
        checked = 0
        lost = self._look(read_lost) or {}
        for done, (sha256, (size, where)) in enumerate(contents.items()):
            self._progress.advance(done, len(contents), "files")
            try:
                path = self._media.path_of(sha256)
            except (TypeError, ValueError):
                self._note("missing-file", "its address is none: the row that holds it is damaged", where)
                continue
            found = look_at(path, sha256, size, lost)
            self._seen[sha256] = found.outcome
            damage = found.damage(where, sha256)
            if damage is None:
                checked += size
            else:
                self._problems.append(damage)
        self._progress.advance(len(contents), len(contents), "files")
        return checked


def row_damages(connection: Connection, progress: Progress) -> Iterator[Damage]:
    """Every damaged row, named as people know it; of many of one table only how many there are.

    Raises:
        Cancelled: somebody asked to stop.
    """
    seen: Counter[str] = Counter()
    for row in damaged_rows(connection, progress):
        seen[row.table] += 1
        if seen[row.table] <= _NAMED:
            message = f"{_MESSAGES[row.kind]} (row {row.row_id} of {row.table})"
            yield Damage("row", read_place(connection, row), message, row)
    for table, number in seen.items():
        if number > _NAMED:
            yield Damage("row", DATABASE, f"{number - _NAMED} more rows of {table} are not as they were written")


class _Database:
    """Tells whoever watches that SQLite is at work, and lets them stop it."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    def advance(self, done: int, total: int, _: str) -> None:
        """Say so."""
        self._progress.advance(done, total, "database")


def _read_contents(connection: Connection) -> dict[str, tuple[int, str]]:
    return {sha256: (size, f"{code}, {name}") for sha256, size, name, code in read_files(connection)}
