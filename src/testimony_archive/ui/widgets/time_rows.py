"""Rows that stand under each other and show the same stretch of a recording: a ruler, marks, the whole of it.

None of them paints whole with every step of the sound: the ruler and the whole repaint where the playhead was and
is, lanes of marks only when what they show is another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from testimony_archive.domain.timecode import format_time_code
from testimony_archive.ui.models.time_marks import MarkKind, TimeMark
from testimony_archive.ui.models.time_view import TimeView, tick_distance_ms
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.part_marks import name_rects, paint_borders

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from testimony_archive.ui.models.time_parts import TimePart

_TICK_ROOM: Final = 150  # pixels from one time to the next
_PLAYHEAD: Final = 2.0
_MARKER: Final = 5.0  # half the width of the playhead's head
_PASSAGE_BAR: Final = 11.0
_QUOTE_BAR: Final = 8.0
_NARROWEST: Final = 2.0
_GAP: Final = 1.0  # between neighbours
_JOINED_PASSAGE, _JOINED_QUOTE = 7.0, 4.0
_WHOLE_BAR: Final = 4.0
_FRAME: Final = 12.0
_DASHES: Final = (2.0, 1.5)
_ROUNDED_FROM: Final = 7.0
_TONES: Final = {
    MarkKind.SPOKEN: "heat3",
    MarkKind.ASIDE: "mute",
    MarkKind.QUOTE: "accent",
    MarkKind.LOST: "warn",
    MarkKind.PENDING: "mute",
}


class TimeRow(QWidget):
    """A row that shows a stretch of a recording and takes clicks as places in it."""

    place_asked = Signal(int)
    """A place in milliseconds that was clicked or dragged to."""

    def __init__(self, accessible_name: str, *, name: str, height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._view = TimeView.first(0)
        self._parts: tuple[TimePart, ...] = ()
        self._position_ms = 0

    def set_parts(self, parts: Sequence[TimePart]) -> None:
        """Show where one part ends and the next begins."""
        self._parts = tuple(parts)
        self.update()

    def set_view(self, view: TimeView) -> None:
        """Show this stretch."""
        if view != self._view:
            self._view = view
            self.update()

    def set_position(self, position_ms: int) -> None:
        """Show where it is now, in milliseconds."""
        if position_ms != self._position_ms:
            self._update_at(self._position_ms)
            self._position_ms = position_ms
            self._update_at(position_ms)

    def x_of(self, position_ms: float) -> float:
        """Where a place is, in pixels from the left edge."""
        return self._view.share(position_ms) * self.width()

    def place_at(self, x: float) -> int:
        """The place that many pixels from the left edge, in milliseconds."""
        return self._view.at(min(max(x / max(self.width(), 1), 0.0), 1.0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.place_asked.emit(self.place_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.place_asked.emit(self.place_at(event.position().x()))

    def _paint_borders(self, painter: QPainter) -> None:
        paint_borders(painter, self._parts, self._view, self.width(), self.height())

    def _update_at(self, position_ms: int) -> None:
        left = self.x_of(position_ms) - _MARKER - 1
        self.update(QRectF(left, 0, 2 * _MARKER + 2, self.height()).toAlignedRect())


class TimeRuler(TimeRow):
    """Times in figures, and the head of the playhead: what shows the place where there is no picture of the sound."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens.colours()
        painter.setFont(tokens.small())
        painter.setPen(QColor(colours.text2))
        room = painter.fontMetrics().horizontalAdvance("0:00:00") + tokens.SPACE_2
        names = name_rects(self._parts, self._view, QRectF(0, 0, self.width(), self.height() - _MARKER))
        for rect, name in names:
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        for place in self._ticks(max(_TICK_ROOM, room)):
            left = min(max(self.x_of(place) - room / 2, 0.0), self.width() - room)
            align = Qt.AlignmentFlag.AlignHCenter
            if left <= 0:
                align = Qt.AlignmentFlag.AlignLeft
            elif left >= self.width() - room:
                align = Qt.AlignmentFlag.AlignRight
            words = QRectF(left, 0, room, self.height() - _MARKER)  # above the head of the playhead
            if not any(words.intersects(rect) for rect, _name in names):
                painter.drawText(words, align | Qt.AlignmentFlag.AlignVCenter, format_time_code(place))
        self._paint_borders(painter)
        if self._view.contains(self._position_ms):
            x, foot = self.x_of(self._position_ms), float(self.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.text))
            head = (QPointF(x - _MARKER, foot - _MARKER), QPointF(x + _MARKER, foot - _MARKER), QPointF(x, foot))
            painter.drawPolygon(QPolygonF(head))

    def _ticks(self, room: float) -> Iterator[int]:
        distance = tick_distance_ms(self._view.span_ms, self.width(), room)
        place = int(-(-self._view.start_ms // distance)) * distance
        while place <= self._view.end_ms:
            yield place
            place += distance


class MarkLane(TimeRow):
    """Passages or quotes as bars, or both in one row. A click on a bar tells which; beside them, it is a place."""

    mark_chosen = Signal(object)
    """A `TimeMark` that was clicked."""

    def __init__(self, accessible_name: str, *, name: str, height: int, parent: QWidget) -> None:
        super().__init__(accessible_name, name=name, height=height, parent=parent)
        self._marks: tuple[TimeMark, ...] = ()
        self._below: tuple[TimeMark, ...] = ()
        self._joined = False
        self._current = 0

    @property
    def marks(self) -> tuple[TimeMark, ...]:
        """What is marked."""
        return (*self._marks, *self._below)

    def set_marks(self, marks: Sequence[TimeMark]) -> None:
        """Mark these."""
        self._marks = tuple(marks)
        self.update()

    def set_below(self, marks: Sequence[TimeMark], *, joined: bool) -> None:
        """Mark quotes under the passages, in the same row, which then leaves room for them whether there are any or
        not."""
        self._below, self._joined = tuple(marks), joined
        self.update()

    def set_current(self, identifier: int) -> None:
        """Set the passage off that is heard; 0 for none."""
        if identifier != self._current:
            self._update_current()
            self._current = identifier
            self._update_current()

    def set_position(self, position_ms: int) -> None:
        """Nothing here shows the place."""

    def rect_of(self, mark: TimeMark) -> QRectF:
        """Where a mark is drawn."""
        left = self.x_of(mark.start_ms)
        width = max(self.x_of(mark.end_ms) - left - _GAP, _NARROWEST)
        left = min(left, self.width() - _NARROWEST)  # what is at the very end is seen as well
        if self._joined:
            together = _JOINED_PASSAGE + _JOINED_QUOTE + 2 * _GAP
            top = (self.height() - together) / 2
            if mark.is_passage:
                return QRectF(left, top, width, _JOINED_PASSAGE)
            return QRectF(left, top + together - _JOINED_QUOTE, width, _JOINED_QUOTE)
        height = _PASSAGE_BAR if mark.is_passage else _QUOTE_BAR
        return QRectF(left, (self.height() - height) / 2, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens.colours()
        slivers: dict[str, list[QRectF]] = {}
        painter.setPen(Qt.PenStyle.NoPen)
        for mark in self._visible(event.rect()):
            rect = self.rect_of(mark)
            if mark.kind is MarkKind.PENDING:
                _draw_dashed(painter, rect, colours)
                continue
            tone = colours.accent if self._is_current(mark) else getattr(colours, _TONES[mark.kind])
            if rect.width() < _ROUNDED_FROM:
                slivers.setdefault(tone, []).append(rect)
            else:
                painter.setBrush(QColor(tone))
                painter.drawRoundedRect(rect, tokens.RADIUS_CHIP, tokens.RADIUS_CHIP)
        # All of one colour at once: a whole recording shows hundreds, none of them wide enough to be rounded.
        for tone in sorted(slivers, key=lambda each: each == colours.accent):
            painter.setBrush(QColor(tone))
            painter.drawRects(slivers[tone])
        self._paint_borders(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark = self._mark_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        if mark is not None:
            self.mark_chosen.emit(mark)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Bars are clicked, not dragged along."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self._mark_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), mark.words if mark is not None else "", self)
            return True
        return super().event(event)

    def _visible(self, within: QRect | None = None) -> Iterator[TimeMark]:
        """The marks in view, or in a rectangle of it."""
        first, last = self._view.start_ms, self._view.end_ms
        if within is not None:
            edge_ms = (_NARROWEST + _GAP) * self._view.span_ms / max(self.width(), 1)
            first, last = self.place_at(within.left()) - edge_ms, self.place_at(within.right() + 1) + edge_ms
        return (mark for mark in self.marks if mark.end_ms >= first and mark.start_ms <= last)

    def _is_current(self, mark: TimeMark) -> bool:
        return mark.is_passage and mark.identifier == self._current

    def _update_current(self) -> None:
        for mark in self._marks:
            if self._is_current(mark):
                self.update(self.rect_of(mark).toAlignedRect().adjusted(-1, -1, 1, 1))

    def _mark_at(self, point: QPointF) -> TimeMark | None:
        """The mark at a point, the last drawn of several; in its row above and below the bars as well."""
        at = [mark for mark in self._visible() if self._reaches(mark, point)]
        return at[-1] if at else None

    def _reaches(self, mark: TimeMark, point: QPointF) -> bool:
        rect = self.rect_of(mark)
        if self._joined:
            upper = point.y() < self.height() / 2 + _GAP
            return rect.left() <= point.x() <= rect.right() and mark.is_passage is upper
        return rect.left() <= point.x() <= rect.right()


class WholeLine(TimeRow):
    """The whole recording, whatever is in view: its quotes, the place, and the view as a frame that can be dragged."""

    view_asked = Signal(float)
    """Show the stretch that has this place, in milliseconds, in its middle."""

    def __init__(self, accessible_name: str, *, name: str, height: int, parent: QWidget) -> None:
        super().__init__(accessible_name, name=name, height=height, parent=parent)
        self._shown = self._view
        self._marks: tuple[TimeMark, ...] = ()
        self._grip_ms = 0.0

    def set_view(self, view: TimeView) -> None:
        """Frame this stretch."""
        if view != self._shown:
            self._shown = view
            self._view = TimeView(0, view.duration_ms, view.duration_ms)
            self.update()

    def set_marks(self, marks: Sequence[TimeMark]) -> None:
        """Mark these quotes."""
        self._marks = tuple(marks)
        self.update()

    def frame(self) -> QRectF:
        """Where the frame is."""
        left, right = self.x_of(self._shown.start_ms), self.x_of(self._shown.end_ms)
        wanted = max(right - left, _FRAME)
        left = min(max((left + right - wanted) / 2, 1.0), self.width() - wanted - 1)
        return QRectF(left, (self.height() - _FRAME) / 2, wanted, _FRAME)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens.colours()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        middle = self.height() / 2
        painter.drawRoundedRect(QRectF(0, middle - _WHOLE_BAR / 2, self.width(), _WHOLE_BAR), 2, 2)
        self._paint_borders(painter)
        for mark in self._marks:
            left = self.x_of(mark.start_ms)
            rect = QRectF(left, middle - 3, max(self.x_of(mark.end_ms) - left, 2 * _NARROWEST), 6)
            painter.fillRect(rect, QColor(getattr(colours, _TONES[mark.kind])))
        painter.setPen(QPen(QColor(colours.accent), _PLAYHEAD))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.frame().adjusted(1, 1, -1, -1), tokens.RADIUS_CHIP, tokens.RADIUS_CHIP)
        x = min(max(self.x_of(self._position_ms), 1.0), self.width() - 1.0)
        painter.fillRect(QRectF(x - _PLAYHEAD / 2, 1, _PLAYHEAD, self.height() - 2), QColor(colours.text))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The frame is held where it is taken; beside it, it comes to the mouse."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place = self.place_at(event.position().x())
        centre = (self._shown.start_ms + self._shown.end_ms) / 2
        inside = self.frame().left() <= event.position().x() <= self.frame().right()
        self._grip_ms = centre - place if inside else 0.0
        if not inside:
            self.view_asked.emit(float(place))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.view_asked.emit(self.place_at(event.position().x()) + self._grip_ms)


def _draw_dashed(painter: QPainter, rect: QRectF, colours: tokens.Colours) -> None:
    pen = QPen(QColor(colours.accent), 1.5)
    pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), tokens.RADIUS_CHIP, tokens.RADIUS_CHIP)
    painter.setPen(Qt.PenStyle.NoPen)
