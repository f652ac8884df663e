"""A table of words shows what it is given, and says in words what its icons say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon

from testimony_archive.ui.models.word_table import WordRow, WordTableModel

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

ROWS = (
    WordRow(("PE-014", "12"), "about one", "warning", "danger", spoken="missing"),
    WordRow(("CL-003", "7"), "about another"),
)


def test_it_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = WordTableModel(("Testimony", "Files"), numbers=(1,))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.set_rows(ROWS)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.set_rows(ROWS[:1])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_words_stand_under_headings_and_numbers_at_the_right() -> None:
    model = WordTableModel(("Testimony", "Files"), numbers=(1,))
    model.set_rows(ROWS)
    assert [model.headerData(each, Qt.Orientation.Horizontal) for each in range(2)] == ["Testimony", "Files"]
    assert [model.index(0, each).data() for each in range(2)] == ["PE-014", "12"]
    sides = [model.index(0, each).data(Qt.ItemDataRole.TextAlignmentRole) for each in range(2)]
    assert [bool(each & Qt.AlignmentFlag.AlignRight) for each in sides] == [False, True]


def test_what_an_icon_says_is_spoken() -> None:
    model = WordTableModel(("Testimony", "Files"))
    model.set_rows(ROWS)
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "missing: PE-014"
    assert isinstance(model.index(0, 0).data(Qt.ItemDataRole.DecorationRole), QIcon)
    assert model.index(1, 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_rows_that_are_the_same_leave_what_is_chosen_alone() -> None:
    model = WordTableModel(("Testimony", "Files"))
    model.set_rows(ROWS)
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.set_rows(ROWS)
    assert resets == []
    model.set_rows(ROWS[:1])
    assert resets == [True]
