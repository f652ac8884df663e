"""Lets a program do its work while everything that it asks of the disk is written down (recording.c)."""

from __future__ import annotations

import ctypes
import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

from tests.children import environment_of_children

SETTLED: Final = "settled"
"""The mark after which all before counts as being on the disk."""
ACCEPTED: Final = "accepted "
"""How the mark of a piece of work begins that the program said was done."""
_HEAD: Final = struct.Struct("=cQQIII")


class Kind(StrEnum):
    """A step with the disk, by the letter that recording.c gives it."""

    CREATE = "C"
    WRITE = "W"
    RESIZE = "T"
    SYNC = "S"
    MAKE_FOLDER = "M"
    RENAME = "R"
    REMOVE = "U"
    LINK = "L"
    MARK = "K"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: which inode, an offset or a size, paths (or the text of a mark), bytes."""

    kind: Kind
    inode: int
    value: int
    first: str
    second: str
    data: bytes


def why_not() -> str:
    """Why nothing can be recorded here; empty where it can."""
    if sys.platform != "linux":
        return "what a program asks of the disk is recorded on Linux only"
    return "" if shutil.which("cc") else "there is no C compiler (cc)"


def record(job: str, folder: Path, pieces: int, log: Path) -> tuple[Step, ...]:
    """Let a program work, and give what it asked of the disk.

    Args:
        job: one of tests/torture/jobs.py.
        folder: where it works.
        pieces: how many pieces of that work it does.
        log: a file for the recording, outside the folder.
    """
    return record_program(("-m", "tests.torture.jobs", job, str(folder.resolve()), "0", str(pieces)), folder, log)


def record_program(arguments: Sequence[str], folder: Path, log: Path) -> tuple[Step, ...]:
    """What a Python program with these arguments asks of the disk in a folder; `log` as for `record`."""
    environment = environment_of_children() | {
        "LD_PRELOAD": str(preloaded("recording", log.parent)),
        "RECORDED_FOLDER": str(folder.resolve()),
        "RECORDED_LOG": str(log),
    }
    done = subprocess.run([sys.executable, *arguments], check=False, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    return tuple(_read(log))


def mark(text: str) -> None:
    """Write a mark into the recording of this program; nothing happens where there is none."""
    if "RECORDED_LOG" in os.environ:
        ctypes.CDLL(None).recording_mark(text.encode())


@cache
def preloaded(name: str, folder: Path) -> Path:
    """The library of a C file beside this one, compiled into a folder."""
    source, library = Path(__file__).with_name(f"{name}.c"), folder / f"{name}.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", str(library), str(source), "-ldl"], check=True)
    return library


def _read(log: Path) -> Iterator[Step]:
    content = log.read_bytes()
    at = 0
    while at < len(content):
        kind, inode, value, *lengths = _HEAD.unpack_from(content, at)
        at += _HEAD.size
        parts = []
        for length in lengths:
            parts.append(content[at : at + length])
            at += length
        first, second, data = parts
        yield Step(Kind(kind.decode()), inode, value, os.fsdecode(first), os.fsdecode(second), data)
