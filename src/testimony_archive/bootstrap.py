"""The one place where the parts are put together."""

from __future__ import annotations

import io
import os
import sys
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from testimony_archive.cli.app import run
from testimony_archive.cli.output import tell_error
from testimony_archive.cli.parts import Parts
from testimony_archive.config.logging import log_to
from testimony_archive.config.paths import user_folders
from testimony_archive.config.settings import SettingsFile
from testimony_archive.domain.errors import NoScreen

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from testimony_archive.domain.sound import SoundBlock
    from testimony_archive.services.workspaces import Workspaces


def _require_screen() -> None:
    """Qt ends the process where it finds no screen.

    Raises:
        NoScreen: there is none on a system whose screens are named by variables (X11, Wayland).
    """
    named = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    if sys.platform == "linux" and not any(os.environ.get(each) for each in named):
        raise NoScreen


def start(arguments: Sequence[str]) -> int:
    """Run the program with these arguments and give its exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may know fewer letters than the world has; better a question mark than a crash.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    folders = user_folders()
    settings = SettingsFile(folders.settings)

    @cache
    def workspaces() -> Workspaces:
        from testimony_archive.services.waveforms import Waveforms  # noqa: PLC0415 - takes time to load
        from testimony_archive.services.workspaces import Workspaces  # noqa: PLC0415 - takes time to load

        sounds = Waveforms(read_sound, folders.cache / "waveforms")
        return Workspaces(date.today, sounds, settings, tell=tell_error)

    def read_sound(path: Path) -> Generator[SoundBlock | None, None, None]:
        from testimony_archive.ui.sound_reader import read_sound as read  # noqa: PLC0415 - Qt takes time to load

        return read(path)

    def run_window(archive: Path | None) -> int:
        _require_screen()
        from testimony_archive.ui.application import run as run_application  # noqa: PLC0415 - Qt takes time to load

        return run_application(workspaces(), archive, settings, folders.log)

    def draw_pictures(archive: Path, folder: Path) -> tuple[Path, ...]:
        from testimony_archive.ui.pictures import draw_pictures as draw  # noqa: PLC0415 - Qt takes time to load

        return draw(workspaces(), archive, folder)

    with log_to(folders.log, settings.read().log_level) as log:
        return run(arguments, Parts(workspaces, run_window, draw_pictures, log))
