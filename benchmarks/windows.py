"""The window's first picture of an archive, against a bare table of Qt; each in a process of its own, from its start.

``python -m benchmarks.windows ARCHIVE`` measures any archive and tells the memory as well.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.measuring import Figure

if TYPE_CHECKING:
    from collections.abc import Callable

_RUNS: Final = 3
_TIMEOUT_SECONDS: Final = 120
_ROWS: Final = 20  # of the bare table: about as many as a window shows


def measure(archive: Path) -> Figure:
    """From starting the program with an archive to its rows on the screen."""
    ours, bare = zip(*((_start("ours", archive)[0], _start("bare", archive)[0]) for _ in range(_RUNS)), strict=True)
    return Figure("window on the archive, from start to its rows", "a bare window of 20 rows", min(ours), min(bare), 3)


def main(arguments: list[str]) -> None:
    """Measure an archive, or be one of the processes that are measured."""
    match arguments:
        case ["ours", archive]:
            _show_archive(Path(archive))
        case ["bare", _]:
            _show_bare()
        case [archive]:
            for kind in ("bare", "ours") * _RUNS:
                milliseconds, megabytes = _start(kind, Path(archive))
                print(f"{kind}: {milliseconds:,.0f} ms, {megabytes:,.0f} MB")
        case _:
            sys.exit("python -m benchmarks.windows ARCHIVE")


def _start(kind: str, archive: Path) -> tuple[float, float]:
    """Milliseconds until a process has painted, and the most memory that it took so far."""
    command = [sys.executable, "-m", "benchmarks.windows", kind, str(archive)]
    started = time.perf_counter()
    ended = subprocess.run(command, capture_output=True, text=True, timeout=_TIMEOUT_SECONDS, check=True)
    taken = (time.perf_counter() - started) * 1_000
    return taken, float(ended.stdout.split()[-1])


def _show_archive(archive: Path) -> None:
    from PySide6.QtWidgets import QTableView

    from testimony_archive.config.settings import SettingsFile
    from testimony_archive.services.workspaces import Workspaces
    from testimony_archive.ui.program import Program, make_application
    from testimony_archive.ui.translation import Translations
    from testimony_archive.ui.visual.style import Look, Scheme

    application = make_application(["windows"])
    look = Look(application, Scheme.LIGHT)
    translations = Translations(application)
    translations.use("en")
    with tempfile.TemporaryDirectory() as settings:
        program = Program(Workspaces(date.today), SettingsFile(Path(settings)), look, translations, with_sound=False)
        workspace = Workspaces(date.today).open(archive, read_only=True)  # whoever measures holds its lock
        program.show_archive(workspace)
        program.window.show()
        table = program.window.findChild(QTableView, "testimonies_table")
        assert table is not None
        _end_when(lambda: table.model().rowCount() > 0)


def _show_bare() -> None:
    from PySide6.QtWidgets import QApplication, QTableWidget, QTableWidgetItem

    _application = QApplication(["windows"])
    table = QTableWidget(_ROWS, 11)
    for row in range(_ROWS):
        for column in range(11):
            table.setItem(row, column, QTableWidgetItem(f"{row} {column}"))
    table.resize(1440, 900)
    table.show()
    _end_when(lambda: True)


def _end_when(is_filled: Callable[[], bool]) -> None:
    """Let Qt work until the picture is there, say how much memory it took, and end without tidying up."""
    import os
    import resource

    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    while not is_filled():  # asleep in between, as a program is that waits for somebody
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QApplication.processEvents()
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
