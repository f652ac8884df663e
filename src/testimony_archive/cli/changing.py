"""What commands that change records have in common: how a change is told, and the ways to give a field its value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from testimony_archive.cli.output import answer, tell
from testimony_archive.domain.bulk_edits import BulkOperation

if TYPE_CHECKING:
    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.transcript_edits import TranscriptChange

Named = TypeVar("Named")

To = Annotated[str | None, typer.Option("--to", metavar="VALUE", help="Set this value; several separated by “;”.")]
Add = Annotated[str | None, typer.Option("--add", metavar="VALUE", help="Add this value to those there are.")]
Remove = Annotated[str | None, typer.Option("--remove", metavar="VALUE", help="Take this value away.")]
Replace = Annotated[str | None, typer.Option("--replace", metavar="OLD", help="Put another value (--by) in its place.")]
By = Annotated[str | None, typer.Option("--by", metavar="NEW", help="What takes the place of OLD.")]
Clear = Annotated[bool, typer.Option("--clear", help="Leave the field empty.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Tell what would happen; change nothing.")]


@dataclass(frozen=True, slots=True)
class Operation:
    """What is to be done to a field, as the options say it."""

    kind: BulkOperation
    value: str = ""
    replacement: str = ""


def operation(
    *, to: str | None, add: str | None, remove: str | None, replace: str | None, by: str | None, clear: bool
) -> Operation:
    """The one operation that the options give.

    Raises:
        typer.BadParameter: they give none, or more than one.
    """
    given: Mapping[BulkOperation, str | None] = {
        BulkOperation.SET: to,
        BulkOperation.ADD: add,
        BulkOperation.REMOVE: remove,
        BulkOperation.REPLACE: replace,
        BulkOperation.CLEAR: "" if clear else None,
    }
    chosen = [(kind, value) for kind, value in given.items() if value is not None]
    if len(chosen) != 1 or (replace is None) != (by is None):
        raise typer.BadParameter("give one of --to, --add, --remove, --replace OLD --by NEW and --clear")
    kind, value = chosen[0]
    return Operation(kind, value, by or "")


def field_named(name: str, fields: Mapping[str, Named]) -> Named:
    """The field that somebody means; ``main-idea`` is ``main_idea``.

    Raises:
        typer.BadParameter: there is none of that name.
    """
    wanted = name.strip().casefold().replace("-", "_")
    if wanted not in fields:
        raise typer.BadParameter(f"FIELD is one of {', '.join(fields)}, not “{name}”")
    return fields[wanted]


def tell_done(change: ChangeSet) -> None:
    """Name the change that was made."""
    answer(f"Done: {change.label.text()}." if change.change_set_id else "Nothing to do: it is so already.")


def tell_transcript_done(change: TranscriptChange) -> None:
    """Name the change that was made to a transcript; what somebody may want to look at goes to stderr."""
    tell_done(change.changes)
    for each in change.remarks:
        tell(each.sentence())
