"""Sources to drafts: tables, transcripts, recordings and folders of them, put together by the codes of testimonies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from testimony_archive.domain.drafts import DraftTestimony, ImportOptions, ReadSources, Severity
from testimony_archive.domain.errors import ArchiveError, EmptyFile, UnknownColumn, UnknownFormat
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.source_problems import NotTestimonies, OtherTable
from testimony_archive.exchange.fields import find_column, find_field, nearest_headings
from testimony_archive.exchange.folders import FoundFile, find_files
from testimony_archive.exchange.gathering import Gathering
from testimony_archive.exchange.grid import Grid, GridKind, grid_kind
from testimony_archive.exchange.kinds import KNOWN_FORMATS, FileKind
from testimony_archive.exchange.report import Report, merge_remarks
from testimony_archive.exchange.testimony_table import read_testimonies
from testimony_archive.exchange.transcripts import GridStore, TableOptions

_NO_PROGRESS = NoProgress()


def read_sources(paths: Sequence[Path], options: ImportOptions, progress: Progress = _NO_PROGRESS) -> ReadSources:
    """Read everything that the sources hold into drafts, without an archive and without writing anything.

    Problems of single files, rows and cells are in the answer; testimonies that have some are in it too, as far as
    they could be read.

    Raises:
        FileNotThere, NoPermission, DiskTrouble: a source cannot be opened.
        EmptyFile, UnreadableFile, UnknownFormat, OhmsNotRead: a source that was named holds nothing that can be read.
        UnknownField, UnknownColumn: `options` name what there is not.
        Cancelled: `progress` asked to stop.
    """
    return _SourceReader(options, progress).read(paths)


class _SourceReader:
    def __init__(self, options: ImportOptions, progress: Progress) -> None:
        mapping = {find_field(name): heading for name, heading in options.mapping.items()}
        defaults = {find_field(name): value for name, value in options.defaults.items()}
        self._options = TableOptions(mapping, defaults)
        self._report = Report()
        self._grids = GridStore(mapping, self._report)
        self._progress = progress
        self._gathering = Gathering(self._options, self._grids, self._report)
        self._other: list[tuple[Grid, FoundFile]] = []

    def read(self, paths: Sequence[Path]) -> ReadSources:
        files = find_files(paths, self._report)
        options = replace(self._options, folders=tuple(path for path in paths if path.is_dir()))
        grids = {file.path: grid for file in files if (grid := self._grid(file)) is not None}
        self._check_columns(paths)
        kinds = {path: grid_kind(grid, self._options.mapping) for path, grid in grids.items()}
        rest = [file for file in files if file.path in grids or file.kind not in {FileKind.TABLE, FileKind.WORKBOOK}]
        tables = [file for file in rest if kinds.get(file.path) is GridKind.TESTIMONIES]
        for file in tables:
            table = read_testimonies(grids[file.path], self._grids, options, self._report, self._progress)
            self._gathering.add_table(table, file.source)
        rest = [file for file in rest if file not in tables and not self._gathering.is_named(file.path)]
        for done, file in enumerate(rest):
            self._progress.advance(done, len(rest), "sources")
            if kinds.get(file.path) is GridKind.OTHER:
                self._other.append((grids[file.path], file))
            else:
                self._gathering.add_file(file)
        self._progress.advance(len(rest), len(rest), "sources")
        testimonies = self._gathering.testimonies()
        self._tell_other_tables(testimonies)
        if not testimonies and not self._report.has_errors:
            raise self._nothing(paths, files)
        return ReadSources(testimonies, merge_remarks(self._report.problems))

    def _grid(self, file: FoundFile) -> Grid | None:
        if file.kind not in {FileKind.TABLE, FileKind.WORKBOOK}:
            return None
        try:
            return self._grids.read(file.path, file.kind)
        except ArchiveError as error:
            if file.source is None:
                raise
            self._report.tell_as(Severity.ERROR, file.path, error)
            return None

    def _check_columns(self, paths: Sequence[Path]) -> None:
        """Every column that was named has to be in some table; in the others, usual headings count."""
        grids = list(self._grids.grids)
        for heading in self._options.mapping.values():
            if any(find_column(grid.headings, heading) is not None for grid in grids):
                continue
            table = max(grids, key=lambda grid: len(grid.rows), default=None)
            if table is None:
                raise UnknownColumn(path=paths[0], column=heading, nearest="—")
            raise UnknownColumn(path=table.path, column=heading, nearest=nearest_headings(table.headings, heading))

    def _tell_other_tables(self, testimonies: Sequence[DraftTestimony]) -> None:
        """A table that is neither testimonies nor words is left out where there is something else, else an error."""
        for grid, file in self._other:
            columns = ", ".join(heading for heading in grid.headings if heading)
            if not grid.rows:
                if file.source is None:
                    raise EmptyFile(path=file.path)
                self._report.tell_as(Severity.WARNING, file.path, EmptyFile(path=file.path))
            elif testimonies and file.source is not None:
                self._report.tell(file.path, OtherTable(columns=columns))
            else:
                self._report.tell(file.path, NotTestimonies(columns=columns))

    def _nothing(self, paths: Sequence[Path], files: Sequence[FoundFile]) -> ArchiveError:
        if len(files) == 1 and files[0].source is None:
            return EmptyFile(path=paths[0])
        return UnknownFormat(path=paths[0], known=KNOWN_FORMATS)
