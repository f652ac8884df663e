"""Writes what correcting a transcript changes: passages and their order, speakers, quotes that lost their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import func, select

from testimony_archive.domain.records import Access, Anchor, Passage, QuoteState, TranscriptKind
from testimony_archive.storage import tables as t
from testimony_archive.storage.transcript_writes import move_quote
from testimony_archive.storage.unit import WriteUnit


def read_owner(unit: WriteUnit, transcript_id: int) -> int | None:
    """The testimony of a transcript; None where there is no such transcript."""
    return unit.connection.execute(
        select(t.transcript.c.testimony_id).where(t.transcript.c.id == transcript_id)
    ).scalar()


def add_empty_transcript(unit: WriteUnit, testimony_id: int, language: str, kind: TranscriptKind) -> int:
    """A transcript without passages; gives its id.

    Raises:
        RecordGone: there is no such testimony.
    """
    position = unit.next_position(t.transcript, "testimony_id", testimony_id)
    return unit.insert(t.transcript, testimony_id=testimony_id, language=language, kind=kind.value, position=position)


def add_passage(unit: WriteUnit, testimony_id: int, transcript_id: int, passage: Passage) -> int:
    """A passage at the place that its `ordinal` says; gives its id (that of `passage` does not count)."""
    return unit.insert(t.passage, transcript_id=transcript_id, testimony_id=testimony_id, **_values(passage))


def replace_passages(
    unit: WriteUnit, testimony_id: int, transcript_id: int, held: Sequence[Passage], wanted: Sequence[Passage]
) -> tuple[int, ...]:
    """Write `wanted` over the passages of a transcript; those with the id 0 are new.

    Gives the ids of those that are not wanted any more: quotes have to leave them before they are deleted.
    """
    for each in wanted:
        if each.passage_id:
            update_passage(unit, each)
        else:
            add_passage(unit, testimony_id, transcript_id, each)
    kept = {each.passage_id for each in wanted}
    return tuple(each.passage_id for each in held if each.passage_id not in kept)


def update_passage(unit: WriteUnit, passage: Passage) -> bool:
    """Let a passage be as given, whatever is other in it; False where nothing is."""
    return unit.update(t.passage, passage.passage_id, **_values(passage))


def _values(passage: Passage) -> dict[str, object]:
    return {
        "ordinal": passage.ordinal,
        "speaker": passage.speaker,
        "text": passage.text,
        "start_ms": passage.start_ms,
        "end_ms": passage.end_ms,
        "part_number": passage.part_number,
        "estimated": int(passage.estimated),
        **access_values(passage.access),
    }


def access_values(access: Access) -> dict[str, str | None]:
    """The columns of an access."""
    return {
        "access": access.level.value,
        "access_until": str(access.until) if access.until else None,
        "access_reason": access.reason,
    }


def renumber_passages(unit: WriteUnit, transcript_id: int, behind: int, by: int) -> None:
    """Let the passages of a transcript behind a place stand so many places later, or earlier."""
    columns = t.passage.c
    query = select(columns.id).where(columns.transcript_id == transcript_id, columns.ordinal > behind)
    unit.renumber(t.passage, "ordinal", by, unit.connection.execute(query).scalars().all())


def read_speakers(unit: WriteUnit, transcript_id: int) -> dict[str, list[int]]:
    """For each speaker of a transcript, in the order in which they first speak, the ids of their passages."""
    columns = t.passage.c
    query = select(columns.id, columns.speaker).where(columns.transcript_id == transcript_id).order_by(columns.ordinal)
    found: dict[str, list[int]] = {}
    for passage_id, speaker in unit.connection.execute(query):
        found.setdefault(speaker, []).append(passage_id)
    return found


def set_speakers(unit: WriteUnit, passage_ids: Sequence[int], speaker: str) -> None:
    """Give all these passages, which have another one, this speaker."""
    unit.update_each(t.passage, ["speaker"], {(speaker,): passage_ids} if passage_ids else {})


def set_times(unit: WriteUnit, times: Mapping[int, tuple[int | None, int | None, bool]]) -> None:
    """Give passages, by id, their start and end in milliseconds, and whether these were estimated."""
    alike: defaultdict[tuple[int | None, int | None, int], list[int]] = defaultdict(list)
    for passage_id, (start_ms, end_ms, estimated) in times.items():
        alike[start_ms, end_ms, int(estimated)].append(passage_id)
    unit.update_each(t.passage, ["start_ms", "end_ms", "estimated"], alike)


def tie_speaker(unit: WriteUnit, transcript_id: int, label: str, participation_id: int | None) -> None:
    """Say whom a label of a transcript means; None: whom the label itself names."""
    held = _tie_of(unit, transcript_id, label)
    if participation_id is None:
        if held is not None:
            unit.delete(t.speaker, held)
    elif held is not None:
        unit.update(t.speaker, held, participation_id=participation_id)
    else:
        unit.insert(
            t.speaker,
            testimony_id=read_owner(unit, transcript_id),
            transcript_id=transcript_id,
            label=label,
            participation_id=participation_id,
        )


def rename_tie(unit: WriteUnit, transcript_id: int, label: str, new: str) -> None:
    """Let what is said of a label hold for its new name, unless something is said of that already."""
    held = _tie_of(unit, transcript_id, label)
    if held is None:
        return
    if new and _tie_of(unit, transcript_id, new) is None:
        unit.update(t.speaker, held, label=new)
    else:
        unit.delete(t.speaker, held)


def lose_quote(unit: WriteUnit, testimony_id: int, quote_id: int, former: Iterable[Passage]) -> None:
    """Note that a quote's words are not in its transcript any more, with the passages that held them."""
    unit.update(t.quote, quote_id, state=QuoteState.LOST.value)
    for each in former:
        unit.insert(
            t.former_passage,
            testimony_id=testimony_id,
            quote_id=quote_id,
            ordinal=each.ordinal,
            speaker=each.speaker,
            text=each.text,
            start_ms=each.start_ms,
            end_ms=each.end_ms,
            part_number=each.part_number,
            **access_values(each.access),
        )


