"""Passages and quotes stand along a recording where they are heard."""

from __future__ import annotations

from dataclasses import replace

from testimony_archive.domain.part_times import PartTimes
from testimony_archive.domain.records import Anchor, Passage, Quote, QuoteState
from testimony_archive.ui.models.time_marks import MarkKind, TimeMark, passage_marks, quote_marks
from tests.services.records import a_testimony_of, interviewee, interviewer

INTERVIEW = a_testimony_of(interviewee("Rosa Quispe", ""), interviewer("Paula Ferreyros"))
PASSAGES = (
    Passage(1, 1, "Paula Ferreyros", "And then?", 0, 2_000),
    Passage(2, 2, "Rosa Quispe", "Then we began. " * 20, 2_000, 8_000),
    Passage(3, 3, "Rosa Quispe", "Without a time."),
)
TIMES = PartTimes(PASSAGES, 1, 10_000)


def quote(transcript_id: int, first: int, start: int, last: int, end: int, main_idea: str = "") -> Quote:
    anchor = Anchor(transcript_id, first, start, last, end, "the words")
    return Quote(7, "uuid", 1, anchor, "Rosa", None, None, "en", main_idea)


def test_passages_of_who_asks_are_marked_as_such_and_say_what_they_are() -> None:
    marks = passage_marks(TIMES, INTERVIEW)
    assert [(each.kind, each.identifier, each.start_ms, each.end_ms) for each in marks] == [
        (MarkKind.ASIDE, 1, 0, 2_000),
        (MarkKind.SPOKEN, 2, 2_000, 8_000),
    ]
    assert marks[0].words == "0:00  Paula Ferreyros: And then?"
    assert marks[1].words.endswith(" …")
    assert len(marks[1].words) < 130


def test_quotes_of_this_transcript_are_marked_where_their_words_are_heard() -> None:
    half = len(PASSAGES[1].text) // 2
    quotes = (quote(5, 2, half, 2, 2 * half, "We began."), quote(6, 2, 0, 2, 3), quote(5, 3, 0, 3, 4))
    assert quote_marks(TIMES, quotes, 5) == (TimeMark(MarkKind.QUOTE, 7, 5_000, 8_000, "0:05  We began."),)


def test_a_quote_that_lost_its_words_is_marked_as_such_where_they_were() -> None:
    for state in (QuoteState.LOST, QuoteState.KEPT):
        (mark,) = quote_marks(TIMES, (replace(quote(5, 2, 0, 2, 10, "We began."), state=state),), 5)
        assert mark.kind is MarkKind.LOST
        assert mark.words == "0:02  We began. (the transcript does not hold these words any more)"
