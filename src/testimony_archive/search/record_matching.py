"""Asks the index which testimonies' records answer a plan. A record has two rows there (see `IndexedRecord`), and its
words count wherever they stand: one that asks for several words has them in either.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from testimony_archive.search.index import Indexed
from testimony_archive.search.matching import matches, scores
from testimony_archive.search.plans import AnyForm, Anything, Close, Every, Exactly, Plan, Some, Without


def answering_records(connection: Any, plan: Plan) -> set[int]:
    """The testimonies whose record answers a plan."""
    match plan:
        case Every(parts):
            wanted: list[Plan] = [each for each in parts if not isinstance(each, Without)] or [Anything()]
            found = answering_records(connection, wanted[0])
            for each in wanted[1:]:
                found &= answering_records(connection, each) if found else found
            for each in parts:
                if found and isinstance(each, Without):
                    found -= answering_records(connection, each.part)
            return found
        case Without(part):
            return answering_records(connection, Anything()) - answering_records(connection, part)
        case Some(parts) if not _is_one_word(plan):
            return set().union(*(answering_records(connection, each) for each in parts))
        case _:
            return set(map(abs, matches(connection, Indexed.RECORDS, plan)))


def record_scores(connection: Any, plan: Plan) -> dict[int, float]:
    """The testimonies whose record answers a plan, with the sum of their rows' BM25 scores: the lower, the better."""
    if _is_one_word(plan):
        return _summed(connection, plan)
    answering = answering_records(connection, plan)
    if not answering:
        return {}
    found = _summed(connection, plan)
    if not answering <= found.keys():  # what stands in both rows together
        found = _summed(connection, Some(tuple(_looked_for(plan))))
    return {each: found.get(each, 0.0) for each in answering}


def _is_one_word(plan: Plan) -> bool:
    """Whether each row answers for itself: one word, or any of several."""
    match plan:
        case Some(parts):
            return all(map(_is_one_word, parts))
        case Every() | Without():
            return False
        case AnyForm() | Exactly() | Close() | Anything():
            return True


def _looked_for(plan: Plan) -> Iterator[Plan]:
    """The words that a plan asks for, without those that it excludes."""
    match plan:
        case Every(parts) | Some(parts):
            for each in parts:
                yield from _looked_for(each)
        case Without():
            return
        case AnyForm() | Exactly() | Close() | Anything():
            yield plan


def _summed(connection: Any, plan: Plan) -> dict[int, float]:
    summed: dict[int, float] = {}
    for row_id, score in scores(connection, Indexed.RECORDS, plan):
        testimony_id = abs(row_id)
        summed[testimony_id] = summed.get(testimony_id, 0.0) + score
    return summed
