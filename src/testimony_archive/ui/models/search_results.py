"""What a search found, as a tree of two levels: testimonies, and under each the words in which something was found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from testimony_archive.ui.tooltips import tooltip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.queries import PassageHit

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
"""The row itself: a `GroupRow`, `WordsRow` or `MoreRow`."""

_Index: TypeAlias = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Mark:
    """A state in a word, with its icon; nothing is told by colour alone. `reason` says the whole of it."""

    text: str
    icon: str
    tone: str = "text2"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The head of a testimony; every text ready to show."""

    testimony_id: int
    code: str
    title: str
    who: str
    when: str
    count: str
    marks: tuple[Mark, ...] = ()
    has_recording: bool = False


@dataclass(frozen=True, slots=True)
class WordsRow:
    """Words in which something was found: of a passage, or of a field of the record, which `where` then names.

    `text` may be an excerpt; `highlights` are (start, end) code-point offsets into it.
    """

    testimony_id: int
    text: str
    highlights: tuple[tuple[int, int], ...]
    passage: PassageHit | None = None
    where: str = ""
    time: str = ""
    playable: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True)
class MoreRow:
    """Leads to what is not shown yet of a testimony: passages, or fields of its record."""

    testimony_id: int
    text: str
    of_record: bool = False


Row: TypeAlias = GroupRow | WordsRow | MoreRow


@dataclass(frozen=True, slots=True)
class ResultGroup:
    """A testimony with the rows under it."""

    head: GroupRow
    rows: tuple[WordsRow | MoreRow, ...]


class SearchResultsModel(QAbstractItemModel):
    """Grows at its end as further testimonies are read, and within a testimony as its other passages are.

    It never asks by itself (`canFetchMore`): a `QTreeView` asks with every layout, and so would read everything.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[ResultGroup] = []
        self._playing = 0

    def set_groups(self, groups: Sequence[ResultGroup]) -> None:
        """Show other results."""
        self.beginResetModel()
        self._groups = list(groups)
        self.endResetModel()

    def add_groups(self, groups: Sequence[ResultGroup]) -> None:
        """Show further testimonies below the others."""
        if groups:
            self.beginInsertRows(QModelIndex(), len(self._groups), len(self._groups) + len(groups) - 1)
            self._groups.extend(groups)
            self.endInsertRows()

    def replace_group(self, group: ResultGroup) -> None:
        """Show other rows under the testimony that `group` is about, where it is shown."""
        place = self._place_of(group.head.testimony_id)
        if place is None:
            return
        parent = self.index(place, 0)
        old = self._groups[place].rows
        same = next((row for row, pair in enumerate(zip(old, group.rows, strict=False)) if pair[0] != pair[1]), None)
        first = min(len(old), len(group.rows)) if same is None else same
        if first < len(old):
            self.beginRemoveRows(parent, first, len(old) - 1)
            self._groups[place] = ResultGroup(group.head, old[:first])
            self.endRemoveRows()
        if first < len(group.rows):
            self.beginInsertRows(parent, first, len(group.rows) - 1)
            self._groups[place] = group
            self.endInsertRows()
        self._groups[place] = group
        self.dataChanged.emit(parent, parent)

    def set_kept(self, passage_ids: frozenset[int]) -> None:
        """Mark the passages that are kept as quotes, and no others."""
        for place, group in enumerate(self._groups):
            rows = tuple(_with_kept(row, passage_ids) for row in group.rows)
            if rows != group.rows:
                self._groups[place] = ResultGroup(group.head, rows)
                parent = self.index(place, 0)
                self.dataChanged.emit(self.index(0, 0, parent), self.index(len(rows) - 1, 0, parent))

    @property
    def playing(self) -> int:
        """The passage that is heard now, 0 for none."""
        return self._playing

    def set_playing(self, passage_id: int) -> None:
        """Say which passage is heard now, 0 for none."""
        earlier, self._playing = self._playing, passage_id
        for each in {earlier, passage_id} - {0}:
            index = self.index_of_passage(each)
            if index.isValid():
                self.dataChanged.emit(index, index)

    def row(self, index: _Index) -> Row | None:
        """What stands at an index; None where it is not valid."""
        if not index.isValid():
            return None
        if index.internalId() == 0:
            return self._groups[index.row()].head
        return self._groups[index.internalId() - 1].rows[index.row()]

    def index_of_passage(self, passage_id: int) -> QModelIndex:
        """Where a passage stands; an invalid index where it is not shown."""
        for place, group in enumerate(self._groups):
            for number, row in enumerate(group.rows):
                if isinstance(row, WordsRow) and row.passage is not None and row.passage.passage_id == passage_id:
                    return self.index(number, 0, self.index(place, 0))
        return QModelIndex()

    def index_of_testimony(self, testimony_id: int) -> QModelIndex:
        """Where the head of a testimony stands; an invalid index where it is not shown."""
        place = self._place_of(testimony_id)
        return QModelIndex() if place is None else self.index(place, 0)

    def group_of(self, testimony_id: int) -> ResultGroup | None:
        """The testimony with its rows, None where it is not shown."""
        place = self._place_of(testimony_id)
        return None if place is None else self._groups[place]

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
            return len(self._groups)
        return len(self._groups[parent.row()].rows) if parent.internalId() == 0 and parent.column() == 0 else 0

    def columnCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.code if isinstance(row, GroupRow) else row.text
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(_told(row)) if isinstance(row, GroupRow) else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case _:
                return row if role == ROW_ROLE else None

    def _place_of(self, testimony_id: int) -> int | None:
        found = (place for place, group in enumerate(self._groups) if group.head.testimony_id == testimony_id)
        return next(found, None)

    def _spoken(self, row: Row) -> str:
        match row:
            case GroupRow():
                words = (row.code, row.title, row.who, row.when, *(mark.text for mark in row.marks), row.count)
            case WordsRow():
                kept = self.tr("kept as a quote") if row.kept else ""
                words = (row.time, row.where, row.text, kept)
            case _:
                words = (row.text,)
        return ", ".join(each for each in words if each)


def _with_kept(row: WordsRow | MoreRow, passage_ids: frozenset[int]) -> WordsRow | MoreRow:
    if isinstance(row, MoreRow) or row.passage is None:
        return row
    kept = row.passage.passage_id in passage_ids
    return row if row.kept == kept else replace(row, kept=kept)


def _told(head: GroupRow) -> str:
    """What the pointer tells of a head: the whole of what may be cut, and the reasons behind its marks."""
    reasons = (mark.reason for mark in head.marks)
    return "\n".join(each for each in (head.code, head.title, head.who, head.when, *reasons) if each)
