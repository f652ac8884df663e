"""Of which recordings a copy may leave."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from testimony_archive.domain.pseudonyms import Pseudonyms
from testimony_archive.domain.publication import LEFT_OUT_RECORDING, LeftOut, PublishedRecording
from testimony_archive.domain.records import Attachment, AttachmentKind, Passage, Testimony, Transcript, Use
from testimony_archive.domain.rights import Answer, Decision, Hindrance, decide_sound
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.exchange.kinds import AUDIO_SUFFIXES, VIDEO_SUFFIXES
from testimony_archive.media.tags import words_within

_RECORDINGS: Final = (AttachmentKind.AUDIO, AttachmentKind.VIDEO)
_NAME_TOLD = Decision(
    Answer.NO,
    QT_TRANSLATE_NOOP("Rights", "it tells the name of somebody who has a pseudonym"),
    (),
    Hindrance.NOT_COVERED,
)


@dataclass(frozen=True, slots=True)
class LeavingRecordings:
    """Chooses among the recordings of testimonies; `path_of` tells where the file with a SHA-256 is.

    Nothing is taken out of a recording. So one stays where a word in its part may not leave, where a name is said that
    would leave only as a pseudonym, and where the file itself tells such a name.
    """

    path_of: Callable[[str], Path]
    today: date

    def recordings(
        self, testimony: Testimony, transcripts: Sequence[tuple[Transcript, Sequence[Passage]]], names: Pseudonyms
    ) -> tuple[tuple[PublishedRecording, ...], tuple[LeftOut, ...]]:
        """The recordings that may leave, and those that may not.

        Args:
            testimony: whose attachments are asked for.
            transcripts: all that it has, with their passages.
            names: hides the names that may not leave of it.
        """
        leaving: list[PublishedRecording] = []
        left_out: list[LeftOut] = []
        for each in testimony.attachments:
            if each.kind in _RECORDINGS:
                spoken = [(one, _of_part(passages, each.part_number)) for one, passages in transcripts]
                decision = self._decide(testimony, each, spoken, names)
                if decision.allowed:
                    leaving.append(self._published(each))
                else:
                    values = (("part", str(each.part_number)),)
                    left_out.append(LeftOut(testimony.code, LEFT_OUT_RECORDING, decision, values))
        return tuple(leaving), tuple(left_out)

    def _decide(
        self,
        testimony: Testimony,
        recording: Attachment,
        spoken: Sequence[tuple[Transcript, Sequence[Passage]]],
        names: Pseudonyms,
    ) -> Decision:
        decision = decide_sound(Use.PUBLISH, testimony, recording, spoken, self.today)
        if decision.allowed and self.path_of(recording.sha256).is_file():  # one that is missing is told when it is read
            words = (each.text for _, passages in spoken for each in passages)
            told = (*words, words_within(self.path_of(recording.sha256)))
            if any(names.apply(each) != each for each in told):
                return _NAME_TOLD
        return decision

    def _published(self, recording: Attachment) -> PublishedRecording:
        ending = Path(recording.original_name).suffix.lower()
        return PublishedRecording(
            path=self.path_of(recording.sha256),
            sha256=recording.sha256,
            is_film=recording.kind is AttachmentKind.VIDEO,
            part=recording.part_number,
            ending=ending if ending in AUDIO_SUFFIXES | VIDEO_SUFFIXES else "",
            media_type=recording.media_type,
            duration_ms=recording.duration_ms,
        )


def _of_part(passages: Sequence[Passage], part_number: int) -> Sequence[Passage]:
    return [each for each in passages if each.part_number == part_number]
