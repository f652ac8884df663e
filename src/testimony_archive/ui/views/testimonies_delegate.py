"""How the cells of the testimonies table are drawn, and the headings of its groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from testimony_archive.ui.models.testimonies_model import Column
from testimony_archive.ui.presenters.bulk_marks import Tone
from testimony_archive.ui.translation import number
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.visual.rows import paint_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from testimony_archive.ui.models.testimonies_model import CellMark, TestimoniesModel
    from testimony_archive.ui.presenters.bulk_marks import Piece
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


def paint_pieces(painter: QPainter, room: QRect, pieces: Sequence[Piece]) -> None:
    """Draw what stays, what comes (underlined) and what goes (struck through); where it is narrow, what stays is cut
    first, and the last piece to be cut is what comes."""
    comma = ", "
    texts = [each.text + (comma if place < _last_value(pieces) else "") for place, each in enumerate(pieces)]
    fonts = [_font(each.tone) for each in pieces]
    widths = [QFontMetrics(font).horizontalAdvance(text) for text, font in zip(texts, fonts, strict=True)]
    gap = tokens.SPACE_1 if any(each.tone is Tone.QUIET for each in pieces[1:]) else 0
    excess = sum(widths) + gap - room.width()
    for place in sorted(range(len(pieces)), key=lambda place: _CUT_FIRST.index(pieces[place].tone)):
        if excess > 0:
            cut = QFontMetrics(fonts[place]).elidedText(
                texts[place], Qt.TextElideMode.ElideRight, max(widths[place] - excess - tokens.SPACE_1, 0)
            )
            shorter = QFontMetrics(fonts[place]).horizontalAdvance(cut) + (tokens.SPACE_1 if cut else 0)
            excess -= widths[place] - shorter
            texts[place], widths[place] = cut, shorter
    left = room.left()
    for piece, text, font, width in zip(pieces, texts, fonts, widths, strict=True):
        left += gap if piece.tone is Tone.QUIET and left > room.left() else 0
        _paint_piece(painter, QRect(left, room.top(), room.right() + 1 - left, room.height()), piece, text, font)
        left += width


def width_of(pieces: Sequence[Piece]) -> int:
    """How wide pieces are, drawn one after another."""
    last = _last_value(pieces)
    texts = ((each, each.text + (", " if place < last else "")) for place, each in enumerate(pieces))
    return sum(QFontMetrics(_font(each.tone)).horizontalAdvance(text) for each, text in texts)


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


_CUT_FIRST: Final = (Tone.KEPT, Tone.REMOVED, Tone.QUIET, Tone.ADDED)


def _last_value(pieces: Sequence[Piece]) -> int:
    """The place of the last piece that is a value and no remark: commas stand before it."""
    return max((place for place, each in enumerate(pieces) if each.tone is not Tone.QUIET), default=0)


def _font(tone: Tone) -> QFont:
    font = QFont({Tone.ADDED: tokens.strong(), Tone.QUIET: tokens.small()}.get(tone, tokens.body()))
    font.setStrikeOut(tone is Tone.REMOVED)
    return font


def _paint_piece(painter: QPainter, room: QRect, piece: Piece, text: str, font: QFont) -> None:
    colours = tokens.colours()
    ink = {Tone.KEPT: colours.text, Tone.ADDED: colours.accent}.get(piece.tone, colours.text2)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
    if piece.tone is Tone.ADDED:  # by hand: the font's own line touches the letters
        metrics = painter.fontMetrics()
        base = room.top() + (room.height() + metrics.ascent() - metrics.descent()) // 2 + 2
        width = metrics.horizontalAdvance(text.removesuffix(", "))
        painter.fillRect(QRect(QPoint(room.left(), base), QSize(width, 2)), QColor(ink))
