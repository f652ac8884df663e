"""The words of a transcript that are most like words that were kept from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz

from testimony_archive.domain.anchors import anchor_of, place_in, text_of
from testimony_archive.domain.records import Anchor, Passage

_ALIKE: Final = 60  # hundredths, from which on two stretches are taken for versions of the same words


def nearest_words(anchor: Anchor, passages: Sequence[Passage]) -> tuple[Anchor | None, int]:
    """Where words that are lost may stand now, and how much the two are alike in hundredths; None where nowhere.

    What stands where the old words stood counts first, since that is what somebody wrote for them; else the words
    anywhere in the transcript that are most like them (rapidfuzz's partial ratio).

    Args:
        anchor: of the quote, with its old words, at the place where they or what came for them stand.
        passages: all of the transcript.
    """
    here = _between(anchor, passages)
    likeness = _likeness(anchor, here)
    if likeness >= _ALIKE:
        return here, likeness
    text, starts = text_of(passages)
    found = fuzz.partial_ratio_alignment(anchor.exact, text, score_cutoff=_ALIKE)
    if found is None:
        return None, 0
    first, last = _whole_words(text, found.dest_start, found.dest_end)
    start, end = (place_in(passages, starts, each) for each in (first, last))
    there = anchor_of(anchor.transcript_id, passages, start, end)
    likeness = _likeness(anchor, there)
    return (there, likeness) if likeness >= _ALIKE else (None, 0)


def _between(anchor: Anchor, passages: Sequence[Passage]) -> Anchor | None:
    start = (anchor.first_passage_id, anchor.first_offset)
    end = (anchor.last_passage_id, anchor.last_offset)
    try:
        return anchor_of(anchor.transcript_id, passages, start, end)
    except ValueError:  # the place is empty
        return None


def _likeness(anchor: Anchor, found: Anchor | None) -> int:
    return 0 if found is None else round(fuzz.ratio(" ".join(anchor.exact.split()), " ".join(found.exact.split())))


def _whole_words(text: str, first: int, last: int) -> tuple[int, int]:
    """The stretch, wide enough that no word is cut."""
    while first > 0 and not text[first - 1].isspace() and not text[first].isspace():
        first -= 1
    while last < len(text) and not text[last].isspace() and not text[last - 1].isspace():
        last += 1
    return first, last
