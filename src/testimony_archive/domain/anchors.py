"""Where quotes stand: by position and by words, as the W3C Web Annotation Data Model has it.

A quote may run over several passages; its words are the passages' texts joined by one line end.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Final

from testimony_archive.domain.records import Anchor, Passage, Quote
from testimony_archive.domain.rights import strictest

_CONTEXT: Final = 32
_ENOUGH: Final = 12  # code points of its surroundings, two or three words, by which a place is known again
_JOINT: Final = "\n"
_FARTHEST: Final = 3  # times its length: a longer stretch is not what came for a quote's words
_WORD: Final = re.compile(r"\S+")


def anchor_of(transcript_id: int, passages: Sequence[Passage], start: tuple[int, int], end: tuple[int, int]) -> Anchor:
    """The anchor of the words from `start` to `end`, each a passage id and a code-point offset, `end` exclusive.

    White space at either end is left out.

    Raises:
        ValueError: there are no words between the two places, or a place is not in these passages.
    """
    text, starts = text_of(passages)
    first, last = _absolute(passages, starts, start), _absolute(passages, starts, end)
    first += len(text[first:last]) - len(text[first:last].lstrip())
    last -= len(text[first:last]) - len(text[first:last].rstrip())
    if first >= last:
        raise ValueError("no words between the two places")
    return _anchor_between(transcript_id, passages, text, starts, first, last)


def anchor_whole(transcript_id: int, passages: Sequence[Passage], passage_id: int) -> Anchor:
    """The anchor of all the words of one passage."""
    text = next(each.text for each in passages if each.passage_id == passage_id)
    return anchor_of(transcript_id, passages, (passage_id, 0), (passage_id, len(text)))


def find_words(transcript_id: int, passages: Sequence[Passage], words: str) -> Anchor:
    """The anchor of words that stand exactly once in a transcript.

    Raises:
        ValueError: they do not stand there, or more than once.
    """
    text, starts = text_of(passages)
    places = _occurrences(text, words)
    if len(places) != 1:
        raise ValueError(f"{len(places)} places hold “{words}”")
    return _anchor_between(transcript_id, passages, text, starts, places[0], places[0] + len(words))


def relocate(anchor: Anchor, before: Sequence[Passage], after: Sequence[Passage]) -> Anchor | None:
    """Where a quote's words stand after its transcript was read anew, as `Following.relocate` has it."""
    return Following(before, after).relocate(anchor)


