"""Editing one passage where it stands: its speaker, its words, its times, and how it is cut."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from testimony_archive.domain.errors import BadTimes, BadValue, TimesTooLate
from testimony_archive.domain.records import Passage
from testimony_archive.domain.timecode import format_exact_time_code, parse_seconds, parse_time_code
from testimony_archive.domain.transcript_edits import require_times
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.ui.models.edited_words import EditedWords, words_around
from testimony_archive.ui.presenters.late_times import late_times
from testimony_archive.ui.presenters.transcript_writes import TranscriptWrites
from testimony_archive.ui.translation import error_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from testimony_archive.domain.transcript_edits import TranscriptChange
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.reading_content import ReadingContent


class PassageField(Enum):
    """A field of a passage."""

    SPEAKER = "speaker"
    TEXT = "text"
    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class EditedPassage:
    """A passage in its fields. `passage_id` is 0 for one that is about to be written, behind the passage `after_id`
    or, 0, as the first; `speakers` are those of the transcript. `is_part` tells that only some words of a very long
    passage stand in the field. `late` says that its times reach past the end of the recording."""

    passage_id: int
    after_id: int
    values: dict[PassageField, str]
    speakers: tuple[str, ...]
    is_part: bool = False
    late: str = ""


class PassageEditing(QObject):
    """Knows which passage is edited until it is left; every edit is one change that undo takes back."""

    opened = Signal(object, int)
    """An `EditedPassage` that is to be edited now, and where the cursor is to be in its words, in code points."""
    shown = Signal(object)
    """The `EditedPassage` with the values that hold now."""
    awaited = Signal()
    """Another passage is about to be opened: nothing that is typed now would be meant for it."""
    left = Signal(int)
    """No passage is edited any more; the passage to stand at, 0 for none."""
    accepted = Signal(object)
    """A `PassageField`."""
    refused = Signal(object, str)
    """A `PassageField`, and why."""

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writes = TranscriptWrites(context, self)
        self._content: ReadingContent | None = None
        self._passage: Passage | None = None
        self._after_id = 0
        self._words = EditedWords("", "", "")
        self._awaited: tuple[int, int | None] = (0, None)
        self._pending = 0
        self._typed_times: dict[PassageField, int | None] = {}
        """Times that were typed and not accepted so far."""
        self._then: Callable[[], None] | None = None

    @property
    def passage(self) -> Passage | None:
        """The passage that is edited, with 0 as its id while it is not written yet; None where none is."""
        return self._passage

    @property
    def after_id(self) -> int:
        """Behind which passage a new one is to be written; 0 for the first."""
        return self._after_id

    def set_content(self, content: ReadingContent) -> None:
        """Take what is shown now; a passage that is not in it any more is left."""
        before, self._content = self._content, content
        if self._passage is None:
            return
        if _transcript_id(before) != _transcript_id(content):
            self._leave()
        elif self._passage.passage_id:
            held = next((each for each in content.passages if each.passage_id == self._passage.passage_id), None)
            if held is not None:
                self._on_held(held)
            elif self._awaited[0] != self._passage.passage_id:  # it was deleted, or its making was undone
                self._leave()
        elif self._after_id and all(each.passage_id != self._after_id for each in content.passages):
            self._leave()

    def open(self, passage_id: int, offset: int = 0) -> None:
        """Edit a passage, with the cursor at a place of its text."""
        held = self._held(passage_id)
        if held is not None:
            self._begin(held, 0, offset)

    def begin(self, after_id: int, start_ms: int | None = None) -> None:
        """Write a new passage behind another one, or as the first, beginning at a time where one is given."""
        content = self._content
        if content is None or content.transcript is None:
            return
        before = self._held(after_id)
        if before is not None and start_ms is not None and start_ms < (before.end_ms or before.start_ms or 0):
            start_ms = None
        speaker = _who_answers(content.passages, after_id)
        part = before.part_number if before is not None else 1
        ordinal = before.ordinal + 1 if before is not None else 1
        self._begin(Passage(0, ordinal, speaker, "", start_ms, None, part), after_id, 0)

    def edit(self, field: PassageField, value: str) -> None:
        """Set a field of the passage; of one that is not written yet, remember it until there are words."""
        passage, transcribing = self._passage, self._context.workspace.transcribing
        if passage is None:
            return
        try:
            times = self._times_with(field, value)
            if not passage.passage_id:
                require_times(*times)
        except (BadValue, BadTimes) as error:
            self._on_refused(field, " ".join(error_texts(error)).strip())
            return
        if not passage.passage_id:
            self._edit_new(passage, field, value, times)
        elif field is PassageField.SPEAKER:
            self._write(field, lambda: transcribing.set_speaker(passage.passage_id, value))
        elif field is PassageField.TEXT:
            text = self._words.whole(value)
            self._write(field, lambda: transcribing.edit_text(passage.passage_id, text))
        else:
            self._write(field, lambda: transcribing.set_times(passage.passage_id, *times), self._on_times_set)

    def set_time(self, field: PassageField, position_ms: int) -> None:
        """Let the passage start or end at a place of the recording. An end that would be before the start goes."""
        end = self._passage.end_ms if self._passage is not None else None
        if field is PassageField.START and end is not None and end < position_ms:
            self.edit(PassageField.END, "")
        self.edit(field, format_exact_time_code(position_ms))

    def finish(self) -> None:
        """Leave the passage once everything that was typed is accepted."""
        self._once_accepted(self._leave)

    def close(self) -> None:
        """Leave the passage."""
        self._then = None
        if self._passage is not None:
            self._leave()

    def step(self, steps: int) -> None:
        """Edit the passage so many places beside this one, once everything that was typed is accepted."""
        self._once_accepted(lambda: self._step(steps))

    def split(self, words: str, offset: int, now_ms: int | None) -> None:
        """Cut the passage at a place of the words in the field, and go on in the second part.

        Where no words are behind that place, a new passage is begun.

        Args:
            words: what stands in the field.
            offset: code points into it.
            now_ms: where the recording is while it is heard, else None.
        """
        place = self._words.offset(words, offset)
        behind = self._words.whole(words)[len(self._words.before) + offset :].strip()
        if behind:
            self._once_accepted(lambda: self._split(place, now_ms))
        else:
            self._once_accepted(lambda: self._begin_behind(now_ms))

    def merge(self) -> None:
        """Join the passage to the one before, and go on where they meet."""
        self._once_accepted(self._merge)

    # --- what is edited ---

    def _begin(self, passage: Passage, after_id: int, offset: int) -> None:
        self._then = None
        self._after_id = after_id
        self._take(passage, offset)
        self.opened.emit(self._edited(), offset - len(self._words.before))

    def _on_held(self, held: Passage) -> None:
        """The passage that is edited, as it is now."""
        (awaited, offset), self._awaited = self._awaited, (0, None)
        self._after_id = 0
        if awaited and offset is not None:
            self._begin(held, 0, offset)
        else:
            self._passage, self._words = held, self._words.within(held.text)
            self.shown.emit(self._edited())

    def _take(self, passage: Passage, offset: int) -> None:
        self._typed_times.clear()
        self._passage = passage
        self._words = words_around(passage.text, offset)

    def _edited(self) -> EditedPassage:
        passage, content = self._passage, self._content
        if passage is None or content is None:
            raise ValueError("no passage is edited")
        values = {
            PassageField.SPEAKER: passage.speaker,
            PassageField.TEXT: self._words.words,
            PassageField.START: _time_text(passage.start_ms),
            PassageField.END: _time_text(passage.end_ms),
        }
        speakers = tuple(dict.fromkeys(each.speaker for each in content.passages if each.speaker))
        is_part = bool(self._words.before or self._words.behind)
        late = late_times((passage,), content.testimony).get(passage.passage_id, "")
        return EditedPassage(passage.passage_id, self._after_id, values, speakers, is_part, late)

    def _leave(self) -> None:
        passage, self._passage = self._passage, None
        self._then = None
        self._words = EditedWords("", "", "")
        self.left.emit((passage.passage_id or self._after_id) if passage is not None else 0)

    def _step(self, steps: int) -> None:
        passages = self._content.passages if self._content is not None else ()
        here = self._passage.passage_id or self._after_id if self._passage is not None else 0
        place = next((place for place, each in enumerate(passages) if each.passage_id == here), None)
        if place is not None and 0 <= place + steps < len(passages):
            self.open(passages[place + steps].passage_id)

    def _begin_behind(self, now_ms: int | None) -> None:
        """Go on behind the passage: in the next one where that has no words yet, else in a new one."""
        if self._passage is None or not self._passage.passage_id:
            return
        passages = self._content.passages if self._content is not None else ()
        here = self._passage.passage_id
        following = next((other for one, other in pairwise(passages) if one.passage_id == here), None)
        if following is not None and not following.text:
            self.open(following.passage_id)
        else:
            self.begin(here, now_ms)

    def _split(self, offset: int, now_ms: int | None) -> None:
        passage, transcribing = self._passage, self._context.workspace.transcribing
        if passage is None or not passage.passage_id:
            return
        is_within = now_ms is not None and (passage.start_ms or 0) < now_ms < (passage.end_ms or now_ms + 1)
        at_ms = now_ms if is_within else None
        self._write(
            PassageField.TEXT,
            lambda: transcribing.split(passage.passage_id, offset, at_ms),
            lambda change: self._await(change.passage_ids[1], 0),
        )

    def _merge(self) -> None:
        passage, transcribing = self._passage, self._context.workspace.transcribing
        passages = self._content.passages if self._content is not None else ()
        if passage is None:
            return
        before = next((one for one, other in pairwise(passages) if other.passage_id == passage.passage_id), None)
        if before is not None:
            ids = (before.passage_id, passage.passage_id)
            self._write(
                PassageField.TEXT,
                lambda: transcribing.merge(ids),
                lambda change: self._await(change.passage_ids[0], len(before.text) + 1),
            )

    # --- writing ---

    def _edit_new(
        self, passage: Passage, field: PassageField, value: str, times: tuple[int | None, int | None]
    ) -> None:
        if field is not PassageField.TEXT or not value.strip():
            speaker = value if field is PassageField.SPEAKER else passage.speaker
            self._passage = replace(passage, speaker=speaker, start_ms=times[0], end_ms=times[1])
            self.accepted.emit(field)
            for each in tuple(self._typed_times):
                self.accepted.emit(each)
            self._typed_times.clear()
            return
        content, transcribing, after_id = self._content, self._context.workspace.transcribing, self._after_id
        if content is None or content.transcript is None:
            return
        transcript_id = content.transcript.transcript_id
        self._write(
            field,
            lambda: transcribing.insert(transcript_id, after_id or None, value, passage.speaker, *times),
            lambda change: self._on_inserted(change.passage_ids[0], value),
        )

    def _on_inserted(self, passage_id: int, text: str) -> None:
        if self._passage is not None:
            self._passage = replace(self._passage, passage_id=passage_id, text=text)
            self._words = words_around(text, 0)
            self._awaited = (passage_id, None)

    def _await(self, passage_id: int, offset: int) -> None:
        """Go on in a passage that a change made, at a place of its text, as soon as what changed is read."""
        if self._passage is not None:
            self._awaited = (passage_id, offset)
            self._passage = replace(self._passage, passage_id=passage_id)
            self.awaited.emit()

    def _once_accepted(self, action: Callable[[], None]) -> None:
        """Do something when no edit is under way any more; nothing where one was refused meanwhile."""
        if self._pending:
            self._then = action
        else:
            action()

    def _write(
        self,
        field: PassageField,
        work: Callable[[], TranscriptChange],
        on_done: Callable[[TranscriptChange], None] | None = None,
    ) -> None:
        def done(change: TranscriptChange) -> None:
            self._pending -= 1
            if on_done is not None:
                on_done(change)
            self.accepted.emit(field)
            if not self._pending and self._then is not None:
                then, self._then = self._then, None
                then()

        def refused(why: str) -> None:
            self._pending -= 1
            self._on_refused(field, why)

        self._pending += 1
        self._writes.write(work, done, refused, (TimesTooLate,))

    def _on_refused(self, field: PassageField, why: str) -> None:
        self._then = None  # whoever wanted to go on has something to look at first
        if self._passage is not None:
            self.refused.emit(field, why)

    def _times_with(self, field: PassageField, value: str) -> tuple[int | None, int | None]:
        """The times of the passage with one of them as it was typed.

        Raises:
            BadValue: it is no time.
        """
        start = self._passage.start_ms if self._passage is not None else None
        end = self._passage.end_ms if self._passage is not None else None
        if field is PassageField.START:
            start = self._typed_times[field] = _typed_time(value, "start")
            end = self._typed_times.get(PassageField.END, end)
            end = end if start is not None else None  # there is no end without a start
        elif field is PassageField.END:
            start = self._typed_times.get(PassageField.START, start)
            end = self._typed_times[field] = _typed_time(value, "end")
        return start, end

    def _on_times_set(self, _change: TranscriptChange) -> None:
        for each in tuple(self._typed_times):  # one that was refused alone may be right with the other
            self.accepted.emit(each)
        self._typed_times.clear()

    def _held(self, passage_id: int) -> Passage | None:
        passages = self._content.passages if self._content is not None else ()
        return next((each for each in passages if each.passage_id == passage_id), None)


def _typed_time(value: str, field: str) -> int | None:
    """Milliseconds; None for an empty text."""
    text = value.strip()
    if not text:
        return None
    for read in (parse_time_code, parse_seconds):
        if (found := read(text)) is not None:
            return found
    raise BadValue(
        value=text[:40],
        field=field,
        expected=QT_TRANSLATE_NOOP("Expected", "a time such as 12:31 or 1:02:31.5, or seconds"),
    )


def _time_text(position_ms: int | None) -> str:
    return "" if position_ms is None else format_exact_time_code(position_ms)


def _transcript_id(content: ReadingContent | None) -> int:
    return content.transcript.transcript_id if content is not None and content.transcript is not None else 0


def _who_answers(passages: Sequence[Passage], after_id: int) -> str:
    """Who most likely speaks behind a passage: whoever spoke last before that and is somebody else."""
    place = next((place for place, each in enumerate(passages) if each.passage_id == after_id), -1)
    spoken = [each.speaker for each in passages[: place + 1] if each.speaker]
    return next((each for each in reversed(spoken) if each != spoken[-1]), "")
