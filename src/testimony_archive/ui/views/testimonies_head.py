"""The heading of the testimonies table: what the rows are sorted by, and how wide columns are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QHeaderView

from testimony_archive.ui.models.testimonies_model import MARK_ROLE, TestimoniesModel
from testimony_archive.ui.models.testimony_cells import MARK_COLUMNS, Column
from testimony_archive.ui.presenters.bulk_marks import field_of
from testimony_archive.ui.term_names import short_dates_of_a_year
from testimony_archive.ui.translation import language, number
from testimony_archive.ui.views.testimonies_delegate import MARK_WIDTH, PADDING, PADDING_RIGHT, text_room
from testimony_archive.ui.visual import icons, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter
    from PySide6.QtWidgets import QTableView

    from testimony_archive.domain.testimony_filter import Sort

_LETTERS_OF_A_CODE: Final = 18
"""The code's column grows to this many wide letters, which hold about 28 usual ones."""
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


class TestimoniesHead(QHeaderView):
    """Small words, those sorted by in bold with an arrow; icons over the columns of icons."""

    __test__ = False  # the name is the glossary's, it is no test

    menu_asked = Signal(int, object)
    """The context menu of a column (-1: of none) is wanted at this place on the screen."""

    def __init__(self, table: QTableView, model: TestimoniesModel) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self._rows = model
        self._widths: dict[tuple[object, ...], int] = {}
        self.setObjectName("testimonies_table_head")
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(MARK_WIDTH)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setSectionsMovable(True)
        self.setFirstSectionMovable(False)
        self.sorts: tuple[Sort, ...] = ()
        self.adds = False
        self.setFixedHeight(tokens.height_for(tokens.HEIGHT_FACET, tokens.small()) + 2)

    def usual_width(self, column: Column) -> int:
        """How wide a column is, in the font and language of the moment."""
        code = self._rows.longest_code if column is Column.CODE else ""
        key = (column, tokens.body().key(), language(), code, len(self.sorts))
        if key not in self._widths:  # to measure is slow, and it is asked for whenever rows were read
            self._widths[key] = self._measured_width(column)
        return self._widths[key]

    def _measured_width(self, column: Column) -> int:
        if column in MARK_COLUMNS:
            return MARK_WIDTH
        font = tokens.strong() if column is Column.CODE else tokens.body()
        metrics = QFontMetrics(font)
        typical = short_dates_of_a_year() if column is Column.DATE else (self._typical(column),)
        words = max(map(metrics.horizontalAdvance, typical)) + 2
        if column is Column.CODE:  # archives have codes of their own kind; beyond the widest they are cut
            longest = metrics.horizontalAdvance(self._rows.longest_code) + 2
            words = max(words, min(longest, metrics.horizontalAdvance("m" * _LETTERS_OF_A_CODE)))
        heading = QFontMetrics(tokens.small_strong()).horizontalAdvance(self._heading(column)) + _rank_width(
            len(self.sorts)
        )
        edge = tokens.SPACE_4 - PADDING if column in {Column.CODE, Column.STATUS} else 0
        return max(words, heading) + PADDING + PADDING_RIGHT + edge

    @staticmethod
    def _typical(column: Column) -> str:
        return "00:00:00" if column in _NARROW else _TYPICAL.get(column, _TYPICAL_DETAIL)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.adds = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(self.logicalIndexAt(event.pos()), event.globalPos())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        column = Column(section)
        colours = tokens.colours()
        place = next((place for place, each in enumerate(self.sorts) if each.column is column.field), -1)
        painter.save()
        painter.fillRect(rect, QColor(colours.alt))
        if self._takes_filling(column):
            painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), QColor(colours.accent))
        else:
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.line))
        if column in MARK_COLUMNS:
            icons.paint(painter, rect, self.model().headerData(section, Qt.Orientation.Horizontal, MARK_ROLE))
        else:
            self._paint_words(painter, rect, column, place)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, column: Column, place: int) -> None:
        colours, sorted_by = tokens.colours(), place >= 0
        painter.setFont(tokens.small_strong() if sorted_by else tokens.small())
        painter.setPen(QColor(colours.text if sorted_by else colours.text2))
        room = text_room(rect, column)
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

    def _takes_filling(self, column: Column) -> bool:
        """Whether the cursor stands in this column, and what stands there can be given to other rows."""
        return self._table.hasFocus() and self._table.currentIndex().column() == column and bool(field_of(column.field))

    def _heading(self, column: Column) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal))


def _rank_width(sorts: int) -> int:
    """The room of the arrow, and of the rank where there are several."""
    return tokens.ICON if sorts < 2 else tokens.ICON + tokens.SPACE_2
