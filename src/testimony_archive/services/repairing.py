"""Repairing an open archive: what is damaged comes back from where it is whole, or is given up; never silently."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from testimony_archive.config.setting_aside import folder_for_damaged, set_aside
from testimony_archive.domain.errors import ArchiveDamaged, ArchiveError, ArchiveReadOnly
from testimony_archive.domain.file_trouble import file_trouble_explained
from testimony_archive.domain.fixity import CheckCause, CheckOutcome, FileOutcome, FixityCheck
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.repair_errors import NotGivenUp, OthersNeedIt
from testimony_archive.domain.row_damage import DamagedRow, RowDamage, RowPlace
from testimony_archive.media.hashing import hash_file
from testimony_archive.media.mending import put_back
from testimony_archive.media.store import MediaStore
from testimony_archive.services.backing_up import BackingUp
from testimony_archive.services.damage import LOST, Damage, VerifyReport
from testimony_archive.services.fixity import Fixity
from testimony_archive.services.index_checking import index_problems
from testimony_archive.services.keeping import Keeping
from testimony_archive.services.remedies import Remedy, all_damages, find_remedies, find_rows, references_of, row_damage
from testimony_archive.services.repair_sources import RepairSources, open_file
from testimony_archive.storage.counts import read_files
from testimony_archive.storage.damaged_rows import reading_damaged_text
from testimony_archive.storage.fixity_rows import note_check, note_files
from testimony_archive.storage.folder import ArchiveFolder
from testimony_archive.storage.letting_go import let_go
from testimony_archive.storage.row_places import read_place
from testimony_archive.storage.row_repair import RowFinder, accept_row, put_rows, referring_rows, repairing_rows
from testimony_archive.storage.rows_aside import rows_aside

_FILES: Final = {
    "missing-file": FileOutcome.MISSING,
    "altered-file": FileOutcome.ALTERED,
    "unreadable-file": FileOutcome.UNREADABLE,
}


@dataclass(frozen=True, slots=True)
class RepairReport:
    """What became of a repair: what is as it was again, what is not, what was given up, files that belong to nothing in
    the database that came back, the folder in which what was damaged was set aside, None where that was nothing, what a
    check says of rows that referred to one which is there again or given up, and how many rows were let go with it."""

    repaired: tuple[Remedy, ...]
    left: tuple[Remedy, ...]
    lost: tuple[Damage, ...] = ()
    strays: tuple[Damage, ...] = ()
    aside: Path | None = None
    settled: frozenset[str] = frozenset()
    let_go: int = 0


class Repairing:
    """Repairs one archive.

    Args:
        folder: the archive, open.
        media: its files.
        keeping: makes its index anew.
        fixity: keeps the history of its checks.
        backing_up: knows its backups.
    """

    def __init__(
        self, folder: ArchiveFolder, media: MediaStore, keeping: Keeping, fixity: Fixity, backing_up: BackingUp
    ) -> None:
        self._folder = folder
        self._media = media
        self._keeping = keeping
        self._fixity = fixity
        self._backing_up = backing_up

    def diagnose(
        self, report: VerifyReport, named: Sequence[Path] = (), progress: Progress | None = None
    ) -> tuple[Remedy, ...]:
        """What can bring back what a check found damaged; nothing is changed.

        Args:
            report: the check's.
            named: files and folders to look into beside the archive's own backups, see `RepairSources`.
            progress: told now and then.

        Raises:
            FileNotThere: something that is named is not there. Cancelled: somebody asked to stop.
        """
        watch, database = progress or NoProgress(), self._folder.database
        damages, sizes, references = all_damages(database, report, watch), self._sizes(), references_of(database)
        with database.read() as connection:
            driver = connection.connection.driver_connection
            return find_remedies(damages, sizes, references, RowFinder(driver, driver), self._sources(named), watch)

    def repair(
        self, remedies: Collection[Remedy], named: Sequence[Path] = (), progress: Progress | None = None
    ) -> RepairReport:
        """Bring back what is damaged, check it, and write that down. What is damaged is set aside; rows come back in
        one transaction.

        What needs the database to be written anew is left: `Workspaces.repair` does that, with nobody in the archive.

        Args:
            remedies: those of `diagnose` that are wanted.
            named: as for `diagnose`.
            progress: told about files and rows.

        Raises:
            ArchiveReadOnly: the archive was opened to read. RowsDoNotFit: what was found contradicts what is there.
            NoPermission, DiskFull: something cannot be written. Cancelled: somebody asked to stop; each file, and all
                rows, are as they were or repaired.
        """
        self._require_writable()
        watch = progress or NoProgress()
        started, aside = self._fixity.moment(), folder_for_damaged(self._folder.path)
        here = [each for each in remedies if each.source is not None and not each.rewrites_database]
        of_rows = _rows_of(here)
        broken = self.broken_references() if of_rows else frozenset()
        done = self._repair_rows(of_rows, aside, named, watch)
        settled = broken - self.broken_references() if broken else broken
        done += [each for each in here if each.is_reference and each.damage.message in settled]
        done += self._repair_files([each for each in here if each.damage.kind in (*_FILES, LOST)], aside, watch)
        done += self._repair_index(here, watch)
        repaired = {each.damage for each in done}  # a newer backup than the one that was found may have had it
        left = tuple(each for each in remedies if each.damage not in repaired)
        self.note(started, {each.damage.sha256: FileOutcome.SOUND for each in done}, done, left)
        return RepairReport(tuple(done), left, aside=aside if aside.is_dir() else None, settled=settled)

    def broken_references(self) -> frozenset[str]:
        """What a check says of each row that refers to one which is not there; nothing where that cannot be told."""
        return frozenset(references_of(self._folder.database))

    def mark_lost(self, damages: Collection[Damage]) -> RepairReport:
        """Give up what is damaged, because nothing has it: what is left of a file is set aside, a row is taken as it is
        now, and that and its former checksum are written down there. It is told as lost from then on, and no more as
        damage. With a row that is gone goes what is a part of it or a link to it, where that opens nothing (`let_go`).

        Raises:
            ArchiveReadOnly: the archive was opened to read. NotGivenUp: one of them is neither file nor row, or a file
                that is whole again.
            OthersNeedIt: other rows refer to one that is not there, and may not go with it. NoPermission: a file cannot
                be set aside.
        """
        self._require_writable()
        started, aside = self._fixity.moment(), folder_for_damaged(self._folder.path)
        for each in damages:
            if each.row is None and (each.kind not in _FILES or self._is_whole(each.sha256)):
                raise NotGivenUp(name=each.where)
        files = [each for each in damages if each.kind in _FILES]
        broken, gone_with_it = self.broken_references(), 0
        with repairing_rows(self._folder.database) as driver, rows_aside(aside) as kept:
            for each in damages:
                row = each.row
                if row is None:
                    continue
                kept.keep(driver, row)
                gone_with_it += let_go(driver, row.table, row.row_id, kept)
                if not accept_row(driver, row.table, row.row_id):
                    raise self._others_need(each, row)
        for each in files:
            path = self._media.path_of(each.sha256)
            with file_trouble_explained(path):
                set_aside(path, aside)
                path.unlink(missing_ok=True)
        if len(files) < len(damages) and self._index_disagrees(NoProgress()):
            self._keeping.reindex()
        self.note(started, {each.sha256: FileOutcome.LOST for each in files}, (), ())
        return RepairReport(
            (),
            (),
            tuple(damages),
            aside=aside if aside.is_dir() else None,
            settled=broken - self.broken_references(),
            let_go=gone_with_it,
        )

    def _others_need(self, damage: Damage, row: DamagedRow) -> OthersNeedIt:
        with self._folder.database.read() as connection, reading_damaged_text(connection):
            others = referring_rows(connection.connection.driver_connection, row.table, row.row_id)
            first = DamagedRow(*others[0], RowDamage.ALTERED, None)
            place = RowPlace(first.table, read_place(connection, first))
        return OthersNeedIt(RowPlace(row.table, damage.where), place, len(others))

    def _is_whole(self, sha256: str) -> bool:
        """Whether a file that a check found damaged is what was kept after all: the check may be of another day."""
        path = self._media.path_of(sha256)
        try:
            return path.is_file() and hash_file(path) == sha256
        except ArchiveError:
            return False

    def _sizes(self) -> Mapping[str, int]:
        try:
            with self._folder.database.read() as connection:
                return {sha256: size for sha256, size, _, _ in read_files(connection)}
        except ArchiveDamaged:
            return {}

    def _repair_rows(
        self, remedies: Sequence[Remedy], aside: Path, named: Sequence[Path], progress: Progress
    ) -> list[Remedy]:
        if not remedies:
            return []
        by_row = {each.damage.row: each for each in remedies}
        rows = [each for each in by_row if each is not None]
        done = []
        with repairing_rows(self._folder.database) as driver, rows_aside(aside) as kept:
            for found in find_rows(rows, RowFinder(driver, driver), self._sources(named), progress):
                if found.row.kind is not RowDamage.MISSING:
                    kept.keep(driver, found.row)
                put_rows(driver, [(found.row, found.values)])
                done.append(found.remedy(by_row[found.row].damage))
        return done

    def _repair_files(self, remedies: Sequence[Remedy], aside: Path, progress: Progress) -> list[Remedy]:
        done = []
        for each in remedies:
            if each.source is not None:
                with open_file(each.source, each.damage.sha256) as content:
                    if put_back(self._media, each.damage.sha256, content, aside, progress):
                        done.append(each)
        return done

    def _repair_index(self, remedies: Sequence[Remedy], progress: Progress) -> list[Remedy]:
        """Make the index anew where it is damaged, also where it was made of damaged rows meanwhile."""
        damaged = [each for each in remedies if each.damage.kind == "index"]
        if damaged or (any(each.damage.row is not None for each in remedies) and self._index_disagrees(progress)):
            self._keeping.reindex(progress)
        return damaged

    def _index_disagrees(self, progress: Progress) -> bool:
        with self._folder.database.read() as connection:
            return bool(index_problems(connection, progress))

    def _sources(self, named: Sequence[Path]) -> RepairSources:
        return RepairSources([each.path for each in self._backing_up.points()], self._folder.path, named)

    def note(
        self, started_at: str, outcomes: Mapping[str, FileOutcome], done: Sequence[Remedy], left: Sequence[Remedy]
    ) -> None:
        """Write a repair down.

        Args:
            started_at: when it began (ISO 8601, UTC).
            outcomes: how the files are now that were repaired or given up, by SHA-256.
            done: what was repaired.
            left: what was not, and is damaged still: nobody may have written that down yet.
        """
        files = {sha256: outcome for sha256, outcome in outcomes.items() if sha256}
        damages = [each.damage for each in left]
        still = {each.sha256: _FILES[each.kind] for each in damages if each.sha256 and each.kind in _FILES}
        ended_at = self._fixity.moment()
        with self._folder.database.write() as connection:
            note_files(connection, {**still, **files}, ended_at)
            note_check(
                connection,
                FixityCheck(
                    started_at=started_at,
                    ended_at=ended_at,
                    cause=CheckCause.REPAIR,
                    outcome=CheckOutcome.DAMAGED if left else CheckOutcome.SOUND,
                    files=len(files),
                    rows=sum(each.damage.row is not None for each in done),
                    problems=len(left),
                ),
            )

    def _require_writable(self) -> None:
        if self._folder.read_only:
            raise ArchiveReadOnly(path=self._folder.path)


def _rows_of(remedies: Sequence[Remedy]) -> list[Remedy]:
    """The remedies of rows, and of those whose return settles that others refer to nothing."""
    of_rows = [each for each in remedies if each.damage.row is not None]
    known = {each.damage.row for each in of_rows}
    meant = {each.settled_by: each for each in remedies if each.settled_by is not None}
    return [*of_rows, *(Remedy(row_damage(row), each.source) for row, each in meant.items() if row not in known)]
