"""A database that has to be written anew: row by row where it can be read, else that of the newest sound backup.

Nobody may have the archive open. The damaged file is set aside; the new one takes its place when it is complete.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from testimony_archive.domain.errors import ArchiveDamaged, ArchiveError, Cancelled, NotAnArchive
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.repair_errors import NothingToRepairFrom
from testimony_archive.domain.row_damage import DamagedRow, RowDamage
from testimony_archive.services.index_building import rebuild
from testimony_archive.services.remedies import find_rows
from testimony_archive.services.repair_sources import RepairSources, Source
from testimony_archive.storage.backup import copy_pages, structure_problems
from testimony_archive.storage.damaged_rows import damaged_rows
from testimony_archive.storage.database import Database
from testimony_archive.storage.folder import held, rewriting
from testimony_archive.storage.packing import DATABASE, check_database
from testimony_archive.storage.row_checksums import SCHEMA_TABLE, read_checksum
from testimony_archive.storage.row_repair import RowFinder, put_rows
from testimony_archive.storage.salvage import anew, copy_rows, unreadable_tables


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What became of a database: how many rows could still be read, which were found elsewhere, which nowhere; or the
    backup whose database took its place as a whole."""

    copied: int = 0
    found: tuple[DamagedRow, ...] = ()
    left: tuple[DamagedRow, ...] = ()
    whole: Source | None = None


def can_be_read(archive: Path) -> bool:
    """Whether at least the rows that a damaged database ought to have can be told."""
    if not (archive / DATABASE).is_file():
        return False
    database = Database(archive / DATABASE, read_only=True)
    try:
        with database.read() as connection:
            return not unreadable_tables(connection.connection.driver_connection)
    except (ArchiveDamaged, NotAnArchive):
        return False
    finally:
        database.close()


def newest_sound(sources: RepairSources, progress: Progress) -> Source | None:
    """The newest backup of this archive whose database is sound; None where there is none. Rows that were damaged or
    gone when it was made are no reason to take an earlier one: they come from that afterwards.

    Raises:
        SeveralArchivesThere: nobody can tell which of several archives it is. Cancelled: somebody asked to stop.
    """
    sources.require_one_archive()
    for source in sources.databases():
        progress.advance(0, 0, "database")
        try:
            with sources.database(source) as database, database.unmanaged() as driver:
                if not structure_problems(driver):
                    return source
        except Cancelled:
            raise
        except ArchiveError:
            continue
    return None


def write_anew(archive: Path, sources: RepairSources, progress: Progress) -> Rewritten:
    """Write the database of an archive anew, of every row that can be read and those that the sources have; what
    neither has stays told as damaged.

    Raises:
        ArchiveInUse: somebody has it open. NoPermission, DiskFull. Cancelled: everything is as it was.
    """
    with held(archive), rewriting(archive) as file:
        damaged, new = Database(archive / DATABASE, read_only=True), Database(file)
        try:
            with damaged.read() as connection, anew(new) as target:
                driver = connection.connection.driver_connection
                # Which schema the new database has, it says itself.
                bad = [each for each in damaged_rows(connection, progress) if each.table != SCHEMA_TABLE]
                copied = copy_rows(driver, target, bad, progress)
                found = []
                for each in find_rows(bad, RowFinder(target, driver), sources, progress):
                    put_rows(target, [(each.row, each.values)])
                    found.append(each.row)
                known = set(found)
                left = tuple(each for each in bad if each not in known and not _is_gone(target, each))
            rebuild(new, progress)
        finally:
            new.close()
            damaged.close()
    return Rewritten(copied, tuple(found), left)


def _is_gone(driver: Any, row: DamagedRow) -> bool:
    """Whether what nobody wrote, and was no row either, stayed behind with its damaged page."""
    return row.kind is RowDamage.UNKNOWN and read_checksum(driver, row.table, row.row_id) is None


def put_whole(archive: Path, sources: RepairSources, progress: Progress) -> Rewritten:
    """Let the database of the newest sound backup take the place of one that nothing can be read of. What was changed
    since is lost.

    Raises:
        NothingToRepairFrom: there is none. ArchiveInUse: somebody has it open. NoPermission, DiskFull.
    """
    source = newest_sound(sources, progress)
    if source is None:
        raise NothingToRepairFrom(path=archive)
    with held(archive), rewriting(archive) as file:
        with sources.database(source) as database, database.unmanaged() as driver:
            copy_pages(driver, file, progress)
        check_database(file, source.path or archive)
    return Rewritten(whole=source)
