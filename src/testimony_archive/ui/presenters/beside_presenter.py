"""A second transcript of the testimony that is read, beside the first: the words and their translation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from testimony_archive.ui.models.transcript_pairs import TranscriptPairs
from testimony_archive.ui.models.transcript_text import PassageClock, ShownPassage, shown_passages
from testimony_archive.ui.presenters.late_times import late_times
from testimony_archive.ui.translation import reason_text

if TYPE_CHECKING:
    from testimony_archive.domain.records import Passage, Transcript
    from testimony_archive.services.catalogue import Catalogue
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.reading_content import ReadingContent

_MEMORY: Final = "reading_beside"


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside, and how its places and those of the first transcript belong together."""

    transcript: Transcript
    passages: tuple[Passage, ...]
    shown: tuple[ShownPassage, ...]
    clock: PassageClock
    to_beside: TranscriptPairs
    from_beside: TranscriptPairs


class BesidePresenter(QObject):
    """Shows a second transcript where there is one and somebody wants it; that is remembered."""

    offered = Signal(object, int)
    """Every other transcript as id and language, and which of them is shown, 0 for none."""
    shown = Signal(object)
    """A `Beside`; None where nothing stands beside."""

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._content: ReadingContent | None = None
        self._chosen = 0
        self._beside: Beside | None = None

    @property
    def beside(self) -> Beside | None:
        """What stands beside."""
        return self._beside

    @property
    def others(self) -> tuple[Transcript, ...]:
        """The transcripts that could stand beside the one that is read."""
        content = self._content
        if content is None or content.transcript is None:
            return ()
        read = content.transcript.transcript_id
        return tuple(each for each in content.testimony.transcripts if each.transcript_id != read)

    def set_content(self, content: ReadingContent) -> None:
        """Take what is read now."""
        self._content = content
        self._show()

    def toggle(self) -> None:
        """Show the other transcript, or none."""
        shows = self._beside is None
        first = next((each.transcript_id for each in self.others), 0)
        self.choose((self._chosen or first) if shows else 0)

    def choose(self, transcript_id: int) -> None:
        """Show this one beside; 0 for none."""
        self._chosen = transcript_id or self._chosen
        self._context.memory.set_view(_MEMORY, "shown" if transcript_id else "")
        self._show()

    def _show(self) -> None:
        others, content = self.others, self._content
        wanted = self._context.memory.view(_MEMORY) == "shown"
        chosen = next((each for each in others if each.transcript_id == self._chosen), next(iter(others), None))
        if content is None or chosen is None or not wanted:
            self._tell(None)
            return
        catalogue = self._context.workspace.catalogue
        self._context.tasks.read(
            lambda _progress: _read_beside(catalogue, content, chosen), self._on_read, replaces="reading beside"
        )

    def _on_read(self, beside: Beside) -> None:
        is_wanted = self._context.memory.view(_MEMORY) == "shown"
        if is_wanted and beside.transcript.transcript_id in {each.transcript_id for each in self.others}:
            self._tell(beside)

    def _tell(self, beside: Beside | None) -> None:
        self._beside = beside
        names = self._content.names if self._content is not None else None
        told = tuple((each.transcript_id, names.language(each.language) if names else "") for each in self.others)
        self.offered.emit(told, beside.transcript.transcript_id if beside is not None else 0)
        self.shown.emit(beside)


def _read_beside(catalogue: Catalogue, content: ReadingContent, transcript: Transcript) -> Beside:
    """On a reader's thread."""
    passages = catalogue.passages(transcript.transcript_id)
    held_back = {each: reason_text(decision) for each, decision in catalogue.restrictions(passages).items()}
    return Beside(
        transcript,
        passages,
        shown_passages(passages, content.testimony, held_back, late=late_times(passages, content.testimony)),
        PassageClock(passages),
        TranscriptPairs(content.passages, passages),
        TranscriptPairs(passages, content.passages),
    )
