"""The folder of an archive: ``archive.db``, ``media/``, ``backups/``, and the lock that allows one writer.

Nothing in it names a place outside it, so it can be moved as one piece to another disk or operating system.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from testimony_archive.config.durable import make_folder, replace_durably, sync_file, sync_folder
from testimony_archive.config.leftovers import clear_leftovers
from testimony_archive.config.setting_aside import folder_for_damaged, set_aside
from testimony_archive.domain.backup_errors import PlaceWithinArchive
from testimony_archive.domain.backups import BackupReason
from testimony_archive.domain.errors import ArchiveExists, FileNotThere, NoPermission, NotAnArchive
from testimony_archive.domain.progress import NoProgress
from testimony_archive.domain.repair_errors import DatabaseGone
from testimony_archive.storage.database import Database, end_log, uses_log
from testimony_archive.storage.failures import explained
from testimony_archive.storage.holding import LOCK_FILES, Holding
from testimony_archive.storage.migrate import EMPTY, known_schema, schema_of, upgrade
from testimony_archive.storage.packing import media_member
from testimony_archive.storage.points import UNPACKED, clear_half_made, keep_point, keeping_points, points_in
from testimony_archive.storage.shares import is_on_share
from testimony_archive.storage.snapshots import snapshot

_COMING: Final = "archive.db.coming"
"""The name of a database that is being brought into a folder."""
_REPAIRING: Final = "archive.db.repairing"
"""The name of a database that is being written anew."""
_REPAIRED: Final = "archive.db.repaired"
"""The name of one that is complete, and has yet to take the place of the damaged one."""


class ArchiveFolder:
    """An archive's folder, opened: for one writer at a time, or to read."""

    def __init__(self, path: Path, database: Database, holding: Holding | None) -> None:
        self.path = path
        self.database = database
        self._holding = holding

    @property
    def media(self) -> Path:
        """Where files are kept, addressed by SHA-256."""
        return self.path / "media"

    @property
    def backups(self) -> Path:
        """Where backups of the database are kept."""
        return self.path / "backups"

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed through this opening."""
        return self._holding is None

    def close(self) -> None:
        """Close the database and let others write; nothing happens when that was done before."""
        self.database.close()
        if self._holding is not None:
            self._holding.release()
            self._holding = None


def create_folder(path: Path, fill: Callable[[Database], None] | None = None) -> ArchiveFolder:
    """Make a new archive in a folder that is new or empty; until `fill` has given it its first rows, it is none, and
    one that was not completed is begun anew.

    Raises:
        ArchiveExists: something is there already. NoPermission, DiskFull: it cannot be made; nothing was left behind.
        ArchiveInUse: somebody else is making one there at this moment.
    """
    with filling(path) as file:
        database = Database(file, on_share=is_on_share(path))
        try:
            upgrade(database)
            if fill is not None:
                fill(database)
        finally:
            database.close()
    return open_folder(path)


def open_folder(path: Path, *, read_only: bool = False) -> ArchiveFolder:
    """Open an archive; one made by an older version is backed up, then upgraded.

    Raises:
        FileNotThere, NotAnArchive: there is none. DatabaseGone: it has backups alone.
        ArchiveIsNewer: a newer version made it. ArchiveInUse: another program has it open for writing.
    """
    file = path / "archive.db"
    with explained(path):
        if not path.exists():
            raise FileNotThere(path=path)
        if (path / _REPAIRED).exists():  # who repaired it was killed in the last moment
            with held(path):
                if (path / _REPAIRED).exists():  # nobody else did it meanwhile
                    _take_place(path)
        if not file.is_file() or file.stat().st_size == 0:
            raise DatabaseGone(path=path) if points_in(path / "backups") else NotAnArchive(path=path)
    on_share = is_on_share(path)
    if on_share and uses_log(file):
        _end_log(path, file)
    looking = Database(file, read_only=True, on_share=on_share)
    try:
        schema = schema_of(looking)
    finally:
        looking.close()
    if schema == EMPTY:
        raise NotAnArchive(path=path)
    if not read_only:
        return _open_with_lock(path, schema)
    if schema < known_schema():
        _open_with_lock(path, schema).close()
    return ArchiveFolder(path, Database(file, read_only=True, on_share=on_share), None)


def _end_log(path: Path, file: Path) -> None:
    """Let the database of an archive that was brought to a share get along without a log beside it."""
    try:
        holding = Holding(path)
    except NoPermission:  # who cannot write there can read it as it is, where the log is empty
        return
    try:
        end_log(file)
    finally:
        holding.release()


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the folder of an archive that is not opened, as its writer would.

    Raises:
        ArchiveInUse: another program has it open.
    """
    holding = Holding(path)
    try:
        yield
    finally:
        holding.release()


@contextmanager
def rewriting(path: Path) -> Iterator[Path]:
    """Gives a file to write an archive's database anew into. When the block ends, it takes the damaged one's place,
    which is set aside; if it raises, everything is as it was. Whoever calls this holds the folder, and has closed the
    database when the block ends.
    """
    partial = path / _REPAIRING
    with explained(path):
        _clear_half_repaired(path)
        try:
            yield partial
            sync_file(partial)
            replace_durably(partial, path / _REPAIRED)
        except BaseException:
            _clear_half_repaired(path)
            raise
        _take_place(path)


