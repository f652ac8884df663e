"""A whole archive in one file: a ZIP of the database, every file of ``media/``, and a manifest (`packing`).

Recordings are stored, not compressed: they are compressed already.
"""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from testimony_archive.config.durable import make_folder, replace_durably, sync_file
from testimony_archive.config.leftovers import clear_leftovers
from testimony_archive.domain.backups import WholeBackup
from testimony_archive.domain.errors import BackupThere, BadBackup, DiskFull, FileNotThere
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.recording_errors import RecordingAltered, RecordingMissing
from testimony_archive.domain.row_damage import HarmedRows
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.storage.backup import back_up
from testimony_archive.storage.failures import explained
from testimony_archive.storage.folder import ArchiveFolder, filling, require_outside
from testimony_archive.storage.harmed_rows import count_harmed_rows_of
from testimony_archive.storage.migrate import known_schema
from testimony_archive.storage.packing import (
    DATABASE,
    add_member,
    backup_explained,
    check_database,
    check_members,
    harm_told,
    media_member,
    new_zip,
    read_document,
    require_member,
    unpack_member,
    write_manifest,
)

_SCRATCH: Final = ".testimony-archive-backup-"


def write_backup(
    folder: ArchiveFolder,
    files: Mapping[str, tuple[Path, str]],
    destination: Path,
    progress: Progress,
    *,
    replace: bool = False,
) -> WholeBackup:
    """Write the backup beside its place, read it back whole, then move it there.

    Args:
        folder: the archive, open.
        files: for each SHA-256 that the catalogue knows, the file and the name that people know it by.
        destination: the backup's path, or a folder for it.
        progress: told after each member.
        replace: whether it may take the place of a file that is there, which stays until the new one is complete.

    Raises:
        BackupThere: there is one already, and it is not to be replaced.
        PlaceWithinArchive: it would lie within the archive.
        RecordingMissing, RecordingAltered: a file is not as the catalogue knows it.
    """
    with explained(destination):
        require_outside(folder.path, destination)
        if destination.is_dir():
            destination /= f"{folder.path.resolve().name}-backup.zip"
        if destination.exists() and not replace:
            raise BackupThere(path=destination)
    with explained(destination):
        make_folder(destination.parent)
        clear_leftovers(destination.parent, f"{_SCRATCH}????????")
        with tempfile.TemporaryDirectory(dir=destination.parent, prefix=_SCRATCH) as scratch:
            snapshot, partial = Path(scratch) / DATABASE, Path(scratch) / "backup.zip"
            back_up(folder.database, snapshot, progress, part_of=destination)
            harmed = count_harmed_rows_of(snapshot, progress)
            _pack(snapshot, files, harmed, partial, progress)
            check_members(partial, read_sums(partial))
            sync_file(partial)
            replace_durably(partial, destination)
    return WholeBackup(destination, harmed)


def read_sums(backup: Path) -> dict[str, str]:
    """The SHA-256 of each member of a backup that holds all of them.

    Raises:
        FileNotThere, NoPermission: it cannot be looked at. BadBackup: it is none of ours, incomplete, or of a newer
            version.
    """
    with backup_explained(backup):
        if not backup.exists():
            raise FileNotThere(path=backup)
        if backup.is_dir():
            raise BadBackup(path=backup, detail=QT_TRANSLATE_NOOP("Detail", "it is a folder"))
        if not backup.is_file():
            raise BadBackup(path=backup, detail=QT_TRANSLATE_NOOP("Detail", "it is a device or a pipe"))
        with zipfile.ZipFile(backup) as packed:
            sums: dict[str, str] = read_document(packed, backup)["sha256"]
            for member in sums:
                require_member(packed, member, backup)
    return sums


def restore_backup(backup: Path, path: Path, progress: Progress) -> None:
    """Bring an archive back into a new or empty folder; every member is checked as it is written.

    The database comes to its place last: until then there is no archive, and restoring can be begun anew there.

    Raises:
        ArchiveExists: something is in the folder. ArchiveInUse: somebody else restores into it.
        FileNotThere, BadBackup: the backup cannot be used.
    """
    sums = read_sums(backup)
    with filling(path) as database:
        with explained(path), zipfile.ZipFile(backup) as packed:
            if sum(packed.getinfo(each).file_size for each in sums) > shutil.disk_usage(database.parent).free:
                raise DiskFull(path=path)  # now, and not when the disk is full for everybody
            for done, (member, sha256) in enumerate(sums.items()):
                progress.advance(done, len(sums), "files")
                target = database if member == DATABASE else path / member
                unpack_member(packed, member, sha256, target, backup)
        check_database(database, backup)


def _pack(
    snapshot: Path, files: Mapping[str, tuple[Path, str]], harmed: HarmedRows, partial: Path, progress: Progress
) -> None:
    sums: dict[str, str] = {}
    with new_zip(partial) as packed:
        sums[DATABASE] = add_member(packed, DATABASE, snapshot)
        for done, (sha256, (file, name)) in enumerate(files.items()):
            progress.advance(done, len(files), "files")
            if not file.is_file():
                raise RecordingMissing(name=name)
            member = media_member(sha256)
            sums[member] = add_member(packed, member, file, is_packed=False)
            if sums[member] != sha256:
                raise RecordingAltered(name=name)
        write_manifest(packed, {"schema": known_schema(), **harm_told(harmed), "sha256": sums})
