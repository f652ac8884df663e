"""Rows of words as a table (RFC 4180) that a spreadsheet program takes for nothing but words."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from testimony_archive.domain.spreadsheet_text import guarded
from testimony_archive.domain.text import clean_line


def as_row_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The text of a CSV file. What a spreadsheet would take for a formula has an apostrophe before it."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([guarded(clean_line(cell)) for cell in row] for row in rows)
    return target.getvalue()
