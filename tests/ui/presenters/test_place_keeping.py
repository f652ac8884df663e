"""Places in recordings are written down while somebody listens, so that a killed program loses seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from testimony_archive.ui.memory import WindowMemory
from testimony_archive.ui.player import Player, Track
from testimony_archive.ui.presenters.place_keeping import PlaceKeeping
from testimony_archive.ui.tasks import Tasks, ThreadRunner
from tests.factories import recording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from testimony_archive.config.settings import SettingsFile


@pytest.fixture
def player(qtbot: QtBot) -> Iterator[Player]:  # noqa: ARG001 - there has to be an application
    made = Player(with_sound=False)
    yield made
    made.close()


def test_a_place_is_written_while_the_recording_plays_and_what_is_late_undoes_nothing(
    player: Player, memory: WindowMemory, settings: SettingsFile, tmp_path: Path, qtbot: QtBot
) -> None:
    tasks = Tasks(ThreadRunner(), player)
    keeping = PlaceKeeping(player, memory, tasks, player, write_after_ms=50)
    path = recording(tmp_path / "talk.wav", milliseconds=4_000)
    player.play(Track(1, "XX-001", "Rosa", "", path, recording="one"))
    qtbot.waitUntil(lambda: (WindowMemory(settings).place("one") or 0) > 300, timeout=10_000)
    assert player.playing
    player.pause()
    keeping.write_what_is_due()
    tasks.shut_down()
    assert WindowMemory(settings).place("one") == pytest.approx(player.position_ms, abs=200)


def test_a_write_that_comes_late_leaves_what_is_newer(memory: WindowMemory, settings: SettingsFile) -> None:
    memory.set_place("one", 1_000)
    late = memory.writing_places()
    memory.set_place("one", 2_000)
    memory.writing_places()()
    late()
    assert WindowMemory(settings).place("one") == 2_000
