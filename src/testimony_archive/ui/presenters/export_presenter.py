"""Exporting a selection: what would leave and what may not, told before; then the document, in the background."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from testimony_archive.domain.records import ItemKind
from testimony_archive.domain.rights import Answer
from testimony_archive.services.left_out_report import REPORT_ENDING, write_report
from testimony_archive.services.publishing import ExportOptions, ExportSource
from testimony_archive.ui.dialogs.saving import ask_where_to_save
from testimony_archive.ui.models.document_files import DocumentFile, document_files
from testimony_archive.ui.models.export_choices import ExportChoices, as_text, from_text
from testimony_archive.ui.presenters.open_outside import open_outside
from testimony_archive.ui.presenters.preview_presenter import PreviewPresenter
from testimony_archive.ui.presenters.selection_rows import ForbiddenWords
from testimony_archive.ui.presenters.style_names_presenter import StyleNamesPresenter
from testimony_archive.ui.translation import counted, language, number

if TYPE_CHECKING:
    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.domain.publication import LeftOut
    from testimony_archive.domain.records import Selection
    from testimony_archive.services.publishing import ExportReport, PublicationPlan
    from testimony_archive.services.selecting import SelectedItem
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.selection_rows import ForbiddenRow
    from testimony_archive.ui.views.selection_view import SelectionView


_PRINTED_WORDS: Final = (ItemKind.HEADING, ItemKind.TEXT)


class ExportPresenter(QObject):
    """Moves the export panel and the list of what consent forbids."""

    def __init__(self, context: WindowContext, view: SelectionView) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._words = ForbiddenWords(self)
        self._selection: Selection | None = None
        self._items: tuple[SelectedItem, ...] = ()
        self._plan: PublicationPlan | None = None
        self._forbidden: tuple[ForbiddenRow, ...] = ()
        self._is_exporting = False
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        panel = view.export
        panel.choices.changed.connect(self._on_choices_changed)
        panel.choices.template_wanted.connect(self._on_template_wanted)
        panel.export_asked.connect(self.ask_where)
        panel.open_asked.connect(open_outside)
        panel.folder_asked.connect(lambda path: open_outside(path.parent))
        view.forbidden.open_asked.connect(self._on_open_asked)
        view.forbidden.copy_asked.connect(self._on_copy_asked)
        view.forbidden.save_asked.connect(self._on_save_asked)
        self.preview = PreviewPresenter(context, panel.preview)
        self._styles = StyleNamesPresenter(context, view)
        self._styles.kept.connect(self._make_plan)
        panel.choices.styles_wanted.connect(self._on_styles_wanted)
        self._show_plan()

    def show(self, selection: Selection | None, items: tuple[SelectedItem, ...]) -> None:
        """The page shows this selection now."""
        if selection is None or self._selection is None or selection.selection_id != self._selection.selection_id:
            self._view.export.show_result(None, "")
            self._recall(selection)
        self._selection, self._items = selection, items
        self._view.export.choices.set_has_words(any(each.item.kind in _PRINTED_WORDS for each in items))
        self._make_plan()

    def ask_where(self) -> None:
        """Let a file be chosen and write it."""
        if self._plan is None or not self._plan.items or self._is_exporting:
            return
        dialog = QFileDialog(self._view, self.tr("Export"), self._folder)
        dialog.setObjectName("export_dialog")
        kinds = document_files()
        usual = next(each for each in kinds if each.ending == self._view.export.choices.choices().ending)
        ask_where_to_save(
            dialog, Path(self._plan.file_name).stem, kinds, usual, lambda path, _kind: self.export_to(path)
        )

    def export_to(self, path: Path) -> None:
        """Write the selection to a document."""
        if self._selection is None:
            return
        self._folder = str(path.parent)
        publishing, source, options = self._context.workspace.publishing, self._source(), self._options()
        self._set_exporting(True)
        task = self._context.tasks.read(
            lambda progress: publishing.export(path, source, options, progress),
            self._on_exported,
            self._on_export_failed,
            on_progress=lambda _report: None,
        )
        self._view.export.busy.follow(task, self.tr("Writing the document"))

    # Choices -------------------------------------------------------------------------------------------------------

    def _recall(self, selection: Selection | None) -> None:
        """Choose as was chosen for this selection last, else for any of this archive."""
        memory = self._context.memory
        kept = from_text(memory.view(self._key(selection))) or from_text(memory.view(self._key(None)))
        self._view.export.choices.show_choices(kept or ExportChoices(ExportOptions(language=language())))

    def _on_choices_changed(self) -> None:
        written = as_text(self._view.export.choices.choices())
        for key in (self._key(self._selection), self._key(None)):
            self._context.memory.set_view(key, written)
        self._make_plan()

    def _key(self, selection: Selection | None) -> str:
        return f"export:{self._context.workspace.path}:{selection.uuid if selection is not None else ''}"

    # The plan ------------------------------------------------------------------------------------------------------

    def _make_plan(self) -> None:
        if self._selection is None:
            self._plan = None
            self._show_plan()
            self.preview.show(None, self._view.export.choices.choices())
            return
        publishing, source, options = self._context.workspace.publishing, self._source(), self._options()
        self._context.tasks.read(
            lambda progress: publishing.plan(source, options, progress), self._on_planned, replaces="export plan"
        )

    def _on_planned(self, plan: PublicationPlan) -> None:
        self._plan = plan
        self._show_plan()
        self.preview.show(plan.publication, self._view.export.choices.choices())

    def _show_plan(self) -> None:
        count = self._plan.items if self._plan is not None else 0
        words = counted(count, self.tr("Export {count} item…"), self.tr("Export {count} items…"))
        text = words if count else self.tr("Nothing to export")
        self._view.export.set_button(text, enabled=count > 0 and not self._is_exporting)
        self._view.export.set_note(self._note())
        left_out: tuple[LeftOut, ...] = self._plan.left_out if self._plan is not None else ()
        self._forbidden = self._words.rows(left_out)
        self._view.forbidden.show_rows(self._forbidden, self._forbidden_in_words())

    def _note(self) -> str:
        decisions = [each.decision for each in self._items if each.decision is not None]
        hidden = sum(each.answer is Answer.UNDER_PSEUDONYM for each in decisions)
        if not hidden:
            return ""
        return counted(
            hidden,
            self.tr("{count} item leaves under a pseudonym."),
            self.tr("{count} items leave under a pseudonym."),
        )

    def _forbidden_in_words(self) -> str:
        items = sum(each.decision is not None for each in self._items)
        whole = sum(not each.is_part for each in self._forbidden)
        parts = []
        if whole:
            parts.append(self.tr("{left} of {count} items left out").format(left=number(whole), count=number(items)))
        if shortened := len({each.code for each in self._forbidden if each.is_part}):
            parts.append(
                counted(shortened, self.tr("{count} testimony shortened"), self.tr("{count} testimonies shortened"))
            )
        return ", ".join(parts)

    # Writing -------------------------------------------------------------------------------------------------------

    def _on_exported(self, report: ExportReport) -> None:
        self._set_exporting(False)
        words = counted(
            report.items,
            self.tr("{count} item was exported to {file}."),
            self.tr("{count} items were exported to {file}."),
            file=report.path.name,
        )
        if report.left_out:
            left = counted(
                len(report.left_out),
                self.tr("{count} thing was left out; the list below the items says why."),
                self.tr("{count} things were left out; the list below the items says why."),
            )
            words = f"{words} {left}"
        self._view.export.show_result(report.path, words)
        if not self._view.isVisible():  # people went on with something else meanwhile
            self._context.messages.success(words, self.tr("Open"), lambda: open_outside(report.path))

    def _on_export_failed(self, error: ArchiveError) -> None:
        self._set_exporting(False)
        self._context.messages.error(error)

    def _set_exporting(self, exporting: bool) -> None:
        self._is_exporting = exporting
        self._view.export.set_exporting(exporting)

    def _on_template_wanted(self) -> None:
        dialog = QFileDialog(self._view, self.tr("Choose a document whose styles are used"), self._folder)
        dialog.setObjectName("template_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Word documents and templates (*.docx *.dotx)"))
        dialog.fileSelected.connect(lambda chosen: self._view.export.choices.set_template(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_styles_wanted(self) -> None:
        if (template := self._options().template) is not None:
            self._styles.ask(template)

    # What consent forbids ------------------------------------------------------------------------------------------

    def _on_open_asked(self, code: str) -> None:
        for each in self._items:
            if each.testimony is not None and each.testimony.code == code:
                self._context.shell.open_testimony(each.testimony.testimony_id)
                return

    def _on_copy_asked(self) -> None:
        lines = [f"{each.code}\t{each.text}" for each in self._forbidden]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._context.messages.notice(self.tr("The list was copied."))

    def _on_save_asked(self) -> None:
        dialog = QFileDialog(self._view, self.tr("Save what consent forbids"), self._folder)
        dialog.setObjectName("report_dialog")
        kind = DocumentFile(self.tr("Table (*.csv)"), REPORT_ENDING)
        stem = self.tr("left out")
        if self._plan is not None:
            stem = f"{Path(self._plan.file_name).stem} – {stem}"
        ask_where_to_save(dialog, stem, [kind], kind, lambda path, _kind: self.save_report(path))

    def save_report(self, path: Path) -> None:
        """Write what is left out, and why, to a table."""
        self._folder = str(path.parent)
        headings = (self.tr("Code"), self.tr("Left out"), self.tr("Reason"))
        rows = [(each.code, each.what, each.reason) for each in self._forbidden]
        words = self.tr("The list was saved as {file}.").format(file=path.name)
        self._context.tasks.read(
            lambda _progress: write_report(path, headings, rows),
            lambda _done: self._context.messages.success(words, self.tr("Open"), lambda: open_outside(path)),
        )

    def _source(self) -> ExportSource:
        assert self._selection is not None
        return ExportSource(selection_id=self._selection.selection_id)

    def _options(self) -> ExportOptions:
        choices = self._view.export.choices.choices()
        return choices.options.for_format(choices.ending)
