"""An index that is made beside the one that serves, and takes its place when it is whole.

It has tables of its own, named as those of the index with `NEXT` behind. What is made of it is on the disk after each
transaction, so whoever stops, or is killed, can go on; nobody finds anything by it before `take_over`.
"""

from __future__ import annotations

from typing import Any, Final

from testimony_archive.search.index import Indexed

NEXT: Final = "_next"

_VOCABULARY: Final = "vocabulary"
_ALL: Final = (*Indexed, _VOCABULARY)
_COLUMNS: Final = "surface, language, folded, key"


def begin(connection: Any) -> None:
    """Put up empty tables like those of the index that serves; what was begun earlier goes."""
    drop(connection)
    for table in _ALL:
        (made,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        start = made.index("USING") if isinstance(table, Indexed) else made.index("(")
        kind = "VIRTUAL TABLE" if isinstance(table, Indexed) else "TABLE"
        connection.execute(f"CREATE {kind} {table}{NEXT} {made[start:]}")
    for table in Indexed:
        settings = connection.execute(f"SELECT k, v FROM {table}_config WHERE k <> 'version'").fetchall()  # noqa: S608
        for setting in settings:
            connection.execute(f"INSERT INTO {table}{NEXT} ({table}{NEXT}, rank) VALUES (?, ?)", setting)  # noqa: S608


def is_begun(connection: Any) -> bool:
    """Whether such tables are there."""
    query = "SELECT 1 FROM sqlite_master WHERE name = ?"
    return connection.execute(query, (f"{_VOCABULARY}{NEXT}",)).fetchone() is not None


def merge(connection: Any, pages: int, *, begins: bool) -> bool:
    """Bring postings of passages together by writing some pages; returns whether there may be more to do.

    FTS5's “merge” in steps (https://www.sqlite.org/fts5.html#the_merge_command): the first, with a negative number,
    puts all segments on one level.
    """
    table = f"{Indexed.PASSAGES}{NEXT}"
    command = f"INSERT INTO {table} ({table}, rank) VALUES (?, ?)"  # noqa: S608 - a name of ours
    connection.execute(command, ("usermerge", 2))
    before = connection.total_changes
    connection.execute(command, ("merge", -pages if begins else pages))
    return bool(connection.total_changes - before >= 2)


def take_over(connection: Any) -> None:
    """Put it in the place of the index that serves."""
    for table in Indexed:
        connection.execute(f"DROP TABLE {table}")
        connection.execute(f"ALTER TABLE {table}{NEXT} RENAME TO {table}")
    # A table of its own would bring its indices' names with it, so this one keeps what it has and gets the rows.
    connection.execute(f"DELETE FROM {_VOCABULARY}")  # noqa: S608 - a name of ours
    connection.execute(f"INSERT INTO {_VOCABULARY} SELECT {_COLUMNS} FROM {_VOCABULARY}{NEXT}")  # noqa: S608
    connection.execute(f"DROP TABLE {_VOCABULARY}{NEXT}")


def drop(connection: Any) -> None:
    """Forget it."""
    for table in _ALL:
        connection.execute(f"DROP TABLE IF EXISTS {table}{NEXT}")
