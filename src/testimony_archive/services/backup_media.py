"""Bringing the files of an archive to the place of its backups: each once, whatever the number of backups."""

from __future__ import annotations

from collections.abc import Collection

from testimony_archive.config.durable import make_folder
from testimony_archive.domain.errors import ArchiveError, DiskTrouble
from testimony_archive.domain.file_trouble import file_trouble_explained
from testimony_archive.domain.progress import Progress
from testimony_archive.media.hashing import hash_file
from testimony_archive.media.store import MediaStore, StoredFile
from testimony_archive.storage.snapshots import require_room


def bring_media(source: MediaStore, target: MediaStore, files: Collection[str], progress: Progress) -> list[str]:
    """Copy the files that are not there yet, and read each back; gives those that could not be had, in no place.

    One that is damaged or missing keeps no other from being backed up. When this is cancelled, what came whole stays:
    it is what the next backup needs.

    Args:
        source: the archive's files.
        target: those at the place; nobody else changes it meanwhile.
        files: their SHA-256.
        progress: told after each file, and within large ones.

    Raises:
        NoRoomForBackup, DiskFull, NoPermission, DiskTrouble: the place cannot take them. Cancelled.
    """
    target.clear_temporary(frozenset)
    wanted = frozenset(files)
    new = [each for each in files if not _is_there(source, target, each)]
    with file_trouble_explained(target.folder):
        make_folder(target.folder)
    require_room(target.folder, sum(_size(source, each) for each in new))
    came: dict[str, StoredFile] = {}
    for done, sha256 in enumerate(new):
        stored = _copy(source, target, sha256, _WithinFiles(progress, done, 2 * len(new)))
        if stored is not None:
            came.setdefault(stored.sha256, stored)
    for done, stored in enumerate(came.values(), len(new)):
        if stored.sha256 in wanted:
            _read_back(target, stored.sha256, _WithinFiles(progress, done, 2 * len(new)))
        elif stored.is_new:  # what stood in the archive under another file's name
            target.remove(stored.sha256)
    return [each for each in new if each not in came and not _is_whole(target, each, progress)]


class _WithinFiles:
    """Tells of many files as one piece of work, and can be stopped within each."""

    def __init__(self, progress: Progress, done: int, total: int) -> None:
        self._progress = progress
        self._done = done
        self._total = total
        self.advance(0, 0, "")

    def advance(self, _done: int, _total: int, _what: str) -> None:
        """Say how many files are done."""
        self._progress.advance(self._done, self._total, "files")

    def read(self, _bytes: int) -> None:
        """The same, for who reads a file."""
        self.advance(0, 0, "")


def _copy(source: MediaStore, target: MediaStore, sha256: str, progress: Progress) -> StoredFile | None:
    """What came, which is another file where the archive's is damaged; None where it cannot be read."""
    path = source.path_of(sha256)
    try:
        return target.put(path, progress)
    except ArchiveError as error:
        if error.values.get("path") == str(path):
            return None
        raise


def _read_back(target: MediaStore, sha256: str, progress: _WithinFiles) -> None:
    if hash_file(target.path_of(sha256), progress.read) != sha256:
        target.remove(sha256)
        raise DiskTrouble(path=target.folder, detail="what was written cannot be read back")


def _is_whole(target: MediaStore, sha256: str, progress: Progress) -> bool:
    """Whether an earlier backup brought it whole, where the archive's own was cut short since."""
    kept = target.path_of(sha256)
    return kept.is_file() and hash_file(kept, _WithinFiles(progress, 0, 0).read) == sha256


def _is_there(source: MediaStore, target: MediaStore, sha256: str) -> bool:
    """At the place already, and not cut short there; what cannot be had from the archive is taken as it is."""
    kept = target.path_of(sha256)
    return kept.is_file() and _size(source, sha256) in (0, kept.stat().st_size)


def _size(source: MediaStore, sha256: str) -> int:
    """In bytes; 0 where it is not there."""
    path = source.path_of(sha256)
    return path.stat().st_size if path.is_file() else 0
