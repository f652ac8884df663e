"""Tables with one row a passage: who speaks, the words, when, and tags.

Known from CollectionBuilder (``speaker,words,tags,timestamp``), BribeR (``speaker,speech,speaker_std``) and
oral-history.digital (tape, time code, speaker, transcript); the columns may come in any order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from testimony_archive.domain.drafts import DraftPassage
from testimony_archive.domain.records import TranscriptKind
from testimony_archive.domain.source_problems import (
    EmptyRows,
    EndBeforeStart,
    SourceProblem,
    TimeNotRead,
    UnknownColumns,
    UnknownLanguage,
)
from testimony_archive.domain.text import clean_line, fold
from testimony_archive.domain.timecode import format_time_code, parse_seconds, parse_time_code
from testimony_archive.exchange.fields import PASSAGE_HEADINGS, normal_heading
from testimony_archive.exchange.grid import Grid, GridRow, resolve_columns
from testimony_archive.exchange.labels import speaker_name
from testimony_archive.exchange.report import Report, compact_numbers
from testimony_archive.exchange.values import read_languages, split_items

NOBODY: Final = frozenset({"-", "–", "—"})
"""What stands in a column of speakers where nobody speaks; an empty cell continues the speaker before it."""

_PART_NUMBER: Final = re.compile(r"[1-9][0-9]{0,2}")
_PARTS: Final = frozenset({"part", "parte", "partie"})
_RANGE: Final = re.compile(r"(?P<start>\S+)\s*(?:-+>|[-–—])\s*(?P<end>\S+)")
_LONGEST_RANGE: Final = 80  # characters
_LINE_SPACE: Final = re.compile(r"(?<![ \t])[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class PassageGroup:
    """The passages of one testimony in one language, as one file tells them. Without a column of codes, `code` is
    empty; `row` is where the group begins; `notes` keep what stood in columns of times and is no time."""

    code: str
    language: str
    row: int
    passages: tuple[DraftPassage, ...]
    tags: tuple[str, ...]
    notes: tuple[str, ...] = ()
    kind: TranscriptKind = TranscriptKind.VERBATIM

    def in_part(self, number: int) -> PassageGroup:
        """The same words, said in a later part of the recording."""
        if number == 1:
            return self
        return replace(self, passages=tuple(replace(each, part_number=number) for each in self.passages))


def read_passages(
    grid: Grid, mapping: Mapping[str, str], defaults: Mapping[str, str], report: Report
) -> tuple[PassageGroup, ...]:
    """Read every row with words; rows without any are told.

    `mapping` is field → heading, `defaults` field → value for cells that are empty. A blank speaker continues the one
    before it. A column of translations makes a transcript of its own, whose language the table does not tell.
    """
    columns = resolve_columns(grid, PASSAGE_HEADINGS, mapping)
    reader = _RowReader(grid, columns, defaults, report)
    groups: dict[tuple[str, str], _Group] = {}
    empty: list[int] = []
    for row in grid.rows:
        words = _LINE_SPACE.sub("\n", reader.cell(row, "text").strip())
        code, language = clean_line(reader.cell(row, "code")), reader.language(row)
        group = groups.setdefault((fold(code), language), _Group(code, row.number))
        written = clean_line(reader.cell(row, "speaker"))
        group.speaker = "" if written in NOBODY else speaker_name(written) or group.speaker
        translated = _LINE_SPACE.sub("\n", reader.cell(row, "translation").strip())
        if not words and not translated:
            empty.append(row.number)
            continue
        start_ms, end_ms, unread = reader.times(row)
        group.notes += [f"{grid.path.name}, {reader.place(row)}: {each}" for each in unread]
        part = group.part(clean_line(reader.cell(row, "part")), is_number=reader.numbers_parts)
        for said, passages in ((words, group.passages), (translated, group.translated)):
            if said:
                passages.append(DraftPassage(said, group.speaker, start_ms, end_ms, part))
        group.tags.update(dict.fromkeys(split_items(reader.cell(row, "tags"))))
    if empty:
        report.tell(grid.path, EmptyRows(count=len(empty), rows=compact_numbers(empty)))
    unknown = [heading for place, heading in enumerate(grid.headings) if heading and place not in columns.values()]
    if unknown:
        report.tell(grid.path, UnknownColumns(columns=", ".join(unknown)))
    found: list[PassageGroup] = []
    for (_, language), group in groups.items():
        tags, notes = tuple(group.tags), tuple(group.notes)
        if group.passages:
            found.append(PassageGroup(group.code, language, group.row, tuple(group.passages), tags, notes))
        if group.translated:
            translation = tuple(group.translated)
            found.append(PassageGroup(group.code, "", group.row, translation, (), (), TranscriptKind.TRANSLATION))
    return tuple(found)


@dataclass(slots=True)
class _Group:
    """The passages of one code, under way."""

    code: str
    row: int
    speaker: str = ""
    passages: list[DraftPassage] = field(default_factory=list)
    translated: list[DraftPassage] = field(default_factory=list)
    tags: dict[str, None] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    parts: dict[str, int] = field(default_factory=dict)
    last_part: int = 1

    def part(self, written: str, *, is_number: bool) -> int:
        """The number of a part: as written, or of a tape, whatever they are called, the first one 1; a blank cell
        continues the last."""
        if is_number and _PART_NUMBER.fullmatch(written):
            self.last_part = int(written)
        elif written:
            self.last_part = self.parts.setdefault(fold(written), len(self.parts) + 1)
        return self.last_part


class _RowReader:
    """Reads the cells of one table."""

    def __init__(self, grid: Grid, columns: Mapping[str, int], defaults: Mapping[str, str], report: Report) -> None:
        self._grid = grid
        self._columns = columns
        self._defaults = defaults
        self._report = report
        # A number without a colon is seconds only where the whole column is written so: beside 0:12 it is a slip.
        self._in_seconds = {
            name: _is_in_seconds(grid.column(columns[name])) for name in ("start", "end") if name in columns
        }

    @property
    def numbers_parts(self) -> bool:
        """Whether the column of parts numbers those of the recording, as tapes are not sure to do."""
        return normal_heading(self._heading("part")) in _PARTS

    def cell(self, row: GridRow, name: str) -> str:
        """The text of a field, else its default."""
        place = self._columns.get(name)
        text = row.cell(place) if place is not None else ""
        if place is not None and text.strip() and (fault := self._grid.faults.get((row.number, place))):
            self._tell(fault, row, name)
        return text if text.strip() else self._defaults.get(name, "")

    def language(self, row: GridRow) -> str:
        """The language of the row as a code, empty where none is given."""
        try:
            return next(iter(read_languages(self.cell(row, "language"))), "")
        except UnknownLanguage as problem:
            self._tell(problem, row, "language")
            return ""

    def times(self, row: GridRow) -> tuple[int | None, int | None, tuple[str, ...]]:
        """Where the passage begins and ends, and what stands there that cannot be read, which is told."""
        written, until = clean_line(self.cell(row, "start")), clean_line(self.cell(row, "end"))
        both = _RANGE.fullmatch(written) if len(written) <= _LONGEST_RANGE else None
        if both and not until and parse_time_code(both["start"]) is not None:
            written, until = both["start"], both["end"]
        start_ms, end_ms = self._time(row, "start", written), self._time(row, "end", until)
        unread = tuple(text for text, time in ((written, start_ms), (until, end_ms)) if text and time is None)
        if start_ms is not None and end_ms is not None and end_ms < start_ms:
            shown = {"start": format_time_code(start_ms), "end": format_time_code(end_ms)}
            self._tell(EndBeforeStart(**shown), row, "end")
            end_ms = None
        return start_ms, end_ms, unread

    def place(self, row: GridRow) -> str:
        """Where the time of a row stands, for a note: ``timestamp 12``."""
        return f"{self._heading('start')} {row.number}"

    def _time(self, row: GridRow, name: str, written: str) -> int | None:
        if not written:
            return None
        read = parse_seconds(written) if self._in_seconds.get(name) else parse_time_code(written)
        if read is None:
            self._tell(TimeNotRead(value=written), row, name)
        return read

    def _heading(self, name: str) -> str:
        place = self._columns.get(name, self._columns.get("start"))
        return self._grid.headings[place] if place is not None else name

    def _tell(self, problem: SourceProblem, row: GridRow, name: str) -> None:
        self._report.tell(self._grid.path, problem, row.number, self._heading(name))


def _is_in_seconds(cells: Sequence[str]) -> bool:
    written = [cell for cell in cells if cell.strip()]
    return bool(written) and not any(":" in cell for cell in written)
