"""The lines of a concordance as Qt's views take them: plain records, however many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from testimony_archive.domain.concordance import ConcordanceRow

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
"""The `ConcordanceRow` itself."""

_Index: TypeAlias = QModelIndex | QPersistentModelIndex


class ConcordanceModel(QAbstractListModel):
    """Shows lines in the order in which it is given them."""

    marks_changed = Signal()
    """Lines in view are to be drawn anew: other ones are kept, or heard. To name them all takes Qt too long."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ConcordanceRow] = ()
        self._is_kept: Callable[[ConcordanceRow], bool] = _nothing_kept
        self._playing = 0
        self.longest_code = ""

    def set_rows(self, rows: Sequence[ConcordanceRow]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._rows = rows
        self.longest_code = max((each.code for each in rows), key=len, default="")
        self.endResetModel()

    def set_kept(self, is_kept: Callable[[ConcordanceRow], bool]) -> None:
        """Say of which lines the passages are kept as quotes; asked only of those in view."""
        self._is_kept = is_kept
        self.marks_changed.emit()

    def set_playing(self, passage_id: int) -> None:
        """Say which passage is heard now, 0 for none."""
        self._playing = passage_id
        self.marks_changed.emit()

    def is_kept(self, row: ConcordanceRow) -> bool:
        """Whether the passage of a line is kept as a quote."""
        return self._is_kept(row)

    def is_playing(self, row: ConcordanceRow) -> bool:
        """Whether the passage of a line is heard now."""
        return row.passage_id == self._playing

    @property
    def rows(self) -> Sequence[ConcordanceRow]:
        """Every line."""
        return self._rows

    def row(self, index: _Index) -> ConcordanceRow | None:
        """The line at an index; None where it is not valid."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, place: tuple[int, int] | None) -> QModelIndex:
        """Where the line of a place stands; an invalid index where it is not shown."""
        if place is None:
            return QModelIndex()
        passage_id, start = place
        same = (at for at, each in enumerate(self._rows) if each.passage_id == passage_id and each.start == start)
        at = next(same, None)
        return QModelIndex() if at is None else self.index(at)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{row.left}{row.keyword}{row.right}"
            case Qt.ItemDataRole.AccessibleTextRole:
                kept = self.tr("kept as a quote") if self.is_kept(row) else ""
                words = (row.code, row.speaker, f"{row.left}{row.keyword}{row.right}", kept)
                return ", ".join(each.strip() for each in words if each)
            case _:
                return row if role == ROW_ROLE else None


def _nothing_kept(_row: ConcordanceRow) -> bool:
    return False