def keep_lost_quote(unit: WriteUnit, quote_id: int) -> bool:
    """Note that a quote is kept although its words are not in its transcript any more."""
    return unit.update(t.quote, quote_id, state=QuoteState.KEPT.value)


def find_quote_again(unit: WriteUnit, quote_id: int, anchor: Anchor) -> None:
    """Put a quote on words of its transcript again, and forget which passages held the former ones."""
    move_quote(unit, quote_id, anchor)
    unit.update(t.quote, quote_id, state=QuoteState.ANCHORED.value)
    query = select(t.former_passage.c.id).where(t.former_passage.c.quote_id == quote_id)
    for row_id in unit.connection.execute(query).scalars().all():
        unit.delete(t.former_passage, row_id)


def count_passages(unit: WriteUnit, transcript_id: int) -> int:
    """How many passages a transcript has."""
    query = select(func.count()).where(t.passage.c.transcript_id == transcript_id)
    return unit.connection.execute(query).scalar_one()


def words_quoted(unit: WriteUnit, transcript_id: int) -> list[str]:
    """The words of the quotes of a transcript."""
    query = select(t.quote.c.exact).where(t.quote.c.transcript_id == transcript_id).order_by(t.quote.c.id)
    return list(unit.connection.execute(query).scalars())


def recording_lengths(unit: WriteUnit, testimony_id: int) -> dict[int, int]:
    """For each part of a testimony's recording how long it is, in milliseconds, where that is known."""
    columns = t.attachment.c
    query: Any = (
        select(columns.part_number, func.max(columns.duration_ms))
        .where(columns.testimony_id == testimony_id, columns.duration_ms.is_not(None))
        .group_by(columns.part_number)
    )
    return dict(unit.connection.execute(query).all())


def _tie_of(unit: WriteUnit, transcript_id: int, label: str) -> int | None:
    columns = t.speaker.c
    query = select(columns.id).where(columns.transcript_id == transcript_id, columns.label == label)
    return unit.connection.execute(query).scalar()
