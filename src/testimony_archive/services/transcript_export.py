"""Exporting one transcript: as subtitles, text, a table or a Word document, with what may leave of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from testimony_archive.domain.errors import NoSuchTranscript, NoTranscript, RecordGone, TestimonyGone, UnknownFormat
from testimony_archive.domain.export_errors import (
    NameInFileName,
    NoSuchPart,
    PartClosed,
    PassagesWithoutTimes,
    SubtitlesOfSeveralParts,
)
from testimony_archive.domain.leaving_transcript import LeavingTranscript, untimed
from testimony_archive.domain.pseudonyms import HiddenElsewhere, Pseudonyms, pseudonyms_of
from testimony_archive.domain.publication import LeftOut
from testimony_archive.domain.records import Passage, Testimony, Transcript, TranscriptKind
from testimony_archive.exchange.transcript_writing import TEXT_FORMATS
from testimony_archive.publish.safe_file import replacing
from testimony_archive.publish.transcript_document import write_transcript
from testimony_archive.services.leaving_transcripts import TranscriptPlan, plan_transcript
from testimony_archive.services.leaving_words import decide_transcripts
from testimony_archive.services.terms import require_language
from testimony_archive.storage.database import Database
from testimony_archive.storage.hidden_people import read_hidden_people
from testimony_archive.storage.testimonies import read_passages, read_testimonies

_WORD: Final = ".docx"
ENDINGS: Final = (*TEXT_FORMATS, _WORD)
"""The endings of the files that a transcript can be written to."""
SUBTITLE_ENDINGS: Final = tuple(ending for ending, each in TEXT_FORMATS.items() if each.needs_times)
"""Those of them that need a time for every passage."""


@dataclass(frozen=True, slots=True)
class TranscriptReport:
    """What was written; `passages` are those with words."""

    path: Path
    passages: int
    left_out: tuple[LeftOut, ...]


class TranscriptExport:
    """Writes single transcripts of one archive to files."""

    def __init__(self, database: Database, name: str, today: Callable[[], date]) -> None:
        """Export from an archive called `name`, by the rights as they are on the day that `today` gives."""
        self._database = database
        self._name = name
        self._today = today

    def find(self, testimony_id: int, language: str = "", kind: TranscriptKind | None = None) -> int:
        """The transcript of a testimony in a language (code or name) and of a kind; where several are, the words as
        they were spoken before translations, what was reviewed before drafts.

        Raises:
            NoTranscript: the testimony has none. NoSuchTranscript: none is so; those that there are are listed.
            UnknownTerm: no language is called so. NoSuchTestimony: it is not there.
        """
        language = require_language(language) if language else ""
        testimony, transcripts, _ = self._read(testimony_id)
        decided = decide_transcripts(testimony, transcripts, self._today(), language or "en")
        for each in decided:
            if language in ("", each.transcript.language) and kind in (None, each.transcript.kind):
                return each.transcript.transcript_id
        if not decided:
            raise NoTranscript(code=testimony.code)
        held = (_asked_as(each.transcript.kind, each.transcript.language) for each in decided)
        raise NoSuchTranscript(code=testimony.code, wanted=_asked_as(kind, language), nearest="; ".join(held))

    def plan(self, testimony_id: int, transcript_id: int) -> TranscriptPlan:
        """What would leave of a transcript today; nothing is written.

        Raises:
            NoSuchTestimony, RecordGone: it is not there (any more).
        """
        return self._plan(testimony_id, transcript_id)[0]

    def export(self, out: Path, testimony_id: int, transcript_id: int, part_number: int = 0) -> TranscriptReport:
        """Write a transcript to a file; its ending says in which format. A file that was there is replaced when the new
        one is complete.

        Args:
            out: the file.
            testimony_id: the testimony.
            transcript_id: one of its transcripts.
            part_number: only what was said in this part of the recording; 0 for all of it.

        Raises:
            UnknownFormat: the ending says nothing. TranscriptWithheld: nothing of it may leave.
            EmptyTranscript, NoSuchPart: there are no passages.
            PassagesWithoutTimes, SubtitlesOfSeveralParts: it cannot be told as subtitles.
            NameInFileName: the file name would tell what a pseudonym hides.
            NoSuchTestimony, RecordGone, FileNotThere, NoPermission, DiskFull, DiskTrouble.
            In each of these cases `out` is as it was.
        """
        ending = out.suffix.lower()
        if ending not in ENDINGS:
            raise UnknownFormat(path=out, known=", ".join(ENDINGS))
        plan, names = self._plan(testimony_id, transcript_id)
        transcript = _leaving(plan, part_number)
        if names.apply(out.stem) != out.stem:
            raise NameInFileName(path=out)
        if ending in SUBTITLE_ENDINGS:
            _require_times(transcript, ending)
        if ending == _WORD:
            write_transcript(transcript, out)
        else:
            data = TEXT_FORMATS[ending].data(transcript)
            with replacing(out) as file:
                file.write(data)
        return TranscriptReport(out, transcript.spoken, plan.left_out)

    def _read(self, testimony_id: int) -> tuple[Testimony, list[tuple[Transcript, Sequence[Passage]]], HiddenElsewhere]:
        with self._database.read() as connection:
            found = read_testimonies(connection, [testimony_id])
            if not found:
                raise TestimonyGone
            transcripts = found[0].transcripts
            passages: list[tuple[Transcript, Sequence[Passage]]] = [
                (each, read_passages(connection, each.transcript_id)) for each in transcripts
            ]
            return found[0], passages, HiddenElsewhere(read_hidden_people(connection))

    def _plan(self, testimony_id: int, transcript_id: int) -> tuple[TranscriptPlan, Pseudonyms]:
        testimony, transcripts, hidden = self._read(testimony_id)
        names = pseudonyms_of(testimony, elsewhere=hidden)
        decided = decide_transcripts(testimony, transcripts, self._today(), "en")
        words = next((each for each in decided if each.transcript.transcript_id == transcript_id), None)
        if words is None:
            raise RecordGone
        return plan_transcript(testimony, words, names, self._today(), names.apply(self._name)), names


def _leaving(plan: TranscriptPlan, part_number: int) -> LeavingTranscript:
    """What is to be written: all that may leave, or what was said in one part; there are words in it."""
    if plan.transcript is None:
        raise plan.refusal or RecordGone
    transcript = plan.transcript.of_part(part_number) if part_number else plan.transcript
    if transcript.spoken:
        return transcript
    if part_number in plan.closed_parts:
        closed = plan.closed_parts[part_number]
        raise PartClosed(closed, part=part_number, reason=closed.text())
    parts = ", ".join(map(str, plan.transcript.parts))
    raise NoSuchPart(code=transcript.code, part=part_number, parts=parts)


def _asked_as(kind: TranscriptKind | None, language: str) -> str:
    """A transcript as it is asked for: its kind and the code of its language, where these are given."""
    return " ".join(each for each in (kind.value if kind is not None else "", language) if each)


def _require_times(transcript: LeavingTranscript, ending: str) -> None:
    others = ", ".join(each for each in ENDINGS if each not in SUBTITLE_ENDINGS)
    if missing := untimed(transcript.passages):
        values = {"code": transcript.code, "count": missing, "total": transcript.spoken}
        raise PassagesWithoutTimes(ending=ending, others=others, **values)
    if len(transcript.parts) > 1:
        parts = ", ".join(map(str, transcript.parts))
        raise SubtitlesOfSeveralParts(code=transcript.code, parts=parts, others=others)
