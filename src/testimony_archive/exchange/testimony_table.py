"""Tables with one row a testimony."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from testimony_archive.domain.drafts import DraftTestimony, DraftTranscript, Severity
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.records import Gender
from testimony_archive.domain.source_problems import (
    CodeMissing,
    CodeRepeated,
    DayOrMonthFirst,
    PartsOfOthers,
    RowRepeated,
    UnknownColumns,
    UnknownValue,
    WomanOrMan,
)
from testimony_archive.domain.text import clean_line
from testimony_archive.exchange.attachments import NamedFiles
from testimony_archive.exchange.dates import DateOrder, decide_order
from testimony_archive.exchange.fields import TESTIMONY_HEADINGS, normal_heading
from testimony_archive.exchange.grid import Grid, GridRow, parent_column, resolve_columns
from testimony_archive.exchange.records import RecordContext, RecordReader
from testimony_archive.exchange.report import Report, compact_numbers
from testimony_archive.exchange.transcripts import GridStore, TableOptions
from testimony_archive.exchange.turns import split_turns, text_lines
from testimony_archive.exchange.values import GENDER_WORDS, STATUS_WORDS, gender_words_of, read_choice

_LONGEST_FILE_NAME: Final = 255
_DATES: Final = ("date", "consent_date", "release_date", "access_until")
# In Mexico a column “Estado” is as likely the place.
_STATE_OR_STATUS: Final = "estado"


@dataclass(frozen=True, slots=True)
class ReadTable:
    """The testimonies of a table, and the files that it names (resolved)."""

    testimonies: tuple[DraftTestimony, ...]
    named: frozenset[Path]


def read_testimonies(
    grid: Grid, grids: GridStore, options: TableOptions, report: Report, progress: Progress
) -> ReadTable:
    """Read every row; those that are a part of another record of the table (CollectionBuilder) are left out, and told.

    Raises:
        Cancelled: `progress` asked to stop.
    """
    return _TableReader(grid, grids, options, report).read(progress)


class _TableReader:
    def __init__(self, grid: Grid, grids: GridStore, options: TableOptions, report: Report) -> None:
        self._grid = grid
        self._options = options
        self._report = report
        self._columns = self._resolve()
        headings = {name: grid.headings[place] for name, place in self._columns.items()}
        self._files = NamedFiles(grid.path, headings, grids, options, report)
        context = RecordContext(grid.path, headings, options.defaults, self._orders(), self._genders())
        self._records = RecordReader(context, report)

    def read(self, progress: Progress) -> ReadTable:
        rows = self._rows_of_their_own()
        found: dict[str, tuple[GridRow, DraftTestimony]] = {}
        for done, row in enumerate(rows):
            progress.advance(done, len(rows), "rows")
            cells = self._cells(row)
            code = clean_line(cells.get("code", "")) or clean_line(self._options.defaults.get("code", ""))
            if not code:
                self._report.tell(self._grid.path, CodeMissing(), row.number, self._heading("code"))
                continue
            earlier = found.get(code.casefold())
            if earlier is not None:
                self._tell_repeated(row, earlier[0], code)
                continue
            found[code.casefold()] = (row, self._testimony(code, row, cells))
        self._tell_unknown_columns()
        return ReadTable(tuple(draft for _, draft in found.values()), self._files.paths)

    def _testimony(self, code: str, row: GridRow, cells: Mapping[str, str]) -> DraftTestimony:
        draft = self._records.read(code, row.number, cells)
        files = self._files.read(code, row.number, {**cells, "transcript": self._transcript_files(cells)})
        transcripts = list(files.transcripts)
        text = cells.get("text", "") or self._words_in_transcript_column(cells)
        if text.strip():
            passages = split_turns(text_lines(text), self._grid.path, self._report, row=row.number)
            transcripts.insert(0, DraftTranscript(passages))
        notes = "\n".join(filter(None, (draft.notes, *files.notes))) or None
        return replace(draft, attachments=files.attachments, transcripts=tuple(transcripts), notes=notes)

    def _transcript_files(self, cells: Mapping[str, str]) -> str:
        written = cells.get("transcript", "")
        return "" if _is_running_text(written) else written

    def _words_in_transcript_column(self, cells: Mapping[str, str]) -> str:
        """Some tables hold the words themselves where others name a file."""
        written = cells.get("transcript", "")
        return written if _is_running_text(written) else ""

    def _resolve(self) -> dict[str, int]:
        columns = resolve_columns(self._grid, TESTIMONY_HEADINGS, self._options.mapping)
        place = columns.get("status")
        if (
            place is not None
            and "status" not in self._options.mapping
            and normal_heading(self._grid.headings[place]) == _STATE_OR_STATUS
            and not any(_is_status(cell) for cell in self._grid.column(place))
        ):
            del columns["status"]
        return columns

    def _cells(self, row: GridRow) -> dict[str, str]:
        cells = {name: row.cell(place) for name, place in self._columns.items()}
        for name, place in self._columns.items():
            fault = self._grid.faults.get((row.number, place))
            if fault is not None:
                self._report.tell(self._grid.path, fault, row.number, self._heading(name))
                if fault.severity is Severity.ERROR:
                    cells[name] = ""
        return cells

    def _rows_of_their_own(self) -> list[GridRow]:
        """All rows but those that name another row of the table as the record that they belong to."""
        parent = parent_column(self._grid)
        code = self._columns.get("code")
        if parent is None or code is None:
            return list(self._grid.rows)
        codes = {clean_line(cell).casefold() for cell in self._grid.column(code)}
        parts = [row for row in self._grid.rows if clean_line(row.cell(parent)).casefold() in codes - {""}]
        if parts:
            problem = PartsOfOthers(
                column=self._grid.headings[parent], rows=compact_numbers(row.number for row in parts)
            )
            self._report.tell(self._grid.path, problem)
        left_out = {row.number for row in parts}
        return [row for row in self._grid.rows if row.number not in left_out]

    def _orders(self) -> dict[str, DateOrder]:
        orders: dict[str, DateOrder] = {}
        for name in _DATES:
            if name not in self._columns:
                continue
            cells = self._grid.column(self._columns[name])
            orders[name], doubtful = decide_order(cells, DateOrder.DAY_FIRST)
            if doubtful:
                numbers = [self._grid.rows[place].number for place in doubtful]
                problem = DayOrMonthFirst(
                    value=clean_line(cells[doubtful[0]]), rows=compact_numbers(numbers), taken=orders[name]
                )
                self._report.tell(self._grid.path, problem, numbers[0], self._heading(name))
        return orders

    def _genders(self) -> Mapping[Gender, tuple[str, ...]]:
        if "gender" not in self._columns:
            return GENDER_WORDS
        words, doubtful = gender_words_of(self._grid.column(self._columns["gender"]))
        if doubtful:
            numbers = [self._grid.rows[place].number for place in doubtful]
            problem = WomanOrMan(rows=compact_numbers(numbers))
            self._report.tell(self._grid.path, problem, numbers[0], self._heading("gender"))
        return words

    def _tell_repeated(self, row: GridRow, earlier: GridRow, code: str) -> None:
        if row.cells == earlier.cells:
            problem: CodeRepeated | RowRepeated = RowRepeated(row=earlier.number)
        else:
            problem = CodeRepeated(code=code, row=earlier.number, file=self._grid.path.name)
        self._report.tell(self._grid.path, problem, row.number, self._heading("code"))

    def _tell_unknown_columns(self) -> None:
        known = set(self._columns.values()) | {parent_column(self._grid)}
        unread = [name for place, name in enumerate(self._grid.headings) if name and place not in known]
        if unread:
            self._report.tell(self._grid.path, UnknownColumns(columns=", ".join(unread)))

    def _heading(self, name: str) -> str:
        return self._grid.headings[self._columns[name]] if name in self._columns else name


def _is_running_text(cell: str) -> bool:
    """Whether a cell holds words and not the names of files: too long, or with sentences on several lines."""
    return any(len(each) > _LONGEST_FILE_NAME for each in re.split(r"[;\n]", cell))


def _is_status(cell: str) -> bool:
    try:
        read_choice(cell, STATUS_WORDS, "status")
    except UnknownValue:
        return False
    return True
