"""How the columns of tables would be read, before they are: what a person sees and corrects when importing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from testimony_archive.domain.errors import ArchiveError
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.exchange.fields import PASSAGE_HEADINGS, TESTIMONY_HEADINGS
from testimony_archive.exchange.folders import find_files
from testimony_archive.exchange.grid import Grid, GridKind, grid_kind, resolve_columns
from testimony_archive.exchange.kinds import FileKind
from testimony_archive.exchange.report import Report
from testimony_archive.exchange.transcripts import GridStore

_TABLES: Final = frozenset({FileKind.TABLE, FileKind.WORKBOOK})
_LONGEST_EXAMPLE: Final = 60


@dataclass(frozen=True, slots=True)
class ColumnPreview:
    """A column with the field it is read as (empty: it is not read) and its first words.

    `usual` is the field that it would be read as without any mapping.
    """

    heading: str
    field: str
    usual: str
    example: str


@dataclass(frozen=True, slots=True)
class TablePreview:
    """A table: its columns in order, and the fields that a column of it can be read as."""

    path: Path
    columns: tuple[ColumnPreview, ...]
    fields: tuple[str, ...]


def preview_tables(
    sources: Sequence[Path], mapping: Mapping[str, str], progress: Progress | None = None
) -> tuple[TablePreview, ...]:
    """The tables among the sources, those that describe testimonies or hold words first.

    What cannot be read is passed over: a dry run tells it.

    Args:
        sources: files and folders.
        mapping: field → heading, as in `ImportOptions`.
        progress: told after each file.

    Raises:
        FileNotThere, NoPermission, DiskTrouble, EmptyFile, UnreadableFile: a source cannot be opened.
        Cancelled: raised by `progress`.
    """
    report = Report()
    store = GridStore(mapping, report)
    files = [each for each in find_files(sources, report) if each.kind in _TABLES]
    tables: list[TablePreview] = []
    others: list[TablePreview] = []
    for done, file in enumerate(files):
        (progress or NoProgress()).advance(done, len(files), "tables")
        try:
            grid = store.read(file.path, file.kind)
        except ArchiveError:
            continue
        if grid.rows:
            kind = grid_kind(grid, mapping)
            (others if kind is GridKind.OTHER else tables).append(_preview(grid, kind, mapping))
    return (*tables, *others)


def _preview(grid: Grid, kind: GridKind, mapping: Mapping[str, str]) -> TablePreview:
    headings = PASSAGE_HEADINGS if kind is GridKind.PASSAGES else TESTIMONY_HEADINGS
    if kind is GridKind.OTHER:  # it may become either, once its columns have names
        headings = {**TESTIMONY_HEADINGS, **PASSAGE_HEADINGS}
    read = {place: name for name, place in resolve_columns(grid, headings, mapping).items()}
    usual = {place: name for name, place in resolve_columns(grid, headings, {}).items()}
    columns = tuple(
        ColumnPreview(heading, read.get(place, ""), usual.get(place, ""), _example(grid, place))
        for place, heading in enumerate(grid.headings)
        if heading
    )
    return TablePreview(grid.path, columns, tuple(headings))


def _example(grid: Grid, place: int) -> str:
    text = next((cell for row in grid.rows if (cell := " ".join(row.cell(place).split()))), "")
    return text if len(text) <= _LONGEST_EXAMPLE else f"{text[:_LONGEST_EXAMPLE]}…"
