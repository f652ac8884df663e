"""Which format a publication is written in: the ending of the file decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, TypeAlias

from testimony_archive.domain.errors import UnknownFormat
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.publication import Publication
from testimony_archive.publish.delimited_table import write_delimited
from testimony_archive.publish.json_document import write_json
from testimony_archive.publish.web_page import write_web_page
from testimony_archive.publish.word import write_word
from testimony_archive.publish.workbook import write_workbook

Write: TypeAlias = Callable[[Publication, Path, Path | None, Progress | None], None]

_BY_ENDING: Final[Mapping[str, Write]] = {
    ".docx": write_word,
    ".xlsx": write_workbook,
    ".csv": write_delimited,
    ".html": write_web_page,
    ".json": write_json,
}

ENDINGS: Final = tuple(_BY_ENDING)
"""The endings of the files that can be written."""


def writer_for(out: Path) -> Write:
    """What writes a file by its ending, in any case.

    Raises:
        UnknownFormat: nothing does; the endings that are known are listed.
    """
    write = _BY_ENDING.get(out.suffix.lower())
    if write is None:
        raise UnknownFormat(path=out, known=", ".join(ENDINGS))
    return write
