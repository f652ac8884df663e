"""Reduces sound to its shape: the lowest and the highest sample of every 20 milliseconds.

Without a library for numbers, looking at each of 300 million samples of an hour would take half a minute. Some 16,000
of them a second, taken in turn from all channels, show the same shape in a second or two.
"""

from __future__ import annotations

from array import array
from math import gcd, inf
from typing import Final

from testimony_archive.domain.sound import SampleKind, SoundBlock
from testimony_archive.domain.waveform import LOUDEST, STEP_MS, Waveform

_LOOKED_AT_HZ: Final = 16_000
_SECOND_MS: Final = 1_000
_SLOWEST_HZ: Final = 1_000  # below it a step could be without any frame
_FULL_SCALE: Final = {
    SampleKind.UNSIGNED_8: 128.0,
    SampleKind.SIGNED_16: 32_768.0,
    SampleKind.SIGNED_32: 2_147_483_648.0,
    SampleKind.FLOAT_32: 1.0,
}
_ZERO: Final = {SampleKind.UNSIGNED_8: 128.0}


class Peaks:
    """Takes blocks of sound one after the other and keeps two bytes of every step."""

    def __init__(self) -> None:
        self._lowest, self._highest = array("b"), array("b")
        self._low, self._high = inf, -inf
        self._frame, self._rate_hz = 0, 0

    @property
    def duration_ms(self) -> int:
        """How much sound was taken in."""
        return self._frame * _SECOND_MS // self._rate_hz if self._rate_hz else 0

    def add(self, block: SoundBlock) -> None:
        """Take in what comes next; it may come at another rate or in another form than what came before.

        What no ear could hear, as a damaged header may promise it, is left out.
        """
        if block.channels < 1 or block.rate_hz < _SLOWEST_HZ:
            return
        if block.rate_hz != self._rate_hz:
            self._frame = self._frame * block.rate_hz // self._rate_hz if self._rate_hz else 0
            self._rate_hz = block.rate_hz
        samples = array(block.kind.value)
        samples.frombytes(block.samples[: len(block.samples) // samples.itemsize * samples.itemsize])
        stride = _stride(block.channels, block.rate_hz)
        frames = len(samples) // block.channels
        done = 0
        while done < frames:
            end = min(self._end_of_step() - self._frame + done, frames)
            self._look_at(samples[done * block.channels : end * block.channels : stride], block.kind)
            self._frame += end - done
            done = end
            if self._frame >= self._end_of_step():
                self._close_step()

    def finish(self) -> Waveform:
        """The shape of all that was taken in."""
        if self._low <= self._high:
            self._close_step()
        return Waveform(self.duration_ms, STEP_MS, self._lowest.tobytes(), self._highest.tobytes())

    def _end_of_step(self) -> int:
        """The frame with which the next step begins; steps of some rates differ by a frame, so that none drifts."""
        return -(-(len(self._lowest) + 1) * STEP_MS * self._rate_hz // _SECOND_MS)

    def _look_at(self, samples: array[int] | array[float], kind: SampleKind) -> None:
        zero, full = _ZERO.get(kind, 0.0), _FULL_SCALE[kind]
        self._low = min(self._low, (min(samples) - zero) / full)
        self._high = max(self._high, (max(samples) - zero) / full)

    def _close_step(self) -> None:
        self._lowest.append(_as_byte(self._low))
        self._highest.append(_as_byte(self._high))
        self._low, self._high = inf, -inf


def _stride(channels: int, rate_hz: int) -> int:
    """Every how manieth sample is looked at; it visits all channels in turn."""
    stride = max(channels * rate_hz // _LOOKED_AT_HZ, 1)
    while gcd(stride, channels) > 1:
        stride += 1
    return stride


def _as_byte(level: float) -> int:
    """A level from −1 to 1, by files of floats sometimes more or no number at all, as a signed byte."""
    return round(max(-1.0, min(1.0, level)) * LOUDEST)
