"""Commands that back up and bring back: backup, backups, restore."""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from testimony_archive.cli.archives import ArchivePath, Json
from testimony_archive.cli.output import (
    answer,
    answer_json,
    counted,
    progress_bars,
    tell,
    tell_passed_over,
    testimonies,
)
from testimony_archive.cli.parts import Parts
from testimony_archive.domain.backups import BackupReason
from testimony_archive.domain.publication import is_bag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.backups import BackupPlace, BackupPoint
    from testimony_archive.domain.row_damage import HarmedRows

INCOMPLETE: Final = 3
_REASONS: Final = {
    BackupReason.DAILY: "daily",
    BackupReason.ASKED: "asked for",
    BackupReason.UPGRADE: "before an upgrade",
    BackupReason.IMPORT: "before an import",
}


def backup(
    context: typer.Context,
    archive: ArchivePath,
    destination: Annotated[
        Path | None,
        typer.Argument(
            metavar="DESTINATION", help="One file for the whole archive, or a folder for it; a bag if it ends in -bag."
        ),
    ] = None,
    place: Annotated[
        Path | None, typer.Option(help="From now on back up into this folder too, best on another disk.")
    ] = None,
    no_place: Annotated[bool, typer.Option("--no-place", help="Forget that folder; the backups in it stay.")] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Let DESTINATION take the place of an earlier one.")
    ] = False,
) -> None:
    """Back up at every place, or write the whole archive into one file or a bag; each is checked by reading it back."""
    parts: Parts = context.obj
    if place is not None and destination is not None:
        raise typer.BadParameter(
            "--place chooses where every backup goes from now on, DESTINATION is one copy: give one"
        )
    if place is not None and no_place:
        raise typer.BadParameter("--place and --no-place exclude each other")
    with parts.workspaces.open(archive, read_only=True) as workspace, progress_bars() as bars:
        if place is not None or no_place:
            workspace.backing_up.set_place(place)
        if destination is not None and is_bag(destination):
            report = workspace.archive_bag.write(destination, bars, replaces=replace)
            answer(f"Backed up to {report.path}, {counted(report.bytes, 'byte')}, checked.")
            _tell_harmed(report.harmed)
            return
        if destination is not None:
            written = workspace.keeping.back_up(destination, bars, replace=replace)
            answer(f"Backed up to {written.path}, {counted(written.path.stat().st_size, 'byte')}, checked.")
            _tell_harmed(written.harmed)
            return
        made = workspace.backing_up.make(BackupReason.ASKED, bars)
        places = workspace.backing_up.places()
    for each in made:
        answer(f"Backed up to {each.path}, {counted(each.bytes, 'byte')}, {counted(each.files, 'file')}, checked.")
        if each.missing:
            tell(f"{counted(each.missing, 'file')} could not be backed up, missing or damaged; verify names them.")
        _tell_harmed(each.harmed)
    tell_of_absent(places)


def list_backups(context: typer.Context, archive: ArchivePath, as_json: Json = False) -> None:
    """List the backups of an archive, the newest first, and the places where they are."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive, read_only=True) as workspace:
        points, places = workspace.backing_up.points(), workspace.backing_up.places()
        unreadable = workspace.backing_up.unreadable()
    if as_json:
        answer_json(
            {
                "places": [_place_json(each) for each in places],
                "points": [_point_json(each) for each in points],
                "unreadable": [str(each) for each in unreadable],
            }
        )
        return
    for each in points:
        size, files = counted(each.bytes, "byte"), counted(each.files, "file")
        answer(f"{_local(each.moment)}, {_REASONS[each.reason]}, {size}, {files}: {each.path}")
    if unreadable:
        answer(f"{counted(len(unreadable), 'backup')} cannot be read.")
    elif not points:
        answer("No backup yet.")
    tell_passed_over(unreadable)
    tell_of_absent(places)


def restore(
    context: typer.Context,
    backup_file: Annotated[
        Path,
        typer.Argument(metavar="BACKUP", help="A backup, a bag, an archive, or a folder in which one is backed up."),
    ],
    archive: ArchivePath,
    at: Annotated[
        str | None,
        typer.Option(help="Of the backups in a folder, the newest of this day or moment (2026-11-28T10:30) or before."),
    ] = None,
) -> None:
    """Bring an archive back into a new or empty folder. Exit status 3 when not all of it is whole."""
    parts: Parts = context.obj
    moment = _moment(at) if at is not None else None
    found = parts.workspaces.find_backup(backup_file, moment)
    if at is not None and found.path == backup_file:
        raise typer.BadParameter(f"--at chooses among the backups of a folder; {backup_file} is one alone")
    tell_passed_over(found.passed_over)
    with progress_bars() as bars:
        restored = parts.workspaces.restore_and_look(found.path, archive, bars)
    with restored.workspace as workspace:
        totals = workspace.catalogue.totals()
    then = f" as it was at {_local(found.moment)}" if found.moment is not None else ""
    answer(f"Restored {archive}{then}: {testimonies(totals.testimonies)}, {counted(totals.attachments, 'attachment')}.")
    for each in restored.missing:
        answer(f"missing-file: {each}")
    if restored.missing:
        tell("These files are not in the backup, or damaged there; all else was brought back.")
    _tell_harmed(restored.harmed)
    if restored.missing or restored.harmed.is_any:
        raise typer.Exit(INCOMPLETE)


def tell_of_absent(places: Sequence[BackupPlace]) -> None:
    """Say of places that are not connected when a backup was made there last."""
    for each in places:
        if not each.is_there:
            when = (
                f"the last backup there was made {_local(each.newest)}"
                if each.newest
                else "nothing was backed up there"
            )
            tell(f"{each.path} is not connected; {when}.")


def _tell_harmed(harmed: HarmedRows) -> None:
    """Say of a backup, or of an archive that came from one, how many of its rows are not as they were written."""
    rows = []
    if harmed.damaged:
        rows.append(counted(harmed.damaged, "damaged row"))
    if harmed.referring:
        rows.append(counted(harmed.referring, "row that refers to one that is gone", "rows that refer to lost ones"))
    if rows:
        tell(f"Its database holds {' and '.join(rows)}, just as they were; verify names what is damaged.")


def _moment(written: str) -> datetime:
    """A day means its end; without a time zone this machine's is meant."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError as error:
        raise typer.BadParameter(f"“{written}” is no day or moment, such as 2026-11-28 or 2026-11-28T10:30") from error
    if len(written) <= len("2026-11-28"):
        moment = datetime.combine(moment, time.max)
    return moment if moment.tzinfo is not None else moment.astimezone()


def _local(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M:%S}"


def _place_json(place: BackupPlace) -> dict[str, Any]:
    newest = place.newest.isoformat() if place.newest is not None else None
    return {"path": str(place.path), "own": place.is_own, "there": place.is_there, "newest": newest}


def _point_json(point: BackupPoint) -> dict[str, Any]:
    return {
        "path": str(point.path),
        "place": str(point.place),
        "moment": point.moment.isoformat(),
        "reason": point.reason.value,
        "bytes": point.bytes,
        "files": point.files,
        "missing": point.missing,
        "damaged_rows": point.harmed.damaged,
        "referring_rows": point.harmed.referring,
    }
