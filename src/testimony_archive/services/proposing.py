"""Proposing passages for a recording that nobody has transcribed yet: where somebody speaks, without any words.

Everything happens on this machine. What is proposed are times; who transcribes fills in words, cuts and joins.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.drafts import DraftPassage
from testimony_archive.domain.pauses import SpeechMeasures, stretches_of_speech
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.recording_errors import NoSpeechFound, NothingToHear, TranscriptThere
from testimony_archive.domain.records import Testimony
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services.editing_parts import held_testimony
from testimony_archive.services.listening import Listening, playable
from testimony_archive.services.writing import Writer
from testimony_archive.storage import transcript_writes as write
from testimony_archive.storage.database import Database

_PROPOSE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "propose passages for {code}")


@dataclass(frozen=True, slots=True)
class Proposal:
    """Passages without words for a testimony, in order; nothing of it is in the archive yet."""

    testimony_id: int
    passages: tuple[DraftPassage, ...]


class Proposing:
    """Makes passages without words for recordings of one archive."""

    def __init__(self, writer: Writer, database: Database, listening: Listening) -> None:
        self._writer = writer
        self._database = database
        self._listening = listening

    def listen(
        self, testimony_id: int, measures: SpeechMeasures | None = None, progress: Progress | None = None
    ) -> Proposal:
        """A passage for every stretch of speech in a testimony's recording, all its parts in order.

        Changes nothing; it takes as long as `Listening.waveform` for each part.

        Raises:
            TranscriptThere: there are words already. NothingToHear: it has no recording. NoSpeechFound: all is silent.
            ArchiveReadOnly: nothing could come of it. RecordGone; as `Listening.waveform`.
        """
        self._writer.require_writable()
        with self._database.read() as connection:
            testimony = held_testimony(connection, testimony_id)
        _require_room(testimony)
        passages = tuple(
            DraftPassage("", start_ms=each.start_ms, end_ms=each.end_ms, part_number=part.part_number)
            for part in playable(testimony)
            for each in stretches_of_speech(
                self._listening.waveform(part.attachment_id, progress or NoProgress()), measures
            )
        )
        if not passages:
            raise NoSpeechFound(code=testimony.code)
        return Proposal(testimony_id, passages)

    def accept(self, proposal: Proposal) -> ChangeSet:
        """Make the passages: in the testimony's transcript where that is empty, else in a new one. One change.

        Raises:
            TranscriptThere: somebody wrote words meanwhile. NothingToHear, ArchiveReadOnly, RecordGone.
        """
        with self._writer.change(_PROPOSE) as change:
            testimony = held_testimony(change.unit.connection, proposal.testimony_id)
            _require_room(testimony)
            change.values["code"] = testimony.code
            if testimony.transcripts:
                transcript_id = testimony.transcripts[0].transcript_id
                write.insert_passages(change.unit, testimony.testimony_id, transcript_id, proposal.passages)
            else:
                language = testimony.languages[0] if testimony.languages else ""
                write.add_transcript(change.unit, testimony.testimony_id, language, proposal.passages, None)
        return change.result


def _require_room(testimony: Testimony) -> None:
    if any(each.passages for each in testimony.transcripts):
        raise TranscriptThere(code=testimony.code)
    if not playable(testimony):
        raise NothingToHear(code=testimony.code)
