"""What is drawn of the parts of a recording: where each lies, what it is called, and what it sounds like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from testimony_archive.domain.waveform import Waveform


@dataclass(frozen=True, slots=True)
class TimePart:
    """A part, in milliseconds from the start of the whole. One that is alone has no name."""

    start_ms: int
    end_ms: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class SoundStretch:
    """The sound of a part, in milliseconds from the start of the whole.

    `message` says in one line why there is no `waveform`. `breaks_off_ms` is where its file was cut off, None where it
    is whole.
    """

    start_ms: int
    end_ms: int
    waveform: Waveform | None = None
    message: str = ""
    breaks_off_ms: int | None = None
