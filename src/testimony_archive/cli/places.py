"""Finds the transcripts, passages and words that commands are about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from testimony_archive.domain.anchors import find_words
from testimony_archive.domain.errors import NoSuchPassage, NoSuchWords
from testimony_archive.domain.records import Passage, TranscriptKind

if TYPE_CHECKING:
    from testimony_archive.services.workspace import Workspace

Code = Annotated[str, typer.Argument(metavar="CODE", help="Code of a testimony.")]
PassageNumber = Annotated[int, typer.Argument(metavar="PASSAGE", help="Number of a passage, as show tells it.")]
InLanguage = Annotated[str, typer.Option("--language", help="The transcript in this language, by code or name.")]
OfKind = Annotated[TranscriptKind | None, typer.Option("--kind", help="The words as spoken, or a translation.")]


def transcript_of(workspace: Workspace, code: str, language: str = "", kind: TranscriptKind | None = None) -> int:
    """The transcript of a testimony that is meant: where nothing says which, the words as they were spoken.

    Raises:
        NoSuchTestimony, NoSuchTranscript, UnknownTerm: there is none, and which there are.
    """
    (testimony_id,) = workspace.catalogue.testimony_ids([code])
    return workspace.transcript_export.find(testimony_id, language, kind)


def passages_from(workspace: Workspace, code: str, transcript_id: int, first: int, last: int) -> tuple[Passage, ...]:
    """The passages of a transcript from one number to another.

    Raises:
        NoSuchPassage: one of them is not there.
    """
    held = workspace.catalogue.passages(transcript_id)
    for number in (first, last):
        if not 1 <= number <= len(held):
            raise NoSuchPassage(code=code, number=number, last=len(held))
    return held[first - 1 : last]


def place_of_words(passage: Passage, words: str) -> tuple[int, int]:
    """Where words stand in a passage: the code points of the first and behind the last.

    Raises:
        NoSuchWords: they do not stand there, or more than once.
    """
    try:
        anchor = find_words(0, (passage,), words)
    except ValueError as error:
        raise NoSuchWords(words=words, number=passage.ordinal) from error
    return anchor.first_offset, anchor.last_offset
