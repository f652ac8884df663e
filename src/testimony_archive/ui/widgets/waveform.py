"""The shape of a sound, painted: what was heard in the accent's colour, the rest muted, and where it is now.

A widget to be built upon: it knows one `Waveform` or several that follow each other, a view of them and a position, and
tells which place was asked for.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from testimony_archive.domain.timecode import format_time_code
from testimony_archive.ui.models.time_parts import SoundStretch
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.part_marks import paint_border, paint_break, paint_message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from testimony_archive.domain.waveform import Waveform

STEP_MS: Final = 5_000  # by an arrow key
_STEPS_OF_A_PAGE: Final = 10
_HEIGHT: Final = 56
_BAR: Final = 2.0
_PITCH: Final = 3.0  # from one bar to the next
_PLAYHEAD: Final = 2.0
_QUIETEST_PEAK: Final = 0.125  # what is softer than this is noise, and is not drawn as if it were speech
_INSET: Final = 6.0  # of a message from the border beside it
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
        self._sounds: tuple[SoundStretch, ...] = ()
        self._message = ""
        self._start_ms, self._end_ms = 0.0, 0.0
        self._position_ms = 0
        self._highlight: tuple[int, int] | None = None
        self._is_ringed = False
        self._drawn_for: object = None
        self._heard, self._rest = QPixmap(), QPixmap()

    @property
    def waveform(self) -> Waveform | None:
        """What is shown; of several, the first."""
        return self._sounds[0].waveform if self._sounds else None

    @property
    def sounds(self) -> tuple[SoundStretch, ...]:
        """What is shown, one after the other."""
        return self._sounds

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
        self.set_sounds((SoundStretch(0, waveform.duration_ms, waveform),) if waveform is not None else ())

    def set_sounds(self, sounds: Sequence[SoundStretch]) -> None:
        """Show these sounds one after the other, each with its own message where there is nothing to be seen of it."""
        self._sounds = tuple(sounds)
        self._message = ""
        if self._sounds and self._end_ms <= self._start_ms:
            self._start_ms, self._end_ms = 0.0, float(self._sounds[-1].end_ms)
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
        if self._message or not self._sounds:
            paint_message(painter, QRectF(self.rect()), self._message)
        else:
            self._paint_sound(painter)
        if self._is_ringed:
            self._paint_ring(painter)

    def event(self, event: QEvent) -> bool:
        """Pointed at, a message for which there is too little room is told whole."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.place_at(event.pos().x())
            told = (each.message for each in self._sounds if each.start_ms <= place < each.end_ms)
            QToolTip.showText(event.globalPos(), self._message or next(told, ""), self)
            return True
        return super().event(event)

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
        return max(round(self._end_ms), self._sounds[-1].end_ms if self._sounds else 0)

    def _seek_by(self, event: QMouseEvent) -> None:
        if self._end_ms > self._start_ms:
            self.seek_asked.emit(self.place_at(event.position().x()))

    def _describe(self) -> None:
        """What a screen reader says of it beside its name."""
        words = self._message
        if not words and self._sounds:
            words = self.tr("{position} of {duration}").format(
                position=format_time_code(max(self._position_ms, 0)),
                duration=format_time_code(self._sounds[-1].end_ms),
            )
            words = ". ".join((words, *dict.fromkeys(each.message for each in self._sounds if each.message)))
        self.setAccessibleDescription(words)

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
        self._paint_marks(painter)
        if 0 <= here <= width and self._end_ms > self._start_ms:
            edge = min(max(here - _PLAYHEAD / 2, 0.0), width - _PLAYHEAD)
            painter.fillRect(QRectF(edge, 0, _PLAYHEAD, height), QColor(colours.text))

    def _paint_marks(self, painter: QPainter) -> None:
        """Where one sound ends and the next begins, what is not to be seen, and where a file was cut off."""
        height = float(self.height())
        for each in self._sounds:
            left, right = self.x_of(each.start_ms), self.x_of(each.end_ms)
            if right < 0 or left > self.width():
                continue
            if each is not self._sounds[0]:
                paint_border(painter, left, height)
            if each.message:
                seen = QRectF(max(left, 0.0), 0, min(right, float(self.width())) - max(left, 0.0), height)
                paint_message(painter, seen.adjusted(_INSET if left > 0 else 0, 0, -_INSET, 0), each.message)
            if each.breaks_off_ms is not None:
                x = min(self.x_of(each.breaks_off_ms), float(self.width()))
                paint_break(painter, x, height, self.tr("cut off"))

    def _paint_ring(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.colours().accent), tokens.FOCUS_WIDTH))
        inset = tokens.FOCUS_WIDTH / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)

    def _draw_bars(self, colours: tokens.Colours) -> None:
        """Make the two pictures anew where they are not those of this moment."""
        ratio = self.devicePixelRatioF()
        sounds = tuple((each.start_ms, each.end_ms, each.waveform) for each in self._sounds)
        size = (self.width(), self.height(), ratio)
        wanted = (self._start_ms, self._end_ms, size, colours.accent, colours.mute, sounds)
        if wanted == self._drawn_for:
            return
        self._drawn_for = wanted
        bars = self._bars()
        self._heard = self._draw(bars, colours.accent, ratio)
        self._rest = self._draw(bars, colours.mute, ratio)

    def _bars(self) -> list[QLineF]:
        """A line from the lowest to the highest sample of each column; none outside the sounds."""
        return [bar for each in self._sounds if each.waveform is not None for bar in self._bars_of(each, each.waveform)]

    def _bars_of(self, sound: SoundStretch, waveform: Waveform) -> Iterator[QLineF]:
        span = (self._end_ms - self._start_ms) * _PITCH / max(self.width(), 1)
        if span <= 0:
            return
        ends = min(sound.end_ms, sound.start_ms + waveform.duration_ms)
        first = max(ceil((sound.start_ms - self._start_ms) / span), 0)
        count = min(ceil((ends - self._start_ms) / span), int(self.width() // _PITCH) + 1) - first
        if count <= 0:
            return
        middle = self.height() / 2
        reach = (middle - _BAR) * _gain(waveform)
        start = self._start_ms + first * span - sound.start_ms
        for number, (low, high) in enumerate(waveform.columns(start, start + count * span, count), start=first):
            x = number * _PITCH + _BAR / 2
            top = middle - max(high * reach, _SILENCE)
            yield QLineF(QPointF(x, top), QPointF(x, middle - min(low * reach, -_SILENCE)))

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


def _gain(waveform: Waveform) -> float:
    """A recording that was made too softly fills the height as well; steps of one recording stay comparable."""
    ((lowest, highest),) = waveform.columns(0, max(waveform.duration_ms, 1), 1)
    return 1 / max(-lowest, highest, _QUIETEST_PEAK)
