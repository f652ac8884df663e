"""Tables as text: values separated by commas, semicolons, tabs or bars (RFC 4180 and what programs make of it)."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, Literal, TypeAlias

from testimony_archive.domain.errors import UnreadableFile
from testimony_archive.domain.source_problems import (
    EncodingGuessed,
    FormulaInCell,
    LettersMended,
    QuoteNotClosed,
    SourceProblem,
)
from testimony_archive.domain.spreadsheet_text import is_guarded
from testimony_archive.domain.text import clean
from testimony_archive.exchange.decoding import Decoded, decode, looks_like_text, mend, unescape
from testimony_archive.exchange.fields import normal_heading
from testimony_archive.exchange.grid import Grid, known_headings, make_grid
from testimony_archive.exchange.opening import read_bytes
from testimony_archive.exchange.report import Report

_Quoting: TypeAlias = Literal[0, 1, 2, 3]

_DELIMITERS: Final = (",", ";", "\t", "|")
_SAMPLE_ROWS: Final = 200
_SAMPLE_CHARACTERS: Final = 200_000
_LONGEST_HEADINGS: Final = 2_000
_NO_DELIMITER: Final = "\x1f"  # for a table of one column whose words hold commas
_LAST_LINE: Final = "\x1e"  # put after the text: where it does not come out alone, a quotation mark was left open
_FORMULA_SIGNS: Final = frozenset("=+-@")
_LONGEST_CELL: Final = 2**31 - 1  # csv's own limit of 131,072 characters is less than an interview

# A formula to a spreadsheet program: a function, a cell, a number with an operator, text joined to something, a name
# in another sheet, or the call of a program (“=cmd|'/C calc'!A0”). Dialogue that begins with a dash, “= text” and
# “=)” are words.
_FORMULA: Final = re.compile(
    r"=[+\-@]*(?:[A-Za-z_][\w.]*\(|\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?![\w])|[0-9][0-9.,]*\s*[-+*/^&<>=%]|"
    r'"[^"]*"\s*&|\{|\([\w$+\-(]|' + r"'[^']+'!|\w+!\$?\w|#[A-Z]+[/!?])"
    r"|[=+\-@][^|\n]{0,80}\|\s*'[^'\n]*'!"
)
_KEPT_TEXT: Final = re.compile(r'="([^"]*)"')  # how some programs keep the zeros of “007”
_SHOWN_CHARACTERS: Final = 60


def read_delimited(path: Path, report: Report, mapped: Iterable[str] = ()) -> Grid:
    """Read a table; `mapped` are headings that must be columns.

    Raises:
        EmptyFile, FileNotThere, NoPermission, DiskTrouble: see `read_bytes`.
        UnreadableFile: it is no text.
    """
    data = read_bytes(path, "a table")
    if not looks_like_text(data[:_SAMPLE_CHARACTERS]):
        raise UnreadableFile(path=path, expected="a table", detail="it is no text")
    decoded = decode(data)
    tell_encoding(path, decoded, report)
    text = decoded.text.replace("\0", "").lstrip("\ufeff")
    wanted = tuple(mapped)
    delimiter = _delimiter(text, wanted)
    rows = _rows(text, delimiter, path, report)
    cleaner = CellCleaner()
    grid_rows = [[cleaner.clean(cell) for cell in row] for row in rows]
    cleaner.tell(path, report)
    return make_grid(path, grid_rows, wanted, faults=_faults(rows))


def tell_encoding(path: Path, decoded: Decoded, report: Report) -> None:
    """Say which encoding a file was read in, where the file itself does not prove it."""
    if not decoded.is_certain:
        report.tell(path, EncodingGuessed(encoding=decoded.encoding))


class CellCleaner:
    """Cleans texts of one file and remembers which garbled letters it mended."""

    def __init__(self) -> None:
        self._mended = 0
        self._example = ("", "")

    def clean(self, written: str) -> str:
        """A cell as it was meant: garbled letters, entities and control characters gone, a guarded ``'=`` restored."""
        if written.isascii() and "&" not in written and written.isprintable():
            return self._unguarded(written)
        return self._unguarded(clean(unescape(self.mend(written))))

    def mend(self, written: str) -> str:
        """Text without garbled letters."""
        mended = mend(written)
        if mended != written:
            self._mended += 1
            self._example = self._example if self._example[0] else _difference(written, mended)
        return mended

    @staticmethod
    def _unguarded(text: str) -> str:
        if is_guarded(text):
            return text[1:]
        kept = _KEPT_TEXT.fullmatch(text)
        return kept[1] if kept else text

    def tell(self, path: Path, report: Report) -> None:
        """Report what was mended in the file."""
        if self._mended:
            before, after = self._example
            report.tell(path, LettersMended(count=self._mended, before=f"“{before}”", after=f"“{after}”"))


