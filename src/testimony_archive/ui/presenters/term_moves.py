"""Where a term stands after it was dropped or moved by a key: pure decisions on the order of terms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.terms import Term


@dataclass(frozen=True, slots=True)
class Move:
    """A term is to stand at a place among those below a parent, not counting itself; an empty parent is the top."""

    key: str
    parent_key: str
    place: int


def shifted(terms: Sequence[Term], key: str, steps: int) -> Move | None:
    """Some places up or down among its neighbours; None where it cannot go further."""
    term = _find(terms, key)
    if term is None:
        return None
    neighbours = _below(terms, term.parent_key)
    place = neighbours.index(key) + steps
    return Move(key, term.parent_key, place) if 0 <= place < len(neighbours) else None


def levelled(terms: Sequence[Term], key: str, level: int) -> Move | None:
    """In (1): below the neighbour before it, as its last; out (-1): behind the term that it stands below."""
    term = _find(terms, key)
    if term is None:
        return None
    if level > 0:
        neighbours = _below(terms, term.parent_key)
        place = neighbours.index(key)
        return Move(key, neighbours[place - 1], len(_below(terms, neighbours[place - 1]))) if place else None
    above = _find(terms, term.parent_key)
    return None if above is None else Move(key, above.parent_key, _below(terms, above.parent_key).index(above.key) + 1)


def dropped(terms: Sequence[Term], key: str, other_key: str, side: str) -> Move | None:
    """Above, below or on another term; beside none it is the last of all. On itself it stays."""
    term, other = _find(terms, key), _find(terms, other_key)
    if term is None or key == other_key:
        return None
    if other is None:
        return Move(key, "", len([each for each in _below(terms, "") if each != key]))
    if side == "on":
        return Move(key, other_key, len([each for each in _below(terms, other_key) if each != key]))
    neighbours = [each for each in _below(terms, other.parent_key) if each != key]
    return Move(key, other.parent_key, neighbours.index(other_key) + (side == "below"))


def _find(terms: Sequence[Term], key: str) -> Term | None:
    return next((each for each in terms if each.key == key), None)


def _below(terms: Sequence[Term], parent_key: str) -> list[str]:
    return [each.key for each in terms if each.parent_key == parent_key]
