"""The searches that fill a selection, and what they say of it now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from testimony_archive.domain.queries import SearchRequest


class SourceKind(StrEnum):
    """What a search puts into a selection."""

    TESTIMONIES = "testimonies"
    QUOTES = "quotes"  # every passage found, kept as a quote


@dataclass(frozen=True, slots=True)
class SelectionSource:
    """A search that fills a selection. `known` are the testimonies or passages that it has found so far, by row number:
    what is new is none of them, so nothing that somebody took out comes back."""

    source_id: int
    selection_id: int
    kind: SourceKind
    request: SearchRequest
    known: frozenset[int]


@dataclass(frozen=True, slots=True)
class SourceAnswer:
    """What a source finds now, in the order of its search: everything, and what of it is to be added, which no source
    before it adds."""

    source: SelectionSource
    found: tuple[int, ...]
    new: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SourcesState:
    """Every source of a selection, and the items that none of those that once found them finds any more."""

    answers: tuple[SourceAnswer, ...]
    gone: frozenset[int]

    @property
    def new(self) -> int:
        """How many testimonies and passages a refresh would look at."""
        return sum(len(each.new) for each in self.answers)


def compare(
    sources: Iterable[tuple[SelectionSource, tuple[int, ...]]], held: Mapping[SourceKind, Mapping[int, Collection[int]]]
) -> SourcesState:
    """What sources say of a selection.

    Args:
        sources: each with what it finds now.
        held: for each kind the items of the selection, by id, with the testimony or the passages that each stands for.
    """
    answers = []
    known_by_any: set[int] = set()
    found_by_any: set[int] = set()
    present = {kind: set().union(*items.values()) for kind, items in held.items()}
    for source, found in sources:
        items, there = held[source.kind], present[source.kind]
        answers.append(SourceAnswer(source, found, tuple(each for each in found if each not in source.known | there)))
        there.update(answers[-1].new)
        now = set(found)
        known_by_any |= {item for item, ids in items.items() if not source.known.isdisjoint(ids)}
        found_by_any |= {item for item, ids in items.items() if not now.isdisjoint(ids)}
    return SourcesState(tuple(answers), frozenset(known_by_any - found_by_any))
