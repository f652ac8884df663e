"""Opening, creating and restoring archives; making the sample."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import uuid4

from testimony_archive.domain.errors import ArchiveDamaged
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.media.store import MediaStore
from testimony_archive.services.keeping import Damage, VerifyReport
from testimony_archive.services.profiles import ProfileInfo, apply_profile, profile_file, profiles
from testimony_archive.services.sampling import fill_with_sample
from testimony_archive.services.waveforms import Waveforms
from testimony_archive.services.workspace import Workspace
from testimony_archive.storage.backup_file import restore_backup
from testimony_archive.storage.counts import read_files, read_files_of_the_past
from testimony_archive.storage.database import Database
from testimony_archive.storage.folder import (
    ArchiveFolder,
    create_folder,
    open_folder,
    remove_new_folder,
    require_new_folder,
)
from testimony_archive.storage.unit import WriteUnit
from testimony_archive.storage.vocabulary_writes import read_setting, write_setting


class Workspaces:
    """Where workspaces come from.

    Args:
        today: tells the day for which rights are decided; the program passes the clock, tests a fixed day.
        waveforms: what recordings sound like; None where nothing decodes sound.
    """

    def __init__(self, today: Callable[[], date], waveforms: Waveforms | None = None) -> None:
        self._today = today
        self._waveforms = waveforms

    def profiles(self) -> tuple[ProfileInfo, ...]:
        """The profiles that a new archive can start from, the fullest first."""
        return profiles()

    def create(self, path: Path, profile: str = "blank", name: str = "") -> Workspace:
        """Make a new archive in a new or empty folder and open it.

        Args:
            path: the folder.
            profile: the key of a profile.
            name: what people call the archive; the folder's name where it is empty.

        Raises:
            ArchiveExists: something is in the folder. NoSuchProfile: there is no such profile. NoPermission, DiskFull.
        """
        file = profile_file(profile)
        chosen = name.strip() or path.resolve().name

        def fill(database: Database) -> None:
            with database.write() as connection:
                unit = WriteUnit(connection)
                apply_profile(unit, file)
                facts = {"archive_name": chosen, "archive_uuid": str(uuid4()), "profile": profile, "created": unit.now}
                for key, value in facts.items():
                    write_setting(connection, key, value)

        return Workspace(create_folder(path, fill), chosen, self._today, self._waveforms)

    def open(self, path: Path, *, read_only: bool = False, mends_index: bool = True) -> Workspace:
        """Open an archive; one of an older version is backed up, then upgraded.

        Args:
            path: its folder.
            read_only: whether nothing is to be changed through this opening.
            mends_index: whether a search index that is not that of the catalogue is made anew before this returns;
                else `Keeping.mend_index` is left to the caller, which may take minutes.

        Raises:
            FileNotThere, NotAnArchive, ArchiveIsNewer, ArchiveInUse, NoPermission: it cannot be opened, and why.
        """
        folder = open_folder(path, read_only=read_only)
        try:
            with folder.database.read() as connection:
                name = read_setting(connection, "archive_name") or path.resolve().name
            workspace = Workspace(folder, name, self._today, self._waveforms)
            if not folder.read_only:
                MediaStore(folder.media).clear_temporary(lambda: _known_files(folder))  # left by one that was killed
                if mends_index:
                    workspace.keeping.mend_index()
        except BaseException:
            folder.close()
            raise
        return workspace

    def verify(self, path: Path, progress: Progress | None = None) -> VerifyReport:
        """Check an archive as `Keeping.verify` does, also one that is too damaged to be opened.

        Raises:
            FileNotThere, NotAnArchive, ArchiveIsNewer, NoPermission: there is no archive to check, and why.
        """
        try:
            with self.open(path, read_only=True) as workspace:
                return workspace.keeping.verify(progress)
        except ArchiveDamaged as error:
            return VerifyReport(0, 0, 0, (Damage("database", "archive.db", error.sentence()),))

    def sample(self, path: Path, progress: Progress | None = None) -> Workspace:
        """Make the sample archive, all of it fictional, in a new or empty folder and open it.

        Raises:
            ArchiveExists: something is in the folder. NoPermission, DiskFull.
        """
        existed = require_new_folder(path)
        workspace = self.create(path, "pa-efe", "Sample archive (fictional)")
        try:
            fill_with_sample(workspace, progress or NoProgress())
        except BaseException:
            workspace.close()
            remove_new_folder(path, keep_itself=existed)
            raise
        return workspace

    def restore(self, backup: Path, path: Path, progress: Progress | None = None) -> Workspace:
        """Bring an archive back from a backup file into a new or empty folder and open it.

        Raises:
            BadBackup: the file is no complete backup. ArchiveExists: something is in the folder.
        """
        restore_backup(backup, path, progress or NoProgress())
        return self.open(path)


def _known_files(folder: ArchiveFolder) -> frozenset[str]:
    with folder.database.read() as connection:
        return read_files_of_the_past(connection).union(sha256 for sha256, *_ in read_files(connection))
