"""The menu of the table's columns: which are shown, and what the rows are grouped by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from testimony_archive.domain.testimony_filter import GROUP_COLUMNS, RowColumn
from testimony_archive.ui.models.row_words import heading
from testimony_archive.ui.models.testimony_cells import Column
from testimony_archive.ui.presenters.table_groups import group_heading

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

_CHOOSABLE: Final = tuple(each for each in Column if each not in {Column.CODE, Column.TITLE})


class GroupMenu(QMenu):
    """The fields to group by, one of them checked; below, folding all groups or opening them."""

    chosen = Signal(object)
    """A `RowColumn`; None: no groups."""
    fold_asked = Signal(bool)
    """Whether all groups are to be folded, or opened."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("testimonies_group_menu")
        self.setTitle(self.tr("Group by"))
        one_of_them = QActionGroup(self)
        self._fields: dict[RowColumn | None, QAction] = {}
        for column in (None, *GROUP_COLUMNS):
            action = self.addAction(self.tr("No groups") if column is None else group_heading(column))
            action.setObjectName(f"testimonies_group_{column or 'none'}")
            action.setCheckable(True)
            one_of_them.addAction(action)
            action.triggered.connect(lambda _checked, column=column: self.chosen.emit(column))
            self._fields[column] = action
            if column is None:
                self.addSeparator()
        self.addSeparator()
        self._folding = [
            self._add(self.tr("Fold all groups"), "fold", folded=True),
            self._add(self.tr("Open all groups"), "unfold", folded=False),
        ]
        self.show_group(None)

    def show_group(self, column: RowColumn | None) -> None:
        """Check what the rows are grouped by."""
        self._fields[column].setChecked(True)
        for action in self._folding:
            action.setEnabled(column is not None)

    def pop_up(self, point: QPoint) -> None:
        """Show it at a point of the screen, with the keyboard's cursor on what is checked."""
        self.popup(point)
        self.setActiveAction(next(each for each in self._fields.values() if each.isChecked()))

    def _add(self, words: str, name: str, *, folded: bool) -> QAction:
        action = self.addAction(words)
        action.setObjectName(f"testimonies_group_{name}")
        action.triggered.connect(lambda: self.fold_asked.emit(folded))
        return action


class ColumnsMenu(QMenu):
    """Grouping first, then every column that can be hidden."""

    toggled = Signal(object, bool)
    """A `Column`, and whether it is to be shown."""
    group_chosen = Signal(object)
    """A `RowColumn`; None: no groups."""
    fold_asked = Signal(bool)

    def __init__(self, parent: QWidget, is_chosen: Callable[[Column], bool]) -> None:
        super().__init__(parent)
        self.setObjectName("testimonies_columns_menu")
        self._is_chosen = is_chosen
        self._pointed = RowColumn.CODE
        self._by_this = self.addAction("")
        self._by_this.setObjectName("testimonies_group_by_this")
        self._by_this.setVisible(False)
        self._by_this.triggered.connect(lambda: self.group_chosen.emit(self._pointed))
        self.groups = GroupMenu(self)
        self.addMenu(self.groups)
        self.groups.chosen.connect(self.group_chosen)
        self.groups.fold_asked.connect(self.fold_asked)
        self.addSeparator()
        self._columns: dict[Column, QAction] = {}
        for column in _CHOOSABLE:
            action = self.addAction(heading(column.field))
            action.setObjectName(f"testimonies_column_{column.name.lower()}")
            action.setCheckable(True)
            action.setChecked(is_chosen(column))
            action.toggled.connect(lambda shown, column=column: self.toggled.emit(column, shown))
            self._columns[column] = action
        self.aboutToHide.connect(lambda: self._by_this.setVisible(False))

    def show_columns(self) -> None:
        """Check the columns that are shown."""
        for column, action in self._columns.items():
            with QSignalBlocker(action):
                action.setChecked(self._is_chosen(column))

    def pop_up(self, column: Column | None, point: QPoint) -> None:
        """Show it for the heading of a column, at a point of the screen."""
        if column is not None and column.field in GROUP_COLUMNS:
            self._pointed = column.field
            self._by_this.setText(self.tr("Group by {field}").format(field=group_heading(column.field)))
            self._by_this.setVisible(True)
        self.popup(point)
