"""A whole archive in one file: a ZIP (ISO/IEC 21320-1) of the database, every file of ``media/``, and a manifest.

``manifest.json`` names the format, the program's schema, and the SHA-256 of every member, so that a backup can be
checked without the program. Recordings are stored, not compressed: they are compressed already.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

import sqlcipher3.dbapi2 as sqlite

from testimony_archive.config.leftovers import clear_leftovers
from testimony_archive.domain.errors import BackupThere, BadBackup, DiskFull, FileNotThere
from testimony_archive.domain.file_trouble import file_trouble_explained
from testimony_archive.domain.packed_files import read_member, unpacked_bytes
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.recording_errors import RecordingAltered, RecordingMissing
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.storage.backup import back_up, integrity_problems, to_disk
from testimony_archive.storage.failures import explained
from testimony_archive.storage.folder import ArchiveFolder, filling
from testimony_archive.storage.migrate import known_schema
from testimony_archive.storage.tables import APPLICATION_ID

_FORMAT: Final = "testimony-archive-backup/1"
_DATABASE: Final = "archive.db"
_MANIFEST: Final = "manifest.json"
_SCRATCH: Final = ".testimony-archive-backup-"
_CHUNK: Final = 1 << 20
_LARGEST_MANIFEST: Final = 64 << 20  # bytes; a line of a hundred for each file
# RuntimeError: packed with a password, or by a method that zipfile does not know.
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, RuntimeError)
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself: the schema of its database, and the SHA-256 of each member."""

    schema: int
    sha256: Mapping[str, str]


def write_backup(
    folder: ArchiveFolder,
    files: Mapping[str, tuple[Path, str]],
    destination: Path,
    progress: Progress,
    *,
    replace: bool = False,
) -> Path:
    """Write the backup beside its place, read it back whole, then move it there; gives its path.

    Args:
        folder: the archive, open.
        files: for each SHA-256 that the catalogue knows, the file and the name that people know it by.
        destination: the backup's path, or a folder for it.
        progress: told after each member.
        replace: whether it may take the place of a file that is there, which stays until the new one is complete.

    Raises:
        BackupThere: there is one already, and it is not to be replaced.
        RecordingMissing, RecordingAltered: a file is not as the catalogue knows it.
    """
    with explained(destination):
        if destination.is_dir():
            destination /= f"{folder.path.resolve().name}-backup.zip"
        if destination.exists() and not replace:
            raise BackupThere(path=destination)
    with explained(destination):
        destination.parent.mkdir(parents=True, exist_ok=True)
        clear_leftovers(destination.parent, f"{_SCRATCH}????????")
        with tempfile.TemporaryDirectory(dir=destination.parent, prefix=_SCRATCH) as scratch:
            snapshot, partial = Path(scratch) / _DATABASE, Path(scratch) / "backup.zip"
            back_up(folder.database, snapshot, progress)
            _pack(snapshot, files, partial, progress)
            _check_members(partial, read_manifest(partial))
            to_disk(partial)
            partial.replace(destination)
    return destination


def read_manifest(backup: Path) -> Manifest:
    """The manifest of a backup.

    Raises:
        FileNotThere, NoPermission: it cannot be looked at. BadBackup: it is none of ours, incomplete, or of a newer
            version.
    """
    with _backup_explained(backup):
        if not backup.exists():
            raise FileNotThere(path=backup)
        if backup.is_dir():
            raise BadBackup(path=backup, detail=QT_TRANSLATE_NOOP("Detail", "it is a folder"))
        if not backup.is_file():
            raise BadBackup(path=backup, detail=QT_TRANSLATE_NOOP("Detail", "it is a device or a pipe"))
        with zipfile.ZipFile(backup) as packed:
            unpacked_bytes(packed)
            if packed.getinfo(_MANIFEST).file_size > _LARGEST_MANIFEST:
                raise BadBackup(path=backup, detail=QT_TRANSLATE_NOOP("Detail", "its format is not known"))
            manifest = _manifest(json.loads(read_member(packed, _MANIFEST)), backup)
            members = set(packed.namelist())
    if manifest.schema > known_schema():
        raise BadBackup(path=backup, detail=QT_TRANSLATE_NOOP("Detail", "a newer version of the program made it"))
    for member, sha256 in manifest.sha256.items():
        if member not in members:
            raise BadBackup(
                path=backup, detail=QT_TRANSLATE_NOOP("Detail", "{member} is missing from it"), member=member
            )
        if member not in (_DATABASE, _member(sha256)):
            raise BadBackup(
                path=backup,
                detail=QT_TRANSLATE_NOOP("Detail", "it holds {member}, which is no part of an archive"),
                member=member,
            )
    return manifest


