"""The command concordance: where the words of a query stand, one place a line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from testimony_archive.cli.archives import ArchivePath, Json
from testimony_archive.cli.exporting import list_left_out
from testimony_archive.cli.output import answer, answer_json, counted, progress_bars, tell, testimonies
from testimony_archive.cli.parts import Parts
from testimony_archive.cli.searching import (
    AllLanguages,
    Countries,
    Languages,
    NotWidened,
    Roles,
    Themes,
    choices,
    tell_notices,
)
from testimony_archive.domain.concordance import ConcordanceRow, ConcordanceSort
from testimony_archive.domain.queries import SearchRequest

if TYPE_CHECKING:
    from testimony_archive.domain.concordance import Concordance


def concordance(
    context: typer.Context,
    archive: ArchivePath,
    query: Annotated[str, typer.Argument(metavar="QUERY", help="Words, fields and operators, as below.")],
    theme: Themes = None,
    country: Countries = None,
    role: Roles = None,
    language: Languages = None,
    all_languages: AllLanguages = False,
    not_widened: NotWidened = None,
    sort: Annotated[ConcordanceSort, typer.Option(help="Order of the lines.")] = ConcordanceSort.RIGHT,
    width: Annotated[int, typer.Option(min=0, max=1000, help="How many letters on either side.")] = 40,
    limit: Annotated[int, typer.Option(min=0, help="How many lines.")] = 100,
    offset: Annotated[int, typer.Option(min=0, help="How many lines to pass over.")] = 0,
    out: Annotated[Path | None, typer.Option(help="Write every line that may leave to this .csv file.")] = None,
    as_json: Json = False,
) -> None:
    """Show every place where the words of a query stand, with what is said before and after."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive, read_only=True) as workspace, progress_bars() as bars:
        from testimony_archive.services.concordance import ConcordanceRequest
        from testimony_archive.services.concordance import as_json as concordance_json

        search = SearchRequest(
            text=query,
            choices=choices(workspace, theme, country, role, language),
            all_languages=all_languages,
            not_widened=frozenset(not_widened or ()),
        )
        request = ConcordanceRequest(search, sort, width)
        page = workspace.searching.search(replace(search, limit=0))  # which says how the query was read
        if not as_json:
            tell_notices(page)
        if out is not None:
            report = workspace.concordance_export.export(out, request, bars)
            if report.is_cut_short:
                tell("The concordance has more lines than are listed; those behind them are not in the file.")
            answer(f"Exported {counted(report.rows, 'line')} to {report.path}.")
            list_left_out(report.left_out)
            return
        found = workspace.concordances.read(request, bars)
        rows = found.rows[offset : offset + limit]
        document = concordance_json(found, rows) | {"notice": page.notice}
    if as_json:
        answer_json(document)
    else:
        _print(found, rows)


def _print(found: Concordance, rows: tuple[ConcordanceRow, ...]) -> None:
    if found.is_cut_short:
        tell(f"Only the first {len(found.rows)} lines are listed; there are more.")
    lines, passages = counted(len(found.rows), "line"), counted(found.passages, "passage")
    answer(f"{lines} from {passages} in {testimonies(found.testimonies)}")
    codes = max((len(each.code) for each in rows), default=0)
    numbers = max((len(str(each.ordinal)) for each in rows), default=0)
    left = max((len(each.left) for each in rows), default=0)
    for each in rows:
        keyword = typer.style(each.keyword, bold=True, underline=True)
        place = f"{each.code:<{codes}}  {each.ordinal:>{numbers}}"
        answer(f"{place}  {each.left:>{left}}{keyword}{each.right}".rstrip())
