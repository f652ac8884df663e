"""Lets the quotes of a transcript follow their words within the change that edits it; notes which have lost them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from testimony_archive.domain.anchors import Following, former_passages
from testimony_archive.domain.records import Passage, Quote, QuoteState
from testimony_archive.storage import passage_writes, transcript_writes
from testimony_archive.storage.testimonies import has_quotes, read_passages, read_quotes
from testimony_archive.storage.unit import WriteUnit


def passages_if_quoted(unit: WriteUnit, transcript_id: int) -> tuple[Passage, ...]:
    """The passages of a transcript that has quotes, to be given to `follow_words`; none where it has none."""
    return read_passages(unit.connection, transcript_id) if has_quotes(unit.connection, transcript_id) else ()


def follow_words(
    unit: WriteUnit,
    transcript_id: int,
    before: Sequence[Passage],
    *,
    without: Collection[int] = (),
    touched: Collection[int] | None = None,
) -> tuple[Quote, ...]:
    """Within a change of a transcript, put its quotes on their words again, or note that these are gone.

    Args:
        unit: the change, in which the passages are new already.
        transcript_id: the transcript.
        before: its passages as they were; none where it has no quotes (`passages_if_quoted`).
        without: ids of passages that are about to be removed, on which no quote may be put.
        touched: ids of the passages, before or after, that the edit was about, which stand together; None where the
            whole transcript may be another one.

    Gives:
        the quotes that lost their words by this change, as they were.
    """
    if not before:
        return ()
    after = [each for each in read_passages(unit.connection, transcript_id) if each.passage_id not in without]
    ahead, behind = _untouched(before, after, touched)
    following = Following(before, after, ahead, behind)
    lost: list[Quote] = []
    for each in read_quotes(unit.connection, transcript_id=transcript_id):
        found = following.relocate(each.anchor) if each.state is QuoteState.ANCHORED else None
        transcript_writes.move_quote(unit, each.quote_id, found or following.nearest(each.anchor))
        if found is None and each.state is QuoteState.ANCHORED:
            passage_writes.lose_quote(unit, each.testimony_id, each.quote_id, former_passages(each.anchor, before))
            lost.append(each)
    return tuple(lost)


def _untouched(before: Sequence[Passage], after: Sequence[Passage], touched: Collection[int] | None) -> tuple[int, int]:
    """How many passages at the beginning and at the end nobody touched; the two do not overlap in either."""
    if touched is None:
        return 0, 0
    shorter = min(len(before), len(after))
    ahead = 0
    while ahead < shorter and before[ahead].passage_id == after[ahead].passage_id not in touched:
        ahead += 1
    behind = 0
    while behind < shorter - ahead and before[-1 - behind].passage_id == after[-1 - behind].passage_id not in touched:
        behind += 1
    return ahead, behind
