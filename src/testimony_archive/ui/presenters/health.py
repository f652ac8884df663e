"""How an archive is: what is known of its files, backups and index, and what follows from that."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from testimony_archive.domain.fixity import CheckCause, FileOutcome
from testimony_archive.services.damage import LOST, Damage

if TYPE_CHECKING:
    from pathlib import Path

    from testimony_archive.domain.backups import BackupPlace, BackupPoint
    from testimony_archive.domain.fixity import FixityCheck, FixityState
    from testimony_archive.services.workspace import Workspace

CHECKS_SHOWN: Final = 20
_CHECKS_READ: Final = 100
_KINDS: Final = {
    FileOutcome.ALTERED: "altered-file",
    FileOutcome.MISSING: "missing-file",
    FileOutcome.UNREADABLE: "unreadable-file",
    FileOutcome.LOST: LOST,
}


class HealthState(StrEnum):
    """How the archive is, the worst first."""

    DAMAGED = "damaged"
    DOUBTFUL = "doubtful"
    """The last whole check found damage, and what that was is not known any more."""
    REPAIRED = "repaired"
    """The same, and some of it was repaired since."""
    UNKNOWN = "unknown"
    """It was never checked in full."""
    CHECK_DUE = "check due"
    BACKUP_DUE = "backup due"
    INDEX_OLD = "index old"
    SOUND = "sound"


@dataclass(frozen=True, slots=True)
class PlaceRoom:
    """A place for backups with the bytes that are free there; None while it is not there."""

    place: BackupPlace
    free: int | None


@dataclass(frozen=True, slots=True)
class Health:
    """What is known of an archive. `checks` and `points` begin with the newest; points are None where nobody asked for
    them."""

    fixity: FixityState
    checks: tuple[FixityCheck, ...]
    points: tuple[BackupPoint, ...] | None
    places: tuple[PlaceRoom, ...]
    is_backup_due: bool
    is_index_current: bool

    @property
    def own_place(self) -> Path:
        """The archive's own folder for backups."""
        return next(each.place.path for each in self.places if each.place.is_own)

    @property
    def absent_place(self) -> Path | None:
        """The second place while it is not connected."""
        return next((each.place.path for each in self.places if not each.place.is_there), None)

    @property
    def damages(self) -> tuple[Damage, ...]:
        """The files that were found damaged and are not yet whole again, then those that were given up."""
        files = (*self.fixity.damaged, *self.fixity.lost)
        return tuple(Damage(_KINDS[each.outcome], each.name, "", sha256=each.sha256) for each in files)

    @property
    def checked_since(self) -> int:
        """How many files were checked one by one since the newest check of everything."""
        since = 0
        for each in self.checks:
            if each.is_whole:
                break
            since += each.files
        return min(since, self.fixity.files)

    @property
    def repaired(self) -> int:
        """How many things were repaired or given up since the newest check of everything."""
        done = 0
        for each in self.checks:
            if each.is_whole:
                break
            done += each.files + each.rows if each.cause is CheckCause.REPAIR else 0
        return done

    @property
    def left_over(self) -> int:
        """How many things the newest check of everything found damaged, or a repair since could not bring back, that
        were not repaired later."""
        whole = self.fixity.newest_whole
        left = whole.problems if whole is not None else 0
        since = takewhile(lambda each: not each.is_whole, self.checks)
        for each in reversed([each for each in since if each.cause is CheckCause.REPAIR]):
            left = max(left - each.files - each.rows, each.problems)
        return left

    def state(self, damages: tuple[Damage, ...], *, is_all_known: bool) -> HealthState:
        """What to say of it.

        Args:
            damages: all that is known to be damaged or lost.
            is_all_known: whether everything was checked since the archive was opened: then nothing else is damaged.
        """
        if any(each.kind != LOST for each in damages):
            return HealthState.DAMAGED
        if self.left_over and not is_all_known:
            return HealthState.REPAIRED if self.repaired else HealthState.DOUBTFUL
        if self.fixity.newest_whole is None:
            return HealthState.UNKNOWN
        if self.fixity.due:
            return HealthState.CHECK_DUE
        if self.is_backup_due:
            return HealthState.BACKUP_DUE
        return HealthState.SOUND if self.is_index_current else HealthState.INDEX_OLD


def things(problems: tuple[Damage, ...]) -> tuple[Damage, ...]:
    """What a check found, thing by thing: the search index is one, whatever is wrong with it, and made anew as one."""
    index = next((each for each in problems if each.kind == "index"), None)
    return tuple(each for each in problems if each.kind != "index" or each is index)


def read_health(workspace: Workspace, *, with_points: bool) -> Health:
    """Look at everything, and at every backup where they are to be listed, of which each has to be read (0.1 s for one
    with 20,000 files); on a reader's thread, since a disk may take its time."""
    return Health(
        fixity=workspace.fixity.state(),
        checks=workspace.fixity.history(_CHECKS_READ),
        points=workspace.backing_up.points() if with_points else None,
        places=tuple(PlaceRoom(each, _free(each)) for each in workspace.backing_up.places()),
        is_backup_due=not workspace.read_only and workspace.backing_up.is_due(),
        is_index_current=workspace.keeping.is_index_current(),
    )


def _free(place: BackupPlace) -> int | None:
    folder = place.path if place.path.is_dir() else place.path.parent  # its own place is made with the first backup
    with suppress(OSError):
        return shutil.disk_usage(folder).free if place.is_there else None
    return None
