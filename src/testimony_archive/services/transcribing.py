"""Correcting transcripts: words, speakers and times of passages, and how they are cut.

Each edit is one change that can be undone; quotes follow their words in it, and the search index is in step. Passages
keep their ids as long as their words stay: what refers to them still does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from testimony_archive.domain import transcript_edits as edits
from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.errors import (
    ArchiveError,
    BadValue,
    NoSuchSpeaker,
    NotNeighbours,
    QuoteInTheWay,
    RecordGone,
    SpeakersMerged,
    WordsLost,
)
from testimony_archive.domain.records import Passage, Quote, TranscriptKind
from testimony_archive.domain.transcript_edits import Times, TranscriptChange
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.services import field_values as read
from testimony_archive.services.editing_parts import held_testimony
from testimony_archive.services.following_words import follow_words, passages_if_quoted
from testimony_archive.services.terms import require_language
from testimony_archive.services.writing import Change, Writer
from testimony_archive.storage import passage_writes as write
from testimony_archive.storage import transcript_writes
from testimony_archive.storage.testimonies import read_code, read_passages, read_place_of
from testimony_archive.storage.unit import WriteUnit

_EDIT: Final = QT_TRANSLATE_NOOP("ChangeLabel", "edit a passage of {code}")
_SPEAKER: Final = QT_TRANSLATE_NOOP("ChangeLabel", "edit the speaker of a passage of {code}")
_RENAME: Final = QT_TRANSLATE_NOOP("ChangeLabel", "rename a speaker of {code}")
_TIE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "say who a speaker of {code} is")
_SPLIT: Final = QT_TRANSLATE_NOOP("ChangeLabel", "split a passage of {code}")
_MERGE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "merge {count} passages of {code}")
_INSERT: Final = QT_TRANSLATE_NOOP("ChangeLabel", "add a passage to {code}")
_DELETE_ONE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "delete a passage of {code}")
_DELETE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "delete {count} passages of {code}")
_TIMES: Final = QT_TRANSLATE_NOOP("ChangeLabel", "set the times of a passage of {code}")
_SHIFT: Final = QT_TRANSLATE_NOOP("ChangeLabel", "shift the times of {count} passages of {code}")
_ESTIMATE: Final = QT_TRANSLATE_NOOP("ChangeLabel", "estimate the times of {count} passages of {code}")
_ADD: Final = QT_TRANSLATE_NOOP("ChangeLabel", "add a transcript to {code}")


class Transcribing:
    """Changes the transcripts of one archive, passage by passage."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    # --- words ---

    def edit_text(self, passage_id: int, text: str) -> TranscriptChange:
        """Give a passage other words; quotes follow theirs, and those whose words are gone are told.

        Raises:
            BadValue: no words are left. RecordGone: there is no such passage.
        """
        lost: tuple[Quote, ...] = ()
        with self._writer.change(_EDIT) as change:
            transcript_id = _place(change, passage_id)[1]
            words = _words(text)
            before = passages_if_quoted(change.unit, transcript_id)
            if transcript_writes.update_passage(change.unit, passage_id, text=words):
                lost = follow_words(change.unit, transcript_id, before, touched=(passage_id,))
        return _told(change, (passage_id,), lost)

    def split(self, passage_id: int, offset: int, at_ms: int | None = None) -> TranscriptChange:
        """Make two passages of one; `passage_ids` are both, of which the first keeps its id.

        Args:
            passage_id: the passage.
            offset: code points into its text.
            at_ms: when the second one begins, in milliseconds; None to estimate it by the length of the words.

        Raises:
            NotOnePlace: there are no words on one side. BadTimes: the passage is not spoken then.
            RecordGone: there is no such passage.
        """
        with self._writer.change(_SPLIT) as change:
            unit = change.unit
            testimony_id, transcript_id = _place(change, passage_id)
            before = read_passages(unit.connection, transcript_id)
            index = _index(before, passage_id)
            first, second = edits.split(before[index], offset, at_ms, _next_start(before, index))
            _update(unit, before[index], first)
            ids = [each.passage_id for each in before]
            _make_room(unit, ids, index + 1)
            new_id = write.add_passage(unit, testimony_id, transcript_id, second)
            lost = follow_words(unit, transcript_id, before, touched=(passage_id, new_id))
        return _told(change, (passage_id, new_id), lost)

    def merge(self, passage_ids: Sequence[int]) -> TranscriptChange:
        """Make one passage of several that follow one another; it keeps the id, and the speaker, of the first.

        It is as closed as the strictest of them. Speakers that were different are told.

        Raises:
            NotNeighbours: they do not follow one another in one part of one transcript. RecordGone: one is not there.
        """
        with self._writer.change(_MERGE) as change:
            unit = change.unit
            transcript_id = _place(change, passage_ids[0])[1] if passage_ids else 0
            before = read_passages(unit.connection, transcript_id)
            chosen = _neighbours(before, passage_ids)
            change.values["count"] = str(len(chosen))
            merged = edits.merge(chosen)
            _update(unit, chosen[0], merged)
            gone = [each.passage_id for each in chosen[1:]]
            touched = [each.passage_id for each in chosen]
            lost = follow_words(unit, transcript_id, before, without=gone, touched=touched)
            _remove(unit, before, gone)
        speakers = list(dict.fromkeys(each.speaker for each in chosen if each.speaker))
        differ = (SpeakersMerged(speakers=", ".join(speakers), speaker=merged.speaker),) if len(speakers) > 1 else ()
        return _told(change, (merged.passage_id,), lost, differ)

    def insert(
        self,
        transcript_id: int,
        after_passage_id: int | None,
        text: str,
        speaker: str = "",
        start_ms: int | None = None,
        end_ms: int | None = None,
    ) -> TranscriptChange:
        """Add a passage behind another one, None: as the first; `passage_ids` is the new one.

        It belongs to the same part of the recording as the one before it, and is restricted as that is.

        Raises:
            BadValue: there are no words, or the speaker is no name. BadTimes: it cannot have these times.
            RecordGone: there is no such transcript or passage.
        """
        with self._writer.change(_INSERT) as change:
            unit = change.unit
            testimony_id = _owner(change, transcript_id)
            edits.require_times(start_ms, end_ms)
            before = read_passages(unit.connection, transcript_id)
            index = 0 if after_passage_id is None else _index(before, after_passage_id) + 1
            model = before[max(0, index - 1)] if before else Passage(0, 1, "", "")
            access = model.access if index else Passage(0, 1, "", "").access
            new = Passage(
                *(0, index + 1, read.line(speaker, "speaker"), _words(text), start_ms, end_ms, model.part_number),
                access=access,
            )
            _make_room(unit, [each.passage_id for each in before], index)
            new_id = write.add_passage(unit, testimony_id, transcript_id, new)
            lost = follow_words(unit, transcript_id, before, touched=(new_id,))
            remarks = _remarks(unit, testimony_id, transcript_id, {new_id: (start_ms, end_ms, False)})
        return _told(change, (new_id,), lost, remarks)

    def delete(self, passage_ids: Sequence[int]) -> TranscriptChange:
        """Take passages out of a transcript; quotes whose words go with them are told.

        Raises:
            QuoteInTheWay: a quote could not be without them. RecordGone: one is not there.
        """
        lost: list[Quote] = []
        with self._writer.change(_DELETE_ONE if len(passage_ids) == 1 else _DELETE) as change:
            transcript_id = _place(change, passage_ids[0])[1] if passage_ids else 0
            change.values["count"] = str(len(passage_ids))
            before = read_passages(change.unit.connection, transcript_id)
            for run in _runs(before, passage_ids):
                gone = [each.passage_id for each in run]
                left = [each for each in before if each.passage_id not in gone]
                if left:
                    lost += follow_words(change.unit, transcript_id, before, without=gone, touched=gone)
                else:
                    _require_quotes_safe(change.unit, transcript_id)
                _remove(change.unit, before, gone)
                before = read_passages(change.unit.connection, transcript_id)
        return _told(change, (), lost)

    # --- speakers ---

    def set_speaker(self, passage_id: int, speaker: str) -> TranscriptChange:
        """Say who speaks in one passage; an empty name for nobody.

        Raises:
            BadValue: it is no name. RecordGone: there is no such passage.
        """
        with self._writer.change(_SPEAKER) as change:
            _place(change, passage_id)
            transcript_writes.update_passage(change.unit, passage_id, speaker=read.line(speaker, "speaker"))
        return _told(change, (passage_id,))

    def rename_speaker(
        self, transcript_id: int, speaker: str, new: str, *, in_all_transcripts: bool = False
    ) -> TranscriptChange:
        """Call a speaker otherwise in a whole transcript, or in all of its testimony; whom it is tied to stays.

        Raises:
            NoSuchSpeaker: nobody is called so there. BadValue: the new one is no name.
            RecordGone: there is no such transcript.
        """
        with self._writer.change(_RENAME) as change:
            unit = change.unit
            testimony_id = _owner(change, transcript_id)
            name = read.line(new, "speaker")
            transcripts = [transcript_id]
            if in_all_transcripts:
                transcripts = [each.transcript_id for each in held_testimony(unit.connection, testimony_id).transcripts]
            renamed: list[int] = []
            for each in transcripts:
                passages = read_passages(unit.connection, each)
                if each == transcript_id:
                    _require_speaker(passages, speaker)
                ids = [passage.passage_id for passage in passages if passage.speaker == speaker]
                if speaker != name and ids:
                    write.set_speakers(unit, ids, name)
                    write.rename_tie(unit, each, speaker, name)
                renamed += ids
        return _told(change, renamed)

    def tie_speaker(self, transcript_id: int, speaker: str, participation_id: int | None) -> TranscriptChange:
        """Say which person of the testimony a speaker of a transcript is; None: whom the name itself means.

        Raises:
            NoSuchSpeaker: nobody is called so there. RecordGone: the transcript or the person is not there.
        """
        with self._writer.change(_TIE) as change:
            unit = change.unit
            testimony = held_testimony(unit.connection, _owner(change, transcript_id))
            people = {each.participation_id for each in testimony.participations}
            if participation_id is not None and participation_id not in people:
                raise RecordGone
            _require_speaker(read_passages(unit.connection, transcript_id), speaker)
            write.tie_speaker(unit, transcript_id, speaker, participation_id)
        return _told(change, ())

    # --- times ---

    def set_times(self, passage_id: int, start_ms: int | None, end_ms: int | None) -> TranscriptChange:
        """Say when a passage begins and ends, in milliseconds from the start of its part; None where that is unknown.

        They are not estimated any more. Times that overlap with those of a neighbour, or lie behind the end of the
        recording, are told.

        Raises:
            BadTimes: it cannot have these. RecordGone: there is no such passage.
        """
        with self._writer.change(_TIMES) as change:
            testimony_id, transcript_id = _place(change, passage_id)
            edits.require_times(start_ms, end_ms)
            times = {passage_id: (start_ms, end_ms, False)}
            _set_times(change.unit, read_passages(change.unit.connection, transcript_id), times)
            remarks = _remarks(change.unit, testimony_id, transcript_id, times)
        return _told(change, (passage_id,), (), remarks)

    def shift_times(self, from_passage_id: int, by_ms: int) -> TranscriptChange:
        """Let a passage, and all behind it in the same part of the recording, begin and end so much later.

        Args:
            from_passage_id: the first that is shifted.
            by_ms: milliseconds; less than 0 for earlier.

        Raises:
            BadTimes: one would begin before its recording. RecordGone: there is no such passage.
        """
        with self._writer.change(_SHIFT) as change:
            testimony_id, transcript_id = _place(change, from_passage_id)
            passages = read_passages(change.unit.connection, transcript_id)
            index = _index(passages, from_passage_id)
            part = passages[index].part_number
            times = edits.shifted([each for each in passages[index:] if each.part_number == part], by_ms)
            change.values["count"] = str(len(times))
            _set_times(change.unit, passages, times)
            remarks = _remarks(change.unit, testimony_id, transcript_id, times)
        return _told(change, tuple(times), (), remarks)

    def estimate_times(self, transcript_id: int, duration_ms: int | None = None) -> TranscriptChange:
        """Reckon times for the passages that have none, or estimated ones, by the length of their words.

        Args:
            transcript_id: the transcript.
            duration_ms: how long the recording (of one part) is; None takes what is known of the testimony's files.

        Raises:
            LengthUnknown: there is no known time to reckon with. BadTimes: the length is none.
            RecordGone: there is no such transcript.
        """
        with self._writer.change(_ESTIMATE) as change:
            testimony_id = _owner(change, transcript_id)
            edits.require_times(duration_ms, None)
            passages = read_passages(change.unit.connection, transcript_id)
            lengths = write.recording_lengths(change.unit, testimony_id)
            if duration_ms is not None:
                lengths = dict.fromkeys({each.part_number for each in passages}, duration_ms)
            times = edits.estimated_times(passages, lengths)
            change.values["count"] = str(len(times))
            _set_times(change.unit, passages, times)
        return _told(change, tuple(times))

    # --- transcripts ---

    def add_transcript(
        self, testimony_id: int, language: str = "", kind: TranscriptKind = TranscriptKind.VERBATIM
    ) -> tuple[ChangeSet, int]:
        """A new transcript without passages; gives its id as well.

        Raises:
            UnknownTerm: there is no such language. RecordGone: there is no such testimony.
        """
        with self._writer.change(_ADD) as change:
            change.values["code"] = read_code(change.unit.connection, testimony_id)
            code = require_language(language) if language.strip() else ""
            transcript_id = write.add_empty_transcript(change.unit, testimony_id, code, kind)
        return change.result, transcript_id


