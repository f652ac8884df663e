"""What an import has to tell: the same is told once, with how often and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from testimony_archive.domain.drafts import Problem, Severity
from testimony_archive.ui.models.problems_model import FILE, MESSAGE, ROW, ProblemsModel

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester


def model_of(*problems: Problem) -> ProblemsModel:
    model = ProblemsModel()
    model.set_problems(problems)
    return model


def words(model: ProblemsModel, row: int = 0) -> list[str]:
    return [str(model.index(row, column).data()) for column in (FILE, ROW, MESSAGE)]


def test_the_same_error_in_many_rows_is_one_line_with_its_rows() -> None:
    rows = (2, 3, 4, 9)
    model = model_of(*(Problem("/in/table.csv", "No such day.", Severity.ERROR, row, "date") for row in rows))
    assert model.rowCount() == 1
    assert words(model) == ["table.csv", "2–4, 9", "No such day. (4 times)"]


def test_the_same_remark_of_many_files_is_one_line_that_names_them_to_the_pointer() -> None:
    files = ("/in/a.csv", "/in/b.csv")
    model = model_of(*(Problem(file, "Columns were not read.", Severity.REMARK) for file in files))
    assert words(model) == ["2 files", "", "Columns were not read. (2 times)"]
    assert model.index(0, FILE).data(Qt.ItemDataRole.ToolTipRole) == "/in/a.csv\n/in/b.csv"


def test_what_differs_in_words_column_or_gravity_stays_apart(qtmodeltester: ModelTester) -> None:
    model = model_of(
        Problem("a.csv", "Unknown.", Severity.REMARK, 2, "role"),
        Problem("a.csv", "Unknown.", Severity.ERROR, 2, "role"),
        Problem("a.csv", "Unknown.", Severity.ERROR, 2, "theme"),
        Problem("a.csv", "Empty.", Severity.ERROR, 2, "theme"),
    )
    assert model.rowCount() == 4
    assert words(model) == ["a.csv", "2", "Unknown."]
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
