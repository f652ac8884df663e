"""The command palette finds what can be done now, does it, and leads back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView, QWidget
from shiboken6 import delete

from testimony_archive.ui.actions import Actions
from testimony_archive.ui.dialogs.command_palette import CommandPalette, rank

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Choosing:
    """A window with a field and three commands, one of which cannot be carried out."""

    def __init__(self, qtbot: QtBot) -> None:
        self.done: list[str] = []
        self.window = QWidget()
        self.window.resize(900, 600)
        qtbot.addWidget(self.window)
        self.field = QLineEdit(self.window)
        self.actions = Actions(self.window)
        for identifier in ("file.export", "tools.reindex", "tools.verify"):
            self.actions.connect_command(identifier, lambda identifier=identifier: self.done.append(identifier))  # type: ignore[misc]
        self.actions.enable("tools.verify", enabled=False)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.field.setFocus()
        self.palette = CommandPalette(self.actions, self.window)
        self.palette.open_above(self.window)

    @property
    def line(self) -> QLineEdit:
        found = self.palette.findChild(QLineEdit, "command_palette_field")
        assert isinstance(found, QLineEdit)
        return found

    def shown(self) -> list[str]:
        found = self.palette.findChild(QListView, "command_palette_list")
        assert isinstance(found, QListView)
        return [found.model().index(row, 0).data() for row in range(found.model().rowCount())]


@pytest.fixture
def choosing(qtbot: QtBot) -> Choosing:
    return Choosing(qtbot)


def test_it_lists_what_can_be_done_now_and_nothing_else(choosing: Choosing) -> None:
    assert choosing.shown() == ["File: Export…", "Tools: Rebuild the index"]


def test_a_few_letters_are_enough_and_enter_does_it(choosing: Choosing) -> None:
    QTest.keyClicks(choosing.line, "rbi")
    assert choosing.shown() == ["Tools: Rebuild the index"]
    QTest.keyClick(choosing.line, Qt.Key.Key_Return)
    assert choosing.done == ["tools.reindex"]
    assert not choosing.palette.isVisible()


def test_down_chooses_the_next(choosing: Choosing) -> None:
    QTest.keyClick(choosing.line, Qt.Key.Key_Down)
    QTest.keyClick(choosing.line, Qt.Key.Key_Return)
    assert choosing.done == ["tools.reindex"]


def test_escape_does_nothing_and_gives_the_focus_back(choosing: Choosing) -> None:
    QTest.keyClick(choosing.line, Qt.Key.Key_Escape)
    assert not choosing.palette.isVisible()
    assert choosing.done == []
    assert choosing.window.focusWidget() is choosing.field


def test_letters_that_fit_nothing_do_nothing(choosing: Choosing) -> None:
    QTest.keyClicks(choosing.line, "zzz")
    assert choosing.shown() == []
    QTest.keyClick(choosing.line, Qt.Key.Key_Return)
    assert choosing.done == []


@pytest.mark.parametrize(
    ("typed", "found"), [("", 0), ("exp", 0), ("word", 1), ("etw", 2), ("ÉXPORT", 0), ("x z", None)]
)
def test_names_rank_by_how_the_letters_stand_in_them(typed: str, found: int | None) -> None:
    assert rank(typed, "Export to Word…") == found


def test_it_closes_also_where_what_had_the_focus_is_gone(choosing: Choosing) -> None:
    delete(choosing.field)
    QTest.keyClick(choosing.line, Qt.Key.Key_Escape)
    assert not choosing.palette.isVisible()
