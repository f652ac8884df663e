"""The shape of a sound, painted: what was heard in the accent's colour, the rest muted, and where it is now.

A widget to be built upon: it knows a `Waveform`, a view of it and a position, and tells which place was asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from testimony_archive.domain.timecode import format_time_code
from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from testimony_archive.domain.waveform import Waveform

STEP_MS: Final = 5_000  # by an arrow key
_STEPS_OF_A_PAGE: Final = 10
_HEIGHT: Final = 56
_BAR: Final = 2.0
_PITCH: Final = 3.0  # from one bar to the next
_PLAYHEAD: Final = 2.0
_QUIETEST_PEAK: Final = 0.125  # what is softer than this is noise, and is not drawn as if it were speech
_SILENCE: Final = 0.5  # half the height in pixels of a bar where nothing is heard


class WaveformWidget(QWidget):
    """Paints a waveform, and takes clicks, drags and keys as places to go to.

    The bars are kept as pictures, made anew only when the view, the size, the colours or the screen are others; the
    position is painted over them, and moving it repaints no more than the stretch between before and after.
    """

    seek_asked = Signal(int)
    """A place in milliseconds that was clicked, dragged to or reached by a key, also where no sound can be seen."""

    def __init__(self, accessible_name: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setProperty("ring", "inside")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._waveform: Waveform | None = None
        self._message = ""
        self._start_ms, self._end_ms = 0.0, 0.0
        self._position_ms = 0
        self._highlight: tuple[int, int] | None = None
        self._gain = 1.0
        self._is_ringed = False
        self._drawn_for: object = None
        self._heard, self._rest = QPixmap(), QPixmap()

    @property
    def waveform(self) -> Waveform | None:
        """What is shown."""
        return self._waveform

    @property
    def message(self) -> str:
        """What stands in place of the sound."""
        return self._message

    @property
    def position_ms(self) -> int:
        """Where it is now."""
        return self._position_ms

    @property
    def view(self) -> tuple[float, float]:
        """The first and the last millisecond in view."""
        return self._start_ms, self._end_ms

    def set_waveform(self, waveform: Waveform | None) -> None:
        """Show another sound, or none. View, position and highlight stay; where no view was set, all is shown."""
        self._waveform = waveform
        self._message = ""
        self._drawn_for = None
        if waveform is not None:
            ((lowest, highest),) = waveform.columns(0, max(waveform.duration_ms, 1), 1)
            # A recording that was made too softly fills the height as well; steps of one recording stay comparable.
            self._gain = 1 / max(-lowest, highest, _QUIETEST_PEAK)
            if self._end_ms <= self._start_ms:
                self._start_ms, self._end_ms = 0.0, float(waveform.duration_ms)
        self._describe()
        self.update()

    def set_message(self, message: str) -> None:
        """Say in one line why there is no sound to be seen, as while it is being worked out."""
        self._message = message
        self.setAccessibleDescription(message)
        self.update()

    def set_view(self, start_ms: float, end_ms: float) -> None:
        """Show the stretch between two places in milliseconds; it may reach beyond the sound."""
        self._start_ms, self._end_ms = start_ms, end_ms
        self.update()

    def set_position(self, position_ms: int) -> None:
        """Show where it is now, in milliseconds."""
        if position_ms == self._position_ms:
            return
        before, self._position_ms = self._position_ms, position_ms
        left, right = sorted((self.x_of(before), self.x_of(position_ms)))
        self.update(QRectF(left - _PITCH, 0, right - left + 2 * _PITCH, self.height()).toAlignedRect())
        if self.hasFocus() and before // 1_000 != position_ms // 1_000:
            self._describe()

    def set_highlight(self, start_ms: int | None, end_ms: int | None = None) -> None:
        """Set a stretch off from the rest, such as the passage being heard; None: nothing."""
        self._highlight = None if start_ms is None or end_ms is None else (start_ms, end_ms)
        self.update()

    def x_of(self, position_ms: float) -> float:
        """Where a place in milliseconds lies from the left edge, in pixels; outside the widget when out of view."""
        span = self._end_ms - self._start_ms
        return (position_ms - self._start_ms) * self.width() / span if span > 0 else 0.0

    def place_at(self, x: float) -> int:
        """The place in milliseconds that lies `x` pixels from the left edge, within the view."""
        share = min(max(x / max(self.width(), 1), 0.0), 1.0)
        return max(round(self._start_ms + share * (self._end_ms - self._start_ms)), 0)

    def sizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        if self._waveform is None or self._message:
            self._paint_message(painter)
        else:
            self._paint_sound(painter)
        if self._is_ringed:
            self._paint_ring(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._seek_by(event) if event.button() == Qt.MouseButton.LeftButton else event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._seek_by(event) if event.buttons() & Qt.MouseButton.LeftButton else event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        match event.key():
            case Qt.Key.Key_Left:
                wanted = self._position_ms - STEP_MS
            case Qt.Key.Key_Right:
                wanted = self._position_ms + STEP_MS
            case Qt.Key.Key_PageUp:
                wanted = self._position_ms - _STEPS_OF_A_PAGE * STEP_MS
            case Qt.Key.Key_PageDown:
                wanted = self._position_ms + _STEPS_OF_A_PAGE * STEP_MS
            case Qt.Key.Key_Home:
                wanted = 0
            case Qt.Key.Key_End:
                wanted = self._last_ms
            case _:
                event.ignore()
                return
        self.seek_asked.emit(min(max(wanted, 0), self._last_ms))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._is_ringed = event.reason() != Qt.FocusReason.MouseFocusReason  # who clicks knows where they are
        self._describe()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._is_ringed = False
        super().focusOutEvent(event)

    @property
    def _last_ms(self) -> int:
        """The end of the sound; of the view, where that reaches further or there is no sound to be seen."""
        return max(round(self._end_ms), self._waveform.duration_ms if self._waveform is not None else 0)

    def _seek_by(self, event: QMouseEvent) -> None:
        if self._end_ms > self._start_ms:
            self.seek_asked.emit(self.place_at(event.position().x()))

    def _describe(self) -> None:
        """What a screen reader says of it beside its name."""
        words = self._message
        if not words and self._waveform is not None:
            words = self.tr("{position} of {duration}").format(
                position=format_time_code(max(self._position_ms, 0)),
                duration=format_time_code(self._waveform.duration_ms),
            )
        self.setAccessibleDescription(words)

    def _paint_message(self, painter: QPainter) -> None:
        painter.setPen(QColor(tokens.colours().text2))
        painter.setFont(tokens.small())
        words = painter.fontMetrics().elidedText(self._message, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)

    def _paint_sound(self, painter: QPainter) -> None:
        colours = tokens.colours()
        self._draw_bars(colours)
        if self._highlight is not None:
            left, right = (self.x_of(each) for each in self._highlight)
            painter.fillRect(QRectF(left, 0, right - left, self.height()), QColor(colours.select))
        here = self.x_of(self._position_ms)
        width, height = float(self.width()), float(self.height())
        ratio = self._heard.devicePixelRatio()
        cut = min(max(round(here * ratio) / ratio, 0.0), width)  # on a pixel of the screen, or the two would overlap
        for picture, left, right in ((self._heard, 0.0, cut), (self._rest, cut, width)):
            if right > left:
                source = QRectF(left * ratio, 0, (right - left) * ratio, height * ratio)
                painter.drawPixmap(QRectF(left, 0, right - left, height), picture, source)
        if 0 <= here <= width and self._end_ms > self._start_ms:
            edge = min(max(here - _PLAYHEAD / 2, 0.0), width - _PLAYHEAD)
            painter.fillRect(QRectF(edge, 0, _PLAYHEAD, height), QColor(colours.text))

    def _paint_ring(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.colours().accent), tokens.FOCUS_WIDTH))
        inset = tokens.FOCUS_WIDTH / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)

    def _draw_bars(self, colours: tokens.Colours) -> None:
        """Make the two pictures anew where they are not those of this moment."""
        ratio = self.devicePixelRatioF()
        wanted = (self._start_ms, self._end_ms, self.width(), self.height(), ratio, colours.accent, colours.mute)
        if wanted == self._drawn_for:
            return
        self._drawn_for = wanted
        bars = self._bars()
        self._heard = self._draw(bars, colours.accent, ratio)
        self._rest = self._draw(bars, colours.mute, ratio)

    def _bars(self) -> list[QLineF]:
        """A line from the lowest to the highest sample of each column; none outside the sound."""
        assert self._waveform is not None
        count = int(self.width() // _PITCH) + 1
        span = (self._end_ms - self._start_ms) * _PITCH / max(self.width(), 1)
        middle = self.height() / 2
        reach = (middle - _BAR) * self._gain
        bars: list[QLineF] = []
        for number, (low, high) in enumerate(
            self._waveform.columns(self._start_ms, self._start_ms + count * span, count)
        ):
            place = self._start_ms + number * span
            if 0 <= place < self._waveform.duration_ms:
                x = number * _PITCH + _BAR / 2
                top = middle - max(high * reach, _SILENCE)
                bars.append(QLineF(QPointF(x, top), QPointF(x, middle - min(low * reach, -_SILENCE))))
        return bars

    def _draw(self, bars: list[QLineF], colour: str, ratio: float) -> QPixmap:
        picture = QPixmap(max(round(self.width() * ratio), 1), max(round(self.height() * ratio), 1))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colour), _BAR, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        if bars:
            painter.drawLines(bars)
        painter.end()
        return picture
