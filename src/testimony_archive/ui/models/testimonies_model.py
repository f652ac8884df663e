"""The rows of the testimonies table, as SQL sorted and filtered them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from testimony_archive.ui.models.pieces import Piece, Tone
from testimony_archive.ui.models.row_words import heading
from testimony_archive.ui.models.table_lines import Chosen, Span, Stand, TableLines
from testimony_archive.ui.models.testimony_cells import MARK_COLUMNS, CellMark, Column, mark_of, remark_of, text_of
from testimony_archive.ui.tooltips import tooltip
from testimony_archive.ui.translation import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from testimony_archive.domain.testimony_row import TestimonyRow
    from testimony_archive.ui.presenters.bulk_marks import CellMarks
    from testimony_archive.ui.presenters.table_groups import RowGroup
    from testimony_archive.ui.presenters.table_rows import TableRows
    from testimony_archive.ui.term_names import TermNames

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
"""The `TestimonyRow` itself."""
MARK_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The `CellMark` of a column of icons; None elsewhere."""
TONE_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The name of the colour token of a cell's text."""

_Index: TypeAlias = QModelIndex | QPersistentModelIndex


_COLUMNS: Final = len(Column)
_CELL_FLAGS: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_CELLS_KEPT: Final = 4_000  # some screens full
_HEAD_ICONS: Final = {Column.RECORDING: "microphone", Column.TRANSCRIPT: "lines", Column.CONSENT: "document"}


@dataclass(frozen=True, slots=True)
class Cell:
    """All that a cell draws: an icon, or the pieces of an edit that is not made yet, or words in a tone."""

    text: str
    tone: str
    mark: CellMark | None
    pieces: tuple[Piece, ...]


