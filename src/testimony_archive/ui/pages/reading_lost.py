"""The quotes that lost their words, in the reading room: the bar above the transcript with what moves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from testimony_archive.ui.presenters.lost_quotes_presenter import LostQuotesPresenter

if TYPE_CHECKING:
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.reading_content import ReadingContent
    from testimony_archive.ui.presenters.reading_presenter import ReadingPresenter
    from testimony_archive.ui.views.reading_view import ReadingView


class ReadingLost(QObject):
    """Joins the bar with its presenter and the transcript."""

    def __init__(self, context: WindowContext, view: ReadingView, reading: ReadingPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._reading = reading
        self._presenter = presenter = LostQuotesPresenter(context, self)
        bar = view.lost
        presenter.counted.connect(bar.show_count)
        presenter.shown.connect(bar.show_quote)
        presenter.left.connect(self._on_left)
        presenter.place_shown.connect(view.transcript.go_to)
        bar.review_asked.connect(presenter.open)
        bar.stepped.connect(presenter.step)
        bar.moved.connect(presenter.move)
        bar.moved_to_selection.connect(self._on_selection_meant)
        bar.kept.connect(presenter.keep)
        bar.given_up.connect(presenter.give_up)
        bar.closed.connect(self._on_closed)
        view.quotes.decision_asked.connect(self.decide)

    def open(self) -> None:
        """Ask what becomes of the first quote."""
        self._presenter.open()

    def decide(self, quote_id: int) -> None:
        """Ask what becomes of a quote; where it is of another transcript, that one is shown."""
        content = self._reading.content
        quote = next((each for each in content.quotes if each.quote_id == quote_id), None) if content else None
        if content is None or quote is None:
            return
        self._presenter.open_at(quote_id)
        if content.transcript is None or content.transcript.transcript_id != quote.anchor.transcript_id:
            self._reading.show_transcript(quote.anchor.transcript_id)

    def set_content(self, content: ReadingContent) -> None:
        """Take what the room shows now."""
        self._presenter.set_content(content)

    def _on_selection_meant(self) -> None:
        transcript = self._view.transcript
        self._presenter.move_to(transcript.stretch() if transcript.textCursor().hasSelection() else None)

    def _on_closed(self) -> None:
        self._presenter.close()
        self._view.transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_left(self) -> None:
        self._view.lost.fold()
