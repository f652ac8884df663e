"""The commands add, delete, attach, person add and person remove: records as a whole, their files and people."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from testimony_archive.cli.archives import ArchivePath
from testimony_archive.cli.changing import tell_done
from testimony_archive.cli.output import progress_bars, tell
from testimony_archive.cli.parts import Parts
from testimony_archive.cli.places import Code
from testimony_archive.domain.errors import NoSuchPerson
from testimony_archive.domain.records import Part
from testimony_archive.domain.text import fold

if TYPE_CHECKING:
    from testimony_archive.domain.records import Participation, Testimony

PersonName = Annotated[str, typer.Argument(metavar="NAME", help="Name of the person.")]


def make_person_group() -> typer.Typer:
    """The commands that begin with person."""
    group = typer.Typer(help="Add people to a testimony, or take them out.", no_args_is_help=True)
    group.command("add")(add_person)
    group.command("remove")(remove_person)
    return group


def add(
    context: typer.Context,
    archive: ArchivePath,
    code: Annotated[str, typer.Argument(metavar="[CODE]", help="Its code; otherwise the next free one.")] = "",
) -> None:
    """Add a testimony; the command set fills in its fields."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        change, _ = workspace.editing.add_testimony(code)
    tell_done(change)


def delete(
    context: typer.Context,
    archive: ArchivePath,
    codes: Annotated[list[str], typer.Argument(metavar="CODE...", help="The testimonies.")],
) -> None:
    """Remove testimonies with everything that hangs on them; undo brings all of it back."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        change = workspace.editing.delete_testimonies(workspace.catalogue.testimony_ids(codes))
    tell_done(change)


def attach(
    context: typer.Context,
    archive: ArchivePath,
    code: Code,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Recordings, consent forms, photos, …")],
) -> None:
    """Add files to a testimony; one that it has already is not added again."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        (testimony_id,) = workspace.catalogue.testimony_ids([code])
        with progress_bars() as bars:
            added = workspace.attaching.add(testimony_id, files, bars)
    tell_done(added.changes)
    if added.already_there:
        tell(f"There already: {', '.join(added.already_there)}.")


def add_person(
    context: typer.Context,
    archive: ArchivePath,
    code: Code,
    name: PersonName,
    part: Annotated[Part, typer.Option(help="What they do in it.")] = Part.INTERVIEWEE,
) -> None:
    """Let somebody take part in a testimony; someone of that name who is known already is meant."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        (testimony_id,) = workspace.catalogue.testimony_ids([code])
        change = workspace.editing.add_participation(testimony_id, part, name)
    tell_done(change)


def remove_person(context: typer.Context, archive: ArchivePath, code: Code, name: PersonName) -> None:
    """Take somebody out of a testimony; what is known of the person stays."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        (testimony_id,) = workspace.catalogue.testimony_ids([code])
        meant = person_called(workspace.catalogue.testimony(testimony_id), name)
        change = workspace.editing.remove_participation(testimony_id, meant.participation_id)
    tell_done(change)


def person_called(testimony: Testimony, name: str) -> Participation:
    """Who takes part in a testimony under a name or pseudonym.

    Raises:
        NoSuchPerson: nobody does.
    """
    for each in testimony.participations:
        if fold(name.strip()) in {fold(each.person.name), fold(each.person.pseudonym)} - {""}:
            return each
    raise NoSuchPerson(name=name, code=testimony.code)
