"""Damages an archive's database as a failing disk does: behind the back of whatever watches over it."""

from __future__ import annotations

import contextlib
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from testimony_archive.storage.row_checksums import register_functions

PAGE = 4096


def alter_rows(archive: Path, *statements: str) -> None:
    """Change rows, and nobody notes it: the triggers are away meanwhile."""
    with contextlib.closing(sqlite.connect(str(archive / "archive.db"), isolation_level=None)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for each in statements:
            connection.execute(each)
        for _, made in triggers:
            connection.execute(made)


def refer_to_nothing(archive: Path) -> None:
    """Let one row, a theme, refer to a row that is not there."""
    alter_rows(
        archive,
        "PRAGMA foreign_keys=OFF",
        "UPDATE theme SET theme_id = 999999 WHERE id = (SELECT min(id) FROM theme)",
    )


def write_value(archive: Path, table: str, column: str, value: str) -> None:
    """Give a column of every row a value as the program itself would, whatever it is."""
    with contextlib.closing(sqlite.connect(str(archive / "archive.db"), isolation_level=None)) as connection:
        register_functions(connection)
        connection.execute(f"UPDATE {table} SET {column} = ?", (value,))


def root_page(archive: Path, table: str) -> int:
    """The first page of a table, from 1."""
    with contextlib.closing(sqlite.connect(str(archive / "archive.db"))) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    return int(page)


def page_of(archive: Path, content: bytes, kind: bytes = b"") -> int:
    """The first page, from 1, of a kind (its first byte: https://www.sqlite.org/fileformat2.html#b_tree_pages) that
    holds some bytes."""
    data = (archive / "archive.db").read_bytes()
    pages = (data[start : start + PAGE] for start in range(0, len(data), PAGE))
    return next(number for number, page in enumerate(pages, 1) if page.startswith(kind) and content in page)


def overwrite(archive: Path, offset: int, content: bytes) -> None:
    """Put other bytes into the file of the database."""
    with (archive / "archive.db").open("rb+") as file:
        file.seek(offset)
        file.write(content)


def wipe_page(archive: Path, page: int) -> None:
    """Let a page, from 1, be zeros."""
    overwrite(archive, (page - 1) * PAGE, bytes(PAGE))
