"""Where what is damaged may still be whole: backup points, whole archives in one file, folders that somebody names."""

from __future__ import annotations

import logging
import os
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Final

from testimony_archive.config.leftovers import clear_leftovers
from testimony_archive.domain.backup_errors import SeveralArchivesThere
from testimony_archive.domain.errors import ArchiveError, BadBackup, Cancelled, FileNotThere, NotAnArchive
from testimony_archive.domain.file_trouble import file_trouble_explained
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.media.hashing import hash_file
from testimony_archive.storage.database import Database
from testimony_archive.storage.migrate import EMPTY, schema_of
from testimony_archive.storage.packing import (
    DATABASE,
    backup_explained,
    digest_of,
    media_member,
    read_document,
    unpack_member,
)
from testimony_archive.storage.points import (
    UNPACKED,
    is_point,
    moment_of,
    open_point,
    points_in,
    read_contents,
    unreadable,
)
from testimony_archive.storage.row_checksums import is_checked, read_checksum, read_recorded
from testimony_archive.storage.vocabulary_writes import read_setting

_UUID: Final = "archive_uuid"
logger = logging.getLogger(__name__)


class SourceKind(StrEnum):
    """What kind of thing has what is damaged."""

    BACKUP = "backup"
    """A backup point."""
    WHOLE = "whole"
    """A whole archive in one file."""
    FOLDER = "folder"
    """A file that somebody named, or that lies in a folder that somebody named."""
    LOG = "log"
    """The archive's own log of changes."""
    ITSELF = "itself"
    """It can be made anew of what the archive holds."""


@dataclass(frozen=True, slots=True)
class Source:
    """What has it: the file or folder, and of a backup its moment in UTC."""

    kind: SourceKind
    path: Path | None = None
    moment: datetime | None = None


class RepairSources:
    """All that may have it; what is asked for is looked for in the newest backups first, then in what was named.

    Args:
        points: files of backup points, the newest first.
        archive: the archive's folder. What has to be unpacked is unpacked there: words of testimonies belong nowhere
            else.
        named: files and folders that somebody named: backup points, whole archives in one file, places of backups,
            other archives, or anything that may hold the same files.

    Raises:
        FileNotThere: something that was named is not there.
    """

    def __init__(self, points: Sequence[Path], archive: Path, named: Sequence[Path] = ()) -> None:
        self._archive = archive
        found = [*points]
        self._zips: list[Path] = []
        self._folders: list[Path] = []
        self._archives: list[Path] = []
        self._closed: list[Path] = []
        for each in named:
            if not each.exists():
                raise FileNotThere(path=each)
            if each.is_dir():
                self._folders.append(each)
                found += _points_below(each)
                if (each / DATABASE).is_file():
                    self._archives.append(each)
            elif not _can_be_read(each):
                self._closed.append(each)
            elif _is_point(each):
                found.append(each)
            elif each.is_file() and zipfile.is_zipfile(each):
                self._zips.append(each)
                self._folders.append(each)
            else:
                self._folders.append(each)
        unique = {each.resolve(): each for each in found}
        self._points = sorted(unique.values(), key=_moment, reverse=True)

    @property
    def points(self) -> Sequence[Path]:
        """The backup points, the newest first."""
        return self._points

    def unreadable(self) -> tuple[Path, ...]:
        """What is passed over because it cannot be read: backup points, and files that were named."""
        found = {each.resolve(): each for each in (*self._closed, *unreadable(self._points))}
        return tuple(found.values())

    def files(self, wanted: Mapping[str, int], progress: Progress) -> Mapping[str, Source]:
        """Those of some files (SHA-256, size in bytes) that are whole somewhere; each was read to know.

        Raises:
            Cancelled: somebody asked to stop.
        """
        found: dict[str, Source] = {}
        for looked in (self._beside_points, self._in_zips, self._in_folders):
            for sha256, source in looked({each: size for each, size in wanted.items() if each not in found}, progress):
                found.setdefault(sha256, source)
        return found

    def databases(self) -> Iterator[Source]:
        """All that has a database of an archive: the newest backups first."""
        for each in self._points:
            yield _of_point(each)
        for each in self._zips:
            yield _of_zip(each)
        for each in self._archives:
            yield Source(SourceKind.FOLDER, each)

    @contextmanager
    def database(self, source: Source) -> Iterator[Database]:
        """The database of one of `databases`, to be read.

        Raises:
            BadBackup: it is damaged, or that of another archive.
        """
        with self._opened(source) as database:
            if self._uuid and _uuid_of(database) != self._uuid:
                raise BadBackup(path=_path(source), detail=QT_TRANSLATE_NOOP("Detail", "it is of another archive"))
            yield database

    def require_one_archive(self) -> None:
        """Make sure that the newest backup is one of this archive: where nothing tells any more which one it is, and
        those of several were named, somebody has to say.

        Raises:
            SeveralArchivesThere: so it is.
        """
        places = {each.parent for each in self._points if not self._is_own(each)}
        if not self._uuid and len(places) > 1:
            names = ", ".join(sorted(str(each.parent) for each in places))
            raise SeveralArchivesThere(path=self._archive, nearest=names)

    @cached_property
    def _uuid(self) -> str:
        """Which archive it is, by its own backups, else by itself as far as that can be believed; else empty."""
        for each in self._points:
            if self._is_own(each):
                with _passing_over_damage(), open_point(each) as database:
                    return _uuid_of(database)
        with suppress(ArchiveError), _database(self._archive / DATABASE) as database, database.unmanaged() as driver:
            row = (driver, "setting", _UUID)
            if not is_checked(driver) or read_checksum(*row) == read_recorded(*row):
                return _uuid_of(database)
        return ""

    def _is_own(self, point: Path) -> bool:
        """Whether a point stands in the archive's own folder."""
        return point.resolve().parent == (self._archive / "backups").resolve()

    @contextmanager
    def _opened(self, source: Source) -> Iterator[Database]:
        path = _path(source)
        if source.kind is SourceKind.BACKUP:
            with open_point(path) as database:
                yield database
        elif source.kind is SourceKind.WHOLE:
            with _database_in_zip(path, self._archive) as database:
                yield database
        else:
            with _database(path / DATABASE) as database:
                yield database

    def _beside_points(self, wanted: Mapping[str, int], progress: Progress) -> Iterator[tuple[str, Source]]:
        left = dict(wanted)
        for point in self._points:
            with _passing_over_damage():
                for sha256 in left.keys() & set(read_contents(point).files):
                    path = _beside(point, sha256)
                    if _is_whole(path, sha256, left[sha256], progress):
                        del left[sha256]
                        yield sha256, _of_point(point)

    def _in_zips(self, wanted: Mapping[str, int], progress: Progress) -> Iterator[tuple[str, Source]]:
        for packed in self._zips:
            with _passing_over_damage(), backup_explained(packed), zipfile.ZipFile(packed) as members:
                for sha256 in wanted.keys() & set(read_document(members, packed)["sha256"].values()):
                    with members.open(media_member(sha256)) as content:
                        digest = digest_of(content, lambda: progress.advance(0, 0, "files"))
                    if digest == sha256:
                        yield sha256, _of_zip(packed)

    def _in_folders(self, wanted: Mapping[str, int], progress: Progress) -> Iterator[tuple[str, Source]]:
        by_size: dict[int, set[str]] = {}
        for sha256, size in wanted.items():
            by_size.setdefault(size, set()).add(sha256)
        for named in self._folders:
            for path in _files_below(named):
                progress.advance(0, 0, "files")
                with _passing_over_damage(), file_trouble_explained(path):
                    size = path.stat().st_size
                    if by_size.get(size) and (sha256 := _hash(path, progress)) in by_size[size]:
                        by_size[size].discard(sha256)
                        yield sha256, Source(SourceKind.FOLDER, path)