class TestimoniesModel(QAbstractTableModel):
    """Lines of the table: a testimony each, and a heading over each group where the rows are grouped.

    It takes over what `table_rows` made ready on a reader's thread; what cells show is made when they are drawn.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._content: TableRows | None = None
        self._ids: tuple[int, ...] = ()
        self._lines = TableLines((), 0)
        self._marks: CellMarks | None = None
        self._cells: dict[tuple[int, int], Cell] = {}

    def set_rows(self, content: TableRows) -> bool:
        """Show these rows; returns whether their lines are others now. Where they are not, what was chosen stays so."""
        self._cells.clear()
        same_field = self._content is not None and self._content.grouped_by is content.grouped_by
        lines = TableLines(content.groups, len(content.rows), self._lines.folded if same_field else frozenset())
        if content.ids == self._ids and lines == self._lines:
            self._content, self._lines = content, lines
            self._tell_all_changed()
            return False
        self.beginResetModel()
        self._content, self._ids, self._lines = content, content.ids, lines
        self.endResetModel()
        return True

    def set_marks(self, marks: CellMarks | None) -> None:
        """Show in the cells what an edit would change; None: nothing is edited."""
        if marks is not self._marks:
            self._marks = marks
            self._cells.clear()
            self._tell_all_changed()

    @property
    def longest_code(self) -> str:
        """The code that takes most letters."""
        return self._content.longest_code if self._content is not None else ""

    @property
    def ids(self) -> tuple[int, ...]:
        """The testimonies, each once, in the order of their rows."""
        return self._ids

    @property
    def lines(self) -> TableLines:
        """What stands in each line."""
        return self._lines

    def row_at(self, line: int) -> TestimonyRow | None:
        """The row in a line; None for the heading of a group."""
        place = self._lines.place_at(line)
        return self._content.rows[place] if self._content is not None and place is not None else None

    def id_at(self, line: int) -> int:
        """The testimony in a line; 0 for the heading of a group, or no line."""
        place = self._lines.place_at(line)
        return self._ids[place] if place is not None else 0

    def ids_between(self, first: int, last: int) -> Sequence[int]:
        """The testimonies of these lines, both included; one that stands in several groups may be there twice."""
        if not self._lines.groups:
            return self._ids[first : last + 1]
        ids = self._ids
        return [ids[each] for each in self._lines.held[first : last + 1] if each >= 0]

    def stand(self, line: int) -> Stand | None:
        """What stands in a line, to be found again when the rows are others; None for no line."""
        return self._lines.stand(line, self._ids)

    def line_again(self, stand: Stand) -> int:
        """The line where something stands now; -1 where it is not shown."""
        return self._lines.line_again(stand, self._content.places) if self._content is not None else -1

    def chosen(self, spans: Iterable[Span]) -> Chosen:
        """The testimonies in these stretches of lines, to be found again when the rows are others."""
        return self._lines.chosen(spans, self._ids)

    def spans(self, chosen: Chosen) -> list[Span]:
        """The stretches of lines where these testimonies stand now, from above, as far as they are shown."""
        return self._lines.spans(chosen, self._ids)

    def hidden(self, chosen: Chosen) -> Chosen:
        """What of these stands in groups that are folded."""
        return {value: set(ids) for value, ids in chosen.items() if value in self._lines.folded}

    def first_spans(self, testimony_ids: Iterable[int]) -> list[Span]:
        """The first line of each of these testimonies, as far as they are shown, as stretches from above."""
        return self._lines.first_spans(testimony_ids, self._ids)

    def place_of(self, testimony_id: int) -> int:
        """The first line of a testimony, -1 where it is not shown."""
        place = self._content.places.get(testimony_id) if self._content is not None else None
        return -1 if place is None else self._lines.line_of(place)

    def fold(self, line: int, *, folded: bool) -> None:
        """Fold or open the group whose heading stands in this line."""
        group = self._lines.group_at(line)
        if group is None or self._lines.is_folded(group) is folded:
            return
        fresh = self._lines.with_folded({group.value}, folded=folded)
        first, last = line + 1, line + len(group.places)
        if folded:
            self.beginRemoveRows(QModelIndex(), first, last)
            self._lines = fresh
            self.endRemoveRows()
        else:
            self.beginInsertRows(QModelIndex(), first, last)
            self._lines = fresh
            self.endInsertRows()
        self.dataChanged.emit(self.index(line, 0), self.index(line, _COLUMNS - 1))

    def fold_all(self, *, folded: bool) -> None:
        """Fold or open every group."""
        self.beginResetModel()
        self._lines = self._lines.with_folded({each.value for each in self._lines.groups}, folded=folded)
        self.endResetModel()

    def is_known(self, testimony_id: int) -> bool:
        """Whether a testimony is among the rows, in view or folded away."""
        return self._content is not None and testimony_id in self._content.places

    def open_group_of(self, testimony_id: int) -> None:
        """Open the first group of a testimony, where it is folded."""
        place = self._content.places.get(testimony_id) if self._content is not None else None
        if place is not None and (heading_line := self._lines.heading_over(place)) is not None:
            self.fold(heading_line, folded=False)

    def place_beginning_with(self, text: str, start: int) -> int:
        """The first line from `start` on, and round the end, whose code begins with a text, else whose title does;
        -1 where none does."""
        if self._content is None:
            return -1
        sought, held = text.casefold(), self._lines.held
        around = (*held[start:], *held[:start])
        for texts in (self._content.codes, self._content.titles):
            for step, place in enumerate(around):
                if place >= 0 and texts[place].startswith(sought):
                    return (start + step) % len(held)
        return -1

    def _tell_all_changed(self) -> None:
        """Of all at once: to find out which ones did is work for each row, and only those in view are drawn."""
        if count := self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, _COLUMNS - 1))

    # Qt's own questions ------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else _COLUMNS

    def flags(self, index: _Index) -> Qt.ItemFlag:
        # Qt asks for every cell that it draws, twice.
        if self._lines.groups and self._lines.group_at(index.row()) is not None:
            return Qt.ItemFlag.ItemIsEnabled  # the cursor can stand on it, but it is no testimony to be chosen
        return _CELL_FLAGS if index.isValid() else Qt.ItemFlag.NoItemFlags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < _COLUMNS:
            return None
        column = Column(section)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "" if column in MARK_COLUMNS else heading(column.field)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return heading(column.field)
            case _:
                return _HEAD_ICONS.get(column) if role == MARK_ROLE else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._content is None or not index.isValid() or not 0 <= index.row() < len(self._lines):
            return None
        if (group := self._lines.group_at(index.row())) is not None:
            return self._of_group(group, role) if index.column() == 0 else None
        row, column, names = self._content.rows[self._lines.held[index.row()]], Column(index.column()), self._names
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return "" if column in MARK_COLUMNS else text_of(row, column, names)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(remark_of(row, column, names))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, column, names)
            case _:
                return self._own_role(row, column, role)

    @property
    def _names(self) -> TermNames:
        assert self._content is not None
        return self._content.names

    def _of_group(self, group: RowGroup, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return group.name
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(group.name)
            case Qt.ItemDataRole.AccessibleTextRole:
                words = self.tr("{name}: {count} testimony"), self.tr("{name}: {count} testimonies")
                said = counted(len(group.places), *words, name=group.name)
                return self.tr("{group}, folded").format(group=said) if self._lines.is_folded(group) else said
            case _:
                return None

    def cell(self, line: int, column: int) -> Cell | None:
        """What a cell draws; None for the heading of a group. Made once: the pointer's way over the rows, scrolling and
        the cursor's moves draw the same cells again and again."""
        place = self._lines.place_at(line)
        if place is None or self._content is None:
            return None
        if (place, column) not in self._cells:
            if len(self._cells) >= _CELLS_KEPT:
                self._cells.clear()
            self._cells[place, column] = self._made_cell(self._content.rows[place], Column(column), self._names)
        return self._cells[place, column]

    def _made_cell(self, row: TestimonyRow, column: Column, names: TermNames) -> Cell:
        if (mark := mark_of(row, column)) is not None:
            return Cell("", "text", mark, ())
        text, tone = text_of(row, column, names), self._own_role(row, column, TONE_ROLE)
        if self._marks is None or self._marks.column is not column.field:
            return Cell(text, tone, None, ())
        pieces = self._marks.cells.get(row.testimony_id, ())
        if pieces and pieces[0].tone is Tone.QUIET:  # said beside what the record has
            pieces = (Piece(text, Tone.KEPT), *pieces)
        return Cell(text, tone, None, pieces)

    def _own_role(self, row: TestimonyRow, column: Column, role: int) -> Any:
        match role:
            case _ if role == ROW_ROLE:
                return row
            case _ if role == MARK_ROLE:
                return mark_of(row, column)
            case _ if role == TONE_ROLE:
                return "text2" if column is Column.INTERVIEWEE and not row.interviewees else "text"
            case _:
                return None

    def _spoken(self, row: TestimonyRow, column: Column, names: TermNames) -> str:
        """What assistive technology reads: with its heading, since a cell is met alone."""
        if (mark := mark_of(row, column)) is not None:
            return mark.text
        said = f"{heading(column.field)}: {text_of(row, column, names)}"
        if self._marks is None or self._marks.column is not column.field:
            return said
        pieces = self._marks.cells.get(row.testimony_id, ())
        return "; ".join((said, *(each.spoken for each in pieces if each.tone is not Tone.KEPT)))
