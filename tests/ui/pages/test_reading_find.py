"""Finding words in the transcript that is read: the bar, the count, and the way from place to place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from testimony_archive.ui.shell import CameFrom
from tests.ui.pages.test_reading_room import Reading

if TYPE_CHECKING:
    from testimony_archive.ui.session import ArchiveSession


@pytest.fixture
def first_page() -> str:
    return "search"


@pytest.fixture
def reading(session: ArchiveSession) -> Reading:
    return Reading(session)


def told(reading: Reading) -> str:
    return reading.child(QLabel, "find_count").text()


def selected(reading: Reading) -> str:
    return reading.transcript.textCursor().selectedText().lower()


def test_words_are_found_while_they_are_typed_and_enter_goes_on(reading: Reading) -> None:
    reading.open()
    reading.context.actions["edit.find"].trigger()
    line = reading.child(QLineEdit, "find_line")
    assert line.hasFocus()
    QTest.keyClicks(line, "caja")
    found = [each.text.lower().count("caja") for each in reading.passages]
    assert told(reading) == f"1 of {sum(found)}"
    assert selected(reading).startswith("caja")
    first = reading.transcript.stretch()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert told(reading) == f"2 of {sum(found)}"
    assert reading.transcript.stretch() != first
    reading.context.actions["edit.previous"].trigger()
    assert reading.transcript.stretch() == first
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert told(reading) == f"{sum(found)} of {sum(found)}"
    reading.context.actions["edit.next"].trigger()
    assert told(reading).startswith("1 of")
    QTest.keyClicks(line, "xyz")
    assert told(reading) == "Not in this transcript"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not line.isVisible()
    assert reading.transcript.hasFocus()


def test_closing_the_bar_shows_the_words_that_led_here_again(reading: Reading) -> None:
    reading.open(place=7, came_from=CameFrom("caja"))
    marks = {each.cursor.selectedText() for each in reading.transcript.extraSelections()}
    reading.context.actions["edit.find"].trigger()
    line = reading.child(QLineEdit, "find_line")
    assert line.text() == "caja"
    line.clear()
    QTest.keyClicks(line, "camiones")
    assert {each.cursor.selectedText() for each in reading.transcript.extraSelections()} != marks
    QTest.keyClick(line, Qt.Key.Key_Escape)
    reading.transcript.go_to(reading.passages[7].passage_id)
    assert {each.cursor.selectedText() for each in reading.transcript.extraSelections()} == marks


def test_what_is_found_follows_an_edit_and_leads_nobody_away(reading: Reading) -> None:
    reading.open()
    reading.context.actions["edit.find"].trigger()
    QTest.keyClicks(reading.child(QLineEdit, "find_line"), "caja")
    before = int(told(reading).rpartition(" ")[2])
    place = reading.transcript.verticalScrollBar().value()
    last = reading.passages[-1]
    edited = reading.workspace.transcribing.edit_text(last.passage_id, f"{last.text} Otra caja.")
    reading.context.changes.announce(edited.changes)
    assert int(told(reading).rpartition(" ")[2]) == before + 1
    assert reading.transcript.verticalScrollBar().value() == place
