"""The first hundred bytes of a database: what is wrong with them, where SQLite says only that the file is none.

The format: https://www.sqlite.org/fileformat2.html#the_database_header.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from testimony_archive.storage.failures import explained

_LENGTH: Final = 100
_MAGIC: Final = b"SQLite format 3\0"
_WAYS: Final = (b"\1\1", b"\2\2")
"""Journal and write-ahead log: how the file is written and how it is read."""


def header_problems(file: Path) -> list[str]:
    """What is wrong with the beginning of a database that is not open, in plain sentences.

    To close a file takes away the locks that SQLite has on it in the same program
    (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
    """
    with explained(file.parent), file.open("rb") as opened:
        header = opened.read(_LENGTH)
    if not header:
        return ["the file is empty"]
    if not any(header):
        return ["the file begins with zeros"]
    if len(header) < _LENGTH:
        return ["the file is cut off"]
    checks = {
        "what the file begins with": header.startswith(_MAGIC),
        "how it is to be written and read": header[18:20] in _WAYS,
    }
    return [f"the header of the file is damaged: {what}" for what, is_right in checks.items() if not is_right]
