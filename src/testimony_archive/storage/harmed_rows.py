"""Counts the rows of a database that are damaged, or refer to rows that are not there: what a backup says of itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.row_damage import HarmedRows
from testimony_archive.storage.damaged_rows import damaged_rows, reading_damaged_text
from testimony_archive.storage.database import Database
from testimony_archive.storage.migrate import known_schema


def count_harmed_rows(database: Database, progress: Progress | None = None) -> HarmedRows:
    """How many rows of a database whose pages are sound are harmed.

    Those of earlier schemas have checksums of other tables, or none: of these only references are looked at, and the
    upgrade that follows keeps what is damaged to be seen.

    Raises:
        Cancelled: somebody asked to stop.
    """
    watch = progress or NoProgress()
    with database.read(watch) as connection, reading_damaged_text(connection):
        driver: Any = connection.connection.driver_connection
        # A row that refers to two which are gone is one.
        referring = len({row[:2] for row in driver.execute("PRAGMA foreign_key_check")})
        is_todays = driver.execute("PRAGMA user_version").fetchone()[0] == known_schema()
        damaged = sum(1 for _ in damaged_rows(connection, watch)) if is_todays else 0
    return HarmedRows(damaged, referring)


def count_harmed_rows_of(file: Path, progress: Progress) -> HarmedRows:
    """`count_harmed_rows` of a database that nobody has open, such as a copy that is to become a backup."""
    database = Database(file, read_only=True)
    try:
        return count_harmed_rows(database, progress)
    finally:
        database.close()
