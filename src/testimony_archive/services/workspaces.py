"""Opening, creating and restoring archives; making the sample."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

from testimony_archive.config.setting_aside import newest_aside
from testimony_archive.config.settings import SettingsFile
from testimony_archive.domain.backups import BackupPlace
from testimony_archive.domain.errors import ArchiveDamaged, ArchiveError, NotAnArchive, RowUnreadable
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.repair_errors import DatabaseGone, IndexStaysAsItIs
from testimony_archive.domain.row_damage import HarmedRows
from testimony_archive.media.store import MediaStore
from testimony_archive.services.backing_up import BackingUp
from testimony_archive.services.backup_places import PlaceMemory, remembered_place, remembered_points
from testimony_archive.services.damage import Damage, VerifyReport
from testimony_archive.services.profiles import ProfileInfo, apply_profile, profile_file, profiles
from testimony_archive.services.remedies import Remedy, row_damage
from testimony_archive.services.repair_sources import RepairSources, Source, SourceKind
from testimony_archive.services.repairing import RepairReport
from testimony_archive.services.repairing_database import can_be_read, newest_sound, put_whole, write_anew
from testimony_archive.services.restoring import FoundBackup, find_backup, restore
from testimony_archive.services.sampling import fill_with_sample
from testimony_archive.services.verifying import DATABASE
from testimony_archive.services.waveforms import Waveforms
from testimony_archive.services.workspace import Workspace
from testimony_archive.storage.counts import read_files, read_files_of_the_past
from testimony_archive.storage.database import Database
from testimony_archive.storage.database_header import header_problems
from testimony_archive.storage.folder import (
    ArchiveFolder,
    create_folder,
    open_folder,
    remove_new_folder,
    require_new_folder,
)
from testimony_archive.storage.points import points_in
from testimony_archive.storage.unit import WriteUnit
from testimony_archive.storage.vocabulary_writes import read_setting, write_setting
from testimony_archive.storage.write_ahead_log import log_problems


def utc_now() -> datetime:
    """The moment, in UTC, by this machine's clock."""
    return datetime.now(UTC)


def _keep_to_oneself(_: ArchiveError) -> None:
    """For who has nobody to tell."""


@dataclass(frozen=True, slots=True)
class RestoredArchive:
    """An archive that came back, open, and what of it is not whole: files that could not be had, and harmed rows."""

    workspace: Workspace
    missing: tuple[str, ...]
    harmed: HarmedRows


