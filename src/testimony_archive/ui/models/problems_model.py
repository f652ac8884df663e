"""What an import has to tell about its sources, a row for each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from testimony_archive.domain.drafts import Severity
from testimony_archive.domain.source_problems import NotTestimonies, UnknownColumns, UnknownColumnsOfFiles
from testimony_archive.ui.tooltips import tooltip
from testimony_archive.ui.translation import counted, error_texts, number
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


@dataclass(frozen=True, slots=True)
class _Line:
    """What is so in one or more places: problems that say the same of the same column."""

    message: str
    problems: tuple[Problem, ...]

    @property
    def first(self) -> Problem:
        return self.problems[0]

    @property
    def files(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(each.file for each in self.problems))

    def rows_of(self, file: str) -> str:
        """The rows of one file, one after the other as a range: “2–5, 9”."""
        return _ranges(sorted({each.row for each in self.problems if each.file == file and each.row}))


class ProblemsModel(QAbstractTableModel):
    """Errors first, then warnings, then remarks; in each, the order of the sources. What is said of several rows or
    files stands in one line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        alike: dict[tuple[Severity, str, str], list[Problem]] = {}
        for each in sorted(problems, key=lambda each: _ORDER.index(each.severity)):
            alike.setdefault((each.severity, each.column, self._message(each)), []).append(each)
        self._lines = [_Line(message, tuple(found)) for (_, _, message), found in alike.items()]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("File"), self.tr("Row"), self.tr("Column"), self.tr("What is so"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(line, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(self._told(line, index.column()))
            case Qt.ItemDataRole.DecorationRole if index.column() == FILE:
                return icons.icon(*_MARKS[line.first.severity])
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == FILE:
                return f"{self._severity(line.first.severity)}: {self._words(line, FILE)}"
            case _:
                return None

    def _severity(self, severity: Severity) -> str:
        return {
            Severity.ERROR: self.tr("error"),
            Severity.WARNING: self.tr("warning"),
            Severity.REMARK: self.tr("remark"),
        }[severity]

    def _words(self, line: _Line, column: int) -> str:
        match column:
            case 0:
                files = line.files
                if len(files) == 1:
                    return Path(files[0]).name
                return counted(len(files), self.tr("{count} file"), self.tr("{count} files"))
            case 1:
                return line.rows_of(line.files[0]) if len(line.files) == 1 else ""
            case 2:
                return line.first.column
            case _:
                if len(line.problems) == 1:
                    return line.message
                count = number(len(line.problems))
                return self.tr("{message} ({count} times)").format(message=line.message, count=count)

    def _told(self, line: _Line, column: int) -> str:
        """What the pointer tells: the whole of what a cell cuts or sums up."""
        if column not in (FILE, ROW):
            return self._words(line, column)
        places = ((file, line.rows_of(file)) for file in line.files)
        return "\n".join(
            self.tr("{file}, {rows}").format(file=file, rows=rows) if rows else file for file, rows in places
        )

    def _message(self, problem: Problem) -> str:
        if problem.error is None:
            return problem.message
        message, advice = error_texts(problem.error)
        if isinstance(problem.error, _ABOUT_COLUMNS):  # the advice speaks of options of the command line
            advice = self.tr("Choose at the right what a column is to be read as.")
        return f"{message} {advice}".strip()


def _ranges(rows: list[int]) -> str:
    runs: list[list[int]] = []
    for row in rows:
        if runs and row == runs[-1][1] + 1:
            runs[-1][1] = row
        else:
            runs.append([row, row])
    return ", ".join(number(first) if first == last else f"{number(first)}–{number(last)}" for first, last in runs)
