"""Keeping an archive sound: verifying every file and the database, backing up, making the search index anew."""

from __future__ import annotations

from pathlib import Path

from testimony_archive.domain.backups import WholeBackup
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.row_damage import HarmedRows
from testimony_archive.media.store import MediaStore
from testimony_archive.services.damage import VerifyReport
from testimony_archive.services.index_building import is_unfinished, rebuild
from testimony_archive.services.index_checking import disagrees
from testimony_archive.services.verifying import Verifying
from testimony_archive.services.writing import Writer
from testimony_archive.storage.backup_file import write_backup
from testimony_archive.storage.counts import read_files
from testimony_archive.storage.fixity_rows import read_lost
from testimony_archive.storage.folder import ArchiveFolder
from testimony_archive.storage.harmed_rows import count_harmed_rows


class Keeping:
    """Looks after one archive."""

    def __init__(self, folder: ArchiveFolder, writer: Writer, media: MediaStore) -> None:
        self._folder = folder
        self._writer = writer
        self._media = media

    def verify(self, progress: Progress | None = None) -> VerifyReport:
        """Check the database, every row of it, the search index, and the SHA-256 of every file; nothing is changed.

        Raises:
            Cancelled: somebody asked to stop.
        """
        return Verifying(self._folder, self._media, progress or NoProgress()).report()

    def missing_files(self) -> tuple[str, ...]:
        """The files that the catalogue has and the archive's folder has not, each as ``PE-014, recording.mp3``; their
        content is not looked at."""
        with self._folder.database.read() as connection:
            named = {sha256: f"{code}, {name}" for sha256, _, name, code in read_files(connection)}
        return tuple(name for sha256, name in named.items() if not self._media.path_of(sha256).is_file())

    def harmed_rows(self, progress: Progress | None = None) -> HarmedRows:
        """How many rows of the database are damaged, or refer to a row that is gone; `verify` names them.

        Raises:
            Cancelled: somebody asked to stop.
        """
        return count_harmed_rows(self._folder.database, progress)

    def back_up(self, destination: Path, progress: Progress | None = None, *, replace: bool = False) -> WholeBackup:
        """Write the whole archive into one file that is complete, and checked by reading it back, when it appears (in a
        folder it is named after the archive). Damaged rows go into it as they are, and are counted.

        With `replace` it may take the place of an earlier one. Files that were given up as lost are left out.

        Raises:
            BackupThere: there is one, and it is not to be replaced.
            PlaceWithinArchive: it would lie within the archive.
            NoPermission, DiskFull: it cannot be written; an existing file stays as it was.
            ArchiveDamaged, RecordingMissing, RecordingAltered: the archive itself is not sound.
        """
        with self._folder.database.read() as connection:
            known = {sha256: name for sha256, _, name, _ in read_files(connection)}
            lost = read_lost(connection)
        paths = {sha256: self._media.path_of(sha256) for sha256 in known}
        files = {each: (path, known[each]) for each, path in paths.items() if each not in lost or path.is_file()}
        return write_backup(self._folder, files, destination, progress or NoProgress(), replace=replace)

    def is_index_current(self) -> bool:
        """Whether the search index, at a glance, is that of the catalogue, and none is being made; `verify` tells all
        of it."""
        with self._folder.database.read() as connection:
            return not is_unfinished(connection) and not disagrees(connection)

    def mend_index(self, progress: Progress | None = None) -> bool:
        """Make the search index anew, or go on making it, where it is not current. Returns whether that was needed.

        Raises:
            Cancelled: somebody asked to stop.
        """
        if self.is_index_current():
            return False
        self.reindex(progress)
        return True

    def reindex(self, progress: Progress | None = None) -> None:
        """Make the search index anew from the catalogue, or go on where somebody stopped; others may search and write
        meanwhile.

        Raises:
            Cancelled: somebody asked to stop; the old index serves, and what was made of the new one is kept.
        """
        rebuild(self._folder.database, progress or NoProgress())
