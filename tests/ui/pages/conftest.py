"""The window on a copy of the sample archive, with everything done at once on the interface's thread."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from testimony_archive.services.workspaces import Workspaces
from testimony_archive.ui.main_window import MainWindow
from testimony_archive.ui.player import Player
from testimony_archive.ui.session import ArchiveSession
from testimony_archive.ui.tasks import SynchronousRunner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.memory import WindowMemory
    from testimony_archive.ui.messages import Messages

_TODAY = date(2026, 1, 15)


@pytest.fixture(scope="session")
def _sample_made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "archive"
    Workspaces(lambda: _TODAY).sample(folder).close()
    return folder


@pytest.fixture
def workspaces() -> Workspaces:
    return Workspaces(lambda: _TODAY)


@pytest.fixture
def workspace(workspaces: Workspaces, _sample_made_once: Path, tmp_path: Path) -> Workspace:
    """A fresh copy of the sample archive, open; the session closes it."""
    folder = tmp_path / "sample"
    shutil.copytree(_sample_made_once, folder)
    return workspaces.open(folder)


class HeldRunner(SynchronousRunner):
    """Does everything at once, unless it is held: then in order, when it is told to go on."""

    def __init__(self) -> None:
        self._held: list[Callable[[], None]] | None = None

    def submit(self, job: Callable[[], None], *, writes: bool) -> None:
        if self._held is None:
            super().submit(job, writes=writes)
        else:
            self._held.append(job)

    def hold(self) -> None:
        self._held = []

    def step(self) -> None:
        """Do what was asked for until now; what comes of it waits."""
        assert self._held is not None
        held, self._held = self._held, []
        for job in held:
            job()

    def go_on(self) -> None:
        while self._held:
            self.step()
        self._held = None


@pytest.fixture
def runner() -> HeldRunner:
    return HeldRunner()


@pytest.fixture
def first_page() -> str:
    """The page the window opens with: a module about another page names it, which spares making the first one."""
    return ""


@pytest.fixture
def session(
    qtbot: QtBot,
    workspace: Workspace,
    messages: Messages,
    memory: WindowMemory,
    first_page: str,
    runner: HeldRunner,
) -> Iterator[ArchiveSession]:
    """The window with all its pages."""
    window = MainWindow(messages, memory)
    qtbot.addWidget(window)
    player = Player(with_sound=False)
    session = ArchiveSession(workspace, window, messages, memory, player, runner)
    window.show_content(session.frame, session.actions, "Sample")
    window.resize(1440, 900)
    with qtbot.waitExposed(window):
        window.show()
    session.start(first_page)
    yield session
    player.close()
    window.close()
    session.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def context(session: ArchiveSession) -> WindowContext:
    return session.context
