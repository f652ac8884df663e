"""Lets the quotes of a transcript follow their words within the change that edits it; notes which have lost them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from testimony_archive.domain.anchors import Following, former_passages
from testimony_archive.domain.records import Passage, Quote, QuoteState
from testimony_archive.storage import passage_writes, transcript_writes
from testimony_archive.storage.passage_reads import (
    read_lengths,
    read_passages_between,
    read_passages_by_id,
    read_quoted_places,
)
from testimony_archive.storage.testimonies import read_passages, read_quotes
from testimony_archive.storage.unit import WriteUnit

_AROUND: Final = 40  # code points; a quote knows somewhat less of what stands around it
_FARTHEST: Final = 40  # passages, however short


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """What an edit of some passages can matter to, as it was: passages in a row, and the quotes among them."""

    passages: tuple[Passage, ...]
    quote_ids: tuple[int, ...]


def look_around(unit: WriteUnit, transcript_id: int, first: int, last: int) -> Neighbourhood:
    """The neighbourhood of the passages from one place to another, to be read before they are edited.

    For a passage that comes between two others these are given. It is no larger than it has to be: a transcript may
    have thousands of passages.
    """
    connection = unit.connection
    quoted = read_quoted_places(connection, transcript_id)
    start, end = _widened(unit, transcript_id, first, last)
    chosen = [each for each in quoted if each[1] <= end and each[2] >= start]
    if not chosen:
        return Neighbourhood((), ())
    start, end = min(start, *(each[1] for each in chosen)), max(end, *(each[2] for each in chosen))
    around = _widened(unit, transcript_id, start, end)
    passages = read_passages_between(connection, transcript_id, *around)
    return Neighbourhood(passages, tuple(quote_id for quote_id, *_ in chosen))


def follow_words(
    unit: WriteUnit, near: Neighbourhood, touched: Collection[int], *, without: Collection[int] = ()
) -> tuple[Quote, ...]:
    """Within an edit of passages that stand together, put quotes on their words again, or note that these are gone.

    Args:
        unit: the change, in which the passages are new already.
        near: what was there before (`look_around`).
        touched: the ids of the passages, before or after, that the edit was about.
        without: ids of those that are about to be removed, on which no quote may be put.

    Gives:
        the quotes that lost their words by this change, as they were.
    """
    if not near.quote_ids:
        return ()
    ids = {each.passage_id for each in near.passages} | set(touched)
    after = [each for each in read_passages_by_id(unit.connection, ids) if each.passage_id not in without]
    following = Following(near.passages, after, *_untouched(near.passages, after, touched))
    return _follow(unit, following, near.passages, read_quotes(unit.connection, near.quote_ids))


def follow_words_anew(
    unit: WriteUnit, transcript_id: int, before: Sequence[Passage], without: Collection[int]
) -> tuple[Quote, ...]:
    """The same after a whole transcript was read anew."""
    after = [each for each in read_passages(unit.connection, transcript_id) if each.passage_id not in without]
    return _follow(unit, Following(before, after), before, read_quotes(unit.connection, transcript_id=transcript_id))


def _follow(
    unit: WriteUnit, following: Following, before: Sequence[Passage], quotes: Iterable[Quote]
) -> tuple[Quote, ...]:
    lost: list[Quote] = []
    for each in quotes:
        found = following.relocate(each.anchor) if each.state is QuoteState.ANCHORED else None
        transcript_writes.move_quote(unit, each.quote_id, found or following.nearest(each.anchor))
        if found is None and each.state is QuoteState.ANCHORED:
            passage_writes.lose_quote(unit, each.testimony_id, each.quote_id, former_passages(each.anchor, before))
            lost.append(each)
    return tuple(lost)


def _widened(unit: WriteUnit, transcript_id: int, first: int, last: int) -> tuple[int, int]:
    """The places from and to which those reach that stand around some, and a few code points beyond."""
    lengths = read_lengths(unit.connection, transcript_id, first - _FARTHEST, last + _FARTHEST)
    start, end = first, last
    seen = 0
    while start - 1 in lengths and seen < _AROUND:
        start -= 1
        seen += lengths[start]
    seen = 0
    while end + 1 in lengths and seen < _AROUND:
        end += 1
        seen += lengths[end]
    return start, end


def _untouched(before: Sequence[Passage], after: Sequence[Passage], touched: Collection[int]) -> tuple[int, int]:
    """How many passages at the beginning and at the end nobody touched; the two do not overlap in either."""
    shorter = min(len(before), len(after))
    ahead = 0
    while ahead < shorter and before[ahead].passage_id == after[ahead].passage_id not in touched:
        ahead += 1
    behind = 0
    while behind < shorter - ahead and before[-1 - behind].passage_id == after[-1 - behind].passage_id not in touched:
        behind += 1
    return ahead, behind
