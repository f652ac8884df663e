"""Correcting a transcript: what becomes of passages that are split, merged or timed. Nothing here knows an archive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby, pairwise
from typing import Final, TypeAlias

from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.drafts import DraftPassage
from testimony_archive.domain.errors import (
    ArchiveError,
    BadTimes,
    LengthUnknown,
    NotOnePlace,
    TimesOverlap,
    TimesTooLate,
)
from testimony_archive.domain.part_times import is_late
from testimony_archive.domain.records import Access, AccessLevel, Passage
from testimony_archive.domain.rights import strictest
from testimony_archive.domain.timecode import format_time_code
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP

Times: TypeAlias = tuple[int | None, int | None, bool]
"""Start and end of a passage in milliseconds, and whether the start is estimated."""

LONGEST_MS: Final = 1_000 * 3_600_000 - 1
"""The latest time that a time code can say, in milliseconds: a thousand hours less one."""


@dataclass(frozen=True, slots=True)
class TranscriptChange:
    """What an edit of a transcript did, already on disk.

    Attributes:
        changes: as of every change; empty where the edit changed nothing.
        passage_ids: the passages that it made or changed, in order.
        lost_quotes: ids of quotes that lost their words by it (`LostQuotes` lists them until somebody decides).
        remarks: what somebody may want to look at; the edit was made all the same.
    """

    changes: ChangeSet
    passage_ids: tuple[int, ...] = ()
    lost_quotes: tuple[int, ...] = ()
    remarks: tuple[ArchiveError, ...] = ()


def split(passage: Passage, offset: int, at_ms: int | None, until_ms: int | None) -> tuple[Passage, Passage]:
    """The two passages that one becomes; the first keeps its id.

    Args:
        passage: what is split.
        offset: code points into its text; white space there goes.
        at_ms: when the second begins, None to estimate it by the length of the words.
        until_ms: when the passage ends at the latest, where it does not say so itself (the next one's start).

    Raises:
        NotOnePlace: there are no words before or behind. BadTimes: it does not begin then.
    """
    ahead, behind = passage.text[: max(offset, 0)].rstrip(), passage.text[max(offset, 0) :].lstrip()
    if not ahead.strip() or not behind.strip():
        raise NotOnePlace
    end = passage.end_ms if passage.end_ms is not None else until_ms
    start, at = passage.start_ms, at_ms
    if at is None and start is not None and end is not None:
        at = start + round((end - start) * _weight(ahead) / (_weight(ahead) + _weight(behind)))
    elif at is not None and (at < (start or 0) or (end is not None and at > end)):
        if end is None:
            raise BadTimes(expected=QT_TRANSLATE_NOOP("Expected", "a time behind the passage's start"))
        between = f"{format_time_code(start or 0)} – {format_time_code(end)}"
        raise BadTimes(expected=QT_TRANSLATE_NOOP("Expected", "a time within {between}"), between=between)
    first = replace(passage, text=ahead, end_ms=at if start is not None else None)
    second = replace(
        passage,
        passage_id=0,
        ordinal=passage.ordinal + 1,
        text=behind,
        start_ms=at,
        end_ms=passage.end_ms if at is not None else None,
        estimated=at_ms is None and at is not None,
    )
    return first, second


def merge(passages: Sequence[Passage]) -> Passage:
    """One passage of several that follow one another: id, speaker and access of the first where they are alike.

    The access is the strictest of all.
    """
    first = passages[0]
    timed = next((each for each in passages if each.start_ms is not None), None)
    start = timed.start_ms if timed is not None else None
    end = passages[-1].end_ms
    return replace(
        first,
        speaker=next((each.speaker for each in passages if each.speaker), ""),
        text=" ".join(each.text.strip() for each in passages),
        start_ms=start,
        end_ms=end if start is not None and end is not None and end >= start else None,
        estimated=timed.estimated if timed is not None else False,
        access=strictest([each.access for each in passages]),
    )


def read_anew(held: Sequence[Passage], drafts: Sequence[DraftPassage]) -> tuple[Passage, ...]:
    """The passages of a transcript after it was read anew, in order; one that is new has the id 0.

    Passages whose words are the same keep their id and access, and their times where the source gives none. Where the
    words differ, passages keep their ids in order, and all are as closed as the strictest that stood there: it cannot
    be known which of the new words are those that were to stay inside.
    """
    matcher = SequenceMatcher(None, [each.text for each in held], [each.text for each in drafts], autojunk=False)
    inside = {each.text: each.access for each in held if each.access.level is not AccessLevel.OPEN}
    found: list[Passage] = []
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        stretch = held[start:end]
        access = [each.access for each in stretch]
        for place, draft in enumerate(drafts[new_start:new_end]):
            known = stretch[place] if place < len(stretch) else None
            passage = Passage(
                *(known.passage_id if known is not None else 0, len(found) + 1, draft.speaker, draft.text),
                *(draft.start_ms, draft.end_ms, draft.part_number),
                access=strictest([*access, inside.get(draft.text, Access())]),
            )
            found.append(_as_before(known, passage) if kind == "equal" and known is not None else passage)
    return tuple(found)


def _as_before(known: Passage, passage: Passage) -> Passage:
    """A passage read anew with the words that it had: what no source tells stays."""
    same = replace(passage, access=known.access)
    if passage.start_ms is not None or known.part_number != passage.part_number:
        return same
    return replace(same, start_ms=known.start_ms, end_ms=known.end_ms, estimated=known.estimated)


def require_times(start_ms: int | None, end_ms: int | None) -> None:
    """Make sure that a passage can have these times.

    Raises:
        BadTimes: one is negative, or it would end before it begins, or without a beginning.
    """
    if (start_ms or 0) < 0 or (end_ms or 0) < 0:
        raise BadTimes(expected=QT_TRANSLATE_NOOP("Expected", "times from 0:00 on"))
    if max(start_ms or 0, end_ms or 0) > LONGEST_MS:
        longest = format_time_code(LONGEST_MS)
        raise BadTimes(expected=QT_TRANSLATE_NOOP("Expected", "times up to {longest}"), longest=longest)
    if end_ms is not None and start_ms is None:
        raise BadTimes(expected=QT_TRANSLATE_NOOP("Expected", "a start as well, or no times"))
    if start_ms is not None and end_ms is not None and end_ms < start_ms:
        raise BadTimes(
            expected=QT_TRANSLATE_NOOP("Expected", "an end that is not before the start, {start}"),
            start=format_time_code(start_ms),
        )


def times_told(
    passages: Sequence[Passage], changed: Mapping[int, Times], lengths: Mapping[int, int]
) -> tuple[ArchiveError, ...]:
    """What is remarkable about times that were set: passages that now overlap, or lie behind the recording's end.

    Args:
        passages: all of the transcript, with the new times.
        changed: the new times by passage id.
        lengths: for each part of the recording its length in milliseconds, where that is known.
    """
    told: list[ArchiveError] = []
    for one, other in pairwise(each for each in passages if each.start_ms is not None):
        together = one.part_number == other.part_number and (one.passage_id in changed or other.passage_id in changed)
        if together and (other.start_ms or 0) < max(one.start_ms or 0, one.end_ms or 0):
            told.append(TimesOverlap(first=one.ordinal, second=other.ordinal))
    for each in passages:
        length = lengths.get(each.part_number)
        if length is not None and each.passage_id in changed and is_late(each.start_ms, each.end_ms, length):
            told.append(TimesTooLate(ordinal=each.ordinal, length=format_time_code(length)))
            break  # those behind it as well
    return tuple(told)


def shifted(passages: Sequence[Passage], by_ms: int) -> dict[int, Times]:
    """The times of passages, by id, so much later (or earlier) than they are; those without times are left out.

    Raises:
        BadTimes: one of them would begin before its recording.
    """
    timed = [(each, each.start_ms) for each in passages if each.start_ms is not None]
    earliest = min((start for _, start in timed), default=0)
    if timed and earliest + by_ms < 0:
        raise BadTimes(
            expected=QT_TRANSLATE_NOOP("Expected", "at most {time} earlier"), time=format_time_code(earliest)
        )
    moved: dict[int, Times] = {
        each.passage_id: (start + by_ms, None if each.end_ms is None else each.end_ms + by_ms, each.estimated)
        for each, start in timed
    }
    for start_ms, end_ms, _ in moved.values():
        require_times(start_ms, None if end_ms is None else max(end_ms, start_ms or 0))
    return moved


def estimated_times(passages: Sequence[Passage], lengths: Mapping[int, int]) -> dict[int, Times]:
    """Times for the passages that have none, or estimated ones, by id: between what is known, by the length of words.

    Known are the times that somebody set or a source gave, the beginning of each part of the recording and, where it is
    given, its length. What lies behind the last known time of a part without length is left out.

    Args:
        passages: all of a transcript, in order.
        lengths: for each part of the recording its length in milliseconds.

    Raises:
        LengthUnknown: no time can be estimated for lack of a known one behind it.
    """
    found: dict[int, Times] = {}
    for part, group in groupby(passages, key=lambda each: each.part_number):
        found |= _estimated_in_part(list(group), lengths.get(part))
    wanting = any(_is_open(each) for each in passages)
    if wanting and not found:
        raise LengthUnknown
    return found


def _estimated_in_part(passages: Sequence[Passage], length: int | None) -> dict[int, Times]:
    known: dict[int, int] = {0: 0}  # the border before the passage at this place, in milliseconds
    if length is not None:
        known[len(passages)] = length
    for place, each in enumerate(passages):
        if not _is_open(each):
            if each.end_ms is not None:
                known[place + 1] = each.end_ms
            known[place] = each.start_ms or 0
    # The start of a passage counts more than the end of the one before.
    known |= {place: each.start_ms or 0 for place, each in enumerate(passages) if not _is_open(each)}
    reached = [0]
    for each in passages:
        reached.append(reached[-1] + _weight(each.text))
    borders: dict[int, int] = {}
    for (one, start), (other, end) in pairwise(sorted(known.items())):
        words = reached[other] - reached[one]
        for place in range(one, other + 1):
            borders.setdefault(place, start + round(max(0, end - start) * (reached[place] - reached[one]) / words))
    return {
        each.passage_id: (borders[place], max(borders[place], borders[place + 1]), True)
        for place, each in enumerate(passages)
        if _is_open(each) and place + 1 in borders
    }


def _is_open(passage: Passage) -> bool:
    return passage.start_ms is None or passage.estimated


def _weight(text: str) -> int:
    """How long it takes to say a text, in no unit: its code points."""
    return max(1, len(text))
