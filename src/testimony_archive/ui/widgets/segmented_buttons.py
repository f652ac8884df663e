"""Several exclusive choices in one frame, each with a count where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from testimony_archive.ui.tooltips import tooltip
from testimony_archive.ui.translation import number
from testimony_archive.ui.visual import icons, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

_EDGE: Final = 11  # before and after the words
_BEFORE_COUNT: Final = 6
_ICON_EDGE: Final = tokens.SPACE_2


class _Segment(QAbstractButton):
    """One of several exclusive choices, with a small count; where it is compact, its icon alone.

    Where room is short the count goes first, then the words end in …; the tooltip tells what is missing.
    """

    def __init__(self, text: str, count: int | None, icon: str) -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.count = count
        self.first = self.last = False
        self._icon_name = icon
        self._is_compact = False
        self._shows_count = True

    def set_compact(self, compact: bool) -> None:
        self._is_compact = compact and bool(self._icon_name)
        self._tell_missing()
        self.updateGeometry()
        self.update()

    def set_count(self, count: int | None) -> None:
        self.count = count
        self.setAccessibleDescription("" if count is None else number(count))
        self._tell_missing()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._is_compact:
            return QSize(tokens.ICON + 2 * _ICON_EDGE, tokens.height_for(tokens.HEIGHT_ROW))
        return QSize(self._words_in(tokens.strong()) + self._count_width(), tokens.height_for(tokens.HEIGHT_ROW))

    def minimumSizeHint(self) -> QSize:
        least = QFontMetrics(tokens.strong()).horizontalAdvance(f"{self.text()[:1]}…") + 2 * _EDGE
        return QSize(min(least, self.sizeHint().width()), self.sizeHint().height())

    def set_shows_count(self, shows: bool) -> None:
        """Say whether there is room for the counts of all."""
        self._shows_count = shows
        self._tell_missing()
        self.update()

    def words_width(self) -> int:
        """What the words take without their count as they are shown now, which is in bold where they are chosen."""
        font = tokens.strong() if self.isChecked() else tokens.body()
        return self.sizeHint().width() if self._is_compact else self._words_in(font)

    def _words_in(self, font: QFont) -> int:
        return QFontMetrics(font).horizontalAdvance(self.text()) + 2 * _EDGE

    def _count_width(self) -> int:
        """The room of the count beside the words; none for none."""
        if self.count is None:
            return 0
        return QFontMetrics(tokens.small()).horizontalAdvance(number(self.count)) + _BEFORE_COUNT

    def _tell_missing(self) -> None:
        has_all = self._shows_count or (self.count is None and self.width() >= self.words_width())
        is_whole = has_all and not self._is_compact
        count = "" if self.count is None else f" {number(self.count)}"
        self.setToolTip("" if is_whole else tooltip(f"{self.text()}{count}"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = tokens.colours()
        ground = colours.select if self.isChecked() else colours.hover if self.underMouse() else colours.base
        painter.setClipPath(self._shape())
        painter.fillRect(self.rect(), QColor(ground))
        painter.setClipping(False)
        if not self.last:
            painter.fillRect(QRect(self.width() - 1, 1, 1, self.height() - 2), QColor(colours.line))
        if self._is_compact:
            icons.paint(painter, self.rect(), self._icon_name, "text" if self.isChecked() else "text2")
            return
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.text3))
        painter.setFont(tokens.strong() if self.isChecked() else tokens.body())
        left, room = _EDGE, self.width() - 2 * _EDGE
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        if self.count is not None and self._shows_count:
            left += painter.fontMetrics().horizontalAdvance(self.text()) + _BEFORE_COUNT
            painter.setPen(QColor(colours.text2))
            painter.setFont(tokens.small())
            words = QRect(left, 0, self.width() - left, self.height())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, number(self.count))

    def _shape(self) -> QPainterPath:
        """The inside of the frame: round where the row of segments begins and ends."""
        radius = tokens.RADIUS_FIELD
        inside = QRectF(self.rect()).adjusted(0.5 if self.first else -radius, 0.5, -0.5 if self.last else radius, -0.5)
        path = QPainterPath()
        path.addRoundedRect(inside, radius, radius)
        return path


class SegmentedButtons(QWidget):
    """Several exclusive choices in one frame; one is always chosen. Where room is short, all counts go at once."""

    chosen = Signal(str)
    """The key of the choice that was made by hand."""

    def __init__(self, accessible_name: str, *, name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_button_clicked)
        self._group.buttonToggled.connect(lambda _button, _on: self._arrange())
        self._segments: dict[str, _Segment] = {}
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def add(self, key: str, text: str, count: int | None = None, *, icon: str = "") -> None:
        """Add a choice at the end; the first one added is chosen."""
        segment = _Segment(text, count, icon)
        segment.setObjectName(f"{self.objectName()}_{key}")
        segment.setAccessibleName(text)
        self._segments[key] = segment
        self._group.addButton(segment)
        segment.setParent(self)
        segment.setChecked(len(self._segments) == 1)
        every = list(self._segments.values())
        for each in every:
            each.first, each.last = each is every[0], each is every[-1]
        self._fit()

    def set_count(self, key: str, count: int | None) -> None:
        """Change the count beside a choice."""
        self._segments[key].set_count(count)
        self._fit()

    def set_compact(self, compact: bool) -> None:
        """Show icons in place of words, where there is little room and every choice has one."""
        for each in self._segments.values():
            each.set_compact(compact)
        self._fit()

    def sizeHint(self) -> QSize:
        return _beside_each_other([each.sizeHint() for each in self._segments.values()])

    def minimumSizeHint(self) -> QSize:
        return _beside_each_other([each.minimumSizeHint() for each in self._segments.values()])

    def current(self) -> str:
        """The key of the choice."""
        return next(key for key, segment in self._segments.items() if segment.isChecked())

    def choose(self, key: str) -> None:
        """Choose without telling."""
        self._segments[key].setChecked(True)

    def _on_button_clicked(self, _button: QAbstractButton) -> None:
        self.chosen.emit(self.current())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(tokens.colours().base))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(self.rect(), tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)

    def resizeEvent(self, _event: object) -> None:
        self._arrange()
        self._frame().setGeometry(self.rect())
        self._frame().raise_()

    def _fit(self) -> None:
        self.updateGeometry()
        self._arrange()

    def _arrange(self) -> None:
        left, shows_counts = 0, self.width() >= self.sizeHint().width()
        for segment, width in zip(self._segments.values(), self._widths(), strict=True):
            right = self.width() if segment.last else left + width  # what does not divide falls to the last
            segment.setGeometry(left, 0, right - left, self.height())
            segment.set_shows_count(shows_counts)
            left = right

    def _widths(self) -> list[int]:
        """Words with their counts; else words alone, which share what is left; else a part of each word."""
        whole = [each.sizeHint().width() for each in self._segments.values()]
        words = [each.words_width() for each in self._segments.values()]
        room, needed = self.width(), sum(words)
        if room >= sum(whole):
            return whole
        if room >= needed:
            return [each + (room - needed) // len(words) for each in words]
        return [each * room // needed for each in words]

    def _frame(self) -> QWidget:
        found = self.findChild(_Frame)
        return found if found is not None else _Frame(self)


class _Frame(QWidget):
    """The edge around the segments, above them and deaf to the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.colours().control), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)


def _beside_each_other(sizes: list[QSize]) -> QSize:
    return QSize(sum(each.width() for each in sizes), max((each.height() for each in sizes), default=0))
