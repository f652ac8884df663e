"""One table of commands makes menus and shortcuts, and shows only what can be done."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QMenu, QPushButton, QVBoxLayout, QWidget

from testimony_archive.ui.actions import COMMANDS, MENUS, Actions, key_pair_text, key_text
from testimony_archive.ui.main_window import MainWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from testimony_archive.ui.memory import WindowMemory
    from testimony_archive.ui.messages import Messages


@pytest.fixture
def window(qtbot: QtBot, messages: Messages, memory: WindowMemory) -> MainWindow:
    window = MainWindow(messages, memory)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window: MainWindow) -> Actions:
    actions = Actions(window)
    window.show_content(QWidget(), actions, "Archive")
    return actions


def _menu(window: MainWindow, key: str) -> QMenu:
    menu = window.menuBar().findChild(QMenu, f"menu_{key}")
    assert isinstance(menu, QMenu)
    return menu


def test_every_command_has_a_name_of_its_own_and_a_menu() -> None:
    names = [command.identifier for command in COMMANDS]

    assert len(set(names)) == len(names)
    assert {command.menu for command in COMMANDS} == {key for key, _ in MENUS}


def test_no_key_does_two_things() -> None:
    written = [key for each in COMMANDS for key in (each.shortcut, each.anywhere) if key != ""]
    keys = Counter(QKeySequence(each).toString() for each in written)

    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("menu", [key for key, _ in MENUS])
def test_no_letter_leads_to_two_entries_of_a_menu(menu: str) -> None:
    letters = [each.text.partition("&")[2][:1].lower() for each in COMMANDS if each.menu == menu]

    assert all(letters)
    assert sorted(letters) == sorted(set(letters))


@pytest.mark.usefixtures("actions")
def test_a_menu_with_nothing_to_do_is_disabled(window: MainWindow) -> None:
    assert not _menu(window, "playback").menuAction().isEnabled()


def test_a_command_appears_once_something_carries_it_out(window: MainWindow, actions: Actions) -> None:
    done: list[str] = []
    assert not actions["tools.verify"].isVisible()

    actions.connect_command("tools.verify", lambda: done.append("verified"))
    actions["tools.verify"].trigger()

    assert actions["tools.verify"].isVisible()
    assert _menu(window, "tools").menuAction().isEnabled()
    assert done == ["verified"]


def test_a_command_can_be_there_and_not_possible_now(actions: Actions) -> None:
    done: list[str] = []
    actions.connect_command("edit.undo", lambda: done.append("undone"), enabled=False)
    actions["edit.undo"].trigger()
    actions.enable("edit.undo", True)
    actions["edit.undo"].trigger()

    assert done == ["undone"]


def test_a_switch_tells_whether_it_is_on(actions: Actions) -> None:
    told: list[bool] = []
    actions.connect_switch("playback.loop", told.append)
    actions["playback.loop"].trigger()
    actions["playback.loop"].trigger()

    assert told == [True, False]


def test_a_bare_key_works_where_it_was_attached_and_leaves_buttons_alone(
    window: MainWindow, actions: Actions, qtbot: QtBot
) -> None:
    played: list[str] = []
    pressed: list[str] = []
    content = QWidget()
    rows, button = QListWidget(), QPushButton("Keep")
    layout = QVBoxLayout(content)
    layout.addWidget(rows)
    layout.addWidget(button)
    actions.connect_command("playback.play", lambda: played.append("played"))
    actions.attach(rows, "playback.play")
    button.clicked.connect(lambda: pressed.append("pressed"))
    window.show_content(content, actions, "Archive")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()

    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert (played, pressed) == ([], ["pressed"])

    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert (played, pressed) == (["played"], ["pressed"])


def test_what_is_wanted_while_somebody_types_has_a_key_that_works_there(
    window: MainWindow, actions: Actions, qtbot: QtBot
) -> None:
    done: list[str] = []
    line = QLineEdit()
    actions.connect_command("playback.play", lambda: done.append("play"))
    actions.connect_command("playback.rewind", lambda: done.append("rewind"))
    actions.connect_command("playback.loop", lambda: done.append("loop"), enabled=False)
    window.show_content(line, actions, "Archive")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    line.setFocus()
    for key in (Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F9, Qt.Key.Key_Space):
        QTest.keyClick(line, key)
    assert done == ["play", "rewind"]
    assert line.text() == " "
    assert actions.keys(actions["playback.play"]) == ("Space", "F4")
    window.show_content(QWidget(), Actions(window), "Another")
    QTest.keyClick(window, Qt.Key.Key_F4)
    assert done == ["play", "rewind"]


def test_keys_are_written_apart(actions: Actions) -> None:
    assert key_text(actions["search.everything"]) == "Ctrl K"
    assert key_text(actions["help.about"]) == ""
    assert key_text(actions["playback.zoom_in"]) == "Ctrl +"
    assert key_pair_text(actions["playback.back"], actions["playback.forward"]) == "Ctrl ← →"