def is_table(text: str) -> bool:
    """Whether text whose name does not say so begins like a table: with two known headings side by side."""
    first_line = text.lstrip("\ufeff\r\n ").split("\n", 1)[0][:_LONGEST_HEADINGS]
    return any(
        sum(normal_heading(each) in known_headings() for each in first_line.split(delimiter)) > 1
        for delimiter in _DELIMITERS
    )


def _delimiter(text: str, mapped: tuple[str, ...]) -> str:
    """The delimiter under which the first rows look most like a table: known headings first, then equal widths."""

    def likeness(delimiter: str) -> tuple[int, float, int]:
        rows = [row for row in _parse(text[:_SAMPLE_CHARACTERS], delimiter) if row][:_SAMPLE_ROWS]
        width, times = Counter(map(len, rows)).most_common(1)[0] if rows else (0, 0)
        share = times / len(rows) if width > 1 else 0.0
        headings = make_grid(Path(), rows, mapped).headings
        return sum(normal_heading(each) in known for each in headings), share, width

    known = known_headings() | {normal_heading(each) for each in mapped}
    best = max(_DELIMITERS, key=likeness)
    headings, share, _ = likeness(best)
    first_line = text.lstrip().split("\n", 1)[0]
    if headings <= 1 and share < 1 and not any(delimiter in first_line for delimiter in _DELIMITERS):
        return _NO_DELIMITER
    return best


def _rows(text: str, delimiter: str, path: Path, report: Report) -> list[list[str]]:
    if delimiter == "\t" and not _is_strict(text, delimiter):
        return _parse(text, delimiter, quoting=csv.QUOTE_NONE)  # tab-separated files know no quotation marks
    rows = _parse(f"{text}\n{_LAST_LINE}", delimiter)
    if rows[-1] == [_LAST_LINE]:
        return rows[:-1]
    report.tell(path, QuoteNotClosed(), row=len(rows))
    return rows


def _is_strict(text: str, delimiter: str) -> bool:
    try:
        for _ in _reader(text, delimiter, strict=True):
            pass
    except csv.Error:
        return False
    return True


def _parse(text: str, delimiter: str, quoting: _Quoting = csv.QUOTE_MINIMAL) -> list[list[str]]:
    return list(_reader(text, delimiter, quoting=quoting))


def _reader(
    text: str, delimiter: str, *, strict: bool = False, quoting: _Quoting = csv.QUOTE_MINIMAL
) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_CELL)
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict, quoting=quoting)


def _faults(rows: list[list[str]]) -> dict[tuple[int, int], SourceProblem]:
    return {
        (number, place): FormulaInCell(formula=f"“{cell.strip()[:_SHOWN_CHARACTERS]}”")
        for number, row in enumerate(rows, start=1)
        for place, cell in enumerate(row)
        if cell.lstrip()[:1] in _FORMULA_SIGNS and _FORMULA.match(cell.strip())
    }


def _difference(before: str, after: str) -> tuple[str, str]:
    """The first word that differs."""
    pairs = zip(before.split(), after.split(), strict=False)
    return next(((one[:20], other[:20]) for one, other in pairs if one != other), (before[:20], after[:20]))
