"""What is marked along a recording: its passages, and the quotes that were kept from them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.records import QuoteState
from testimony_archive.domain.speakers import asks
from testimony_archive.domain.timecode import format_time_code

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.part_times import PartTimes
    from testimony_archive.domain.records import Quote, Testimony

_LONGEST: Final = 90  # code points of a mark's words


class MarkKind(Enum):
    """What a mark stands for."""

    SPOKEN = "spoken"
    ASIDE = "aside"
    """A passage of who asks."""
    QUOTE = "quote"
    LOST = "lost"
    """Where the words of a quote were heard that the transcript does not hold any more."""
    PENDING = "pending"
    """Words that are just being kept."""


@dataclass(frozen=True, slots=True)
class TimeMark:
    """A stretch of a part, in milliseconds from its start.

    `identifier` is the row number of the passage or quote, 0 for words that are not kept yet; `words` say which it is
    when it is pointed at.
    """

    kind: MarkKind
    identifier: int
    start_ms: int
    end_ms: int
    words: str = ""

    @property
    def is_passage(self) -> bool:
        """Whether it stands for a passage rather than for words that are quoted."""
        return self.kind in {MarkKind.SPOKEN, MarkKind.ASIDE}


def passage_marks(times: PartTimes, testimony: Testimony) -> tuple[TimeMark, ...]:
    """The passages of a part that have a time."""
    aside = {label: asks(testimony, label) for label in {each.passage.speaker for each in times.passages}}
    return tuple(
        TimeMark(
            MarkKind.ASIDE if aside[each.passage.speaker] else MarkKind.SPOKEN,
            each.passage.passage_id,
            each.start_ms,
            each.end_ms,
            _told(each.start_ms, each.passage.speaker, each.passage.text),
        )
        for each in times.passages
    )


def quote_marks(times: PartTimes, quotes: Sequence[Quote], transcript_id: int) -> tuple[TimeMark, ...]:
    """The quotes of a transcript that are heard in a part, and where those were that lost their words."""
    lost = QCoreApplication.translate("TimeMarks", "{quote} (the transcript does not hold these words any more)")
    marks: list[TimeMark] = []
    for each in quotes:
        anchor, is_there = each.anchor, each.state is QuoteState.ANCHORED
        if anchor.transcript_id == transcript_id:
            start = (anchor.first_passage_id, anchor.first_offset)
            heard = times.of_words(start, (anchor.last_passage_id, anchor.last_offset))
            if heard is not None:
                words = _told(heard[0], "", each.main_idea or anchor.exact)
                kind = MarkKind.QUOTE if is_there else MarkKind.LOST
                marks.append(TimeMark(kind, each.quote_id, *heard, words if is_there else lost.format(quote=words)))
    return tuple(marks)


def _told(start_ms: int, speaker: str, text: str) -> str:
    words = " ".join(text[: 2 * _LONGEST].split())
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit(" ", 1)[0] + " …"
    said = f"{speaker}: {words}" if speaker else words
    return f"{format_time_code(start_ms)}  {said}"
