"""The one place where the parts are put together."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from testimony_archive.cli.app import run
from testimony_archive.cli.parts import Parts
from testimony_archive.config.logging import start_logging
from testimony_archive.services.workspaces import Workspaces


def start(arguments: Sequence[str]) -> int:
    """Run the program with these arguments and give its exit status."""
    start_logging()
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may know fewer letters than the world has; better a question mark than a crash.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    workspaces = Workspaces(date.today)  # noqa: DTZ011 - rights hold by the user's own calendar day

    def run_window(archive: Path | None) -> int:
        from testimony_archive.ui.application import run as run_application  # noqa: PLC0415 - Qt takes time to load

        return run_application(workspaces, archive)

    def draw_pictures(archive: Path, folder: Path) -> tuple[Path, ...]:
        from testimony_archive.ui.pictures import draw_pictures as draw  # noqa: PLC0415 - Qt takes time to load

        return draw(workspaces, archive, folder)

    return run(arguments, Parts(workspaces, run_window, draw_pictures))
