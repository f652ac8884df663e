"""What the commands are given: the services, and the window without knowing it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from testimony_archive.services.workspaces import Workspaces


@dataclass(frozen=True, slots=True)
class Parts:
    """Made by bootstrap and carried by Typer's context.

    `make_workspaces` gives the services, which take half a second to load: whoever asks for help needs none.
    `run_window` opens the window, on an archive or the last one used, and gives the exit status when it closes.
    `draw_pictures` draws the window's main pages on an archive into a folder and gives the files.
    `log` is the file of the program's log, None where none could be written.
    """

    make_workspaces: Callable[[], Workspaces]
    run_window: Callable[[Path | None], int]
    draw_pictures: Callable[[Path, Path], tuple[Path, ...]]
    log: Path | None = None

    @property
    def workspaces(self) -> Workspaces:
        """Where archives are created and opened."""
        return self.make_workspaces()
