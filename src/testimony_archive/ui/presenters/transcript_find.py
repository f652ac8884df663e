"""Finding in the transcript that is shown: which places there are, and going from one to the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from testimony_archive.ui.models.transcript_text import Stretch
from testimony_archive.ui.translation import number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from testimony_archive.domain.progress import Progress
    from testimony_archive.services.finding_within import FindingWithin
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.reading_content import ReadingContent


@dataclass(frozen=True, slots=True)
class _Answer:
    """By passage what was found, and every place in order with the order of its passage."""

    marks: Mapping[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    places: tuple[Stretch, ...] = ()
    order: tuple[tuple[int, int], ...] = ()
    """For each place, the place of its passage and the offset in it."""


class TranscriptFind(QObject):
    """Looks off the interface's thread; an answer that comes too late is dropped."""

    marks_shown = Signal(object)
    """By passage, the code points of what was found."""
    place_shown = Signal(object)
    """The `Stretch` to go to."""
    told = Signal(str, bool)
    """How many there are, and whether nothing was found."""

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._content: ReadingContent | None = None
        self._order: dict[int, int] = {}
        self._words = ""
        self._answer = _Answer()
        self._current = -1

    def set_content(self, content: ReadingContent) -> None:
        """Take what is shown now, and look in it for the same words; nobody is led away from where they are."""
        before, self._content = self._content, content
        if before is not None and before.passages == content.passages:
            return
        self._order = {each.passage_id: place for place, each in enumerate(content.passages)}
        if self._words:
            here = self._answer.places[self._current].start if self._current >= 0 else (0, 0)
            self._look(here, go=False)

    def look_for(self, words: str, here: tuple[int, int]) -> None:
        """Look for words, and go to the first place at or behind a passage and an offset in it."""
        self._words = words.strip()
        if not self._words:
            self.leave()
            return
        self.told.emit("", False)  # what is said of other words is not true of these
        self._look(here, go=True)

    def step(self, steps: int) -> None:
        """Go so many places on or, with a negative number, back; beyond the ends from the other one."""
        count = len(self._answer.places)
        if count:
            self._current = (self._current + steps) % count
            self._tell()
            self.place_shown.emit(self._answer.places[self._current])

    def leave(self) -> None:
        """Look for nothing any more."""
        self._words = ""
        self._answer, self._current = _Answer(), -1
        self.marks_shown.emit({})
        self.told.emit("", False)

    def _look(self, here: tuple[int, int], *, go: bool) -> None:
        content, words, finding = self._content, self._words, self._context.workspace.finding_within
        if content is None or content.transcript is None:
            return
        self._context.tasks.read(
            lambda progress: _find(finding, words, content, progress),
            lambda answer: self._on_found(words, answer, here, go=go),
            lambda _cancelled: None,
            replaces="find in transcript",
        )

    def _on_found(self, words: str, answer: _Answer, here: tuple[int, int], *, go: bool) -> None:
        if words != self._words:  # the bar was closed meanwhile
            return
        self._answer = answer
        self._current = 0 if answer.places else -1
        at = (self._order.get(here[0], 0), here[1])
        for place, each in enumerate(answer.order):
            if each >= at:
                self._current = place
                break
        self.marks_shown.emit(answer.marks)
        self._tell()
        if go and answer.places:
            self.place_shown.emit(answer.places[self._current])

    def _tell(self) -> None:
        count = len(self._answer.places)
        if count:
            words = self.tr("{place} of {count}").format(place=number(self._current + 1), count=number(count))
        else:
            words = self.tr("Not in this transcript")
        self.told.emit(words, not count)


def _find(finding: FindingWithin, words: str, content: ReadingContent, progress: Progress) -> _Answer:
    """On a reader's thread."""
    if content.transcript is None:
        return _Answer()
    marks = finding.find(words, content.passages, content.transcript.language, progress)
    places: list[Stretch] = []
    order: list[tuple[int, int]] = []
    for place, each in enumerate(content.passages):
        for start, end in marks.get(each.passage_id, ()):
            places.append(Stretch((each.passage_id, start), (each.passage_id, end)))
            order.append((place, start))
    return _Answer(marks, tuple(places), tuple(order))
