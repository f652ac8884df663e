"""Opening, creating and restoring archives; making the sample."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

from testimony_archive.config.settings import SettingsFile
from testimony_archive.domain.errors import ArchiveDamaged, ArchiveError
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.media.store import MediaStore
from testimony_archive.services.backing_up import BackingUp
from testimony_archive.services.backup_places import PlaceMemory
from testimony_archive.services.damage import Damage, VerifyReport
from testimony_archive.services.profiles import ProfileInfo, apply_profile, profile_file, profiles
from testimony_archive.services.restoring import restore
from testimony_archive.services.sampling import fill_with_sample
from testimony_archive.services.waveforms import Waveforms
from testimony_archive.services.workspace import Workspace
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


def utc_now() -> datetime:
    """The moment, in UTC, by this machine's clock."""
    return datetime.now(UTC)


class Workspaces:
    """Where workspaces come from.

    Args:
        today: tells the day for which rights are decided; the program passes the clock, tests a fixed day.
        waveforms: what recordings sound like; None where nothing decodes sound.
        settings: where a second place for backups is remembered; without them only as long as an archive is open.
        now: tells the moment, in UTC, at which backups are made.
    """

    def __init__(
        self,
        today: Callable[[], date],
        waveforms: Waveforms | None = None,
        settings: SettingsFile | None = None,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._today = today
        self._waveforms = waveforms
        self._settings = settings
        self._now = now

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

        return self._workspace(create_folder(path, fill), chosen)

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
            workspace = self._workspace(folder, name)
            if not folder.read_only:
                MediaStore(folder.media).clear_temporary(lambda: _known_files(folder))  # left by one that was killed
                if mends_index:
                    workspace.keeping.mend_index()
        except BaseException:
            folder.close()
            raise
        return workspace

    def verify(self, path: Path, progress: Progress | None = None) -> VerifyReport:
        """Check an archive as `Keeping.verify` does, also one that is too damaged to be opened, while others may write.

        The check is written down in its history, but not where another program has it open, nobody may write, or its
        database is damaged.

        Raises:
            FileNotThere, NotAnArchive, ArchiveIsNewer, NoPermission: there is no archive to check, and why.
        """
        try:
            with self.open(path, read_only=True) as workspace:
                started = workspace.fixity.moment()
                report = workspace.keeping.verify(progress)
        except ArchiveDamaged as error:
            return VerifyReport(0, 0, 0, (Damage("database", "archive.db", error.sentence()),))
        with suppress(ArchiveError), self.open(path, mends_index=False) as workspace:
            workspace.fixity.note(report, started)
        return report

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

    def restore(
        self, backup: Path, path: Path, progress: Progress | None = None, at: datetime | None = None
    ) -> Workspace:
        """Bring an archive back into a new or empty folder and open it; what of it could not be had,
        `Keeping.missing_files` tells.

        Args:
            backup: a whole backup, a backup point, an archive, or a folder in which one archive is backed up.
            path: the new folder.
            progress: told after each file.
            at: of the points in a folder, the newest of this moment or before; the newest of all where it is None.

        Raises:
            BadBackup, NoBackupThere, NoBackupSoEarly, SeveralArchivesThere: nothing can be brought back from there.
            ArchiveExists: something is in the folder.
        """
        restore(backup, path, progress or NoProgress(), at)
        return self.open(path)

    def _workspace(self, folder: ArchiveFolder, name: str) -> Workspace:
        media = MediaStore(folder.media)
        backing_up = BackingUp(folder, media, PlaceMemory(folder, self._settings), self._now)
        return Workspace(folder, name, self._today, media, backing_up, self._waveforms)


def _known_files(folder: ArchiveFolder) -> frozenset[str]:
    with folder.database.read() as connection:
        return read_files_of_the_past(connection).union(sha256 for sha256, *_ in read_files(connection))
