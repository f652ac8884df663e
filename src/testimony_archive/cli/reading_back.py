"""The command read-back."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated, Final

import typer

from testimony_archive.cli import changing
from testimony_archive.cli.archives import ArchivePath, Json
from testimony_archive.cli.output import answer, answer_json, counted
from testimony_archive.cli.parts import Parts
from testimony_archive.domain.quote_marks import MarkKind
from testimony_archive.domain.read_back import ReadBack, ReadBackRow, ReadBackState

_ALL: Final = "all"
_SAID: Final = {
    ReadBackState.UNCHANGED: "unchanged",
    ReadBackState.CHANGED: "changed",
    ReadBackState.CHANGED_SINCE: "changed, and in the archive as well since the export",
    ReadBackState.DOUBLED: "several times there, each time otherwise",
    ReadBackState.GONE: "gone",
    ReadBackState.UNKNOWN: "not of this archive",
}


def read_back(
    context: typer.Context,
    archive: ArchivePath,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An exported document that somebody corrected (.docx).")],
    accept: Annotated[
        str | None,
        typer.Option(metavar="all|NUMBER...", help="Take these over; all: what was changed in the document alone."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Tell what an editor changed in the quotes of an exported document; accept that as their edited words."""
    numbers = _numbers(accept, context.args)
    parts: Parts = context.obj
    with parts.workspaces.open(archive, read_only=accept is None) as workspace:
        found = workspace.reading_back.read(file)
        change = None if accept is None else workspace.reading_back.accept(found, numbers)
    if change is not None:
        changing.tell_done(change)
    if as_json:
        answer_json(_json(found))
    elif accept is None:
        _print(found)


def _numbers(accept: str | None, further: list[str]) -> list[int] | None:
    """The rows that are meant; None for all."""
    if accept is None and further:
        raise typer.BadParameter(f"unexpected: {' '.join(further)}")
    if accept is None or (accept == _ALL and not further):
        return None
    words = [accept, *further]
    if not all(each.isascii() and each.isdigit() for each in words):
        raise typer.BadParameter("--accept takes all, or numbers")
    return [int(each) for each in words]


def _print(found: ReadBack) -> None:
    counts = Counter(each.state for each in found.rows)
    told = "; ".join(f"{counts[state]} {words}" for state, words in _SAID.items() if counts[state])
    ideas = sum(each.kind is MarkKind.MAIN_IDEA for each in found.rows)
    quotes = counted(len(found.rows) - ideas, "quote")
    answer(f"{quotes} and {counted(ideas, 'main idea')} found: {told}.")
    for row in found.rows:
        if row.state is not ReadBackState.UNCHANGED or row.comments:
            _print_row(row)


def _print_row(row: ReadBackRow) -> None:
    what = "main idea" if row.kind is MarkKind.MAIN_IDEA else "words"
    where = ", ".join(each for each in (row.code, row.person) if each)
    answer()
    answer(f"{row.number}. {what}{f' ({where})' if where else ''}: {_SAID[row.state]}")
    for name, text in (("archive", row.before), ("document", row.after)):
        if text:
            answer(f"    {name}: {' '.join(text.split())}")
    for comment in row.comments:
        answer(f"    comment: {comment}")


def _json(found: ReadBack) -> list[dict[str, object]]:
    return [
        {
            "number": each.number,
            "what": each.kind.name.lower(),
            "state": each.state.value,
            "quotes": [*each.quote_ids],
            "code": each.code,
            "person": each.person,
            "archive": each.before,
            "verbatim": each.verbatim,
            "document": each.after,
            "comments": [*each.comments],
        }
        for each in found.rows
    ]
