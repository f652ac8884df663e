"""Passages whose times reach past the end of the recording: such times are kept, and told as what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from testimony_archive.domain.errors import TimesTooLate
from testimony_archive.domain.part_times import is_late, recording_lengths
from testimony_archive.domain.timecode import format_time_code
from testimony_archive.ui.translation import error_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.records import Passage, Testimony


def late_times(passages: Sequence[Passage], testimony: Testimony) -> dict[int, str]:
    """By passage, a sentence for each of those that are late."""
    lengths = recording_lengths(testimony.attachments)
    late = (each for each in passages if is_late(each.start_ms, each.end_ms, lengths.get(each.part_number)))
    return {each.passage_id: _told(each, lengths[each.part_number]) for each in late}


def _told(passage: Passage, length_ms: int) -> str:
    return error_texts(TimesTooLate(ordinal=passage.ordinal, length=format_time_code(length_ms)))[0]
