"""The quotes of the transcript shown that lost their words, one after the other, and what is decided about each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from testimony_archive.domain.excerpts import excerpt
from testimony_archive.domain.records import QuoteState
from testimony_archive.domain.timecode import format_time_code

if TYPE_CHECKING:
    from collections.abc import Callable

    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.services.lost_quotes import LostQuote
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.models.transcript_text import Stretch
    from testimony_archive.ui.presenters.reading_content import ReadingContent

_KEY: Final = "lost quotes"
_LONGEST: Final = 400  # code points of words that are shown; more tell nobody which quote it is


@dataclass(frozen=True, slots=True)
class LostQuoteShown:
    """A quote to decide about, ready to show: the `place`-th of `count`. `now` is empty where no words are like its."""

    place: int
    count: int
    who: str
    words: str
    now: str


class LostQuotesPresenter(QObject):
    """Reads the list anew with every change of the transcript; each decision is one change that undo takes back."""

    counted = Signal(int)
    """So many quotes of this transcript lost their words."""
    shown = Signal(object)
    """A `LostQuoteShown` to decide about."""
    left = Signal()
    """Nothing is being decided any more."""
    place_shown = Signal(int)
    """The passage that holds the nearest words, to be brought into view."""

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._transcript_id = 0
        self._lost: tuple[LostQuote, ...] = ()
        self._place = 0
        self._is_open = False
        self._wanted = 0  # the quote to decide about once the list of its transcript is read

    def set_content(self, content: ReadingContent) -> None:
        """Take what is shown now, and read which of its quotes lost their words, where any did."""
        transcript_id = content.transcript.transcript_id if content.transcript is not None else 0
        if transcript_id != self._transcript_id:
            self._lost = ()
            self.close()
        self._transcript_id = transcript_id
        if not any(
            each.state is QuoteState.LOST and each.anchor.transcript_id == transcript_id for each in content.quotes
        ):
            self._on_read(transcript_id, ())
            return
        lost_quotes = self._context.workspace.lost_quotes
        self._context.tasks.read(
            lambda _progress: lost_quotes.all(transcript_id),
            lambda lost: self._on_read(transcript_id, lost),
            self._context.messages.error,
            replaces=_KEY,
        )

    def open(self) -> None:
        """Show the first quote to decide about; where there is none, say so."""
        if not self._lost:
            self._context.messages.notice(self.tr("No quote of this transcript has lost its words."))
            return
        self._is_open = True
        self._place = 0
        self._show()

    def open_at(self, quote_id: int) -> None:
        """Show one of the quotes to decide about, of this transcript or of one that is about to be shown."""
        place = next((place for place, each in enumerate(self._lost) if each.quote.quote_id == quote_id), None)
        if place is None:
            self._wanted = quote_id
            return
        self._wanted = 0
        self._is_open = True
        self._place = place
        self._show()

    def close(self) -> None:
        """Decide nothing now."""
        self._is_open = False
        self.left.emit()
        self.counted.emit(len(self._lost))

    def step(self, steps: int) -> None:
        """Go to the quote before or after; behind the last comes the first."""
        self._place = (self._place + steps) % max(1, len(self._lost))
        self._show()

    def move(self) -> None:
        """Put the quote on the nearest words."""
        self._decide(self._context.workspace.lost_quotes.move)

    def move_to(self, stretch: Stretch | None) -> None:
        """Put the quote on words that somebody selected."""
        if stretch is None:
            self._context.messages.notice(self.tr("Select the words in the transcript first."))
        else:
            move = self._context.workspace.lost_quotes.move
            self._decide(lambda quote_id: move(quote_id, stretch.start, stretch.end))

    def keep(self) -> None:
        """Keep the quote with its old words."""
        self._decide(self._context.workspace.lost_quotes.keep)

    def give_up(self) -> None:
        """Give the quote up."""
        self._decide(self._context.workspace.quoting.delete_quote)

    def _decide(self, change: Callable[[int], ChangeSet]) -> None:
        if self._lost:
            quote_id = self._lost[self._place].quote.quote_id
            self._context.tasks.write(
                lambda _progress: change(quote_id),
                lambda changed: self._context.changes.announce(changed, self),
                self._context.messages.error,
            )

    def _on_read(self, transcript_id: int, lost: tuple[LostQuote, ...]) -> None:
        if transcript_id != self._transcript_id:
            return
        self._lost = lost
        self._place = min(self._place, max(0, len(lost) - 1))
        self.counted.emit(len(lost))
        if self._wanted:
            self.open_at(self._wanted)
        elif self._is_open and lost:
            self._show()
        elif self._is_open:
            self.close()

    def _show(self) -> None:
        lost = self._lost[self._place]
        quote = lost.quote
        time = format_time_code(quote.start_ms) if quote.start_ms is not None else ""
        self.shown.emit(
            LostQuoteShown(
                place=self._place + 1,
                count=len(self._lost),
                who=", ".join(each for each in (quote.speaker, time) if each),
                words=_shortened(quote.anchor.exact),
                now=_shortened(lost.nearest.exact) if lost.nearest is not None else "",
            )
        )
        if lost.nearest is not None:
            self.place_shown.emit(lost.nearest.first_passage_id)


def _shortened(words: str) -> str:
    return excerpt(" ".join(words.split()), (), _LONGEST)[0]
