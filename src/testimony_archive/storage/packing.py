"""Members of backups: a ZIP (ISO/IEC 21320-1) with the database, and ``manifest.json``, which names the format, the
schema, and the SHA-256 of everything, so that a backup can be checked without the program.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, Any, Final

import sqlcipher3.dbapi2 as sqlite

from testimony_archive.domain.errors import BadBackup
from testimony_archive.domain.file_trouble import file_trouble_explained
from testimony_archive.domain.packed_files import read_member, unpacked_bytes
from testimony_archive.domain.row_damage import HarmedRows
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.storage.backup import structure_problems
from testimony_archive.storage.migrate import known_schema
from testimony_archive.storage.tables import APPLICATION_ID

FORMAT: Final = "testimony-archive-backup/1"
DATABASE: Final = "archive.db"
MANIFEST: Final = "manifest.json"
_CHUNK: Final = 1 << 20
_LARGEST_MANIFEST: Final = 64 << 20  # bytes; a line of a hundred for each file
# RuntimeError: packed with a password, or by a method that zipfile does not know.
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, RuntimeError)
_SHA256: Final = re.compile(r"[0-9a-f]{64}")


def media_member(sha256: str) -> str:
    """Where in an archive, or beside a backup, a file stands."""
    return f"media/{sha256[:2]}/{sha256[2:4]}/{sha256}"


@contextmanager
def backup_explained(backup: Path) -> Iterator[None]:
    """Within this block, what is wrong with the ZIP file `backup` becomes an `ArchiveError`."""
    try:
        with file_trouble_explained(backup):
            yield
    except _BROKEN as error:
        raise BadBackup(
            path=backup, detail=QT_TRANSLATE_NOOP("Detail", "it is no backup of this program, or was cut off")
        ) from error


def read_document(packed: zipfile.ZipFile, backup: Path) -> dict[str, Any]:
    """The manifest of a backup as it is written: ``schema`` is a number, ``sha256`` has that of each member.

    Raises:
        BadBackup: it is none of ours, or of a newer version, or names what is no part of an archive.
    """
    unpacked_bytes(packed)
    if packed.getinfo(MANIFEST).file_size > _LARGEST_MANIFEST:
        raise _unknown_format(backup)
    match document := json.loads(read_member(packed, MANIFEST)):
        case {"format": str(version), "schema": int(schema), "sha256": dict(sums)} if version == FORMAT:
            pass
        case _:
            raise _unknown_format(backup)
    if DATABASE not in sums or not all(isinstance(each, str) and _SHA256.fullmatch(each) for each in sums.values()):
        raise _unknown_format(backup)
    if schema > known_schema():
        raise BadBackup(path=backup, detail=QT_TRANSLATE_NOOP("Detail", "a newer version of the program made it"))
    for member, sha256 in sums.items():
        if member not in (DATABASE, media_member(sha256)):
            raise BadBackup(
                path=backup,
                detail=QT_TRANSLATE_NOOP("Detail", "it holds {member}, which is no part of an archive"),
                member=member,
            )
    return dict(document)


def require_member(packed: zipfile.ZipFile, member: str, backup: Path) -> None:
    """Make sure that a backup holds a member.

    Raises:
        BadBackup: it does not.
    """
    if member not in packed.NameToInfo:
        raise BadBackup(path=backup, detail=QT_TRANSLATE_NOOP("Detail", "{member} is missing from it"), member=member)


def write_manifest(packed: zipfile.ZipFile, document: Mapping[str, object]) -> None:
    """Add the manifest; `document` says all but the format."""
    written = json.dumps({"format": FORMAT, **document}, indent=1)
    # Without the time of the clock, which may stand before 1980: ZIP knows none so early.
    packed.writestr(zipfile.ZipInfo(MANIFEST), written, zipfile.ZIP_DEFLATED)


def new_zip(path: Path) -> zipfile.ZipFile:
    """A new ZIP file to be written, packed as quickly as can be: six times as fast for a tenth more bytes."""
    return zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, allowZip64=True, compresslevel=1)


def harm_told(harmed: HarmedRows) -> dict[str, int]:
    """What a manifest says of rows that were not as they had been written when the backup was made."""
    return {"damaged_rows": harmed.damaged, "referring_rows": harmed.referring}


def add_member(
    packed: zipfile.ZipFile,
    member: str,
    file: Path,
    watch: Callable[[], None] = lambda: None,
    *,
    is_packed: bool = True,
) -> str:
    """Add a file and give its SHA-256; `watch` is called with each mebibyte, and what it raises ends the work."""
    digest = hashlib.sha256()
    entry: str | zipfile.ZipInfo = member
    if not is_packed:
        entry = zipfile.ZipInfo.from_file(file, member, strict_timestamps=False)  # ZIP knows no time before 1980
    with file.open("rb") as source, packed.open(entry, "w", force_zip64=True) as target:
        while chunk := source.read(_CHUNK):
            watch()
            digest.update(chunk)
            target.write(chunk)
    return digest.hexdigest()


def check_members(backup: Path, sums: Mapping[str, str], watch: Callable[[], None] = lambda: None) -> None:
    """Read members back and compare the SHA-256 of each.

    Raises:
        BadBackup: one is not what was written.
    """
    with backup_explained(backup), zipfile.ZipFile(backup) as packed:
        for member, sha256 in sums.items():
            with packed.open(member) as source:
                if digest_of(source, watch) != sha256:
                    raise BadBackup(
                        path=backup,
                        detail=QT_TRANSLATE_NOOP("Detail", "{member} could not be read back"),
                        member=member,
                    )


def unpack_member(packed: zipfile.ZipFile, member: str, sha256: str, target: Path, backup: Path) -> None:
    """Write a member to a file, and compare what stands there then.

    Raises:
        BadBackup: it is damaged.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with packed.open(member) as source, target.open("wb") as written:
            shutil.copyfileobj(source, written, _CHUNK)
            written.flush()
            os.fsync(written.fileno())
    except _BROKEN as error:
        raise _damaged(backup, member) from error
    with target.open("rb") as again:
        if digest_of(again) != sha256:
            raise _damaged(backup, member)


def check_database(file: Path, backup: Path) -> None:
    """Make sure that a database which came from a backup is sound, and one that this version knows. Single rows may be
    damaged, or refer to rows that are gone: whoever made the backup was told, and all else comes back.

    Raises:
        BadBackup: it is not.
    """
    try:
        with closing(sqlite.connect(str(file), isolation_level=None)) as connection:
            problems = structure_problems(connection)
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


def digest_of(source: IO[bytes], watch: Callable[[], None] = lambda: None) -> str:
    """The SHA-256 of what is left in a file; `watch` as for `add_member`."""
    digest = hashlib.sha256()
    while chunk := source.read(_CHUNK):
        watch()
        digest.update(chunk)
    return digest.hexdigest()


def _unknown_format(backup: Path) -> BadBackup:
    return BadBackup(path=backup, detail=QT_TRANSLATE_NOOP("Detail", "its format is not known"))


def _damaged(backup: Path, member: str) -> BadBackup:
    return BadBackup(path=backup, detail=QT_TRANSLATE_NOOP("Detail", "{member} is damaged"), member=member)
