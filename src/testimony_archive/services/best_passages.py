"""Which passages of a testimony stand for it on a page of answers.

Those that answer most alternatives of the query come first, then what was kept as a quote, then what somebody tells at
some length; questions and short replies come last. What is equal stays in the order of the interview.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import compress
from typing import Final

from testimony_archive.domain.speakers import asks_questions
from testimony_archive.services.found import Found
from testimony_archive.storage.database import Connection
from testimony_archive.storage.search_facts import FindableTranscript
from testimony_archive.storage.search_passages import read_looks

_LOOKED_AT: Final = 24  # passages of one testimony; who wants more reads the testimony
_SHORT: Final = 80  # bytes, some twelve words


def best_passages(
    connection: Connection, found: Found, places: Mapping[int, FindableTranscript], most: int
) -> dict[int, list[int]]:
    """For each testimony that some transcripts belong to at most so many of the passages that were found in them."""
    candidates: dict[int, list[int]] = {}
    inside = [place in places for place in found.places]
    for passage_id, place in zip(compress(found.passage_ids, inside), compress(found.places, inside), strict=True):
        candidates.setdefault(places[place].testimony_id, []).append(passage_id)
    looked_at = {each: several[: max(_LOOKED_AT, most)] for each, several in candidates.items()}
    wanted = [each for several in looked_at.values() if len(several) > 1 for each in several]
    looks = {each.passage_id: each for each in read_looks(connection, wanted)} if wanted else {}

    asks = cache(asks_questions)
    several_parts = found.parts if len(found.parts) > 1 else ()

    def rank(passage_id: int) -> tuple[int, bool, bool]:
        look = looks[passage_id]
        answered = sum(_holds(part.passage_ids, passage_id) for part in several_parts)
        return -answered, not look.is_quoted, look.length < _SHORT or asks(look.speaker)

    return {
        testimony_id: (sorted(several, key=rank) if len(several) > 1 else several)[:most]
        for testimony_id, several in looked_at.items()
    }


def _holds(passage_ids: Sequence[int], passage_id: int) -> bool:
    place = bisect_left(passage_ids, passage_id)
    return place < len(passage_ids) and passage_ids[place] == passage_id
