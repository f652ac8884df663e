"""The table of testimonies: its rows, its heading, and which columns give way where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QRect, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QStyle, QStyledItemDelegate, QTableView

from testimony_archive.ui.models.testimonies_model import (
    MARK_COLUMNS,
    MARK_ROLE,
    TONE_ROLE,
    USUAL_COLUMNS,
    CellMark,
    Column,
    TestimoniesModel,
)
from testimony_archive.ui.presenters.table_memory import TableColumns
from testimony_archive.ui.term_names import short_dates_of_a_year
from testimony_archive.ui.translation import number
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.visual.rows import paint_row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from testimony_archive.domain.testimony_filter import Sort

_PADDING: Final = tokens.SPACE_2
_PADDING_RIGHT: Final = tokens.SPACE_1
_MARK_WIDTH: Final = 24
_TITLE_AT_LEAST: Final = 160
_LETTERS_OF_A_CODE: Final = 18
"""The code's column grows to this many wide letters, which hold about 28 usual ones."""
_GIVE_WAY: Final = (Column.INTERVIEWEE, Column.DATE)
# A text of the usual length tells how wide a column has to be in the font of the system.
_TYPICAL: Final = {
    Column.CODE: "MX-0000",
    Column.INTERVIEWEE: "Mariana Quispe",
    Column.ROLE: "Political authority",
    Column.COUNTRY: "Colombia.",
    Column.THEMES: "2.2, 2.3, 2",
    Column.STATUS: "Published",
}
_TYPICAL_DETAIL: Final = "Pacific Alliance"
_NARROW: Final = frozenset({Column.GOALS, Column.DURATION, Column.PASSAGES, Column.QUOTES, Column.FILES, Column.GENDER})
_MOVING: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_FLAG: Final = QStyle.StateFlag


