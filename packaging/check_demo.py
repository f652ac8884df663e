"""Look at what ``testimony-archive demo DIRECTORY`` made: python check_demo.py DIRECTORY.

Uses the standard library alone, and no code of the program, so that it can look at what any installation of it made.
Exits with 1 and says what is wrong if an archive, a Word document or pictures are missing or not what they claim to be.
"""

from __future__ import annotations

import struct
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SQLITE: Final = b"SQLite format 3\0"
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_FEWEST_PICTURES: Final = 3
_FEWEST_WORDS: Final = 300
_FEWEST_QUOTES: Final = 3
_NARROWEST_PICTURE: Final = 1000  # pixels


def check(directory: Path) -> Iterator[str]:
    """What is wrong with a demo, one sentence each; nothing if all is well."""
    yield from _check_archive(directory)
    yield from _check_documents(directory)
    yield from _check_pictures(directory)


def _check_archive(directory: Path) -> Iterator[str]:
    databases = list(directory.rglob("archive.db"))
    if len(databases) != 1:
        yield f"there should be one archive.db, not {len(databases)}"
    for database in databases:
        with database.open("rb") as file:
            if file.read(len(_SQLITE)) != _SQLITE:
                yield f"{database} is no SQLite database"
        if not any(each.is_file() for each in (database.parent / "media").rglob("*")):
            yield f"{database.parent / 'media'} holds no recording"


def _check_documents(directory: Path) -> Iterator[str]:
    documents = list(directory.rglob("*.docx"))
    if not documents:
        yield "there is no Word document"
    for document in documents:
        with zipfile.ZipFile(document) as archive:
            body = ET.fromstring(archive.read("word/document.xml"))  # noqa: S314 - the program wrote it a moment ago
            styles = ET.fromstring(archive.read("word/styles.xml"))  # noqa: S314
        words = " ".join(each.text or "" for each in body.iter(f"{_WORD}t")).split()
        if len(words) < _FEWEST_WORDS:
            yield f"{document} has only {len(words)} words"
        quote_styles = {
            style.get(f"{_WORD}styleId")
            for style in styles.iter(f"{_WORD}style")
            if (name := style.find(f"{_WORD}name")) is not None and "quote" in name.get(f"{_WORD}val", "").lower()
        }
        quotes = [each for each in body.iter(f"{_WORD}pStyle") if each.get(f"{_WORD}val") in quote_styles]
        if len(quotes) < _FEWEST_QUOTES:
            yield f"{document} has only {len(quotes)} paragraphs in a quote style"


def _check_pictures(directory: Path) -> Iterator[str]:
    pictures = list(directory.rglob("*.png"))
    if len(pictures) < _FEWEST_PICTURES:
        yield f"there are only {len(pictures)} pictures of the window"
    for picture in pictures:
        content = picture.read_bytes()
        # The header chunk comes first in every PNG: width and height, big-endian (https://www.w3.org/TR/png/#11IHDR).
        if not content.startswith(_PNG) or not content.rstrip(b"\0").endswith(b"IEND\xaeB`\x82"):
            yield f"{picture} is no complete PNG"
        elif struct.unpack(">I", content[16:20])[0] < _NARROWEST_PICTURE:
            yield f"{picture} is too small to be a window"


def main(arguments: list[str]) -> int:
    """Check the directory that the command line names."""
    (name,) = arguments
    problems = list(check(Path(name)))
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print(f"{name} holds an archive, a Word document and pictures, as it should.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
