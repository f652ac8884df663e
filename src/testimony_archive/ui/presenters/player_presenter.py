"""Joins the one player with the strip of a window and with the commands for it that are the same on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from testimony_archive.ui.player import SHORT_STEP_MS, STEP_MS
from testimony_archive.ui.presenters.playing import Playing

if TYPE_CHECKING:
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.player import Track
    from testimony_archive.ui.views.player_strip import PlayerStrip


class PlayerPresenter(QObject):
    """Made for each archive that is opened; the player goes on when it goes."""

    def __init__(self, context: WindowContext, strip: PlayerStrip) -> None:
        super().__init__(strip)
        self._context = context
        self._player = context.player
        self._strip = strip
        self._playing = Playing(context, self)
        self._connect_strip()
        self._connect_player()
        self._connect_commands()
        self._on_track_changed(self._player.track)

    def _connect_strip(self) -> None:
        strip, player = self._strip, self._player
        strip.play_toggled.connect(player.toggle)
        strip.stepped.connect(self._playing.step)
        strip.sought.connect(player.seek)
        strip.rate_chosen.connect(player.set_rate)
        strip.volume_chosen.connect(self._on_volume_chosen)
        strip.mute_toggled.connect(self._on_mute_toggled)
        strip.open_asked.connect(self._on_open_asked)

    def _connect_player(self) -> None:
        strip, player = self._strip, self._player
        player.track_changed.connect(self._on_track_changed)
        player.position_changed.connect(strip.show_position)
        player.ended.connect(self._playing.go_on)
        player.duration_changed.connect(strip.show_duration)
        player.playing_changed.connect(strip.show_playing)
        player.rate_changed.connect(strip.show_rate)
        player.volume_changed.connect(self._show_volume)
        player.muted_changed.connect(self._show_volume)
        player.trouble_met.connect(strip.show_trouble)

    def _connect_commands(self) -> None:
        actions, player, playing = self._context.actions, self._player, self._playing
        for identifier, handler in (
            ("playback.back", lambda: playing.step(-STEP_MS)),
            ("playback.forward", lambda: playing.step(STEP_MS)),
            ("playback.rewind", lambda: playing.step(-SHORT_STEP_MS)),
            ("playback.faster", lambda: player.change_rate(1)),
            ("playback.slower", lambda: player.change_rate(-1)),
            ("playback.mute", self._on_mute_toggled),
        ):
            actions.connect_command(identifier, handler, enabled=player.track is not None)

    def _on_track_changed(self, track: Track | None) -> None:
        self._strip.show_track(track)
        self._strip.show_duration(self._player.duration_ms)
        self._strip.show_position(self._player.position_ms)
        self._strip.show_playing(self._player.playing)
        self._strip.show_rate(self._player.rate)
        self._show_volume()
        self._strip.show_trouble(self._player.trouble)
        for identifier in ("back", "forward", "rewind", "faster", "slower", "mute"):
            self._context.actions.enable(f"playback.{identifier}", track is not None)

    def _show_volume(self) -> None:
        self._strip.show_volume(self._player.volume, muted=self._player.muted)
        mute = self._context.actions["playback.mute"]
        mute.setChecked(self._player.muted)

    def _on_volume_chosen(self, volume: float) -> None:
        self._player.set_muted(False)
        self._player.set_volume(volume)

    def _on_mute_toggled(self) -> None:
        self._player.set_muted(not self._player.muted)
        self._show_volume()

    def _on_open_asked(self) -> None:
        if (track := self._player.track) is not None:
            self._context.shell.open_testimony(track.testimony_id)
