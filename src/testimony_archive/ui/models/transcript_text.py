"""A transcript as it is shown: who speaks where a turn begins, at which time, and which words are marked.

Offsets are code points into a passage's text, as everywhere but in Qt, which counts UTF-16 code units; `to_units` and
`to_points` convert. A line end within a passage is shown as a line separator, so that a passage is one block.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from testimony_archive.domain.records import QuoteState
from testimony_archive.domain.speakers import asks
from testimony_archive.domain.timecode import format_time_code

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from testimony_archive.domain.records import Passage, Quote, Testimony, Transcript

LINE_SEPARATOR: Final = "\u2028"
_LONGEST_PIECE: Final = 12_000  # code points; laid out in some 5 ms


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """One passage. `speaker` is empty where the one before it goes on; `aside` are the words of who asks. `held_back`
    says why the passage stays inside, empty where it has no access of its own; `late` that its times reach past the end
    of the recording."""

    passage_id: int
    text: str
    speaker: str
    time: str
    aside: bool
    held_back: str = ""
    late: str = ""

    @property
    def remarks(self) -> str:
        """What its marks mean, one to a line."""
        return "\n".join(each for each in (self.held_back, self.late) if each)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words from a place to another, both as passage id and code-point offset; the end is exclusive."""

    start: tuple[int, int]
    end: tuple[int, int]


@dataclass(frozen=True, slots=True)
class QuoteStretch:
    """Where a quote stands."""

    quote_id: int
    stretch: Stretch


def shown_passages(
    passages: Sequence[Passage],
    testimony: Testimony,
    held_back: Mapping[int, str],
    transcript: Transcript | None = None,
    late: Mapping[int, str] | None = None,
) -> tuple[ShownPassage, ...]:
    """Passages with the speaker named once for each turn; `held_back` says by id why some stay inside, `late` which
    reach past the end of the recording."""
    aside = {label: asks(testimony, label, transcript) for label in {each.speaker for each in passages}}
    before: str | None = None
    shown: list[ShownPassage] = []
    for each in passages:
        time = format_time_code(each.start_ms) if each.start_ms is not None else ""
        speaker = each.speaker if each.speaker != before else ""
        why = held_back.get(each.passage_id, "")
        told = (late or {}).get(each.passage_id, "")
        shown.append(ShownPassage(each.passage_id, each.text, speaker, time, aside[each.speaker], why, told))
        before = each.speaker
    return tuple(shown)


def quote_stretches(quotes: Sequence[Quote], transcript_id: int) -> tuple[QuoteStretch, ...]:
    """Where the quotes of a transcript stand; those that lost their words stand nowhere."""
    return tuple(
        QuoteStretch(
            each.quote_id,
            Stretch(
                (each.anchor.first_passage_id, each.anchor.first_offset),
                (each.anchor.last_passage_id, each.anchor.last_offset),
            ),
        )
        for each in quotes
        if each.anchor.transcript_id == transcript_id and each.state is QuoteState.ANCHORED
    )


