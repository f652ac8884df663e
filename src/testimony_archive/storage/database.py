"""One archive's database: connections that are set up the same way everywhere, and transactions.

The driver is sqlcipher3 (one known SQLite on every machine, docs/adr/0002-one-sqlite.md), used without a key.
Its SQLite is compiled with THREADSAFE=1; the pool lends a connection to one thread at a time.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, TypeAlias
from urllib.parse import quote

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from testimony_archive.domain.errors import ArchiveDamaged, Cancelled
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.text import fold, natural_order
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.storage.checkpoints import Checkpoints
from testimony_archive.storage.failures import database_explained
from testimony_archive.storage.row_checksums import register_functions

__all__ = ["Connection", "Database", "end_log", "uses_log"]

_NO_SCHEMA: Final = QT_TRANSLATE_NOOP("Detail", "malformed database schema")
_BUSY_MS = 5_000
_BUSY_ON_SHARE_MS = 30_000  # without a log, who writes waits for those who read
_REMEMBERED = 65_536  # codes, titles and names that are sorted again and again; 13 MB at most
_STEPS = 2_000  # of SQLite's virtual machine, some tenths of a millisecond, between two looks at whether to go on

_Reference: TypeAlias = tuple[str, int, str]


class Database:
    """The file ``archive.db``, opened. Reads may run in parallel, writes one after the other."""

    def __init__(
        self,
        file: Path,
        *,
        read_only: bool = False,
        on_share: bool = False,
        require: Callable[[], None] = lambda: None,
    ) -> None:
        """Open nothing yet.

        Args:
            file: the database.
            read_only: whether nothing is to be written.
            on_share: whether other computers reach the file too, so that no log can be kept beside it (`end_log`).
            require: called before each write; raises where this program has lost the right to it.
        """
        self.file = file
        self.read_only = read_only
        self._on_share = on_share
        self._require = require
        self._archive = file.parent
        self._writing = threading.Lock()
        self._natural_order = lru_cache(_REMEMBERED)(_natural_order)
        self._engine = create_engine(
            "sqlite://", module=sqlite, creator=self._connect, poolclass=QueuePool, pool_size=4, max_overflow=8
        )
        event.listen(self._engine, "begin", _begin)
        self._checkpoints = Checkpoints(file, self._connect, self._writing)

    @contextmanager
    def read(self, progress: Progress | None = None) -> Iterator[Connection]:
        """A connection that sees one state of the archive until the block ends.

        Given a `progress`, a query that is under way stops soon after it says so.

        Raises:
            Cancelled: somebody asked to stop.
        """
        with database_explained(self._archive), self._engine.connect() as connection:
            transaction = connection.begin()
            try:
                if progress is None:
                    yield connection
                else:
                    with stoppable(connection.connection.driver_connection, progress):
                        yield connection
            finally:
                transaction.rollback()  # nothing is to be committed; behind a damaged page SQLite would refuse to

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that is on disk when the block ends, or did not happen if it raises.

        Waits for another write of this program; another program's makes it fail as in use.
        """
        with self._writing, database_explained(self._archive), self._engine.connect() as raw:
            connection = raw.execution_options(writes=True)
            with connection.begin():
                self._require()
                yield connection
            self._checkpoints.after_write()

    @contextmanager
    def rebuild(self) -> Iterator[Connection]:
        """As `write`, for migrations that take a table down and put it up anew: what refers to its rows is looked at
        once, at the end (https://www.sqlite.org/lang_altertable.html#otheralter). Rows that referred to lost ones
        before do so afterwards, and keep nothing from being upgraded.

        Raises:
            ArchiveDamaged: another row refers to one that is not there; nothing was changed.
        """
        with self._writing, database_explained(self._archive), self._engine.connect() as raw:
            driver: Any = raw.connection.driver_connection
            driver.execute("PRAGMA foreign_keys=OFF")  # SQLite listens to this outside a transaction only
            try:
                connection = raw.execution_options(writes=True)
                with connection.begin():
                    self._require()
                    before = _broken_references(connection)
                    yield connection
                    self._check_references(connection, before)
            finally:
                driver.execute("PRAGMA foreign_keys=ON")
            self._checkpoints.after_write()

    @contextmanager
    def unmanaged(self) -> Iterator[Any]:
        """A DBAPI connection outside any transaction, for what SQLite does only there (backup, checks, pragmas)."""
        with database_explained(self._archive), self._engine.connect() as connection:
            yield connection.connection.driver_connection

    def close(self) -> None:
        """Close every connection; the last one folds the write-ahead log into the file."""
        self._checkpoints.close()
        self._engine.dispose()

    def _connect(self) -> sqlite.Connection:
        with database_explained(self._archive):
            connection = sqlite.connect(self._address(), uri=True, check_same_thread=False, isolation_level=None)
            try:
                self._set_up(connection)
            except UnicodeDecodeError as error:  # of the message in which SQLite names what it cannot understand
                connection.close()
                raise ArchiveDamaged(path=self._archive, detail=_NO_SCHEMA) from error
            except BaseException:
                connection.close()
                raise
            return connection

    def _set_up(self, connection: sqlite.Connection) -> None:
        connection.execute(f"PRAGMA busy_timeout={_BUSY_ON_SHARE_MS if self._on_share else _BUSY_MS}")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA cache_size=-32768")
        connection.execute("PRAGMA temp_store=MEMORY")
        if self.read_only:
            connection.execute("PRAGMA query_only=ON")
        else:
            connection.execute(f"PRAGMA journal_mode={'DELETE' if self._on_share else 'WAL'}")
        connection.execute("PRAGMA wal_autocheckpoint=0")  # see `Checkpoints`
        # SQLite's own lower() knows ASCII alone; people look for "educacion" and want É beside E.
        connection.create_function("folded", 1, _folded, deterministic=True)
        connection.create_function("natural_order", 1, self._natural_order, deterministic=True)
        register_functions(connection)

    def _address(self) -> str:
        path = quote(str(self.file.resolve()).replace(os.sep, "/"))
        if not self.read_only:
            return f"file:{path}?mode=rwc"
        # Who may only read cannot tidy up the write-ahead log that SQLite needs even for that; who could write, can.
        if os.access(self.file, os.W_OK) and os.access(self.file.parent, os.W_OK):
            return f"file:{path}?mode=rw"
        # A log needs a writable folder; where there is none and no log is left, nothing can change. On a share others
        # may write all the same, but without a log.
        log = self.file.with_name(self.file.name + "-wal")
        still = not os.access(self.file.parent, os.W_OK) and not (log.exists() and log.stat().st_size)
        still = still and not (self._on_share and not uses_log(self.file))
        return f"file:{path}?mode=ro" + ("&immutable=1" if still else "")

    def _check_references(self, connection: Connection, before: Set[_Reference]) -> None:
        for table, _, parent in _broken_references(connection) - before:
            detail = QT_TRANSLATE_NOOP("Detail", "a row of {table} refers to a missing {parent}")
            raise ArchiveDamaged(path=self._archive, detail=detail, table=table, parent=parent)


