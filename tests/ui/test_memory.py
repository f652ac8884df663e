"""How far recordings were heard is remembered from one day to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMainWindow

from testimony_archive.ui.memory import WindowMemory

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from testimony_archive.config.settings import SettingsFile


def test_the_place_in_a_recording_is_there_the_next_day(settings: SettingsFile, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    today = WindowMemory(settings)
    today.set_place("one", 5_000)
    today.set_place("two", 7_000)
    today.set_place("one", 6_000)
    today.set_place("three", 9_000)
    today.set_place("three", None)
    today.write(window)
    tomorrow = WindowMemory(settings)
    assert (tomorrow.place("one"), tomorrow.place("two"), tomorrow.place("three")) == (6_000, 7_000, None)
    assert tomorrow.heard_last(["two", "one", "four"]) == "one"
    assert tomorrow.heard_last(["four"]) == ""


def test_of_many_recordings_those_heard_last_are_remembered(memory: WindowMemory) -> None:
    for number in range(600):
        memory.set_place(str(number), number)
    assert memory.place("0") is None
    assert memory.place("599") == 599


@pytest.mark.parametrize("written", ['{"sections": {}, "panes": {}, "places": {"one": "far"}}', "[]", "no JSON"])
def test_what_cannot_be_read_is_forgotten(settings: SettingsFile, written: str) -> None:
    from dataclasses import replace

    settings.update(lambda old: replace(old, window_state=written))
    assert WindowMemory(settings).place("one") is None


def test_the_recording_that_was_chosen_last_of_a_part_is_remembered(
    settings: SettingsFile, memory: WindowMemory
) -> None:
    memory.choose("film", ["film", "sound"])
    memory.choose("sound", ["film", "sound"])
    memory.writing_places()()
    assert WindowMemory(settings).chosen == {"sound"}
    for number in range(600):
        memory.choose(str(number), [])
    assert "0" not in memory.chosen
    assert len(memory.chosen) == 500
