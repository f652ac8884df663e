"""One field of 20,000 records changed in one transaction, and its undo, against bare SQL that changes the same rows."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlite

from benchmarks.measuring import Figure, timed
from testimony_archive.domain.bulk_edits import BulkEdit, BulkOperation
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.storage.row_checksums import register_functions

RECORDS: Final = 20_000
_RUNS: Final = 5
_GOAL: Final = 5
_NOW: Final = datetime(2026, 1, 1, tzinfo=UTC).isoformat()
_CODES: Final = "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ?)"
_EDITS: Final = (
    (
        "a theme added to",
        BulkEdit(TestimonyField.THEME, BulkOperation.ADD, "bench"),
        "INSERT INTO testimony_theme (testimony_id, theme_id, position) SELECT id, 1, 0 FROM testimony",
        "DELETE FROM testimony_theme",
    ),
    (
        "the status set of",
        BulkEdit(TestimonyField.STATUS, BulkOperation.SET, "reviewed"),
        "UPDATE testimony SET status = 'reviewed'",
        "UPDATE testimony SET status = 'draft'",
    ),
)


def measure(folder: Path, workspaces: Workspaces, records: int = RECORDS) -> list[Figure]:
    """Each edit and its undo; the bare statements run on a copy of the same database, in turns with ours."""
    with workspaces.create(folder / "bulk") as made:
        path = made.path
    fill(path / "archive.db", records)
    shutil.copyfile(path / "archive.db", folder / "bulk-bare.db")
    bare = connect(folder / "bulk-bare.db")
    bare.execute("PRAGMA journal_mode=WAL")
    for (trigger,) in bare.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        bare.execute(f"DROP TRIGGER {trigger}")  # bare rows have no checksums
    figures = []
    with workspaces.open(path) as workspace:
        ids = range(1, records + 1)
        for words, edit, change, back in _EDITS:
            pairs = [_run(workspace, bare, ids, edit, (change, back)) for _ in range(_RUNS)]
            for what, place in ((f"{words} {records:,} records", 0), (f"undo of it: {words} {records:,} records", 1)):
                ours, baseline = (min(pair[place][whose] for pair in pairs) for whose in (0, 1))
                figures.append(Figure(what, "bare SQL on the same rows, synchronous=FULL", ours, baseline, _GOAL))
    bare.close()
    return figures


def _run(
    workspace: Workspace, bare: Any, ids: range, edit: BulkEdit, statements: tuple[str, str]
) -> list[tuple[float, float]]:
    taken = []
    for ours, statement in zip(
        (lambda: workspace.bulk_editing.apply(ids, edit), workspace.undo), statements, strict=True
    ):
        taken.append((timed(ours), timed(lambda sql=statement: _change(bare, sql))))  # type: ignore[misc]
    return taken


def _change(bare: Any, statement: str) -> None:
    """The rows of the edit, and of their records when they were changed: that is what the edit changes too."""
    bare.execute("BEGIN IMMEDIATE")
    bare.execute(statement)
    bare.execute("UPDATE testimony SET changed_at = ?", (datetime.now(UTC).isoformat(),))
    bare.execute("COMMIT")


def fill(file: Path, records: int) -> None:
    """Give a new archive one theme, and so many testimonies with a code and a title."""
    connection = connect(file)
    connection.execute("BEGIN")
    connection.execute("DELETE FROM theme")
    connection.execute("INSERT INTO theme (id, uuid, key, number, position) VALUES (1, 'bench', 'bench', '1', 0)")
    connection.execute(
        f"{_CODES} INSERT INTO testimony (id, uuid, code, title, created_at, changed_at)"
        " SELECT n, 'bench-' || n, printf('BE-%05d', n), 'Testimony ' || n, ?, ? FROM number",
        (records, _NOW, _NOW),
    )
    connection.execute("COMMIT")
    connection.close()


def connect(file: Path) -> Any:
    """A database where every commit is on the disk."""
    connection = sqlite.connect(str(file), isolation_level=None)
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    register_functions(connection)  # what is filled in has its checksums
    return connection
