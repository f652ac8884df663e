"""How tables are read: which field each column is, and what holds for every testimony that does not say otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.labels import ElidedLabel, label
from testimony_archive.ui.widgets.panes import PageHead, Pane, Section, clear_layout
from testimony_archive.ui.widgets.scrolling import ScrollColumn

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QWheelEvent

    from testimony_archive.ui.presenters.import_tables import ColumnRow, DefaultRow

_NAME_WIDTH: Final = 96


class ColumnsPanel(Pane):
    """A choice for each column, and one for each value that can be given to all."""

    field_chosen = Signal(str, str)
    """The heading of a column, and the field that it is to be read as; empty: as the program finds."""
    default_chosen = Signal(str, str)
    """A field, and the value of every testimony whose own is empty; empty: none."""

    def __init__(self) -> None:
        super().__init__(name="columns_panel")
        self.set_least_width(260)
        area = ScrollColumn(self, name="columns_scroll")
        ground = area.widget()
        self._columns = Section(self.tr("Columns"), key="import_columns", parent=ground)
        words = self.tr("Where a testimony says nothing")
        self._defaults = Section(words, key="import_defaults", first=True, parent=ground)
        area.column.addWidget(self._defaults)
        area.column.addWidget(self._columns)
        area.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageHead(self.tr("How it is read"), role="strong", name="columns_head"))
        column.addWidget(area, 1)

    def show_defaults(self, rows: Sequence[DefaultRow]) -> None:
        """Offer values for all."""
        clear_layout(self._defaults.body)
        grid = _grid(self._defaults)
        for place, row in enumerate(rows):
            combo = _combo(row.choices, row.value, f"import_default_{row.field}", row.name)
            combo.activated.connect(
                lambda _place, combo=combo, field=row.field: self.default_chosen.emit(field, combo.currentData())
            )
            grid.addWidget(label(row.name, "secondary"), place, 0)
            grid.addWidget(combo, place, 1)

    def show_columns(self, rows: Sequence[ColumnRow], choices: Mapping[str, str]) -> None:
        """Show columns with the fields that they are read as; `choices` are all fields with their names."""
        self._columns.setVisible(bool(rows))
        self._columns.set_detail(self.tr("read as"))
        clear_layout(self._columns.body)
        grid = _grid(self._columns)
        for place, row in enumerate(rows):
            others = {field: name for field, name in choices.items() if field != row.usual}
            combo = _combo({"": row.found, **others}, row.mapped, f"import_column_{place}", row.heading)
            combo.setAccessibleDescription(row.example)
            combo.activated.connect(
                lambda _place, combo=combo, heading=row.heading: self.field_chosen.emit(heading, combo.currentData())
            )
            grid.addWidget(_two_lines(row.heading, row.example), place, 0)
            grid.addWidget(combo, place, 1)

    def set_waiting(self, waiting: bool) -> None:
        """While something is read or imported nothing can be chosen."""
        for section in (self._defaults, self._columns):
            section.setEnabled(not waiting)


class _Choice(QComboBox):
    """The wheel scrolls the panel; it must not change a field in passing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _two_lines(heading: str, example: str) -> QWidget:
    """The heading of a column with the first words under it."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(ElidedLabel(heading))
    if example:
        column.addWidget(ElidedLabel(example, "small"))
    return widget


def _grid(section: Section) -> QGridLayout:
    widget = QWidget()
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, tokens.SPACE_1, 0, tokens.SPACE_1)
    grid.setHorizontalSpacing(tokens.SPACE_2)
    grid.setVerticalSpacing(tokens.SPACE_FIELDS)
    grid.setColumnMinimumWidth(0, _NAME_WIDTH)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    section.body.addWidget(widget)
    return grid


def _combo(choices: Mapping[str, str], current: str, name: str, accessible_name: str) -> QComboBox:
    combo = _Choice()
    combo.setObjectName(name)
    combo.setAccessibleName(accessible_name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(10)
    combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for key, text in choices.items():
        combo.addItem(text, key)
    combo.setCurrentIndex(max(combo.findData(current), 0))
    return combo
