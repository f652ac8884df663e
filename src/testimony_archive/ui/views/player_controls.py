"""Controls of the one player, as they stand in its strip and in the dock of the reading room."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from testimony_archive.ui.player import RATES
from testimony_archive.ui.visual import icons, tokens
from testimony_archive.ui.widgets.buttons import IconButton, MenuButton
from testimony_archive.ui.widgets.labels import ElidedLabel, Picture
from testimony_archive.ui.widgets.sliders import ClickSlider

_VOLUME_WIDTH: Final = 72
_FULL: Final = 100


class PlayButton(QPushButton):
    """Plays, or pauses while it plays."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "primary-icon")
        self.setIconSize(QSize(tokens.ICON, tokens.ICON))
        self.setFixedSize(tokens.HEIGHT_ROW, tokens.HEIGHT_ROW)
        self.show_playing(False)

    def show_playing(self, playing: bool) -> None:
        """Show whether it is heard."""
        words = self.tr("Pause") if playing else self.tr("Play")
        self.setIcon(icons.icon("pause" if playing else "play", "onaccent"))
        self.setAccessibleName(words)
        self.setToolTip(words)


class SpeedButton(MenuButton):
    """The speed, and a menu of the others."""

    rate_chosen = Signal(float)

    def __init__(self, *, name: str) -> None:
        menu = QMenu()
        super().__init__(_rate_text(1.0), menu, name=name)
        menu.setParent(self, menu.windowFlags())
        menu.setObjectName(f"{name}_menu")
        for rate in RATES:
            action = menu.addAction(_rate_text(rate))
            action.setObjectName(f"{name}_{round(rate * _FULL)}")
            action.triggered.connect(lambda _=False, rate=rate: self.rate_chosen.emit(rate))
        self.show_rate(1.0)

    def show_rate(self, rate: float) -> None:
        """Show the speed."""
        self.setText(_rate_text(rate))
        self.setAccessibleName(self.tr("Speed {rate}").format(rate=_rate_text(rate)))
        self.updateGeometry()


class VolumeControls(QWidget):
    """How loud it is: a button that mutes, and a slider."""

    volume_chosen = Signal(float)
    mute_toggled = Signal()

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self._mute = IconButton("volume", self.tr("Mute"), name=f"{name}_mute")
        self._mute.clicked.connect(self.mute_toggled)
        self._volume = ClickSlider(self.tr("Volume"), name=f"{name}_volume")
        self._volume.setFixedWidth(_VOLUME_WIDTH)
        self._volume.setRange(0, _FULL)
        self._volume.setSingleStep(5)
        self._volume.setPageStep(20)
        self._volume.sliderMoved.connect(lambda value: self.volume_chosen.emit(value / _FULL))
        self._volume.actionTriggered.connect(
            lambda _action: self.volume_chosen.emit(self._volume.sliderPosition() / _FULL)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_1)
        row.addWidget(self._mute)
        row.addWidget(self._volume)

    def show_volume(self, volume: float, *, muted: bool) -> None:
        """Show how loud it is."""
        self._volume.setValue(0 if muted else round(volume * _FULL))
        words = self.tr("Play aloud again") if muted else self.tr("Mute")
        self._mute.set_icon("mute" if muted else "volume")
        self._mute.setAccessibleName(words)
        self._mute.setToolTip(words)


class TroubleLine(QWidget):
    """One line that says why nothing can be heard."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self._words = ElidedLabel(role="small")
        self._words.setObjectName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_1)
        row.addWidget(Picture("warning", "warn"))
        row.addWidget(self._words, 1)
        self.hide()

    def tell(self, words: str) -> None:
        """Say it; empty says nothing and takes no room."""
        self._words.setText(words)
        self.setVisible(bool(words))


def _rate_text(rate: float) -> str:
    """The speed as the language writes numbers: “0.75×”."""
    return f"{QLocale().toString(rate, 'g', 3)}×"
