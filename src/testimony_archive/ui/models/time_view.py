"""Which stretch of a recording is in view, and how it moves: zooming, scrolling, and with what is heard.

Everything is in milliseconds from the start of the recording. A view is never outside it, and never so narrow or so
wide that nothing could be told apart in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

USUAL_SPAN_MS: Final = 150_000
_SHOWN_WHOLE_MS: Final = 240_000
NARROWEST_MS: Final = 4_000
ZOOM_STEP: Final = 1.5
_GLIDES_BEYOND: Final = 0.6  # of the view: from here on it moves along with what is heard
_GLIDE: Final = 2.0  # how much faster than the sound it moves until it is back there
_LONGEST_GLIDE_MS: Final = 1_500  # more than this between two reports is no playing but a leap


@dataclass(frozen=True, slots=True)
class TimeView:
    """From `start_ms` to `end_ms` of a recording of `duration_ms`."""

    start_ms: float
    end_ms: float
    duration_ms: int

    @classmethod
    def first(cls, duration_ms: int, around_ms: float = 0) -> TimeView:
        """How a recording is shown at first: two and a half minutes, or all where it is hardly longer."""
        whole = max(duration_ms, 1)
        return cls(0, _first_span(whole), whole).centred(around_ms)

    @property
    def span_ms(self) -> float:
        """How much is in view."""
        return self.end_ms - self.start_ms

    def contains(self, position_ms: float) -> bool:
        """Whether a place is in view."""
        return self.start_ms <= position_ms <= self.end_ms

    def share(self, position_ms: float) -> float:
        """Where a place is in the view: 0 at its left edge, 1 at its right, outside it below or above."""
        return (position_ms - self.start_ms) / self.span_ms

    def at(self, share: float) -> int:
        """The place at a share of the view, within the recording."""
        return round(min(max(self.start_ms + share * self.span_ms, 0), self.duration_ms))

    def zoomed(self, factor: float, around_ms: float) -> TimeView:
        """Show `factor` times as much; `around_ms` stays where it is where it is in view, else comes to the middle."""
        least, most = min(NARROWEST_MS, self.duration_ms), self.duration_ms
        span = min(max(self.span_ms * factor, least), most)
        share = self.share(around_ms) if self.contains(around_ms) else 0.5
        return self._of(around_ms - share * span, span)

    def scrolled(self, by_ms: float) -> TimeView:
        """Show what comes so much later, or earlier with a negative number."""
        return self._of(self.start_ms + by_ms, self.span_ms)

    def centred(self, position_ms: float) -> TimeView:
        """Show a place in the middle, as far as the ends of the recording let it."""
        return self._of(position_ms - self.span_ms / 2, self.span_ms)

    def revealing(self, position_ms: float) -> TimeView:
        """The same view where a place is in it, else one with the place in the middle."""
        return self if self.contains(position_ms) else self.centred(position_ms)

    def following(self, before_ms: float, position_ms: float) -> TimeView:
        """The view after the sound went on from one place to another: it glides along once the sound is past the
        middle, and stays where it is where the sound was out of view, since somebody looks at something else then."""
        passed = position_ms - before_ms
        if (
            not (self.contains(before_ms) and 0 < passed <= _LONGEST_GLIDE_MS)
            or self.share(position_ms) < _GLIDES_BEYOND
        ):
            return self
        wanted = position_ms - _GLIDES_BEYOND * self.span_ms - self.start_ms
        return self.scrolled(min(wanted, _GLIDE * passed))

    def with_duration(self, duration_ms: int) -> TimeView:
        """The same view once it is known how long the recording is."""
        whole = max(duration_ms, 1)
        was_all = self.span_ms >= self.duration_ms
        span = _first_span(whole) if was_all else min(self.span_ms, whole)
        return TimeView(self.start_ms, self.start_ms + span, whole).scrolled(0)

    def _of(self, start_ms: float, span_ms: float) -> TimeView:
        span = min(span_ms, self.duration_ms)
        start = min(max(start_ms, 0.0), self.duration_ms - span)
        return TimeView(start, start + span, self.duration_ms)


def _first_span(duration_ms: int) -> int:
    return duration_ms if duration_ms <= _SHOWN_WHOLE_MS else USUAL_SPAN_MS


def tick_distance_ms(span_ms: float, width: float, room: float) -> int:
    """How far apart the marks of a ruler are for a view `width` pixels wide, so that each has `room` pixels: a round
    number of seconds, minutes or hours."""
    least = span_ms * room / max(width, 1)
    return next((each for each in _TICKS_MS if each >= least), _TICKS_MS[-1])


_SECOND: Final = 1_000
_TICKS_MS: Final = tuple(
    _SECOND * each for each in (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 18_000, 36_000)
)
