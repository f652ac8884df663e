"""The window as the command starts it: with real threads, until it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from testimony_archive.ui.application import run
from testimony_archive.ui.main_window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from testimony_archive.config.settings import SettingsFile
    from testimony_archive.services.workspaces import Workspaces


@pytest.mark.qt_log_ignore("PulseAudioService")  # a machine without loudspeakers
def test_the_window_opens_an_archive_and_ends_when_it_is_closed(
    qapp: QApplication, workspaces: Workspaces, settings: SettingsFile, tmp_path: Path
) -> None:
    workspaces.create(tmp_path / "archive", "blank", "Programme").close()
    titles: list[str] = []

    def look_and_close() -> None:
        for window in qapp.topLevelWidgets():
            if isinstance(window, MainWindow) and window.windowTitle().startswith("Programme"):
                titles.append(window.windowTitle())
                watch.stop()
                window.close()

    watch = QTimer()
    watch.timeout.connect(look_and_close)
    watch.start(20)
    code = run(workspaces, tmp_path / "archive", settings, tmp_path / "log")

    assert code == 0
    assert titles == ["Programme – Testimony Archive"]
    assert settings.read().recent_archives == (tmp_path / "archive",)
    with workspaces.open(tmp_path / "archive") as workspace:
        assert not workspace.read_only
