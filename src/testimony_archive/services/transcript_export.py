"""Exporting one transcript: as subtitles, text, a table or a Word document, with what may leave of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from testimony_archive.domain.errors import (
    NameInFileName,
    NoSuchTestimony,
    NoSuchTranscript,
    NothingToExport,
    PassagesWithoutTimes,
    RecordGone,
    SubtitlesOfSeveralParts,
    UnknownFormat,
)
from testimony_archive.domain.leaving_transcript import LeavingPassage, LeavingTranscript, untimed
from testimony_archive.domain.localisation import INTERFACE_LANGUAGES, language_name
from testimony_archive.domain.pseudonyms import HiddenElsewhere, Pseudonyms, pseudonyms_of
from testimony_archive.domain.publication import LeftOut
from testimony_archive.domain.records import Passage, Testimony, Transcript, TranscriptKind, Use
from testimony_archive.domain.rights import Answer, decide_testimony
from testimony_archive.exchange.transcript_writing import TEXT_FORMATS
from testimony_archive.publish.safe_file import replacing
from testimony_archive.publish.transcript_document import write_transcript
from testimony_archive.publish.wording import Wording, wording_in
from testimony_archive.services.attribution import Attribution, label_outside
from testimony_archive.services.composing import transcript_heading
from testimony_archive.services.leaving_words import LeavingWords, Stretch, decide_transcripts
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
class TranscriptPlan:
    """What of a transcript would leave today, and what would not. `transcript` is None where none of it may."""

    transcript: LeavingTranscript | None
    left_out: tuple[LeftOut, ...]
    file_stem: str


@dataclass(frozen=True, slots=True)
class TranscriptReport:
    """What was written."""

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
            NoSuchTranscript: there is none; those that there are are listed.
            UnknownTerm: no language is called so. NoSuchTestimony: it is not there.
        """
        language = require_language(language) if language else ""
        testimony, transcripts, _ = self._read(testimony_id)
        decided = decide_transcripts(testimony, transcripts, self._today(), language or "en")
        for each in decided:
            if language in ("", each.transcript.language) and kind in (None, each.transcript.kind):
                return each.transcript.transcript_id
        wanted = " ".join(
            filter(None, (kind.value if kind else "", f"in {language_name(language, 'en')}" * bool(language)))
        )
        held = (_in_words(each.transcript) for each in decided)
        raise NoSuchTranscript(code=testimony.code, wanted=wanted or "at all", nearest="; ".join(held) or "none")

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
            UnknownFormat: the ending says nothing. NothingToExport: nothing of the transcript may leave.
            PassagesWithoutTimes, SubtitlesOfSeveralParts: it cannot be told as subtitles.
            NameInFileName: the file name would tell what a pseudonym hides.
            NoSuchTestimony, RecordGone, FileNotThere, NoPermission, DiskFull, DiskTrouble.
            In each of these cases `out` is as it was.
        """
        ending = out.suffix.lower()
        if ending not in ENDINGS:
            raise UnknownFormat(path=out, known=", ".join(ENDINGS))
        plan, names = self._plan(testimony_id, transcript_id)
        transcript = plan.transcript
        if transcript is not None and part_number:
            transcript = transcript.of_part(part_number)
        if transcript is None or not transcript.passages:
            raise NothingToExport(path=out, detail=_why_nothing(plan.left_out))
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
        return TranscriptReport(out, len(transcript.passages), plan.left_out)

    def _read(self, testimony_id: int) -> tuple[Testimony, list[tuple[Transcript, Sequence[Passage]]], HiddenElsewhere]:
        with self._database.read() as connection:
            found = read_testimonies(connection, [testimony_id])
            if not found:
                raise NoSuchTestimony(code=f"number {testimony_id}", nearest="none")
            transcripts = found[0].transcripts
            passages: list[tuple[Transcript, Sequence[Passage]]] = [
                (each, read_passages(connection, each.transcript_id)) for each in transcripts
            ]
            return found[0], passages, HiddenElsewhere(read_hidden_people(connection))

    def _plan(self, testimony_id: int, transcript_id: int) -> tuple[TranscriptPlan, Pseudonyms]:
        testimony, transcripts, hidden = self._read(testimony_id)
        names = pseudonyms_of(testimony, elsewhere=hidden)
        of_record = decide_testimony(Use.PUBLISH, testimony, self._today())
        decided = decide_transcripts(testimony, transcripts, self._today(), "en")
        words = next((each for each in decided if each.transcript.transcript_id == transcript_id), None)
        if words is None:
            raise RecordGone
        transcript = None
        left_out = words.left_out
        if not of_record.allowed:
            left_out = (words.record_left_out(testimony, of_record),)
        elif words.refused is None:
            is_pseudonymous = of_record.answer is Answer.UNDER_PSEUDONYM
            transcript = self._transcript(testimony, words, names, is_pseudonymous=is_pseudonymous)
        stem = names.apply(testimony.code) + (f"_{words.transcript.language}" if words.transcript.language else "")
        return TranscriptPlan(transcript, left_out, stem), names

    def _transcript(
        self, testimony: Testimony, words: LeavingWords, names: Pseudonyms, *, is_pseudonymous: bool
    ) -> LeavingTranscript:
        language = words.transcript.language
        words_in = language if language in INTERFACE_LANGUAGES else "en"
        wording = wording_in(words_in)
        attribution = Attribution(testimony, names, words_in, wording)
        code = names.apply(testimony.code)
        notes = [f"{transcript_heading(words.transcript, wording, words_in)}."]
        if words.withheld is not None:
            notes.append(wording.about_omissions)
        if is_pseudonymous:
            notes.append(wording.about_pseudonyms)
        return LeavingTranscript(
            code=code,
            title=names.apply(testimony.title) or attribution.people() or code,
            about=(attribution.of_testimony(), " ".join(notes)),
            language=language,
            words_in=words_in,
            author=names.apply(self._name),
            made_on=self._today(),
            passages=tuple(_passages(testimony, words, names, wording)),
        )


def _in_words(transcript: Transcript) -> str:
    return f"{transcript.kind.value} in {language_name(transcript.language, 'en') or 'no known language'}"


def _passages(
    testimony: Testimony, words: LeavingWords, names: Pseudonyms, wording: Wording
) -> Iterator[LeavingPassage]:
    """The passages under the names that may leave; a mark stands for those that are left out."""
    for stretch in words.stretches:
        if not stretch.decision.allowed:
            yield _omission(stretch, wording)
            continue
        for each in stretch.passages:
            speaker = label_outside(testimony, words.transcript, each.speaker, names)
            yield LeavingPassage(speaker, names.apply(each.text), each.start_ms, each.end_ms, each.part_number)


def _omission(stretch: Stretch, wording: Wording) -> LeavingPassage:
    first, last = stretch.passages[0], stretch.passages[-1]
    end_ms = last.end_ms if last.part_number == first.part_number else None
    return LeavingPassage("", wording.omission, first.start_ms, end_ms, first.part_number, is_omission=True)


def _require_times(transcript: LeavingTranscript, ending: str) -> None:
    others = ", ".join(each for each in ENDINGS if each not in SUBTITLE_ENDINGS)
    if missing := untimed(transcript.passages):
        values = {"code": transcript.code, "count": missing, "total": len(transcript.passages)}
        raise PassagesWithoutTimes(ending=ending, others=others, **values)
    if len(transcript.parts) > 1:
        parts = ", ".join(map(str, transcript.parts))
        raise SubtitlesOfSeveralParts(code=transcript.code, parts=parts, others=others)


def _why_nothing(left_out: Sequence[LeftOut]) -> str:
    if not left_out:
        return "the transcript has no passages there"
    return "; ".join(f"{each.what}: {each.reason}" for each in left_out)
