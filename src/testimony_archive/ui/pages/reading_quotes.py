"""Quotes in the reading room, put together: keeping words of either column, and the cards of what was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from testimony_archive.ui.models.transcript_text import quote_stretches
from testimony_archive.ui.presenters.quote_cards import quote_cards
from testimony_archive.ui.presenters.selection_menu import Addition, SelectionMenu

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from testimony_archive.ui.pages.reading_beside import ReadingBeside
    from testimony_archive.ui.presenters.reading_content import ReadingContent
    from testimony_archive.ui.presenters.reading_presenter import ReadingPresenter
    from testimony_archive.ui.presenters.timeline_presenter import TimelinePresenter
    from testimony_archive.ui.views.reading_view import ReadingView


class ReadingQuotes(QObject):
    """Joins the popover and the cards with both columns."""

    def __init__(
        self,
        view: ReadingView,
        presenter: ReadingPresenter,
        beside: ReadingBeside,
        timeline: TimelinePresenter,
        menu: SelectionMenu,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._presenter = presenter
        self._beside = beside
        self._timeline = timeline
        self._menu = menu
        presenter.quote_kept.connect(self._on_kept)
        presenter.quote_refused.connect(lambda why: view.popover().show_error(why))
        presenter.quote_edit_accepted.connect(view.quotes.show_accepted)
        presenter.quote_edit_refused.connect(view.quotes.show_refused)
        timeline.quote_chosen.connect(self.show_current)
        view.quote_asked.connect(self.ask)
        view.quote_wanted.connect(presenter.keep)
        view.quote_left.connect(lambda: timeline.set_pending(None))
        for column in (view.transcript, view.beside):
            column.quote_clicked.connect(self.show_current)
        self._connect_cards()

    def set_content(self, content: ReadingContent) -> None:
        """Take what the room shows now."""
        transcript_id = content.transcript.transcript_id if content.transcript is not None else 0
        self._view.transcript.show_quotes(quote_stretches(content.quotes, transcript_id))
        self._view.quotes.show_quotes(quote_cards(content))

    def ask(self) -> None:
        """Ask for the main idea of what is selected in the column at hand, or of the passage at its cursor."""
        column = self._view.column_at_hand
        stretch = column.stretch()
        beside = self._beside.shown if column is self._view.beside else None
        draft = self._presenter.draft(stretch, beside) if stretch is not None else None
        if draft is not None:
            column.select(draft.stretch)
            self._view.ask_for_quote(draft)
            self._timeline.set_pending(draft.stretch if beside is None else None)

    def show_current(self, quote_id: int) -> None:
        """Mark a quote as the one at hand; 0 for none."""
        self._view.quotes.show_current(quote_id)
        for column in (self._view.transcript, self._view.beside):
            column.show_current_quote(quote_id)

    def _connect_cards(self) -> None:
        cards, presenter = self._view.quotes, self._presenter
        cards.star_toggled.connect(presenter.set_star)
        cards.main_idea_edited.connect(presenter.set_main_idea)
        cards.themes_edited.connect(presenter.set_themes)
        cards.words_edited.connect(presenter.set_words)
        cards.delete_asked.connect(presenter.delete_quote)
        cards.select_asked.connect(self._on_select_asked)

    def _on_kept(self, quote_id: int) -> None:
        self._view.popover().leave()
        self._view.column_at_hand.clear_selection()
        self.show_current(quote_id)

    def _on_select_asked(self, quote_id: int, point: QPoint) -> None:
        self._menu.pop_up(point, lambda: Addition(quote_ids=(quote_id,)))
