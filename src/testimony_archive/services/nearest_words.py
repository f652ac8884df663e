"""The words of a transcript that are most like words that were kept from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rapidfuzz import fuzz

from testimony_archive.domain.anchors import anchor_of, place_in, text_of
from testimony_archive.domain.records import Anchor, Passage

_WORD: Final = re.compile(r"\S+")
_AROUND: Final = 100  # code points, in which a few words begin and end
_TRIED: Final = 6  # beginnings and ends
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
    first, last = _best_words(anchor.exact, text, found.dest_start, found.dest_end)
    start = place_in(passages, starts, first)
    last_passage, offset = place_in(passages, starts, last - 1)
    there = anchor_of(anchor.transcript_id, passages, start, (last_passage, offset + 1))
    return there, _likeness(anchor, there)


def _between(anchor: Anchor, passages: Sequence[Passage]) -> Anchor | None:
    start = (anchor.first_passage_id, anchor.first_offset)
    end = (anchor.last_passage_id, anchor.last_offset)
    try:
        return anchor_of(anchor.transcript_id, passages, start, end)
    except ValueError:  # the place is empty
        return None


def _likeness(anchor: Anchor, found: Anchor | None) -> int:
    return 0 if found is None else round(fuzz.ratio(" ".join(anchor.exact.split()), " ".join(found.exact.split())))


def _best_words(words: str, text: str, first: int, last: int) -> tuple[int, int]:
    """Whole words about a stretch that are most like `words`: rapidfuzz finds stretches of their very length."""
    piece_start = text.rfind(" ", 0, max(0, first - _AROUND)) + 1
    piece_end = text.find(" ", last + _AROUND)
    around = list(_WORD.finditer(text, piece_start, len(text) if piece_end < 0 else piece_end))
    starts = sorted((each.start() for each in around), key=lambda each: abs(each - first))[:_TRIED]
    ends = sorted((each.end() for each in around), key=lambda each: abs(each - last))[:_TRIED]
    pairs = [(start, end) for start in starts for end in ends if start < end]
    return max(pairs, key=lambda pair: fuzz.ratio(words, text[pair[0] : pair[1]]))
