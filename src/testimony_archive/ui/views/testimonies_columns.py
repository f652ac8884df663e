"""Which columns the table of testimonies shows, in which order, and how wide: what is chosen, and what there is room
for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView

from testimony_archive.ui.models.testimonies_model import TestimoniesModel
from testimony_archive.ui.models.testimony_cells import USUAL_COLUMNS, Column
from testimony_archive.ui.presenters.table_memory import TableColumns
from testimony_archive.ui.views.pieces import width_of
from testimony_archive.ui.views.testimonies_delegate import PADDING, PADDING_RIGHT
from testimony_archive.ui.views.testimonies_head import TestimoniesHead

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from testimony_archive.domain.testimony_filter import Sort
    from testimony_archive.ui.presenters.bulk_marks import CellMarks

_TITLE_AT_LEAST: Final = 160
_GIVE_WAY: Final = (Column.INTERVIEWEE, Column.DATE)
_MORE_FOR_MARKS: Final = 96
"""So much wider a column becomes at most while its cells show an edit."""


class ColumnTable(QTableView):
    """A table of a `TestimoniesModel` whose columns are chosen, moved and sized, and give way where it is narrow."""

    sort_asked = Signal(object, bool)
    """A click on the heading of a column, as `RowColumn`, and whether Shift was held: to sort by it as well."""
    columns_changed = Signal()
    """Somebody chose, moved or resized a column."""
    head_menu_asked = Signal(int, object)
    """The menu of a column's heading is wanted at this place on the screen; -1: of no column."""

    def __init__(self, model: TestimoniesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hidden_by_choice = set(Column) - set(USUAL_COLUMNS)
        self._given_widths: dict[Column, int] = {}
        self._fitted: tuple[dict[Column, int], set[Column]] = ({}, set())
        self._fitting = False
        self._marks: CellMarks | None = None
        self._model = model
        self.setModel(model)
        self._head = TestimoniesHead(self, model)
        self.setHorizontalHeader(self._head)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._head.sectionClicked.connect(self._on_head_section_clicked)
        self._head.sectionMoved.connect(lambda *_places: self.columns_changed.emit())
        self._head.sectionResized.connect(self._on_section_resized)
        self._head.menu_asked.connect(self.head_menu_asked)
        model.modelReset.connect(self._fit_columns)
        model.dataChanged.connect(self._fit_columns)
        self._fit_columns()

    def show_marks(self, marks: CellMarks | None) -> None:
        """Show in the cells what an edit would change; their column is in view, as wide as that needs."""
        self._marks = marks
        self._model.set_marks(marks)
        self._fit_columns()

    def show_sorts(self, sorts: Sequence[Sort]) -> None:
        """Mark the headings that the rows are sorted by, with their rank where there are several."""
        self._head.sorts = tuple(sorts)
        self._fit_columns()
        self._head.viewport().update()

    @property
    def columns(self) -> TableColumns:
        """The columns that are chosen, from the left, and the widths that somebody gave them."""
        order = [Column(self._head.logicalIndex(place)) for place in range(len(Column))]
        shown = tuple(each.field for each in order if each not in self._hidden_by_choice)
        return TableColumns(shown, {each.field: width for each, width in self._given_widths.items()})

    def show_columns(self, columns: TableColumns) -> None:
        """Show these columns in this order and width."""
        shown = [Column[each.name] for each in columns.shown]
        self._hidden_by_choice = set(Column) - set(shown) - {Column.CODE, Column.TITLE}
        self._given_widths = {Column[each.name]: width for each, width in columns.widths.items()}
        with QSignalBlocker(self._head):
            for place, column in enumerate(dict.fromkeys([Column.CODE, *shown])):
                self._head.moveSection(self._head.visualIndex(column), place)
        self._fit_columns()

    def set_column_shown(self, column: Column, shown: bool) -> None:
        """Show or hide a column by choice."""
        if shown:
            self._hidden_by_choice.discard(column)
        else:
            self._hidden_by_choice.add(column)
        self._fit_columns()
        self.columns_changed.emit()

    def is_column_chosen(self, column: Column) -> bool:
        """Whether a column is shown where there is room for it."""
        return column not in self._hidden_by_choice

    def move_column(self, column: Column, step: int) -> None:
        """Let a column change places with the next one that is shown, to the right (1) or to the left (-1)."""
        place = self._head.visualIndex(column) + step
        while 0 < place < len(Column) and self.isColumnHidden(self._head.logicalIndex(place)):
            place += step
        if column is not Column.CODE and 0 < place < len(Column):
            self._head.moveSection(self._head.visualIndex(column), place)

    def _on_head_section_clicked(self, section: int) -> None:
        self.sort_asked.emit(Column(section).field, self._head.adds)

    def _on_section_resized(self, section: int, _old: int, width: int) -> None:
        if not self._fitting and width:
            self._given_widths[Column(section)] = width
            self.columns_changed.emit()

    def _fit_columns(self) -> None:
        """Give each column its width; the title takes what is left, and where that is too little, others give way."""
        widths: dict[Column, int] = {
            column: self._given_widths.get(column, self._head.usual_width(column))
            for column in Column
            if column is not Column.TITLE
        }
        marked = Column[self._marks.column.name] if self._marks is not None else None
        if self._marks is not None and (column := marked) in widths:
            needed = width_of(self._marks.longest) + PADDING + PADDING_RIGHT
            needed = max(needed, widths[column] + width_of(self._marks.remark))
            widths[column] = max(widths[column], min(needed, widths[column] + _MORE_FOR_MARKS))
        hidden = self._hidden_by_choice - {marked}
        for each in _GIVE_WAY:
            if each is not marked and self._left_for_title(widths, hidden) < _TITLE_AT_LEAST:
                hidden.add(each)
        title = self._given_widths.get(Column.TITLE, max(self._left_for_title(widths, hidden), _TITLE_AT_LEAST))
        if (widths | {Column.TITLE: title}, hidden) == self._fitted:
            return
        self._fitted = (widths | {Column.TITLE: title}, hidden)
        self._fitting = True
        for column in Column:
            self.setColumnHidden(column, column in hidden)
        for column, width in self._fitted[0].items():
            self.setColumnWidth(column, width)
        self._fitting = False
        more = bool(self._given_widths) or any(each not in hidden for each in Column if each not in USUAL_COLUMNS)
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if more else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(policy)

    def _left_for_title(self, widths: Mapping[Column, int], hidden: set[Column]) -> int:
        return self.viewport().width() - sum(width for each, width in widths.items() if each not in hidden)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
