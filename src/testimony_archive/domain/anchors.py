"""Where quotes stand: by position and by words, as the W3C Web Annotation Data Model has it.

A quote may run over several passages; its words are the passages' texts joined by one line end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from testimony_archive.domain.records import Anchor, Passage

_CONTEXT: Final = 32
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


def relocate(anchor: Anchor, passages: Sequence[Passage]) -> Anchor | None:
    """Where a quote's words stand after its transcript changed; None where they are not there, or at several places
    that its context cannot tell apart."""
    text, starts = _joined(passages)
    places = _occurrences(text, anchor.exact)
    if len(places) > 1:
        scored = sorted(((_likeness(text, place, anchor), place) for place in places), reverse=True)
        places = [place for score, place in scored if score == scored[0][0]]
    if len(places) != 1:
        return None
    found = _anchor(anchor.transcript_id, passages, text, starts, places[0], places[0] + len(anchor.exact))
    return replace(found, exact=anchor.exact)


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
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
