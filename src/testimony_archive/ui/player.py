"""Plays recordings. There is one player for the whole life of the application, whatever page or archive is shown.

Qt's `QMediaPlayer` must never outlive the `QAudioOutput` it plays to: with the output freed first, the process dies.
So both belong to `Player`, and `Player.close` takes them apart in that order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaFormat, QMediaPlayer, QVideoSink

from testimony_archive.ui.played_file import PlayedFile

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

RATES: Final = (0.5, 0.75, 0.85, 1.0, 1.25, 1.5, 2.0)
STEP_MS: Final = 5_000
SHORT_STEP_MS: Final = 2_000
_SHORTEST_LOOP_MS: Final = 300  # less is a noise, not words
_END_TOLD_MS: Final = 400  # by then Qt has told that a recording ended, if it does so at all
_LOOP_AHEAD_MS: Final = 250  # Qt tells places about ten times a second; the last stretch before a loop's end is timed
_State = QMediaPlayer.PlaybackState
_Status = QMediaPlayer.MediaStatus


@dataclass(frozen=True, slots=True)
class Track:
    """A recording, or one part of it, with the words that say what is heard.

    `path` of the file in the archive; `duration_ms` as the catalogue knows it, the file itself decides once it is
    loaded. `name` is the one that a person is shown under, `remark` a second, shorter line. `recording` is the UUID of
    the attachment, under which its place is remembered; `has_picture` where there is something to see. `file` is what
    people know the file by; `is_there` is False where the archive's folder lacks it.
    """

    testimony_id: int
    code: str
    name: str
    remark: str
    path: Path
    part_number: int = 1
    parts: int = 1
    duration_ms: int | None = None
    attachment_id: int = 0
    recording: str = ""
    has_picture: bool = False
    file: str = ""
    is_there: bool = True


class Player(QObject):
    """What is heard, where it is, how fast and how loud.

    Args:
        parent: lives as long as the application.
        with_sound: False plays in silence, as a machine without loudspeakers does, and says nothing of it.
        outputs: the devices that sound can go to, Qt's where none are given and there is to be sound.
    """

    track_changed = Signal(object)
    """Another `Track` was taken up, or None."""
    position_changed = Signal(int)
    """Milliseconds from the start of the track, about ten times a second while it plays."""
    duration_changed = Signal(int)
    playing_changed = Signal(bool)
    place_chosen = Signal(int)
    """Somebody went to a place, in milliseconds, rather than getting there by listening."""
    ended = Signal()
    """The track was played to its end."""
    loop_changed = Signal(object)
    """The stretch that is played again and again, as start and end in milliseconds, or None."""
    _media_ended = Signal()
    rate_changed = Signal(float)
    volume_changed = Signal(float)
    muted_changed = Signal(bool)
    trouble_met = Signal(str)
    """Why nothing can be heard, in one sentence; empty when it can again."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        with_sound: bool = True,
        outputs: Callable[[], Collection[object]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._track: Track | None = None
        self._is_untouched = True
        self._seek_when_loaded: int | None = None
        self._loop: tuple[int, int] | None = None
        self._loop_end = QTimer(self)
        self._loop_end.setSingleShot(True)
        self._loop_end.setTimerType(Qt.TimerType.PreciseTimer)
        self._loop_end.timeout.connect(self._begin_loop_again)
        self._end_watch = QTimer(self)
        self._end_watch.setSingleShot(True)
        self._end_watch.setInterval(_END_TOLD_MS)
        self._end_watch.timeout.connect(self._on_end_watch_timeout)
        self._output = QAudioOutput() if with_sound else None
        self._media: QMediaPlayer | None = QMediaPlayer()
        self._file = PlayedFile(self._media)
        if self._output is not None:
            self._media.setAudioOutput(self._output)
        self._outputs = outputs or (QMediaDevices.audioOutputs if with_sound else None)
        self._devices = QMediaDevices(self) if with_sound else None
        self._has_backend = _has_backend()
        self._has_device = self._finds_device()
        self._broken = ""
        self._is_empty = False
        self._connect(self._media)

    @property
    def track(self) -> Track | None:
        """What is loaded."""
        return self._track

    @property
    def position_ms(self) -> int:
        """Where it is; where it will be once the recording is loaded, if it was asked to go there."""
        if self._seek_when_loaded is not None:
            return self._seek_when_loaded
        return self._media.position() if self._media is not None else 0

    @property
    def duration_ms(self) -> int:
        """How long the track is, 0 where nobody knows."""
        found = self._media.duration() if self._media is not None and not self._file.is_changing else 0
        if found > 0:
            return found
        return (self._track.duration_ms or 0) if self._track is not None else 0

    @property
    def playing(self) -> bool:
        """Whether it is heard now."""
        return self._media is not None and self._media.playbackState() == _State.PlayingState

    @property
    def rate(self) -> float:
        """The speed; 1 is as it was spoken."""
        return self._media.playbackRate() if self._media is not None else 1.0

    @property
    def volume(self) -> float:
        """From 0 to 1."""
        return self._output.volume() if self._output is not None else 1.0

    @property
    def muted(self) -> bool:
        """Whether it plays in silence."""
        return self._output.isMuted() if self._output is not None else False

    @property
    def trouble(self) -> str:
        """Why nothing can be heard, in one sentence; empty where it can."""
        if not self._has_backend:
            return self.tr("This machine has no sound system that can play recordings.")
        if self._track is not None and not self._track.is_there:
            return self.tr("{file} is missing in the archive.").format(file=self._track.file)
        if self._is_empty and self._track is not None:
            return self.tr("The recording of {code} is empty: there is nothing to hear.").format(code=self._track.code)
        if self._broken:
            return self.tr("The recording of {code} cannot be played.").format(code=self._broken)
        return "" if self._has_device else self.tr("This machine has no loudspeaker: recordings play in silence.")

    @property
    def loop(self) -> tuple[int, int] | None:
        """The stretch that is played again and again, as start and end in milliseconds; None where none is."""
        return self._loop

    @property
    def is_untouched(self) -> bool:
        """Whether what is loaded was neither played nor moved since."""
        return self._is_untouched

    def look_for_devices(self) -> None:
        """Find out whether sound can go anywhere; a loudspeaker may have been plugged in or taken away."""
        before, had_device = self.trouble, self._has_device
        self._has_device = self._finds_device()
        if self._output is not None and self._has_device and not had_device:
            self._output.setDevice(QMediaDevices.defaultAudioOutput())
        if self.trouble != before:
            self.trouble_met.emit(self.trouble)

    def load(self, track: Track, position_ms: int = 0) -> None:
        """Take up a track without playing it; one that is loaded already only goes there."""
        if self._media is None:
            return
        if self._track is None or self._track.path != track.path or self._broken:
            self._seek_when_loaded = max(position_ms, 0)  # from here on, no place of the track before is told
            self._file.let_go()  # or Qt would not look again at a file that it could not read
            self._track = track
            self._broken, self._is_empty = "", False
            self.set_loop(None)
            self._is_untouched = True
            self._file.open(track.path if track.is_there else None)
            self.track_changed.emit(track)
            self.duration_changed.emit(self.duration_ms)
            self.position_changed.emit(self.position_ms)
        else:
            if self._track != track:
                self._track = track
                self.track_changed.emit(track)
            self.seek(position_ms)

    def play(self, track: Track, position_ms: int = 0) -> None:
        """Play a track from a place in milliseconds; a place behind its end is gone to, and nothing is to be heard."""
        self.load(track, position_ms)
        if self.duration_ms and position_ms >= self.duration_ms:
            self.pause()
        else:
            self.resume()

    def move_to(self, track: Track, position_ms: int) -> None:
        """Go to a place of another track, as somebody who chose it; what is playing plays on from there."""
        was_playing = self.playing
        self.load(track, position_ms)
        self.seek(position_ms)
        if was_playing:
            self.resume()

    def resume(self) -> None:
        """Go on playing what is loaded; from the start where it had come to its end."""
        if self._media is None or self._track is None:
            return
        self._is_untouched = False
        if self.trouble:
            self.trouble_met.emit(self.trouble)
        if not self._is_empty:
            self._file.play()

    def pause(self) -> None:
        """Stop for a moment."""
        if self._media is not None:
            self._file.pause()

    def toggle(self) -> None:
        """Play or pause."""
        if self.playing:
            self.pause()
        else:
            self.resume()

    def seek(self, position_ms: int) -> None:
        """Go to a place in milliseconds, within the track."""
        if self._media is None or self._track is None:
            return
        self._is_untouched = False
        wanted = max(position_ms, 0)
        if self.duration_ms:
            wanted = min(wanted, self.duration_ms)
        self.place_chosen.emit(wanted)
        if self._seek_when_loaded is not None or not self._media.isSeekable():
            self._seek_when_loaded = wanted
            self.position_changed.emit(wanted)
        else:
            self._media.setPosition(wanted)

    def step(self, by_ms: int) -> None:
        """Go forward, or back with a negative number of milliseconds."""
        self.seek(self.position_ms + by_ms)

    def set_loop(self, loop: tuple[int, int] | None) -> None:
        """Play a stretch of the track, start and end in milliseconds, again and again; None plays on."""
        self._loop_end.stop()
        wanted = None if loop is None else (loop[0], max(loop[1], loop[0] + _SHORTEST_LOOP_MS))
        if wanted != self._loop:
            self._loop = wanted
            self.loop_changed.emit(wanted)

    def set_rate(self, rate: float) -> None:
        """Change the speed; the pitch of voices stays."""
        if self._media is not None:
            self._media.setPlaybackRate(min(max(rate, RATES[0]), RATES[-1]))

    def change_rate(self, steps: int) -> None:
        """The next faster or slower of the usual speeds."""
        nearest = min(range(len(RATES)), key=lambda place: abs(RATES[place] - self.rate))
        self.set_rate(RATES[min(max(nearest + steps, 0), len(RATES) - 1)])

    def set_volume(self, volume: float) -> None:
        """From 0 to 1."""
        if self._output is not None:
            self._output.setVolume(min(max(volume, 0.0), 1.0))

    def set_muted(self, muted: bool) -> None:
        """Play in silence, or aloud again."""
        if self._output is not None:
            self._output.setMuted(muted)

    def show_picture_in(self, sink: QVideoSink | None) -> None:
        """Send the picture of films there; None: nowhere, which spares the work that it makes."""
        if self._media is not None:
            self._media.setVideoSink(sink)  # type: ignore[arg-type]  # Qt takes a null pointer; its stubs do not say so

    def unload(self) -> None:
        """Let go of the file, as when its archive is closed."""
        if self._media is None or self._track is None:
            return
        self._seek_when_loaded = 0  # that the file is let go of is no place in it
        self._media.stop()
        self._file.drop()
        self._track = None
        self._broken, self._is_empty = "", False
        self.set_loop(None)
        self._is_untouched = True
        self._seek_when_loaded = None
        self.track_changed.emit(None)

    def close(self) -> None:
        """Take the player apart before the application ends; nothing plays afterwards."""
        if self._media is None:
            return
        self.unload()
        media, self._media = self._media, None
        media.setAudioOutput(None)  # type: ignore[arg-type]  # Qt takes a null pointer; its stubs do not say so
        media.deleteLater()
        QCoreApplication.sendPostedEvents(media, QEvent.Type.DeferredDelete.value)
        self._output = None

    def _connect(self, media: QMediaPlayer) -> None:
        media.positionChanged.connect(self._on_media_position_changed)
        media.durationChanged.connect(self._on_media_duration_changed)
        media.playbackStateChanged.connect(self._on_media_state_changed)
        media.playbackRateChanged.connect(self.rate_changed)
        media.mediaStatusChanged.connect(self._on_media_status_changed)
        media.errorOccurred.connect(self._on_media_error_occurred)
        # Later, since Qt cannot take up another file while it tells that one has ended.
        self._media_ended.connect(self._on_media_ended, Qt.ConnectionType.QueuedConnection)
        if self._devices is not None:
            self._devices.audioOutputsChanged.connect(self.look_for_devices)
        if self._output is not None:
            # Through a function: Qt's volume is a float of C, which does not connect to Python's, a double.
            self._output.volumeChanged.connect(self.volume_changed.emit)
            self._output.mutedChanged.connect(self.muted_changed)

    def _on_media_position_changed(self, position_ms: int) -> None:
        if self._seek_when_loaded is None:
            self.position_changed.emit(position_ms)
            self._watch_loop(position_ms)
            if self.playing and 0 < self.duration_ms <= position_ms:
                self._end_watch.start()

    def _watch_loop(self, position_ms: int) -> None:
        if self._loop is None or not self.playing:
            return
        left = (self._loop[1] - position_ms) / max(self.rate, RATES[0])
        if left <= 0:
            self._begin_loop_again()
        elif left < _LOOP_AHEAD_MS:
            self._loop_end.start(round(left))

    def _begin_loop_again(self) -> None:
        if self._loop is not None and self.playing and self._media is not None:
            self._media.setPosition(self._loop[0])

    def _on_media_duration_changed(self, duration_ms: int) -> None:
        if self._file.is_changing:
            return
        if duration_ms > 0 and self._is_empty:
            self._is_empty = False  # it was only told late how long it is
            self.trouble_met.emit(self.trouble)
        self.duration_changed.emit(self.duration_ms)

    def _on_media_state_changed(self, state: QMediaPlayer.PlaybackState) -> None:
        if self._is_empty and state == _State.PlayingState and self._media is not None:
            self._media.stop()  # it was to be played before it was known to be empty, and Qt would play it for ever
        else:
            self.playing_changed.emit(state == _State.PlayingState)

    def _on_media_status_changed(self, status: QMediaPlayer.MediaStatus) -> None:
        if self._file.is_changing:
            return
        if status == _Status.EndOfMedia:
            self._media_ended.emit()
            return
        # A place asked for before the file was read is taken up once Qt can go there.
        loaded = status in {_Status.LoadedMedia, _Status.BufferedMedia}
        if loaded and self._media is not None and self._media.duration() <= 0 and not self._is_empty:
            self._is_empty = True
            self._media.stop()
            self.trouble_met.emit(self.trouble)
        if loaded and self._media is not None and self._seek_when_loaded is not None and self._media.isSeekable():
            wanted, self._seek_when_loaded = self._seek_when_loaded, None
            if wanted:
                wanted = min(wanted, self._media.duration())
                self._media.setPosition(wanted)
            self.position_changed.emit(wanted)

    def _on_media_ended(self) -> None:
        if self._media is not None and self._media.mediaStatus() == _Status.EndOfMedia:
            self._come_to_the_end()

    def _on_end_watch_timeout(self) -> None:
        """Without an output for its sound, Qt plays on behind the end and never tells of it."""
        if self.playing and 0 < self.duration_ms <= self.position_ms:
            self.pause()
            self._come_to_the_end()

    def _come_to_the_end(self) -> None:
        if self._media is None:
            return
        if self._loop is None:
            self.ended.emit()
        else:
            self._media.setPosition(self._loop[0])
            self._media.play()

    def _on_media_error_occurred(self, error: QMediaPlayer.Error, _text: str) -> None:
        if error == QMediaPlayer.Error.NoError or self._file.is_changing:
            return
        self._broken = self._track.code if self._track is not None else ""
        self.trouble_met.emit(self.trouble)

    def _finds_device(self) -> bool:
        return self._outputs is None or bool(self._outputs())


def _has_backend() -> bool:
    """Without its system libraries Qt knows no format at all, and reports no error either."""
    return bool(QMediaFormat().supportedFileFormats(QMediaFormat.ConversionMode.Decode))