@contextmanager
def open_file(source: Source, sha256: str) -> Iterator[IO[bytes]]:
    """The content of a file that a source has.

    Raises:
        BadBackup, FileNotThere, NoPermission, DiskTrouble: it cannot be read any more.
    """
    path = _path(source)
    if source.kind is SourceKind.WHOLE:
        with backup_explained(path), zipfile.ZipFile(path) as members, members.open(media_member(sha256)) as content:
            yield content
    else:
        place = _beside(path, sha256) if source.kind is SourceKind.BACKUP else path
        with file_trouble_explained(place), place.open("rb") as content:
            yield content


def _path(source: Source) -> Path:
    if source.path is None:
        raise LookupError("the archive itself has neither files nor another database to give")
    return source.path


def _beside(point: Path, sha256: str) -> Path:
    return point.parent.parent / media_member(sha256)


def _of_point(point: Path) -> Source:
    return Source(SourceKind.BACKUP, point, moment_of(point))


def _moment(point: Path) -> datetime:
    return moment_of(point) or datetime.min.replace(tzinfo=UTC)


def _points_below(folder: Path) -> list[Path]:
    """The points of a place for backups, whether of one archive or of several, or of an archive."""
    found: list[Path] = []
    for each in (folder, folder / "points", folder / "backups", *folder.glob("*/points")):
        with _passing_over_damage():
            found += [path for _, path in points_in(each)]
    return found


def _can_be_read(path: Path) -> bool:
    """Whether a file may be read; who opens a pipe to know waits for somebody to write."""
    return os.access(path, os.R_OK)


def _is_point(path: Path) -> bool:
    try:
        return is_point(path)
    except BadBackup:
        return False


def _of_zip(path: Path) -> Source:
    written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return Source(SourceKind.WHOLE, path, written)


def _is_whole(path: Path, sha256: str, size: int, progress: Progress) -> bool:
    try:
        with file_trouble_explained(path):
            return path.stat().st_size == size and _hash(path, progress) == sha256
    except Cancelled:
        raise
    except ArchiveError:
        return False


@contextmanager
def _passing_over_damage() -> Iterator[None]:
    """What is damaged itself has nothing to give, and is no reason not to look elsewhere."""
    try:
        yield
    except Cancelled:
        raise
    except ArchiveError as error:
        logger.info("something that was looked into for a repair could not be read (%s)", type(error).__name__)


def _hash(path: Path, progress: Progress) -> str:
    return hash_file(path, lambda _done: progress.advance(0, 0, "files"))


def _uuid_of(database: Database) -> str:
    if schema_of(database) == EMPTY:
        raise NotAnArchive(path=database.file.parent)
    with database.read() as connection:
        return read_setting(connection, _UUID)


@contextmanager
def _database(file: Path) -> Iterator[Database]:
    database = Database(file, read_only=True)
    try:
        yield database
    finally:
        database.close()


@contextmanager
def _database_in_zip(packed: Path, beside: Path) -> Iterator[Database]:
    clear_leftovers(beside, f"{UNPACKED}????????")
    with TemporaryDirectory(dir=beside, prefix=UNPACKED, ignore_cleanup_errors=True) as scratch:
        file = Path(scratch) / DATABASE
        with backup_explained(packed), zipfile.ZipFile(packed) as members:
            unpack_member(members, DATABASE, read_document(members, packed)["sha256"][DATABASE], file, packed)
        with _database(file) as database:
            yield database


def _files_below(named: Path) -> Iterator[Path]:
    if named.is_file():
        yield named
        return
    for folder, _, names in os.walk(named):
        for name in sorted(names):
            yield Path(folder) / name
