"""The program's log: a file in the user's log folder that can be sent to a stranger.

Testimonies are confidential, so the log holds none of their words: it takes the program's own messages, which name
records by UUID at most, and of an exception its type and where it happened, never its text. SQLAlchemy, for one, quotes
the values of a failed statement in its exceptions, and those are people's names.
"""

from __future__ import annotations

import contextlib
import logging
import re
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, Final

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
        """Where an exception and its causes came from: types, files, lines of code; not the exceptions' own words."""
        _, error, _ = ei
        lines: list[str] = []
        while error is not None:
            lines += [line.rstrip("\n") for line in traceback.format_tb(error.__traceback__)]
            lines.append(_describe(error))
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
            if error is not None:
                lines.append("after:")
        return "\n".join(lines)


def _describe(error: BaseException) -> str:
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    # An OSError's own text ends in a file name; the system's words for its number do not.
    return f"{name}: {error.strerror}" if isinstance(error, OSError) and error.strerror else name


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
        handler.close()


def _open_handler(folder: Path) -> RotatingFileHandler | None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / LOG_FILE_NAME, maxBytes=_BYTES_PER_FILE, backupCount=_OLDER_FILES_KEPT, encoding="utf-8"
        )
    except OSError:
        return None
    handler.setFormatter(DiscreetFormatter(Path.home()))
    return handler
