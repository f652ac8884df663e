"""One archive's database: connections that are set up the same way everywhere, and transactions.

The driver is sqlcipher3 (one known SQLite on every machine, docs/adr/0002-one-sqlite.md), used without a key.
Its SQLite is compiled with THREADSAFE=1; the pool lends a connection to one thread at a time.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import QueuePool

from testimony_archive.storage.failures import explained

__all__ = ["Connection", "Database"]

_BUSY_MS = 5_000


class Database:
    """The file ``archive.db``, opened. Reads may run in parallel, writes one after the other."""

    def __init__(self, file: Path, *, read_only: bool = False) -> None:
        self.file = file
        self.read_only = read_only
        self._writing = threading.Lock()
        self._engine = create_engine(
            "sqlite://", module=sqlite, creator=self._connect, poolclass=QueuePool, pool_size=4, max_overflow=8
        )
        event.listen(self._engine, "begin", _begin)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one state of the archive until the block ends."""
        with explained(self.file), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that is on disk when the block ends, or did not happen if it raises.

        Waits for another write of this program; another program's makes it fail as in use.
        """
        with self._writing, explained(self.file), self._engine.connect() as raw:
            connection = raw.execution_options(writes=True)
            with connection.begin():
                yield connection

    @contextmanager
    def unmanaged(self) -> Iterator[Any]:
        """A DBAPI connection outside any transaction, for what SQLite does only there (backup, checks, pragmas)."""
        with explained(self.file), self._engine.connect() as connection:
            yield connection.connection.driver_connection

    def close(self) -> None:
        """Close every connection; the last one folds the write-ahead log into the file."""
        self._engine.dispose()

    def _connect(self) -> sqlite.Connection:
        with explained(self.file):
            connection = sqlite.connect(self._address(), uri=True, check_same_thread=False, isolation_level=None)
            connection.execute(f"PRAGMA busy_timeout={_BUSY_MS}")
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA cache_size=-32768")
            connection.execute("PRAGMA temp_store=MEMORY")
            if not self.read_only:
                connection.execute("PRAGMA journal_mode=WAL")
            return connection

    def _address(self) -> str:
        path = quote(str(self.file.resolve()).replace(os.sep, "/"))
        if not self.read_only:
            return f"file:{path}?mode=rwc"
        # A write-ahead log needs a writable folder; where there is none and no log is left, nothing can change.
        log = self.file.with_name(self.file.name + "-wal")
        still = not os.access(self.file.parent, os.W_OK) and not log.exists()
        return f"file:{path}?mode=ro" + ("&immutable=1" if still else "")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
