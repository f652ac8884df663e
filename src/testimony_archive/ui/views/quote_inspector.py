"""The inspector beside the list of quotes: the quote at hand, or what to do to see one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from testimony_archive.ui.views.quote_sheet_view import QuoteAsks, QuoteSheetView
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.labels import label
from testimony_archive.ui.widgets.panes import Pane

if TYPE_CHECKING:
    from testimony_archive.ui.presenters.quote_sheet import QuoteSheet, QuoteSheetPart
    from testimony_archive.ui.widgets.panes import FoldMemory


class QuoteInspector(Pane):
    """Shows one quote. Its fields are made with the first: the page is there the sooner."""

    def __init__(self, memory: FoldMemory | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="quote_inspector")
        self.set_least_width(240)
        self._memory = memory
        self._read_only = False
        self._sheet: QuoteSheetView | None = None
        self.asks = QuoteAsks(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._make_invitation())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def sheet(self) -> QuoteSheetView:
        """What shows a quote."""
        if self._sheet is None:
            self._sheet = self._make_sheet()
        return self._sheet

    def show_sheet(self, sheet: QuoteSheet | None, chosen: int = 1) -> None:
        """Show a quote, or with None that nothing is chosen; with several chosen it says which one is edited."""
        if sheet is not None:
            self.sheet.show_sheet(sheet, chosen)
            self._stack.setCurrentWidget(self.sheet)
            self.sheet.settle()
        else:
            self._stack.setCurrentIndex(0)
            if self._sheet is not None:
                self._sheet.leave()

    def set_read_only(self, read_only: bool) -> None:
        """Let fields be read alone."""
        self._read_only = read_only
        if self._sheet is not None:
            self._sheet.set_read_only(read_only)

    def show_chosen(self, count: int) -> None:
        """Say which of several chosen quotes is edited here."""
        if self._sheet is not None:
            self._sheet.show_chosen(count)

    def show_accepted(self, part: QuoteSheetPart) -> None:
        """An edit was accepted."""
        self.sheet.field(part).settle()

    def show_refused(self, part: QuoteSheetPart, why: str) -> None:
        """Say at the field why an edit was not accepted; what was typed stays."""
        self.sheet.field(part).show_error(why)
        self.sheet.settle()

    def edit_main_idea(self) -> None:
        """Let the main idea of the quote that is shown be typed."""
        if self._stack.currentWidget() is self._sheet:
            self.sheet.edit_main_idea()

    def _make_sheet(self) -> QuoteSheetView:
        sheet = QuoteSheetView(self.asks, self._memory, self._stack)
        sheet.set_read_only(self._read_only)
        self._stack.addWidget(sheet)
        return sheet

    def _make_invitation(self) -> QWidget:
        invitation = QWidget(self._stack)
        column = QVBoxLayout(invitation)
        column.setContentsMargins(tokens.SPACE_4, tokens.SPACE_4, tokens.SPACE_4, tokens.SPACE_4)
        words = self.tr("Choose a quote to see it in its place, and how it may leave the archive.")
        column.addWidget(label(words, "secondary", wrap=True, name="quote_inspector_empty", parent=invitation))
        column.addStretch(1)
        return invitation
