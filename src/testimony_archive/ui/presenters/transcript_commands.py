"""What is done to a transcript beyond the words of one passage: speakers, times, passages, the transcript itself."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from testimony_archive.domain.edits import TranscriptField
from testimony_archive.domain.records import TranscriptKind, TranscriptStatus
from testimony_archive.domain.speakers import who_speaks, who_speaks_together
from testimony_archive.domain.text import clean_line
from testimony_archive.domain.timecode import format_exact_time_code, parse_seconds, parse_time_code
from testimony_archive.ui.presenters.reading_presenter import touched_passages
from testimony_archive.ui.presenters.taking_back import tell_done
from testimony_archive.ui.presenters.transcript_writes import TranscriptWrites
from testimony_archive.ui.term_names import shown_name
from testimony_archive.ui.translation import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.records import Passage
    from testimony_archive.domain.transcript_edits import TranscriptChange
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.models.transcript_text import Stretch
    from testimony_archive.ui.presenters.reading_content import ReadingContent


class TranscriptCommands(QObject):
    """Carries out commands on the transcript that is shown. What has to be asked first is asked with a question."""

    asked = Signal(str, str, object, str)
    """A question, the words of its button, what to offer while somebody answers, and a remark."""
    suggested = Signal(str)
    """Words that may be the answer to the question."""
    answered = Signal()
    """The question was answered."""
    refused = Signal(str)
    """Why an answer was not accepted."""
    begun = Signal(int)
    """A new transcript is there, by row number."""

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writes = TranscriptWrites(context, self)
        self._content: ReadingContent | None = None
        self._answer: Callable[[str], None] | None = None

    def set_content(self, content: ReadingContent) -> None:
        """Take what is shown now."""
        before, self._content = self._content, content
        if before is not None and before.transcript != content.transcript:
            self.give_up()

    # --- passages ---

    def delete(self, stretch: Stretch) -> None:
        """Delete the passages that a stretch lies in; undo brings them back."""
        ids = [each.passage_id for each in self._touched(stretch)]
        transcribing = self._context.workspace.transcribing
        if ids:
            self._writes.write(
                lambda: transcribing.delete(ids), lambda change: self._offer_undo(change.changes, len(ids))
            )

    def merge(self, stretch: Stretch) -> None:
        """Join the passages that a stretch lies in; a single one to the passage before it."""
        touched, transcribing = self._touched(stretch), self._context.workspace.transcribing
        ids = [each.passage_id for each in touched]
        if len(ids) == 1:
            passages = self._content.passages if self._content is not None else ()
            place = passages.index(touched[0])
            ids = [each.passage_id for each in passages[max(place - 1, 0) : place + 1]]
        self._writes.write(lambda: transcribing.merge(ids))

    def split(self, place: tuple[int, int]) -> None:
        """Cut a passage at an offset of its text."""
        transcribing = self._context.workspace.transcribing
        self._writes.write(lambda: transcribing.split(*place))

    # --- times ---

    def set_time(self, passage: Passage, *, start_ms: int | None = None, end_ms: int | None = None) -> None:
        """Let a passage start or end at a place of the recording."""
        transcribing = self._context.workspace.transcribing
        start = passage.start_ms if start_ms is None else start_ms
        end = passage.end_ms if end_ms is None else end_ms
        if end_ms is None and end is not None and start is not None and end < start:
            end = None  # the old end is over before the new start
        self._writes.write(lambda: transcribing.set_times(passage.passage_id, start, end))

    def ask_for_shift(self, passage: Passage, now_ms: int | None) -> None:
        """Ask by how much the times from a passage on are to be shifted, offering what brings its start to now."""
        offered, remark = [], self.tr("Seconds, or a time code; with − for earlier.")
        if now_ms is not None and passage.start_ms is not None and now_ms != passage.start_ms:
            by_ms = now_ms - passage.start_ms
            sign = "−" if by_ms < 0 else "+"
            offered = [f"{sign}{format_exact_time_code(abs(by_ms))}"]
            remark += " " + self.tr("{shift} brings its start to where the recording is.").format(shift=offered[0])
        question = self.tr("Shift the times from passage {number} on by").format(number=passage.ordinal)
        self._ask(lambda answer: self._shift(passage, answer), question, self.tr("Shift"), offered, remark)

    def estimate(self) -> None:
        """Reckon the times that are missing from the length of the words."""
        content, transcribing = self._content, self._context.workspace.transcribing
        if content is None or content.transcript is None:
            return
        if all(each.start_ms is not None and not each.estimated for each in content.passages):
            self._context.messages.notice(self.tr("No times are missing here: every passage has its own."))
            return
        transcript_id = content.transcript.transcript_id
        self._writes.write(lambda: transcribing.estimate_times(transcript_id))

    # --- speakers ---

    def ask_for_name(self, speaker: str) -> None:
        """Ask what a speaker is to be called in the whole transcript."""
        if not speaker:
            self._context.messages.notice(self.tr("This passage names no speaker. F2 edits it."))
            return
        self._ask_for_name(speaker)

    def _ask_for_name(self, speaker: str, told: str = "") -> None:
        """`told` is a name that others have already, if what that means was said."""
        content = self._content
        if content is None:
            return
        names = [shown_name(each) for each in content.testimony.participations]
        question = self.tr("Call “{speaker}” in the whole transcript").format(speaker=speaker)
        button = self.tr("Join them") if told else self.tr("Rename")
        remark = self._joining(content, speaker, told) if told else ""
        self._ask(lambda answer: self._rename(speaker, clean_line(answer), told), question, button, names, remark)
        if told:
            self.suggested.emit(told)

    def _joining(self, content: ReadingContent, speaker: str, name: str) -> str:
        """What comes of calling a speaker as another one is called already."""
        often = Counter(each.speaker for each in content.passages)
        person = who_speaks_together(content.testimony, speaker, name, content.transcript)
        there = counted(often[name], self.tr("{count} passage has"), self.tr("{count} passages have"))
        more = counted(often[speaker], self.tr("{count} passage"), self.tr("{count} passages"))
        who = self.tr("All of them will be the words of {person}.").format(person=shown_name(person)) if person else ""
        nobody = self.tr("All of them will be the words of nobody in the record.")
        told = self.tr("{there} the speaker “{name}” already; {more} of “{speaker}” would join them.")
        told = told.format(there=there, name=name, more=more, speaker=speaker)
        return " ".join((told, who or nobody, self.tr("Undo parts them again.")))

    def who_is(self, speaker: str) -> tuple[int | None, tuple[tuple[int, str], ...]]:
        """The participation that a speaker is tied to, or means by name (None: nobody), and all that it can be."""
        content = self._content
        if content is None or content.transcript is None:
            return None, ()
        tied = next((each.participation_id for each in content.transcript.speakers if each.label == speaker), None)
        meant = who_speaks(content.testimony, speaker)
        people = tuple((each.participation_id, shown_name(each)) for each in content.testimony.participations)
        return tied or (meant.participation_id if meant is not None else None), people

    def tie(self, speaker: str, participation_id: int | None) -> None:
        """Say which person a speaker is; None: whom the name itself means."""
        content, transcribing = self._content, self._context.workspace.transcribing
        if content is not None and content.transcript is not None:
            transcript_id = content.transcript.transcript_id
            self._writes.write(lambda: transcribing.tie_speaker(transcript_id, speaker, participation_id))

    # --- the transcript ---

    def set_reviewed(self, reviewed: bool) -> None:
        """Say that the transcript was reviewed, or that it is a draft."""
        content, parts = self._content, self._context.workspace.parts
        if content is None or content.transcript is None:
            return
        testimony_id, transcript_id = content.testimony.testimony_id, content.transcript.transcript_id
        status = TranscriptStatus.REVIEWED if reviewed else TranscriptStatus.DRAFT
        self._context.tasks.write(
            lambda _progress: parts.edit_transcript(testimony_id, transcript_id, TranscriptField.STATUS, status.value),
            lambda change_set: self._context.changes.announce(change_set, self),
        )

    def begin_transcript(self) -> None:
        """A new transcript without passages: of what is said, or, where that is there already, a translation."""
        content, transcribing = self._content, self._context.workspace.transcribing
        if content is None:
            return
        testimony = content.testimony
        is_second = any(each.kind is TranscriptKind.VERBATIM for each in testimony.transcripts)
        kind = TranscriptKind.TRANSLATION if is_second else TranscriptKind.VERBATIM
        language = "" if is_second else next(iter(testimony.languages), "")
        self._context.tasks.write(
            lambda _progress: transcribing.add_transcript(testimony.testimony_id, language, kind), self._on_begun
        )

    # --- answers ---

    def answer(self, words: str) -> None:
        """Take the answer to the question."""
        if self._answer is not None:
            self._answer(words)

    def give_up(self) -> None:
        """Ask nothing any more."""
        if self._answer is not None:
            self._answer = None
            self.answered.emit()

    def _ask(
        self,
        answer: Callable[[str], None],
        question: str,
        button: str,
        offered: Sequence[str],
        remark: str = "",
    ) -> None:
        self._answer = answer
        self.asked.emit(question, button, offered, remark)

    def _shift(self, passage: Passage, typed: str) -> None:
        by_ms = _typed_shift(typed)
        if by_ms is None:
            self.refused.emit(self.tr("“{value}” is no time. Type seconds as 1.5 or −2, or 0:12.").format(value=typed))
            return
        transcribing = self._context.workspace.transcribing
        self._answer_with(lambda: transcribing.shift_times(passage.passage_id, by_ms))

    def _rename(self, speaker: str, name: str, told: str) -> None:
        content, transcribing = self._content, self._context.workspace.transcribing
        if content is None or content.transcript is None:
            return
        if name not in {speaker, told} and any(each.speaker == name for each in content.passages if name):
            self._ask_for_name(speaker, name)
        else:
            transcript_id = content.transcript.transcript_id
            self._answer_with(lambda: transcribing.rename_speaker(transcript_id, speaker, name))

    def _answer_with(self, work: Callable[[], TranscriptChange]) -> None:
        self._writes.write(work, lambda _change: self.give_up(), self.refused.emit)

    def _on_begun(self, done: tuple[ChangeSet, int]) -> None:
        change_set, transcript_id = done
        self._context.changes.announce(change_set, self)
        self.begun.emit(transcript_id)

    def _offer_undo(self, change_set: ChangeSet, count: int) -> None:
        words = self.tr("The passage was deleted.") if count == 1 else self.tr("The passages were deleted.")
        tell_done(self._context, words, change_set)

    def _touched(self, stretch: Stretch) -> tuple[Passage, ...]:
        return touched_passages(self._content.passages, stretch) if self._content is not None else ()


def _typed_shift(typed: str) -> int | None:
    """Milliseconds, less than 0 for earlier; None where it is no time."""
    text = typed.strip().replace("−", "-").replace("–", "-")
    sign = -1 if text.startswith("-") else 1
    text = text.lstrip("+-").strip()
    for read in (parse_time_code, parse_seconds):
        if (found := read(text)) is not None:
            return sign * found
    return None
