"""The search page: facets, what was found, and the testimony at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from testimony_archive.domain.queries import Sort
from testimony_archive.ui.views.facets_fold import FacetsFold
from testimony_archive.ui.views.question_bar import QuestionBar
from testimony_archive.ui.views.search_facets import SearchFacets
from testimony_archive.ui.views.search_hints import NothingFound, SearchStart
from testimony_archive.ui.views.search_results_view import SearchResultsView
from testimony_archive.ui.views.similar_bar import SimilarBar
from testimony_archive.ui.views.testimony_brief_view import TestimonyBriefView
from testimony_archive.ui.views.widening_bar import WidenedNames, WideningSwitch
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import MenuButton
from testimony_archive.ui.widgets.choice_chips import ChoiceChips
from testimony_archive.ui.widgets.fields import WorkingLine
from testimony_archive.ui.widgets.flat_button import FlatButton
from testimony_archive.ui.widgets.focus import LeadFocus, chain_focus
from testimony_archive.ui.widgets.labels import ElidedLabel, HairLine, label
from testimony_archive.ui.widgets.page_panes import PagePanes
from testimony_archive.ui.widgets.panes import PageHead, Pane
from testimony_archive.ui.widgets.segmented_buttons import SegmentedButtons
from testimony_archive.ui.widgets.sort_menu import SortMenu

if TYPE_CHECKING:
    from collections.abc import Sequence
    from enum import StrEnum

    from PySide6.QtGui import QResizeEvent

    from testimony_archive.domain.queries import Facet, Widened
    from testimony_archive.ui.memory import WindowMemory
    from testimony_archive.ui.models.search_results import SearchResultsModel
    from testimony_archive.ui.views.concordance_view import ConcordanceView


_MOST_GIVEN_WAY: Final = 3
"""What was found comes first in the head; the rest gives way in three steps until that fits."""


class SearchView(QWidget):
    """Lays the page out; a `SearchPresenter` says what stands in it."""

    sort_chosen = Signal(object)
    """A `Sort`."""
    choice_removed = Signal(object, str)
    """A chip was taken away: its `Facet` and key."""
    save_asked = Signal()
    list_chosen = Signal(str)
    """What was found is to be listed otherwise: ``results`` or ``concordance``."""
    suggestion_chosen = Signal(str)
    """A query to search for instead."""

    def __init__(self, model: SearchResultsModel, memory: WindowMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_page")
        panes = PagePanes("search_panes", memory, self)
        self._middle = Pane(panes, name="search_middle")
        self._stack = QStackedWidget(self._middle)
        self.facets = SearchFacets(memory, panes)
        self.results = SearchResultsView(model, self._stack)
        self._list: SearchResultsView | ConcordanceView = self.results
        self.start = SearchStart()
        self.nothing = NothingFound()
        self.save_bar = QuestionBar("save_search_bar", self._middle)
        self.widening = WideningSwitch()
        self.widened = WidenedNames()
        self.brief = TestimonyBriefView(memory, panes, name="search_brief")
        self._stack.setObjectName("search_stack")
        for widget in (self.start, self.results, self.nothing):
            self._stack.addWidget(widget)
        panes.add_pane(self.facets, tokens.WIDTH_FACETS)
        panes.add_pane(self._lay_out_middle())
        panes.add_pane(self.brief, tokens.WIDTH_INSPECTOR)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(panes)
        LeadFocus(self, self.results)
        self._middle.installEventFilter(self)
        self.start.example_chosen.connect(self.suggestion_chosen)
        self.nothing.suggestion_chosen.connect(self.suggestion_chosen)

    def show_start(self) -> None:
        """Explain how to search."""
        self._stack.setCurrentWidget(self.start)

    def show_results(self) -> None:
        """Show what was found."""
        self._stack.setCurrentWidget(self._list)

    def show_nothing(self) -> None:
        """Show that nothing was found."""
        self._stack.setCurrentWidget(self.nothing)

    def use_list(self, key: str, shown: SearchResultsView | ConcordanceView) -> None:
        """List what is found in one way or the other."""
        was_in_view = self._stack.currentWidget() is self._list
        self._list = shown
        self._lists.choose(key)
        if self._stack.indexOf(shown) < 0:
            self._stack.addWidget(shown)
            chain_focus(self.results, [shown])  # or the Tab key would come there last
        if was_in_view:
            self.show_results()
        self._fit_head()

    def is_listing(self, listed: QWidget) -> bool:
        """Whether what is found is listed in this way."""
        return self._list is listed

    def go_to_first(self) -> None:
        """Take the focus to what was found."""
        self._list.go_to_first()

    @property
    def list_ground(self) -> QWidget:
        """What other ways to list are to be made on."""
        return self._stack

    def show_working(self, working: bool) -> None:
        """Show that a search is under way, or that none is."""
        self._working.setVisible(working)

    def set_summary(self, text: str) -> None:
        """Say how much was found."""
        self._summary.setText(text)
        self._fit_head()

    def set_sort(self, sort: Sort) -> None:
        """Name the order of the testimonies."""
        self._sort.show_sort(sort)
        self._fit_head()

    def set_chips(self, chips: Sequence[tuple[Facet, str, str]]) -> None:
        """Show what is chosen: facet, key and name of each."""
        self._chips.set_choices(chips, self.add_all, self.results)
        self._show_bar()

    def show_widening(self, widened: Sequence[Widened], *, can_widen: bool) -> None:
        """Show what was looked for in all languages; without words there is nothing to look for."""
        self.widening.setVisible(can_widen)
        self.widened.show_names(widened, self._chips.last() or self.add_all)
        self._show_bar()

    def set_notice(self, text: str, suggestion: str = "") -> None:
        """Say how the query was read, and offer another one; empty texts say nothing."""
        self._notice.setText(text)
        self._notice.setVisible(bool(text))
        self._suggestion_query = suggestion
        self._suggestion.setText(self.tr("Did you mean “{query}”?").format(query=suggestion))
        self._suggestion.setAccessibleName(self._suggestion.text())
        self._suggestion.setVisible(bool(suggestion))
        self._show_bar()

    def set_can_add_all(self, can: bool) -> None:
        """Say whether there is anything to add to a selection."""
        self.add_all.setEnabled(can)
        self._save.setEnabled(can)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._filters.fit(self.width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The head follows its pane, which gets its width after the page does, and from the panes beside it."""
        if watched is self._middle and event.type() is QEvent.Type.Resize:
            self._fit_head()
        return super().eventFilter(watched, event)

    def _fit_head(self) -> None:
        """Measured rather than known, since words are of other lengths in other languages and sizes."""
        for step in range(_MOST_GIVEN_WAY + 1):
            self._give_way(step)
            if self._head.row.sizeHint().width() <= self._middle.width():
                return

    def _give_way(self, step: int) -> None:
        """Show the ways to list what was found, and how to save the search, as icons; then name its order without
        saying that it is the order; then show how to add everything to a selection as an icon too.

        A concordance has an order of its own.
        """
        self._lists.set_compact(step > 0)
        self._save.setText("" if step > 0 else self._save.accessibleName())
        is_ranked = self._list is self.results
        self._sort.setVisible(is_ranked)
        self._sort.words.setVisible(is_ranked and step < 2)
        self.add_all.setText("" if step == _MOST_GIVEN_WAY else self.add_all.accessibleName())
        for button in (self._save, self.add_all):
            button.setToolTip(button.accessibleName())
        for each in (self._lists, self._save, self.add_all):
            each.updateGeometry()

    def _lay_out_middle(self) -> Pane:
        pane = self._middle
        pane.set_least_width(360)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        self._working = WorkingLine(self.tr("Searching"), name="search_working")
        column.addWidget(self._working)
        column.addWidget(self._make_bar())
        self.similar = SimilarBar(self.results)
        column.addWidget(self.similar)
        column.addWidget(self._stack, 1)
        column.addWidget(self.save_bar)
        return pane

    def _make_head(self) -> PageHead:
        head = self._head = PageHead(name="search_head", parent=self._middle)
        self._summary = ElidedLabel(role="strong")
        self._summary.setObjectName("search_summary")
        self._sort = SortMenu(self._sort_names(), name="search_sort")
        self._sort.chosen.connect(self.sort_chosen)
        self.add_all = MenuButton(self.tr("Add all to selection"), QMenu(self), icon="plus", name="search_add_all")
        self.add_all.setAccessibleName(self.add_all.text())
        self._save = FlatButton(self.tr("Save search"), "bookmark", name="search_save")
        self._save.setAccessibleName(self._save.text())
        self._save.setToolTip(self._save.text())
        self._save.clicked.connect(self.save_asked)
        self._filters = FacetsFold(self.facets, self.brief, name="search_filters")
        self._lists = SegmentedButtons(self.tr("How what was found is listed"), name="search_lists")
        self._lists.add("results", self.tr("Results"), icon="lines")
        self._lists.add("concordance", self.tr("Concordance"), icon="concordance")
        self._lists.chosen.connect(self.list_chosen)
        head.row.addWidget(self._filters)
        head.row.addWidget(self._lists)
        head.row.addWidget(self._summary)
        head.row.addSpacing(tokens.SPACE_2)
        head.row.addWidget(self._sort.words)
        head.row.addWidget(self._sort)
        head.row.addStretch(1)
        head.row.addWidget(self._save)
        head.row.addWidget(self.add_all)
        head.row.setContentsMargins(tokens.SPACE_4, 0, tokens.SPACE_2, 0)
        return head

    def _make_bar(self) -> QWidget:
        """Chips, and what is to be said about the query."""
        self._bar = QWidget()
        self._bar.setObjectName("search_bar")
        column = QVBoxLayout(self._bar)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._chips = ChoiceChips(name="search_chip")
        self._chips.removed.connect(self.choice_removed)
        self._notice = label(role="small", wrap=True, name="search_notice")
        self._suggestion_query = ""
        self._suggestion = QPushButton()
        self._suggestion.setObjectName("search_suggestion")
        self._suggestion.setProperty("role", "link")
        self._suggestion.clicked.connect(lambda: self.suggestion_chosen.emit(self._suggestion_query))
        column.addLayout(self._lay_out_bar())
        column.addWidget(HairLine())
        self._bar.hide()
        return self._bar

    def _lay_out_bar(self) -> QHBoxLayout:
        """What is chosen, what was added and what is to be said at the left, the switch that adds at the right."""
        line = QHBoxLayout()
        line.setSpacing(tokens.SPACE_2)
        line.addWidget(self._notice, 1)
        line.addWidget(self._suggestion)
        left = QVBoxLayout()
        left.setSpacing(tokens.SPACE_1)
        left.addWidget(self._chips)
        left.addWidget(self.widened)
        left.addLayout(line)
        row = QHBoxLayout()
        row.setContentsMargins(tokens.SPACE_4, tokens.SPACE_2, tokens.SPACE_4, tokens.SPACE_2)
        row.setSpacing(tokens.SPACE_4)
        row.addLayout(left, 1)
        row.addWidget(self.widening, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        for widget in (self.widened, self.widening):
            widget.hide()
        return row

    def _show_bar(self) -> None:
        parts = (self._chips, self.widened, self.widening, self._notice, self._suggestion)
        self._bar.setVisible(any(not each.isHidden() for each in parts))

    def _sort_names(self) -> dict[StrEnum, str]:
        return {
            Sort.RELEVANCE: self.tr("Relevance"),
            Sort.DATE: self.tr("Date"),
            Sort.CODE: self.tr("Code"),
        }
