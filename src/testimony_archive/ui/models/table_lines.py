"""Which line of the testimonies table holds which row, where rows stand in groups that can be folded."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from testimony_archive.ui.presenters.table_groups import RowGroup

Stand: TypeAlias = tuple[Any, int]
"""What a line holds, in a way that outlives its number: the value of its group, and the testimony; 0 for a heading."""
Chosen: TypeAlias = dict[Any, set[int]]
"""Testimonies that are selected, by the value of their group; None where there are no groups."""
Span: TypeAlias = tuple[int, int]
"""The first and the last of some lines that follow each other."""


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

    def stand(self, line: int, ids: Sequence[int]) -> Stand | None:
        """What stands in a line; None for no line."""
        if not 0 <= line < len(self.held):
            return None
        held = self.held[line]
        value = self.groups[bisect_right(self._headings, line) - 1].value if self.groups else None
        return value, ids[held] if held >= 0 else 0

    def line_again(self, stand: Stand, places: Mapping[int, int]) -> int:
        """The line where something stands now, a testimony that left its group where it stands first; -1 where it is
        gone or folded away."""
        value, testimony_id = stand
        number = next((number for number, each in enumerate(self.groups) if each.value == value), None)
        if number is not None and not testimony_id:
            return self._headings[number]
        place = places.get(testimony_id)
        if place is None:
            return -1
        within = _within(self.groups[number].places, place) if number is not None else -1
        if within < 0:
            return self.line_of(place)
        return -1 if value in self.folded else self._headings[number or 0] + 1 + within

    def chosen(self, spans: Iterable[Span], ids: Sequence[int]) -> Chosen:
        """The testimonies in stretches of lines, by the value of their group.

        Whole groups at a time: to look at each of 60,000 lines takes a tenth of a second.
        """
        found: Chosen = {}
        for first, last in spans:
            number = max(bisect_right(self._headings, first) - 1, 0)
            for value, begin, end in self._stretches(number):
                if begin > last:
                    break
                if held := self.held[max(first, begin) : min(last + 1, end)]:
                    found.setdefault(value, set()).update(map(ids.__getitem__, held))
        return found

    def rows_in(self, spans: Iterable[Span]) -> int:
        """How many rows there are in stretches of lines, one that stands in several groups each time."""
        headings = self._headings
        return sum(
            last - first + 1 - bisect_right(headings, last) + bisect_left(headings, first) for first, last in spans
        )

    def all_spans(self) -> list[Span]:
        """The lines of all rows, without the headings over them."""
        return [(begin, end - 1) for _, begin, end in self._stretches(0) if begin < end]

    def spans(self, chosen: Chosen, ids: Sequence[int]) -> list[Span]:
        """The stretches of lines where these testimonies stand now, from above. One that left its group is where it
        stands first; what is gone or folded away has no line."""
        if not self.groups:
            every = set().union(*chosen.values())
            return spans_of([line for line, each in enumerate(ids) if each in every])
        found: list[Span] = []
        left = set().union(*(chosen[each] for each in chosen.keys() - {group.value for group in self.groups}))
        for heading, group in zip(self._headings, self.groups, strict=True):
            wanted = chosen.get(group.value)
            if not wanted:
                continue
            theirs = [ids[each] for each in group.places]
            there = wanted.intersection(theirs)
            left |= wanted - there
            if group.value in self.folded:
                continue
            begin = heading + 1
            if len(there) == len(theirs):
                found.append((begin, begin + len(theirs) - 1))
            else:
                found += spans_of([line for line, each in enumerate(theirs, begin) if each in there])
        return self._with_first(found, left, ids) if left else found

    def first_spans(self, testimony_ids: Iterable[int], ids: Sequence[int]) -> list[Span]:
        """The first line of each of these testimonies, as far as they are shown, as stretches from above."""
        return self._with_first([], set(testimony_ids), ids)

    def _with_first(self, spans: list[Span], moved: AbstractSet[int], ids: Sequence[int]) -> list[Span]:
        """These stretches, and the first line of each of some testimonies."""
        lines = {line for first, last in spans for line in range(first, last + 1)}
        waiting = set(moved)
        for line, held in enumerate(self.held):
            if held >= 0 and ids[held] in waiting:
                waiting.discard(ids[held])
                lines.add(line)
        return spans_of(sorted(lines))

    def _stretches(self, number: int) -> Iterator[tuple[Any, int, int]]:
        """The groups from one on: their values, where their rows begin, and the line behind them."""
        if not self.groups:
            yield None, 0, len(self.held)
        for each in range(number, len(self.groups)):
            end = self._headings[each + 1] if each + 1 < len(self.groups) else len(self.held)
            yield self.groups[each].value, self._headings[each] + 1, end


def spans_of(lines: Iterable[int]) -> list[Span]:
    """Numbers in rising order as stretches without a gap."""
    found: list[Span] = []
    first = last = -2
    for line in lines:
        if line != last + 1:
            if last >= 0:
                found.append((first, last))
            first = line
        last = line
    return [*found, (first, last)] if last >= 0 else found


def _within(places: Sequence[int], place: int) -> int:
    """Where a place stands among places in rising order, -1 where it does not."""
    found = bisect_left(places, place)
    return found if found < len(places) and places[found] == place else -1
