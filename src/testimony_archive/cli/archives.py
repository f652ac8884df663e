"""Commands on whole archives: new, sample, open, info, verify, reindex."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from testimony_archive.cli.output import answer, answer_json, counted, progress_bars, tell, testimonies
from testimony_archive.cli.parts import Parts

if TYPE_CHECKING:
    from testimony_archive.services.catalogue import ArchiveInfo
    from testimony_archive.services.damage import VerifyReport

ArchivePath = Annotated[Path, typer.Argument(metavar="ARCHIVE", help="The archive's folder.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
DAMAGED = 3
_FROM_A_BACKUP: Final = "To have what is damaged back, restore a backup into a new folder; this archive stays as it is."
_REMEDIES: Final = {
    "index": "The command reindex makes the search index anew.",
    "stray-file": "A stray file does no harm: nothing in the archive needs it.",
}
"""What to do about damage, by its kind."""


def new(
    context: typer.Context,
    archive: ArchivePath,
    profile: Annotated[str, typer.Option(help="Starting set of vocabularies: pa-efe or blank.")] = "blank",
) -> None:
    """Make a new, empty archive."""
    parts: Parts = context.obj
    with parts.workspaces.create(archive, profile):
        answer(f"Created {archive} from the profile {profile}.")


def sample(context: typer.Context, archive: ArchivePath) -> None:
    """Make the sample archive: fictional testimonies to look around in."""
    parts: Parts = context.obj
    with progress_bars() as bars, parts.workspaces.sample(archive, bars) as workspace:
        totals = workspace.catalogue.totals()
    fictional = counted(totals.testimonies, "fictional testimony", "fictional testimonies")
    answer(f"Created {archive}: {fictional}, {counted(totals.passages, 'passage')}.")


def open_archive(context: typer.Context, archive: ArchivePath) -> None:
    """Open the window on an archive."""
    parts: Parts = context.obj
    raise typer.Exit(parts.run_window(archive))


def info(context: typer.Context, archive: ArchivePath, as_json: Json = False) -> None:
    """Tell what an archive holds, by theme, country, role and language."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive, read_only=True) as workspace:
        found = workspace.catalogue.info()
        name = workspace.name
    if as_json:
        answer_json(info_json(found))
        return
    totals = found.totals
    answer(f"{name} (schema {found.schema})")
    passages, quotes = counted(totals.passages, "passage"), counted(totals.quotes, "quote")
    answer(f"{testimonies(totals.testimonies)}, {passages}, {quotes}")
    people, attachments = counted(totals.people, "person", "people"), counted(totals.attachments, "attachment")
    answer(f"{people}, {attachments}, {counted(totals.bytes, 'byte')}")
    for facet, counts in found.by.items():
        answer(f"{facet}: " + (", ".join(f"{key} {count}" for key, count in counts.items()) or "none"))


def verify(context: typer.Context, archive: ArchivePath, as_json: Json = False) -> None:
    """Check every file's SHA-256, the database and the index. Exit status 3 when something is damaged."""
    parts: Parts = context.obj
    with progress_bars() as bars:
        report = parts.workspaces.verify(archive, bars)
    if as_json:
        answer_json(verify_json(report))
    else:
        for each in report.problems:
            answer(f"{each.kind}: {each.where}: {each.message}")
        state = "Everything is intact" if report.is_sound else counted(len(report.problems), "problem")
        files, size, rows = counted(report.files, "file"), counted(report.bytes, "byte"), counted(report.rows, "row")
        answer(f"{state}: {files}, {size} and {rows} checked.")
    if not report.is_sound:
        for remedy in dict.fromkeys(_REMEDIES.get(each.kind, _FROM_A_BACKUP) for each in report.problems):
            tell(remedy)
        raise typer.Exit(DAMAGED)


def reindex(context: typer.Context, archive: ArchivePath) -> None:
    """Make the search index anew."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace, progress_bars() as bars:
        workspace.keeping.reindex(bars)
        passages = workspace.catalogue.totals().passages
    answer(f"Indexed {counted(passages, 'passage')}.")


def info_json(found: ArchiveInfo) -> dict[str, object]:
    """``info --json``."""
    totals = found.totals
    return {
        "schema": found.schema,
        "testimonies": totals.testimonies,
        "passages": totals.passages,
        "quotes": totals.quotes,
        "people": totals.people,
        "attachments": totals.attachments,
        "bytes": totals.bytes,
        "by": {facet: dict(counts) for facet, counts in found.by.items()},
    }


def verify_json(report: VerifyReport) -> dict[str, object]:
    """``verify --json``."""
    return {
        "ok": report.is_sound,
        "checked": {"files": report.files, "bytes": report.bytes, "rows": report.rows},
        "problems": [{"kind": each.kind, "where": each.where, "message": each.message} for each in report.problems],
    }
