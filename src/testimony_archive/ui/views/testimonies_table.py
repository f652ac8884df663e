"""The table of testimonies: its rows and groups, and which columns give way where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QItemSelectionRange, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication

from testimony_archive.ui.models.testimonies_model import TestimoniesModel
from testimony_archive.ui.models.testimony_cells import Column
from testimony_archive.ui.views.testimonies_columns import ColumnTable
from testimony_archive.ui.views.testimonies_delegate import (
    RowDelegate,
    paint_group,
)
from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from testimony_archive.ui.models.table_lines import Chosen, Span, Stand
    from testimony_archive.ui.presenters.table_rows import TableRows

_MOVING: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_SIDEWAYS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class TestimoniesTable(ColumnTable):
    """Shows the rows of a `TestimoniesModel`; what is chosen is told by row number of the archive, not of the table."""

    current_changed = Signal(int)
    """The testimony that the inspector is to show; 0 for none."""
    chosen_changed = Signal(int)
    """How many testimonies are selected."""
    opened = Signal(int)
    """A testimony was opened by double click."""
    delete_asked = Signal()
    menu_asked = Signal(object)
    """The context menu is wanted at this place on the screen."""

    def __init__(self, model: TestimoniesModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.setObjectName("testimonies_table")
        self.setAccessibleName(self.tr("Testimonies"))
        self.hovered_row = -1
        self._chosen_count = 0
        self._hidden: Chosen = {}
        self._is_moving = False
        self.is_edited = False
        self._typed = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(QApplication.keyboardInputInterval() * 2)
        self._typing.timeout.connect(self._forget_typed)
        self._delegate = RowDelegate(self, model)
        self.setItemDelegate(self._delegate)
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
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.selectionModel().currentRowChanged.connect(self._on_current_row_changed)
        self.selectionModel().currentColumnChanged.connect(lambda *_indexes: self._head.viewport().update())

    @property
    def rows(self) -> TestimoniesModel:
        """What it shows."""
        return self._model

    @property
    def current_id(self) -> int:
        """The testimony of the current row, 0 where there is none or it is the heading of a group."""
        return self._model.id_at(self.currentIndex().row())

    @property
    def current_column(self) -> Column:
        """The column that the cursor stands in."""
        return Column(self._column())

    @property
    def chosen_ids(self) -> tuple[int, ...]:
        """The testimonies that are selected, from above, each once."""
        found: dict[int, None] = {}
        for first, last in self._chosen_spans():
            found.update(dict.fromkeys(self._model.ids_between(first, last)))
        return tuple(found)

    @property
    def chosen_count(self) -> int:
        """How many testimonies are selected."""
        return self._chosen_count

    def show_rows(self, rows: TableRows) -> None:
        """Show rows and keep what was chosen; where it is gone, choose what stands in its place now."""
        line, column = self.currentIndex().row(), self._column()
        all_stay = self._is_everything(self._chosen_spans()) and frozenset(self._model.ids).issuperset(rows.ids)
        current, chosen = self._model.stand(line), {} if all_stay else self._chosen()
        if not self._model.set_rows(rows):
            return
        again = self._model.lines.all_spans() if all_stay else self._model.spans(chosen)
        now = self._line_again(current)
        if now < 0 and (count := self._model.rowCount()):
            now = min(max(line, 0), count - 1)
            if not self._model.id_at(now) and self._model.id_at(now + 1):
                now += 1  # the cursor begins at a testimony
            again = again or [(now, now)]
        self._hidden = self._model.hidden(chosen)
        self._choose_spans(again, now, column)

    def choose(self, testimony_ids: Sequence[int], current_id: int) -> None:
        """Select these testimonies, as far as they are shown, and make one of them the current one."""
        if current_id and self._model.place_of(current_id) < 0:
            self._model.open_group_of(current_id)
        self._hidden.clear()
        self._choose_spans(self._model.first_spans(testimony_ids), self._model.place_of(current_id), self._column())

    def toggle_group(self) -> bool:
        """Fold or open the group whose heading the cursor stands on; returns whether it stands on one."""
        line = self.currentIndex().row()
        group = self._model.lines.group_at(line)
        if group is not None:
            self._fold(line, folded=not self._model.lines.is_folded(group))
        return group is not None

    def fold_all(self, *, folded: bool) -> None:
        """Fold or open every group; the cursor stays where it stands, or goes to the heading over it. What is selected
        is so again when its group is opened."""
        line, chosen, column = self.currentIndex().row(), self._chosen(), self._column()
        current, heading = self._model.stand(line), self._model.stand(self._model.lines.heading_of(line))
        self._model.fold_all(folded=folded)
        now = max((self._model.line_again(each) for each in (current, heading) if each is not None), default=0)
        self._hidden = self._model.hidden(chosen)
        self._choose_spans(self._model.spans(chosen), max(now, 0), column)

    def set_edited(self, edited: bool) -> None:
        """Whether the selected rows are edited in a bar beside the table: they look chosen while it has the focus."""
        self.is_edited = edited
        self.viewport().update()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if testimony_id := self._model.id_at(index.row()):
            self.opened.emit(testimony_id)

    def _column(self) -> int:
        return max(self.currentIndex().column(), 0)

    def _chosen_spans(self) -> list[tuple[int, int]]:
        """The selected lines, from above, as first and last of each stretch."""
        # By ranges: Qt's own answer asks the model about every cell, which takes a second for 20,000 rows.
        ranges = self.selectionModel().selection()
        return sorted({(each.top(), each.bottom()) for each in map(ranges.at, range(ranges.count()))})

    def _is_everything(self, spans: Sequence[Span]) -> bool:
        """Whether every row stands in these lines: then nothing has to be looked at one by one."""
        lines = self._model.lines
        return not lines.folded and lines.rows_in(spans) == len(lines) - len(lines.groups)

    def _chosen(self) -> Chosen:
        """What is selected in each group, in those that are folded too."""
        return {**self._model.chosen(self._chosen_spans()), **self._hidden}

    def _fold(self, line: int, *, folded: bool) -> None:
        """Fold or open the group whose heading stands in a line; what is selected in it is so again when it opens."""
        chosen = self._chosen()
        self._is_moving = True
        self._model.fold(line, folded=folded)
        self._hidden = self._model.hidden(chosen)
        self._select(self._model.spans(chosen))

    def _line_again(self, stand: Stand | None) -> int:
        """Where something stands now: in its group, else in another one, else folded away below its heading; -1."""
        if stand is None:
            return -1
        found = self._model.line_again(stand)
        if found < 0 and self._model.is_known(stand[1]):
            found = self._model.line_again((stand[0], 0))
        return found

    def _choose_spans(self, spans: Sequence[Span], current: int, column: int) -> None:
        """Select stretches of lines, given from above, and put the cursor into a line."""
        if current >= 0:
            index = self._model.index(current, column)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(self._model.index(current, 0))
        self._select(spans)

    def _select(self, spans: Sequence[Span]) -> None:
        selection, last = QItemSelection(), self._model.columnCount() - 1
        for first, end in spans:
            selection.append(QItemSelectionRange(self._model.index(first, 0), self._model.index(end, last)))
        self._is_moving = True
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._is_moving = False
        self._tell_chosen()

    def _on_selection_changed(self) -> None:
        if self._is_moving:  # told once, when all is where it belongs
            return
        if not QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier:
            self._hidden.clear()  # something else was chosen, not something more
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        spans = self._chosen_spans()
        if self._is_everything(spans):
            count = len(self._model.ids)
        else:
            count = len(set().union(*self._model.chosen(spans).values()))
        self._chosen_count = count
        self.chosen_changed.emit(count)
        self.viewport().update()

    def _on_current_row_changed(self, current: QModelIndex) -> None:
        self.current_changed.emit(self._model.id_at(current.row()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self.visualRect(self.currentIndex())
        was_seen = place.isValid() and 0 <= place.top() < event.oldSize().height()
        super().resizeEvent(event)
        if was_seen and place.bottom() > event.size().height():  # something has opened below, which is about this row
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and not event.modifiers():
            self.delete_asked.emit()
        elif event.modifiers() == _MOVING and event.key() in _SIDEWAYS:
            column = self.currentIndex().column()
            if column >= 0:
                self.move_column(Column(column), 1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.modifiers() or event.key() not in _SIDEWAYS or not self._step_over_groups(event.key()):
            super().keyPressEvent(event)

    def _step_over_groups(self, key: int) -> bool:
        """Left and Right as in a tree: fold, open, into a group, back to its heading; False: they mean columns."""
        line, column = self.currentIndex().row(), self._column()
        group = self._model.lines.group_at(line)
        if group is None:
            first = all(
                self.isColumnHidden(self._head.logicalIndex(each)) for each in range(self._head.visualIndex(column))
            )
            heading = self._model.lines.heading_of(line)
            if key == Qt.Key.Key_Left and first and heading >= 0:
                self.setCurrentIndex(self._model.index(heading, column))
                return True
            return False
        folded = self._model.lines.is_folded(group)
        if (key == Qt.Key.Key_Right) is folded:
            self._fold(line, folded=not folded)
        elif key == Qt.Key.Key_Right:
            self.setCurrentIndex(self._model.index(line + 1, column))
        return True

    def keyboardSearch(self, search: str) -> None:
        """Go to the code or the title that begins with what is typed without a pause."""
        start = max(self.currentIndex().row(), 0)
        self._typed += search
        self._typing.start()
        if (place := self._model.place_beginning_with(self._typed, start)) >= 0:
            self.setCurrentIndex(self._model.index(place, self._column()))

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
            below = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
            point = event.globalPos() if by_mouse else below
            if self.current_id:
                self.menu_asked.emit(point)
            else:  # on the heading of a group
                self.head_menu_asked.emit(-1, point)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._toggle_at(event):
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._toggle_at(event):  # of two quick clicks each counts
            super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def _toggle_at(self, event: QMouseEvent) -> bool:
        """Fold or open the group whose heading was clicked; what is selected in others stays so."""
        line = self.rowAt(event.position().toPoint().y())
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if not plain or self._model.lines.group_at(line) is None:
            return False
        heading = self._model.index(line, self._column())
        self.selectionModel().setCurrentIndex(heading, QItemSelectionModel.SelectionFlag.NoUpdate)
        return self.toggle_group()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._head.viewport().update()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._head.viewport().update()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._delegate.prepare(self.hovered_row, held=self.is_edited and self.isActiveWindow())
        super().paintEvent(event)
        current, painter = self.currentIndex(), QPainter(self.viewport())
        if current.isValid() and (self.hasFocus() or self.is_edited) and self.chosen_count > 1:
            painter.setPen(QPen(QColor(tokens.colours().accent), 1))
            painter.drawRect(self._strip(current.row()).adjusted(0, 0, -1, -1))
        if self._model.lines.groups:
            self._paint_groups(painter, current.row() if self.hasFocus() else -1)

    def _paint_groups(self, painter: QPainter, current: int) -> None:
        lines, last = self._model.lines, self.rowAt(self.viewport().height() - 1)
        for line in range(self.rowAt(0), (last if last >= 0 else len(lines) - 1) + 1):
            if (group := lines.group_at(line)) is not None:
                folded = lines.is_folded(group)
                paint_group(painter, self._strip(line), group, folded=folded, current=line == current)

    def _strip(self, line: int) -> QRect:
        return QRect(0, self.rowViewportPosition(line), self.viewport().width(), self.rowHeight(line))

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            for each in (self.hovered_row, row):
                if each >= 0:
                    self.viewport().update(self._strip(each))
            self.hovered_row = row