def _told(
    change: Change, passage_ids: Sequence[int], lost: Sequence[Quote] = (), remarks: Sequence[ArchiveError] = ()
) -> TranscriptChange:
    told = (WordsLost(count=len(lost)), *remarks) if lost else tuple(remarks)
    return TranscriptChange(change.result, tuple(passage_ids), tuple(each.quote_id for each in lost), told)


def _place(change: Change, passage_id: int) -> tuple[int, int]:
    """The ids of the testimony and the transcript of a passage; the change is named after the testimony."""
    testimony_id, transcript_id = read_place_of(change.unit.connection, passage_id)
    change.values["code"] = read_code(change.unit.connection, testimony_id)
    return testimony_id, transcript_id


def _owner(change: Change, transcript_id: int) -> int:
    """The id of the testimony of a transcript; the change is named after it."""
    testimony_id = write.read_owner(change.unit, transcript_id)
    if testimony_id is None:
        raise RecordGone
    change.values["code"] = read_code(change.unit.connection, testimony_id)
    return testimony_id


def _words(text: str) -> str:
    words = read.paragraphs(text)
    if not words:
        raise BadValue(value=text.strip(), field="text", expected="at least one word")
    return words


def _index(passages: Sequence[Passage], passage_id: int) -> int:
    for index, each in enumerate(passages):
        if each.passage_id == passage_id:
            return index
    raise RecordGone