def passages_under(quote: Quote, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages that hold the words of a quote, or held them while they were in the transcript.

    The latter are as closed as they were then, and as the place where the words would be now.

    Args:
        quote: a quote of the transcript.
        passages: all passages of its transcript, in order.
    """
    ids = [each.passage_id for each in passages]
    first, last = ids.index(quote.anchor.first_passage_id), ids.index(quote.anchor.last_passage_id)
    here = passages[first : last + 1]
    if quote.former:
        now = [each.access for each in here]
        return tuple(replace(each, access=strictest([each.access, *now])) for each in quote.former)
    return tuple(here)


def former_passages(anchor: Anchor, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages that hold a quote's words, each with those of its words that the quote holds."""
    ids = [each.passage_id for each in passages]
    first, last = ids.index(anchor.first_passage_id), ids.index(anchor.last_passage_id)
    found = []
    for place, each in enumerate(passages[first : last + 1], start=first):
        start = anchor.first_offset if place == first else 0
        end = anchor.last_offset if place == last else len(each.text)
        found.append(replace(each, text=each.text[start:end]))
    return tuple(found)


class Following:
    """Puts the quotes of one transcript on their words again after it changed.

    Words are compared by their letters: how white space and the borders of passages part them may change (passages
    split and merged, cues read anew with other cuts) as long as each word stays one.

    Args:
        before: the passages as they were.
        after: the passages as they are.
        ahead: how many passages at the beginning nobody touched.
        behind: how many at the end nobody touched.
    """

    def __init__(self, before: Sequence[Passage], after: Sequence[Passage], ahead: int = 0, behind: int = 0) -> None:
        self._old, self._new = _Letters(before), _Letters(after)
        self._window_old = (self._old.starts[ahead], self._old.starts[len(before) - behind])
        self._window_new = (self._new.starts[ahead], self._new.starts[len(after) - behind])
        start, end = self._window_old
        new_end = self._window_new[1]
        old, new = self._old.text[start:end], self._new.text[start:new_end]
        same = _shared(old, new)
        self._ahead = start + same
        self._behind = len(self._old.text) - end + _shared(old[same:][::-1], new[same:][::-1])

    def relocate(self, anchor: Anchor) -> Anchor | None:
        """Where a quote's words are now.

        What lies outside the stretch that changed has only moved with it. Within that stretch the quote goes where its
        words stand in its own surroundings, else, where they stand as often as before, to the same one of them. None
        where they are gone, or where nothing tells several places apart: a quote is never put on other people's equal
        words.
        """
        letters = "".join(anchor.exact.split())
        first = self._old.position((anchor.first_passage_id, anchor.first_offset))
        place = self._place_of(anchor, letters, first)
        if place is None:
            return None
        found = self._new.anchor(anchor.transcript_id, place, place + len(letters))
        return found if found.exact.split() == anchor.exact.split() else None

    def nearest(self, anchor: Anchor) -> Anchor:
        """The anchor of a quote whose words are lost, at the place where they or what came for them stand now.

        The words stay the old ones. Where much has changed, or nothing came for them, the place is empty: it ends where
        it begins.
        """
        old, new, behind = self._old.text, self._new.text, self._behind
        first = self._old.position((anchor.first_passage_id, anchor.first_offset))
        last = self._old.position((anchor.last_passage_id, anchor.last_offset))
        moved = len(new) - len(old)
        start = first if first <= self._ahead else first + moved if first >= len(old) - behind else self._ahead
        end = last if last <= self._ahead else last + moved if last >= len(old) - behind else len(new) - behind
        if end - start > _FARTHEST * len(anchor.exact):
            end = start
        first_passage, first_offset = self._new.place(start) if end > start else self._new.border(start)
        last_passage, last_offset = self._new.end_place(end) if end > start else (first_passage, first_offset)
        return replace(
            anchor,
            first_passage_id=first_passage,
            first_offset=first_offset,
            last_passage_id=last_passage,
            last_offset=last_offset,
        )

    def _place_of(self, anchor: Anchor, letters: str, first: int) -> int | None:
        old, new = self._old.text, self._new.text
        start, end = self._ahead, len(old) - self._behind
        if first + len(letters) <= start:
            return first
        if first >= end:
            return first + len(new) - len(old)
        if self._window_old[0] == self._window_old[1] or self._window_new[0] == self._window_new[1]:
            return None  # a passage came between its words, or one that held some of them has gone
        earlier = _touching(old, letters, start, end)
        later = [
            each for each in _touching(new, letters, start, len(new) - self._behind) if self._is_free(each, letters)
        ]
        prefix, suffix = ("".join(each.split()) for each in (anchor.prefix, anchor.suffix))
        around = (prefix, letters, suffix)
        equal_words = max((_likeness(old, each, around) for each in earlier if each != first), default=0)
        place = _in_own_surroundings(new, later, around, more_than=equal_words)
        if place is None and len(earlier) == len(later) and first in earlier:
            place = later[earlier.index(first)]
        return place

    def _is_free(self, place: int, letters: str) -> bool:
        """Whether a place is not all in passages that nobody touched, where it is of words that are known to be other
        ones."""
        return place < self._window_new[1] and place + len(letters) > self._window_new[0]


class _Letters:
    """The text of passages without white space, and where each of its letters stands in them."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        parts = ["".join(each.text.split()) for each in passages]
        self.text = "".join(parts)
        self.starts = [0, *accumulate(map(len, parts))]
        self._index = {each.passage_id: index for index, each in enumerate(passages)}
        self._joined: tuple[str, list[int]] | None = None

    def position(self, place: tuple[int, int]) -> int:
        """How many letters stand before a place, a passage's id and an offset."""
        index = self._index[place[0]]
        return self.starts[index] + _count(self._passages[index].text[: place[1]])

    def place(self, position: int) -> tuple[int, int]:
        """Where a letter stands."""
        index = bisect_right(self.starts, position) - 1
        passage, within = self._passages[index], position - self.starts[index]
        # A passage may have 50,000 words: begin where the letter is likely to stand, and go on from there.
        offset = within * len(passage.text) // (self.starts[index + 1] - self.starts[index])
        while (passed := _count(passage.text[:offset])) > within:
            offset = max(0, offset - 2 * (passed - within))
        for word in _WORD.finditer(passage.text, offset):
            if within - passed < len(word[0]):
                return passage.passage_id, word.start() + within - passed
            passed += len(word[0])
        raise ValueError(f"there is no letter {position} in this transcript")

    def end_place(self, position: int) -> tuple[int, int]:
        """Behind the letter before a position."""
        passage_id, offset = self.place(position - 1)
        return passage_id, offset + 1

    def border(self, position: int) -> tuple[int, int]:
        """A place between two letters: before the one that follows, or behind the last of all."""
        if position < len(self.text):
            return self.place(position)
        last = self._passages[-1]
        return last.passage_id, len(last.text)

    def anchor(self, transcript_id: int, first: int, last: int) -> Anchor:
        """The anchor of the letters from `first` to `last`, exclusive."""
        if self._joined is None:
            self._joined = text_of(self._passages)
        text, starts = self._joined
        start, end = self.place(first), self.end_place(last)
        place, end_place = (starts[self._index[passage_id]] + offset for passage_id, offset in (start, end))
        return _anchor(transcript_id, start, end, (text, place, end_place))


def _count(text: str) -> int:
    """How many letters a text has."""
    return len("".join(text.split()))


def _touching(text: str, words: str, start: int, end: int) -> list[int]:
    """The places of `words` that overlap or border on the stretch from `start` to `end`."""
    reach = max(0, start - len(words))
    return [reach + place for place in _occurrences(text[reach : end + len(words)], words) if reach + place <= end]


def _in_own_surroundings(
    text: str, places: Sequence[int], around: tuple[str, str, str], *, more_than: int
) -> int | None:
    """The one place whose surroundings are those of the quote more than any other's, and more than those of the equal
    words that stood elsewhere before."""
    scored = sorted(((_likeness(text, place, around), place) for place in places), reverse=True)
    if not scored or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return None
    return scored[0][1] if scored[0][0] >= _ENOUGH and scored[0][0] > more_than else None


def _anchor(transcript_id: int, start: tuple[int, int], end: tuple[int, int], stretch: tuple[str, int, int]) -> Anchor:
    """An anchor from place to place; `stretch` is the joined text, and where in it the two are."""
    text, first, last = stretch
    return Anchor(
        transcript_id=transcript_id,
        first_passage_id=start[0],
        first_offset=start[1],
        last_passage_id=end[0],
        last_offset=end[1],
        exact=text[first:last],
        prefix=text[max(0, first - _CONTEXT) : first],
        suffix=text[last : last + _CONTEXT],
    )


def _anchor_between(
    transcript_id: int, passages: Sequence[Passage], text: str, starts: Sequence[int], first: int, last: int
) -> Anchor:
    start = place_in(passages, starts, first)
    passage_id, offset = place_in(passages, starts, last - 1)
    return _anchor(transcript_id, start, (passage_id, offset + 1), (text, first, last))


def text_of(passages: Sequence[Passage]) -> tuple[str, list[int]]:
    """All the text of passages as quotes have it, and where each passage begins in it."""
    starts: list[int] = []
    length = 0
    for each in passages:
        starts.append(length)
        length += len(each.text) + len(_JOINT)
    return _JOINT.join(each.text for each in passages), starts


def _absolute(passages: Sequence[Passage], starts: Sequence[int], place: tuple[int, int]) -> int:
    passage_id, offset = place
    for each, start in zip(passages, starts, strict=True):
        if each.passage_id == passage_id:
            return start + max(0, min(offset, len(each.text)))
    raise ValueError(f"passage {passage_id} is not in this transcript")


def place_in(passages: Sequence[Passage], starts: Sequence[int], position: int) -> tuple[int, int]:
    """Where a position in all the text is: a passage's id and an offset."""
    index = bisect_right(starts, position) - 1
    return passages[index].passage_id, position - starts[index]


def _occurrences(text: str, words: str) -> list[int]:
    places: list[int] = []
    place = text.find(words)
    while place >= 0:
        places.append(place)
        place = text.find(words, place + 1)
    return places


def _likeness(text: str, place: int, around: tuple[str, str, str]) -> int:
    prefix, letters, suffix = around
    before = text[max(0, place - _CONTEXT) : place]
    after = text[place + len(letters) : place + len(letters) + _CONTEXT]
    return _shared(before[::-1], prefix[::-1]) + _shared(after, suffix)


def _shared(one: str, other: str) -> int:
    """How many code points at the beginning are the same."""
    low, high = 0, min(len(one), len(other))
    while low < high:  # halving compares large pieces at once: a transcript has 400,000 code points
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
