"""Joins the one player with the dock of the reading room: where it is, how it plays, which part and passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from testimony_archive.domain.timecode import format_time_code
from testimony_archive.ui.presenters.playing import Playing
from testimony_archive.ui.presenters.timeline_presenter import TimelinePresenter
from testimony_archive.ui.translation import counted, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.player import Track
    from testimony_archive.ui.presenters.following import Following
    from testimony_archive.ui.presenters.reading_content import ReadingContent
    from testimony_archive.ui.views.listening_dock import ListeningDock

_OF_THE_DOCK = ("playback.loop", "playback.zoom_in", "playback.zoom_out")


class DockPresenter(QObject):
    """The dock is there while the testimony that is read is in the player."""

    recording_chosen = Signal()
    """Another recording of a part is to be heard from now on."""

    def __init__(self, context: WindowContext, dock: ListeningDock, following: Following, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._player = context.player
        self._dock = dock
        self._following = following
        self._recording = following.recording
        self._content: ReadingContent | None = None
        self._numbers: dict[int, int] = {}
        self._in_part: dict[int, int] = {}
        self._place = ""
        self.timeline = TimelinePresenter(context, dock.timeline, following, self)
        self._connect_dock()
        self._connect_player()

    def set_content(self, content: ReadingContent) -> None:
        """Show the recording of this testimony with the passages of its transcript."""
        self._content = content
        self._numbers, self._in_part = {}, {}
        for each in content.passages:
            self._in_part[each.part_number] = self._in_part.get(each.part_number, 0) + 1
            self._numbers[each.passage_id] = self._in_part[each.part_number]
        self.timeline.set_content(content)
        self._show_track()

    def enable_commands(self) -> None:
        """Let the commands of the dock be there while it is in view."""
        for identifier in _OF_THE_DOCK:
            self._context.actions.enable(identifier, self._dock.isVisible())

    def _connect_dock(self) -> None:
        dock, player = self._dock, self._player
        dock.play_toggled.connect(player.toggle)
        dock.stepped.connect(Playing(self._context, self).step)
        dock.rate_chosen.connect(player.set_rate)
        dock.volume_chosen.connect(self._on_volume_chosen)
        dock.mute_toggled.connect(self._context.actions["playback.mute"].trigger)
        dock.part_chosen.connect(self._on_part_chosen)
        dock.version_chosen.connect(self._on_version_chosen)
        dock.shown_changed.connect(self._on_shown_changed)

    def _connect_player(self) -> None:
        dock, player = self._dock, self._player
        player.track_changed.connect(self._show_track)
        player.position_changed.connect(self._on_position_changed)
        player.duration_changed.connect(self._show_duration)
        player.playing_changed.connect(dock.show_playing)
        player.rate_changed.connect(dock.show_rate)
        player.volume_changed.connect(self._show_volume)
        player.muted_changed.connect(self._show_volume)
        player.loop_changed.connect(self._on_loop_changed)
        player.trouble_met.connect(dock.show_trouble)
        self._recording.changed.connect(self._show_duration)
        self._following.spoken_changed.connect(lambda _passage_id: self._show_place())

    def _show_track(self) -> None:
        track = self._loaded()
        self._dock.setVisible(track is not None)
        if track is None or self._content is None:
            return
        parts = [(each.part_number, self._part_words(each)) for each in self._content.sound.tracks]
        self._dock.show_parts(parts, track.part_number)
        versions = self._content.sound.versions_of(track.part_number)
        choices = [(each.attachment_id, self._version_words(each, versions)) for each in versions]
        self._dock.show_versions(choices, track.attachment_id)
        self._dock.show_playing(self._player.playing)
        self._dock.show_rate(self._player.rate)
        self._dock.show_trouble(self._player.trouble)
        self._on_loop_changed(self._player.loop)
        self._show_volume()
        self._show_duration()
        self._show_place()
        self._dock.show_position(self._recording.place_ms)

    def _show_duration(self) -> None:
        line = self._recording.line
        self._dock.show_duration(line.duration_ms, about=not line.is_known)

    def _show_volume(self) -> None:
        self._dock.show_volume(self._player.volume, muted=self._player.muted)

    def _show_place(self) -> None:
        track = self._loaded()
        if track is None:
            return
        total = self._in_part.get(track.part_number, 0)
        heard = self._numbers.get(self._following.spoken)
        if heard is not None:
            words = self.tr("passage {number} of {total}").format(number=number(heard), total=number(total))
        else:
            words = counted(total, self.tr("{count} passage"), self.tr("{count} passages"))
        if track.parts > 1:  # the line tells the time of the whole, the transcript that of the part
            words = f"{format_time_code(self._player.position_ms)}, {words}"
        if words != self._place:
            self._place = words
            self._dock.show_place(words)
            self._dock.timeline.setAccessibleDescription(words)

    def _loaded(self) -> Track | None:
        return self._player.track if self._following.is_loaded else None

    def _part_words(self, track: Track) -> str:
        return self.tr("Part {part} of {parts}").format(part=track.part_number, parts=track.parts)

    def _version_words(self, track: Track, versions: Sequence[Track]) -> str:
        """A recording among several of a part: what it is, or its name where several are the same."""
        if sum(each.has_picture is track.has_picture for each in versions) > 1:
            return track.file
        return self.tr("Film") if track.has_picture else self.tr("Sound")

    def _on_position_changed(self, position_ms: int) -> None:
        if self._dock.isVisible():
            self._dock.show_position(self._recording.place_of(position_ms))
            self._show_place()

    def _on_loop_changed(self, loop: object) -> None:
        self._dock.show_loop(loop is not None)
        self._context.actions["playback.loop"].setChecked(loop is not None)

    def _on_shown_changed(self, shown: bool) -> None:
        self.enable_commands()
        if shown:  # meanwhile it may have been listened to on another page
            self._dock.show_position(self._recording.place_ms)
            self._show_place()
            self.timeline.show_place()

    def _on_volume_chosen(self, volume: float) -> None:
        self._player.set_muted(False)
        self._player.set_volume(volume)

    def _on_part_chosen(self, part_number: int) -> None:
        part = self._recording.line.part(part_number)
        if part is not None and (loaded := self._loaded()) is not None and loaded.part_number != part_number:
            self._recording.go_to(part.start_ms)

    def _on_version_chosen(self, attachment_id: int) -> None:
        loaded = self._loaded()
        versions = self._recording.sound.versions_of(loaded.part_number) if loaded is not None else ()
        chosen = next((each for each in versions if each.attachment_id == attachment_id), None)
        if chosen is not None and chosen != loaded:
            self._context.memory.choose(chosen.recording, [each.recording for each in versions])
            self._player.move_to(chosen, self._player.position_ms)
            self.recording_chosen.emit()
