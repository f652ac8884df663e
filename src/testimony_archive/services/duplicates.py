"""Tells which testimonies may be the same interview twice."""

from __future__ import annotations

from testimony_archive.domain.duplicates import Duplicate
from testimony_archive.storage.database import Database
from testimony_archive.storage.duplicates import read_duplicates


class Duplicates:
    """Looks for the same person on the same date, and for the same recording, in one archive."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, testimony_id: int) -> tuple[Duplicate, ...]:
        """The other testimonies that may be this one, by code; for each the strongest reason alone."""
        with self._database.read() as connection:
            return read_duplicates(connection, testimony_id)
