"""Which line of the testimonies table holds which row, where rows stand in groups that can be folded."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from testimony_archive.ui.presenters.table_groups import RowGroup

Stand: TypeAlias = tuple[Any, int]
"""What a line holds, in a way that outlives its number: the value of its group, and the testimony; 0 for a heading."""


class TableLines:
    """Lines from above, by place among the rows; without groups a line is a row. Never changed, only made anew.

    `held` has a row's place for each line, and for the heading of group n the number -1 - n.
    """

    def __init__(self, groups: Sequence[RowGroup], rows: int, folded: AbstractSet[Any] = frozenset()) -> None:
        self.groups = tuple(groups)
        self.folded = frozenset(folded)
        self.held: Sequence[int] = range(rows)
        self._headings: list[int] = []
        if self.groups:
            held: list[int] = []
            for number, group in enumerate(self.groups):
                self._headings.append(len(held))
                held.append(-1 - number)
                if group.value not in self.folded:
                    held.extend(group.places)
            self.held = tuple(held)

    def __len__(self) -> int:
        return len(self.held)

    def __eq__(self, other: object) -> bool:
        """Whether the same stands in every line; names and counts of groups may differ."""
        if not isinstance(other, TableLines):
            return NotImplemented
        values = [each.value for each in self.groups], [each.value for each in other.groups]
        return values[0] == values[1] and self.held == other.held

    __hash__ = None  # type: ignore[assignment]  # compared, never looked up

    def place_at(self, line: int) -> int | None:
        """The place of the row in a line; None for a heading, or no line."""
        held = self.held[line] if 0 <= line < len(self.held) else -1
        return held if held >= 0 else None

    def group_at(self, line: int) -> RowGroup | None:
        """The group whose heading stands in a line."""
        if not self.groups or not 0 <= line < len(self.held) or self.held[line] >= 0:
            return None
        return self.groups[-1 - self.held[line]]

    def is_folded(self, group: RowGroup) -> bool:
        """Whether the rows of a group are hidden."""
        return group.value in self.folded

    def with_folded(self, values: AbstractSet[Any], *, folded: bool) -> TableLines:
        """The same with the groups of these values folded, or open; nothing changes where rows are not grouped."""
        if not self.groups:
            return self
        return TableLines(self.groups, 0, self.folded | values if folded else self.folded - values)

    def line_of(self, place: int) -> int:
        """The first line of a row, -1 where it has none or is folded away."""
        try:
            return self.held.index(place)
        except ValueError:
            return -1

    def heading_of(self, line: int) -> int:
        """The line of the heading over a line; its own for a heading, -1 where rows are not grouped."""
        over = bisect_right(self._headings, line) - 1
        return self._headings[over] if over >= 0 else -1

    def heading_over(self, place: int) -> int | None:
        """The heading of the first group that a row stands in; None where rows are not grouped."""
        number = next((number for number, each in enumerate(self.groups) if _within(each.places, place) >= 0), None)
        return None if number is None else self._headings[number]

    def stands(self, lines: Iterable[int], ids: Sequence[int]) -> list[Stand]:
        """What stands in these lines, which are none or on the table."""
        if not self.groups:
            return [(None, ids[line]) for line in lines]
        found = []
        for line in lines:
            group = self.groups[bisect_right(self._headings, line) - 1]
            held = self.held[line]
            found.append((group.value, ids[held] if held >= 0 else 0))
        return found

    def lines_of(self, stands: Iterable[Stand], places: Mapping[int, int]) -> list[int]:
        """The lines where these stand now, from above. A testimony that left its group is where it stands first; what
        is gone or folded away has no line."""
        if not self.groups:
            return sorted({places[each] for _, each in stands if each in places})
        numbers = {each.value: number for number, each in enumerate(self.groups)}
        found, moved = set(), []
        for value, testimony_id in stands:
            number, place = numbers.get(value), places.get(testimony_id)
            within = _within(self.groups[number].places, place) if number is not None and place is not None else -1
            if number is not None and not testimony_id:
                found.add(self._headings[number])
            elif number is None or within < 0:
                moved += [] if place is None else [place]
            elif value not in self.folded:
                found.add(self._headings[number] + 1 + within)
        if moved:
            first = dict(zip(reversed(self.held), range(len(self.held) - 1, -1, -1), strict=True))
            found |= {first[place] for place in moved if place in first}
        return sorted(found)


def _within(places: Sequence[int], place: int) -> int:
    """Where a place stands among places in rising order, -1 where it does not."""
    found = bisect_left(places, place)
    return found if found < len(places) and places[found] == place else -1
