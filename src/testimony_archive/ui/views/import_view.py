"""The import page: sources, what would come of them, and how their tables are read; nothing is written before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from testimony_archive.ui.models.problems_model import COLUMN, FILE, ROW, ProblemsModel
from testimony_archive.ui.views.columns_panel import ColumnsPanel
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import PrimaryButton
from testimony_archive.ui.widgets.fields import BusyBar
from testimony_archive.ui.widgets.labels import ElidedLabel, HairLine, label, set_role
from testimony_archive.ui.widgets.page_panes import PagePanes
from testimony_archive.ui.widgets.panes import EmptyState, PageHead, Pane

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.drafts import Problem
    from testimony_archive.ui.memory import WindowMemory

_PATTERNS: Final = (
    "*.csv *.tsv *.xlsx *.txt *.md *.docx *.srt *.vtt *.TextGrid *.trs "
    "*.mp3 *.wav *.m4a *.ogg *.opus *.flac *.mp4 *.mov"
)
_COLUMN_WIDTHS: Final = ((FILE, 184), (ROW, 56), (COLUMN, 112))


class ImportView(QWidget):
    """Says what it was asked; the presenter reads, judges and imports."""

    sources_chosen = Signal(list)
    """Paths of files and folders."""
    update_switched = Signal(bool)
    confirmed = Signal()
    left = Signal()
    """The page was closed."""

    def __init__(self, memory: WindowMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_page")
        self._problems = ProblemsModel(self)
        self.columns = ColumnsPanel()
        self.busy = BusyBar(name="import_busy")
        self._table = QTableView()
        self._names = ElidedLabel(role="secondary")
        self._names.setObjectName("import_names")
        self._summary = label("", "strong", wrap=True, name="import_summary")
        self._remark = label("", "secondary", wrap=True, name="import_remark")
        self._outcome = QWidget()
        self._update = QCheckBox(self.tr("Also update testimonies that are there already"))
        self._confirm = PrimaryButton(self.tr("Import"), icon="import", name="import_confirm")
        self._close = _button(self.tr("Close"), "import_close")
        self._files = _button(self.tr("Choose files…"), "import_files")
        self._folder = _button(self.tr("Choose a folder…"), "import_folder")
        self._empty = EmptyState(
            "import",
            self.tr("Choose a table, transcripts, recordings, or a folder of them"),
            self.tr(
                "Or drop them here. A table brings one testimony a row, with the files that it names. "
                "Nothing is written before you agree."
            ),
            name="import_empty",
        )
        self._stack = QStackedWidget()
        self._panes = PagePanes("import_panes", memory, self)
        self._lay_out()
        self._connect()
        self.show_nothing()

    def show_names(self, sources: Sequence[Path]) -> None:
        """Name what was chosen."""
        self._names.setText(", ".join(each.name or str(each) for each in sources))

    def show_nothing(self) -> None:
        """Before anything was chosen."""
        self._names.setText("")
        self.show_waiting("")
        self.columns.hide()
        self._update.hide()
        self._empty.show()
        self._stack.setCurrentWidget(self._empty_pane)

    def show_waiting(self, words: str) -> None:
        """While the sources are read; old problems go, since they may be others now."""
        self._summary.setText(words)
        set_role(self._summary, "strong")
        self._remark.setText("")
        self._problems.set_problems(())
        self.set_confirm(self.tr("Import"), enabled=False)
        self._stack.setCurrentWidget(self._outcome)

    def show_outcome(self, summary: str, remark: str, problems: tuple[Problem, ...], *, good: bool) -> None:
        """Tell what would come of it, with everything there is to say about the sources."""
        self._summary.setText(summary)
        set_role(self._summary, "strong" if good else "strong-danger")
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self._problems.set_problems(problems)
        self._table.setVisible(bool(problems))
        self._update.show()

    def set_confirm(self, text: str, *, enabled: bool) -> None:
        """Name what the button does, and whether it can be done."""
        self._confirm.setText(text)
        self._confirm.setAccessibleName(text)
        self._confirm.updateGeometry()
        self._confirm.setEnabled(enabled)

    def set_waiting(self, waiting: bool) -> None:
        """While something is under way only cancelling is possible."""
        for widget in (self._files, self._folder, self._update, self._close):
            widget.setEnabled(not waiting)
        self.columns.set_waiting(waiting)
        if waiting:
            self._confirm.setEnabled(False)

    def choose_files(self) -> None:
        """Let files be chosen."""
        kinds = self.tr("Tables, transcripts and recordings ({patterns});;All files (*)").format(patterns=_PATTERNS)
        dialog = QFileDialog(self, self.tr("Choose what to import"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._ask(dialog)

    def choose_folder(self) -> None:
        """Let a folder be chosen."""
        dialog = QFileDialog(self, self.tr("Choose a folder to import"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self._ask(dialog)

    def _ask(self, dialog: QFileDialog) -> None:
        dialog.setObjectName("import_sources_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._tell)
        dialog.open()

    def _tell(self, chosen: Sequence[str]) -> None:
        paths = [Path(each) for each in chosen if each]
        if paths:
            self.sources_chosen.emit(paths)

    def _connect(self) -> None:
        self._files.clicked.connect(self.choose_files)
        self._folder.clicked.connect(self.choose_folder)
        self._update.toggled.connect(self.update_switched)
        self._confirm.clicked.connect(self.confirmed)
        self._close.clicked.connect(self.left)

    def _lay_out(self) -> None:
        middle = Pane(self._panes, name="import_middle")
        middle.set_least_width(400)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(self._stack, 1)
        column.addWidget(self.busy)
        column.addWidget(HairLine())
        column.addLayout(self._make_foot())
        self._empty_pane = QWidget()
        QVBoxLayout(self._empty_pane).addWidget(self._empty)
        self._lay_out_outcome()
        self._stack.addWidget(self._empty_pane)
        self._stack.addWidget(self._outcome)
        self._panes.add_pane(middle)
        self._panes.add_pane(self.columns, tokens.WIDTH_EXPORT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._panes)

    def _make_head(self) -> PageHead:
        head = PageHead(self.tr("Import"), name="import_head")
        head.row.addSpacing(tokens.SPACE_2)
        head.row.addWidget(self._files)
        head.row.addWidget(self._folder)
        head.row.addWidget(self._names, 1)
        return head

    def _make_foot(self) -> QHBoxLayout:
        self._update.setObjectName("import_update")
        self._update.setAccessibleName(self._update.text())
        foot = QHBoxLayout()
        foot.setContentsMargins(tokens.SPACE_4, tokens.SPACE_2, tokens.SPACE_4, tokens.SPACE_2)
        foot.setSpacing(tokens.SPACE_2)
        foot.addWidget(self._update)
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self._confirm)
        return foot

    def _lay_out_outcome(self) -> None:
        table = self._table
        table.setObjectName("import_problems")
        table.setProperty("role", "words")
        table.setAccessibleName(self.tr("What there is to tell about the sources"))
        table.setModel(self._problems)
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.verticalHeader().setMinimumSectionSize(tokens.height_for(tokens.HEIGHT_ROW))
        head = table.horizontalHeader()
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in _COLUMN_WIDTHS:
            table.setColumnWidth(column, width)
        texts = QVBoxLayout()
        texts.setContentsMargins(tokens.SPACE_4, tokens.SPACE_3, tokens.SPACE_4, tokens.SPACE_3)
        texts.setSpacing(tokens.SPACE_1)
        texts.addWidget(self._summary)
        texts.addWidget(self._remark)
        outcome = QVBoxLayout(self._outcome)
        outcome.setContentsMargins(0, 0, 0, 0)
        outcome.setSpacing(0)
        outcome.addLayout(texts)
        outcome.addWidget(HairLine())
        outcome.addWidget(table, 1)
        outcome.addStretch(0)


def _button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    return button
