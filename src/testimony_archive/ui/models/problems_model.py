"""What an import has to tell about its sources, a row for each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from testimony_archive.domain.drafts import Severity
from testimony_archive.domain.source_problems import NotTestimonies, UnknownColumns, UnknownColumnsOfFiles
from testimony_archive.ui.translation import error_texts, number
from testimony_archive.ui.visual import icons

if TYPE_CHECKING:
    from testimony_archive.domain.drafts import Problem

FILE, ROW, COLUMN, MESSAGE = range(4)
_MARKS: Final = {
    Severity.ERROR: ("warning", "danger"),
    Severity.WARNING: ("warning", "warn"),
    Severity.REMARK: ("info", "text2"),
}
_ORDER: Final = tuple(_MARKS)
_ABOUT_COLUMNS: Final = (UnknownColumns, UnknownColumnsOfFiles, NotTestimonies)
_Index = QModelIndex | QPersistentModelIndex


class ProblemsModel(QAbstractTableModel):
    """Errors first, then warnings, then remarks; in each, the order of the sources."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: list[Problem] = []

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._problems = sorted(problems, key=lambda each: _ORDER.index(each.severity))
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._problems)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("File"), self.tr("Row"), self.tr("Column"), self.tr("What is so"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        problem = self._problems[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(problem, index.column())
            case Qt.ItemDataRole.ToolTipRole if index.column() in (FILE, MESSAGE):
                return problem.file if index.column() == FILE else self._words(problem, MESSAGE)
            case Qt.ItemDataRole.DecorationRole if index.column() == FILE:
                return icons.icon(*_MARKS[problem.severity])
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == FILE:
                return f"{self._severity(problem.severity)}: {Path(problem.file).name}"
            case _:
                return None

    def _severity(self, severity: Severity) -> str:
        return {
            Severity.ERROR: self.tr("error"),
            Severity.WARNING: self.tr("warning"),
            Severity.REMARK: self.tr("remark"),
        }[severity]

    def _words(self, problem: Problem, column: int) -> str:
        match column:
            case 0:
                return Path(problem.file).name
            case 1:
                return number(problem.row) if problem.row else ""
            case 2:
                return problem.column
            case _:
                return self._message(problem)

    def _message(self, problem: Problem) -> str:
        if problem.error is None:
            return problem.message
        message, advice = error_texts(problem.error)
        if isinstance(problem.error, _ABOUT_COLUMNS):  # the advice speaks of options of the command line
            advice = self.tr("Choose at the right what a column is to be read as.")
        return f"{message} {advice}".strip()
