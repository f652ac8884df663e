"""What a recording sounds like, as whoever can decode it hands it on: block by block, as the file itself has it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class SampleKind(Enum):
    """How one sample is written, in the byte order of this machine."""

    UNSIGNED_8 = "B"
    """0…255, silent at 128. The values are type codes of Python's `array`."""
    SIGNED_16 = "h"
    SIGNED_32 = "i"
    FLOAT_32 = "f"
    """Full scale is 1."""


@dataclass(frozen=True, slots=True)
class SoundBlock:
    """A short stretch of sound: the samples of all channels in turn, frame by frame."""

    samples: bytes
    kind: SampleKind
    channels: int
    rate_hz: int
    """Frames a second."""


SoundReader = Callable[[Path], Generator[SoundBlock | None, None, None]]
"""Gives the sound of a file in order, as fast as it is asked for it; None now and then while there is nothing yet, so
that whoever asks can stop. Closing it lets go of the file.

Raises `SoundTrouble`.
"""


class Trouble(Enum):
    """Why a file gives no sound, or no more of it."""

    UNREADABLE = "unreadable"
    """It is no sound, or it is damaged from here on, or nobody here knows its format."""
    NO_SOUND = "no sound"
    """It can be read, and there is no sound in it, as in a film without."""
    STALLED = "stalled"
    """Nothing came any more, for a long time."""
    UNAVAILABLE = "unavailable"
    """This machine cannot decode anything."""


class SoundTrouble(Exception):
    """Raised by a `SoundReader`; whoever knows the recording's name makes an `ArchiveError` of it.

    `detail` is the decoder's own word, in English, and may be empty.
    """

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
        self.detail = detail