def restore_backup(backup: Path, path: Path, progress: Progress) -> None:
    """Bring an archive back into a new or empty folder; every member is checked as it is written.

    The database comes to its place last: until then there is no archive, and restoring can be begun anew there.

    Raises:
        ArchiveExists: something is in the folder. ArchiveInUse: somebody else restores into it.
        FileNotThere, BadBackup: the backup cannot be used.
    """
    manifest = read_manifest(backup)
    with filling(path) as database:
        with explained(path), zipfile.ZipFile(backup) as packed:
            if (
                sum(packed.getinfo(each).file_size for each in manifest.sha256)
                > shutil.disk_usage(database.parent).free
            ):
                raise DiskFull(path=path)  # now, and not when the disk is full for everybody
            for done, (member, sha256) in enumerate(manifest.sha256.items()):
                progress.advance(done, len(manifest.sha256), "files")
                target = database if member == _DATABASE else path / member
                _unpack(packed, member, sha256, target, backup)
        _check_database(database, backup)


def _manifest(document: Any, backup: Path) -> Manifest:
    match document:
        case {"format": str(version), "schema": int(schema), "sha256": dict(sums)} if version == _FORMAT:
            if _DATABASE in sums and all(isinstance(each, str) and _SHA256.fullmatch(each) for each in sums.values()):
                return Manifest(schema, sums)
    raise BadBackup(path=backup, detail=QT_TRANSLATE_NOOP("Detail", "its format is not known"))


def _member(sha256: str) -> str:
    return f"media/{sha256[:2]}/{sha256[2:4]}/{sha256}"


@contextmanager
def _backup_explained(backup: Path) -> Iterator[None]:
    """Within this block, what is wrong with the ZIP file `backup` becomes an `ArchiveError`."""
    try:
        with file_trouble_explained(backup):
            yield
    except _BROKEN as error:
        raise BadBackup(
            path=backup, detail=QT_TRANSLATE_NOOP("Detail", "it is no backup of this program, or was cut off")
        ) from error


def _pack(snapshot: Path, files: Mapping[str, tuple[Path, str]], partial: Path, progress: Progress) -> None:
    sums: dict[str, str] = {}
    with zipfile.ZipFile(partial, "w", allowZip64=True) as packed:
        sums[_DATABASE] = _add(packed, _DATABASE, snapshot, zipfile.ZIP_DEFLATED)
        for done, (sha256, (file, name)) in enumerate(files.items()):
            progress.advance(done, len(files), "files")
            if not file.is_file():
                raise RecordingMissing(name=name)
            member = _member(sha256)
            sums[member] = _add(packed, member, file, zipfile.ZIP_STORED)
            if sums[member] != sha256:
                raise RecordingAltered(name=name)
        manifest = {"format": _FORMAT, "schema": known_schema(), "sha256": sums}
        packed.writestr(_MANIFEST, json.dumps(manifest, indent=1), zipfile.ZIP_DEFLATED)


def _add(packed: zipfile.ZipFile, member: str, file: Path, compression: int) -> str:
    digest = hashlib.sha256()
    entry = zipfile.ZipInfo.from_file(file, member, strict_timestamps=False)  # ZIP knows no time before 1980
    entry.compress_type = compression
    with file.open("rb") as source, packed.open(entry, "w", force_zip64=True) as target:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            target.write(chunk)
    return digest.hexdigest()


def _check_members(backup: Path, manifest: Manifest) -> None:
    with zipfile.ZipFile(backup) as packed:
        for member, sha256 in manifest.sha256.items():
            with packed.open(member) as source:
                if _digest(source) != sha256:
                    raise BadBackup(
                        path=backup,
                        detail=QT_TRANSLATE_NOOP("Detail", "{member} could not be read back"),
                        member=member,
                    )


def _unpack(packed: zipfile.ZipFile, member: str, sha256: str, target: Path, backup: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with packed.open(member) as source, target.open("wb") as written:
            shutil.copyfileobj(source, written, _CHUNK)
            written.flush()
            os.fsync(written.fileno())
    except _BROKEN as error:
        raise BadBackup(
            path=backup, detail=QT_TRANSLATE_NOOP("Detail", "{member} is damaged"), member=member
        ) from error
    with target.open("rb") as again:
        if _digest(again) != sha256:
            raise BadBackup(path=backup, detail=QT_TRANSLATE_NOOP("Detail", "{member} is damaged"), member=member)


def _check_database(file: Path, backup: Path) -> None:
    try:
        with closing(sqlite.connect(str(file), isolation_level=None)) as connection:
            problems = integrity_problems(connection)
            application = connection.execute("PRAGMA application_id").fetchone()[0]
            schema = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite.DatabaseError as error:
        raise BadBackup(path=backup, detail=QT_TRANSLATE_NOOP("Detail", "its database is damaged")) from error
    if problems:
        raise BadBackup(
            path=backup, detail=QT_TRANSLATE_NOOP("Detail", "its database is damaged: {problem}"), problem=problems[0]
        )
    if application != APPLICATION_ID or not 0 < schema <= known_schema():
        raise BadBackup(
            path=backup,
            detail=QT_TRANSLATE_NOOP("Detail", "its database is none that this version of the program knows"),
        )


def _digest(source: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while chunk := source.read(_CHUNK):
        digest.update(chunk)
    return digest.hexdigest()
