"""What of a transcript may leave the archive as a text of its own, under the names that may leave."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from testimony_archive.domain.export_errors import (
    EmptyTranscript,
    NothingToExport,
    OtherTranscriptClosed,
    TranscriptClosed,
    TranscriptWithheld,
)
from testimony_archive.domain.leaving_transcript import LeavingPassage, LeavingTranscript
from testimony_archive.domain.localisation import INTERFACE_LANGUAGES
from testimony_archive.domain.pseudonyms import Pseudonyms
from testimony_archive.domain.publication import LeftOut
from testimony_archive.domain.records import Passage, Testimony, Use
from testimony_archive.domain.rights import Answer, Decision, Hindrance, decide_testimony
from testimony_archive.publish.wording import Wording, wording_in
from testimony_archive.services.attribution import Attribution, label_outside
from testimony_archive.services.composing import transcript_heading
from testimony_archive.services.leaving_words import LeavingWords


@dataclass(frozen=True, slots=True)
class TranscriptPlan:
    """What of a transcript would leave today, and what would not. `transcript` is None where none of it may, for which
    `refusal` says why; `closed_parts` tells, by number, why nothing of a part of the recording may."""

    transcript: LeavingTranscript | None
    left_out: tuple[LeftOut, ...]
    file_stem: str
    refusal: NothingToExport | None = None
    closed_parts: Mapping[int, Decision] = field(default_factory=dict)


def plan_transcript(
    testimony: Testimony, words: LeavingWords, names: Pseudonyms, today: date, author: str
) -> TranscriptPlan:
    """What of a transcript leaves on a day.

    Args:
        testimony: whose it is.
        words: what was decided about its words.
        names: hides those that may not leave.
        today: the day for which rights are decided.
        author: the archive, by the name that may leave.
    """
    of_record = decide_testimony(Use.PUBLISH, testimony, today)
    stem = names.apply(testimony.code) + (f"_{words.transcript.language}" if words.transcript.language else "")
    if not of_record.allowed:
        left_out = (words.record_left_out(testimony, of_record),)
        return TranscriptPlan(None, left_out, stem, refusal_for(of_record))
    if words.refused is not None:
        refusal = refusal_for(words.refused, of_other=words.is_open_itself)
        return TranscriptPlan(None, words.left_out, stem, refusal)
    transcript = _transcript(
        testimony, words, names, today, author, is_pseudonymous=of_record.answer is Answer.UNDER_PSEUDONYM
    )
    closed_parts = _closed_parts(words)
    if not transcript.spoken:
        closed = next(iter(closed_parts.values()), None)
        nothing = EmptyTranscript(code=transcript.code) if closed is None else refusal_for(closed)
        return TranscriptPlan(None, words.left_out, stem, nothing)
    return TranscriptPlan(transcript, words.left_out, stem, None, closed_parts)


def _transcript(
    testimony: Testimony, words: LeavingWords, names: Pseudonyms, today: date, author: str, *, is_pseudonymous: bool
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
        author=author,
        made_on=today,
        passages=tuple(_passages(testimony, words, names, wording)),
    )


def refusal_for(decision: Decision, *, of_other: bool = False) -> TranscriptWithheld:
    """Why a transcript stays inside, with what would let it leave; `of_other`: for what is left out of another one."""
    if of_other:
        return OtherTranscriptClosed(decision, reason=decision.text())
    if decision.hindrance is Hindrance.ACCESS:
        return TranscriptClosed(decision, reason=decision.text())
    return TranscriptWithheld(decision, reason=decision.text())


def _closed_parts(words: LeavingWords) -> dict[int, Decision]:
    """Why nothing of a part of the recording may leave, for the parts of which that is so."""
    open_parts = {
        each.part_number for stretch in words.stretches if stretch.decision.allowed for each in stretch.passages
    }
    closed: dict[int, Decision] = {}
    for stretch in words.stretches:
        for each in stretch.passages:
            if each.part_number not in open_parts:
                closed.setdefault(each.part_number, stretch.decision)
    return closed


def _passages(
    testimony: Testimony, words: LeavingWords, names: Pseudonyms, wording: Wording
) -> Iterator[LeavingPassage]:
    """The passages under the names that may leave; a mark stands for those that are left out."""
    for stretch in words.stretches:
        if not stretch.decision.allowed:
            for _part, several in groupby(stretch.passages, key=lambda each: each.part_number):
                yield _omission(tuple(several), wording)
            continue
        for each in stretch.passages:
            speaker = label_outside(testimony, words.transcript, each.speaker, names)
            yield LeavingPassage(speaker, names.apply(each.text), each.start_ms, each.end_ms, each.part_number)


def _omission(passages: Sequence[Passage], wording: Wording) -> LeavingPassage:
    """The mark for passages of one part that are left out."""
    first, last = passages[0], passages[-1]
    return LeavingPassage("", wording.omission, first.start_ms, last.end_ms, first.part_number, is_omission=True)
