"""The folders in which one archive is backed up: its own, and one that its user chose on another disk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from testimony_archive.config.backup_places import RememberedPlace
from testimony_archive.config.durable import sync_folder
from testimony_archive.config.settings import Settings, SettingsFile
from testimony_archive.domain.backup_errors import PlaceIsNoFolder
from testimony_archive.domain.backups import BackupPlace
from testimony_archive.domain.errors import FileNotThere
from testimony_archive.domain.file_trouble import file_trouble_explained
from testimony_archive.storage.folder import ArchiveFolder, require_outside
from testimony_archive.storage.points import points_in
from testimony_archive.storage.vocabulary_writes import read_setting

_FORBIDDEN: Final = str.maketrans(dict.fromkeys('<>:"/\\|?*', "-"))
"""What a folder's name cannot hold on Windows or on a disk made for it."""


@dataclass(frozen=True, slots=True)
class PlaceFolders:
    """Where the backups of one archive stand in one place: its points, and the files that belong to them.

    `place` is the folder as its user knows it.
    """

    place: Path
    points: Path
    media: Path
    is_own: bool


class PlaceMemory:
    """Knows the second place of one archive, for its user.

    Args:
        folder: the archive, open.
        settings: where the place is remembered; without them only as long as this object is there.
    """

    def __init__(self, folder: ArchiveFolder, settings: SettingsFile | None) -> None:
        self._path = folder.path.absolute()
        self._settings = settings
        self._held: RememberedPlace | None = None
        with folder.database.read() as connection:
            self._uuid = read_setting(connection, "archive_uuid")
        self.own: Final = PlaceFolders(folder.backups, folder.backups, folder.media, is_own=True)

    @property
    def remembered(self) -> RememberedPlace | None:
        """The second place. That of an archive which was moved goes with it; a copy of an archive has none yet, so that
        its backups do not come among those of the other."""
        if self._settings is None:
            return self._held
        known = [each for each in self._settings.read().backup_places if each.archive_uuid == self._uuid]
        here = [each for each in known if each.archive == self._path]
        # Of a disk that is not connected nobody knows whether the archive is there still.
        gone = (each for each in known if not (each.archive / "archive.db").is_file())
        moved = [each for each in gone if each.archive.parent.is_dir()]
        return next(iter((*here, *moved)), None)

    def second(self) -> PlaceFolders | None:
        """The folders of the second place, there or not; None where none was chosen."""
        remembered = self.remembered
        return _folders(remembered) if remembered is not None else None

    def choose(self, place: Path | None) -> None:
        """Remember a place and make a folder for this archive in it; with None forget the one there was, whose backups
        stay.

        Raises:
            FileNotThere, PlaceIsNoFolder, NoPermission, DiskFull: it cannot be used.
            PlaceWithinArchive: it lies within the archive.
        """
        if place is None:
            self._keep(None)
            return
        chosen = place.expanduser().absolute()
        with file_trouble_explained(chosen):
            if not chosen.is_dir():
                raise PlaceIsNoFolder(path=chosen) if chosen.exists() else FileNotThere(path=chosen)
            require_outside(self._path, chosen)
            remembered = RememberedPlace(self._uuid, self._path, chosen, self._name())
            folders = _folders(remembered)
            for each in (folders.points, folders.media):
                each.mkdir(parents=True, exist_ok=True)
            for each in (folders.points.parent, chosen):
                sync_folder(each)
        self._keep(remembered)

    def note(self, moment: datetime) -> None:
        """Remember that a backup was made at the second place."""
        remembered = self.remembered
        if remembered is not None:
            self._keep(replace(remembered, archive=self._path, newest=moment))

    def _keep(self, place: RememberedPlace | None) -> None:
        earlier, self._held = self.remembered, place
        if self._settings is None:
            return

        def change(settings: Settings) -> Settings:
            without = settings.without_backup_place(earlier.archive) if earlier is not None else settings
            return without.with_backup_place(place) if place is not None else without

        self._settings.update(change)

    def _name(self) -> str:
        """The folder's name tells apart a copy of the archive that is backed up to the same place."""
        name = self._path.resolve().name.translate(_FORBIDDEN).strip(" .") or "archive"
        return f"{name[:80]}-{self._uuid[:8]}"


def _folders(place: RememberedPlace) -> PlaceFolders:
    root = place.folder / place.name
    return PlaceFolders(place.folder, root / "points", root / "media", is_own=False)


def remembered_points(archive: Path, settings: SettingsFile | None) -> list[Path]:
    """The points at the second place of an archive that cannot be opened, the newest first."""
    places = settings.read().backup_places if settings is not None else ()
    here = [each for each in places if each.archive == archive.absolute()]
    return [path for each in here for _, path in points_in(_folders(each).points)]


def remembered_place(archive: Path, settings: SettingsFile | None) -> BackupPlace | None:
    """The second place of an archive that cannot be opened; None where none was chosen."""
    places = settings.read().backup_places if settings is not None else ()
    here = next((each for each in places if each.archive == archive.absolute()), None)
    if here is None:
        return None
    return BackupPlace(here.folder, is_own=False, is_there=_folders(here).points.is_dir(), newest=here.newest)
