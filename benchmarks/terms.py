"""A theme merged and a keyword renamed that 20,000 described records have, each with its undo, against two seconds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from benchmarks.bulk_edits import RECORDS, connect, fill
from benchmarks.corpus import Corpus
from benchmarks.measuring import Figure, timed
from testimony_archive.domain.bulk_edits import BulkEdit, BulkOperation
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.terms import TermField, VocabularyKind
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces

_RUNS: Final = 2
_GOAL_MS: Final = 2_000.0


def measure(folder: Path, workspaces: Workspaces, records: int = RECORDS) -> list[Figure]:
    """The best of each change and of its undo. Every record has a title, a paragraph of summary and a keyword."""
    with workspaces.create(folder / "terms") as made:
        path = made.path
    fill(path / "archive.db", records)
    _describe(path / "archive.db", records)
    with workspaces.open(path) as workspace:
        for field, value in ((TestimonyField.THEME, "bench"), (TestimonyField.KEYWORDS, "agua")):
            workspace.bulk_editing.apply(range(1, records + 1), BulkEdit(field, BulkOperation.ADD, value))
        workspace.keeping.reindex()
        _, other = workspace.vocabularies.add(VocabularyKind.THEME, "other")
        figures = []
        for words, change in _changes(workspace, other):
            pairs = [(timed(change), timed(workspace.undo)) for _ in range(_RUNS)]
            for what, taken in zip((words, f"undo of it: {words}"), zip(*pairs, strict=True), strict=True):
                figures.append(Figure(f"{what} in {records:,} records", "two seconds", min(taken), _GOAL_MS, 1))
    return figures


def _changes(workspace: Workspace, other: str) -> tuple[tuple[str, Callable[[], object]], ...]:
    terms = workspace.vocabularies
    return (
        ("a theme merged", lambda: terms.merge(VocabularyKind.THEME, "bench", other)),
        ("a keyword renamed", lambda: terms.edit(VocabularyKind.KEYWORD, "agua", TermField.NAME, "agua clara")),
    )


def _describe(file: Path, records: int) -> None:
    connection = connect(file)
    connection.execute("BEGIN")
    summaries = islice(_paragraphs(records), records)
    connection.executemany(
        "UPDATE testimony SET summary = ? WHERE id = ?", ((text, row) for row, text in enumerate(summaries, 1))
    )
    connection.execute("COMMIT")
    connection.close()


def _paragraphs(count: int) -> Iterator[str]:
    """At least so many passages of 60 to 120 words."""
    for made in Corpus().testimonies(count):
        yield from made.passages