def _neighbours(passages: Sequence[Passage], passage_ids: Sequence[int]) -> list[Passage]:
    chosen = [each for each in passages if each.passage_id in set(passage_ids)]
    if len(chosen) < len(set(passage_ids)) or len(chosen) < 2:
        raise NotNeighbours
    index = _index(passages, chosen[0].passage_id)
    if list(passages[index : index + len(chosen)]) != chosen or len({each.part_number for each in chosen}) > 1:
        raise NotNeighbours
    return chosen


def _runs(passages: Sequence[Passage], passage_ids: Sequence[int]) -> list[list[Passage]]:
    """The passages with these ids, those that follow one another together."""
    wanted = set(passage_ids)
    if not wanted <= {each.passage_id for each in passages}:
        raise RecordGone
    runs: list[list[Passage]] = []
    is_within = False
    for each in passages:
        if each.passage_id in wanted:
            if not is_within:
                runs.append([])
            runs[-1].append(each)
        is_within = each.passage_id in wanted
    return runs


def _next_start(passages: Sequence[Passage], index: int) -> int | None:
    """When the passage behind one begins, where that is in the same part and not before it."""
    if index + 1 == len(passages):
        return None
    one, other = passages[index], passages[index + 1]
    is_later = other.start_ms is not None and other.start_ms >= (one.start_ms or 0)
    return other.start_ms if is_later and one.part_number == other.part_number else None


