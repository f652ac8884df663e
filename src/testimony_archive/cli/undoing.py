"""The commands undo and redo."""

from __future__ import annotations

import typer

from testimony_archive.cli.archives import ArchivePath
from testimony_archive.cli.changing import DryRun
from testimony_archive.cli.output import answer
from testimony_archive.cli.parts import Parts
from testimony_archive.domain.errors import NothingToRedo, NothingToUndo


def undo(context: typer.Context, archive: ArchivePath, dry_run: DryRun = False) -> None:
    """Take back the last change, whichever program made it; again: the one before. An import stays."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive, read_only=dry_run) as workspace:
        workspace.recall_history()
        if dry_run:
            label = workspace.undo_state.undo
            if label is None:
                raise NothingToUndo
            answer(f"Would undo: {label.text()}.")
        else:
            answer(f"Undone: {workspace.undo().label.text()}.")


def redo(context: typer.Context, archive: ArchivePath, dry_run: DryRun = False) -> None:
    """Do again what was last undone, as long as nothing else was changed since."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive, read_only=dry_run) as workspace:
        workspace.recall_history()
        if dry_run:
            label = workspace.undo_state.redo
            if label is None:
                raise NothingToRedo
            answer(f"Would do again: {label.text()}.")
        else:
            answer(f"Done again: {workspace.redo().label.text()}.")
