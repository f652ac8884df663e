"""The concordance in place of the results: one line for every place where words of the query stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from testimony_archive.domain.concordance import ConcordanceSort
from testimony_archive.ui.models.concordance_model import ConcordanceModel
from testimony_archive.ui.views.concordance_delegate import ConcordanceDelegate
from testimony_archive.ui.views.row_list import RowList
from testimony_archive.ui.views.search_results_delegate import RowAction
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.fields import WorkingLine
from testimony_archive.ui.widgets.flat_button import FlatButton
from testimony_archive.ui.widgets.labels import ElidedLabel, HairLine, label
from testimony_archive.ui.widgets.panes import EmptyState
from testimony_archive.ui.widgets.segmented_buttons import SegmentedButtons

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from testimony_archive.domain.concordance import ConcordanceRow

_Index = QModelIndex | QPersistentModelIndex
_WIDE_ENOUGH_FOR_WORDS = 640


class ConcordanceList(RowList):
    """The lines. What is at hand stays at hand when they are sorted otherwise."""

    current_changed = Signal()

    def __init__(self, model: ConcordanceModel, parent: QWidget | None = None) -> None:
        super().__init__(model, RowAction.OPEN, ConcordanceDelegate.row_height, parent)
        self.setObjectName("concordance_list")
        self.setAccessibleName(self.tr("Concordance"))
        delegate = ConcordanceDelegate(self)
        self.setItemDelegate(delegate)
        self._place: tuple[int, int] | None = None
        delegate.action_clicked.connect(self.row_acted)
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)
        model.marks_changed.connect(self.viewport().update)

    def lines(self) -> ConcordanceModel:
        """The model."""
        model = self.model()
        assert isinstance(model, ConcordanceModel)
        return model

    @property
    def current(self) -> ConcordanceRow | None:
        """The line at hand."""
        return self.lines().row(self.currentIndex())

    def chosen(self) -> list[ConcordanceRow]:
        """What is chosen, from top to bottom; the line at hand alone where nothing is."""
        rows = [self.lines().rows[place] for place in self.chosen_places()]
        if not rows and self.current is not None:
            rows = [self.current]
        return rows

    def go_to_first(self) -> None:
        """Take the focus, at the first line where none was at hand."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.lines().index(0))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def _on_model_about_to_be_reset(self) -> None:
        self._place = None if self.current is None else self.current.place

    def _on_model_reset(self) -> None:
        index = self.lines().index_of(self._place)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        else:
            self.scrollToTop()
            self.current_changed.emit()


class ConcordanceView(QWidget):
    """The list with what is to be said and done about all of it above."""

    sort_chosen = Signal(object)
    """A `ConcordanceSort`."""
    export_asked = Signal()

    def __init__(self, model: ConcordanceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("concordance_page")
        bar = self._make_bar()  # before the list, as the Tab key comes to them
        self._stack = QStackedWidget(self)
        self.list = ConcordanceList(model, self._stack)
        self._empty = EmptyState("search", "", name="concordance_empty")
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(HairLine())
        self._working = WorkingLine(self.tr("Reading the concordance"), name="concordance_working")
        column.addWidget(self._working)
        column.addWidget(self._stack, 1)

    def show_working(self, working: bool) -> None:
        """Show that lines are being read, or that they are there."""
        self._working.setVisible(working)

    def show_lines(self, summary: str) -> None:
        """Show the list and say how much it holds."""
        self._tell(summary, can_leave=True)
        self._stack.setCurrentWidget(self.list)

    def show_none(self, sentence: str, advice: str) -> None:
        """Say why there is no line."""
        self._tell("", can_leave=False)
        self._empty.tell(sentence, advice)
        self._stack.setCurrentWidget(self._empty)

    def set_sort(self, sort: ConcordanceSort) -> None:
        """Mark the order of the lines."""
        self._sorts.choose(sort.value)

    def go_to_first(self) -> None:
        """Take the focus."""
        self.list.go_to_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sort_by.setVisible(self.width() >= _WIDE_ENOUGH_FOR_WORDS)

    def _tell(self, summary: str, *, can_leave: bool) -> None:
        self._summary.setText(summary)
        self._export.setEnabled(can_leave)

    def _make_bar(self) -> QWidget:
        bar = QWidget(self)
        row = QHBoxLayout(bar)
        row.setContentsMargins(tokens.SPACE_4, tokens.SPACE_2, tokens.SPACE_2, tokens.SPACE_2)
        row.setSpacing(tokens.SPACE_2)
        self._summary = ElidedLabel(role="secondary")
        self._summary.setObjectName("concordance_summary")
        self._sort_by = label(self.tr("Sort by"), "secondary")
        self._sorts = SegmentedButtons(self.tr("Sort by"), name="concordance_sort")
        for sort, words in (
            (ConcordanceSort.LEFT, self.tr("Left side")),
            (ConcordanceSort.RIGHT, self.tr("Right side")),
            (ConcordanceSort.CODE, self.tr("Code")),
            (ConcordanceSort.DATE, self.tr("Date")),
        ):
            self._sorts.add(sort.value, words)
        self._sorts.chosen.connect(lambda key: self.sort_chosen.emit(ConcordanceSort(key)))
        self._export = FlatButton(self.tr("Export…"), "export", name="concordance_export")
        self._export.setAccessibleName(self.tr("Export the concordance as a table"))
        self._export.clicked.connect(self.export_asked)
        row.addWidget(self._sort_by)
        row.addWidget(self._sorts)
        row.addSpacing(tokens.SPACE_1)
        row.addWidget(self._summary, 1)
        row.addWidget(self._export)
        return bar
