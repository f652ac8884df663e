"""The values of one facet as a tree of check boxes, with what each would give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from testimony_archive.ui.translation import number

if TYPE_CHECKING:
    from collections.abc import Sequence

VALUE_ROLE: Final = Qt.ItemDataRole.UserRole
"""The `FacetValue` itself."""

_Index: TypeAlias = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value: `label` ready to show, `parent_key` of the value above it or empty."""

    key: str
    label: str
    testimonies: int = 0
    passages: int = 0
    parent_key: str = ""


class FacetTree:
    """Which values stand below which, and what choosing one means: it stands for everything below it."""

    def __init__(self, values: Sequence[FacetValue]) -> None:
        self._parents = {each.key: each.parent_key for each in values}
        self._children: dict[str, list[str]] = {}
        for each in values:
            parent = each.parent_key if each.parent_key in self._parents else ""
            self._children.setdefault(parent, []).append(each.key)

    def children(self, key: str) -> Sequence[str]:
        """The values directly below one; those at the top for an empty key."""
        return self._children.get(key, ())

    def ancestors(self, key: str) -> tuple[str, ...]:
        """The values above one, nearest first."""
        found: list[str] = []
        parent = self._parents.get(key, "")
        while parent and parent in self._parents and parent not in found:
            found.append(parent)
            parent = self._parents[parent]
        return tuple(found)

    def descendants(self, key: str) -> frozenset[str]:
        """Everything below a value."""
        below: set[str] = set()
        for child in self.children(key):
            below |= {child} | self.descendants(child)
        return frozenset(below)

    def state(self, key: str, chosen: frozenset[str]) -> Qt.CheckState:
        """Ticked where it or something above it is chosen, a dash where only something below it is."""
        if key in chosen or chosen.intersection(self.ancestors(key)):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if chosen & self.descendants(key) else Qt.CheckState.Unchecked

    def toggle(self, key: str, chosen: frozenset[str]) -> frozenset[str]:
        """What is chosen after a click on a value.

        Ticking a value takes the place of what was ticked below it. Unticking one whose parent is chosen leaves
        everything else below that parent.
        """
        if self.state(key, chosen) is not Qt.CheckState.Checked:
            return (chosen - self.descendants(key)) | {key}
        result = chosen - {key}
        below = key
        for ancestor in self.ancestors(key):
            if result & ({ancestor} | set(self.ancestors(ancestor))):
                result |= set(self.children(ancestor)) - {below}
            result -= {ancestor}
            below = ancestor
        return frozenset(result)


class FacetModel(QAbstractItemModel):
    """Asks for choices and shows them once they are given; decides nothing.

    With `single` values have one count alone, which stands in `FacetValue.testimonies`.
    """

    choice_changed = Signal(object)
    """The keys that are chosen after a click, as a frozenset."""

    def __init__(self, parent: QObject | None = None, *, single: bool = False) -> None:
        super().__init__(parent)
        self.single = single
        self._values: dict[str, FacetValue] = {}
        self._tree = FacetTree(())
        self._order: list[str] = []
        self._places: dict[str, int] = {}
        self._chosen: frozenset[str] = frozenset()

    @property
    def tree(self) -> FacetTree:
        """The structure of the values."""
        return self._tree

    @property
    def chosen(self) -> frozenset[str]:
        """The keys that are chosen."""
        return self._chosen

    def set_values(self, values: Sequence[FacetValue], chosen: frozenset[str]) -> None:
        """Show these values; where they are the same ones with other counts, nothing folds or moves."""
        same = [(each.key, each.parent_key) for each in values] == [
            (each.key, each.parent_key) for each in self._values.values()
        ]
        if same:
            self._values = {each.key: each for each in values}
            self._chosen = chosen
            self._refresh(QModelIndex())
            return
        self.beginResetModel()
        self._values = {each.key: each for each in values}
        self._tree = FacetTree(values)
        self._order = list(self._values)
        self._places = {
            key: place for parent in ("", *self._order) for place, key in enumerate(self._tree.children(parent))
        }
        self._chosen = chosen
        self.endResetModel()

    def set_chosen(self, chosen: frozenset[str]) -> None:
        """Show another choice."""
        if chosen != self._chosen:
            self._chosen = chosen
            self._refresh(QModelIndex())

    def values(self) -> tuple[FacetValue, ...]:
        """All values."""
        return tuple(self._values.values())

    def value(self, index: _Index) -> FacetValue | None:
        """The value at an index."""
        return self._values[self._order[index.internalId()]] if index.isValid() else None

    def index_of(self, key: str) -> QModelIndex:
        """Where a value stands."""
        if key not in self._places:
            return QModelIndex()
        return self.createIndex(self._places[key], 0, self._order.index(key))

    def toggle(self, index: _Index) -> None:
        """Ask for the choice that a click on a value means."""
        if (value := self.value(index)) is not None:
            self.choice_changed.emit(self._tree.toggle(value.key, self._chosen))

    # Qt's own questions ------------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own default
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        key = self._children_of(parent)[row]
        return self.createIndex(row, column, self._order.index(key))

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]
        value = self.value(index)
        return QModelIndex() if value is None else self.index_of(value.parent_key)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.column() > 0 else len(self._children_of(parent))

    def columnCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        value = self.value(index)
        if value is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return value.label
            case Qt.ItemDataRole.CheckStateRole:
                return self._tree.state(value.key, self._chosen)
            case Qt.ItemDataRole.AccessibleTextRole:
                if self.single:
                    return f"{value.label}, {number(value.testimonies)}"
                words = self.tr("{value}, testimonies: {testimonies}, passages: {passages}")
                return words.format(value=value.label, testimonies=value.testimonies, passages=value.passages)
            case _:
                return value if role == VALUE_ROLE else None

    def setData(self, index: _Index, _value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.toggle(index)
        return True

    def _children_of(self, parent: _Index) -> Sequence[str]:
        value = self.value(parent)
        return self._tree.children("" if value is None else value.key)

    def _refresh(self, parent: QModelIndex) -> None:
        rows = self.rowCount(parent)
        if rows:
            self.dataChanged.emit(self.index(0, 0, parent), self.index(rows - 1, 0, parent))
            for row in range(rows):
                self._refresh(self.index(row, 0, parent))
