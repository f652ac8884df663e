"""Choosing what to import, and seeing what would come of it before anything is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
)

from testimony_archive.ui.models.problems_model import COLUMN, FILE, ROW, ProblemsModel
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import PrimaryButton
from testimony_archive.ui.widgets.fields import BusyBar
from testimony_archive.ui.widgets.labels import ElidedLabel, label, set_role
from testimony_archive.ui.widgets.panes import EmptyState, Pane

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from testimony_archive.domain.drafts import Problem

_PATTERNS: Final = (
    "*.csv *.tsv *.xlsx *.txt *.md *.docx *.srt *.vtt *.mp3 *.wav *.m4a *.ogg *.opus *.flac *.mp4 *.m4v *.mov *.webm"
)


class ImportDialog(QDialog):
    """Says what it was asked; the presenter reads, judges and imports."""

    sources_chosen = Signal(list)
    """Paths of files and folders."""
    update_switched = Signal(bool)
    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_dialog")
        self.setWindowTitle(self.tr("Import"))
        self.setAcceptDrops(True)
        self.resize(800, 520)
        self._problems = ProblemsModel(self)
        self._names = ElidedLabel(role="secondary")
        self._names.setObjectName("import_names")
        self._summary = label("", "strong", wrap=True, name="import_summary")
        self._remark = label("", "secondary", wrap=True, name="import_remark")
        self._update = QCheckBox(self.tr("Also update testimonies that are there already"))
        self._table = QTableView()
        self._empty = EmptyState(
            "import",
            self.tr("Choose a table, transcripts, recordings, or a folder of them"),
            self.tr(
                "A table brings one testimony a row, with the files that it names. Nothing is written before you agree."
            ),
            name="import_empty",
        )
        self._stack = QStackedWidget()
        self.busy = BusyBar(name="import_busy")
        self._confirm = PrimaryButton(self.tr("Import"), name="import_confirm")
        self._lay_out()

    def show_names(self, sources: list[Path]) -> None:
        """Name what was chosen."""
        self._names.setText(", ".join(each.name for each in sources))

    def show_nothing(self) -> None:
        """While it is being read, or before anything was chosen."""
        self._summary.setText("")
        self._remark.setText("")
        self._confirm.setEnabled(False)
        self._problems.set_problems(())
        self._update.hide()

    def show_outcome(self, summary: str, remark: str, problems: tuple[Problem, ...], *, good: bool) -> None:
        """Tell what would come of it; only where it is good can it be confirmed."""
        self._summary.setText(summary)
        set_role(self._summary, "strong" if good else "strong-danger")
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self._problems.set_problems(problems)
        self._stack.setCurrentWidget(self._table if problems else self._empty)
        self._update.show()
        self._confirm.setEnabled(good)
        if good:
            self._confirm.setFocus()

    def show_empty(self, sentence: str, advice: str) -> None:
        """Say something where no problems are to be listed."""
        self._empty.tell(sentence, advice)
        self._stack.setCurrentWidget(self._empty)

    def set_confirm_text(self, text: str) -> None:
        """Name what the button does."""
        self._confirm.setText(text)
        self._confirm.setAccessibleName(text)
        self._confirm.updateGeometry()

    def set_waiting(self, waiting: bool) -> None:
        """While something is under way only cancelling is possible."""
        for widget in (self._files, self._folder, self._update):
            widget.setEnabled(not waiting)
        if waiting:
            self._confirm.setEnabled(False)

    def _lay_out(self) -> None:
        self._files = self._button(self.tr("Choose files…"), "import_files")
        self._files.clicked.connect(self._on_files_clicked)
        self._folder = self._button(self.tr("Choose a folder…"), "import_folder")
        self._folder.clicked.connect(self._on_folder_clicked)
        self._update.setObjectName("import_update")
        self._update.setAccessibleName(self._update.text())
        self._update.toggled.connect(self.update_switched)
        self._confirm.clicked.connect(self.confirmed)
        self._set_up_table()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._table)
        top = QHBoxLayout()
        top.setSpacing(tokens.SPACE_2)
        for widget in (self._files, self._folder):
            top.addWidget(widget)
        top.addWidget(self._names, 1)
        ground = Pane(name="import_ground")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._stack)
        cancel = self._button(self.tr("Cancel"), "import_cancel")
        cancel.clicked.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.setSpacing(tokens.SPACE_2)
        bottom.addWidget(self._update)
        bottom.addStretch(1)
        bottom.addWidget(cancel)
        bottom.addWidget(self._confirm)
        column = QVBoxLayout(self)
        edge = tokens.SPACE_4
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(tokens.SPACE_2)
        column.addLayout(top)
        column.addWidget(self._summary)
        column.addWidget(self._remark)
        column.addWidget(ground, 1)
        column.addWidget(self.busy)
        column.addLayout(bottom)
        self.show_nothing()

    def _set_up_table(self) -> None:
        table = self._table
        table.setObjectName("import_problems")
        table.setProperty("role", "words")
        table.setAccessibleName(self.tr("What there is to tell about the sources"))
        table.setModel(self._problems)
        table.setShowGrid(False)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.verticalHeader().setMinimumSectionSize(tokens.height_for(tokens.HEIGHT_ROW))
        table.setWordWrap(True)
        head = table.horizontalHeader()
        head.setStretchLastSection(True)
        head.setDefaultAlignment(head.defaultAlignment() & ~head.defaultAlignment().AlignHCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in ((FILE, 184), (ROW, 56), (COLUMN, 112)):
            table.setColumnWidth(column, width)

    @staticmethod
    def _button(text: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setAutoDefault(False)
        return button

    def _on_files_clicked(self) -> None:
        kinds = self.tr("Tables, transcripts and recordings ({patterns});;All files (*)").format(
            patterns="*.csv *.tsv *.xlsx *.txt *.md *.docx *.srt *.vtt *.mp3 *.wav *.m4a *.ogg *.opus *.flac *.mp4"
        )
        dialog = QFileDialog(self, self.tr("Choose what to import"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._ask(dialog)

    def _on_folder_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder to import"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._ask(dialog)

    def _ask(self, dialog: QFileDialog) -> None:
        dialog.setObjectName("import_sources_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._tell)
        dialog.open()

    def _tell(self, chosen: list[str]) -> None:
        paths = [Path(each) for each in chosen if each]
        if paths:
            self.sources_chosen.emit(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(each.isLocalFile() for each in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._tell([each.toLocalFile() for each in event.mimeData().urls() if each.isLocalFile()])
        event.acceptProposedAction()
