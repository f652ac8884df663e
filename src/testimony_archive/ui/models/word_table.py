"""Rows of words under headings, as a presenter put them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from testimony_archive.ui.visual import icons

if TYPE_CHECKING:
    from collections.abc import Sequence

TONE_ROLE: Final = Qt.ItemDataRole.UserRole
"""The colour in which a row is written."""
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class WordRow:
    """One row: its words column by column, an icon before the first with its colour, the colour of the words, and what
    it is about, for whoever made it. `spoken` says in words what the icon says."""

    cells: tuple[str, ...]
    about: object = None
    icon: str = ""
    icon_tone: str = "text2"
    spoken: str = ""
    tone: str = "text"


class WordTableModel(QAbstractTableModel):
    """A table that only shows. Columns of numbers stand at the right."""

    def __init__(self, headings: Sequence[str], numbers: Sequence[int] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._numbers = frozenset(numbers)
        self._rows: tuple[WordRow, ...] = ()

    def set_rows(self, rows: Sequence[WordRow]) -> None:
        """Show these rows."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def row(self, place: int) -> WordRow:
        """The row at this place."""
        return self._rows[place]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self._headings):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return self._headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        is_first = index.column() == 0
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.cells[index.column()]
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._alignment(index.column())
            case Qt.ItemDataRole.DecorationRole if is_first and row.icon:
                return icons.icon(row.icon, row.icon_tone)
            case Qt.ItemDataRole.AccessibleTextRole if is_first and row.spoken:
                return f"{row.spoken}: {row.cells[0]}"
            case _:
                return row.tone if role == TONE_ROLE else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in self._numbers else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
