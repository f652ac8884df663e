"""The archive that is measured, made by the program's own import, beside a bare FTS5 table with the same text."""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlite

from benchmarks.corpus import Corpus
from benchmarks.measuring import Figure, timed
from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.services.languages import analyser
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.storage.database import Database
from testimony_archive.storage.folder import open_folder

_COLUMNS: Final = (
    *("code", "title", "date", "country", "theme", "role", "language", "consent", "interviewee", "transcript"),
)
_COUNTRIES: Final = ("CA", "CL", "CO", "MX", "PE")


@dataclass(frozen=True, slots=True)
class Measured:
    """An archive of made testimonies, open, and the table `bare(text)` with the same passages; rowid is the passage.

    `reading` is a second opening of the archive's database, to read.
    """

    workspace: Workspace
    reading: Database
    bare: Any
    passages: int
    folder: Path

    def close(self) -> None:
        """Close everything."""
        self.reading.close()
        self.workspace.close()
        self.bare.close()


def bare_connection(file: Path) -> Any:
    """A database with the settings of an archive: write-ahead log, every commit on the disk."""
    connection = sqlite.connect(str(file), isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA cache_size=-32768")
    return connection


def make(folder: Path, size: int) -> tuple[Measured, Figure]:
    """Import so many testimonies into a new archive, and the same text into a bare table; what it took is measured."""
    workspace = Workspaces(date.today).create(folder / "archive", "pa-efe")
    texts = _write_sources(folder / "sources", size, workspace)
    for language in ("es", "en", "fr"):
        analyser().reading(language).read("one")  # opening the dictionaries is no part of an import
    ours = timed(lambda: workspace.importing.run([folder / "sources" / "table.csv"], ImportOptions()))
    bare = bare_connection(folder / "bare.db")

    def fill() -> None:
        bare.execute("BEGIN")
        bare.execute("CREATE VIRTUAL TABLE bare USING fts5(text)")
        bare.executemany("INSERT INTO bare (rowid, text) VALUES (?, ?)", enumerate(texts, 1))
        bare.execute("COMMIT")

    figure = Figure(
        "import of transcripts, indexed and durable", "the same text into a bare FTS5 table", ours, timed(fill), 2
    )
    assert workspace.catalogue.info().totals.passages == len(texts)
    reading = open_folder(folder / "archive", read_only=True).database
    return Measured(workspace, reading, bare, len(texts), folder), figure


def _write_sources(folder: Path, size: int, workspace: Workspace) -> list[str]:
    """A table and one transcript file for each testimony; gives all passages in the order of the import."""
    folder.mkdir(parents=True)
    choose = random.Random(2)
    vocabularies = workspace.catalogue.vocabularies()
    themes = [each.key for each in vocabularies.themes.values()]
    roles = [each.key for each in vocabularies.roles.values()]
    texts: list[str] = []
    with (folder / "table.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(_COLUMNS)
        for number, made in enumerate(Corpus().testimonies(size), 1):
            code = f"T-{number:05}"
            (folder / f"{code}.txt").write_text("\n\n".join(made.passages), encoding="utf-8")
            texts += made.passages
            table.writerow(
                (
                    code,
                    f"Testimony {number}",
                    f"{choose.randint(2015, 2024)}-{choose.randint(1, 12):02}",
                    choose.choice(_COUNTRIES),
                    choose.choice(themes),
                    choose.choice(roles),
                    made.language,
                    "written",
                    f"Person {number}",
                    f"{code}.txt",
                )
            )
    return texts
