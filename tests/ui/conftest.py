"""What tests of the window start from: the program's own look, and helpers that do their work at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from testimony_archive.config.settings import SettingsFile
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.ui.memory import WindowMemory
from testimony_archive.ui.messages import Messages
from testimony_archive.ui.program import Program
from testimony_archive.ui.tasks import SynchronousRunner, Tasks
from testimony_archive.ui.translation import Translations
from testimony_archive.ui.visual.style import Look, Scheme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

TODAY = date(2024, 6, 1)


@pytest.fixture(scope="session")
def _dressed(qapp: QApplication) -> Look:
    return Look(qapp, Scheme.LIGHT)


@pytest.fixture(autouse=True)
def look(_dressed: Look) -> Iterator[Look]:
    """The look of the application, light at the start of every test."""
    _dressed.set_scheme(Scheme.LIGHT)
    yield _dressed
    _dressed.set_scheme(Scheme.LIGHT)


@pytest.fixture
def translations(qapp: QApplication) -> Iterator[Translations]:
    """The application's translators; English again when the test is over."""
    made = Translations(qapp)
    made.use("en")
    yield made
    made.use("en")


@pytest.fixture
def settings(user_folder: Path) -> SettingsFile:
    """The settings of somebody who starts the program for the first time."""
    return SettingsFile(user_folder)


@pytest.fixture
def memory(settings: SettingsFile) -> WindowMemory:
    return WindowMemory(settings)


@pytest.fixture
def messages(qapp: QApplication) -> Messages:
    return Messages(qapp)


@pytest.fixture
def tasks(qapp: QApplication) -> Tasks:
    """Does everything at once, on the interface's thread."""
    return Tasks(SynchronousRunner(), qapp)


@pytest.fixture
def workspaces() -> Workspaces:
    """Archives on a fixed day."""
    return Workspaces(lambda: TODAY)


@pytest.fixture
def program(
    qtbot: QtBot, workspaces: Workspaces, settings: SettingsFile, look: Look, translations: Translations
) -> Iterator[Program]:
    """The whole window on its first page, with everything done at once."""
    program = Program(workspaces, settings, look, translations, SynchronousRunner(), with_sound=False)
    qtbot.addWidget(program.window)
    program.start(None)
    with qtbot.waitActive(program.window):
        program.window.show()
        program.window.activateWindow()
    yield program
    program.window.close()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample archive, closed; for tests that change nothing in it."""
    folder = tmp_path_factory.mktemp("window") / "sample"
    Workspaces(lambda: TODAY).sample(folder).close()
    return folder
