"""Folding the write-ahead log into the database when nobody waits for it.

Left to SQLite, the commit that fills a thousand pages of log writes them all into the database before it returns: every
some dozen edits one takes ten times as long as the others. A log is as safe as the database that it belongs to: a
program that is killed leaves it, and the next one reads it (https://www.sqlite.org/wal.html).
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlite

from testimony_archive.domain.errors import ArchiveError

_LARGE: Final = 4 << 20  # bytes of log: a thousand pages, as SQLite itself has it
_TOO_LARGE: Final = 32 << 20
_IDLE_SECONDS: Final = 1.0


class Checkpoints:
    """Looks after the log of one database, which is written through connections with ``wal_autocheckpoint=0``.

    Args:
        file: the database.
        connect: gives a new connection to it.
        writing: held by whoever writes.
    """

    def __init__(self, file: Path, connect: Callable[[], Any], writing: threading.Lock) -> None:
        self._log = file.with_name(f"{file.name}-wal")
        self._connect = connect
        self._writing = writing
        self._folding = threading.Lock()
        self._timer: threading.Timer | None = None
        self._is_closed = False

    def after_write(self) -> None:
        """Called by who has written, when all is committed and `writing` still held.

        The log of an import is folded in at once, by its own thread; that of edits once nothing is being written.
        """
        size = self._size()
        if size <= _LARGE or self._is_closed:
            return
        if self._timer is not None:
            self._timer.cancel()
        if size > _TOO_LARGE:
            self._fold_in(self._shorten)
        else:
            self._timer = threading.Timer(_IDLE_SECONDS, self._fold_in, (self._shorten_if_quiet,))
            self._timer.daemon = True
            with suppress(RuntimeError):  # no more threads: what was written stays in the log
                self._timer.start()

    def close(self) -> None:
        """Let nothing run any more; the last connection to close folds in what is left."""
        with self._writing:
            self._is_closed = True
            if self._timer is not None:
                self._timer.cancel()
        with self._folding:
            pass  # what was running has ended

    def _fold_in(self, shorten: Callable[[Any], None]) -> None:
        with self._folding, suppress(sqlite.Error, ArchiveError):  # nothing is lost: the log stays for the next time
            if self._is_closed:
                return
            connection = self._connect()
            try:
                connection.execute("PRAGMA busy_timeout=0")
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()  # the work, beside readers and writers
                shorten(connection)
            finally:
                connection.close()

    def _shorten_if_quiet(self, connection: Any) -> None:
        if self._writing.acquire(blocking=False):
            try:
                self._shorten(connection)
            finally:
                self._writing.release()

    def _shorten(self, connection: Any) -> None:
        """Begin the log anew; where somebody reads what stands in it, it stays as it is."""
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def _size(self) -> int:
        try:
            return self._log.stat().st_size
        except OSError:
            return 0
