"""The commands verify and repair: what is damaged, what can bring it back, and the history of checks."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from testimony_archive.cli.archives import ArchivePath, Json
from testimony_archive.cli.backups import tell_of_absent
from testimony_archive.cli.output import answer, answer_json, counted, progress_bars, tell, tell_passed_over
from testimony_archive.cli.parts import Parts
from testimony_archive.domain.localisation import format_partial_date
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.repair_errors import NotGivenUp, NothingToRepairFrom

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.fixity import FixityCheck
    from testimony_archive.services.damage import Damage, VerifyReport
    from testimony_archive.services.remedies import Remedy
    from testimony_archive.services.repair_sources import Source
    from testimony_archive.services.repairing import RepairReport

DAMAGED = 3
_CHECKS = 50


def verify(
    context: typer.Context,
    archive: ArchivePath,
    history: Annotated[bool, typer.Option("--history", help="Tell the checks that were made instead.")] = False,
    as_json: Json = False,
) -> None:
    """Check every file's SHA-256, every row of the database and the index. Exit status 3 when something is damaged."""
    parts: Parts = context.obj
    if history:
        _tell_history(parts, archive, as_json=as_json)
        return
    with progress_bars() as bars:
        report = parts.workspaces.verify(archive, bars)
        remedies = parts.workspaces.remedies(archive, report, (), bars) if report.damages and not as_json else ()
    if as_json:
        answer_json(verify_json(report))
    else:
        absent = parts.workspaces.absent_places(archive) if any(each.source is None for each in remedies) else ()
        _tell_report(report, remedies, is_any_absent=bool(absent))
        tell_of_absent(absent)
    if remedies:
        tell_passed_over(parts.workspaces.unreadable_backups(archive))
    if any(each.source is not None for each in remedies):
        tell(f"To bring back what can be: testimony-archive repair {archive}")
    if not report.is_sound:
        raise typer.Exit(DAMAGED)


