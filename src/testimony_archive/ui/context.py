"""What every page and presenter is made with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.actions import Actions
    from testimony_archive.ui.changes import Changes
    from testimony_archive.ui.memory import WindowMemory
    from testimony_archive.ui.messages import Messages
    from testimony_archive.ui.player import Player
    from testimony_archive.ui.shell import Shell
    from testimony_archive.ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class WindowContext:
    """The open archive and the helpers of its window; made anew for each archive that is opened."""

    workspace: Workspace
    tasks: Tasks
    """Every call that may take longer than a blink goes through it."""
    messages: Messages
    actions: Actions
    changes: Changes
    """Announce every change set here, and refresh from what is announced."""
    shell: Shell
    ground: QWidget
    """The parent of every page: see `ArchiveFrame.ground`."""
    dock_ground: QWidget
    """The parent of what stands below a page: see `ArchiveFrame.dock_ground`."""
    memory: WindowMemory
    player: Player
    """The one player of the application; it outlives this context."""
