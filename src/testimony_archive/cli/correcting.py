"""The commands that correct transcripts: words, speakers and times of passages, and how they are cut."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from testimony_archive.cli.archives import ArchivePath
from testimony_archive.cli.changing import tell_done, tell_transcript_done
from testimony_archive.cli.parts import Parts
from testimony_archive.cli.places import (
    Code,
    InLanguage,
    OfKind,
    PassageNumber,
    passages_from,
    place_of_words,
    transcript_of,
)
from testimony_archive.domain.edits import TranscriptField
from testimony_archive.domain.records import TranscriptStatus
from testimony_archive.domain.timecode import parse_seconds, parse_time_code

if TYPE_CHECKING:
    from testimony_archive.domain.records import Passage, TranscriptKind
    from testimony_archive.services.workspace import Workspace

LastPassage = Annotated[int | None, typer.Option("--until", metavar="PASSAGE", help="The last one, of several.")]
Chosen: TypeAlias = "tuple[Workspace, tuple[Passage, ...]]"


def make_group() -> typer.Typer:
    """The commands that begin with correct."""
    group = typer.Typer(help="Correct transcripts; quotes follow their words.", no_args_is_help=True)
    for command in (text, speaker, times, split, merge, insert, delete, shift):
        group.command(command.__name__)(command)
    group.command("rename-speaker")(rename_speaker)
    group.command("status")(set_status)
    return group


def text(
    context: typer.Context,
    archive: ArchivePath,
    code: Code,
    passage: PassageNumber,
    words: Annotated[str, typer.Argument(metavar="TEXT", help="What it says.")],
    language: InLanguage = "",
    kind: OfKind = None,
) -> None:
    """Give a passage other words."""
    with _chosen(context, archive, code, (passage, passage), language, kind) as (workspace, (held,)):
        tell_transcript_done(workspace.transcribing.edit_text(held.passage_id, words))


def speaker(
    context: typer.Context,
    archive: ArchivePath,
    code: Code,
    passage: PassageNumber,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Who speaks; empty for nobody.")],
    language: InLanguage = "",
    kind: OfKind = None,
) -> None:
    """Say who speaks in one passage."""
    with _chosen(context, archive, code, (passage, passage), language, kind) as (workspace, (held,)):
        tell_transcript_done(workspace.transcribing.set_speaker(held.passage_id, name))


def times(
    context: typer.Context,
    archive: ArchivePath,
    code: Code,
    passage: PassageNumber,
    start: Annotated[
        str | None, typer.Option(metavar="TIME", help="As 1:02:03.5 or in seconds; empty for none.")
    ] = None,
    end: Annotated[str | None, typer.Option(metavar="TIME", help="As for the start.")] = None,
    language: InLanguage = "",
    kind: OfKind = None,
) -> None:
    """Say when a passage begins and ends; what is not given stays."""
    if start is None and end is None:
        raise typer.BadParameter("give --start or --end")
    wanted = [None if each is None else _time(each) for each in (start, end)]
    with _chosen(context, archive, code, (passage, passage), language, kind) as (workspace, (held,)):
        start_ms = held.start_ms if start is None else wanted[0]
        end_ms = held.end_ms if end is None else wanted[1]
        tell_transcript_done(workspace.transcribing.set_times(held.passage_id, start_ms, end_ms))


def split(
    context: typer.Context,
    archive: ArchivePath,
    code: Code,
    passage: PassageNumber,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="The words that the second passage begins with.")],
    at: Annotated[str | None, typer.Option(metavar="TIME", help="When it begins; else estimated.")] = None,
    language: InLanguage = "",
    kind: OfKind = None,
) -> None:
    """Make two passages of one."""
    at_ms = None if at is None else _time(at)
    with _chosen(context, archive, code, (passage, passage), language, kind) as (workspace, (held,)):
        offset, _ = place_of_words(held, words)
        tell_transcript_done(workspace.transcribing.split(held.passage_id, offset, at_ms))


def merge(
    context: typer.Context,
    archive: ArchivePath,
    code: Code,
    passage: PassageNumber,
    last: Annotated[int, typer.Argument(metavar="LAST", help="Number of the last passage of those.")],
    language: InLanguage = "",
    kind: OfKind = None,
) -> None:
    """Make one passage of several that follow one another."""
    with _chosen(context, archive, code, (passage, last), language, kind) as (workspace, held):
        tell_transcript_done(workspace.transcribing.merge([each.passage_id for each in held]))


def insert(
    context: typer.Context,
    archive: ArchivePath,
    code: Code,
    passage: Annotated[int, typer.Argument(metavar="PASSAGE", help="It comes behind this one; 0: as the first.")],
    words: Annotated[str, typer.Argument(metavar="TEXT", help="What it says.")],
    name: Annotated[str, typer.Option("--speaker", metavar="NAME", help="Who speaks.")] = "",
    language: InLanguage = "",
    kind: OfKind = None,
) -> None:
    """Add a passage to a transcript."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        transcript_id = transcript_of(workspace, code, language, kind)
        before = passages_from(workspace, code, transcript_id, passage, passage)[0].passage_id if passage else None
        tell_transcript_done(workspace.transcribing.insert(transcript_id, before, words, name))


