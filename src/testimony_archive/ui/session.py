"""One open archive in the window: its helpers, pages and presenters, from opening to closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from testimony_archive.ui.actions import Actions
from testimony_archive.ui.changes import Changes
from testimony_archive.ui.context import WindowContext
from testimony_archive.ui.pages.all_pages import add_pages
from testimony_archive.ui.presenters.archive_presenter import ArchivePresenter
from testimony_archive.ui.presenters.backup_presenter import BackupPresenter
from testimony_archive.ui.presenters.earlier_searches import EarlierSearches
from testimony_archive.ui.presenters.idle_checks import IdleChecks
from testimony_archive.ui.presenters.place_keeping import PlaceKeeping
from testimony_archive.ui.presenters.saved_searches_presenter import SavedSearchesPresenter
from testimony_archive.ui.presenters.search_suggesting import SearchSuggesting
from testimony_archive.ui.shell import Shell
from testimony_archive.ui.tasks import Runner, Tasks
from testimony_archive.ui.views.archive_frame import ArchiveFrame

if TYPE_CHECKING:
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.main_window import MainWindow
    from testimony_archive.ui.memory import WindowMemory
    from testimony_archive.ui.messages import Messages
    from testimony_archive.ui.player import Player


class ArchiveSession(QObject):
    """Made when an archive was opened; `close` lets go of it."""

    def __init__(
        self,
        workspace: Workspace,
        window: MainWindow,
        messages: Messages,
        memory: WindowMemory,
        player: Player,
        runner: Runner | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self.actions = Actions(window)
        self.tasks = Tasks(runner, self)
        self.tasks.failed.connect(messages.error)
        self.tasks.crashed.connect(messages.bug)
        shell = Shell(self)
        self.frame = ArchiveFrame(self.actions, shell, workspace.name)
        self.context = WindowContext(
            workspace=workspace,
            tasks=self.tasks,
            messages=messages,
            actions=self.actions,
            changes=Changes(self),
            shell=shell,
            ground=self.frame.ground,
            dock_ground=self.frame.dock_ground,
            memory=memory,
            player=player,
        )
        self._places = PlaceKeeping(player, memory, self.tasks, self)
        self.presenter = ArchivePresenter(self.context, self.frame, window)
        self.backups = BackupPresenter(self.context, window, self)
        self.backups.backed_up.connect(shell.tell_upkeep_changed)
        self.saved_searches = SavedSearchesPresenter(self.context, self.frame.sidebar)
        earlier = EarlierSearches(self.context, self)
        self.suggesting = SearchSuggesting(self.context, self.frame.toolbar.search, earlier)
        add_pages(self.context, self.frame)
        self.idle_checks: IdleChecks | None = None

    def start(self, page: str = "") -> None:
        """Show how the archive is, now that its frame is in the window, and a page: the first where none is named."""
        self.frame.start(page)
        self.presenter.refresh()
        self.saved_searches.refresh()
        handle = self._window.windowHandle()
        if handle is not None:  # a window that was never shown is nobody's place of work
            self.idle_checks = IdleChecks(self.context, handle, self)
            self.idle_checks.damage_found.connect(self.context.shell.tell_damage_found)
            self.idle_checks.health_wanted.connect(lambda: self.context.shell.show_page("health"))
        # Last, since it takes longest (0.7 s with 20,000 testimonies) and nobody waits for it yet.
        self.tasks.read(self.context.workspace.prepare, lambda _nothing: self.backups.back_up_if_due())

    def close(self) -> None:
        """Finish accepted edits, let go of the archive so that others may write."""
        self._places.write_what_is_due()
        self.tasks.shut_down()
        self.context.player.unload()
        self.context.workspace.close()
        self.frame.deleteLater()
        self.deleteLater()
