"""The strip below every page while a recording is loaded: what is heard, where it is, how fast and how loud."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from testimony_archive.domain.timecode import format_time_code
from testimony_archive.ui.player import STEP_MS
from testimony_archive.ui.views.player_controls import PlayButton, SpeedButton, TroubleLine, VolumeControls
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton, press_with_return
from testimony_archive.ui.widgets.labels import ElidedLabel, HairLine, label
from testimony_archive.ui.widgets.panes import Pane
from testimony_archive.ui.widgets.sliders import ClickSlider

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from testimony_archive.ui.player import Track

_WHAT_WIDTH: Final = 208
_TROUBLE_WIDTH: Final = 420  # the most that a sentence about trouble takes


class PlayerStrip(Pane):
    """Lays the controls out; shown while something is loaded."""

    play_toggled = Signal()
    stepped = Signal(int)
    """Milliseconds to go forward, negative to go back."""
    sought = Signal(int)
    """A place in milliseconds."""
    rate_chosen = Signal(float)
    volume_chosen = Signal(float)
    mute_toggled = Signal()
    open_asked = Signal()
    """Show the testimony that is heard."""

    def __init__(self) -> None:
        super().__init__(chrome=True, name="player_strip")
        self.setFixedHeight(tokens.height_for(tokens.HEIGHT_PLAYER) + 1)
        row = QHBoxLayout()
        row.setContentsMargins(tokens.SPACE_4, 0, tokens.SPACE_4, 0)
        row.setSpacing(tokens.SPACE_3)
        row.addLayout(self._make_transport())
        row.addWidget(self._make_what())
        self._make_places()
        for widget in (self._position, self._slider, self._duration):
            row.addWidget(widget, 1 if widget is self._slider else 0)
        self._speed = SpeedButton(name="player_speed")
        self._speed.rate_chosen.connect(self.rate_chosen)
        self._volume = VolumeControls(name="player")
        self._volume.volume_chosen.connect(self.volume_chosen)
        self._volume.mute_toggled.connect(self.mute_toggled)
        row.addWidget(self._speed)
        row.addWidget(self._volume)
        opening = IconButton("open-external", self.tr("Show the testimony that is heard"), name="player_open")
        opening.clicked.connect(self.open_asked)
        row.addWidget(opening)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(HairLine())
        column.addLayout(row, 1)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses buttons."""
        if not press_with_return(event, self):
            super().keyPressEvent(event)

    def show_track(self, track: Track | None) -> None:
        """Say what is heard; nothing hides the strip."""
        self.setVisible(track is not None)
        if track is None:
            return
        part = self.tr("Part {part} of {parts}").format(part=track.part_number, parts=track.parts)
        facts = (part if track.parts > 1 else "", track.remark)
        self._name.setText(" · ".join(each for each in (track.code, track.name) if each))
        self._remark.setText(" · ".join(each for each in facts if each))
        self.show_trouble("")

    def show_position(self, position_ms: int) -> None:
        """Show where it is."""
        if not self._slider.isSliderDown():
            self._slider.setValue(position_ms)
        self._position.setText(format_time_code(max(position_ms, 0)))

    def show_duration(self, duration_ms: int) -> None:
        """Show how long it is."""
        self._slider.setRange(0, max(duration_ms, 0))
        self._slider.setEnabled(duration_ms > 0)
        self._duration.setText(format_time_code(duration_ms) if duration_ms > 0 else "")

    def show_playing(self, playing: bool) -> None:
        """Show whether it is heard."""
        self._play.show_playing(playing)

    def show_rate(self, rate: float) -> None:
        """Show the speed."""
        self._speed.show_rate(rate)

    def show_volume(self, volume: float, *, muted: bool) -> None:
        """Show how loud it is."""
        self._volume.show_volume(volume, muted=muted)

    def show_trouble(self, words: str) -> None:
        """Say in one line why nothing can be heard; empty says nothing."""
        self._trouble.tell(words)
        self._remark.setVisible(not words)
        needed = self._trouble.sizeHint().width() if words else 0
        self._what.setFixedWidth(min(max(needed, _WHAT_WIDTH), _TROUBLE_WIDTH))

    def _make_transport(self) -> QHBoxLayout:
        back = IconButton("back", self.tr("Back 5 seconds"), name="player_back")
        forward = IconButton("forward", self.tr("Forward 5 seconds"), name="player_forward")
        back.clicked.connect(lambda: self.stepped.emit(-STEP_MS))
        forward.clicked.connect(lambda: self.stepped.emit(STEP_MS))
        self._play = PlayButton(name="player_play")
        self._play.clicked.connect(self.play_toggled)
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_2)
        for button in (back, self._play, forward):
            row.addWidget(button)
        return row

    def _make_what(self) -> QWidget:
        what = self._what = QWidget()
        what.setFixedWidth(_WHAT_WIDTH)
        self._name = ElidedLabel(role="strong")
        self._name.setObjectName("player_name")
        self._remark = ElidedLabel(role="small")
        self._remark.setObjectName("player_remark")
        self._trouble = TroubleLine(name="player_trouble")
        column = QVBoxLayout(what)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        for widget in (self._name, self._remark, self._trouble):
            column.addWidget(widget)
        column.addStretch(1)
        return what

    def _make_places(self) -> None:
        self._position = label("0:00", name="player_position")
        self._duration = label(role="secondary", name="player_duration")
        width = QFontMetrics(tokens.body()).horizontalAdvance("0:00:00")
        for widget in (self._position, self._duration):
            widget.setMinimumWidth(width)
        self._position.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._slider = ClickSlider(self.tr("Place in the recording"), name="player_slider")
        self._slider.setSingleStep(STEP_MS)
        self._slider.setPageStep(6 * STEP_MS)
        self._slider.sliderMoved.connect(self.sought)
        self._slider.actionTriggered.connect(lambda _action: self.sought.emit(self._slider.sliderPosition()))
