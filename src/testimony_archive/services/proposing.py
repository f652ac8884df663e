"""Proposing passages for a recording that nobody has transcribed yet: where somebody speaks, without any words.

Everything happens on this machine. What is proposed are times; who transcribes fills in words, cuts and joins.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.drafts import DraftPassage
from testimony_archive.domain.errors import NoSpeechFound, NothingToHear, TranscriptThere
from testimony_archive.domain.pauses import SpeechMeasures, stretches_of_speech
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.records import Testimony
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services.editing_parts import held_testimony
from testimony_archive.services.listening import Listening, playable
from testimony_archive.services.writing import Writer
from testimony_archive.storage import transcript_writes as write
from testimony_archive.storage.database import Database

_PROPOSE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "propose passages for {code}")


@dataclass(frozen=True, slots=True)
class Proposed:
    """What was made: the transcript, and how many passages it has now."""

    changes: ChangeSet
    transcript_id: int
    passages: int


class Proposing:
    """Makes passages without words for recordings of one archive."""

    def __init__(self, writer: Writer, database: Database, listening: Listening) -> None:
        self._writer = writer
        self._database = database
        self._listening = listening

    def passages(
        self, testimony_id: int, measures: SpeechMeasures | None = None, progress: Progress | None = None
    ) -> Proposed:
        """Make a passage without words of every stretch of speech in a testimony's recording, all its parts in order.

        They go into its transcript where that is empty, else into a new one. One change, which undo takes back.

        Raises:
            TranscriptThere: there are words already. NothingToHear: it has no recording. NoSpeechFound: all is silent.
            ArchiveReadOnly, RecordGone, Cancelled; as `Listening.waveform`. In each case nothing was changed.
        """
        self._writer.require_writable()
        with self._database.read() as connection:
            testimony = held_testimony(connection, testimony_id)
        _require_room(testimony)
        drafts = self._drafts(testimony, measures, progress or NoProgress())
        if not drafts:
            raise NoSpeechFound(code=testimony.code)
        with self._writer.change(_PROPOSE) as change:
            testimony = held_testimony(change.unit.connection, testimony_id)
            _require_room(testimony)  # listening took its time, and somebody may have written meanwhile
            change.values["code"] = testimony.code
            if testimony.transcripts:
                transcript_id = testimony.transcripts[0].transcript_id
                write.insert_passages(change.unit, testimony_id, transcript_id, drafts)
            else:
                language = testimony.languages[0] if testimony.languages else ""
                transcript_id = write.add_transcript(change.unit, testimony_id, language, drafts, None)
        return Proposed(change.result, transcript_id, len(drafts))

    def _drafts(
        self, testimony: Testimony, measures: SpeechMeasures | None, progress: Progress
    ) -> Sequence[DraftPassage]:
        return [
            DraftPassage("", start_ms=each.start_ms, end_ms=each.end_ms, part_number=part.part_number)
            for part in playable(testimony)
            for each in stretches_of_speech(self._listening.waveform(part.attachment_id, progress), measures)
        ]


def _require_room(testimony: Testimony) -> None:
    if any(each.passages for each in testimony.transcripts):
        raise TranscriptThere(code=testimony.code)
    if not playable(testimony):
        raise NothingToHear(code=testimony.code)
