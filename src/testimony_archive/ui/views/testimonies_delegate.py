"""How the cells of the testimonies table are drawn, and the headings of its groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from testimony_archive.ui.models.testimony_cells import Column
from testimony_archive.ui.translation import number
from testimony_archive.ui.views.pieces import paint_pieces
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.visual.rows import paint_row

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from testimony_archive.ui.models.testimonies_model import TestimoniesModel
    from testimony_archive.ui.models.testimony_cells import CellMark
    from testimony_archive.ui.presenters.table_groups import RowGroup

PADDING: Final = tokens.SPACE_2
PADDING_RIGHT: Final = tokens.SPACE_1
MARK_WIDTH: Final = 24
_FLAG: Final = QStyle.StateFlag


class RowDelegate(QStyledItemDelegate):
    """Draws one cell: ground by the state of its row, then words, an icon, or what an edit would change."""

    def __init__(self, table: QWidget, model: TestimoniesModel) -> None:
        super().__init__(table)
        self._rows = model
        self.prepare(-1, held=False)

    def prepare(self, hovered_row: int, *, held: bool) -> None:
        """Look up fonts and colours: once for each picture of the table, not for each of its 300 cells.

        Args:
            hovered_row: the one under the pointer, -1 for none.
            held: whether something beside the table is at work on the selected rows.
        """
        self._hovered_row, self._held = hovered_row, held
        self._body, self._strong = tokens.body(), tokens.strong()
        colours = tokens.colours()
        self._inks = {"text": QColor(colours.text), "text2": QColor(colours.text2)}

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, column = index.row(), index.column()
        cell = self._rows.cell(row, column)
        if cell is None:
            return  # the heading of a group is drawn over all columns by the table
        if row == self._hovered_row:
            option.state |= _FLAG.State_MouseOver
        is_code = column == Column.CODE
        paint_row(painter, option, bar=is_code, held=self._held)
        if cell.mark is not None:
            self._paint_mark(painter, option.rect, cell.mark)
            return
        room = text_room(option.rect, column)
        if cell.pieces:
            paint_pieces(painter, room, cell.pieces)
            return
        if not cell.text:
            return
        painter.setFont(self._strong if is_code else self._body)
        painter.setPen(self._inks[cell.tone])
        text = painter.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(MARK_WIDTH, tokens.height_for(tokens.HEIGHT_ROW))

    @staticmethod
    def _paint_mark(painter: QPainter, place: QRect, mark: CellMark) -> None:
        if mark.icon:
            icons.paint(painter, place, mark.icon, mark.tone)
        else:
            painter.setPen(QColor(getattr(tokens.colours(), mark.tone)))
            painter.setFont(tokens.body())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "–")


def paint_group(painter: QPainter, strip: QRect, group: RowGroup, *, folded: bool, current: bool) -> None:
    """Draw the heading of a group over the whole width of the table: arrow, name, count."""
    colours = tokens.colours()
    painter.fillRect(strip, QColor(colours.alt))
    painter.fillRect(QRect(strip.left(), strip.bottom(), strip.width(), 1), QColor(colours.line))
    arrow = QRect(strip.left() + tokens.SPACE_2, strip.top(), tokens.ICON, strip.height())
    icons.paint(painter, arrow, "chevron-right" if folded else "chevron-down", "text2")
    left = arrow.right() + tokens.SPACE_1
    count = number(len(group.places))
    small, strong = QFontMetrics(tokens.small()), QFontMetrics(tokens.strong())
    room = QRect(left, strip.top(), strip.right() - left, strip.height())
    for_name = room.width() - small.horizontalAdvance(count) - tokens.SPACE_2 - PADDING_RIGHT
    name = strong.elidedText(group.name, Qt.TextElideMode.ElideRight, for_name)
    painter.setFont(tokens.strong())
    painter.setPen(QColor(colours.text))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
    painter.setFont(tokens.small())
    painter.setPen(QColor(colours.text2))
    beside = room.adjusted(strong.horizontalAdvance(name) + tokens.SPACE_2, 0, 0, 0)
    painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, count)
    if current:
        painter.setPen(QPen(QColor(colours.accent), 1))
        painter.drawRect(strip.adjusted(0, 0, -1, -1))


def text_room(cell: QRect, column: int) -> QRect:
    """Where the words of a cell stand."""
    left = tokens.SPACE_4 if column == Column.CODE else PADDING
    return cell.adjusted(left, 0, -PADDING_RIGHT, 0)
