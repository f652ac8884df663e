"""What may not leave the archive, and why, as a table beside the document that it is missing from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from testimony_archive.domain.errors import UnknownFormat
from testimony_archive.domain.publication import LeftOut
from testimony_archive.publish.delimited_table import write_rows

REPORT_ENDING: Final = ".csv"
_HEADINGS: Final = ("code", "left out", "reason")


def write_report(out: Path, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a table of comma-separated values, each cell guarded against being taken for a formula.

    Args:
        out: the file, ending in ``.csv``.
        headings: of the columns, in the language of whoever reads it.
        rows: a cell for each heading.

    Raises:
        UnknownFormat: another ending. FileNotThere, NoPermission, DiskFull, DiskTrouble: it cannot be written.
        In each of these cases `out` is as it was.
    """
    if out.suffix.lower() != REPORT_ENDING:
        raise UnknownFormat(path=out, known=REPORT_ENDING)
    write_rows(out, [headings, *rows])


def write_english_report(out: Path, left_out: Iterable[LeftOut]) -> None:
    """Write what was left out in the words of the command line. Errors as for `write_report`."""
    write_report(out, _HEADINGS, [(each.code, each.what, each.reason) for each in left_out])