def repair(
    context: typer.Context,
    archive: ArchivePath,
    named: Annotated[
        list[Path] | None,
        typer.Option("--from", metavar="PATH", readable=False, help="Look into this backup, folder or file as well."),
    ] = None,
    lost: Annotated[
        list[str] | None,
        typer.Option("--lost", metavar="NAME", help="Give this damaged thing up, as verify names it, or by SHA-256."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would be done.")] = False,
    as_json: Json = False,
) -> None:
    """Bring back what is damaged from backups, or from what is named; what was damaged is kept beside it."""
    parts: Parts = context.obj
    sources = tuple(named or ())
    with progress_bars() as bars:
        _, remedies = parts.workspaces.diagnose(archive, sources, bars)
        if any(each.source is None for each in remedies):
            tell_of_absent(parts.workspaces.absent_places(archive))  # before anything is given up that is there
        given_up = _named(remedies, lost or ())
        wanted = tuple(each for each in remedies if each.damage not in given_up)
        if dry_run:
            done = _planned(wanted, given_up)
        else:
            try:
                done = parts.workspaces.repair(archive, wanted, sources, bars, lost=given_up)
            except NothingToRepairFrom:
                tell("With --from PATH, repair looks for backups elsewhere as well.")
                raise
    if as_json:
        answer_json(repair_json(done, dry_run=dry_run))
    else:
        _tell_repair(done, dry_run=dry_run)
    if remedies:
        tell_passed_over(parts.workspaces.unreadable_backups(archive, sources))
    if done.left:
        raise typer.Exit(DAMAGED)


def verify_json(report: VerifyReport) -> dict[str, object]:
    """``verify --json``."""
    return {
        "ok": report.is_sound,
        "checked": {"files": report.files, "bytes": report.bytes, "rows": report.rows},
        "problems": [_damage_json(each) for each in report.problems],
    }


def repair_json(done: RepairReport, *, dry_run: bool) -> dict[str, object]:
    """``repair --json``."""

    def remedy_json(remedy: Remedy) -> dict[str, object]:
        source = source_words(remedy) if remedy.source is not None else None
        return {**_damage_json(remedy.damage), "from": source, "certain": remedy.is_certain}

    return {
        "dry_run": dry_run,
        "repaired": [remedy_json(each) for each in done.repaired],
        "left": [remedy_json(each) for each in done.left],
        "lost": [_damage_json(each) for each in done.lost],
        "let_go": done.let_go,
        "aside": str(done.aside) if done.aside is not None else None,
    }


def source_words(remedy: Remedy) -> str:
    """What brings something back: “the backup of 28 November 2026 in /media/stick”."""
    from testimony_archive.services.repair_sources import SourceKind

    source = remedy.source
    if source is None:
        return "nothing that was looked at"
    words = {
        SourceKind.BACKUP: f"the backup of {_day(source)} in {source.path.parent if source.path else ''}",
        SourceKind.WHOLE: f"the whole archive of {_day(source)} in {source.path}",
        SourceKind.FOLDER: str(source.path),
        SourceKind.LOG: "the archive's own log of changes",
        SourceKind.ITSELF: "what is there",
    }[source.kind]
    if remedy.is_whole_database:
        return f"{words}, as a whole: what was changed since is lost"
    return words if remedy.is_certain else f"{words}, as it was then: no checksum tells whether it was changed since"


def _tell_report(report: VerifyReport, remedies: Sequence[Remedy], *, is_any_absent: bool) -> None:
    by_damage = {each.damage: each for each in remedies}
    for each in report.problems:
        answer(f"{each.kind}: {each.where}: {each.message}")
        if each in by_damage:
            answer(f"  {_brought_back(by_damage[each], is_any_absent=is_any_absent)}")
        elif each.kind == "stray-file":
            answer("  it does no harm: nothing in the archive needs it")
    lost = len(report.problems) - len(report.damages)
    state = counted(len(report.damages), "problem") if report.damages else "Everything is intact"
    if lost:
        state += f" but for {counted(lost, 'file')} that {'was' if lost == 1 else 'were'} given up as lost"
    files, size, rows = counted(report.files, "file"), counted(report.bytes, "byte"), counted(report.rows, "row")
    answer(f"{state}: {files}, {size} and {rows} checked.")


def _brought_back(remedy: Remedy, *, is_any_absent: bool) -> str:
    if remedy.source is None:
        has_it = "no backup that is connected has it" if is_any_absent else "no backup has it"
        return f"{has_it}; repair --from looks elsewhere"
    how = "made anew of" if _is_made_anew(remedy) else "brought back from"
    return f"can be {how} {source_words(remedy)}"


def _is_made_anew(remedy: Remedy) -> bool:
    """Whether nothing of it was lost: the search index, a checksum, the file around rows that can all be read."""
    from testimony_archive.services.repair_sources import SourceKind

    return remedy.source is not None and remedy.source.kind is SourceKind.ITSELF


def _outcome(remedy: Remedy, *, dry_run: bool) -> str:
    damage, comes = remedy.damage, "would come" if dry_run else "came"
    if _is_made_anew(remedy):
        subject = "the search index" if damage.kind == "index" else damage.where
        what = "its checksum " if damage.row is not None else ""
        return f"{subject}: {what}{'would be' if dry_run else 'was'} made anew of {source_words(remedy)}"
    if remedy.is_reference:
        return f"{damage.message}: what it refers to {comes} back from {source_words(remedy)}"
    return f"{damage.where}: {comes} back from {source_words(remedy)}"


def _tell_repair(done: RepairReport, *, dry_run: bool) -> None:
    for line in dict.fromkeys(_outcome(each, dry_run=dry_run) for each in done.repaired):  # the index is one thing
        answer(line)
    for damage in done.lost:
        answer(f"{damage.where}: {'would be' if dry_run else 'was'} given up as lost")
    if done.let_go:
        rows = counted(done.let_go, "row that refers to it", "rows that refer to it")
        answer(f"What was given up took {rows} along, or their reference alone where it may be empty.")
    for each in done.left:
        answer(f"{each.damage.where}: stays damaged, nothing that was looked at has it ({each.damage.message})")
    for damage in done.strays:
        answer(f"{damage.where}: came after that backup; the file is kept")
    if not (done.repaired or done.left or done.lost):
        answer("Nothing is damaged.")
        return
    counts = [f"{len(done.repaired):,} {'to be repaired' if dry_run else 'repaired'}", f"{len(done.left):,} left"]
    answer(", ".join([*counts, *([f"{len(done.lost):,} given up"] if done.lost else [])]) + ".")
    if done.aside is not None:
        answer(f"What was damaged is kept in {done.aside}.")


def _named(remedies: Sequence[Remedy], names: Sequence[str]) -> tuple[Damage, ...]:
    found = []
    for name in names:
        meant = [each.damage for each in remedies if name in _names(each.damage)]
        if not meant:
            raise NotGivenUp(name=name)
        found += meant
    return tuple(dict.fromkeys(found))


def _names(damage: Damage) -> frozenset[str]:
    """What something damaged goes by: as verify names it, a file by its own name or SHA-256 as well."""
    if damage.sha256:
        return frozenset((damage.where, damage.sha256, damage.where.partition(", ")[2]))
    return frozenset((damage.where,) if damage.row is not None else ())


def _planned(remedies: Sequence[Remedy], lost: tuple[Damage, ...]) -> RepairReport:
    from testimony_archive.services.repairing import RepairReport

    return RepairReport(
        tuple(each for each in remedies if each.source is not None),
        tuple(each for each in remedies if each.source is None),
        lost,
    )


def _tell_history(parts: Parts, archive: Path, *, as_json: bool) -> None:
    with parts.workspaces.open(archive, read_only=True) as workspace:
        checks = workspace.fixity.history(_CHECKS)
    if as_json:
        answer_json([_check_json(each) for each in checks])
        return
    for each in checks:
        what = "everything" if each.is_whole else counted(each.files, "file")
        found = f", {counted(each.problems, 'problem')}" if each.problems else ""
        answer(f"{each.started_at}  {each.cause.value}: {what}, {each.outcome.value}{found}")
    if not checks:
        answer("No check was made yet.")


def _check_json(check: FixityCheck) -> dict[str, object]:
    return {
        "started": check.started_at,
        "ended": check.ended_at,
        "cause": check.cause.value,
        "outcome": check.outcome.value,
        "files": check.files,
        "bytes": check.bytes,
        "rows": check.rows,
        "problems": check.problems,
        "whole": check.is_whole,
    }


def _damage_json(damage: Damage) -> dict[str, object]:
    return {"kind": damage.kind, "where": damage.where, "message": damage.message}


def _day(source: Source) -> str:
    moment: datetime | None = source.moment
    return format_partial_date(PartialDate(moment.date().isoformat()), "en") if moment is not None else "unknown date"
