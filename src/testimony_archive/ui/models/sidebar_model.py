"""The rows of the sidebar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from testimony_archive.ui.tooltips import tooltip
from testimony_archive.ui.translation import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.ui.shell import Mark

KEY_ROLE: Final = Qt.ItemDataRole.UserRole
ICON_NAME_ROLE: Final = Qt.ItemDataRole.UserRole + 1
COUNT_ROLE: Final = Qt.ItemDataRole.UserRole + 2
TONE_ROLE: Final = Qt.ItemDataRole.UserRole + 3
"""The colour of the dot beside it, None for none."""

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SidebarRow:
    """One row: a page or a selection."""

    key: str
    label: str
    icon: str
    count: int | None = None
    mark: Mark | None = None

    @property
    def spoken(self) -> str:
        """The label with what stands beside it."""
        if self.mark is not None:
            return f"{self.label}: {self.mark.words}"
        return self.label if self.count is None else f"{self.label} {number(self.count)}"


class SidebarModel(QAbstractListModel):
    """Rows with an icon, words and perhaps a count."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[SidebarRow] = []

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.label
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(row.label if row.mark is None else row.spoken)
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case _:
                tone = None if row.mark is None else row.mark.tone
                own = {KEY_ROLE: row.key, ICON_NAME_ROLE: row.icon, COUNT_ROLE: row.count, TONE_ROLE: tone}
                return own.get(role)

    def set_rows(self, rows: Sequence[SidebarRow]) -> None:
        """Show these rows."""
        if list(rows) != self._rows:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()

    def add(self, row: SidebarRow) -> None:
        """Add a row at the end."""
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows))
        self._rows.append(row)
        self.endInsertRows()

    def set_count(self, key: str, count: int | None) -> None:
        """Change the count of the row of this key, where there is one."""
        self._change(key, count=count)

    def set_mark(self, key: str, mark: Mark) -> None:
        """Show a dot beside the row of this key, where there is one."""
        self._change(key, mark=mark)

    def row_of(self, key: str) -> int:
        """The place of the row of this key, -1 where there is none."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    def _change(self, key: str, **changes: Any) -> None:
        row = self.row_of(key)
        if row >= 0:
            self._rows[row] = replace(self._rows[row], **changes)
            self.dataChanged.emit(self.index(row), self.index(row))
