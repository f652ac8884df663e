"""Ratios: the program's time over the time of a baseline, each the best of several runs that take turns."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the results. Times are milliseconds; `goal` is the highest ratio that is good enough.

    With `faster` the ratio is baseline over program, and the goal the lowest.
    """

    work: str
    baseline: str
    ours_ms: float
    baseline_ms: float
    goal: float
    faster: bool = False

    @property
    def ratio(self) -> float:
        """Program over baseline; with `faster` the other way round."""
        high, low = (self.baseline_ms, self.ours_ms) if self.faster else (self.ours_ms, self.baseline_ms)
        return high / low if low else 0.0

    @property
    def is_reached(self) -> bool:
        """Whether the goal is met."""
        return self.ratio >= self.goal if self.faster else self.ratio <= self.goal


def compare(ours: Work, baseline: Work, runs: int) -> tuple[float, float]:
    """The best time of each, in milliseconds. They take turns, so that both meet the same neighbours on the machine."""
    times: tuple[list[float], list[float]] = ([], [])
    gc.collect()
    for _ in range(runs):
        for work, taken in zip((ours, baseline), times, strict=True):
            taken.append(timed(work))
    return min(times[0]), min(times[1])


def timed(work: Work) -> float:
    """How long something takes, in milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1_000


def middle(pairs: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The median of the program's times, and that of the baseline's."""
    return statistics.median(ours for ours, _ in pairs), statistics.median(baseline for _, baseline in pairs)
