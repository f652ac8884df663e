"""The right to write into one archive's folder: one program has it at a time.

On one computer the operating system's lock (``archive.lock``) decides alone; one that a crash left is none. Between
computers such locks may not be honoured, so a note (``archive.lock.holder``) says who has the right, and its time is
renewed as long as it is held. A note of another computer that is fresh is believed even where the lock can be had; one
that was not renewed for `STALE_SECONDS` counts for nothing. All times are those of the disk, not of a computer's clock.
"""

from __future__ import annotations

import json
import os
import platform
import threading
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import uuid4

from filelock import FileLock, Timeout

from testimony_archive.config.this_computer import this_computer
from testimony_archive.domain.errors import ArchiveInUse, ArchiveInUseElsewhere, ArchiveTakenOver
from testimony_archive.storage.failures import explained

STALE_SECONDS: Final = 300
"""So long after the last sign of a program on another computer it counts as ended."""
_RENEWED_SECONDS: Final = 60
_LOCK: Final = "archive.lock"
_NOTE: Final = "archive.lock.holder"
_CLOCK: Final = "archive.lock.clock"
LOCK_FILES: Final = frozenset({_LOCK, _NOTE, _CLOCK})
_TRIES: Final = 3


@dataclass(frozen=True, slots=True)
class _Note:
    """Who holds an archive: the computer's name for people, and for programs (`computer`); the process, since when (for
    people), and which holding it is."""

    host: str
    computer: str
    process: int
    since: str
    holding: str

    def words(self) -> str:
        return f"{self.host}, process {self.process}, since {self.since}"


class Holding:
    """The right to write, from when this is made until it is released.

    Raises:
        ArchiveInUse: another program has it, and who. ArchiveInUseElsewhere: one on another computer.
        NoPermission, DiskFull, DiskTrouble: nothing can be written there.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        since = f"{datetime.now().astimezone():%Y-%m-%d %H:%M}"
        self._note = _Note(platform.node(), this_computer(), os.getpid(), since, uuid4().hex)
        self._lock = FileLock(path / _LOCK, timeout=0, thread_local=False)
        self._ended = threading.Event()
        with explained(path):
            try:
                self._lock.acquire()
            except Timeout as error:
                raise ArchiveInUse(path=path, holder=_holder(path)) from error
            try:
                self._leave_note()
            except BaseException:
                self._lock.release()
                raise
        with suppress(RuntimeError):  # no more threads: then others may think that this one has ended, and it will know
            threading.Thread(target=self._renew_again_and_again, name="holding", daemon=True).start()

    def require(self) -> None:
        """Make sure, on a share, that nobody took the right over who had no sign of us while this computer slept.

        Raises:
            ArchiveTakenOver: a program on another computer writes now.
        """
        if _read(self._path) != self._note:
            raise ArchiveTakenOver(path=self._path, holder=_holder(self._path))

    def renew(self) -> None:
        """Give a sign. By writing: the times that this sets are those of the disk, also on a share."""
        with suppress(OSError):
            if _read(self._path) == self._note:
                with (self._path / _NOTE).open("r+", encoding="utf-8") as file:
                    file.write(json.dumps(asdict(self._note)))

    def release(self) -> None:
        """Let others write. The folder may have been moved or its disk taken out meanwhile."""
        self._ended.set()
        with suppress(OSError):
            if _read(self._path) == self._note:
                (self._path / _NOTE).unlink()
        self._lock.release()

    def _renew_again_and_again(self) -> None:
        while not self._ended.wait(_RENEWED_SECONDS):
            self.renew()

    def _leave_note(self) -> None:
        note = self._path / _NOTE
        for _ in range(_TRIES):
            other = _read(self._path)
            if other is not None and other.computer != self._note.computer and _is_fresh(self._path):
                raise ArchiveInUseElsewhere(path=self._path, holder=other.words(), minutes=STALE_SECONDS // 60)
            note.unlink(missing_ok=True)
            with suppress(FileExistsError), note.open("x", encoding="utf-8") as file:  # of two computers one makes it
                file.write(json.dumps(asdict(self._note)))
                return
        raise ArchiveInUse(path=self._path, holder=_holder(self._path))


def _read(path: Path) -> _Note | None:
    """The note in a folder; None where there is none, or none of this form."""
    try:
        return _Note(**json.loads((path / _NOTE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _holder(path: Path) -> str:
    note = _read(path)
    return "unknown" if note is None else note.words()


def _is_fresh(path: Path) -> bool:
    """Whether the note was renewed lately: its time beside that of a file written now, by the same disk's clock."""
    clock = path / _CLOCK
    try:
        clock.write_bytes(b".")
        age = clock.stat().st_mtime - (path / _NOTE).stat().st_mtime
    finally:
        clock.unlink(missing_ok=True)
    return abs(age) < STALE_SECONDS  # one from the future says nothing: the disk was in a computer with another clock
