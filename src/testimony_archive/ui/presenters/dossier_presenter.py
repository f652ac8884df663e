"""Exporting testimonies from where they are read or listed: record, summary and transcripts in one document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from testimony_archive.domain.publication import DocumentKind
from testimony_archive.services.publishing import ExportOptions, ExportSource
from testimony_archive.ui.dialogs.saving import ask_where_to_save
from testimony_archive.ui.models.document_files import document_files
from testimony_archive.ui.presenters.open_outside import open_outside
from testimony_archive.ui.presenters.selection_rows import ForbiddenWords
from testimony_archive.ui.translation import counted, language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from testimony_archive.services.publishing import ExportReport, PublicationPlan
    from testimony_archive.ui.context import WindowContext


class DossierPresenter(QObject):
    """Asks for a file and writes testimonies to it, as far as they may leave."""

    def __init__(self, context: WindowContext, view: QWidget) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._words = ForbiddenWords(self)
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def ask_where(self, testimony_ids: Sequence[int]) -> None:
        """Let a file be chosen for these testimonies, if any of them may leave at all."""
        if not testimony_ids:
            return
        publishing, source, options = self._context.workspace.publishing, _source(testimony_ids), _options()
        self._context.tasks.read(
            lambda progress: publishing.plan(source, options, progress),
            lambda plan: self._on_planned(plan, testimony_ids),
            replaces="dossier",
        )

    def export_to(self, path: Path, testimony_ids: Sequence[int]) -> None:
        """Write testimonies to a document."""
        self._folder = str(path.parent)
        publishing, source, options = self._context.workspace.publishing, _source(testimony_ids), _options()
        self._context.tasks.read(lambda progress: publishing.export(path, source, options, progress), self._on_exported)

    def _on_planned(self, plan: PublicationPlan, testimony_ids: Sequence[int]) -> None:
        if not plan.items:
            words = self.tr("Nothing of it may leave the archive.")
            self._context.messages.notice(" ".join([words, *self._words.told(plan.left_out)]))
            return
        dialog = QFileDialog(self._view, self.tr("Export"), self._folder)
        dialog.setObjectName("dossier_dialog")
        kinds = document_files()
        ask_where_to_save(
            dialog,
            Path(plan.file_name).stem,
            kinds,
            kinds[0],
            lambda path, _kind: self.export_to(path, testimony_ids),
        )

    def _on_exported(self, report: ExportReport) -> None:
        words = counted(
            report.items,
            self.tr("{count} testimony was exported to {file}."),
            self.tr("{count} testimonies were exported to {file}."),
            file=report.path.name,
        )
        told = " ".join([words, *self._words.told(report.left_out)])
        self._context.messages.success(told, self.tr("Open"), lambda: open_outside(report.path))


def _source(testimony_ids: Sequence[int]) -> ExportSource:
    return ExportSource(testimony_ids=testimony_ids)


def _options() -> ExportOptions:
    return ExportOptions(kind=DocumentKind.DOSSIER, language=language())
