"""Importing: what the readers found, matched against the archive, told first and then written in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from testimony_archive.domain.backup_errors import ImportedWithoutBackup
from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.drafts import ImportOptions, ImportReport, Problem, Severity
from testimony_archive.domain.errors import ArchiveError, Cancelled, ImportRefused
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.exchange.sources import read_sources
from testimony_archive.media.store import MediaStore
from testimony_archive.services.import_matching import Match, Verdict, match_drafts
from testimony_archive.services.import_writing import DraftFiles, DraftWriter
from testimony_archive.services.writing import Writer
from testimony_archive.storage.counts import read_files_of_the_past, read_totals
from testimony_archive.storage.database import Database

MANY: Final = 20
"""An import that creates or updates so many testimonies is preceded by a backup."""
_IMPORT: Final = QT_TRANSLATE_NOOP("ChangeLabel", "import {count} testimonies")


class Importing:
    """Brings sources into one archive: all of them, or nothing."""

    def __init__(
        self, writer: Writer, database: Database, media: MediaStore, back_up: Callable[[Progress], object]
    ) -> None:
        """Before an import that changes much, `back_up` is called."""
        self._back_up = back_up
        self._writer = writer
        self._database = database
        self._media = media

    def run(self, sources: Sequence[Path], options: ImportOptions, progress: Progress | None = None) -> ImportReport:
        """Read sources and bring in what is new; with `options.update` also what differs.

        With `options.dry_run` nothing is written and the report says what would be, errors included.

        Raises:
            ImportRefused: a source has errors; its `report` lists them all, and nothing was imported.
            FileNotThere, NoPermission, EmptyFile, UnreadableFile, UnknownFormat: a source cannot be used at all.
            UnknownColumn, UnknownField: a `--map` or `--set` names something that is not there.
            ArchiveReadOnly: the archive was opened to read.
        """
        watch = progress or NoProgress()
        read = read_sources(sources, options, watch)
        with self._database.read() as connection:
            matches, found = match_drafts(connection, read.testimonies, update=options.update)
        problems = (*read.problems, *found)
        if options.dry_run:
            return _report(matches, problems)
        if any(each.severity is Severity.ERROR for each in problems):
            raise refused(_report((), problems))
        todo = [each for each in matches if each.verdict in (Verdict.CREATE, Verdict.UPDATE)]
        if not todo:
            return _report(matches, problems)
        self._writer.require_writable()
        problems = (*problems, *self._back_up_before(len(todo), watch))
        changes, warnings = self._write(todo, problems, watch)
        return replace(_report(matches, (*problems, *warnings)), changes=changes)

    def _back_up_before(self, changed: int, watch: Progress) -> tuple[Problem, ...]:
        """Without a backup the import goes on, and says so: it may be what somebody frees the disk for."""
        if changed < MANY:
            return ()
        with self._database.read() as connection:
            if not read_totals(connection).testimonies:
                return ()
        try:
            self._back_up(watch)
        except Cancelled:
            raise
        except ArchiveError as error:
            told = ImportedWithoutBackup(error)
            return (Problem("", told.sentence(), Severity.WARNING, error=told),)
        return ()

    def _write(
        self, todo: Sequence[Match], problems: tuple[Problem, ...], watch: Progress
    ) -> tuple[ChangeSet, list[Problem]]:
        stored = DraftFiles(self._media)
        with self._media.arriving():
            return self._write_with(stored, todo, problems, watch)

    def _write_with(
        self, stored: DraftFiles, todo: Sequence[Match], problems: tuple[Problem, ...], watch: Progress
    ) -> tuple[ChangeSet, list[Problem]]:
        try:
            stored.put_all(todo, watch)
            return self._change(todo, stored, problems, watch)
        except BaseException:
            # What stops an import may come when all is on disk already (Ctrl+C): then the files are the catalogue's.
            with suppress(ArchiveError):
                with self._database.read() as connection:
                    kept = read_files_of_the_past(connection)
                stored.take_back(kept)
            raise

    def _change(
        self, todo: Sequence[Match], stored: DraftFiles, problems: tuple[Problem, ...], watch: Progress
    ) -> tuple[ChangeSet, list[Problem]]:
        """The change, and what is to be told of it."""
        with self._writer.change(_IMPORT, undoable=False) as change:
            change.values["count"] = str(len(todo))
            writer = DraftWriter(change.unit, stored)
            for done, match in enumerate(todo):
                watch.advance(done, len(todo), "testimonies")
                writer.write(match)
            stored.note_ingest(change.unit)
            if writer.errors:
                raise refused(_report((), (*problems, *writer.errors)))
            watch.advance(len(todo), len(todo), "testimonies")
        return change.result, writer.warnings


def refused(report: ImportReport) -> ImportRefused:
    """The error for an import that has errors, with its report."""
    errors = [each for each in report.problems if each.severity is Severity.ERROR]
    return ImportRefused(report, first=place(errors[0]) + errors[0].message, count=len(errors))


def place(problem: Problem) -> str:
    """Where a problem is, for a message: ``table.csv, row 4, country: ``; nothing where the message begins with it."""
    row = f"row {problem.row}" if problem.row else ""
    if problem.file and not (row or problem.column) and problem.message.startswith(problem.file):
        return ""
    where = ", ".join(each for each in (problem.file, row, problem.column) if each)
    return f"{where}: " if where else ""


def _report(matches: Sequence[Match], problems: tuple[Problem, ...]) -> ImportReport:
    def count(verdict: Verdict) -> int:
        return sum(each.verdict is verdict for each in matches)

    written = [each for each in matches if each.verdict in (Verdict.CREATE, Verdict.UPDATE)]
    transcripts = [each for match in written for each in match.transcripts]
    transcripts += [each for match in written for _, each in match.replaced]
    return ImportReport(
        created=count(Verdict.CREATE),
        updated=count(Verdict.UPDATE),
        unchanged=count(Verdict.UNCHANGED),
        skipped=count(Verdict.SKIP),
        problems=problems,
        passages=sum(len(each.passages) for each in transcripts),
        attachments=sum(len(each.attachments) + len(each.changed) for each in written),
        differences=tuple(difference for match in matches for difference in match.differences),
    )
