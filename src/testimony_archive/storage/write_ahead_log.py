"""Whether the write-ahead log beside a database is whole: SQLite ends it, without a word, at the first damaged page.

The format: https://www.sqlite.org/fileformat2.html#the_write_ahead_log.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from testimony_archive.domain.progress import Progress
from testimony_archive.storage.failures import explained

_HEADER: Final = struct.Struct(">8I")
_FRAME: Final = struct.Struct(">6I")
_MAGIC: Final = 0x377F0682  # and, where checksums are of big-endian numbers, one more
_WORD: Final = 0xFFFFFFFF
_CUT_SHORT: Final = 1
"""Changes that a power cut can leave unfinished at the end: nobody was told that they are saved."""

_Sums: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Frame:
    """One page in the log: its salts, whether it ends a change, its checksums and those that it ought to have."""

    salts: _Sums
    commits: bool
    sums: _Sums
    expected: _Sums


def log_problems(database: Path, progress: Progress) -> list[str]:
    """What is wrong with the log of a database, in plain sentences.

    Damage to the last change alone cannot be told from a change that a power cut left unfinished.
    """
    log = database.with_name(database.name + "-wal")
    with explained(database.parent):
        if not log.exists() or log.stat().st_size < _HEADER.size + _FRAME.size:
            return []
        lost, header = _CUT_SHORT + 1, b""
        while lost > _CUT_SHORT and header != _header(log):  # one that is begun anew while it is read looks damaged
            header = _header(log)
            lost = _lost_changes(log, progress)
    if lost <= _CUT_SHORT:
        return []
    return [f"the write-ahead log {log.name} is damaged: its last {lost} changes cannot be read"]


def _header(log: Path) -> bytes:
    with log.open("rb") as file:
        return file.read(_HEADER.size)


def _lost_changes(log: Path, progress: Progress) -> int:
    salts: _Sums | None = None
    lost = 0
    is_whole = True
    for frame in _frames(log):
        progress.advance(0, 0, "database")
        salts = salts or frame.salts
        if frame.salts != salts:
            continue  # it was left by an earlier log
        is_whole = is_whole and frame.sums == frame.expected
        lost += frame.commits and not is_whole
    return lost


def _frames(log: Path) -> Iterator[_Frame]:
    with log.open("rb") as file:
        header = file.read(_HEADER.size)
        magic, _, page_size, _, *_, first, second = _HEADER.unpack(header)
        order = ">" if magic & 1 else "<"
        sums = _add((0, 0), header[:24], order)
        sums = sums if sums == (first, second) and magic & ~1 == _MAGIC else (-1, -1)
        page_size = page_size if 512 <= page_size <= 65536 else 4096
        while len(content := file.read(_FRAME.size + page_size)) == _FRAME.size + page_size:
            _, size, *rest = _FRAME.unpack_from(content)
            own = (rest[2], rest[3])
            expected = _add(_add(sums, content[:8], order), content[_FRAME.size :], order)
            yield _Frame((rest[0], rest[1]), size > 0, own, expected)
            sums = own


def _add(sums: _Sums, content: bytes, order: str) -> _Sums:
    """SQLite's checksum (section 4.2 of the format): every two numbers of 32 bits."""
    first, second = sums
    words = struct.unpack(f"{order}{len(content) // 4}I", content)
    for one, other in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) & _WORD
        second = (second + other + first) & _WORD
    return first, second
