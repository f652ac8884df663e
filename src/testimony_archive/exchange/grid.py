"""A table as a spreadsheet program shows it, before anyone asks what its columns mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from testimony_archive.domain.source_problems import SourceProblem
from testimony_archive.domain.text import clean_line
from testimony_archive.exchange.fields import (
    PARENT_HEADINGS,
    PASSAGE_HEADINGS,
    TESTIMONY_HEADINGS,
    find_column,
    find_field_column,
    normal_heading,
)

_ROWS_BEFORE_HEADINGS: Final = 10
_LONGEST_HEADING: Final = 100
_TIMES: Final = frozenset({"speaker", "start", "end"})
# Without one of these, a column of codes is a list of something else (who speaks in which recording, for instance).
_DESCRIPTIVE: Final = frozenset(TESTIMONY_HEADINGS) - {"code", "language"}
_RECORDED: Final = _DESCRIPTIVE - {"text", "keywords", "notes", "transcript", "theme"}


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row that is not empty, with the number that the table's own program gives it (from 1)."""

    number: int
    cells: tuple[str, ...]

    def cell(self, place: int) -> str:
        """The text of a cell, empty where the row is shorter."""
        return self.cells[place] if place < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Grid:
    """Headings and rows. `faults` are problems of cells, by row number and place, to be told if a cell is used."""

    path: Path
    headings: tuple[str, ...]
    rows: tuple[GridRow, ...]
    faults: Mapping[tuple[int, int], SourceProblem] = field(default_factory=dict)

    def column(self, place: int) -> tuple[str, ...]:
        """All cells of a column."""
        return tuple(row.cell(place) for row in self.rows)


class GridKind(StrEnum):
    """What the rows of a table are."""

    TESTIMONIES = "testimonies"
    PASSAGES = "passages"
    OTHER = "other"


def make_grid(
    path: Path,
    rows: Iterable[Sequence[str]],
    mapped: Iterable[str] = (),
    faults: Mapping[tuple[int, int], SourceProblem] | None = None,
) -> Grid:
    """Find the headings and number the rows.

    Above the headings there may be a title: of the first rows, the one with most known headings (or columns named in
    `mapped`) is taken if it has two, else the first. Columns without heading and without content are dropped.
    """
    numbered = [
        GridRow(number, tuple(cells))
        for number, cells in enumerate(rows, start=1)
        if any(cell.strip() for cell in cells)
    ]
    if not numbered:
        return Grid(path, (), ())
    known = known_headings() | {normal_heading(each) for each in mapped}
    best = _heading_row(numbered[:_ROWS_BEFORE_HEADINGS], known)
    body = tuple(numbered[numbered.index(best) + 1 :])
    width = max(len(row.cells) for row in (best, *body))
    used = {place for row in body for place, cell in enumerate(row.cells) if cell.strip()}
    headings = tuple(
        clean_line(best.cell(place)) or (f"({column_letters(place)})" if place in used else "")
        for place in range(width)
    )
    return Grid(path, headings, body, faults or {})


def resolve_columns(grid: Grid, headings: Mapping[str, Sequence[str]], mapping: Mapping[str, str]) -> dict[str, int]:
    """Field → place of its column: as `mapping` (field → heading) says, else by the usual headings."""
    mapped = {
        name: place
        for name, heading in mapping.items()
        if name in headings and (place := find_column(grid.headings, heading)) is not None
    }
    taken = frozenset(mapped.values())
    found = {
        name: place
        for name, variants in headings.items()
        if name not in mapped and (place := find_field_column(grid.headings, variants, taken)) is not None
    }
    return {name: place for name in headings if (place := mapped.get(name, found.get(name))) is not None}


def grid_kind(grid: Grid, mapping: Mapping[str, str]) -> GridKind:
    """Tell a table of testimonies from a transcript and from anything else.

    A transcript has words with a speaker or a time, or words and nothing that describes an interview. Where it could
    be either, codes that repeat make it a transcript.
    """
    if not grid.rows:
        return GridKind.OTHER
    passages = resolve_columns(grid, PASSAGE_HEADINGS, mapping)
    testimonies = resolve_columns(grid, TESTIMONY_HEADINGS, mapping)
    code = testimonies.get("code")
    codes = [cell.strip().casefold() for cell in grid.column(code) if cell.strip()] if code is not None else []
    one_code_a_row = bool(codes) and len(set(codes)) == len(codes) > 1
    described = _RECORDED & testimonies.keys()
    if "text" in passages and not (one_code_a_row and described):
        if _TIMES & passages.keys() and not ("transcript" in testimonies and "text" in testimonies):
            return GridKind.PASSAGES
        if "text" in testimonies and not described and not one_code_a_row:
            return GridKind.PASSAGES
    if code is not None and _DESCRIPTIVE & testimonies.keys():
        return GridKind.TESTIMONIES
    return GridKind.OTHER


def parent_column(grid: Grid) -> int | None:
    """The place of the column that names the record of which a row is a part."""
    return find_field_column(grid.headings, PARENT_HEADINGS)


def column_letters(place: int) -> str:
    """The name that spreadsheet programs give a column: A, B, …, Z, AA."""
    letters = ""
    place += 1
    while place:
        place, remainder = divmod(place - 1, 26)
        letters = chr(ord("A") + remainder) + letters
    return letters


def _heading_row(rows: Sequence[GridRow], known: frozenset[str]) -> GridRow:
    def count(row: GridRow) -> int:
        return sum(normal_heading(cell) in known for cell in row.cells if len(cell) < _LONGEST_HEADING)

    best = max(rows, key=count)
    return best if count(best) > 1 else rows[0]  # one word, “No”, may be an answer that someone gave


@cache
def known_headings() -> frozenset[str]:
    """Every usual heading, as headings are compared."""
    both = (TESTIMONY_HEADINGS, PASSAGE_HEADINGS)
    return frozenset(normal_heading(each) for headings in both for variants in headings.values() for each in variants)
