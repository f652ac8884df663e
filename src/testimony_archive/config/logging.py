"""The program's log: a file in the user's log folder that can be sent to a stranger.

Testimonies are confidential, so the log holds none of their words: it takes the program's own messages, which name
records by UUID at most, and of an exception its type and where it happened (`fault_report`), never its text.
"""

from __future__ import annotations

import contextlib
import logging
import os
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from testimony_archive.config.fault_report import places

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from testimony_archive.config.settings import LogLevel

LOG_FILE_NAME: Final = "testimony-archive.log"

_BYTES_PER_FILE: Final = 1_000_000
_OLDER_FILES_KEPT: Final = 3
_PROGRAM_LOGGER: Final = "testimony_archive"

_ExceptionInfo = tuple[type[BaseException], BaseException, "TracebackType | None"] | tuple[None, None, None]


class DiscreetFormatter(logging.Formatter):
    """Writes a record without the text of exceptions and without the name of the user's home folder."""

    def __init__(self, home: Path) -> None:
        """Write `home` as ``~`` wherever it stands in a line: its last part is often somebody's name."""
        super().__init__("{asctime} {levelname:<7} {name}: {message}", style="{")
        self._home = re.compile(re.escape(str(home)) + r"(?![\w-])")

    def format(self, record: logging.LogRecord) -> str:
        """The record as one entry, its exception included."""
        # A formatter further on may have kept the exception's full text on the record.
        record.exc_text = None
        return self._home.sub("~", super().format(record))

    def formatException(self, ei: _ExceptionInfo) -> str:  # noqa: N802 - the name is the standard library's
        """Where an exception and its causes came from: types and places, not the exceptions' own words."""
        return "" if ei[1] is None else "\n".join(places(ei[1]))


class _SharedLogFile(RotatingFileHandler):
    """A log that several programs write at the same time, and that never stands in their way."""

    def emit(self, record: logging.LogRecord) -> None:
        if self.stream is not None and self._was_put_aside(self.stream):
            with contextlib.suppress(OSError):
                self.stream.close()
            self.stream = None  # the base class opens it anew
        super().emit(record)

    def doRollover(self) -> None:  # noqa: N802 - the name is the standard library's
        # Windows moves no file that another program has open: it goes on growing until that one has ended.
        with contextlib.suppress(OSError):
            super().doRollover()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """A full disk is no reason to stop, nor to write the message, with what it is about, to stderr."""

    def _was_put_aside(self, stream: TextIO) -> bool:
        """Whether another program has begun a new file, so that this one writes into an older one."""
        with contextlib.suppress(OSError):
            return not os.path.samestat(os.stat(self.baseFilename), os.fstat(stream.fileno()))  # noqa: PTH116
        return True


@contextlib.contextmanager
def log_to(folder: Path, level: LogLevel) -> Iterator[Path | None]:
    """Write the program's messages of `level` and above to a file in `folder` until the block ends.

    The file is replaced at a megabyte and three older ones are kept. Gives the file's path, or None where the folder
    cannot be written to: the program then works without a log.
    """
    program = logging.getLogger(_PROGRAM_LOGGER)
    handler = _open_handler(folder)
    if handler is None:
        yield None
        return
    earlier_level = program.level
    program.addHandler(handler)
    program.setLevel(level.upper())
    try:
        yield Path(handler.baseFilename)
    finally:
        program.removeHandler(handler)
        program.setLevel(earlier_level)
        with contextlib.suppress(OSError):  # what a full disk had no room for
            handler.close()


def _open_handler(folder: Path) -> _SharedLogFile | None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = _SharedLogFile(
            folder / LOG_FILE_NAME, maxBytes=_BYTES_PER_FILE, backupCount=_OLDER_FILES_KEPT, encoding="utf-8"
        )
    except OSError:
        return None
    handler.setFormatter(DiscreetFormatter(Path.home()))
    return handler