def delete(
    context: typer.Context,
    archive: ArchivePath,
    code: Code,
    passage: PassageNumber,
    until: LastPassage = None,
    language: InLanguage = "",
    kind: OfKind = None,
) -> None:
    """Take passages out of a transcript; quotes whose words go with them are told."""
    place = (passage, passage if until is None else until)
    with _chosen(context, archive, code, place, language, kind) as (workspace, held):
        tell_transcript_done(workspace.transcribing.delete([each.passage_id for each in held]))


def shift(
    context: typer.Context,
    archive: ArchivePath,
    code: Code,
    passage: PassageNumber,
    by: Annotated[float, typer.Argument(metavar="SECONDS", help="So much later; after --, -2.5 for earlier.")],
    language: InLanguage = "",
    kind: OfKind = None,
) -> None:
    """Let a passage, and all behind it in the same part of the recording, begin and end later or earlier."""
    with _chosen(context, archive, code, (passage, passage), language, kind) as (workspace, (held,)):
        tell_transcript_done(workspace.transcribing.shift_times(held.passage_id, round(by * 1_000)))


def rename_speaker(
    context: typer.Context,
    archive: ArchivePath,
    code: Code,
    old: Annotated[str, typer.Argument(metavar="OLD", help="The name as it stands in the transcript.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The name from now on.")],
    everywhere: Annotated[bool, typer.Option("--everywhere", help="In all transcripts of the testimony.")] = False,
    language: InLanguage = "",
    kind: OfKind = None,
) -> None:
    """Call a speaker otherwise in a whole transcript."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        transcript_id = transcript_of(workspace, code, language, kind)
        rename = workspace.transcribing.rename_speaker
        tell_transcript_done(rename(transcript_id, old, new, in_all_transcripts=everywhere))


def set_status(
    context: typer.Context,
    archive: ArchivePath,
    code: Code,
    status: Annotated[TranscriptStatus, typer.Argument(metavar="STATUS", help="draft or reviewed.")],
    language: InLanguage = "",
    kind: OfKind = None,
) -> None:
    """Say how far a transcript has come."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        (testimony_id,) = workspace.catalogue.testimony_ids([code])
        transcript_id = transcript_of(workspace, code, language, kind)
        field = TranscriptField.STATUS
        tell_done(workspace.parts.edit_transcript(testimony_id, transcript_id, field, status.value))


@contextmanager
def _chosen(
    context: typer.Context,
    archive: ArchivePath,
    code: str,
    place: tuple[int, int],
    language: str,
    kind: TranscriptKind | None,
) -> Iterator[Chosen]:
    """The archive, open to be changed, with the passages from one number to another."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        transcript_id = transcript_of(workspace, code, language, kind)
        yield workspace, passages_from(workspace, code, transcript_id, *place)


def _time(written: str) -> int | None:
    if not written.strip():
        return None
    found = parse_time_code(written)
    found = parse_seconds(written) if found is None else found
    if found is None:
        raise typer.BadParameter(f"a time is written as 1:02:03.5 or in seconds, not “{written}”")
    return found