def _take_place(path: Path) -> None:
    """Let a repaired database take its place; what is cut short here goes on when the archive is opened."""
    aside = folder_for_damaged(path)
    for name in ("archive.db", "archive.db-wal"):
        set_aside(path / name, aside)
    for name in ("archive.db-wal", "archive.db-shm"):  # a log left beside another database would be played into it
        (path / name).unlink(missing_ok=True)
    sync_folder(path)  # a power cut may keep what comes next and not what came before
    replace_durably(path / _REPAIRED, path / "archive.db")


def _clear_half_repaired(path: Path) -> None:
    for each in list(path.glob(f"{_REPAIRING}*")):
        each.unlink(missing_ok=True)


def require_new_folder(path: Path) -> bool:
    """Make sure that an archive can be put at `path`: there is nothing, or an empty folder (gives True then).

    A lock alone, of a program that holds it or was killed, leaves a folder empty.

    Raises:
        ArchiveExists: something is there already. NoPermission: one cannot look.
    """
    with explained(path):
        existed = path.exists()
        if existed and (not path.is_dir() or any(each.name not in LOCK_FILES for each in path.iterdir())):
            raise ArchiveExists(path=path)
    return existed


@contextmanager
def filling(path: Path) -> Iterator[Path]:
    """Hold a new or empty folder while an archive is brought into it; gives the file to write its database to, which
    takes its place when the block ends. If the block raises, nothing is left.

    Where a program that was killed left such a folder half filled, that is taken away first. Who brings files into
    ``media`` sees to it that their bytes are on the disk; their names are this one's care.

    Raises:
        ArchiveExists: something else is in the folder. ArchiveInUse: somebody else fills it.
    """
    partial = path / _COMING
    _require_fillable(path)
    with explained(path):
        existed = path.exists()
        make_folder(path)
    holding = Holding(path)
    try:
        _require_fillable(path)  # somebody else may have filled it meanwhile
    except BaseException:
        holding.release()
        raise
    try:
        with explained(path):
            partial.write_bytes(b"")  # says from the start that this is no archive yet
            sync_folder(path)
            _clear_half_filled(path)
            for folder in (path / "media", path / "backups"):
                folder.mkdir()
        yield partial
        with explained(path):
            sync_file(partial)
            for each in (path / "media").rglob("*/"):
                sync_folder(each)
            for each in (path / "media", path):
                sync_folder(each)
            replace_durably(partial, path / "archive.db")
    except BaseException:
        remove_new_folder(path, keep_itself=existed)  # while it is held: whoever comes next may fill it at once
        holding.release()
        if not existed:
            with suppress(OSError):  # where an open file cannot be removed, the lock kept the folder
                path.rmdir()
        raise
    holding.release()


def _clear_half_filled(path: Path) -> None:
    for ending in ("-wal", "-shm", "-journal"):  # SQLite would take them for those of the new database
        (path / f"{_COMING}{ending}").unlink(missing_ok=True)
    for each in (path / "media", path / "backups"):
        shutil.rmtree(each, ignore_errors=True)


def _require_fillable(path: Path) -> None:
    if not _is_half_filled(path):
        require_new_folder(path)


def _is_half_filled(path: Path) -> bool:
    """Whether a program that was killed began to fill a folder, and nobody has put anything else into it since."""
    with explained(path):
        if not (path / _COMING).is_file():
            return False
        ours = {"media", "backups", *LOCK_FILES}
        return all(each.name in ours or each.name.startswith(_COMING) for each in path.iterdir())


def require_outside(archive: Path, chosen: Path) -> None:
    """Make sure that a place for backups does not lie within the archive that is backed up.

    Raises:
        PlaceWithinArchive: it does.
    """
    if chosen.resolve().is_relative_to(archive.resolve()):
        raise PlaceWithinArchive(path=chosen)


def remove_new_folder(path: Path, *, keep_itself: bool) -> None:
    """Take away what was made in a new folder, after something failed; what cannot be taken away stays.

    What says that it is no archive goes last but for the lock, which leaves a folder empty: who is killed meanwhile
    leaves one that can be filled again.
    """
    with suppress(OSError):
        for each in sorted(path.iterdir(), key=lambda each: (each.name in LOCK_FILES, each.name == _COMING)):
            if each.is_dir():
                shutil.rmtree(each, ignore_errors=True)
            else:
                if each.name == _COMING:
                    sync_folder(path)
                each.unlink(missing_ok=True)
        if not keep_itself:
            path.rmdir()


def _open_with_lock(path: Path, schema: int) -> ArchiveFolder:
    """Open for writing, bringing the database from `schema` to the newest."""
    holding = Holding(path)
    if is_on_share(path):
        database = Database(path / "archive.db", on_share=True, require=holding.require)
    else:
        database = Database(path / "archive.db")
    try:
        if schema < known_schema():
            _back_up_before_upgrade(path, database)
            upgrade(database)
        with explained(path):
            for folder in (path / "media", path / "backups"):
                folder.mkdir(exist_ok=True)
            _clear_half_repaired(path)
        for folder in (path, path / "backups"):
            clear_leftovers(folder, f"{UNPACKED}????????")
        clear_half_made(path / "backups")
    except BaseException:
        database.close()
        holding.release()
        raise
    return ArchiveFolder(path, database, holding)


def _back_up_before_upgrade(path: Path, database: Database) -> None:
    points, progress = path / "backups", NoProgress()
    with keeping_points(points), snapshot(database, points, progress) as taken:
        missing = [each for each in taken.files if not (path / media_member(each)).is_file()]
        moment = datetime.now(UTC)
        keep_point(taken, points, moment, BackupReason.UPGRADE, progress, files=taken.files, missing=missing)
