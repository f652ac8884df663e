"""Which format a publication is written in: the ending of the file decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from testimony_archive.domain.errors import UnknownFormat
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.publication import BAG_ENDING, Publication
from testimony_archive.publish.delimited_table import write_delimited
from testimony_archive.publish.json_document import write_json
from testimony_archive.publish.web_page import write_web_page
from testimony_archive.publish.word import write_word
from testimony_archive.publish.workbook import write_workbook

Write: TypeAlias = Callable[[Publication, Path, Path | None, Progress | None], None]


@dataclass(frozen=True, slots=True)
class Format:
    """What writes the files of one ending, and what of a document such a file can have.

    `has_looks` where a template gives them, `has_notes` where sources can stand apart from the words, `has_people` and
    `has_indexes` where those lists have a place, `has_charts` and `has_pictures` where those can be shown.
    """

    write: Write
    has_looks: bool = False
    has_notes: bool = False
    has_people: bool = False
    has_indexes: bool = False
    has_charts: bool = False
    has_pictures: bool = False


FORMATS: Final = {
    ".docx": Format(
        write_word,
        has_looks=True,
        has_notes=True,
        has_people=True,
        has_indexes=True,
        has_charts=True,
        has_pictures=True,
    ),
    ".xlsx": Format(write_workbook),
    ".csv": Format(write_delimited),
    ".html": Format(write_web_page, has_notes=True, has_people=True, has_charts=True, has_pictures=True),
    ".json": Format(write_json, has_people=True, has_charts=True),
}
"""What can be written, by the ending of the file."""

ENDINGS: Final = tuple(FORMATS)
"""The endings of the files that can be written."""


def writer_for(out: Path) -> Write:
    """What writes a file by its ending, in any case.

    Raises:
        UnknownFormat: nothing does; the endings that are known are listed.
    """
    found = FORMATS.get(out.suffix.lower())
    if found is None:
        raise UnknownFormat(path=out, known=", ".join((*ENDINGS, BAG_ENDING)))
    return found.write