class TestimoniesTable(QTableView):
    """Shows the rows of a `TestimoniesModel`; what is chosen is told by row number of the archive, not of the table."""

    current_changed = Signal(int)
    """The testimony that the inspector is to show; 0 for none."""
    chosen_changed = Signal(int)
    """How many testimonies are selected."""
    opened = Signal(int)
    """A testimony was opened by double click."""
    delete_asked = Signal()
    sort_asked = Signal(object, bool)
    """A click on the heading of a column, as `RowColumn`, and whether Shift was held: to sort by it as well."""
    columns_changed = Signal()
    """Somebody chose, moved or resized a column."""
    menu_asked = Signal(object)
    """The context menu is wanted at this place on the screen."""

    def __init__(self, model: TestimoniesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("testimonies_table")
        self.setAccessibleName(self.tr("Testimonies"))
        self.hovered_row = -1
        self._hidden_by_choice = set(Column) - set(USUAL_COLUMNS)
        self._given_widths: dict[Column, int] = {}
        self._fitting = False
        self._typed = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(QApplication.keyboardInputInterval() * 2)
        self._typing.timeout.connect(self._forget_typed)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(self))
        self._head = _Head(self)
        self.setHorizontalHeader(self._head)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(tokens.height_for(tokens.HEIGHT_ROW))
        self.verticalHeader().setMinimumSectionSize(1)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self._head.sectionClicked.connect(self._on_head_section_clicked)
        self._head.sectionMoved.connect(lambda *_places: self.columns_changed.emit())
        self._head.sectionResized.connect(self._on_section_resized)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._model.row_at(index.row()).testimony_id))
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        model.modelReset.connect(self._fit_columns)
        model.dataChanged.connect(self._fit_columns)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self._fit_columns()

    @property
    def longest_code(self) -> str:
        """The code of its rows that takes most letters."""
        return self._model.longest_code

    @property
    def current_id(self) -> int:
        """The testimony of the current row, 0 where there is none."""
        index = self.currentIndex()
        return self._model.row_at(index.row()).testimony_id if index.isValid() else 0

    @property
    def chosen_ids(self) -> tuple[int, ...]:
        """The testimonies that are selected, from above."""
        return tuple(self._model.row_at(row).testimony_id for row in sorted(self._chosen_rows()))

    @property
    def chosen_count(self) -> int:
        """How many testimonies are selected."""
        return len(self._chosen_rows())

    def choose(self, testimony_ids: Sequence[int], current_id: int) -> None:
        """Select these testimonies, as far as they are shown, and make one of them the current one."""
        selection = QItemSelection()
        last = self._model.columnCount() - 1
        for each in testimony_ids:
            if (place := self._model.place_of(each)) >= 0:
                selection.select(self._model.index(place, 0), self._model.index(place, last))
        place = self._model.place_of(current_id)
        if place >= 0:
            index = self._model.index(place, 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def show_sorts(self, sorts: Sequence[Sort]) -> None:
        """Mark the headings that the rows are sorted by, with their rank where there are several."""
        self._head.sorts = tuple(sorts)
        self._fit_columns()
        self._head.viewport().update()

    @property
    def columns(self) -> TableColumns:
        """The columns that are chosen, from the left, and the widths that somebody gave them."""
        order = [Column(self._head.logicalIndex(place)) for place in range(len(Column))]
        shown = tuple(each.field for each in order if each not in self._hidden_by_choice)
        return TableColumns(shown, {each.field: width for each, width in self._given_widths.items()})

    def show_columns(self, columns: TableColumns) -> None:
        """Show these columns in this order and width."""
        shown = [Column[each.name] for each in columns.shown]
        self._hidden_by_choice = set(Column) - set(shown) - {Column.CODE, Column.TITLE}
        self._given_widths = {Column[each.name]: width for each, width in columns.widths.items()}
        with QSignalBlocker(self._head):
            for place, column in enumerate(dict.fromkeys([Column.CODE, *shown])):
                self._head.moveSection(self._head.visualIndex(column), place)
        self._fit_columns()

    def set_column_shown(self, column: Column, shown: bool) -> None:
        """Show or hide a column by choice."""
        if shown:
            self._hidden_by_choice.discard(column)
        else:
            self._hidden_by_choice.add(column)
        self._fit_columns()
        self.columns_changed.emit()

    def is_column_chosen(self, column: Column) -> bool:
        """Whether a column is shown where there is room for it."""
        return column not in self._hidden_by_choice

    def move_column(self, column: Column, step: int) -> None:
        """Let a column change places with the next one that is shown, to the right (1) or to the left (-1)."""
        place = self._head.visualIndex(column) + step
        while 0 < place < len(Column) and self.isColumnHidden(self._head.logicalIndex(place)):
            place += step
        if column is not Column.CODE and 0 < place < len(Column):
            self._head.moveSection(self._head.visualIndex(column), place)

    def _on_head_section_clicked(self, section: int) -> None:
        self.sort_asked.emit(Column(section).field, self._head.adds)

    def _on_section_resized(self, section: int, _old: int, width: int) -> None:
        if not self._fitting and width:
            self._given_widths[Column(section)] = width
            self.columns_changed.emit()

    def _chosen_rows(self) -> set[int]:
        # By ranges: Qt's own answer asks the model about every cell, which takes a second for 20,000 rows.
        ranges = self.selectionModel().selection()
        return {row for each in map(ranges.at, range(ranges.count())) for row in range(each.top(), each.bottom() + 1)}

    def _on_selection_changed(self) -> None:
        self.chosen_changed.emit(self.chosen_count)
        self.viewport().update()

    def _on_current_row_changed(self, current: QModelIndex) -> None:
        self.current_changed.emit(self._model.row_at(current.row()).testimony_id if current.isValid() else 0)

    def _fit_columns(self) -> None:
        """Give each column its width; the title takes what is left, and where that is too little, others give way."""
        widths: dict[Column, int] = {
            column: self._given_widths.get(column, self._head.usual_width(column))
            for column in Column
            if column is not Column.TITLE
        }
        hidden = set(self._hidden_by_choice)
        for each in _GIVE_WAY:
            if self._left_for_title(widths, hidden) < _TITLE_AT_LEAST:
                hidden.add(each)
        title = self._given_widths.get(Column.TITLE, max(self._left_for_title(widths, hidden), _TITLE_AT_LEAST))
        self._fitting = True
        for column in Column:
            self.setColumnHidden(column, column in hidden)
        for column, width in {**widths, Column.TITLE: title}.items():
            self.setColumnWidth(column, width)
        self._fitting = False
        more = bool(self._given_widths) or any(each not in hidden for each in Column if each not in USUAL_COLUMNS)
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if more else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(policy)

    def _left_for_title(self, widths: Mapping[Column, int], hidden: set[Column]) -> int:
        return self.viewport().width() - sum(width for each, width in widths.items() if each not in hidden)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and not event.modifiers():
            self.delete_asked.emit()
        elif event.modifiers() == _MOVING and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            column = self.currentIndex().column()
            if column >= 0:
                self.move_column(Column(column), 1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Go to the code or the title that begins with what is typed without a pause."""
        start = max(self.currentIndex().row(), 0)
        self._typed += search
        self._typing.start()
        if (place := self._model.place_beginning_with(self._typed, start)) >= 0:
            self.setCurrentIndex(self._model.index(place, max(self.currentIndex().column(), 0)))

    def event(self, event: QEvent) -> bool:
        """In the middle of a word, a letter is none of the keys that do something."""
        if event.type() == QEvent.Type.ShortcutOverride and self._typed and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            if plain and event.text().isprintable() and event.text().strip():
                event.accept()
                return True
        return super().event(event)

    def _forget_typed(self) -> None:
        self._typed = ""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.currentIndex().isValid():
            by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            below = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_asked.emit(event.globalPos() if by_mouse else self.viewport().mapToGlobal(below))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        current = self.currentIndex()
        if current.isValid() and self.hasFocus() and self.chosen_count > 1:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(tokens.colours().accent), 1))
            top, height = self.rowViewportPosition(current.row()), self.rowHeight(current.row())
            painter.drawRect(QRect(0, top, self.viewport().width() - 1, height - 1))

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            for each in (self.hovered_row, row):
                if each >= 0:
                    top, height = self.rowViewportPosition(each), self.rowHeight(each)
                    self.viewport().update(0, top, self.viewport().width(), height)
            self.hovered_row = row


class _RowDelegate(QStyledItemDelegate):
    """Draws one cell: ground by the state of its row, then words or an icon."""

    def __init__(self, table: TestimoniesTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        column = Column(index.column())
        state = option.state & ~_FLAG.State_MouseOver
        option.state = state | _FLAG.State_MouseOver if index.row() == self._table.hovered_row else state
        paint_row(painter, option, bar=column is Column.CODE)
        mark: CellMark | None = index.data(MARK_ROLE)
        if mark is not None:
            self._paint_mark(painter, option.rect, mark)
            return
        colours = tokens.colours()
        painter.setFont(tokens.strong() if column is Column.CODE else tokens.body())
        painter.setPen(QColor(getattr(colours, index.data(TONE_ROLE))))
        room = _text_room(option.rect, column)
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(_MARK_WIDTH, tokens.height_for(tokens.HEIGHT_ROW))

    @staticmethod
    def _paint_mark(painter: QPainter, place: QRect, mark: CellMark) -> None:
        if mark.icon:
            icons.paint(painter, place, mark.icon, mark.tone)
        else:
            painter.setPen(QColor(getattr(tokens.colours(), mark.tone)))
            painter.setFont(tokens.body())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "–")


class _Head(QHeaderView):
    """Small words, the one sorted by in bold with an arrow; icons over the columns of icons."""

    def __init__(self, table: TestimoniesTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setObjectName("testimonies_table_head")
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(_MARK_WIDTH)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.sorts: tuple[Sort, ...] = ()
        self.adds = False
        self.setFixedHeight(tokens.height_for(tokens.HEIGHT_FACET, tokens.small()) + 2)

    def usual_width(self, column: Column) -> int:
        """How wide a column is, in the font of the moment."""
        if column in MARK_COLUMNS:
            return _MARK_WIDTH
        font = tokens.strong() if column is Column.CODE else tokens.body()
        metrics = QFontMetrics(font)
        typical = short_dates_of_a_year() if column is Column.DATE else (self._typical(column),)
        words = max(map(metrics.horizontalAdvance, typical)) + 2
        if column is Column.CODE:  # archives have codes of their own kind; beyond the widest they are cut
            longest = metrics.horizontalAdvance(self._table.longest_code) + 2
            words = max(words, min(longest, metrics.horizontalAdvance("m" * _LETTERS_OF_A_CODE)))
        heading = QFontMetrics(tokens.small_strong()).horizontalAdvance(self._heading(column)) + _rank_width(
            len(self.sorts)
        )
        edge = tokens.SPACE_4 - _PADDING if column in {Column.CODE, Column.STATUS} else 0
        return max(words, heading) + _PADDING + _PADDING_RIGHT + edge

    @staticmethod
    def _typical(column: Column) -> str:
        return "00:00:00" if column in _NARROW else _TYPICAL.get(column, _TYPICAL_DETAIL)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.adds = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mouseReleaseEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        column = Column(section)
        colours = tokens.colours()
        place = next((place for place, each in enumerate(self.sorts) if each.column is column.field), -1)
        sorted_by = place >= 0
        painter.save()
        painter.fillRect(rect, QColor(colours.alt))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        if column in MARK_COLUMNS:
            icons.paint(painter, rect, self.model().headerData(section, Qt.Orientation.Horizontal, MARK_ROLE))
        else:
            painter.setFont(tokens.small_strong() if sorted_by else tokens.small())
            painter.setPen(QColor(colours.text if sorted_by else colours.text2))
            room = _text_room(rect, column)
            heading = painter.fontMetrics().elidedText(
                self._heading(column),
                Qt.TextElideMode.ElideRight,
                room.width() - (_rank_width(len(self.sorts)) if sorted_by else 0),
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, heading)
            if sorted_by:
                left = room.left() + painter.fontMetrics().horizontalAdvance(heading) + 2
                arrow = QRect(left, rect.top(), tokens.ICON, rect.height())
                icons.paint(painter, arrow, "chevron-up" if self.sorts[place].descending else "chevron-down", "text")
                if len(self.sorts) > 1:
                    painter.setFont(tokens.small())
                    rank = arrow.translated(tokens.ICON - 2, 0)
                    painter.drawText(rank, Qt.AlignmentFlag.AlignVCenter, number(place + 1))
        painter.restore()

    def _heading(self, column: Column) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal))


def _rank_width(sorts: int) -> int:
    """The room of the arrow, and of the rank where there are several."""
    return tokens.ICON if sorts < 2 else tokens.ICON + tokens.SPACE_2


def _text_room(cell: QRect, column: Column) -> QRect:
    left = tokens.SPACE_4 if column is Column.CODE else _PADDING
    return cell.adjusted(left, 0, -_PADDING_RIGHT, 0)