class PassageClock:
    """Which passage is spoken at a place of a recording."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = tuple(passages)
        self._places = {each.passage_id: place for place, each in enumerate(self._passages)}
        self._parts: dict[int, tuple[list[int], list[Passage]]] = {}
        timed = [each for each in passages if each.start_ms is not None]
        for each in sorted(timed, key=lambda passage: passage.start_ms or 0):
            starts, spoken = self._parts.setdefault(each.part_number, ([], []))
            starts.append(each.start_ms or 0)
            spoken.append(each)

    @property
    def has_times(self) -> bool:
        """Whether any passage says when it is spoken."""
        return bool(self._parts)

    def spoken_at(self, part_number: int, position_ms: int) -> Passage | None:
        """The passage that is spoken then; in a pause after one, still that one."""
        starts, spoken = self._parts.get(part_number, ([], []))
        place = bisect_right(starts, position_ms)
        return spoken[place - 1] if place else None

    def passage(self, passage_id: int) -> Passage | None:
        """The passage of this row number."""
        place = self._places.get(passage_id)
        return None if place is None else self._passages[place]

    def beside(self, passage_id: int, steps: int) -> Passage | None:
        """The passage so many places on or, with a negative number, back; None beyond the ends."""
        place = self._places.get(passage_id)
        if place is None:
            return self._passages[0] if self._passages else None
        return self._passages[place + steps] if 0 <= place + steps < len(self._passages) else None


@dataclass(frozen=True, slots=True)
class Piece:
    """What is laid out as one block: a passage, or a stretch of a very long one.

    `place` counts passages from 0; `start` is the code-point offset of `text` in the passage's text.
    """

    place: int
    start: int
    text: str

    @property
    def end(self) -> int:
        """The code-point offset behind its last character."""
        return self.start + len(self.text)


def pieces_of(passages: Sequence[ShownPassage], former: Mapping[int, Sequence[str]] | None = None) -> tuple[Piece, ...]:
    """Passages as blocks. A passage of many thousand words is parted at white space, which is not shown there, since
    a text is laid out block by block and a block of that size keeps the window busy for too long.

    Args:
        passages: in the order of the transcript.
        former: by passage, the texts of the blocks that it had. Those whose words are still the same stay.
    """
    pieces: list[Piece] = []
    for place, each in enumerate(passages):
        known = former.get(each.passage_id, ()) if former is not None else ()
        pieces += [Piece(place, start, each.text[start:end]) for start, end in _parted(each.text, known)]
    return tuple(pieces)


def _parted(text: str, former: Sequence[str]) -> list[tuple[int, int]]:
    """The first code point of each block of a passage, and the one behind its last."""
    if len(text) <= _LONGEST_PIECE:
        return [(0, len(text))]
    before, first = _kept_ahead(text, former)
    behind, last = _kept_behind(text, former[len(before) :], first)
    between: list[tuple[int, int]] = []
    while last - first > _LONGEST_PIECE:
        length = (last - first) // -(-(last - first) // _LONGEST_PIECE)  # alike, so that no few words stand alone
        end = _last_space(text, first + length // 2, first + length)
        between.append((first, end))
        first = end + 1 if text[end].isspace() else end
    if last > first:
        between.append((first, last))
    return before + between + behind


def _kept_ahead(text: str, former: Sequence[str]) -> tuple[list[tuple[int, int]], int]:
    """The blocks with which a text begins as it did before, and where what is behind them begins."""
    kept: list[tuple[int, int]] = []
    first = 0
    for each in former:
        end = first + len(each)
        if not text.startswith(each, first) or not text[end : end + 1].isspace():
            break
        kept.append((first, end))
        first = end + 1
    return kept, first


def _kept_behind(text: str, former: Sequence[str], first: int) -> tuple[list[tuple[int, int]], int]:
    """The blocks with which a text ends as it did before, none of them before `first`, and where what is before them
    ends."""
    kept: list[tuple[int, int]] = []
    last = len(text)
    for each in reversed(former):
        start = last - len(each)
        if start <= first or not text.startswith(each, start) or not text[start - 1].isspace():
            break
        kept.insert(0, (start, last))
        last = start - 1
    return kept, last


def _last_space(text: str, first: int, last: int) -> int:
    """The last white space between two offsets, a line end before any other; `last` where there is none."""
    for white in ("\n", " "):
        place = text.rfind(white, first, last)
        if place >= 0:
            return place
    return last


def words_of(passages: Sequence[Passage], stretch: Stretch) -> str:
    """The words of a stretch, passages apart by a line end."""
    places = {each.passage_id: place for place, each in enumerate(passages)}
    first, last = places[stretch.start[0]], places[stretch.end[0]]
    parts = [each.text for each in passages[first : last + 1]]
    parts[-1] = parts[-1][: stretch.end[1]]
    parts[0] = parts[0][stretch.start[1] :]
    return "\n".join(parts)


def to_units(text: str, points: int) -> int:
    """An offset in UTF-16 code units for one in code points."""
    head = text[:points]
    return len(head) if head.isascii() else len(head.encode("utf-16-le")) // 2


def to_points(text: str, units: int) -> int:
    """An offset in code points for one in UTF-16 code units."""
    if text.isascii():
        return min(units, len(text))
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore"))


def piece_marks(piece: Piece, marks: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """What of the stretches of a passage, which follow one another, lies in one of its pieces, in UTF-16 code units of
    that piece."""
    found: list[tuple[int, int]] = []
    points = units = 0  # as far as the text was counted
    for start, end in marks:
        if start >= piece.end:
            break
        if end > piece.start:
            first, last = max(start - piece.start, 0), min(end - piece.start, len(piece.text))
            begun = units + to_units(piece.text[points:first], first - points)
            points, units = last, begun + to_units(piece.text[first:last], last - first)
            found.append((begun, units))
    return tuple(found)
