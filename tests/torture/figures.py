"""What a process holds at one moment, and how fast that grows."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication

_PAGE: Final = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


@dataclass(frozen=True, slots=True)
class Figures:
    """After so many `actions` and `seconds`. `resident`, `in_use`, `log` (the write-ahead log) and `database` are
    bytes, all others counts.

    `resident` is what the system counts, with what is free and was not given back; `in_use` what the C library has
    given out (0 where it does not tell), and `blocks` what Python has. `objects` are those that Python's collector
    knows, what it has just cleared away not among them (`cleared`)."""

    actions: int
    seconds: float
    resident: int
    in_use: int
    blocks: int
    handles: int
    threads: int
    widgets: int
    objects: int
    cleared: int
    temporary: int
    cached: int
    log: int
    database: int


def figures(actions: int, seconds: float, archive: Path, ground: Path) -> Figures:
    """Take them. The memory is read before the collector is told to clear up: as it is while somebody works."""
    resident = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * _PAGE
    cleared = gc.collect()
    in_use, blocks = _bytes_in_use(), sys.getallocatedblocks()
    log = archive / "archive.db-wal"
    return Figures(
        actions=actions,
        seconds=seconds,
        resident=resident,
        in_use=in_use,
        blocks=blocks,
        handles=len(os.listdir("/proc/self/fd")),  # noqa: PTH208 - what is looked at is the number, and no path
        threads=len(os.listdir("/proc/self/task")),  # noqa: PTH208
        widgets=len(QApplication.allWidgets()),
        objects=len(gc.get_objects()),
        cleared=cleared,
        temporary=sum(1 for _ in Path(tempfile.gettempdir()).rglob("*")),
        cached=sum(1 for _ in (ground / "cache").rglob("*")),
        log=log.stat().st_size if log.exists() else 0,
        database=(archive / "archive.db").stat().st_size,
    )


class _Information(ctypes.Structure):
    """What mallinfo2(3) tells, each of the size of an address."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            "arena",
            "ordblks",
            "smblks",
            "hblks",
            "hblkhd",
            "usmblks",
            "fsmblks",
            "uordblks",
            "fordblks",
            "top",
        )
    )


def _bytes_in_use() -> int:
    try:
        tell = ctypes.CDLL(None).mallinfo2
    except (OSError, AttributeError, TypeError):  # no GNU C library of 2.33 or later
        return 0
    tell.restype = _Information
    told = tell()
    return int(told.uordblks + told.hblkhd)


def growth(taken: Sequence[Figures], of: Callable[[Figures], float]) -> float:
    """By how much of its mean something grew over the last two thirds, by the line that fits best (least squares):
    0.05 is five percent. What was taken before is the warming up."""
    late = taken[len(taken) // 3 :]
    if len(late) < 3:
        return 0.0
    places = [float(each.actions) for each in late]
    values = [float(of(each)) for each in late]
    middle, mean = sum(places) / len(places), sum(values) / len(values)
    spread = sum((each - middle) ** 2 for each in places)
    slope = sum((place - middle) * (value - mean) for place, value in zip(places, values, strict=True)) / spread
    return slope * (places[-1] - places[0]) / mean if mean else 0.0


def line(taken: Figures) -> str:
    """One line of a table."""
    values = (getattr(taken, each.name) for each in fields(Figures))
    return " ".join(f"{value:>11.1f}" if isinstance(value, float) else f"{value:>11}" for value in values)


HEAD: Final = " ".join(f"{each.name:>11}" for each in fields(Figures))