class Workspaces:
    """Where workspaces come from.

    Args:
        today: tells the day for which rights are decided; the program passes the clock, tests a fixed day.
        waveforms: what recordings sound like; None where nothing decodes sound.
        settings: where a second place for backups is remembered; without them only as long as an archive is open.
        now: tells the moment, in UTC, at which backups are made.
        tell: is told what somebody should know of an archive that could be opened.
    """

    def __init__(
        self,
        today: Callable[[], date],
        waveforms: Waveforms | None = None,
        settings: SettingsFile | None = None,
        now: Callable[[], datetime] = utc_now,
        tell: Callable[[ArchiveError], None] = _keep_to_oneself,
    ) -> None:
        self._today = today
        self._waveforms = waveforms
        self._settings = settings
        self._now = now
        self._tell = tell

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
            mends_index: whether a search index that is not that of the catalogue is made anew before this returns, or
                left as it is where a row that cannot be read stands in the way;
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
                    self._mend_index(workspace)
        except BaseException:
            folder.close()
            raise
        return workspace

    def _mend_index(self, workspace: Workspace) -> None:
        """One damaged row keeps nobody from describing all others; it waits for its repair."""
        try:
            workspace.keeping.mend_index()
        except RowUnreadable:
            self._tell(IndexStaysAsItIs(path=workspace.path))

    def verify(self, path: Path, progress: Progress | None = None) -> VerifyReport:
        """Check an archive as `Keeping.verify` does, also one that is too damaged to be opened, while others may write.

        The check is written down in its history, but not where another program has it open, nobody may write, or its
        database is damaged.

        Raises:
            FileNotThere, NotAnArchive, ArchiveIsNewer, NoPermission: there is no archive to check, and why.
        """
        file = path / DATABASE
        watch = progress or NoProgress()
        of_header = header_problems(file) if file.is_file() else []
        # An opening that ends may fold in what is whole of the log and take the rest away: so it is looked at first.
        of_file = tuple(Damage("database", DATABASE, each) for each in (*of_header, *log_problems(file, watch)))
        started = ""
        try:
            with self.open(path, read_only=True) as workspace:
                started = workspace.fixity.moment()
                report = workspace.keeping.verify(watch)
        except ArchiveDamaged as error:
            report = VerifyReport(0, 0, 0, (Damage("database", DATABASE, error.sentence()),))
        except DatabaseGone:
            gone = Damage("database", DATABASE, "the file is gone")
            report = VerifyReport(0, 0, 0, () if of_header else (gone,))  # an empty one has no header
        except NotAnArchive:
            if not (path / "media").is_dir() or not file.is_file():
                raise
            whose = Damage("database", DATABASE, "the header of the file is damaged: whose it is")
            report = VerifyReport(0, 0, 0, () if of_header else (whose,))
        report = replace(report, problems=tuple(dict.fromkeys((*of_file, *report.problems))))
        if started and not any(each.kind == "database" for each in report.problems):
            with suppress(ArchiveError), self.open(path, mends_index=False) as workspace:
                workspace.fixity.note(report, started)
        return report

    def diagnose(
        self, path: Path, named: Sequence[Path] = (), progress: Progress | None = None
    ) -> tuple[VerifyReport, tuple[Remedy, ...]]:
        """Check an archive, and say what can bring back what is damaged, as `Repairing.diagnose` does; also of one that
        is too damaged to be opened.

        Raises:
            As `verify`; FileNotThere: something that is named is not there.
        """
        report = self.verify(path, progress)
        return report, self.remedies(path, report, named, progress)

    def remedies(
        self, path: Path, report: VerifyReport, named: Sequence[Path] = (), progress: Progress | None = None
    ) -> tuple[Remedy, ...]:
        """What can bring back what a check of an archive found; see `diagnose`."""
        watch = progress or NoProgress()
        if report.damages and not can_be_read(path):
            source = newest_sound(self._sources(path, named), watch)
            database = [each for each in report.damages if each.kind == "database"]
            return tuple(Remedy(each, source, is_whole_database=True) for each in database)
        try:
            with self.open(path, read_only=True) as workspace:
                return workspace.repairing.diagnose(report, named, watch)
        except ArchiveDamaged:  # what every opening reads is damaged: which rows are, shows when it is written anew
            return tuple(Remedy(each, Source(SourceKind.ITSELF)) for each in report.damages)

    def absent_places(self, path: Path) -> tuple[BackupPlace, ...]:
        """The places for backups of an archive that are not there now, such as a disk that is not connected: what is
        damaged may be whole there. Also of an archive that is too damaged to be opened."""
        try:
            with self.open(path, read_only=True) as workspace:
                places = workspace.backing_up.places()
        except ArchiveError:
            remembered = remembered_place(path, self._settings)
            places = (remembered,) if remembered is not None else ()
        return tuple(each for each in places if not each.is_there)

    def repair(
        self,
        path: Path,
        remedies: Sequence[Remedy],
        named: Sequence[Path] = (),
        progress: Progress | None = None,
        *,
        lost: Sequence[Damage] = (),
    ) -> RepairReport:
        """Repair an archive that nobody has open, as `Repairing.repair` does, and its database as a whole.

        Args:
            path: its folder.
            remedies: those of `diagnose` that are wanted.
            named: as for `diagnose`.
            progress: told about files and rows.
            lost: what is to be given up, after all else is repaired.

        Raises:
            ArchiveInUse: somebody has it open. NothingToRepairFrom: no sound backup of its database was found.
            As `Repairing.repair` and `Repairing.mark_lost`.
        """
        done = self._repair(path, remedies, named, progress or NoProgress())
        if not lost:
            return done
        with self.open(path) as workspace:
            given_up = workspace.repairing.mark_lost(lost)
        return replace(
            done,
            left=tuple(each for each in done.left if each.damage.message not in given_up.settled),
            lost=given_up.lost,
            aside=newest_aside(path),
            settled=done.settled | given_up.settled,
            let_go=given_up.let_go,
        )

    def _repair(self, path: Path, remedies: Sequence[Remedy], named: Sequence[Path], watch: Progress) -> RepairReport:
        if not any(each.rewrites_database for each in remedies):
            if not remedies:
                return RepairReport((), ())
            with self.open(path, mends_index=False) as workspace:
                return workspace.repairing.repair(remedies, named, watch)
        sources = self._sources(path, named)
        if any(each.is_whole_database for each in remedies):
            put_whole(path, sources, watch)
            return self._repaired_around(path, remedies, named, watch)
        left_rows = set(write_anew(path, sources, watch).left)
        with self.open(path) as workspace:
            files = [each for each in remedies if each.damage.sha256]
            of_files = workspace.repairing.repair(files, named, watch)
            told = {each.damage.row for each in remedies}
            broken = workspace.repairing.broken_references()
            left = (
                *(each for each in remedies if each.damage.row in left_rows or each.damage.message in broken),
                *(Remedy(row_damage(each), None) for each in left_rows if each not in told),
            )
            done = tuple(each for each in remedies if each not in left and each not in files)
            workspace.repairing.note(workspace.fixity.moment(), {}, done, left)
        return RepairReport((*done, *of_files.repaired), (*left, *of_files.left), aside=newest_aside(path))

    def _repaired_around(
        self, path: Path, remedies: Sequence[Remedy], named: Sequence[Path], progress: Progress
    ) -> RepairReport:
        """What else is damaged around a database that came from a backup: nobody could know before."""
        with self.open(path) as workspace:
            report = workspace.keeping.verify(progress)
            more = workspace.repairing.repair(workspace.repairing.diagnose(report, named, progress), named, progress)
        strays = tuple(each for each in report.problems if each.kind == "stray-file")
        return RepairReport((*remedies, *more.repaired), more.left, strays=strays, aside=newest_aside(path))

    def unreadable_backups(self, path: Path, named: Sequence[Path] = ()) -> tuple[Path, ...]:
        """The backups, and files that are named, which `diagnose` and `repair` pass over because they cannot be read.

        Raises:
            FileNotThere: something that is named is not there.
        """
        return self._sources(path, named).unreadable()

    def _sources(self, path: Path, named: Sequence[Path]) -> RepairSources:
        points = [each for _, each in points_in(path / "backups")]
        return RepairSources([*points, *remembered_points(path, self._settings)], path, named)

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

    def find_backup(self, backup: Path, at: datetime | None = None) -> FoundBackup:
        """What `restore` would bring back.

        Raises:
            As `restore`.
        """
        return find_backup(backup, at)

    def restore(
        self, backup: Path, path: Path, progress: Progress | None = None, at: datetime | None = None
    ) -> Workspace:
        """Bring an archive back into a new or empty folder and open it; what of it could not be had,
        `Keeping.missing_files` tells.

        Args:
            backup: a whole backup, a bag, a backup point, an archive, or a folder in which one archive is backed up.
            path: the new folder.
            progress: told after each file.
            at: of the points in a folder, the newest of this moment or before; the newest of all where it is None.

        Raises:
            BadBackup, BadBag, NoBackupThere, NoBackupSoEarly, SeveralArchivesThere: nothing can be had of it.
            ArchiveExists: something is in the folder.
        """
        restore(backup, path, progress or NoProgress(), at)
        return self.open(path)

    def restore_and_look(self, backup: Path, path: Path, progress: Progress) -> RestoredArchive:
        """`restore`, and look at what came back.

        Raises:
            Cancelled: somebody asked to stop; what was restored until then stays, closed.
        """
        workspace = self.restore(backup, path, progress)
        try:
            keeping = workspace.keeping
            return RestoredArchive(workspace, keeping.missing_files(), keeping.harmed_rows(progress))
        except BaseException:
            workspace.close()
            raise

    def _workspace(self, folder: ArchiveFolder, name: str) -> Workspace:
        media = MediaStore(folder.media)
        backing_up = BackingUp(folder, media, PlaceMemory(folder, self._settings), self._now)
        return Workspace(folder, name, self._today, media, backing_up, self._waveforms)


def _known_files(folder: ArchiveFolder) -> frozenset[str]:
    with folder.database.read() as connection:
        return read_files_of_the_past(connection).union(sha256 for sha256, *_ in read_files(connection))
