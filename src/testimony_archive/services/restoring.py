"""Bringing an archive back: from a whole backup, from a point, or from the folder in which points stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from testimony_archive.domain.backup_errors import NoBackupSoEarly, NoBackupThere, SeveralArchivesThere
from testimony_archive.domain.errors import ArchiveError, FileNotThere
from testimony_archive.domain.file_trouble import file_trouble_explained
from testimony_archive.domain.progress import Progress
from testimony_archive.media.store import MediaStore
from testimony_archive.services.backup_media import bring_media
from testimony_archive.storage.backup_file import restore_backup
from testimony_archive.storage.folder import filling
from testimony_archive.storage.packing import check_database
from testimony_archive.storage.points import is_point, moment_of, points_in, read_contents, unpack_database


@dataclass(frozen=True, slots=True)
class FoundBackup:
    """What comes back: its file or bag, its moment in UTC where that is known, and the newer points of the folder that
    were passed over because they cannot be read."""

    path: Path
    moment: datetime | None
    passed_over: tuple[Path, ...] = ()


def restore(backup: Path, path: Path, progress: Progress, at: datetime | None = None) -> None:
    """Bring an archive back into a new or empty folder, from what `find_backup` finds.

    The files of a point are copied from beside it, each checked; one that is damaged or missing there is left out and
    keeps nothing else from coming back (`Keeping.missing_files` names it). A whole backup comes back whole or not; so
    does a bag.

    Args:
        backup: a whole backup, a bag of an archive, a point, an archive, or a folder in which one archive is backed up.
        path: the folder.
        progress: told after each file.
        at: of a folder's points, the newest of this moment or before is taken; the newest of all where it is None.

    Raises:
        BadBag, and as `find_backup`: nothing can be had of it.
        ArchiveExists: something is in the folder. ArchiveInUse: somebody else restores into it.
    """
    found = find_backup(backup, at).path
    if _is_bag(found):
        from testimony_archive.services.archive_bag import restore_bag  # noqa: PLC0415 - formats of documents

        restore_bag(found, path, progress)
    elif is_point(found):
        _restore_point(found, path, progress)
    else:
        restore_backup(found, path, progress)


def find_backup(backup: Path, at: datetime | None = None) -> FoundBackup:
    """Which backup it is of those in a folder, passing over points that cannot be read; a whole backup, a bag or a
    point is itself the one.

    Raises:
        FileNotThere, NoBackupThere, NoBackupSoEarly, SeveralArchivesThere: there is none.
        BadBackup, NoPermission: none of them can be read.
    """
    with file_trouble_explained(backup):
        if not backup.exists():
            raise FileNotThere(path=backup)
        is_itself = not backup.is_dir() or _is_bag(backup)
    return FoundBackup(backup, moment_of(backup)) if is_itself else _point_in(backup, at)


def _is_bag(backup: Path) -> bool:
    with file_trouble_explained(backup):
        return (backup / "bagit.txt").is_file()


def _restore_point(point: Path, path: Path, progress: Progress) -> None:
    contents = read_contents(point)
    with filling(path) as database:
        unpack_database(point, database)
        check_database(database, point)
        source, target = MediaStore(point.parent.parent / "media"), MediaStore(path / "media")
        bring_media(source, target, contents.files, progress)


def _point_in(folder: Path, at: datetime | None) -> FoundBackup:
    points = _points_of(folder)
    errors: dict[Path, ArchiveError] = {}
    for moment, path in points:
        if at is None or moment <= at:
            try:
                read_contents(path)
            except ArchiveError as error:
                errors[path] = error
            else:
                return FoundBackup(path, moment, tuple(errors))
    if errors:
        raise next(iter(errors.values()))
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