def uses_log(file: Path) -> bool:
    """Whether a database keeps a write-ahead log beside it, or somebody keeps it from being looked at.

    Asked of SQLite, and so that it leaves nothing beside it: whoever opens and closes the file behind its back gives up
    the locks that this program holds on it.
    """
    address = f"file:{quote(str(file.resolve()).replace(os.sep, '/'))}?mode=ro"
    connection = sqlite.connect(address, uri=True, isolation_level=None, timeout=1)
    try:
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        return bool(connection.execute("PRAGMA journal_mode").fetchone() == ("wal",))
    except sqlite.OperationalError:
        return True
    except sqlite.DatabaseError:  # it is none: whoever opens it will be told
        return False
    finally:
        connection.close()


def end_log(file: Path) -> None:
    """Fold the write-ahead log into the database, and have none from now on.

    A log is found through memory that programs of one computer share; who has the database to itself needs none
    (https://www.sqlite.org/wal.html#noshm).

    Raises:
        ArchiveInUse: somebody has it open.
    """
    with database_explained(file.parent):
        connection = sqlite.connect(str(file), isolation_level=None, timeout=1)
        try:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA journal_mode=DELETE")
        finally:
            connection.close()


def _broken_references(connection: Connection) -> Set[_Reference]:
    """The rows that refer to one that is not there: table, number of the row, table of the other."""
    found = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return {(row[0], row[1], row[2]) for row in found}


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def stoppable(driver: Any, progress: Progress) -> Iterator[None]:
    """Ask `progress` every now and then while SQLite is at work (https://www.sqlite.org/c3ref/progress_handler.html)."""
    cancelled: list[Cancelled] = []

    def is_to_stop() -> bool:
        try:
            progress.advance(0, 0, "")
        except Cancelled as error:
            cancelled.append(error)
        return bool(cancelled)

    driver.set_progress_handler(is_to_stop, _STEPS)
    try:
        yield
    except (DBAPIError, sqlite.Error):
        if cancelled:
            raise cancelled[0] from None
        raise
    finally:
        driver.set_progress_handler(None, 0)


def _folded(text: str | None) -> str | None:
    return None if text is None else fold(text)


def _natural_order(text: str | None) -> str | None:
    return None if text is None else natural_order(text)
