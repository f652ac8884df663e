"""What can bring back what is damaged."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import Any, Final

from testimony_archive.domain.errors import ArchiveDamaged, ArchiveError, Cancelled
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.row_damage import DamagedRow, RowDamage
from testimony_archive.services.damage import LOST, NOT_LOOKED_AT, Damage, VerifyReport
from testimony_archive.services.repair_sources import RepairSources, Source, SourceKind
from testimony_archive.storage.backup import BrokenReference, broken_references
from testimony_archive.storage.damaged_rows import damaged_rows
from testimony_archive.storage.database import Database
from testimony_archive.storage.row_repair import Row, RowFinder

_ITSELF: Final = Source(SourceKind.ITSELF)
_LOG: Final = Source(SourceKind.LOG)
_NO_HARM: Final = frozenset({LOST, "stray-file"})
_FILE_KINDS: Final = frozenset({"missing-file", "altered-file", "unreadable-file", LOST})


@dataclass(frozen=True, slots=True)
class Remedy:
    """What is damaged, and what has it whole: None where nothing that was looked at has.

    `is_whole_database` tells that the database as a whole would be that of the source: what was changed since is lost.
    `is_certain` is False for a row that comes as it was when the source was made, while no checksum tells whether it
    was changed since. `is_reference` tells that a row refers to one which is not there; `settled_by` is the row with
    whose return that ends.
    """

    damage: Damage
    source: Source | None
    is_whole_database: bool = False
    is_certain: bool = True
    is_reference: bool = False
    settled_by: DamagedRow | None = None

    @property
    def rewrites_database(self) -> bool:
        """Whether the database has to be written anew, for which nobody may have the archive open."""
        row = self.settled_by if self.is_reference else self.damage.row
        is_of_file = self.damage.kind == "database" and not self.is_reference
        return is_of_file or (row is not None and row.kind is RowDamage.UNREADABLE)


def find_remedies(
    damages: Collection[Damage],
    sizes: Mapping[str, int],
    references: Mapping[str, BrokenReference],
    finder: RowFinder,
    sources: RepairSources,
    progress: Progress,
) -> tuple[Remedy, ...]:
    """For each damage its remedy, in the order given; what does no harm needs none and is left out.

    Args:
        damages: what a check found.
        sizes: of every file of the archive by SHA-256, in bytes.
        references: those to rows that are not there, by what a check says of them.
        finder: finds rows.
        sources: where to look.
        progress: told now and then.

    Raises:
        Cancelled: somebody asked to stop.
    """
    files = {each.sha256: sizes[each.sha256] for each in damages if each.kind in _FILE_KINDS and each.sha256 in sizes}
    found_files = sources.files(files, progress) if files else {}
    rows = [each.row for each in damages if each.row is not None]
    found_rows = {each.row: each for each in find_rows(rows, finder, sources, progress)}

    def remedy_of(damage: Damage) -> Remedy:
        if damage.row is not None:
            found = found_rows.get(damage.row)
            return found.remedy(damage) if found is not None else Remedy(damage, None)
        if damage.kind in _FILE_KINDS:
            return Remedy(damage, found_files.get(damage.sha256))
        if damage.kind == "database" and damage.message in references:
            return _of_reference(damage, references[damage.message], rows, found_rows)
        return Remedy(damage, _ITSELF)  # the index, or the database's file with all its rows

    # A file without an address is told of because the row that held it is damaged, which has a remedy of its own.
    meant = [each for each in damages if each.kind != "stray-file" and (each.sha256 or each.kind not in _FILE_KINDS)]
    remedies = [remedy_of(each) for each in meant]
    return tuple(each for each in remedies if each.source is not None or each.damage.kind not in _NO_HARM)


def _of_reference(
    damage: Damage,
    reference: BrokenReference,
    damaged: Collection[DamagedRow],
    found_rows: Mapping[DamagedRow, RowRemedy],
) -> Remedy:
    """The return of the row that is not there, or of the one that refers to it, where it is that alone which is
    damaged."""
    by_place: dict[tuple[str, Any], DamagedRow] = {(each.table, each.row_id): each for each in damaged}
    places = ((reference.parent, reference.parent_id), (reference.table, reference.row_id))
    row = next((by_place[each] for each in places if each in by_place), None)
    found = found_rows.get(row) if row is not None else None
    if found is None:
        return Remedy(damage, None, is_reference=True)
    return replace(found.remedy(damage), is_reference=True, settled_by=found.row)


@dataclass(frozen=True, slots=True)
class RowRemedy:
    """A damaged row, what has it, and its values; None where only its checksum is to be made anew. `is_certain` as for
    a `Remedy`."""

    row: DamagedRow
    source: Source
    values: Row | None
    is_certain: bool = True

    def remedy(self, damage: Damage) -> Remedy:
        """The remedy of what a check said of the row."""
        return Remedy(damage, self.source, is_certain=self.is_certain)


def find_rows(
    rows: Collection[DamagedRow], finder: RowFinder, sources: RepairSources, progress: Progress
) -> Iterator[RowRemedy]:
    """Those of some rows that are found. The archive's own log is asked first, then one backup after the other as long
    as rows are wanted; what no checksum tells comes last, from the newest that has it."""
    sound = {each for each in rows if each.kind is RowDamage.CHECKSUM and each.recorded is not None}
    for each in sound:
        yield RowRemedy(each, _ITSELF, None)
    left = [each for each in rows if each not in sound]
    nearest: dict[DamagedRow, RowRemedy] = {}
    for source in (_LOG, *sources.databases()):
        if not left:
            break
        missed: list[DamagedRow] = []
        with _driver_of(source, sources) as driver:
            for done, each in enumerate(left):
                progress.advance(done, len(left), "rows")
                found = finder.find(each, driver) if driver is not None or source is _LOG else None
                if found is not None and found.is_certain:
                    yield RowRemedy(each, source, found.values)
                    continue
                missed.append(each)
                if found is not None:
                    nearest.setdefault(each, RowRemedy(each, source, found.values, is_certain=False))
        left = missed
    yield from (nearest[each] for each in left if each in nearest)


def all_damages(database: Database, report: VerifyReport, progress: Progress) -> tuple[Damage, ...]:
    """What a check found, row by row also where it tells only how many there are."""
    counted = [each for each in report.problems if each.kind == "row" and each.row is None]
    named = {each.row for each in report.problems}
    more: list[DamagedRow] = []
    if counted:
        with database.read() as connection:
            more = [each for each in damaged_rows(connection, progress) if each not in named]
    consequence = NOT_LOOKED_AT if named != {None} else ""
    return (
        *(each for each in report.problems if each not in counted and each.message != consequence),
        *map(row_damage, more),
    )


def row_damage(row: DamagedRow) -> Damage:
    """A damaged row that no check has named."""
    return Damage("row", f"row {row.row_id} of {row.table}", f"it is {row.kind.value}", row)


def references_of(database: Database) -> Mapping[str, BrokenReference]:
    """The rows that refer to one which is gone, by what a check says of them; nothing where that cannot be told."""
    try:
        with database.unmanaged() as driver:
            return {each.message: each for each in broken_references(driver)}
    except ArchiveDamaged:
        return {}


@contextmanager
def _driver_of(source: Source, sources: RepairSources) -> Iterator[Any]:
    """The driver's connection to what has a database; None for what has none, or one that cannot be opened."""
    with ExitStack() as stack:
        driver = None
        if source is not _LOG:
            try:
                driver = stack.enter_context(stack.enter_context(sources.database(source)).unmanaged())
            except Cancelled:
                raise
            except ArchiveError:
                driver = None
        yield driver
