"""The right pane of the reading room: the quotes that were kept from the testimony."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from testimony_archive.ui.views.quote_card import QuoteCard
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.labels import CountBadge, KeyHint, label
from testimony_archive.ui.widgets.panes import PageHead, Pane
from testimony_archive.ui.widgets.scrolling import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.ui.presenters.quote_cards import QuoteCardContent, QuotePart

_CARDS_A_STEP: Final = 4  # some 10 to 20 ms


class QuotesPanel(Pane):
    """Cards in the order in which the quotes stand in the testimony."""

    quote_chosen = Signal(int, int)
    """A quote and the passage that it begins in: show it in the transcript."""
    star_toggled = Signal(int, bool)
    main_idea_edited = Signal(int, str)
    themes_edited = Signal(int, object)
    words_edited = Signal(int, object, str)
    """The `QuotePart` of a quote that is its translation or its note, and what it is to say."""
    delete_asked = Signal(int)
    select_asked = Signal(int, object)
    """Add a quote to a selection; the menu is wanted at this place on the screen."""
    decision_asked = Signal(int)
    """What is to become of a quote that lost its words?"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="quotes_panel")
        self.set_least_width(240)
        self._cards: dict[int, QuoteCard] = {}
        self._shown: tuple[QuoteCardContent, ...] = ()
        self._next = 0  # place of the quote whose card is made or filled next
        self._current_id = 0
        self._wanted_id = 0  # whose card is to be brought into view once it is there
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show_some)
        head = PageHead(self.tr("Quotes"), role="strong", name="quotes_head")
        self._count = CountBadge()
        head.row.addWidget(self._count)
        head.row.addStretch(1)
        self._scroll = ScrollColumn(self, name="quotes_scroll")
        self._column = self._scroll.column
        self._column.addWidget(self._make_hint())
        self._column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._scroll, 1)

    def show_quotes(self, shown: Sequence[QuoteCardContent]) -> None:
        """Show these quotes in this order; cards that stay keep what is being typed into them."""
        for gone in self._cards.keys() - {each.quote_id for each in shown}:
            card = self._cards.pop(gone)
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._shown = tuple(shown)
        self._count.set_count(len(shown))
        self._next = 0
        if sum(each.quote_id not in self._cards for each in shown) <= 1:  # as when one was just kept
            self._show_some()
        else:
            self._timer.start()

    def _show_some(self) -> None:
        """Go on where the last step ended. Few new cards are made in one: the window answers in between."""
        made = 0
        while self._next < len(self._shown) and made < _CARDS_A_STEP:
            each = self._shown[self._next]
            card = self._cards.get(each.quote_id)
            if card is None:
                card = self._make_card(each.quote_id)
                made += 1
            if self._column.indexOf(card) != self._next:
                self._column.removeWidget(card)
                self._column.insertWidget(self._next, card)
            card.show_quote(each)
            card.show()
            self._next += 1
        if self._next < len(self._shown):
            self._timer.start()
        self._scroll.settle()
        self._reveal_current()

    def show_current(self, quote_id: int) -> None:
        """Mark a card as the one at hand and bring it into view; 0 marks none."""
        self._current_id = self._wanted_id = quote_id
        for each, card in self._cards.items():
            card.set_current(each == quote_id)
        self._reveal_current()

    def _reveal_current(self) -> None:
        if self._wanted_id in self._cards:
            self._scroll.ensureWidgetVisible(self._cards[self._wanted_id], 0, tokens.SPACE_2)
            self._wanted_id = 0

    def show_accepted(self, quote_id: int, part: QuotePart) -> None:
        """An edit of a quote was accepted."""
        if quote_id in self._cards:
            self._cards[quote_id].field(part).settle()

    def show_refused(self, quote_id: int, part: QuotePart, why: str) -> None:
        """Say at a card why an edit was not accepted."""
        if quote_id in self._cards:
            self._cards[quote_id].field(part).show_error(why)

    def _make_card(self, quote_id: int) -> QuoteCard:
        card = QuoteCard(quote_id, self._scroll.widget())
        card.set_current(quote_id == self._current_id)
        card.chosen.connect(lambda: self.quote_chosen.emit(quote_id, card.first_passage_id))
        card.star_toggled.connect(lambda on: self.star_toggled.emit(quote_id, on))
        card.main_idea_edited.connect(lambda text: self.main_idea_edited.emit(quote_id, text))
        card.words_edited.connect(lambda part, text: self.words_edited.emit(quote_id, part, text))
        card.themes_edited.connect(lambda keys: self.themes_edited.emit(quote_id, keys))
        card.delete_asked.connect(lambda: self.delete_asked.emit(quote_id))
        card.decision_asked.connect(lambda: self.decision_asked.emit(quote_id))
        card.select_asked.connect(lambda point: self.select_asked.emit(quote_id, point))
        self._cards[quote_id] = card
        return card

    def _make_hint(self) -> QWidget:
        hint = QWidget()
        row = QHBoxLayout(hint)
        row.setContentsMargins(tokens.SPACE_4, tokens.SPACE_4, tokens.SPACE_4, tokens.SPACE_4)
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(KeyHint("Q"), 0, Qt.AlignmentFlag.AlignTop)
        words = self.tr("Select words in the transcript and press Q to keep them as a quote.")
        row.addWidget(label(words, "secondary", wrap=True), 1)
        return hint
