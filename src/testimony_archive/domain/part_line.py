"""The parts of one recording as one line of time: each begins where the one before it ends.

Transcripts and quotes keep the times of their parts, since recorders begin again with each; here a place of a part
becomes a place of the whole, and back. All times are milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartLength:
    """How long a part is. `is_known` is False where no file tells, and the length is one to draw it with."""

    part_number: int
    duration_ms: int
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class PartStretch:
    """Where a part lies on the line."""

    part_number: int
    start_ms: int
    end_ms: int
    is_known: bool = True

    @property
    def duration_ms(self) -> int:
        """How long it is."""
        return self.end_ms - self.start_ms


@dataclass(frozen=True, slots=True)
class PartLine:
    """The parts in the order in which they are heard."""

    parts: tuple[PartStretch, ...] = ()

    @classmethod
    def of(cls, lengths: Iterable[PartLength]) -> PartLine:
        """Lay parts one after the other."""
        laid: list[PartStretch] = []
        start = 0
        for each in lengths:
            end = start + max(each.duration_ms, 0)
            laid.append(PartStretch(each.part_number, start, end, each.is_known))
            start = end
        return cls(tuple(laid))

    @property
    def duration_ms(self) -> int:
        """How long the whole is."""
        return self.parts[-1].end_ms if self.parts else 0

    @property
    def is_known(self) -> bool:
        """Whether the length of every part is known."""
        return all(each.is_known for each in self.parts)

    def part(self, part_number: int) -> PartStretch | None:
        """Where a part lies, None where it is not on the line."""
        return next((each for each in self.parts if each.part_number == part_number), None)

    def place(self, part_number: int, position_ms: int) -> int:
        """Where a place of a part is on the line, within that part; 0 where the part is not on it."""
        part = self.part(part_number)
        return 0 if part is None else min(part.start_ms + max(position_ms, 0), part.end_ms)

    def at(self, place_ms: int) -> tuple[int, int]:
        """Which part is at a place of the line, and the place in it. A border belongs to the part that begins there,
        what lies beyond the ends to the first or the last part; (0, 0) on an empty line."""
        if not self.parts:
            return 0, 0
        later = (each for each in self.parts if each.start_ms <= place_ms < each.end_ms)
        part = next(later, self.parts[0] if place_ms < 0 else self.parts[-1])
        return part.part_number, min(max(place_ms - part.start_ms, 0), part.duration_ms)
