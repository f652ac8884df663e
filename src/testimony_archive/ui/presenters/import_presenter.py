"""Importing: reads first and tells what would come of it, lets that be corrected, then imports all or nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from testimony_archive.domain.drafts import ImportOptions, ImportReport, Severity
from testimony_archive.domain.errors import ArchiveError, Cancelled, ImportRefused
from testimony_archive.services.import_preview import TablePreview, preview_tables
from testimony_archive.ui.presenters.import_tables import ImportTables
from testimony_archive.ui.term_names import TermNames
from testimony_archive.ui.translation import counted, error_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.progress import Progress
    from testimony_archive.domain.vocabularies import Vocabularies
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.views.import_view import ImportView


@dataclass(frozen=True, slots=True)
class _Told:
    """What the reading thread found: tables, vocabularies, and the report of a dry run or why there is none."""

    tables: tuple[TablePreview, ...]
    vocabularies: Vocabularies
    report: ImportReport | None
    error: ArchiveError | None


class ImportPresenter(QObject):
    """Moves the import page. What was chosen stays until it was imported or the page is closed."""

    def __init__(self, context: WindowContext, view: ImportView) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._words = ImportTables(self)
        self._sources: tuple[Path, ...] = ()
        self._options = ImportOptions(dry_run=True)
        view.sources_chosen.connect(self.read)
        view.update_switched.connect(lambda update: self._read_with(replace(self._options, update=update)))
        view.confirmed.connect(self._on_confirmed)
        view.left.connect(self._on_left)
        view.columns.field_chosen.connect(self._on_field_chosen)
        view.columns.default_chosen.connect(self._on_default_chosen)
        context.shell.import_requested.connect(self._on_import_requested)

    def read(self, sources: Sequence[Path]) -> None:
        """Read these sources and tell what importing them would do."""
        self._sources = tuple(sources)
        self._view.show_names(sources)
        self._read_with(replace(self._options, mapping={}))

    def _on_import_requested(self, sources: Sequence[Path]) -> None:
        self._context.shell.show_page("import")
        if sources:
            self.read(sources)

    def _on_field_chosen(self, heading: str, field: str) -> None:
        mapping = {name: column for name, column in self._options.mapping.items() if column != heading}
        self._read_with(replace(self._options, mapping={**mapping, field: heading} if field else mapping))

    def _on_default_chosen(self, field: str, value: str) -> None:
        defaults = {name: given for name, given in self._options.defaults.items() if name != field}
        self._read_with(replace(self._options, defaults={**defaults, field: value} if value else defaults))

    def _on_left(self) -> None:
        self._sources = ()
        self._view.show_nothing()
        self._context.shell.go_back()

    # Reading -------------------------------------------------------------------------------------------------------

    def _read_with(self, options: ImportOptions) -> None:
        self._options = options
        if not self._sources:
            return
        self._view.show_waiting(self.tr("Reading…"))
        self._view.set_waiting(True)
        workspace, sources = self._context.workspace, self._sources
        task = self._context.tasks.read(
            lambda progress: _read(workspace, sources, options, progress),
            self._on_read,
            self._on_not_read,
            replaces="import reading",
        )
        self._view.busy.follow(task, self.tr("Reading"))

    def _on_read(self, told: _Told) -> None:
        names = TermNames(told.vocabularies)
        self._view.set_waiting(False)
        self._view.columns.show_defaults(self._words.defaults(names, self._options.defaults))
        columns = self._words.columns(told.tables, self._options.mapping)
        self._view.columns.show_columns(columns, self._words.fields(told.tables))
        self._view.columns.show()
        if told.report is not None:
            self._show(told.report)
        elif told.error is not None:
            message, advice = error_texts(told.error)
            self._view.show_outcome(message, advice, (), good=False)

    def _on_not_read(self, error: ArchiveError) -> None:
        self._view.set_waiting(False)
        message, advice = error_texts(error)
        self._view.show_outcome(message, advice, (), good=False)

    def show(self) -> None:
        """The page came into view."""
        self._context.shell.set_status(self.tr("Nothing is written before you agree"))

    def _show(self, report: ImportReport) -> None:
        errors = sum(each.severity is Severity.ERROR for each in report.problems)
        todo = report.created + report.updated
        if errors:
            summary = counted(
                errors,
                self.tr("{count} error keeps everything out. Mend the source, or read it otherwise at the right."),
                self.tr("{count} errors keep everything out. Mend the source, or read it otherwise at the right."),
            )
        elif todo:
            summary = self._what_would_be(report)
        else:
            summary = self.tr("There is nothing new to import.")
        remark = "" if errors else self._what_comes_along(report)
        can_import = todo > 0 and not errors
        self._view.show_outcome(summary, remark, report.problems, good=not errors)
        button = counted(todo, self.tr("Import {count} testimony"), self.tr("Import {count} testimonies"))
        self._view.set_confirm(button if can_import else self.tr("Import"), enabled=can_import)

    def _what_would_be(self, report: ImportReport) -> str:
        parts = []
        if report.created:
            one, many = self.tr("{count} testimony will be added"), self.tr("{count} testimonies will be added")
            parts.append(counted(report.created, one, many))
        if report.updated:
            one, many = self.tr("{count} testimony will be updated"), self.tr("{count} testimonies will be updated")
            parts.append(counted(report.updated, one, many))
        return self.tr("{parts}.").format(parts=", ".join(parts))

    def _what_comes_along(self, report: ImportReport) -> str:
        parts = []
        if report.passages:
            parts.append(counted(report.passages, self.tr("{count} passage"), self.tr("{count} passages")))
        if report.attachments:
            parts.append(counted(report.attachments, self.tr("{count} file"), self.tr("{count} files")))
        if report.unchanged:
            one, many = self.tr("{count} is there already"), self.tr("{count} are there already")
            parts.append(counted(report.unchanged, one, many))
        if report.skipped:
            one, many = (
                self.tr("{count} that differs is left as it is"),
                self.tr("{count} that differ are left as they are"),
            )
            parts.append(counted(report.skipped, one, many))
        return " · ".join(parts)

    # Importing -----------------------------------------------------------------------------------------------------

    def _on_confirmed(self) -> None:
        self._view.set_waiting(True)
        workspace, sources = self._context.workspace, self._sources
        options = replace(self._options, dry_run=False)
        task = self._context.tasks.write(
            lambda progress: workspace.importing.run(sources, options, progress),
            self._on_imported,
            self._on_refused,
            on_progress=lambda _report: None,
        )
        self._view.busy.follow(task, self.tr("Importing"))

    def _on_imported(self, report: ImportReport) -> None:
        self._view.set_waiting(False)
        if report.changes is not None:
            self._context.changes.announce(report.changes)
        done = report.created + report.updated
        words = counted(done, self.tr("{count} testimony was imported."), self.tr("{count} testimonies were imported."))
        self._sources = ()
        if self._view.isVisible():
            self._context.shell.show_page("testimonies")
        self._view.show_nothing()
        self._context.messages.success(words)

    def _on_refused(self, error: ArchiveError) -> None:
        self._view.set_waiting(False)
        if isinstance(error, ImportRefused):
            self._show(error.report)
        elif isinstance(error, Cancelled):
            self._context.messages.error(error)
            self._read_with(self._options)
        else:
            self._on_not_read(error)


def _read(workspace: Workspace, sources: Sequence[Path], options: ImportOptions, progress: Progress) -> _Told:
    """On the reading thread. What keeps a dry run from being made is told beside the tables, to be corrected there."""
    tables = preview_tables(sources, options.mapping, progress)
    vocabularies = workspace.catalogue.vocabularies()
    try:
        report = workspace.importing.run(sources, options, progress)
    except Cancelled:
        raise
    except ImportRefused as error:
        return _Told(tables, vocabularies, error.report, None)
    except ArchiveError as error:
        return _Told(tables, vocabularies, None, error)
    return _Told(tables, vocabularies, report, None)
