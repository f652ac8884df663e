"""Decodes recordings with Qt's `QAudioDecoder`, that is, with the FFmpeg that plays them as well.

For worker threads: the decoder lives on the thread that asks, with an event loop of its own, and gives its sound in the
form that the file has. (`setAudioFormat` is never called: with it, Qt 6.11 hangs on MP3 and Ogg.)
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer, QUrl
from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat

from testimony_archive.domain.sound import SampleKind, SoundBlock, SoundTrouble, Trouble

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from PySide6.QtMultimedia import QAudioBuffer

_STALLED_SECONDS: Final = 30.0  # a busy machine, a slow network drive; but not for ever
_WAKE_EVERY_MS: Final = 100
_GATHERED_MICROSECONDS: Final = 250_000
_KINDS: Final = {
    QAudioFormat.SampleFormat.UInt8: SampleKind.UNSIGNED_8,
    QAudioFormat.SampleFormat.Int16: SampleKind.SIGNED_16,
    QAudioFormat.SampleFormat.Int32: SampleKind.SIGNED_32,
    QAudioFormat.SampleFormat.Float: SampleKind.FLOAT_32,
}


def read_sound(path: Path) -> Generator[SoundBlock | None, None, None]:
    """The sound of a recording or a film; a `SoundReader`. The file may have any name: its content tells the format.

    Raises:
        SoundTrouble: there is none, or no more of it.
    """
    if QCoreApplication.instance() is None:
        raise SoundTrouble(Trouble.UNAVAILABLE)
    decoder = QAudioDecoder()
    if not decoder.isSupported():
        raise SoundTrouble(Trouble.UNAVAILABLE)
    loop = QEventLoop()
    alarm = QTimer()  # without it, the loop would wait for a decoder that has nothing more to say
    alarm.start(_WAKE_EVERY_MS)
    ended: list[bool] = []
    decoder.finished.connect(lambda: ended.append(True))
    gathered = _Gathered()
    try:
        decoder.setSource(QUrl.fromLocalFile(str(path)))
        decoder.start()
        last = time.monotonic()
        while True:
            has_come = decoder.bufferAvailable()
            while decoder.bufferAvailable():
                yield from gathered.add(decoder.read())
            if has_come:
                last = time.monotonic()
            elif _error_of(decoder) != QAudioDecoder.Error.NoError:  # it may be there before the loop ran once
                yield from gathered.rest()
                raise _trouble(decoder.errorString())
            elif ended:
                yield from gathered.rest()
                return
            elif time.monotonic() - last > _STALLED_SECONDS:
                raise SoundTrouble(Trouble.STALLED, "nothing came of it for half a minute")
            else:
                yield None
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    finally:
        alarm.stop()
        decoder.stop()


def _trouble(detail: str) -> SoundTrouble:
    """Qt has no code of its own for a film without sound, only words, which its translations leave in English."""
    return SoundTrouble(Trouble.NO_SOUND if "audio stream" in detail else Trouble.UNREADABLE, detail)


def _error_of(decoder: QAudioDecoder) -> QAudioDecoder.Error:
    return decoder.error()  # type: ignore[operator,no-any-return]  # its stubs know only the signal of the same name


class _Gathered:
    """Joins what comes in thousandths of a second, so that not every one of them has to be looked at by itself."""

    def __init__(self) -> None:
        self._samples = bytearray()
        self._form = QAudioFormat()

    def add(self, buffer: QAudioBuffer) -> Iterator[SoundBlock]:
        """Take in a buffer; gives what is ready."""
        form = buffer.format()
        if form != self._form:
            yield from self.rest()
            self._form = form
        if form.sampleFormat() in _KINDS:
            self._samples += buffer.constData()
        if len(self._samples) >= form.bytesForDuration(_GATHERED_MICROSECONDS):
            yield from self.rest()

    def rest(self) -> Iterator[SoundBlock]:
        """What is left."""
        if self._samples:
            kind = _KINDS[self._form.sampleFormat()]
            yield SoundBlock(bytes(self._samples), kind, self._form.channelCount(), self._form.sampleRate())
            self._samples.clear()
