"""The shape of a recording's sound: how far it swings in each step of time, and in what is drawn of it."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import ceil, floor
from typing import Final, TypeAlias

STEP_MS: Final = 20
"""Milliseconds of one step: fine enough for the edge of a word, and three hours are about a megabyte."""

LOUDEST: Final = 127
"""What a sample of full scale is in a `Waveform`, on either side of zero."""

_FACTOR: Final = 4  # each coarser level has this many times fewer entries
_ENTRIES_OF_A_COLUMN: Final = 3  # a level is coarse enough when a column still holds this many of its entries

_Level: TypeAlias = "tuple[array[int], array[int]]"


@dataclass(frozen=True, slots=True)
class Waveform:
    """The lowest and the highest sample of every step of a recording, over all its channels.

    Args:
        duration_ms: how long the sound is that was found, in milliseconds; less than the recording promises where its
            file was cut off.
        step_ms: how many milliseconds one step covers.
        lowest: one signed byte a step, −127…127 (``array("b").tobytes()``).
        highest: the same of the highest sample.

    Raises:
        ValueError: there are not as many highest as lowest samples, or a step has no length.
    """

    duration_ms: int
    step_ms: int
    lowest: bytes
    highest: bytes
    _levels: tuple[_Level, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if len(self.lowest) != len(self.highest) or self.step_ms < 1:
            raise ValueError("a waveform has a lowest and a highest sample for every step")
        # Made here, where the sound is read, and not where it is drawn: three hours take some hundredths of a second.
        levels = [(array("b", self.lowest), array("b", self.highest))]
        while len(levels[-1][0]) > _FACTOR:
            low, high = levels[-1]
            levels.append((_coarser(low, min), _coarser(high, max)))
        object.__setattr__(self, "_levels", tuple(levels))

    @property
    def steps(self) -> int:
        """How many steps there are."""
        return len(self.lowest)

    def columns(self, start_ms: float, end_ms: float, count: int) -> Sequence[tuple[float, float]]:
        """The lowest and the highest sample within each of `count` columns of equal width, −1…1, ready to be drawn.

        No peak is ever lost; it may show in the column beside it as well. A column outside the recording is silent.
        `start_ms` and `end_ms` are milliseconds and may lie outside the recording.
        """
        width = (end_ms - start_ms) / count if count > 0 else 0.0
        if width <= 0 or not self.steps:
            return [(0.0, 0.0)] * max(count, 0)
        low, high, entry_ms = self._level_for(width)
        entries = len(low)
        drawn: list[tuple[float, float]] = []
        left = start_ms / entry_ms
        for number in range(1, count + 1):
            right = (start_ms + number * width) / entry_ms
            first, last = max(floor(left), 0), min(ceil(right), entries)
            if first < last:
                drawn.append((min(low[first:last]) / LOUDEST, max(high[first:last]) / LOUDEST))
            else:
                drawn.append((0.0, 0.0))
            left = right
        return drawn

    def _level_for(self, width_ms: float) -> tuple[array[int], array[int], int]:
        """The coarsest level that a column of this width still sees as several entries, and the length of an entry."""
        entry_ms = self.step_ms
        chosen = 0
        while chosen + 1 < len(self._levels) and entry_ms * _FACTOR * _ENTRIES_OF_A_COLUMN <= width_ms:
            entry_ms *= _FACTOR
            chosen += 1
        low, high = self._levels[chosen]
        return low, high, entry_ms


def _coarser(entries: array[int], choose: Callable[..., int]) -> array[int]:
    """One entry for every `_FACTOR` of them, the last one perhaps for fewer."""
    missing = -len(entries) % _FACTOR
    whole = entries + array("b", [entries[-1]] * missing)
    return array("b", map(choose, *(whole[offset::_FACTOR] for offset in range(_FACTOR))))
