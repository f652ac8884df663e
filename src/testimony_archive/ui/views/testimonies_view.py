"""The testimonies page: head with statuses and filter, the table, the inspector."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from testimony_archive.domain.records import Status
from testimony_archive.ui.models.row_words import filter_words
from testimony_archive.ui.models.testimonies_model import TestimoniesModel
from testimony_archive.ui.models.testimony_cells import Column
from testimony_archive.ui.presenters.testimonies_presenter import Emptiness
from testimony_archive.ui.views.bulk_bar import BulkBar
from testimony_archive.ui.views.columns_menu import ColumnsMenu
from testimony_archive.ui.views.filter_menu import FilterMenu
from testimony_archive.ui.views.inspector import Inspector
from testimony_archive.ui.views.question_bar import QuestionBar
from testimony_archive.ui.views.testimonies_table import TestimoniesTable
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton
from testimony_archive.ui.widgets.fields import SearchField
from testimony_archive.ui.widgets.focus import LeadFocus
from testimony_archive.ui.widgets.page_panes import PagePanes
from testimony_archive.ui.widgets.panes import EmptyState, PageHead, Pane
from testimony_archive.ui.widgets.segmented_buttons import SegmentedButtons
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from testimony_archive.domain.testimony_filter import RowFilter
    from testimony_archive.ui.memory import WindowMemory
    from testimony_archive.ui.presenters.table_memory import TableColumns

_ALL: Final = "all"
_FILTER_WIDTH: Final = 192


class TestimoniesView(QWidget):
    """Lays the page out; presenters say what stands in it."""

    __test__ = False  # the name is the glossary's, it is no test

    status_chosen = Signal(object)
    """A `Status`, or None for all."""
    filter_edited = Signal(str)
    filter_cleared = Signal()
    """The words are to go, and the status with whatever else narrows the rows."""
    narrowing_cleared = Signal()
    """The words are to go with whatever else narrows the rows; the status stays."""
    narrowed = Signal(object)
    """A `RowFilter` that the menu beside the filter makes."""
    group_chosen = Signal(object)
    """The `RowColumn` that the rows are to be grouped by; None: no groups."""
    new_asked = Signal()
    import_asked = Signal()
    sample_asked = Signal()

    def __init__(self, model: TestimoniesModel, memory: WindowMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("testimonies_page")
        panes = PagePanes("testimonies_panes", memory, self)
        self._middle = Pane(panes, name="testimonies_middle")
        self._stack = QStackedWidget(self._middle)
        self.table = TestimoniesTable(model, self._stack)
        self.inspector = Inspector(memory, panes)
        self.bulk_bar = BulkBar(self._middle)
        self._stack.setObjectName("testimonies_stack")
        self._nothing_fits = self._make_nothing_fits()
        self._new_archive = self._make_new_archive()
        for widget in (self.table, self._nothing_fits, self._new_archive):
            self._stack.addWidget(widget)
        LeadFocus(self, self.table)
        panes.add_pane(self._lay_out_middle())
        panes.add_pane(self.inspector, tokens.WIDTH_INSPECTOR)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(panes)

    def show_filter(self, wanted: RowFilter) -> None:
        """Show what the rows are filtered and sorted by."""
        self._statuses.choose(wanted.status.value if wanted.status is not None else _ALL)
        if self._filter.text() != wanted.text:
            self._filter.setText(wanted.text)
        self._filter.set_standing(filter_words(wanted))
        self._filter_menu.show_filter(wanted)
        self._columns_menu.groups.show_group(wanted.group)
        self.table.show_sorts(wanted.sorts)

    def show_columns(self, columns: TableColumns) -> None:
        """Show these columns, and check them in the menu."""
        self.table.show_columns(columns)
        self._columns_menu.show_columns()

    def show_counts(self, counts: Mapping[Status, int]) -> None:
        """Show how many there are at each status."""
        self._statuses.set_count(_ALL, sum(counts.values()))
        for status in Status:
            self._statuses.set_count(status.value, counts.get(status, 0))

    def show_emptiness(self, emptiness: Emptiness) -> None:
        """Show the table, or say why it has no rows and what to do."""
        shown = {
            Emptiness.NOT_EMPTY: self.table,
            Emptiness.NOTHING_FITS: self._nothing_fits,
            Emptiness.NEW_ARCHIVE: self._new_archive,
        }[emptiness]
        self._stack.setCurrentWidget(shown)
        self._filter.setEnabled(emptiness is not Emptiness.NEW_ARCHIVE)

    def ask_group(self) -> None:
        """Let it be chosen what the rows are grouped by."""
        self._columns_menu.groups.pop_up(self.table.viewport().mapToGlobal(QPoint(tokens.SPACE_4, 0)))

    def fold_all(self, folded: bool) -> None:
        """Fold or open every group of the table."""
        self.table.fold_all(folded=folded)

    def focus_filter(self) -> None:
        """Let a filter be typed."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_head_menu_asked(self, section: int, point: QPoint) -> None:
        self._columns_menu.pop_up(Column(section) if section >= 0 else None, point)

    def _lay_out_middle(self) -> Pane:
        pane = self._middle
        pane.set_least_width(480)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(self._stack, 1)
        column.addWidget(self.bulk_bar)
        self.template_bar = QuestionBar("template_bar")
        column.addWidget(self.template_bar)
        return pane

    def _make_head(self) -> PageHead:
        head = PageHead(self.tr("Testimonies"), name="testimonies_head")
        self._statuses = SegmentedButtons(self.tr("Status"), name="testimonies_status")
        self._statuses.add(_ALL, self.tr("All"), 0)
        for status in Status:
            self._statuses.add(status.value, capital(word(status)), 0)
        self._statuses.chosen.connect(lambda key: self.status_chosen.emit(None if key == _ALL else Status(key)))
        self._filter = SearchField(self.tr("Filter by code, title, name"), icon="filter", name="testimonies_filter")
        self._filter.setMaximumWidth(_FILTER_WIDTH)
        self._filter.setMinimumWidth(_FILTER_WIDTH // 2)
        self._filter.textEdited.connect(self.filter_edited)
        self._filter.cleared.connect(self.narrowing_cleared)
        narrowing = IconButton("chevron-down", self.tr("More filters"), name="testimonies_narrowing")
        narrowing.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._filter_menu = FilterMenu(narrowing)
        self._filter_menu.chosen.connect(self.narrowed)
        narrowing.setMenu(self._filter_menu)
        columns = IconButton("columns", self.tr("Columns"), name="testimonies_columns")
        columns.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._columns_menu = ColumnsMenu(columns, self.table.is_column_chosen)
        self._columns_menu.toggled.connect(self.table.set_column_shown)
        self._columns_menu.group_chosen.connect(self.group_chosen)
        self._columns_menu.fold_asked.connect(self.fold_all)
        self.table.head_menu_asked.connect(self._on_head_menu_asked)
        columns.setMenu(self._columns_menu)
        head.row.addSpacing(tokens.SPACE_2)
        head.row.addWidget(self._statuses)
        head.row.addStretch(1)
        head.row.addWidget(self._filter, 3)
        head.row.addWidget(narrowing)
        head.row.addWidget(columns)
        head.row.setContentsMargins(tokens.SPACE_4, 0, tokens.SPACE_2, 0)
        return head

    def _make_nothing_fits(self) -> EmptyState:
        state = EmptyState(
            "filter",
            self.tr("No testimony fits the filter"),
            self.tr("It looks into the record alone. The search above looks into everything."),
            button=self.tr("Show all"),
            name="testimonies_nothing_fits",
        )
        state.acted.connect(self.filter_cleared)
        return state

    def _make_new_archive(self) -> QWidget:
        state = EmptyState(
            "testimony",
            self.tr("No testimonies yet"),
            self.tr("Bring in a table, transcripts and recordings, or write the first record by hand."),
            button=self.tr("Import…"),
            name="testimonies_new_archive",
        )
        state.acted.connect(self.import_asked)
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_2)
        row.addStretch(1)
        for text, name, signal in (
            (self.tr("New testimony"), "testimonies_new", self.new_asked),
            (self.tr("Look at the sample archive"), "testimonies_sample", self.sample_asked),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setIconSize(QSize(tokens.ICON, tokens.ICON))
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(1)
        layout = state.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertLayout(layout.count() - 1, row)
        return state
