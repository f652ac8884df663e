"""Terms as a tree: those of a vocabulary, or the vocabularies themselves, each with figures at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
"""The `TermRow` itself."""
MIME_TYPE: Final = "application/x-testimony-archive-term"

_Index: TypeAlias = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term as it is shown: `figures` stand at the right of its row, `spoken` says the same in words."""

    key: str
    name: str
    number: str = ""
    figures: str = ""
    spoken: str = ""
    parent_key: str = ""
    is_used: bool = True
    """Whether its figures lead to what uses it."""


class TermTreeModel(QAbstractItemModel):
    """Changes nothing by itself: what is dropped is asked for by the view, and shown once it is so."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[TermRow] = []
        self._places: dict[str, int] = {}
        self._below: dict[str, list[int]] = {}
        self._can_move = False

    def set_rows(self, rows: Sequence[TermRow], *, can_move: bool = False) -> None:
        """Show these terms, each behind the one that it stands below; one whose parent is not shown is at the top."""
        self.beginResetModel()
        self._rows = list(rows)
        self._places = {row.key: place for place, row in enumerate(self._rows)}
        self._below = {}
        self._can_move = can_move
        for place, row in enumerate(self._rows):
            self._below.setdefault(row.parent_key if row.parent_key in self._places else "", []).append(place)
        self.endResetModel()

    def row(self, index: _Index) -> TermRow | None:
        """What stands at an index."""
        return self._rows[index.internalId()] if index.isValid() else None

    def index_of(self, key: str) -> QModelIndex:
        """Where a term stands; an invalid index where it is not shown."""
        if key not in self._places:
            return QModelIndex()
        place = self._places[key]
        parent = self._rows[place].parent_key
        neighbours = self._below[parent if parent in self._places else ""]
        return self.createIndex(neighbours.index(place), 0, place)

    # Qt's own questions ------------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own default
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._places_below(parent)[row])

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]
        row = self.row(index)
        return QModelIndex() if row is None else self.index_of(row.parent_key)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.column() > 0 else len(self._places_below(parent))

    def columnCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self._can_move:
            flags |= Qt.ItemFlag.ItemIsDropEnabled
            flags |= Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(each for each in (f"{row.number} {row.name}".strip(), row.spoken) if each)
            case _:
                return row if role == ROW_ROLE else None

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        keys = [row.key for row in map(self.row, indexes) if row is not None]
        data.setData(MIME_TYPE, QByteArray("\n".join(keys).encode()))
        return data

    def _places_below(self, parent: _Index) -> Sequence[int]:
        row = self.row(parent)
        return self._below.get("" if row is None else row.key, ())
