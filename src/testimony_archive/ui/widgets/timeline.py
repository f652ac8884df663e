"""A recording along its time: ruler, sound, passages, quotes and the whole, one under the other.

One place for the keyboard: whichever row is looked at, the arrow keys go from passage to passage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from testimony_archive.ui.models.time_view import ZOOM_STEP, TimeView
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.labels import label
from testimony_archive.ui.widgets.time_rows import MarkLane, TimeRuler, WholeLine
from testimony_archive.ui.widgets.waveform import WaveformWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from testimony_archive.ui.models.time_marks import TimeMark
    from testimony_archive.ui.models.time_parts import SoundStretch, TimePart

_RULER, _SOUND, _LANE = 18, 56, 18
_RULER_FOOT: Final = 4  # under the times, for the head of the playhead
_SOUND_COMPACT: Final = 52
_LABELS_WIDE: Final = tokens.WIDTH_SIDEBAR - tokens.SPACE_4
_NOTCH: Final = 120.0  # what Qt tells for one notch of a wheel
_SCROLL_BY: Final = 0.1  # of the view for one notch
_PAGE: Final = 0.8  # of the view for a page
_GRID: Final = 3.0  # pixels by which the view moves, so that the bars of the sound do not flicker


class Timeline(QWidget):
    """Shows a recording, of one part or several, and tells what is asked of it; it moves nothing by itself."""

    place_asked = Signal(int)
    mark_chosen = Signal(object)
    """A `TimeMark`."""
    view_asked = Signal(float)
    """Show the stretch with this place, in milliseconds, in its middle."""
    zoom_asked = Signal(float, int)
    """Show so many times as much, around a place in milliseconds; −1 for the place that is heard."""
    scroll_asked = Signal(float)
    """Show what is later by this share of the view, or earlier."""
    passage_stepped = Signal(int)
    edge_asked = Signal(int)
    """Go to the start of the passage that is heard (−1), or to its end (1)."""

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Timeline of the recording"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "inside")
        self._view = TimeView.first(0)
        self._compact = False
        self._by_mouse = False
        self._passages: tuple[TimeMark, ...] = ()
        self._quotes: tuple[TimeMark, ...] = ()
        self._ruler = TimeRuler(self.tr("Times"), name=f"{name}_ruler", height=_ruler_height(), parent=self)
        self._sound = WaveformWidget(self.tr("Sound"), name=f"{name}_sound", parent=self)
        self._sound.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lane = MarkLane(self.tr("Passages"), name=f"{name}_passages", height=_LANE, parent=self)
        self._quote_lane = MarkLane(self.tr("Quotes"), name=f"{name}_quotes", height=_LANE, parent=self)
        self._whole = WholeLine(self.tr("Whole part"), name=f"{name}_whole", height=_LANE, parent=self)
        self._lay_out()
        self._connect()
        self.set_compact(False)

    @property
    def sound(self) -> WaveformWidget:
        """The row of the sound."""
        return self._sound

    @property
    def view(self) -> TimeView:
        """What is in view."""
        return self._view

    def set_compact(self, compact: bool) -> None:
        """Do without the whole, and put quotes into the row of passages."""
        self._compact = compact
        self._sound.setFixedHeight(_SOUND_COMPACT if compact else _SOUND)
        for widget in (self._quote_lane, self._whole, self._quote_label, self._whole_label):
            widget.setVisible(not compact)
        self._show_quotes()

    def show_view(self, view: TimeView) -> None:
        """Show this stretch in every row."""
        self._view = view
        grid = view.span_ms * _GRID / max(self._ruler.width(), 1)
        start = round(view.start_ms / grid) * grid
        snapped = TimeView(start, start + view.span_ms, view.duration_ms)
        for row in (self._ruler, self._lane, self._quote_lane, self._whole):
            row.set_view(snapped)
        self._sound.set_view(snapped.start_ms, snapped.end_ms)

    def show_position(self, position_ms: int) -> None:
        """Show where it is."""
        for row in (self._ruler, self._sound, self._whole):
            row.set_position(position_ms)

    def show_parts(self, parts: Sequence[TimePart]) -> None:
        """Show where one part ends and the next begins, and what they are called."""
        several = len(parts) > 1
        self._whole_label.setText(self.tr("Whole recording") if several else self.tr("Whole part"))
        for row in (self._ruler, self._lane, self._quote_lane, self._whole):
            row.set_parts(parts if several else ())
        self._fit_names()

    def show_sounds(self, sounds: Sequence[SoundStretch]) -> None:
        """Show the sound of each part, or say in one line why there is none to be seen."""
        self._sound.set_sounds(sounds)
        if len(sounds) == 1:  # of a part of which nobody knows how long it is, there is no stretch to write in
            self._sound.set_message(sounds[0].message)
        self.show_view(self._view)

    def show_passages(self, marks: Sequence[TimeMark]) -> None:
        """Mark these passages."""
        self._passages = tuple(marks)
        self._lane.set_marks(marks)

    def show_quotes(self, marks: Sequence[TimeMark]) -> None:
        """Mark these quotes, and words that are just being kept."""
        self._quotes = tuple(marks)
        self._show_quotes()

    def show_current(self, passage_id: int, stretch: tuple[int, int] | None) -> None:
        """Set off the passage that is heard, and its stretch of the sound or that of the loop."""
        self._lane.set_current(passage_id)
        self._sound.set_highlight(*(stretch or (None, None)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right if plain or shift:
                step = -1 if event.key() == Qt.Key.Key_Left else 1
                (self.edge_asked if shift else self.passage_stepped).emit(step)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal if plain or shift:
                self.zoom_asked.emit(1 / ZOOM_STEP, -1)
            case Qt.Key.Key_Minus if plain:
                self.zoom_asked.emit(ZOOM_STEP, -1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown if plain:
                self.scroll_asked.emit(-_PAGE if event.key() == Qt.Key.Key_PageUp else _PAGE)
            case Qt.Key.Key_Home | Qt.Key.Key_End if plain:
                self.place_asked.emit(0 if event.key() == Qt.Key.Key_Home else self._view.duration_ms)
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel goes along the recording; with Ctrl it zooms around the mouse."""
        notches = (event.angleDelta().y() or event.angleDelta().x()) / _NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            place = self._ruler.place_at(event.position().x() - self._ruler.x())
            self.zoom_asked.emit(ZOOM_STEP**-notches, place)
        else:
            self.scroll_asked.emit(-notches * _SCROLL_BY)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason  # who clicks knows where they are
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus() and not self._by_mouse:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.colours().accent), tokens.FOCUS_WIDTH))
            inset = tokens.FOCUS_WIDTH / 2
            ring = QRectF(self.rect()).adjusted(tokens.SPACE_1 + inset, inset, -tokens.SPACE_1 - inset, -inset)
            painter.drawRoundedRect(ring, tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a wide window the rows begin where the page does, beside the sidebar."""
        super().resizeEvent(event)
        self._fit_names()

    def _fit_names(self) -> None:
        names = (self._sound_label, self._lane_label, self._quote_label, self._whole_label)
        widest = max(QFontMetrics(tokens.small()).horizontalAdvance(each.text()) for each in names)
        wide = self.width() >= tokens.WIDTH_FOLDS_SIDEBAR
        self._grid.setColumnMinimumWidth(0, max(widest + tokens.SPACE_4, _LABELS_WIDE if wide else 0))
        self._grid.activate()
        self.show_view(self._view)

    def _show_quotes(self) -> None:
        self._quote_lane.set_marks(self._quotes)
        self._whole.set_marks(self._quotes)
        self._lane.set_below(self._quotes if self._compact else (), joined=self._compact)
        self._lane_label.setText(self.tr("Passages, quotes") if self._compact else self.tr("Passages"))

    def _lay_out(self) -> None:
        grid = self._grid = QGridLayout(self)
        ring = tokens.FOCUS_WIDTH  # it is drawn around the rows
        grid.setContentsMargins(tokens.SPACE_4, ring, tokens.SPACE_4, ring)
        grid.setSpacing(0)
        self._sound_label = _name(self.tr("Sound"))
        self._lane_label = _name(self.tr("Passages"))
        self._quote_label = _name(self.tr("Quotes"))
        self._whole_label = _name(self.tr("Whole part"))
        grid.addWidget(self._ruler, 0, 1)
        for row, (name, widget) in enumerate(
            (
                (self._sound_label, self._sound),
                (self._lane_label, self._lane),
                (self._quote_label, self._quote_lane),
                (self._whole_label, self._whole),
            ),
            start=1,
        ):
            grid.addWidget(name, row, 0)
            grid.addWidget(widget, row, 1)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        for row in (self._ruler, self._lane, self._quote_lane):
            row.place_asked.connect(self.place_asked)
        self._sound.seek_asked.connect(self.place_asked)
        self._lane.mark_chosen.connect(self.mark_chosen)
        self._quote_lane.mark_chosen.connect(self.mark_chosen)
        self._whole.view_asked.connect(self.view_asked)


def _ruler_height() -> int:
    return max(_RULER, QFontMetrics(tokens.small()).height() + _RULER_FOOT)


def _name(text: str) -> QLabel:
    return label(text, "small")
