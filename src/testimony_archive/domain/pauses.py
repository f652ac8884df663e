"""Where somebody speaks in a recording, told from its waveform alone: louder than the room, between pauses.

No words are understood: music, a slammed door or a second voice far from the microphone may be taken for speech, or
missed. What comes of it is a proposal for people to work over.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from testimony_archive.domain.waveform import Waveform

_SMOOTHED_MS: Final = 100  # a syllable; what is shorter than half of it is a click
_CALM_MS: Final = 500  # a place to cut at is soft for as long as this
_QUIET_SHARE: Final = 0.1  # a tenth of an interview at least is pauses, breath and the noise of the room
_LOUD_SHARE: Final = 0.95
_ABOVE_NOISE: Final = 0.15  # of the way from the noise to loud speech
_SILENT: Final = 1.0  # of 127: all of it so soft that there is nothing to be told apart
_EARLIEST_CUT: Final = 0.4  # of the longest stretch


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one place of a recording to another, in milliseconds."""

    start_ms: int
    end_ms: int

    @property
    def duration_ms(self) -> int:
        """How long it is."""
        return self.end_ms - self.start_ms


@dataclass(frozen=True, slots=True)
class SpeechMeasures:
    """What counts as a pause and as a passage, in milliseconds; the usual values suit interviews."""

    shortest_pause_ms: int = 500
    """Shorter ones are breath, and part nothing."""
    shortest_ms: int = 1_000
    """What is shorter is joined to its nearer neighbour, where that is near enough to be one thought."""
    near_ms: int = 2_000
    longest_ms: int = 30_000
    """What is longer is cut where it is softest."""
    click_ms: int = 160
    """What stands alone and is shorter is no word."""
    margin_ms: int = 120
    """Kept before and after, so that no sound of a word is cut off."""


def stretches_of_speech(waveform: Waveform, measures: SpeechMeasures | None = None) -> tuple[Stretch, ...]:
    """The stretches in which somebody seems to speak, in order, none over another; empty where all is silent."""
    asked = measures or SpeechMeasures()
    levels = _smoothed(_levels(waveform), max(_SMOOTHED_MS // waveform.step_ms, 1))
    threshold = _threshold(levels)
    if threshold is None:
        return ()
    step_ms = waveform.step_ms
    spoken = _runs(levels, threshold)
    spoken = _joined(spoken, asked.shortest_pause_ms // step_ms)
    spoken = [(first, last) for first, last in spoken if (last - first) * step_ms >= asked.click_ms]
    spoken = _without_short(spoken, asked, step_ms)
    calm = _smoothed(levels, max(_CALM_MS // step_ms, 1))
    cut = [part for run in spoken for part in _cut(run, calm, max(asked.longest_ms // step_ms, 2))]
    return _with_margins([Stretch(first * step_ms, last * step_ms) for first, last in cut], asked, waveform.duration_ms)


_Run = tuple[int, int]  # the first step, and one past the last


def _levels(waveform: Waveform) -> Sequence[int]:
    return [
        max(high, -low) for low, high in zip(array("b", waveform.lowest), array("b", waveform.highest), strict=True)
    ]


def _smoothed(levels: Sequence[float], width: int) -> list[float]:
    """The mean over `width` steps around each."""
    before = width // 2
    sums = list(accumulate(levels, initial=0))
    last = len(levels)
    means: list[float] = []
    for place in range(last):
        start, end = max(place - before, 0), min(place - before + width, last)
        means.append((sums[end] - sums[start]) / (end - start))
    return means


def _threshold(levels: Sequence[float]) -> float | None:
    """The level from which on it is speech; None where all is silence.

    A recording that has no pauses, or is nothing but noise, lies above it as a whole.
    """
    if not levels:
        return None
    ranked = sorted(levels)
    noise, loud = ranked[int(_QUIET_SHARE * len(ranked))], ranked[int(_LOUD_SHARE * (len(ranked) - 1))]
    if ranked[-1] <= _SILENT:
        return None
    return max(noise + _ABOVE_NOISE * (loud - noise), _SILENT / 2)


def _runs(levels: Sequence[float], threshold: float) -> list[_Run]:
    runs: list[_Run] = []
    start: int | None = None
    for place, level in enumerate(levels):
        if level >= threshold and start is None:
            start = place
        elif level < threshold and start is not None:
            runs.append((start, place))
            start = None
    if start is not None:
        runs.append((start, len(levels)))
    return runs


def _joined(runs: Sequence[_Run], shortest_pause: int) -> list[_Run]:
    joined: list[_Run] = []
    for first, last in runs:
        if joined and first - joined[-1][1] < shortest_pause:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return joined


def _without_short(runs: Sequence[_Run], asked: SpeechMeasures, step_ms: int) -> list[_Run]:
    """Join what is too short to the neighbour that is nearer, as long as both are no longer than a passage may be."""
    left = list(runs)
    place = 0
    while place < len(left):
        first, last = left[place]
        if (last - first) * step_ms >= asked.shortest_ms:
            place += 1
            continue
        beside = [each for each in (place - 1, place + 1) if 0 <= each < len(left)]
        fitting = [(_distance(left[place], left[each]), each) for each in beside]
        fitting = [
            (distance, each)
            for distance, each in fitting
            if distance * step_ms <= asked.near_ms
            and (max(last, left[each][1]) - min(first, left[each][0])) * step_ms <= asked.longest_ms
        ]
        if not fitting:
            place += 1
            continue
        other = min(fitting)[1]
        earlier = min(place, other)
        left[earlier : earlier + 2] = [(left[earlier][0], left[earlier + 1][1])]
        place = earlier
    return left


def _distance(one: _Run, other: _Run) -> int:
    return max(one[0], other[0]) - min(one[1], other[1])


def _cut(run: _Run, levels: Sequence[float], longest: int) -> list[_Run]:
    """Cut a run that is too long at its softest places, none of the pieces much shorter than need be."""
    parts: list[_Run] = []
    first, last = run
    while last - first > longest:
        window = range(first + max(int(_EARLIEST_CUT * longest), 1), first + longest)
        place = min(window, key=levels.__getitem__)
        parts.append((first, place))
        first = place
    parts.append((first, last))
    return parts


def _with_margins(stretches: Sequence[Stretch], asked: SpeechMeasures, duration_ms: int) -> tuple[Stretch, ...]:
    """Widen each a little, at most to the middle of the pause beside it."""
    if not stretches:
        return ()
    middles = [(one.end_ms + other.start_ms) // 2 for one, other in pairwise(stretches)]
    widened: list[Stretch] = []
    for each, before, after in zip(stretches, [0, *middles], [*middles, duration_ms], strict=True):
        start = max(each.start_ms - asked.margin_ms, before)
        widened.append(Stretch(start, min(each.end_ms + asked.margin_ms, after)))
    return tuple(widened)
