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
from testimony_archive.services.following_words import follow_words, look_around
from testimony_archive.services.speaker_labels import rename_label, require_label
from testimony_archive.services.terms import require_language
from testimony_archive.services.writing import Change, Writer
from testimony_archive.storage import passage_writes as write
from testimony_archive.storage import transcript_writes
from testimony_archive.storage.passage_reads import read_passages_between, read_passages_by_id
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
_LAST: Final = 2**31  # a place behind every passage
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
            _, transcript_id, held = _place(change, passage_id)
            words = _words(text)
            near = look_around(change.unit, transcript_id, held.ordinal, held.ordinal)
            if transcript_writes.update_passage(change.unit, passage_id, text=words):
                lost = follow_words(change.unit, near, (passage_id,))
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
            testimony_id, transcript_id, held = _place(change, passage_id)
            near = look_around(unit, transcript_id, held.ordinal, held.ordinal)
            (following,) = read_passages_between(
                unit.connection, transcript_id, held.ordinal + 1, held.ordinal + 1
            ) or (None,)
            first, second = edits.split(held, offset, at_ms, _start_behind(held, following))
            write.update_passage(unit, first)
            write.renumber_passages(unit, transcript_id, held.ordinal, 1)
            new_id = write.add_passage(unit, testimony_id, transcript_id, second)
            lost = follow_words(unit, near, (passage_id, new_id))
        return _told(change, (passage_id, new_id), lost)

    def merge(self, passage_ids: Sequence[int]) -> TranscriptChange:
        """Make one passage of several that follow one another; it keeps the id, and the speaker, of the first.

        It is as closed as the strictest of them. Speakers that were different are told.

        Raises:
            NotNeighbours: they do not follow one another in one part of one transcript. RecordGone: one is not there.
        """
        with self._writer.change(_MERGE) as change:
            unit = change.unit
            chosen = read_passages_by_id(unit.connection, passage_ids)
            transcript_id = _only_transcript(change, passage_ids, NotNeighbours)
            _require_neighbours(chosen, passage_ids)
            change.values["count"] = str(len(chosen))
            near = look_around(unit, transcript_id, chosen[0].ordinal, chosen[-1].ordinal)
            merged = edits.merge(chosen)
            write.update_passage(unit, merged)
            gone = [each.passage_id for each in chosen[1:]]
            lost = follow_words(unit, near, [each.passage_id for each in chosen], without=gone)
            _remove(unit, transcript_id, chosen[1:])
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
            place, model = _place_for_new(change, transcript_id, after_passage_id)
            new = Passage(
                *(0, place, read.line(speaker, "speaker"), _words(text), start_ms, end_ms, model.part_number),
                access=model.access,
            )
            near = look_around(unit, transcript_id, place - 1, place)
            write.renumber_passages(unit, transcript_id, place - 1, 1)
            new_id = write.add_passage(unit, testimony_id, transcript_id, new)
            lost = follow_words(unit, near, (new_id,))
            remarks = _remarks(unit, testimony_id, transcript_id, {new_id: (start_ms, end_ms, False)}, (place, place))
        return _told(change, (new_id,), lost, remarks)

    def delete(self, passage_ids: Sequence[int]) -> TranscriptChange:
        """Take passages out of a transcript; quotes whose words go with them are told.

        Raises:
            QuoteInTheWay: a quote could not be without them. RecordGone: one is not there.
        """
        lost: list[Quote] = []
        with self._writer.change(_DELETE_ONE if len(passage_ids) == 1 else _DELETE) as change:
            transcript_id = _only_transcript(change, passage_ids, RecordGone)
            chosen = read_passages_by_id(change.unit.connection, passage_ids)
            change.values["count"] = str(len(chosen))
            if len(chosen) == write.count_passages(change.unit, transcript_id):
                _require_no_quotes(change.unit, transcript_id)
            for run in reversed(_runs(chosen)):  # from the end, so that those before keep their places meanwhile
                gone = [each.passage_id for each in run]
                near = look_around(change.unit, transcript_id, run[0].ordinal, run[-1].ordinal)
                lost += follow_words(change.unit, near, gone, without=gone)
                _remove(change.unit, transcript_id, run)
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

        Where somebody is called `new` there already, both become one: `domain.speakers.who_speaks_together` tells who.

        Raises:
            NoSuchSpeaker: nobody is called so there. BadValue: the new one is no name.
            RecordGone: there is no such transcript.
        """
        with self._writer.change(_RENAME) as change:
            unit = change.unit
            testimony_id = _owner(change, transcript_id)
            name = read.line(new, "speaker")
            if not name:  # it would take from many passages at once who says them
                expected = QT_TRANSLATE_NOOP("Expected", "at least one word")
                raise BadValue(value=new.strip(), field="speaker", expected=expected)
            testimony = held_testimony(unit.connection, testimony_id)
            require_label(write.read_speakers(unit, transcript_id), speaker)
            renamed: list[int] = []
            for each in testimony.transcripts:
                if in_all_transcripts or each.transcript_id == transcript_id:
                    renamed += rename_label(unit, testimony, each, speaker, name)
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
            require_label(write.read_speakers(unit, transcript_id), speaker)
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
            testimony_id, transcript_id, held = _place(change, passage_id)
            edits.require_times(start_ms, end_ms)
            times = {passage_id: (start_ms, end_ms, False)}
            _set_times(change.unit, [held], times)
            remarks = _remarks(change.unit, testimony_id, transcript_id, times, (held.ordinal, held.ordinal))
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
            testimony_id, transcript_id, held = _place(change, from_passage_id)
            behind = read_passages_between(change.unit.connection, transcript_id, held.ordinal, _LAST)
            times = edits.shifted([each for each in behind if each.part_number == held.part_number], by_ms)
            change.values["count"] = str(len(times))
            _set_times(change.unit, behind, times)
            remarks = _remarks(change.unit, testimony_id, transcript_id, times, (held.ordinal, _LAST))
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


def _place(change: Change, passage_id: int) -> tuple[int, int, Passage]:
    """The ids of the testimony and the transcript of a passage, and the passage; the first names the change."""
    testimony_id, transcript_id = read_place_of(change.unit.connection, passage_id)
    change.values["code"] = read_code(change.unit.connection, testimony_id)
    (held,) = read_passages_by_id(change.unit.connection, [passage_id])
    return testimony_id, transcript_id, held


def _only_transcript(change: Change, passage_ids: Sequence[int], otherwise: type[ArchiveError]) -> int:
    """The transcript that holds all of some passages; the change is named after its testimony. 0 for no passages."""
    places = {read_place_of(change.unit.connection, each) for each in passage_ids}
    if len(places) > 1:
        raise otherwise
    for testimony_id, transcript_id in places:
        change.values["code"] = read_code(change.unit.connection, testimony_id)
        return transcript_id
    return 0


def _place_for_new(change: Change, transcript_id: int, after_passage_id: int | None) -> tuple[int, Passage]:
    """The place of a passage that comes behind another one, and a passage with the part and access that it gets."""
    if after_passage_id is not None:
        _, found, before = _place(change, after_passage_id)
        if found != transcript_id:
            raise RecordGone
        return before.ordinal + 1, before
    behind = read_passages_between(change.unit.connection, transcript_id, 1, 1)
    return 1, Passage(0, 1, "", "", part_number=behind[0].part_number if behind else 1)


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
        raise BadValue(value=text.strip(), field="text", expected=QT_TRANSLATE_NOOP("Expected", "at least one word"))
    return words


def _require_neighbours(chosen: Sequence[Passage], passage_ids: Sequence[int]) -> None:
    are_several = len(chosen) == len(set(passage_ids)) > 1
    if not are_several or len(_runs(chosen)) > 1 or len({each.part_number for each in chosen}) > 1:
        raise NotNeighbours


def _runs(passages: Sequence[Passage]) -> list[list[Passage]]:
    """Passages in order, those that follow one another together."""
    runs: list[list[Passage]] = []
    for each in passages:
        if runs and runs[-1][-1].ordinal + 1 == each.ordinal:
            runs[-1].append(each)
        else:
            runs.append([each])
    return runs


def _start_behind(passage: Passage, following: Passage | None) -> int | None:
    """When the passage behind one begins, where that is in the same part and not before it."""
    if following is None or following.start_ms is None or following.part_number != passage.part_number:
        return None
    return following.start_ms if following.start_ms >= (passage.start_ms or 0) else None


def _remove(unit: WriteUnit, transcript_id: int, run: Sequence[Passage]) -> None:
    """Delete passages that follow one another, on which no quote stands any more."""
    transcript_writes.delete_passages(unit, [each.passage_id for each in run])
    write.renumber_passages(unit, transcript_id, run[-1].ordinal, -len(run))


def _require_no_quotes(unit: WriteUnit, transcript_id: int) -> None:
    """Make sure that a transcript can lose all its passages."""
    for words in write.words_quoted(unit, transcript_id):
        raise QuoteInTheWay(quote=words[:60])


def _set_times(unit: WriteUnit, passages: Sequence[Passage], times: dict[int, Times]) -> None:
    held = {each.passage_id: (each.start_ms, each.end_ms, each.estimated) for each in passages}
    write.set_times(unit, {passage_id: wanted for passage_id, wanted in times.items() if held[passage_id] != wanted})


def _remarks(
    unit: WriteUnit, testimony_id: int, transcript_id: int, times: dict[int, Times], places: tuple[int, int]
) -> tuple[ArchiveError, ...]:
    """What is remarkable about times that were set from one place to another."""
    passages = read_passages_between(unit.connection, transcript_id, places[0] - 1, places[1] + 1)
    return edits.times_told(passages, times, write.recording_lengths(unit, testimony_id))
