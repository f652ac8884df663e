"""Which words of a testimony's transcripts may leave the archive: decided once for every document and file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from testimony_archive.domain.localisation import language_name
from testimony_archive.domain.publication import (
    LEFT_OUT_PASSAGE,
    LEFT_OUT_PASSAGES,
    LEFT_OUT_TRANSCRIPT,
    LEFT_OUT_TRANSCRIPT_IN,
    LeftOut,
)
from testimony_archive.domain.records import (
    Passage,
    Testimony,
    Transcript,
    TranscriptKind,
    TranscriptStatus,
    Use,
)
from testimony_archive.domain.rights import Decision, decide_words


@dataclass(frozen=True, slots=True)
class Stretch:
    """Passages that follow one another and of which the same was decided."""

    decision: Decision
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class LeavingWords:
    """What may leave of one transcript: its passages in stretches, none of them where `refused` says why not."""

    transcript: Transcript
    stretches: tuple[Stretch, ...]
    refused: Decision | None
    left_out: tuple[LeftOut, ...]
    is_open_itself: bool = True
    """Where it is refused: whether for passages of another transcript that are left out, and not for its own sake."""

    @property
    def withheld(self) -> Decision | None:
        """Why passages within it are left out, where some are."""
        decisions = [each.decision for each in self.stretches if not each.decision.allowed]
        return decisions[-1] if decisions else None

    def record_left_out(self, testimony: Testimony, decision: Decision) -> LeftOut:
        """What there is to tell where the testimony itself may not leave."""
        return _transcript_left_out(testimony, self.transcript, decision)


def decide_transcripts(
    testimony: Testimony, transcripts: Sequence[tuple[Transcript, Sequence[Passage]]], today: date, language: str
) -> tuple[LeavingWords, ...]:
    """Decide about all transcripts of a testimony: the words as they were spoken first, then translations, of these the
    one into `language` first; drafts last.

    What may not leave as it was said may not leave in a translation either: after a transcript with passages that are
    left out no other one leaves.
    """
    found: list[LeavingWords] = []
    withheld: Decision | None = None
    for transcript, passages in sorted(transcripts, key=lambda pair: _rank(pair[0], language)):
        decision = decide_words(Use.PUBLISH, testimony, transcript, (), today)
        refused = withheld if decision.allowed else decision
        if refused is not None:
            whole = _transcript_left_out(testimony, transcript, refused)
            found.append(LeavingWords(transcript, (), refused, (whole,), is_open_itself=decision.allowed))
            continue
        stretches = tuple(_stretches(testimony, transcript, passages, today))
        left_out = tuple(_passages_left_out(testimony, each) for each in stretches if not each.decision.allowed)
        words = LeavingWords(transcript, stretches, None, left_out)
        withheld = words.withheld
        found.append(words)
    return tuple(found)


def _rank(transcript: Transcript, language: str) -> tuple[bool, bool, bool]:
    is_translation = transcript.kind is not TranscriptKind.VERBATIM
    return (
        is_translation,
        is_translation and transcript.language != language,
        transcript.status is not TranscriptStatus.REVIEWED,
    )


def _stretches(
    testimony: Testimony, transcript: Transcript, passages: Sequence[Passage], today: date
) -> Iterator[Stretch]:
    decided = [(decide_words(Use.PUBLISH, testimony, transcript, [each], today), each) for each in passages]
    for decision, group in groupby(decided, key=lambda pair: pair[0]):
        yield Stretch(decision, tuple(each for _, each in group))


def _transcript_left_out(testimony: Testimony, transcript: Transcript, decision: Decision) -> LeftOut:
    language = language_name(transcript.language, "en")
    kind = LEFT_OUT_TRANSCRIPT_IN if language else LEFT_OUT_TRANSCRIPT
    return LeftOut(testimony.code, kind, decision, (("language", language),))


def _passages_left_out(testimony: Testimony, stretch: Stretch) -> LeftOut:
    first, last = stretch.passages[0].ordinal, stretch.passages[-1].ordinal
    kind = LEFT_OUT_PASSAGE if first == last else LEFT_OUT_PASSAGES
    return LeftOut(testimony.code, kind, stretch.decision, (("first", str(first)), ("last", str(last))))
