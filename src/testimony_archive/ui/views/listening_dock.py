"""The player of the reading room: where it is and how it plays, above the recording along its time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from testimony_archive.domain.timecode import format_time_code
from testimony_archive.ui.models.time_view import ZOOM_STEP
from testimony_archive.ui.player import STEP_MS
from testimony_archive.ui.views.player_controls import PlayButton, SpeedButton, TroubleLine, VolumeControls
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton, press_with_return
from testimony_archive.ui.widgets.choice_editor import ChoiceEditor
from testimony_archive.ui.widgets.labels import ElidedLabel, HairLine, KeyHint, label
from testimony_archive.ui.widgets.panes import Dock
from testimony_archive.ui.widgets.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

_DIVIDER: Final = 16
_VERSIONS_WIDTH: Final = 160  # names of files are long; the list shows them whole


class ListeningDock(Dock):
    """Lays the controls and the timeline out; a presenter says what they show."""

    play_toggled = Signal()
    stepped = Signal(int)
    """Milliseconds to go forward, negative to go back."""
    passage_stepped = Signal(int)
    loop_toggled = Signal()
    rate_chosen = Signal(float)
    volume_chosen = Signal(float)
    mute_toggled = Signal()
    part_chosen = Signal(int)
    """The number of the part that is to be heard."""
    version_chosen = Signal(int)
    """The recording that is to be heard of a part that has several, by row number."""

    def __init__(self, parent: QWidget, key_hints: Sequence[tuple[str, str]] = ()) -> None:
        """`key_hints` are keys with what they do, shown where there is room."""
        super().__init__(parent, name="listening_dock")
        self._troubled = False
        self._hints = QWidget(self)
        self.timeline = Timeline(self, name="dock_timeline")
        self._lay_out(key_hints)
        self._connect()
        self.hide()

    def set_room(self, window_height: int) -> None:
        self.timeline.set_compact(window_height < tokens.HEIGHT_COMPACTS_DOCK)

    def show_parts(self, parts: Sequence[tuple[int, str]], shown: int) -> None:
        """Offer these parts by number and name; one part is nothing to choose from."""
        self._parts.set_choices([(str(number), words) for number, words in parts])
        self._parts.show_value(str(shown))
        self._parts.setVisible(len(parts) > 1)

    def show_versions(self, versions: Sequence[tuple[int, str]], shown: int) -> None:
        """Offer these recordings of a part, by row number and name; one is nothing to choose from."""
        self._versions.set_choices([(str(number), words) for number, words in versions])
        self._versions.show_value(str(shown))
        self._versions.setVisible(len(versions) > 1)

    def show_place(self, words: str) -> None:
        """Say which passage is heard."""
        self._place.setText(words)

    def show_position(self, position_ms: int) -> None:
        """Show where it is, to the tenth of a second."""
        whole, rest = divmod(max(position_ms, 0), 1_000)
        self._position.setText(f"{format_time_code(whole * 1_000)}{QLocale().decimalPoint()}{rest // 100}")

    def show_duration(self, duration_ms: int, *, about: bool = False) -> None:
        """Show how long all of it is, perhaps only about; nothing where nobody knows."""
        words = self.tr("of about {duration}") if about else self.tr("of {duration}")
        self._duration.setText(words.format(duration=format_time_code(duration_ms)) if duration_ms > 0 else "")

    def show_playing(self, playing: bool) -> None:
        """Show whether it is heard."""
        self._play.show_playing(playing)

    def show_loop(self, looping: bool) -> None:
        """Show whether a stretch is played again and again."""
        self._loop.setChecked(looping)
        self._loop.set_icon("loop", "accent" if looping else "text2")

    def show_rate(self, rate: float) -> None:
        """Show the speed."""
        self._speed.show_rate(rate)

    def show_volume(self, volume: float, *, muted: bool) -> None:
        """Show how loud it is."""
        self._volume.show_volume(volume, muted=muted)

    def show_trouble(self, words: str) -> None:
        """Say in one line why nothing can be heard; empty says nothing."""
        self._troubled = bool(words)
        self._trouble.tell(words)
        self._show_hints()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses buttons."""
        if not press_with_return(event, self):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_hints()

    def _show_hints(self) -> None:
        self._hints.setVisible(not self._troubled and self.width() >= tokens.WIDTH_FOLDS_SIDEBAR)

    def _lay_out(self, key_hints: Sequence[tuple[str, str]]) -> None:
        head = QWidget(self)
        head.setFixedHeight(tokens.height_for(tokens.HEIGHT_PAGE_HEAD) - 1)
        columns = QGridLayout(head)
        columns.setContentsMargins(tokens.SPACE_4, 0, tokens.SPACE_3, 0)
        columns.setSpacing(tokens.SPACE_4)
        columns.addLayout(self._make_left(), 0, 0)
        columns.addLayout(self._make_middle(), 0, 1)
        columns.addLayout(self._make_right(key_hints), 0, 2)
        columns.setColumnStretch(0, 1)
        columns.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(HairLine())
        column.addWidget(head)
        column.addWidget(self.timeline)

    def _make_left(self) -> QHBoxLayout:
        self._position = label("0:00.0", "title", name="dock_position")
        self._position.setMinimumWidth(QFontMetrics(tokens.title()).horizontalAdvance("00:00.0"))
        self._duration = label(role="small", name="dock_duration")
        self._parts = ChoiceEditor()
        self._parts.setObjectName("dock_parts")
        self._parts.setAccessibleName(self.tr("Part of the recording"))
        self._parts.setSizeAdjustPolicy(ChoiceEditor.SizeAdjustPolicy.AdjustToContents)
        self._place = ElidedLabel(role="small")
        self._place.setObjectName("dock_place")
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_3)
        row.addWidget(self._position)
        row.addWidget(self._duration)
        row.addWidget(HairLine(Qt.Orientation.Vertical, length=_DIVIDER))
        row.addWidget(self._parts)
        row.addWidget(self._place, 1)
        return row

    def _make_middle(self) -> QHBoxLayout:
        previous = IconButton("previous", self.tr("Previous passage"), name="dock_previous")
        back = IconButton("back", self.tr("Back 5 seconds"), name="dock_back")
        self._play = PlayButton(name="dock_play")
        forward = IconButton("forward", self.tr("Forward 5 seconds"), name="dock_forward")
        following = IconButton("next", self.tr("Next passage"), name="dock_next")
        self._loop = IconButton("loop", self.tr("Loop the passage, or the selected words"), name="dock_loop")
        self._loop.setCheckable(True)
        self._speed = SpeedButton(name="dock_speed")
        self._volume = VolumeControls(name="dock")
        previous.clicked.connect(lambda: self.passage_stepped.emit(-1))
        following.clicked.connect(lambda: self.passage_stepped.emit(1))
        back.clicked.connect(lambda: self.stepped.emit(-STEP_MS))
        forward.clicked.connect(lambda: self.stepped.emit(STEP_MS))
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_1)
        for button in (previous, back, self._play, forward, following):
            row.addWidget(button)
        row.addSpacing(tokens.SPACE_1)
        row.addWidget(HairLine(Qt.Orientation.Vertical, length=_DIVIDER))
        row.addSpacing(tokens.SPACE_1)
        for widget in (self._loop, self._speed, self._volume):
            row.addWidget(widget)
        return row

    def _make_right(self, key_hints: Sequence[tuple[str, str]]) -> QHBoxLayout:
        hints = QHBoxLayout(self._hints)
        hints.setContentsMargins(0, 0, 0, 0)
        hints.setSpacing(tokens.SPACE_2)
        for key, words in key_hints:
            hints.addWidget(KeyHint(key))
            hints.addWidget(label(words, "small"))
            hints.addSpacing(tokens.SPACE_1)
        self._versions = ChoiceEditor()
        self._versions.setObjectName("dock_versions")
        self._versions.setAccessibleName(self.tr("Recording of the part"))
        self._versions.setSizeAdjustPolicy(ChoiceEditor.SizeAdjustPolicy.AdjustToContents)
        self._versions.setMaximumWidth(_VERSIONS_WIDTH)
        self._trouble = TroubleLine(name="dock_trouble")
        self._zoom_out = IconButton("zoom-out", self.tr("Show more of the recording"), name="dock_zoom_out")
        self._zoom_in = IconButton("zoom-in", self.tr("Show it closer"), name="dock_zoom_in")
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_1)
        row.addWidget(self._versions)
        row.addStretch(1)
        row.addWidget(self._trouble, 1000)
        row.addWidget(self._hints)
        row.addWidget(self._zoom_out)
        row.addWidget(self._zoom_in)
        return row

    def _connect(self) -> None:
        self._play.clicked.connect(self.play_toggled)
        self._loop.clicked.connect(self.loop_toggled)
        self._speed.rate_chosen.connect(self.rate_chosen)
        self._volume.volume_chosen.connect(self.volume_chosen)
        self._volume.mute_toggled.connect(self.mute_toggled)
        self._parts.committed.connect(lambda number: self.part_chosen.emit(int(str(number))))
        self._versions.committed.connect(lambda number: self.version_chosen.emit(int(str(number))))
        self._zoom_out.clicked.connect(lambda: self.timeline.zoom_asked.emit(ZOOM_STEP, -1))
        self._zoom_in.clicked.connect(lambda: self.timeline.zoom_asked.emit(1 / ZOOM_STEP, -1))
