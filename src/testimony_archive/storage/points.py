"""Backup points: a moment to which an archive can be brought back, as one ZIP with the database and a manifest.

The manifest is that of a whole backup (`packing`) and says besides when and why the point was made. It names the files
of testimonies too; these stand beside it, under their SHA-256 in ``../media``, so that ten points cost one. A point
appears under its name, which tells its moment in UTC, when it is complete, was opened, and read back.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import zipfile
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from testimony_archive.config.durable import make_folder, replace_durably, sync_file, sync_folder
from testimony_archive.config.leftovers import clear_leftovers
from testimony_archive.domain.backup_errors import BackupUnderWay
from testimony_archive.domain.backups import BackupPoint, BackupReason
from testimony_archive.domain.errors import ArchiveError, BadBackup
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.row_damage import HarmedRows
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.storage.database import Database
from testimony_archive.storage.failures import explained
from testimony_archive.storage.packing import (
    DATABASE,
    add_member,
    backup_explained,
    check_members,
    harm_told,
    media_member,
    new_zip,
    read_document,
    require_member,
    unpack_member,
    write_manifest,
)
from testimony_archive.storage.snapshots import HALF_MADE, Snapshot, files_of

_NAME: Final = re.compile(r"(\d{8}T\d{6}Z)(-\d+)?\.zip")
_COPY_NAME: Final = re.compile(r"before-upgrade-from-\d+-(\d{8}T\d{6}Z)\.db")
"""What earlier versions made before an upgrade: the database alone."""
_MOMENT: Final = "%Y%m%dT%H%M%SZ"
_LOCK: Final = ".lock"
UNPACKED: Final = ".testimony-archive-opened-"
"""How the names of folders begin in which databases of backups are unpacked to be read."""


@dataclass(frozen=True, slots=True)
class PointContents:
    """What a point says of itself: `files` are the SHA-256 of all that belong to it, `missing` those that could not be
    backed up, `harmed` how many rows of the database were damaged already or referred to one that was gone (earlier
    versions did not look)."""

    moment: datetime
    reason: BackupReason
    schema: int
    database_sha256: str
    files: tuple[str, ...]
    missing: frozenset[str]
    harmed: HarmedRows = field(default_factory=HarmedRows)


@contextmanager
def keeping_points(points: Path) -> Iterator[None]:
    """Be the only one to make or remove points in a folder; what a program that was killed left there is taken away.

    Raises:
        BackupUnderWay: somebody else is. NoPermission, DiskFull: nothing can be written there.
    """
    with explained(points):
        make_folder(points)
        lock = FileLock(points / _LOCK, timeout=0, thread_local=False)
        try:
            lock.acquire()
        except Timeout as error:
            raise BackupUnderWay(path=points) from error
    try:
        _clear(points)
        yield
    finally:
        lock.release()


def clear_half_made(points: Path) -> None:
    """Take away what a program that was killed left in a folder of points, unless somebody is at work there."""
    with explained(points):
        is_clean = not any(_half_made(points))
    if is_clean:
        return
    try:
        with keeping_points(points):
            pass
    except BackupUnderWay:
        return


def keep_point(
    taken: Snapshot,
    points: Path,
    moment: datetime,
    reason: BackupReason,
    progress: Progress,
    *,
    files: Collection[str],
    missing: Collection[str] = (),
) -> Path:
    """Make a snapshot a point of a folder that the caller holds; gives its path.

    Args:
        taken: the snapshot.
        points: the folder.
        moment: the point's, in UTC.
        reason: why it is made.
        progress: told while the database is packed and read back.
        files: the SHA-256 of all files that belong to it.
        missing: those of them that do not stand beside it.
    """
    partial = taken.database.with_name("point.zip")
    total = 2 * taken.database.stat().st_size
    done = 0

    def watch() -> None:
        nonlocal done
        progress.advance(done, total, "database")
        done += 1 << 20

    with explained(points):
        with new_zip(partial) as packed:
            sums = {DATABASE: add_member(packed, DATABASE, taken.database, watch)}
            document = {
                "schema": taken.schema,
                "moment": moment.strftime(_MOMENT),
                "reason": reason.value,
                "missing": sorted(missing),
                **harm_told(taken.harmed),
                "sha256": {**sums, **{media_member(each): each for each in sorted(files)}},
            }
            write_manifest(packed, document)
        check_members(partial, sums, watch)
        sync_file(partial)
        path = _free_name(points, moment)
        replace_durably(partial, path)
    return path


def points_in(points: Path) -> tuple[tuple[datetime, Path], ...]:
    """Every point in a folder with its moment, told by its name, the newest first; nothing where it is not there."""
    with explained(points):
        named = [
            (moment, each) for each in (points.iterdir() if points.is_dir() else ()) if (moment := moment_of(each))
        ]
    return tuple(sorted(named, key=_order, reverse=True))


def _order(named: tuple[datetime, Path]) -> tuple[datetime, int]:
    moment, path = named
    return moment, int(path.stem.partition("Z-")[2] or 1) if _NAME.fullmatch(path.name) else 0


def moment_of(path: Path) -> datetime | None:
    """The moment of a point, by its name; None for what is none."""
    named = _NAME.fullmatch(path.name) or _COPY_NAME.fullmatch(path.name)
    try:
        return datetime.strptime(named[1], _MOMENT).replace(tzinfo=UTC) if named else None
    except ValueError:
        return None


def read_contents(path: Path) -> PointContents:
    """What a point says of itself.

    Raises:
        BadBackup: it is damaged, or of a newer version of the program.
    """
    moment = moment_of(path)
    if moment is not None and _COPY_NAME.fullmatch(path.name):
        return _contents_of_copy(path, moment)
    if path.is_fifo():  # who opens a pipe waits for somebody to write
        raise BadBackup(path=path, detail=QT_TRANSLATE_NOOP("Detail", "it is a device or a pipe"))
    with backup_explained(path), zipfile.ZipFile(path) as packed:
        document = read_document(packed, path)
        require_member(packed, DATABASE, path)
        sums: dict[str, str] = document["sha256"]
        moment_told, reason, missing = document["moment"], document["reason"], document["missing"]
        damaged, referring = document.get("damaged_rows", 0), document.get("referring_rows", 0)
        is_in_form = isinstance(missing, list) and isinstance(damaged, int) and isinstance(referring, int)
        if not is_in_form or not all(isinstance(each, str) for each in (moment_told, reason, *missing)):
            raise ValueError("what it says of itself is of another form")
        return PointContents(
            datetime.strptime(moment_told, _MOMENT).replace(tzinfo=UTC),
            BackupReason(reason),
            document["schema"],
            sums[DATABASE],
            tuple(sha256 for member, sha256 in sums.items() if member != DATABASE),
            frozenset(missing),
            HarmedRows(damaged, referring),
        )


def unreadable(points: Iterable[Path]) -> tuple[Path, ...]:
    """Those of some points that do not even say what they hold: damaged, forbidden, or of a newer version."""
    found = []
    for each in points:
        try:
            read_contents(each)
        except ArchiveError:
            found.append(each)
    return tuple(found)


def is_point(path: Path) -> bool:
    """Whether a file is a point, not a whole archive: by what it says of itself, whatever its name."""
    if not path.is_file():  # who opens a pipe waits for somebody to write
        return False
    if _COPY_NAME.fullmatch(path.name):
        return True
    with backup_explained(path), zipfile.ZipFile(path) as packed:
        return "reason" in read_document(packed, path)


def point_at(path: Path, place: Path) -> BackupPoint:
    """A point as it is told to people.

    Raises:
        BadBackup: as for `read_contents`.
    """
    contents = read_contents(path)
    return BackupPoint(
        path,
        place,
        moment_of(path) or contents.moment,
        contents.reason,
        path.stat().st_size,
        len(contents.files),
        len(contents.missing),
        contents.harmed,
    )


@contextmanager
def open_point(path: Path) -> Iterator[Database]:
    """The database of a point, to be read, for the length of a block.

    Raises:
        BadBackup: it is damaged.
    """
    if _COPY_NAME.fullmatch(path.name):
        scratch, file = None, path
    else:
        scratch, file = _unpacked(path)
    try:
        database = Database(file, read_only=True)
        try:
            yield database
        finally:
            database.close()
    finally:
        if scratch is not None:
            shutil.rmtree(scratch, ignore_errors=True)


def remove_points(points: Path, unwanted: Collection[Path]) -> None:
    """Take points of a folder away, which the caller holds; when this returns, no power cut brings them back."""
    with explained(points):
        for each in unwanted:
            each.unlink(missing_ok=True)
        if unwanted:
            sync_folder(points)


def unpack_database(path: Path, target: Path) -> None:
    """Write the database of a point to a file, checked by its SHA-256.

    Raises:
        BadBackup: it is damaged.
    """
    with explained(target):
        if _COPY_NAME.fullmatch(path.name):
            shutil.copyfile(path, target)
            sync_file(target)
            return
        contents = read_contents(path)
        with zipfile.ZipFile(path) as packed:
            unpack_member(packed, DATABASE, contents.database_sha256, target, path)


def _unpacked(path: Path) -> tuple[Path, Path]:
    """A scratch folder with the database of a point: beside the point, as words of testimonies belong nowhere else."""
    beside = path.parent if os.access(path.parent, os.W_OK) else None
    with explained(path):
        if beside is not None:
            clear_leftovers(beside, f"{UNPACKED}????????")
        scratch = Path(tempfile.mkdtemp(dir=beside, prefix=UNPACKED))
    try:
        unpack_database(path, scratch / DATABASE)
    except BaseException:
        shutil.rmtree(scratch, ignore_errors=True)
        raise
    return scratch, scratch / DATABASE


def _contents_of_copy(path: Path, moment: datetime) -> PointContents:
    database = Database(path, read_only=True)
    try:
        with database.unmanaged() as connection:
            files, _ = files_of(connection)
            schema = int(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        database.close()
    return PointContents(moment, BackupReason.UPGRADE, schema, "", tuple(files), frozenset())


def _half_made(points: Path) -> Iterator[Path]:
    yield from points.glob(f"{HALF_MADE}*")
    yield from points.glob("*.db.partial*")  # of earlier versions


def _clear(points: Path) -> None:
    with explained(points):
        for each in list(_half_made(points)):
            shutil.rmtree(each) if each.is_dir() else each.unlink(missing_ok=True)


def _free_name(points: Path, moment: datetime) -> Path:
    name = moment.strftime(_MOMENT)
    path, number = points / f"{name}.zip", 1
    while path.exists():
        number += 1
        path = points / f"{name}-{number}.zip"
    return path
