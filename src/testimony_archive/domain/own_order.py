"""An order that people make by hand, kept as numbers with gaps: to move a few writes a few."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

STEP: Final = 1 << 20
"""The room that is left between two neighbours: twenty times something can be put into the middle of what is left."""


def moved(order: Sequence[tuple[int, int]], moving: Collection[int], neighbour: int, *, below: bool) -> dict[int, int]:
    """The new positions of what has to be written so that `moving` stands at a neighbour.

    Args:
        order: all of it, as (id, position), by rising position.
        moving: the ids that move; they keep their order among themselves.
        neighbour: the id that they are put above or below; it may be one of them, which then stays where it is.
        below: below the neighbour, not above.

    Returns:
        Positions by id, of those alone that change; nothing where everything stands so already.

    Raises:
        ValueError: the neighbour is not in the order.
    """
    ids = [each for each, _ in order]
    place = ids.index(neighbour) + (1 if below else 0)
    block = [each for each in ids if each in moving]
    ahead = [each for each in ids[:place] if each not in moving]
    wanted = [*ahead, *block, *(each for each in ids[place:] if each not in moving)]
    if wanted == ids or not block:
        return {}
    held = dict(order)
    return _spread(wanted, held, len(ahead), len(ahead) + len(block))


def _spread(wanted: Sequence[int], held: Mapping[int, int], first: int, end: int) -> dict[int, int]:
    """Positions for the stretch from `first` to `end` that fit between its neighbours; where there is no room, more
    of those around it take part."""
    while True:
        low = held[wanted[first - 1]] if first else None
        high = held[wanted[end]] if end < len(wanted) else None
        count = end - first
        if low is None and high is None:
            low, high = 0, (count + 1) * STEP
        elif low is None and high is not None:
            low = high - (count + 1) * STEP
        elif high is None and low is not None:
            high = low + (count + 1) * STEP
        assert low is not None
        assert high is not None
        if high - low > count:
            break
        widen = max(count, 1)
        first, end = max(first - widen, 0), min(end + widen, len(wanted))
    spread = {wanted[first + place]: low + (high - low) * (place + 1) // (count + 1) for place in range(count)}
    return {each: position for each, position in spread.items() if held[each] != position}
