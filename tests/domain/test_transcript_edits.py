"""What becomes of passages: no word is lost or said by somebody else, and times stay in order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.drafts import DraftPassage
from testimony_archive.domain.errors import BadTimes, LengthUnknown, NotOnePlace
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import Access, AccessLevel, Passage
from testimony_archive.domain.rights import strictest
from testimony_archive.domain.transcript_edits import estimated_times, merge, read_anew, shifted, split, times_told

CLOSED, INTERNAL = Access(AccessLevel.CLOSED, reason="a"), Access(AccessLevel.INTERNAL, reason="b")
WORDS = st.lists(st.sampled_from(["uno", "dos", "ñandú", "a", "él"]), min_size=1, max_size=6).map(" ".join)
TIMES = st.none() | st.integers(0, 9_000)


def passages(*texts: str) -> list[Passage]:
    return [Passage(place, place, "ANA", text) for place, text in enumerate(texts, start=1)]


def timed(text: str, start: int | None, end: int | None, part: int = 1, *, estimated: bool = False) -> Passage:
    return Passage(0, 1, "ANA", text, start, end, part, estimated=estimated)


def numbered(*given_passages: Passage) -> list[Passage]:
    return [replace(each, passage_id=place, ordinal=place) for place, each in enumerate(given_passages, start=1)]


# --- cuts ----------------------------------------------------------------------------------------------------------


@given(WORDS, st.data(), TIMES, TIMES, TIMES)
def test_a_split_passage_keeps_every_word_and_merges_to_what_it_was(
    text: str, data: st.DataObject, start: int | None, length: int | None, until: int | None
) -> None:
    end = start + length if start is not None and length is not None else None
    whole = Passage(7, 3, "ANA", text, start, end, access=CLOSED)
    try:
        first, second = split(whole, data.draw(st.integers(0, len(text))), None, until if end is None else None)
    except NotOnePlace:
        return
    assert (first.text + second.text).replace(" ", "") == text.replace(" ", "")
    assert (first.passage_id, first.ordinal, second.passage_id, second.ordinal) == (7, 3, 0, 4)
    assert {first.speaker, second.speaker} == {"ANA"}
    assert {first.access, second.access} == {CLOSED}
    assert first.start_ms == start
    if first.end_ms is not None:
        assert first.end_ms == second.start_ms
    if end is not None:
        assert (start or 0) <= (second.start_ms or 0) <= end
        merged = merge([first, replace(second, text=second.text)])
        assert (merged.start_ms, merged.end_ms, merged.access) == (start, end, CLOSED)


def test_a_split_without_times_invents_none() -> None:
    first, second = split(timed("uno dos", None, None), 3, None, None)
    assert (first.start_ms, first.end_ms, second.start_ms, second.end_ms) == (None, None, None, None)
    assert not second.estimated
    first, second = split(timed("uno dos", None, None), 3, 500, None)
    assert (first.start_ms, first.end_ms, second.start_ms) == (None, None, 500)
    with pytest.raises(BadTimes, match="behind the passage's start"):
        split(timed("uno dos", 900, None), 3, 500, None)


def test_merged_passages_begin_where_the_first_known_time_is() -> None:
    merged = merge([timed("uno", None, None), timed("dos", 5, 9, estimated=True)])
    assert (merged.text, merged.start_ms, merged.end_ms, merged.estimated) == ("uno dos", 5, 9, True)
    assert merge([timed("uno", 50, 60), timed("dos", 5, 9)]).end_ms is None  # it would end before it begins


# --- access --------------------------------------------------------------------------------------------------------


def test_of_several_accesses_the_strictest_holds_longest() -> None:
    soon, late = PartialDate("2026"), PartialDate("2030-05")
    assert strictest([Access(), Access()]) == Access()
    assert strictest([Access(), CLOSED]) == CLOSED
    assert strictest([INTERNAL, CLOSED]) == Access(AccessLevel.CLOSED, None, "b; a")
    assert strictest([replace(INTERNAL, until=soon), replace(CLOSED, until=late)]).until == late
    assert strictest([replace(INTERNAL, until=late), CLOSED]).until is None


# --- times ---------------------------------------------------------------------------------------------------------


@given(st.lists(st.tuples(WORDS, st.none() | st.integers(0, 9_999)), min_size=1, max_size=8), TIMES)
def test_estimated_times_never_run_backwards_and_known_ones_stay(
    turns: list[tuple[str, int | None]], length: int | None
) -> None:
    known = iter(sorted(start for _, start in turns if start is not None))
    held = numbered(*(timed(text, None if start is None else next(known), None) for text, start in turns))
    try:
        found = estimated_times(held, {} if length is None else {1: max(length, 9_999)})
    except LengthUnknown:
        return
    assert found.keys() <= {each.passage_id for each in held if each.start_ms is None}
    if length is not None:
        assert len(found) == sum(each.start_ms is None for each in held)
    starts = [found[each.passage_id][0] if each.passage_id in found else each.start_ms for each in held]
    in_order = [each for each in starts if each is not None]
    assert in_order == sorted(in_order)
    for start, end, estimated in found.values():
        assert estimated
        assert 0 <= (start or 0) <= (end or 0)


def test_each_part_of_a_recording_is_reckoned_by_itself() -> None:
    held = numbered(timed("aaaa", None, None), timed("a", None, None, 2), timed("aaa", 7, None, 2, estimated=True))
    assert estimated_times(held, {1: 100, 2: 40}) == {1: (0, 100, True), 2: (0, 10, True), 3: (10, 40, True)}
    assert estimated_times(held, {2: 40}).keys() == {2, 3}


def test_nothing_is_estimated_where_every_time_is_known() -> None:
    assert estimated_times(numbered(timed("a", 0, 5)), {}) == {}


def test_a_gap_between_known_times_is_left_to_those_within_it() -> None:
    held = numbered(timed("a", 0, 10), timed("aa", None, None), timed("a", 30, 40))
    assert estimated_times(held, {}) == {2: (10, 30, True)}


@given(st.lists(TIMES, min_size=1, max_size=5), st.integers(-9_000, 9_000))
def test_what_is_shifted_is_shifted_alike_or_not_at_all(starts: list[int | None], by_ms: int) -> None:
    held = numbered(*(timed("a", start, None) for start in starts))
    try:
        found = shifted(held, by_ms)
    except BadTimes:
        assert min(each for each in starts if each is not None) + by_ms < 0
        return
    assert [found[each.passage_id][0] for each in held if each.start_ms is not None] == [
        each + by_ms for each in starts if each is not None
    ]


def test_only_what_was_changed_is_remarked_on() -> None:
    held = numbered(timed("a", 0, 50), timed("b", 40, 90), timed("c", 80, 595), timed("d", 10, 20, 2))
    told = times_told(held, {3: (80, 595, False)}, {1: 60})
    assert [each.values for each in told] == [{"first": "2", "second": "3"}, {"ordinal": "3", "length": "0:00"}]
    assert times_told(held, {4: (10, 20, False)}, {2: 20}) == ()


# --- read anew -----------------------------------------------------------------------------------------------------


@given(st.lists(WORDS, max_size=6), st.lists(WORDS, max_size=6), st.data())
def test_a_transcript_read_anew_has_its_words_and_leaves_nothing_open_that_was_closed(
    texts: list[str], others: list[str], data: st.DataObject
) -> None:
    held = [replace(each, access=data.draw(st.sampled_from([Access(), CLOSED]))) for each in passages(*texts)]
    found = read_anew(held, [DraftPassage(each, "BEA") for each in others])
    assert [(each.text, each.speaker, each.ordinal) for each in found] == [
        (each, "BEA", place) for place, each in enumerate(others, start=1)
    ]
    known = [each.passage_id for each in found if each.passage_id]
    assert len(set(known)) == len(known)
    assert known == sorted(known)
    by_id = {each.passage_id: each for each in held}
    for each in found:
        if each.passage_id in by_id and by_id[each.passage_id].access == CLOSED:
            assert each.access == CLOSED
    only_closed = {each.text for each in held if each.access == CLOSED} - {
        each.text for each in held if each.access != CLOSED
    }
    assert all(each.access == CLOSED for each in found if each.text in only_closed)


def test_a_source_without_times_leaves_those_that_were_set() -> None:
    held = [timed("uno", 5, 9, estimated=True), timed("dos", 10, 12)]
    found = read_anew(numbered(*held), [DraftPassage("uno"), DraftPassage("dos", start_ms=1, end_ms=2)])
    assert [(each.start_ms, each.end_ms, each.estimated) for each in found] == [(5, 9, True), (1, 2, False)]
