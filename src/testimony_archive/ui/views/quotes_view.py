"""The quotes page: facets, the list of quotes, and the quote at hand."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from testimony_archive.domain.quote_list import QuoteSort
from testimony_archive.ui.views.facets_fold import FacetsFold
from testimony_archive.ui.views.quote_bulk_bar import QuoteBulkBar
from testimony_archive.ui.views.quote_facets import QuoteFacets
from testimony_archive.ui.views.quote_inspector import QuoteInspector
from testimony_archive.ui.views.quotes_list import QuotesList
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.choice_chips import ChoiceChips
from testimony_archive.ui.widgets.fields import SearchField, WorkingLine
from testimony_archive.ui.widgets.focus import LeadFocus
from testimony_archive.ui.widgets.labels import ElidedLabel, HairLine, label
from testimony_archive.ui.widgets.page_panes import PagePanes
from testimony_archive.ui.widgets.panes import EmptyState, PageHead, Pane
from testimony_archive.ui.widgets.sort_menu import SortMenu

if TYPE_CHECKING:
    from collections.abc import Sequence
    from enum import StrEnum

    from PySide6.QtGui import QResizeEvent

    from testimony_archive.domain.quote_list import QuoteFacet
    from testimony_archive.ui.memory import WindowMemory
    from testimony_archive.ui.models.quotes_model import QuotesModel

_FILTER_WIDTH: Final = 220
_WIDE_ENOUGH_FOR_WORDS: Final = 700
"""A narrower middle pane names the order without saying that it is the order."""


class QuotesShown(Enum):
    """What stands in the middle of the page."""

    QUOTES = "quotes"
    NOTHING_FITS = "nothing fits"
    NONE_YET = "none yet"


class QuotesView(QWidget):
    """Lays the page out; presenters say what stands in it."""

    sort_chosen = Signal(object)
    """A `QuoteSort`."""
    filter_edited = Signal(str)
    choice_removed = Signal(object, str)
    """A chip was taken away: its `QuoteFacet` and key."""
    all_asked = Signal()
    """Words and choices are to go."""
    search_asked = Signal()

    def __init__(self, model: QuotesModel, memory: WindowMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quotes_page")
        self._read_only = False
        panes = PagePanes("quotes_panes", memory, self)
        self._middle = Pane(panes, name="quotes_middle")
        self._stack = QStackedWidget(self._middle)
        self._stack.setObjectName("quotes_stack")
        self.facets = QuoteFacets(memory, panes)
        self.list = QuotesList(model, self._stack)
        self.inspector = QuoteInspector(memory, panes)
        self._bulk_bar: QuoteBulkBar | None = None
        self._nothing_fits = self._make_nothing_fits()
        self._none_yet = self._make_none_yet()
        for widget in (self.list, self._nothing_fits, self._none_yet):
            self._stack.addWidget(widget)
        panes.add_pane(self.facets, tokens.WIDTH_FACETS)
        panes.add_pane(self._lay_out_middle())
        panes.add_pane(self.inspector, tokens.WIDTH_INSPECTOR)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(panes)
        LeadFocus(self, self.list)

    @property
    def bulk_bar(self) -> QuoteBulkBar:
        """The bar that edits what is chosen, made when it is first wanted."""
        if self._bulk_bar is None:
            self._bulk_bar = QuoteBulkBar(self._middle)
            layout = self._middle.layout()
            assert layout is not None
            layout.addWidget(self._bulk_bar)
        return self._bulk_bar

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be edited or moved where the archive may only be read."""
        self._read_only = read_only
        self.inspector.set_read_only(read_only)

    def show_what(self, shown: QuotesShown) -> None:
        """Show the list, or say why it is empty and what to do."""
        if shown is QuotesShown.NOTHING_FITS:
            self._nothing_fits.tell(self.tr("No quote fits"), self._advice(), self.tr("Show all quotes"))
        widget = {
            QuotesShown.QUOTES: self.list,
            QuotesShown.NOTHING_FITS: self._nothing_fits,
            QuotesShown.NONE_YET: self._none_yet,
        }[shown]
        self._stack.setCurrentWidget(widget)
        is_empty = shown is QuotesShown.NONE_YET
        self._filter.setEnabled(not is_empty)
        self._sort.setEnabled(not is_empty)

    def show_working(self, working: bool) -> None:
        """Show that quotes are being read, or that they are there."""
        self._working.setVisible(working)

    def set_summary(self, text: str) -> None:
        """Say how many there are."""
        self._summary.setText(text)

    def set_sort(self, sort: QuoteSort) -> None:
        """Name the order."""
        self._sort.show_sort(sort)
        self.list.set_movable(sort is QuoteSort.OWN and not self._read_only)

    def set_filter(self, text: str) -> None:
        """Show these words in the filter."""
        if self._filter.text() != text:
            self._filter.setText(text)

    def set_chips(self, chips: Sequence[tuple[QuoteFacet, str, str]]) -> None:
        """Show what is chosen: facet, key and name of each."""
        self._chips.set_choices(chips, self._filter, self.list)
        self._show_bar()

    def set_notice(self, text: str) -> None:
        """Say what is to be said about the order or the query; empty says nothing."""
        self._notice.setText(text)
        self._notice.setVisible(bool(text))
        self._show_bar()

    def focus_filter(self) -> None:
        """Let words be typed that narrow the list."""
        self._filter.setFocus()
        self._filter.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._filters.fit(self.width())
        self._sort.words.setVisible(self._stack.width() >= _WIDE_ENOUGH_FOR_WORDS)

    def _on_filter_left(self) -> None:
        self.list.setFocus()

    def _lay_out_middle(self) -> Pane:
        pane = self._middle
        pane.set_least_width(360)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        self._working = WorkingLine(self.tr("Reading quotes"), name="quotes_working")
        column.addWidget(self._working)
        column.addWidget(self._make_bar())
        column.addWidget(self._stack, 1)
        return pane

    def _make_head(self) -> PageHead:
        head = PageHead(name="quotes_page_head", parent=self._middle)
        self._summary = ElidedLabel(role="strong")
        self._summary.setObjectName("quotes_summary")
        self._sort = SortMenu(self._sort_names(), name="quotes_sort")
        self._sort.chosen.connect(self.sort_chosen)
        self._filters = FacetsFold(self.facets, self.inspector, name="quotes_filters")
        self._filter = SearchField(self.tr("Find in the quotes"), name="quotes_filter")
        self._filter.setMaximumWidth(_FILTER_WIDTH)
        self._filter.setMinimumWidth(_FILTER_WIDTH // 2)
        self._filter.textEdited.connect(self.filter_edited)
        self._filter.cleared.connect(lambda: self.filter_edited.emit(""))
        self._filter.left.connect(self._on_filter_left)
        self._filter.returnPressed.connect(self._on_filter_left)
        head.row.addWidget(self._filters)
        head.row.addWidget(self._summary, 1)
        head.row.addSpacing(tokens.SPACE_2)
        head.row.addWidget(self._sort.words)
        head.row.addWidget(self._sort)
        head.row.addWidget(self._filter, 1)
        head.row.setContentsMargins(tokens.SPACE_4, 0, tokens.SPACE_3, 0)
        return head

    def _make_bar(self) -> QWidget:
        """Chips, and what is to be said about the order and the query."""
        self._bar = QWidget()
        self._bar.setObjectName("quotes_bar")
        self._chips = ChoiceChips(name="quotes_chip")
        self._chips.removed.connect(self.choice_removed)
        self._notice = label(role="small", wrap=True, name="quotes_notice")
        self._notice.hide()
        inner = QVBoxLayout()
        inner.setContentsMargins(tokens.SPACE_4, tokens.SPACE_2, tokens.SPACE_4, tokens.SPACE_2)
        inner.setSpacing(tokens.SPACE_1)
        inner.addWidget(self._chips)
        inner.addWidget(self._notice)
        column = QVBoxLayout(self._bar)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inner)
        column.addWidget(HairLine())
        self._bar.hide()
        return self._bar

    def _show_bar(self) -> None:
        self._bar.setVisible(not self._chips.isHidden() or not self._notice.isHidden())

    def _make_nothing_fits(self) -> EmptyState:
        state = EmptyState(
            "filter",
            self.tr("No quote fits"),
            button=self.tr("Show all quotes"),
            name="quotes_nothing_fits",
        )
        state.acted.connect(self.all_asked)
        return state

    def _advice(self) -> str:
        """What to do where no quote fits: as it was narrowed by words, or by choices alone."""
        if self._filter.text().strip():
            return self.tr(
                "What is typed here is looked for in the quotes alone. The search above looks into everything."
            )
        return self.tr("No quote has all that is asked for here. Take a choice away to see more.")

    def _make_none_yet(self) -> EmptyState:
        state = EmptyState(
            "quote",
            self.tr("No quotes yet"),
            self.tr(
                "Search for what was said and press Q on a passage, or open a testimony, select words in its transcript"
                " and press Q. What you keep is listed here."
            ),
            button=self.tr("Search"),
            name="quotes_none_yet",
        )
        state.acted.connect(self.search_asked)
        return state

    def _sort_names(self) -> dict[StrEnum, str]:
        return {
            QuoteSort.OWN: self.tr("Own order"),
            QuoteSort.TESTIMONY: self.tr("Testimony"),
            QuoteSort.THEME: self.tr("Theme"),
            QuoteSort.MAIN_IDEA: self.tr("Main idea"),
            QuoteSort.DATE: self.tr("Date"),
            QuoteSort.KEPT: self.tr("Time kept"),
        }
