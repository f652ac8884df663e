"""Commands on whole archives: new, sample, open, info, reindex."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from testimony_archive.cli.output import answer, answer_json, counted, progress_bars, testimonies
from testimony_archive.cli.parts import Parts

if TYPE_CHECKING:
    from testimony_archive.services.catalogue import ArchiveInfo

ArchivePath = Annotated[Path, typer.Argument(metavar="ARCHIVE", help="The archive's folder.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


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
