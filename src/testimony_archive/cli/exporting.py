"""The commands export and transcript."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from testimony_archive.cli.archives import ArchivePath
from testimony_archive.cli.output import answer, counted, progress_bars
from testimony_archive.cli.parts import Parts
from testimony_archive.domain.errors import NoPassageFound
from testimony_archive.domain.localisation import INTERFACE_LANGUAGES
from testimony_archive.domain.publication import MOST_LEVELS, DocumentKind, Grouping, LeftOut, QuoteWords, SourcePlace
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.records import TranscriptKind

if TYPE_CHECKING:
    from testimony_archive.services.publishing import ExportSource
    from testimony_archive.services.workspace import Workspace


def export(
    context: typer.Context,
    archive: ArchivePath,
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The document; its ending says which format.")],
    selection: Annotated[str | None, typer.Option(help="Export this selection, in its order.")] = None,
    query: Annotated[str | None, typer.Option(help="Export the passages that this search finds, as quotes.")] = None,
    code: Annotated[list[str] | None, typer.Option(metavar="CODE...", help="Export these testimonies.")] = None,
    template: Annotated[
        str | None, typer.Option(help="Looks: testimony-archive, report, book, or a Word document of your own.")
    ] = None,
    style: Annotated[
        list[str] | None,
        typer.Option(metavar="OURS=THEIRS", help="What the template calls a style of ours; remembered for it."),
    ] = None,
    document: Annotated[
        DocumentKind, typer.Option(help="What is made of it: as it was chosen, a book of quotes, dossiers, or a table.")
    ] = DocumentKind.SELECTION,
    group_by: Annotated[
        list[Grouping] | None, typer.Option(help="What the chapters are made of; give it again for those within them.")
    ] = None,
    sources: Annotated[SourcePlace, typer.Option(help="Where a quote tells where its words stand.")] = SourcePlace.LINE,
    people: Annotated[bool, typer.Option("--people", help="End with a list of the people.")] = False,
    indexes: Annotated[bool, typer.Option("--indexes", help="End with indexes of themes and of places.")] = False,
    words: Annotated[
        QuoteWords, typer.Option(help="Of quotes that were edited for print, those words or the ones that were said.")
    ] = QuoteWords.EDITED,
    charts: Annotated[bool, typer.Option("--charts", help="Charts of what the document is made up of.")] = False,
    pictures: Annotated[bool, typer.Option("--pictures", help="Pictures of people, where consent allows.")] = False,
    language: Annotated[str, typer.Option(help="Language of headings and fixed words: en, es or fr.")] = "en",
    report: Annotated[Path | None, typer.Option(help="A .csv file for the list of what is left out, and why.")] = None,
) -> None:
    """Write testimonies and quotes to a document; what may not leave the archive is left out and listed."""
    codes = _codes(context, code, selection, query)
    groupings = _groupings(group_by or ())
    if language not in INTERFACE_LANGUAGES:
        raise typer.BadParameter(f"--language takes en, es or fr, not “{language}”")
    if report is not None and report.suffix.lower() != ".csv":
        raise typer.BadParameter(f"--report takes a .csv file, not “{report.name}”")
    from testimony_archive.services.publishing import ExportOptions
    from testimony_archive.services.styling import template_named

    names = _style_names(style or [])
    looks = template_named(template) if template is not None else None
    if names and looks is None:
        raise typer.BadParameter("--style says what a --template calls its styles")
    parts: Parts = context.obj
    with parts.workspaces.open(archive, read_only=not names) as workspace, progress_bars() as bars:
        if names and looks is not None:
            workspace.styling.keep(looks, names)
        source = _source(workspace, selection, query, codes)
        options = ExportOptions(
            group_by=groupings,
            language=language,
            template=looks,
            kind=document,
            sources=sources,
            lists_people=people,
            has_indexes=indexes,
            quote_words=words,
            has_charts=charts,
            has_pictures=pictures,
        )
        written = workspace.publishing.export(out, source, options, bars)
    if report is not None:
        from testimony_archive.services.left_out_report import write_english_report

        write_english_report(report, written.left_out)
    answer(f"Exported {counted(written.items, 'item')} to {written.path}.")
    list_left_out(written.left_out)


def transcript(
    context: typer.Context,
    archive: ArchivePath,
    code: Annotated[str, typer.Argument(metavar="CODE", help="Code of a testimony.")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The file: .srt, .vtt, .txt, .csv or .docx.")],
    language: Annotated[str, typer.Option(help="The transcript in this language, by code or name.")] = "",
    kind: Annotated[TranscriptKind | None, typer.Option(help="The words as spoken, or a translation.")] = None,
    part: Annotated[int, typer.Option(min=0, help="Only this part of the recording; 0 is all of it.")] = 0,
) -> None:
    """Write one transcript to a file; what may not leave the archive is left out and listed."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive, read_only=True) as workspace:
        (testimony_id,) = workspace.catalogue.testimony_ids([code])
        transcript_id = workspace.transcript_export.find(testimony_id, language, kind)
        report = workspace.transcript_export.export(out, testimony_id, transcript_id, part)
    answer(f"Exported {counted(report.passages, 'passage')} to {report.path}.")
    list_left_out(report.left_out)


def list_left_out(left_out: tuple[LeftOut, ...]) -> None:
    """End the answer with what may not leave the archive, and why."""
    if left_out:
        answer(f"Left out: {len(left_out)}")
        for each in left_out:
            answer(f"  {each.code}: {each.what}: {each.reason}")


def _style_names(pairs: list[str]) -> dict[str, str]:
    """What a template calls our styles, of pairs such as ``Quote=Cita destacada``."""
    split = [each.partition("=") for each in pairs]
    if wrong := [ours for ours, sign, _ in split if not sign or not ours.strip()]:
        raise typer.BadParameter(f"--style takes OURS=THEIRS, not “{wrong[0]}”")
    return {ours: theirs for ours, _, theirs in split}


def _codes(context: typer.Context, code: list[str] | None, selection: str | None, query: str | None) -> list[str]:
    """The codes that were given, of which all but the first come as what Typer calls further arguments."""
    if context.args and not code:
        raise typer.BadParameter(f"unexpected: {' '.join(context.args)}")
    if (selection is not None) + (query is not None) + bool(code) > 1:
        raise typer.BadParameter("give one of --selection, --query and --code")
    return [*code, *context.args] if code else []


def _groupings(given: Sequence[Grouping]) -> tuple[Grouping, ...]:
    groupings = tuple(each for each in given if each is not Grouping.NONE)
    if len(groupings) > MOST_LEVELS:
        raise typer.BadParameter("--group-by can be given twice")
    return groupings


def _source(workspace: Workspace, selection: str | None, query: str | None, codes: list[str]) -> ExportSource:
    from testimony_archive.services.publishing import ExportSource

    if selection is not None:
        return ExportSource(selection_id=workspace.selecting.by_name(selection).selection_id)
    if query is not None:
        found = workspace.searching.passage_ids(SearchRequest(text=query))
        if not found:
            raise NoPassageFound(query=query)
        return ExportSource(passage_ids=found)
    if codes:
        return ExportSource(testimony_ids=workspace.catalogue.testimony_ids(codes))
    return ExportSource()
