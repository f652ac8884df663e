"""Writes a publication as a table of comma-separated values (RFC 4180), one row an item.

In UTF-8 with a byte order mark: without it Excel takes accents for something else.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable, Sequence
from datetime import timedelta
from pathlib import Path

from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.publication import Publication
from testimony_archive.domain.spreadsheet_text import guarded
from testimony_archive.domain.timecode import format_time_code
from testimony_archive.publish.rows import Value, columns, items_of
from testimony_archive.publish.safe_file import replacing


def write_delimited(
    publication: Publication, out: Path, template: Path | None = None, progress: Progress | None = None
) -> None:
    """Write the items of a publication to `out`; a file that was there is replaced when the new one is complete.

    Args:
        publication: what to write; whole transcripts are not in it.
        out: the file, ending in ``.csv``.
        template: looks, which this format does not have.
        progress: told about items written; may cancel.

    Raises:
        FileNotThere, NoPermission, DiskFull, DiskTrouble: the file cannot be written. Cancelled: raised by `progress`.
        In each of these cases `out` is as it was.
    """
    del template
    told = progress or NoProgress()
    table = columns(publication)
    places = [*items_of(publication)]

    def rows() -> Iterable[Sequence[Value]]:
        yield [each.heading for each in table]
        for done, place in enumerate(places, start=1):
            yield [each.value(place) for each in table]
            told.advance(done, len(places), place.headings[0])

    write_rows(out, rows())


def write_rows(out: Path, rows: Iterable[Sequence[Value]]) -> None:
    """Write rows of cells to `out`, which appears, or takes the place of one that was there, when it is complete.

    Raises:
        FileNotThere, NoPermission, DiskFull, DiskTrouble: the file cannot be written, and is as it was.
    """
    with replacing(out) as file:
        writer = csv.writer(codecs.getwriter("utf-8-sig")(file), lineterminator="\r\n")
        for row in rows:
            writer.writerow([_cell(each) for each in row])


def _cell(value: Value) -> str:
    match value:
        case None:
            return ""
        case timedelta():
            return format_time_code(value // timedelta(milliseconds=1))
        case str():
            return guarded(value)
        case _:
            return str(value)
