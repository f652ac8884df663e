"""A selection as a tree of two levels: headings with what stands under them, and what stands before the first one."""

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
    Signal,
)

from testimony_archive.ui.tooltips import tooltip

if TYPE_CHECKING:
    from collections.abc import Sequence

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
"""The row itself: a `HeadingRow`, an `ItemRow` or a `WordsRow`."""
MIME_TYPE: Final = "application/x-testimony-archive-selection-items"

DRAFT: Final = -1
"""The item id of words that are being typed and are not in the archive yet."""

_Index: TypeAlias = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A heading with how many items stand under it, in words. `place` is that in the selection's flat order."""

    item_id: int
    place: int
    text: str
    count: str


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A testimony or a quote; every text ready to show. `state` says how it may leave the archive."""

    item_id: int
    place: int
    testimony_id: int
    title: str
    code: str
    detail: str
    state: str
    state_icon: str
    state_tone: str
    is_quote: bool
    is_left_out: bool
    passage_id: int = 0


@dataclass(frozen=True, slots=True)
class WordsRow:
    """Words between the items: a text, which is printed, or a note, which stays inside; `state` says so."""

    item_id: int
    place: int
    text: str
    kind: str
    state: str
    is_note: bool


Row: TypeAlias = HeadingRow | ItemRow | WordsRow


@dataclass(slots=True)
class _Node:
    row: Row
    children: list[ItemRow | WordsRow]


class SelectionTreeModel(QAbstractItemModel):
    """Changes nothing by itself: what is dropped and renamed is asked for, and shown once it is so."""

    rename_asked = Signal(int, str)
    """A heading, a text or a note by its item id, and the words that it is to have."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = []

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, in the selection's flat order."""
        self.beginResetModel()
        self._nodes = []
        under: list[ItemRow | WordsRow] | None = None
        for row in rows:
            if isinstance(row, HeadingRow):
                under = []
                self._nodes.append(_Node(row, under))
            elif under is None:
                self._nodes.append(_Node(row, []))
            else:
                under.append(row)
        self.endResetModel()

    def row(self, index: _Index) -> Row | None:
        """What stands at an index."""
        if not index.isValid():
            return None
        if index.internalId() == 0:
            return self._nodes[index.row()].row
        return self._nodes[index.internalId() - 1].children[index.row()]

    def index_of(self, item_id: int) -> QModelIndex:
        """Where an item or heading stands; an invalid index where it is not shown."""
        for place, node in enumerate(self._nodes):
            if node.row.item_id == item_id:
                return self.index(place, 0)
            for number, child in enumerate(node.children):
                if child.item_id == item_id:
                    return self.index(number, 0, self.index(place, 0))
        return QModelIndex()

    def ids_at(self, place: int) -> tuple[int, ...]:
        """The item id of the row at a place of the flat order, of the last one where there are fewer; none in none."""
        ids = [row.item_id for node in self._nodes for row in (node.row, *node.children)]
        return (ids[min(place, len(ids) - 1)],) if ids else ()

    def count(self) -> int:
        """How many items and headings there are."""
        return sum(1 + len(node.children) for node in self._nodes)

    def headings(self) -> tuple[int, ...]:
        """The item ids of the headings."""
        return tuple(node.row.item_id for node in self._nodes if isinstance(node.row, HeadingRow))

    # Qt's own questions ------------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own default
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        if not parent.isValid():
            return len(self._nodes)
        return len(self._nodes[parent.row()].children) if parent.internalId() == 0 and parent.column() == 0 else 0

    def columnCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        row = self.row(index)
        if row is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled
        if isinstance(row, HeadingRow):
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags if isinstance(row, ItemRow) else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.title if isinstance(row, ItemRow) else row.text
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(_tool_tip(row))
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(each for each in _spoken(row) if each)
            case _:
                return row if role == ROW_ROLE else None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row(index)
        if role != Qt.ItemDataRole.EditRole or row is None or isinstance(row, ItemRow):
            return False
        words = str(value).strip()
        if words and words != row.text:
            self.rename_asked.emit(row.item_id, words)
        return True

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        ids = [str(row.item_id) for row in map(self.row, indexes) if row is not None]
        data.setData(MIME_TYPE, QByteArray(" ".join(ids).encode()))
        return data


def _tool_tip(row: Row) -> str:
    match row:
        case ItemRow():
            return f"{row.title}\n{row.code}, {row.detail}\n{row.state}"
        case WordsRow():
            return row.text
        case HeadingRow():
            return ""


def _spoken(row: Row) -> tuple[str, ...]:
    match row:
        case ItemRow():
            return row.title, row.code, row.detail, row.state
        case WordsRow():
            return row.kind, row.text, row.state
        case HeadingRow():
            return row.text, row.count
