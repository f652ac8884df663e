"""Importing: reads first and tells what would come of it, then imports all or nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from testimony_archive.domain.drafts import ImportOptions, ImportReport, Severity
from testimony_archive.domain.errors import Cancelled, ImportRefused
from testimony_archive.ui.dialogs.import_dialog import ImportDialog
from testimony_archive.ui.translation import counted, error_texts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.tasks import Task


class ImportPresenter(QObject):
    """One import, from choosing to the end; it goes when its dialog closes."""

    def __init__(self, context: WindowContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._sources: list[Path] = []
        self._options = ImportOptions(dry_run=True)
        self._task: Task | None = None
        self.dialog = ImportDialog(parent)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.sources_chosen.connect(self.read)
        self.dialog.update_switched.connect(self._on_update_switched)
        self.dialog.confirmed.connect(self._on_confirmed)
        self.dialog.rejected.connect(self._on_rejected)
        self.dialog.finished.connect(self.deleteLater)

    def start(self) -> None:
        """Show the dialog."""
        self.dialog.open()

    def read(self, sources: list[Path]) -> None:
        """Read sources and tell what importing them would do."""
        self._sources = sources
        self.dialog.show_names(sources)
        self._read_again()

    def _read_again(self) -> None:
        self.dialog.show_nothing()
        self.dialog.show_empty(self.tr("Reading…"), "")
        self.dialog.set_waiting(True)
        sources, options = tuple(self._sources), self._options
        self._task = self._context.tasks.read(
            lambda progress: self._context.workspace.importing.run(sources, options, progress),
            self._on_read,
            self._on_refused,
            replaces="import reading",
        )
        self.dialog.busy.follow(self._task, self.tr("Reading"))

    def _on_read(self, report: ImportReport) -> None:
        self.dialog.set_waiting(False)
        errors = sum(each.severity is Severity.ERROR for each in report.problems)
        todo = report.created + report.updated
        if errors:
            summary = counted(
                errors,
                self.tr("{count} error keeps everything out; mend the source and choose it again."),
                self.tr("{count} errors keep everything out; mend the source and choose it again."),
            )
        elif todo:
            summary = self._what_would_be(report)
        else:
            summary = self.tr("There is nothing new to import.")
        self.dialog.show_empty(self.tr("Nothing stands out in the sources."), "")
        good = todo > 0 and not errors
        remark = "" if errors else self._what_comes_along(report)
        self.dialog.show_outcome(summary, remark, report.problems, good=good)
        confirm = counted(todo, self.tr("Import {count} testimony"), self.tr("Import {count} testimonies"))
        self.dialog.set_confirm_text(confirm if good else self.tr("Import"))

    def _what_would_be(self, report: ImportReport) -> str:
        created = counted(
            report.created, self.tr("{count} testimony will be added"), self.tr("{count} testimonies will be added")
        )
        updated = counted(report.updated, self.tr("{count} will be updated"), self.tr("{count} will be updated"))
        parts = ([created] if report.created else []) + ([updated] if report.updated else [])
        return self.tr("{parts}.").format(parts=", ".join(parts))

    def _what_comes_along(self, report: ImportReport) -> str:
        parts = [
            counted(report.passages, self.tr("{count} passage"), self.tr("{count} passages")),
            counted(report.attachments, self.tr("{count} file"), self.tr("{count} files")),
        ]
        if report.unchanged:
            parts.append(
                counted(report.unchanged, self.tr("{count} is there already"), self.tr("{count} are there already"))
            )
        if report.skipped:
            parts.append(
                counted(
                    report.skipped,
                    self.tr("{count} that differs is left as it is"),
                    self.tr("{count} that differ are left as they are"),
                )
            )
        return " · ".join(parts)

    def _on_refused(self, error: ArchiveError) -> None:
        self.dialog.set_waiting(False)
        if isinstance(error, ImportRefused):
            self._on_read(error.report)
            return
        message, advice = error_texts(error)
        self.dialog.show_empty(message, advice)
        self.dialog.show_outcome(message if not isinstance(error, Cancelled) else "", "", (), good=False)

    def _on_update_switched(self, update: bool) -> None:
        self._options = replace(self._options, update=update)
        self._read_again()

    def _on_confirmed(self) -> None:
        self.dialog.set_waiting(True)
        sources, options = tuple(self._sources), replace(self._options, dry_run=False)
        self._task = self._context.tasks.write(
            lambda progress: self._context.workspace.importing.run(sources, options, progress),
            self._on_imported,
            self._on_refused,
        )
        self.dialog.busy.follow(self._task, self.tr("Importing"))

    def _on_imported(self, report: ImportReport) -> None:
        self.dialog.accept()
        done = report.created + report.updated
        words = counted(done, self.tr("{count} testimony was imported."), self.tr("{count} testimonies were imported."))
        self._context.messages.success(words)
        if report.changes is not None:
            self._context.changes.announce(report.changes)

    def _on_rejected(self) -> None:
        if self._task is not None and self._task.running:
            self._task.cancel()
