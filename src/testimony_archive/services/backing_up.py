"""Backing up by itself: where an archive is backed up, when that is due, which backups are kept."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from pathlib import Path

from testimony_archive.domain.backup_errors import NotAtEveryPlace
from testimony_archive.domain.backup_rule import is_due, kept
from testimony_archive.domain.backups import BackupPlace, BackupPoint, BackupReason
from testimony_archive.domain.errors import ArchiveError, Cancelled
from testimony_archive.domain.fixity import CheckOutcome
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.media.store import MediaStore
from testimony_archive.services.backup_media import bring_media
from testimony_archive.services.backup_places import PlaceFolders, PlaceMemory
from testimony_archive.storage.fixity_rows import read_fixity, read_newest_whole
from testimony_archive.storage.folder import ArchiveFolder
from testimony_archive.storage.points import (
    keep_point,
    keeping_points,
    point_at,
    points_in,
    read_contents,
    remove_points,
    unreadable,
)
from testimony_archive.storage.snapshots import snapshot
from testimony_archive.storage.vocabulary_writes import read_setting

logger = logging.getLogger(__name__)


class BackingUp:
    """Makes, lists and thins out the backup points of one archive.

    Args:
        folder: the archive, open; it may be open to read.
        media: its files.
        memory: its places.
        now: tells the moment, in UTC.
    """

    def __init__(
        self, folder: ArchiveFolder, media: MediaStore, memory: PlaceMemory, now: Callable[[], datetime]
    ) -> None:
        self._folder = folder
        self._media = media
        self._memory = memory
        self._now = now

    def points(self) -> tuple[BackupPoint, ...]:
        """Every point of every place that is there, the newest first; what cannot be read is none."""
        found = [point for folders in self._there() for point in _readable_points(folders)]
        return tuple(sorted(found, key=lambda each: (each.moment, each.place), reverse=True))

    def unreadable(self) -> tuple[Path, ...]:
        """The points that `points` leaves out because they cannot be read."""
        return tuple(
            each for folders in self._there() for each in unreadable(path for _, path in points_in(folders.points))
        )

    def places(self) -> tuple[BackupPlace, ...]:
        """The archive's own place, then the one its user chose, if any."""
        own, second = self._memory.own, self._memory.second()
        places = [BackupPlace(own.place, is_own=True, is_there=True, newest=_newest(own))]
        if second is not None:
            remembered = self._memory.remembered
            is_there = _is_there(second)
            newest = _newest(second) if is_there else remembered.newest if remembered is not None else None
            places.append(BackupPlace(second.place, is_own=False, is_there=is_there, newest=newest))
        return tuple(places)

    def set_place(self, path: Path | None) -> None:
        """Choose a folder on another disk, to which backups go as well; None forgets it, and its backups stay.

        Raises:
            FileNotThere, PlaceIsNoFolder, NoPermission, DiskFull: it cannot be used.
            PlaceWithinArchive: it lies within the archive.
        """
        self._memory.choose(path)

    def is_due(self, now: datetime | None = None) -> bool:
        """Whether one of the places that are there has no backup of the last day. A new archive needs none yet."""
        moment = now or self._now()
        with self._folder.database.read() as connection:
            created = read_setting(connection, "created")
        made = [datetime.fromisoformat(created)] if created else []
        return any(
            is_due([each for each, _ in points_in(folders.points)] + (made if folders.is_own else []), moment)
            for folders in self._there()
        )

    def make(self, reason: BackupReason, progress: Progress | None = None) -> tuple[BackupPoint, ...]:
        """Make a point at every place that is there (before an import at the archive's own alone, as people wait for
        it), then let go of those that the rule does not keep.

        Raises:
            NoRoomForBackup, NoPermission, DiskFull, BackupUnderWay: it could be made nowhere.
            NotAtEveryPlace: it was made, but not at each of them.
            ArchiveDamaged: the archive itself is not sound. Cancelled: somebody asked to stop.
        """
        watch = progress or NoProgress()
        made: list[BackupPoint] = []
        failed: list[tuple[PlaceFolders, ArchiveError]] = []
        for folders in self._there():
            if reason is BackupReason.IMPORT and not folders.is_own:
                continue
            try:
                made.append(self._make_at(folders, reason, watch))
            except Cancelled:
                raise
            except ArchiveError as error:
                failed.append((folders, error))
        if failed and not made:
            raise failed[0][1]
        for folders, why in failed:
            raise NotAtEveryPlace(why, place=folders.place) from why
        return tuple(made)

    def missed(self, made: Iterable[BackupPoint]) -> frozenset[str]:
        """The SHA-256 of the files that were missing or damaged when these points were made.

        Raises:
            BadBackup: one of them cannot be read any more.
        """
        return frozenset(sha256 for each in made if each.missing for sha256 in read_contents(each.path).missing)

    def _make_at(self, folders: PlaceFolders, reason: BackupReason, progress: Progress) -> BackupPoint:
        moment = self._now()
        with keeping_points(folders.points), snapshot(self._folder.database, folders.points, progress) as taken:
            past = [each for each in taken.past if self._media.path_of(each).is_file()]
            files = (*taken.files, *past)
            if folders.is_own:
                missing = [each for each in files if not self._media.path_of(each).is_file()]
            else:
                missing = bring_media(self._media, MediaStore(folders.media), files, progress)
            path = keep_point(taken, folders.points, moment, reason, progress, files=files, missing=missing)
            if not folders.is_own:
                self._memory.note(moment)
            if not taken.harmed.is_any and not self._is_damaged():
                _thin(folders, moment)  # else an earlier backup may be the last that has what is damaged
            return point_at(path, folders.place)

    def _is_damaged(self) -> bool:
        """Whether damage is known of that nobody has given up."""
        with self._folder.database.read() as connection:
            whole, files = read_newest_whole(connection), read_fixity(connection)
        found_damage = whole is not None and whole.outcome is CheckOutcome.DAMAGED
        return found_damage or any(each.outcome.is_damage for each in files)

    def _there(self) -> tuple[PlaceFolders, ...]:
        second = self._memory.second()
        return (self._memory.own, second) if second is not None and _is_there(second) else (self._memory.own,)


def _is_there(folders: PlaceFolders) -> bool:
    """The folder that was made for the archive tells a disk from the empty folder where it is otherwise found."""
    return folders.points.is_dir()


def _newest(folders: PlaceFolders) -> datetime | None:
    return next((moment for moment, _ in points_in(folders.points)), None)


def _readable_points(folders: PlaceFolders) -> list[BackupPoint]:
    found = []
    for _, path in points_in(folders.points):
        try:
            found.append(point_at(path, folders.place))
        except ArchiveError as error:
            logger.warning("a backup point could not be read (%s)", type(error).__name__)
    return found


def _thin(folders: PlaceFolders, now: datetime) -> None:
    """Remove the points that the rule does not keep, then files that no point names any more. What is damaged stays: it
    may be of use to somebody. Should this be cut short, the next backup goes on."""
    try:
        points = _readable_points(folders)
        keep = kept([(each.moment, each.reason) for each in points], now)
        remove_points(folders.points, [each.path for each in points if (each.moment, each.reason) not in keep])
        if not folders.is_own:
            _remove_unnamed(MediaStore(folders.media), [path for _, path in points_in(folders.points)])
    except ArchiveError as error:
        logger.warning("earlier backups could not be thinned out (%s)", type(error).__name__)


def _remove_unnamed(store: MediaStore, points: Collection[Path]) -> None:
    named = {sha256 for path in points for sha256 in read_contents(path).files}  # raises where one cannot be read
    for sha256 in store.orphans(named):
        store.remove(sha256)
