"""The bar above a transcript that tells of quotes which lost their words, and asks what becomes of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from testimony_archive.ui.translation import counted, number
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton, PrimaryButton
from testimony_archive.ui.widgets.labels import HairLine, Picture, label
from testimony_archive.ui.widgets.panes import Pane

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from testimony_archive.ui.presenters.lost_quotes_presenter import LostQuoteShown


class LostQuotesBar(Pane):
    """One line as long as nobody looks; then one quote after the other, with its old words and those of today."""

    review_asked = Signal()
    stepped = Signal(int)
    moved = Signal()
    """Put the quote on the words that are shown."""
    moved_to_selection = Signal()
    kept = Signal()
    given_up = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, chrome=True, name="lost_quotes")
        self._title = label(role="strong", name="lost_quotes_title")
        self._review = self._button(self.tr("Decide…"), "lost_quotes_review", self.review_asked)
        self._previous = IconButton("previous", self.tr("Quote before"), name="lost_quotes_previous")
        self._previous.clicked.connect(lambda: self.stepped.emit(-1))
        self._next = IconButton("next", self.tr("Next quote"), name="lost_quotes_next")
        self._next.clicked.connect(lambda: self.stepped.emit(1))
        self._close = IconButton("cross", self.tr("Close"), name="lost_quotes_close")
        self._close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setSpacing(tokens.SPACE_2)
        head.addWidget(Picture("warning", "warn"))
        head.addWidget(self._title)
        head.addStretch(1)
        for each in (self._review, self._previous, self._next, self._close):
            head.addWidget(each)
        self._details = QWidget(self)
        inside = QVBoxLayout()
        inside.setContentsMargins(tokens.SPACE_4, tokens.SPACE_1, tokens.SPACE_2, tokens.SPACE_1)
        inside.setSpacing(tokens.SPACE_1)
        inside.addLayout(head)
        inside.addWidget(self._details)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inside)
        column.addWidget(HairLine())
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Say of how many quotes is to be decided; nothing is shown for none."""
        if count:
            one, many = self.tr("{count} quote lost its words"), self.tr("{count} quotes lost their words")
            self._title.setText(counted(count, one, many))
        else:
            self._fold(True)
        self.setVisible(count > 0)

    def show_quote(self, quote: LostQuoteShown) -> None:
        """Ask about one quote."""
        was_folded = self._details.isHidden()
        if self._details.layout() is None:
            self._lay_out_details()
        words = self.tr("Quote {place} of {count} that lost their words")
        one = self.tr("This quote lost its words")
        several = words.format(place=number(quote.place), count=number(quote.count))
        self._title.setText(several if quote.count > 1 else one)
        self._words.setText(f"“{quote.words}”")
        self._who.setText(quote.who)
        self._who.setVisible(bool(quote.who))
        self._now.setText(f"“{quote.now}”" if quote.now else self.tr("Nothing in the transcript is like it."))
        self._move.setEnabled(bool(quote.now))
        self._previous.setEnabled(quote.count > 1)
        self._next.setEnabled(quote.count > 1)
        self._fold(False)
        if was_folded:
            (self._move if quote.now else self._keep).setFocus(Qt.FocusReason.OtherFocusReason)

    def fold(self) -> None:
        """Show the one line alone."""
        self._fold(True)

    def _fold(self, folded: bool) -> None:
        self._details.setVisible(not folded)
        self._review.setVisible(folded)
        for each in (self._previous, self._next, self._close):
            each.setVisible(not folded)

    def _lay_out_details(self) -> None:
        """When somebody first decides: most transcripts have no such quote."""
        self._words = label(wrap=True, name="lost_quotes_words")
        self._who = label(role="small", name="lost_quotes_who")
        self._now = label(wrap=True, name="lost_quotes_now")
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.SPACE_3)
        grid.setVerticalSpacing(tokens.SPACE_1)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(label(self.tr("Kept"), "small"), 0, 0, top)
        grid.addWidget(self._words, 0, 1)
        grid.addWidget(self._who, 1, 1)
        grid.addWidget(label(self.tr("Now"), "small"), 2, 0, top)
        grid.addWidget(self._now, 2, 1)
        self._move = PrimaryButton(self.tr("Move there"), name="lost_quotes_move")
        self._move.setToolTip(self.tr("The quote takes the words that stand there now"))
        self._move.clicked.connect(self.moved)
        self._keep = self._button(self.tr("Keep as it is"), "lost_quotes_keep", self.kept)
        self._keep.setToolTip(self.tr("It keeps its old words, although the transcript has others"))
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SPACE_2)
        buttons.addWidget(self._move)
        buttons.addWidget(self._button(self.tr("Use selected words"), "lost_quotes_selection", self.moved_to_selection))
        buttons.addWidget(self._keep)
        buttons.addWidget(self._button(self.tr("Give up"), "lost_quotes_give_up", self.given_up))
        buttons.addStretch(1)
        column = QVBoxLayout(self._details)
        column.setContentsMargins(tokens.ICON + tokens.SPACE_2, 0, 0, tokens.SPACE_2)
        column.setSpacing(tokens.SPACE_2)
        column.addLayout(grid)
        column.addLayout(buttons)

    def _button(self, text: str, name: str, signal: object) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("role", "flat")
        button.clicked.connect(signal)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._details.isHidden():
            self.closed.emit()
        else:
            super().keyPressEvent(event)
