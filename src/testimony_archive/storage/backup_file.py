"""A whole archive in one file: a ZIP (ISO/IEC 21320-1) of the database, every file of ``media/``, and a manifest.

``manifest.json`` names the format, the program's schema, and the SHA-256 of every member, so that a backup can be
checked without the program. Recordings are stored, not compressed: they are compressed already.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any, Final

import sqlcipher3.dbapi2 as sqlite

from testimony_archive.domain.errors import ArchiveExists, BadBackup, FileNotThere, RecordingMissing
from testimony_archive.domain.progress import Progress
from testimony_archive.storage.backup import back_up, integrity_problems
from testimony_archive.storage.failures import explained
from testimony_archive.storage.folder import ArchiveFolder, remove_new_folder
from testimony_archive.storage.migrate import known_schema

_FORMAT: Final = "testimony-archive-backup/1"
_DATABASE: Final = "archive.db"
_MANIFEST: Final = "manifest.json"
_CHUNK: Final = 1 << 20


def write_backup(
    folder: ArchiveFolder, files: Mapping[str, tuple[Path, str]], destination: Path, progress: Progress
) -> Path:
    """Write the backup beside its place, read it back whole, then move it there; gives its path.

    Args:
        folder: the archive, open.
        files: for each SHA-256 that the catalogue knows, the file and the name that people know it by.
        destination: the backup's path; what is there already stays until the new one is complete.
        progress: told after each member.
    """
    if destination.is_dir():
        destination /= f"{folder.path.resolve().name}-backup.zip"
    partial = destination.with_name(destination.name + ".partial")
    with explained(destination):
        destination.parent.mkdir(parents=True, exist_ok=True)
        try:
            with tempfile.TemporaryDirectory(dir=destination.parent, prefix=".backup-") as scratch:
                snapshot = Path(scratch) / _DATABASE
                back_up(folder.database, snapshot, progress)
                _pack(snapshot, files, partial, progress)
            read_manifest(partial)
            _check_members(partial)
            _to_disk(partial)
            partial.replace(destination)
        finally:
            partial.unlink(missing_ok=True)
    return destination


def read_manifest(backup: Path) -> Mapping[str, Any]:
    """The manifest of a backup.

    Raises:
        FileNotThere: there is no such file. BadBackup: it is none of ours, incomplete, or of a newer version.
    """
    if not backup.is_file():
        raise FileNotThere(path=backup)
    try:
        with zipfile.ZipFile(backup) as packed:
            manifest = json.loads(packed.read(_MANIFEST))
            members = set(packed.namelist())
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise BadBackup(path=backup, detail="it is no backup of this program, or was cut off") from error
    if not isinstance(manifest, dict) or manifest.get("format") != _FORMAT:
        raise BadBackup(path=backup, detail="its format is not known")
    if manifest["schema"] > known_schema():
        raise BadBackup(path=backup, detail="a newer version of the program made it")
    missing = set(manifest["sha256"]) - members
    if missing:
        raise BadBackup(path=backup, detail=f"{sorted(missing)[0]} is missing from it")
    return manifest


def restore_backup(backup: Path, path: Path, progress: Progress) -> None:
    """Bring an archive back into a new or empty folder; every member is checked as it is written.

    Raises:
        ArchiveExists: something is in the folder. FileNotThere, BadBackup: the backup cannot be used.
    """
    manifest = read_manifest(backup)
    existed = path.exists()
    if existed and (not path.is_dir() or any(path.iterdir())):
        raise ArchiveExists(path=path)
    with explained(path):
        path.mkdir(parents=True, exist_ok=True)
        try:
            with zipfile.ZipFile(backup) as packed:
                expected = manifest["sha256"]
                for done, (member, sha256) in enumerate(expected.items()):
                    progress.advance(done, len(expected), "files")
                    _unpack(packed, member, sha256, path, backup)
            _check_database(path / _DATABASE, backup)
            (path / "media").mkdir(exist_ok=True)
            (path / "backups").mkdir(exist_ok=True)
        except BaseException:
            remove_new_folder(path, keep_itself=existed)
            raise


def _pack(snapshot: Path, files: Mapping[str, tuple[Path, str]], partial: Path, progress: Progress) -> None:
    sums: dict[str, str] = {}
    with zipfile.ZipFile(partial, "w", allowZip64=True) as packed:
        sums[_DATABASE] = _add(packed, _DATABASE, snapshot, zipfile.ZIP_DEFLATED)
        for done, (sha256, (file, name)) in enumerate(files.items()):
            progress.advance(done, len(files), "files")
            if not file.is_file():
                raise RecordingMissing(name=name)
            member = f"media/{sha256[:2]}/{sha256[2:4]}/{sha256}"
            sums[member] = _add(packed, member, file, zipfile.ZIP_STORED)
            if sums[member] != sha256:
                raise RecordingMissing(name=name)
        manifest = {"format": _FORMAT, "schema": known_schema(), "sha256": sums}
        packed.writestr(_MANIFEST, json.dumps(manifest, indent=1), zipfile.ZIP_DEFLATED)


def _add(packed: zipfile.ZipFile, member: str, file: Path, compression: int) -> str:
    digest = hashlib.sha256()
    entry = zipfile.ZipInfo.from_file(file, member)
    entry.compress_type = compression
    with file.open("rb") as source, packed.open(entry, "w", force_zip64=True) as target:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            target.write(chunk)
    return digest.hexdigest()


def _check_members(backup: Path) -> None:
    with zipfile.ZipFile(backup) as packed:
        for member, sha256 in json.loads(packed.read(_MANIFEST))["sha256"].items():
            with packed.open(member) as source:
                if _digest(source) != sha256:
                    raise BadBackup(path=backup, detail=f"{member} could not be read back")


def _unpack(packed: zipfile.ZipFile, member: str, sha256: str, path: Path, backup: Path) -> None:
    if member != _DATABASE and member != f"media/{sha256[:2]}/{sha256[2:4]}/{sha256}":
        raise BadBackup(path=backup, detail=f"it holds {member}, which is no part of an archive")
    target = path / member
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with packed.open(member) as source, target.open("xb") as written:
            shutil.copyfileobj(source, written, _CHUNK)
            written.flush()
            os.fsync(written.fileno())
        with target.open("rb") as again:
            intact = _digest(again) == sha256
    except zipfile.BadZipFile as error:
        raise BadBackup(path=backup, detail=f"{member} is damaged") from error
    if not intact:
        raise BadBackup(path=backup, detail=f"{member} is damaged")


def _check_database(file: Path, backup: Path) -> None:
    connection = sqlite.connect(str(file), isolation_level=None)
    try:
        problems = integrity_problems(connection)
    except sqlite.DatabaseError as error:
        raise BadBackup(path=backup, detail="its database is damaged") from error
    finally:
        connection.close()
    if problems:
        raise BadBackup(path=backup, detail=f"its database is damaged: {problems[0]}")


def _digest(source: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while chunk := source.read(_CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


def _to_disk(path: Path) -> None:
    with path.open("rb+") as written:
        os.fsync(written.fileno())