def _update(unit: WriteUnit, held: Passage, wanted: Passage) -> None:
    transcript_writes.update_passage(
        unit,
        held.passage_id,
        text=wanted.text,
        speaker=wanted.speaker,
        start_ms=wanted.start_ms,
        end_ms=wanted.end_ms,
        estimated=int(wanted.estimated),
        **write.access_values(wanted.access),
    )


def _make_room(unit: WriteUnit, passage_ids: Sequence[int], index: int) -> None:
    """Number the passages from a place on one higher."""
    write.renumber_passages(unit, {each: place + 2 for place, each in enumerate(passage_ids) if place >= index})


def _remove(unit: WriteUnit, passages: Sequence[Passage], gone: Sequence[int]) -> None:
    """Delete passages that no quote stands on any more, and number the others anew."""
    transcript_writes.delete_passages(unit, gone)
    left = [each for each in passages if each.passage_id not in gone]
    wanted = {each.passage_id: place for place, each in enumerate(left, 1) if each.ordinal != place}
    write.renumber_passages(unit, wanted)


def _require_quotes_safe(unit: WriteUnit, transcript_id: int) -> None:
    """Make sure that a transcript can lose all its passages."""
    for words in write.words_quoted(unit, transcript_id):
        raise QuoteInTheWay(quote=words[:60])


def _require_speaker(passages: Sequence[Passage], speaker: str) -> None:
    speakers = dict.fromkeys(each.speaker for each in passages if each.speaker)
    if speaker not in speakers:
        raise NoSuchSpeaker(speaker=speaker, speakers=", ".join(speakers))


def _set_times(unit: WriteUnit, passages: Sequence[Passage], times: dict[int, Times]) -> None:
    held = {each.passage_id: (each.start_ms, each.end_ms, each.estimated) for each in passages}
    write.set_times(unit, {passage_id: wanted for passage_id, wanted in times.items() if held[passage_id] != wanted})


def _remarks(
    unit: WriteUnit, testimony_id: int, transcript_id: int, times: dict[int, Times]
) -> tuple[ArchiveError, ...]:
    passages = read_passages(unit.connection, transcript_id)
    return edits.times_told(passages, times, write.recording_lengths(unit, testimony_id))
