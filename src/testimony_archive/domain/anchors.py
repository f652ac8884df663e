"""Where quotes stand: by position and by words, as the W3C Web Annotation Data Model has it.

A quote may run over several passages; its words are the passages' texts joined by one line end.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from testimony_archive.domain.records import Anchor, Passage

_CONTEXT: Final = 32
_ENOUGH: Final = 12  # code points of its surroundings, two or three words, by which a place is known again
_JOINT: Final = "\n"


def anchor_of(transcript_id: int, passages: Sequence[Passage], start: tuple[int, int], end: tuple[int, int]) -> Anchor:
    """The anchor of the words from `start` to `end`, each a passage id and a code-point offset, `end` exclusive.

    White space at either end is left out.

    Raises:
        ValueError: there are no words between the two places, or a place is not in these passages.
    """
    text, starts = _joined(passages)
    first, last = _absolute(passages, starts, start), _absolute(passages, starts, end)
    first += len(text[first:last]) - len(text[first:last].lstrip())
    last -= len(text[first:last]) - len(text[first:last].rstrip())
    if first >= last:
        raise ValueError("no words between the two places")
    return _anchor(transcript_id, passages, text, starts, first, last)


def anchor_whole(transcript_id: int, passages: Sequence[Passage], passage_id: int) -> Anchor:
    """The anchor of all the words of one passage."""
    text = next(each.text for each in passages if each.passage_id == passage_id)
    return anchor_of(transcript_id, passages, (passage_id, 0), (passage_id, len(text)))


def find_words(transcript_id: int, passages: Sequence[Passage], words: str) -> Anchor:
    """The anchor of words that stand exactly once in a transcript.

    Raises:
        ValueError: they do not stand there, or more than once.
    """
    text, starts = _joined(passages)
    places = _occurrences(text, words)
    if len(places) != 1:
        raise ValueError(f"{len(places)} places hold “{words}”")
    return _anchor(transcript_id, passages, text, starts, places[0], places[0] + len(words))


def relocate(anchor: Anchor, before: Sequence[Passage], after: Sequence[Passage]) -> Anchor | None:
    """Where a quote's words stand after its transcript changed from `before` to `after`.

    What lies outside the stretch that changed has only moved with it. Within that stretch the quote goes where its
    words stand in its own surroundings, else, where they stand as often as before, to the same one of them. None where
    they are gone, or where nothing tells several places apart: a quote is never put on other people's equal words.
    """
    old, old_starts = _joined(before)
    new, new_starts = _joined(after)
    first = _absolute(before, old_starts, (anchor.first_passage_id, anchor.first_offset))
    ahead, behind = _unchanged(old, new)
    if first + len(anchor.exact) <= ahead:
        place: int | None = first
    elif first >= len(old) - behind:
        place = first + len(new) - len(old)
    else:
        earlier = _touching(old, anchor.exact, ahead, len(old) - behind)
        later = _touching(new, anchor.exact, ahead, len(new) - behind)
        equal_words = max((_likeness(old, each, anchor) for each in earlier if each != first), default=0)
        place = _in_own_surroundings(new, later, anchor, more_than=equal_words)
        if place is None and len(earlier) == len(later) and first in earlier:
            place = later[earlier.index(first)]
    if place is None:
        return None
    return _anchor(anchor.transcript_id, after, new, new_starts, place, place + len(anchor.exact))


def _unchanged(old: str, new: str) -> tuple[int, int]:
    """How many code points at the beginning and at the end are the same in both texts; the two do not overlap."""
    ahead = _shared(old, new)
    behind = _shared(old[ahead:][::-1], new[ahead:][::-1])
    return ahead, behind


def _touching(text: str, words: str, start: int, end: int) -> list[int]:
    """The places of `words` that overlap or border on the stretch from `start` to `end`."""
    return [place for place in _occurrences(text, words) if place <= end and place + len(words) >= start]


def _in_own_surroundings(text: str, places: Sequence[int], anchor: Anchor, *, more_than: int) -> int | None:
    """The one place whose surroundings are those of the anchor more than any other's, and more than those of the equal
    words that stood elsewhere before."""
    scored = sorted(((_likeness(text, place, anchor), place) for place in places), reverse=True)
    if not scored or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return None
    return scored[0][1] if scored[0][0] >= _ENOUGH and scored[0][0] > more_than else None


def _anchor(
    transcript_id: int, passages: Sequence[Passage], text: str, starts: Sequence[int], first: int, last: int
) -> Anchor:
    first_passage, first_offset = _relative(passages, starts, first)
    last_passage, last_offset = _relative(passages, starts, last - 1)
    return Anchor(
        transcript_id=transcript_id,
        first_passage_id=first_passage,
        first_offset=first_offset,
        last_passage_id=last_passage,
        last_offset=last_offset + 1,
        exact=text[first:last],
        prefix=text[max(0, first - _CONTEXT) : first],
        suffix=text[last : last + _CONTEXT],
    )


def _joined(passages: Sequence[Passage]) -> tuple[str, list[int]]:
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


def _relative(passages: Sequence[Passage], starts: Sequence[int], position: int) -> tuple[int, int]:
    index = max(index for index, start in enumerate(starts) if start <= position)
    return passages[index].passage_id, position - starts[index]


def _occurrences(text: str, words: str) -> list[int]:
    places: list[int] = []
    place = text.find(words)
    while place >= 0:
        places.append(place)
        place = text.find(words, place + 1)
    return places


def _likeness(text: str, place: int, anchor: Anchor) -> int:
    before = text[max(0, place - _CONTEXT) : place]
    after = text[place + len(anchor.exact) :][:_CONTEXT]
    return _shared(before[::-1], anchor.prefix[::-1]) + _shared(after, anchor.suffix)


def _shared(one: str, other: str) -> int:
    """How many code points at the beginning are the same."""
    return next(
        (place for place, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
        min(len(one), len(other)),
    )
