"""The list of quotes as Qt's views take it: flat rows, each with its words ready to draw once it comes into view."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from PySide6.QtCore import QAbstractListModel, QByteArray, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from testimony_archive.domain.quote_list import QuoteRow, Spans
    from testimony_archive.ui.models.pieces import Pieces
    from testimony_archive.ui.models.search_results import Mark

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
"""The `QuoteRow` itself."""
LINE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The row as a `QuoteLine`, ready to draw."""
MIME_TYPE: Final = "application/x-testimony-archive-quotes"

_LINES_KEPT: Final = 400  # some screens full; what scrolls by is put into words again
_Index: TypeAlias = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """One quote in words, ready to draw. `…_marks` are (start, end) code points of what was searched for.

    `detail` says whose words they are and from where; `states` what is out of the usual.
    """

    quote_id: int
    code: str
    main_idea: str
    idea_marks: Spans
    words: str
    word_marks: Spans
    time: str
    detail: str
    states: tuple[Mark, ...]
    starred: bool
    playable: bool


@dataclass(frozen=True, slots=True)
class QuoteMarks:
    """What an edit would make of which quotes, by id: what is written in place of the main idea, and at the end of the
    row."""

    ideas: Mapping[int, Pieces]
    ends: Mapping[int, Pieces]


class QuotesModel(QAbstractListModel):
    """Shows rows in the order in which it is given them; what is dropped is asked for by whoever shows it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[QuoteRow] = ()
        self._places: dict[int, int] = {}
        self._line: Callable[[QuoteRow], QuoteLine] | None = None
        self._playing = 0
        self._movable = False
        self._marks: QuoteMarks | None = None

    def set_rows(self, rows: Sequence[QuoteRow], line: Callable[[QuoteRow], QuoteLine]) -> None:
        """Show these rows, each put into words by `line`; where they are the same ones in the same order, nothing
        moves."""
        kept = lru_cache(maxsize=_LINES_KEPT)(line)
        same = len(rows) == len(self._rows) and all(
            one.quote_id == other.quote_id for one, other in zip(rows, self._rows, strict=True)
        )
        if same:
            self._rows, self._line = rows, kept
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows, self._line = rows, kept
        self._places = {row.quote_id: place for place, row in enumerate(rows)}
        self.endResetModel()

    def set_marks(self, marks: QuoteMarks | None) -> None:
        """Show what an edit would change; None shows what is there."""
        if marks is not self._marks:
            self._marks = marks
            if self._rows:
                self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def idea_pieces(self, quote_id: int) -> Pieces:
        """What is to be written in place of a quote's main idea; nothing where that stays."""
        return self._marks.ideas.get(quote_id, ()) if self._marks is not None else ()

    def end_pieces(self, quote_id: int) -> Pieces:
        """What is to be written at the end of a quote's row."""
        return self._marks.ends.get(quote_id, ()) if self._marks is not None else ()

    def set_movable(self, movable: bool) -> None:
        """Say whether rows may be dragged: they may be where they stand in their own order."""
        self._movable = movable

    @property
    def movable(self) -> bool:
        """Whether rows may be dragged."""
        return self._movable

    @property
    def playing(self) -> int:
        """The quote that is heard now, 0 for none."""
        return self._playing

    def set_playing(self, quote_id: int) -> None:
        """Say which quote is heard now, 0 for none."""
        earlier, self._playing = self._playing, quote_id
        for each in {earlier, quote_id} - {0}:
            index = self.index_of(each)
            if index.isValid():
                self.dataChanged.emit(index, index)

    def row(self, index: _Index) -> QuoteRow | None:
        """The quote at an index; None where it is not valid."""
        return self._rows[index.row()] if index.isValid() else None

    def row_at(self, place: int) -> QuoteRow | None:
        """The quote at a place, counted from 0; None where there is none."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def rows_of(self, quote_ids: Collection[int]) -> tuple[QuoteRow, ...]:
        """These quotes, as far as they are shown, in the order of the list."""
        return tuple(self._rows[each] for each in self.places_of(quote_ids))

    def places_of(self, quote_ids: Collection[int]) -> list[int]:
        """Where these quotes stand, as far as they are shown, from top to bottom."""
        return sorted(self._places[each] for each in quote_ids if each in self._places)

    def index_of(self, quote_id: int) -> QModelIndex:
        """Where a quote stands; an invalid index where it is not shown."""
        return self.index(self._places[quote_id]) if quote_id in self._places else QModelIndex()

    # Qt's own questions ------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled if self._movable else Qt.ItemFlag.NoItemFlags
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self._movable else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None or self._line is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(self._line(row))
            case _ if role == ROW_ROLE:
                return row
            case _ if role == LINE_ROLE:
                return self._line(row)
            case _:
                return None

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        ids = [str(row.quote_id) for row in map(self.row, indexes) if row is not None]
        data.setData(MIME_TYPE, QByteArray(" ".join(ids).encode()))
        return data

    def _spoken(self, line: QuoteLine) -> str:
        starred = self.tr("starred") if line.starred else ""
        states = (each.reason or each.text for each in line.states)
        marks = (each.spoken for each in (*self.idea_pieces(line.quote_id), *self.end_pieces(line.quote_id)))
        parts = (starred, *marks, line.main_idea, line.words, line.code, line.detail, line.time, *states)
        return ", ".join(each for each in parts if each)
