"""Bringing an archive back: from a whole backup, from a point, or from the folder in which points stand."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from testimony_archive.domain.backup_errors import NoBackupSoEarly, NoBackupThere, SeveralArchivesThere
from testimony_archive.domain.errors import FileNotThere
from testimony_archive.domain.file_trouble import file_trouble_explained
from testimony_archive.domain.progress import Progress
from testimony_archive.media.store import MediaStore
from testimony_archive.services.backup_media import bring_media
from testimony_archive.storage.backup_file import restore_backup
from testimony_archive.storage.folder import filling
from testimony_archive.storage.packing import check_database
from testimony_archive.storage.points import is_point, points_in, read_contents, unpack_database


def restore(backup: Path, path: Path, progress: Progress, at: datetime | None = None) -> None:
    """Bring an archive back into a new or empty folder.

    The files of a point are copied from beside it, each checked; one that is damaged or missing there is left out and
    keeps nothing else from coming back (`Keeping.missing_files` names it). A whole backup comes back whole or not.

    Args:
        backup: a whole backup, a point, an archive, or a folder in which one archive is backed up.
        path: the folder.
        progress: told after each file.
        at: of a folder's points, the newest of this moment or before is taken; the newest of all where it is None.

    Raises:
        FileNotThere, BadBackup, NoBackupThere, NoBackupSoEarly, SeveralArchivesThere: nothing can be had from there.
        ArchiveExists: something is in the folder. ArchiveInUse: somebody else restores into it.
    """
    with file_trouble_explained(backup):
        is_folder = backup.is_dir()
        if not is_folder and not backup.exists():
            raise FileNotThere(path=backup)
    point = _point_in(backup, at) if is_folder else backup
    if is_point(point):
        _restore_point(point, path, progress)
    else:
        restore_backup(point, path, progress)


def _restore_point(point: Path, path: Path, progress: Progress) -> None:
    contents = read_contents(point)
    with filling(path) as database:
        unpack_database(point, database)
        check_database(database, point)
        source, target = MediaStore(point.parent.parent / "media"), MediaStore(path / "media")
        bring_media(source, target, contents.files, progress)


def _point_in(folder: Path, at: datetime | None) -> Path:
    points = _points_of(folder)
    for moment, path in points:
        if at is None or moment <= at:
            return path
    earliest = points[-1][0].astimezone()
    raise NoBackupSoEarly(path=folder, moment=f"{at:%Y-%m-%d %H:%M}", earliest=f"{earliest:%Y-%m-%d %H:%M:%S}")


def _points_of(folder: Path) -> tuple[tuple[datetime, Path], ...]:
    """The points of the one archive that is backed up in a folder, the newest first."""
    for each in (folder, folder / "backups", folder / "points"):
        if points := points_in(each):
            return points
    with file_trouble_explained(folder):
        archives = {each.parent.name: points for each in sorted(folder.glob("*/points")) if (points := points_in(each))}
    if len(archives) > 1:
        raise SeveralArchivesThere(path=folder, nearest=", ".join(archives))
    if not archives:
        raise NoBackupThere(path=folder)
    return next(iter(archives.values()))
