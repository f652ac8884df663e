"""The command import."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from testimony_archive.cli.archives import ArchivePath, Json
from testimony_archive.cli.output import answer, answer_json, counted, progress_bars, tell, testimonies
from testimony_archive.cli.parts import Parts
from testimony_archive.domain.drafts import ImportOptions, ImportReport, Severity
from testimony_archive.domain.errors import ImportRefused

_SHOWN = 50
_LONGEST_VALUE = 160


def import_sources(
    context: typer.Context,
    archive: ArchivePath,
    sources: Annotated[
        list[Path], typer.Argument(metavar="SOURCE...", help="Tables, transcripts, recordings, folders.")
    ],
    mapping: Annotated[
        list[str] | None, typer.Option("--map", metavar="FIELD=COLUMN", help="Read a field from this column.")
    ] = None,
    defaults: Annotated[
        list[str] | None, typer.Option("--set", metavar="FIELD=VALUE", help="Give every row this value.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell what would happen; change nothing.")] = False,
    update: Annotated[bool, typer.Option("--update", help="Apply differences to testimonies that exist.")] = False,
    as_json: Json = False,
) -> None:
    """Bring in tables, transcripts, recordings and folders of them: all, or nothing."""
    parts: Parts = context.obj
    options = ImportOptions(_pairs(mapping, "--map"), _pairs(defaults, "--set"), update=update, dry_run=dry_run)
    with parts.workspaces.open(archive, read_only=dry_run) as workspace:
        try:
            with progress_bars() as bars:
                report = workspace.importing.run(sources, options, bars)
        except ImportRefused as error:
            if as_json:
                answer_json(report_json(error.report))
            raise
    errors = sum(each.severity is Severity.ERROR for each in report.problems)
    if as_json:
        answer_json(report_json(report))
    else:
        _print(report, dry_run=dry_run)
    if errors:
        tell(f"Nothing would be imported: {counted(errors, 'error')}. Mend the source first.")
        raise typer.Exit(1)


def _pairs(given: list[str] | None, option: str) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for each in given or []:
        name, separator, value = each.partition("=")
        if not separator or not name.strip():
            raise typer.BadParameter(f"{option} takes FIELD=…, not “{each}”")
        pairs[name.strip()] = value.strip()
    return pairs


def _print(report: ImportReport, *, dry_run: bool) -> None:
    counts = (
        f"{report.created}, {'update' if dry_run else 'updated'} {report.updated}, unchanged {report.unchanged}, "
        f"skip{'' if dry_run else 'ped'} {testimonies(report.skipped)}; "
        f"{counted(report.passages, 'passage')}, {counted(report.attachments, 'file')}."
    )
    has_errors = any(each.severity is Severity.ERROR for each in report.problems)
    would = "When mended, would create" if has_errors else "Would create"
    answer(f"{would if dry_run else 'Created'} {counts}")
    from testimony_archive.services.importing import place

    lines = [f"{each.severity.value}: {place(each)}{each.message}" for each in report.problems]
    if dry_run:
        for each in report.differences:
            answer(f"{each.code}: {each.field}: {_short(each.before) or '(none)'} → {_short(each.after)}")
        for line in lines:
            answer(line)
        return
    for line in lines[:_SHOWN]:
        tell(line)
    if len(lines) > _SHOWN:
        tell(f"… and {len(lines) - _SHOWN} more; --json lists every one.")


def _short(value: str) -> str:
    """A value on one line, cut where it is long; --json has all of it."""
    line = " ".join(value.split())
    return line if len(line) <= _LONGEST_VALUE else f"{line[:_LONGEST_VALUE]}…"


def report_json(report: ImportReport) -> dict[str, object]:
    """``import --json``."""
    return {
        "created": report.created,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "skipped": report.skipped,
        "differences": [
            {"code": each.code, "field": each.field, "before": each.before, "after": each.after}
            for each in report.differences
        ],
        "problems": [
            {
                "file": each.file,
                "row": each.row,
                "column": each.column,
                "message": each.message,
                "severity": each.severity.value,
            }
            for each in report.problems
        ],
    }
