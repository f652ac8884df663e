"""What the window shows: the welcome page, or an archive; and the commands that lead from one to the other."""

from __future__ import annotations

import math
import time
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication

from testimony_archive import __version__
from testimony_archive.config.memory import keep_free_memory_together
from testimony_archive.config.settings import Appearance
from testimony_archive.ui.actions import Actions, key_text
from testimony_archive.ui.dialogs.about import AboutDialog
from testimony_archive.ui.dialogs.bug_report import BugReportDialog, report
from testimony_archive.ui.dialogs.command_palette import CommandPalette
from testimony_archive.ui.dialogs.keys import KeysDialog
from testimony_archive.ui.garbage import GarbageCollection
from testimony_archive.ui.main_window import MainWindow
from testimony_archive.ui.memory import WindowMemory
from testimony_archive.ui.messages import Messages
from testimony_archive.ui.player import Player
from testimony_archive.ui.presenters.welcome_presenter import WelcomePresenter
from testimony_archive.ui.session import ArchiveSession
from testimony_archive.ui.shell import Fact
from testimony_archive.ui.tasks import Runner, Tasks
from testimony_archive.ui.translation import counted
from testimony_archive.ui.views.welcome import Choice
from testimony_archive.ui.visual.style import Look, Scheme

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from testimony_archive.config.settings import SettingsFile
    from testimony_archive.domain.progress import Progress
    from testimony_archive.services.remedies import Remedy
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.services.workspaces import RestoredArchive, Workspaces
    from testimony_archive.ui.translation import Translations

_NAMED: Final = 5  # files that are named at once
_APPEARANCES: Final = {
    "view.light": Appearance.LIGHT,
    "view.dark": Appearance.DARK,
    "view.system": Appearance.SYSTEM,
}
_QUIET_SECONDS: Final = 10.0
"""A fault that has just been reported is reported again when it has stayed away for so long."""


class Program(QObject):
    """The window from the first page to the last."""

    def __init__(
        self,
        workspaces: Workspaces,
        settings: SettingsFile,
        look: Look,
        translations: Translations,
        runner: Runner | None = None,
        *,
        with_sound: bool = True,
    ) -> None:
        """Show nothing yet; `start` does. Without `with_sound`, recordings play in silence."""
        super().__init__()
        self._workspaces = workspaces
        self._settings = settings
        self._look = look
        self._translations = translations
        self._runner = runner
        self.messages = Messages(self)
        self._memory = WindowMemory(settings)
        self._player = Player(self, with_sound=with_sound)
        self._garbage = GarbageCollection(self)
        self.window = MainWindow(self.messages, self._memory)
        self._tasks = Tasks(runner, self)
        self._tasks.failed.connect(self.messages.error)
        self._tasks.crashed.connect(self.messages.bug)
        self.messages.bug_found.connect(self._on_bug_found)
        self.window.closing.connect(self._on_window_closing)
        self.welcome: WelcomePresenter | None = None
        self.session: ArchiveSession | None = None
        self._bug_report: BugReportDialog | None = None
        self._bugs_met: dict[str, float] = {}

    def start(self, archive: Path | None) -> None:
        """Show the welcome page, and open an archive from there where one is given."""
        self._garbage.start()
        self.show_welcome()
        if archive is not None:
            self.open_archive(archive)

    def open_archive(self, archive: Path) -> None:
        """Open an archive in place of what is shown; the welcome page and a message where it cannot be."""
        self._at_welcome(lambda welcome: welcome.open_archive(archive))

    def repair_archive(self, archive: Path, remedies: Sequence[Remedy] = (), named: Sequence[Path] = ()) -> None:
        """Close what is open and repair an archive by remedies that somebody agreed to, looking into `named` as well;
        without any, look what can be brought back of it, and ask whether it is to be."""
        if self.session is not None:
            self.show_welcome()
        if remedies:
            self._at_welcome(lambda welcome: welcome.repair(archive, remedies, named))
        else:
            self._at_welcome(lambda welcome: welcome.repair_archive(archive))

    def show_welcome(self) -> None:
        """Let go of the archive that is open and show the first page."""
        self._close_session()
        actions = Actions(self.window)
        self._connect_commands(actions)
        key_of = {Choice.CREATE: key_text(actions["file.new"]), Choice.OPEN: key_text(actions["file.open"])}
        welcome = WelcomePresenter(self._workspaces, self._tasks, self.messages, self._settings, key_of)
        welcome.opened.connect(self.show_archive)
        welcome.language_chosen.connect(self._on_language_chosen)
        welcome.started.connect(self.window.busy.follow)
        self.welcome = welcome
        self.window.show_content(welcome.view, actions, self.tr("Testimony Archive"))
        self.window.status.set_words(self.tr("No archive open"))
        self.window.status.set_hints(())
        version = self.tr("Version {number}").format(number=__version__)
        self.window.status.set_facts((Fact(self.tr("Works without a network")), Fact(version)))
        welcome.choose(Choice.CREATE)

    def show_archive(self, workspace: Workspace) -> ArchiveSession:
        """Show an archive that was opened, in place of what is shown."""
        self._close_session()
        self._settings.update(lambda old: old.with_recent_archive(workspace.path))
        session = ArchiveSession(workspace, self.window, self.messages, self._memory, self._player, self._runner)
        self.session, self.welcome = session, None
        path, shell = workspace.path, session.context.shell
        shell.restore_requested.connect(self._on_restore_requested)
        # In a step of its own: what asks for it is closed with the archive.
        shell.reopen_requested.connect(lambda: QTimer.singleShot(0, self, partial(self.open_archive, path)))
        shell.repair_requested.connect(
            lambda remedies, named: QTimer.singleShot(0, self, partial(self.repair_archive, path, remedies, named))
        )
        self._connect_commands(session.actions)
        title = self.tr("{archive} – Testimony Archive").format(archive=workspace.name)
        self.window.show_content(session.frame, session.actions, title)
        self.window.status.set_words("")
        session.start()
        return session

    def _close_session(self) -> None:
        if self.session is not None:
            session, self.session = self.session, None
            session.close()
            QTimer.singleShot(0, self._garbage, self._garbage.clear_all)

    def _connect_commands(self, actions: Actions) -> None:
        """The commands that are there on every page."""
        actions.connect_command("file.new", self._on_new)
        actions.connect_command("file.open", self._on_open)
        actions.connect_command("file.restore", self._on_restore)
        actions.connect_command("file.quit", self.window.close)
        actions.connect_command("help.keys", lambda: KeysDialog(actions, self.window).open())
        actions.connect_command("help.commands", lambda: CommandPalette(actions, self.window).open_above(self.window))
        actions.connect_command("help.about", lambda: AboutDialog(self.window).open())
        if self.session is not None:
            actions.connect_command("file.close", self.show_welcome)
        self._connect_appearances(actions)

    def _connect_appearances(self, actions: Actions) -> None:
        worn = self._settings.read().appearance
        group = QActionGroup(actions)
        for command, appearance in _APPEARANCES.items():
            action: QAction = actions.connect_switch(
                command, partial(self._on_appearance_switched, appearance), on=worn is appearance
            )
            group.addAction(action)

    def _on_appearance_switched(self, appearance: Appearance, on: bool) -> None:
        if not on:
            return
        self._look.set_scheme(Scheme(appearance.value))
        self._settings.update(lambda old: replace(old, appearance=appearance))

    def _on_new(self) -> None:
        self._at_welcome(lambda welcome: welcome.choose(Choice.CREATE))

    def _on_open(self) -> None:
        self._at_welcome(WelcomePresenter.browse_for_archive)

    def _on_restore(self) -> None:
        self._at_welcome(lambda welcome: welcome.choose(Choice.RESTORE))

    def _on_restore_requested(self, backup: Path, folder: Path) -> None:
        """The archive that is open stays so until the other one is there."""

        def restore(progress: Progress) -> RestoredArchive:
            return self._workspaces.restore_and_look(backup, folder, progress)

        task = self._tasks.write(restore, self._on_restored)
        self.window.busy.follow(task, self.tr("Restoring {name}").format(name=folder.name))

    def _on_restored(self, restored: RestoredArchive) -> None:
        workspace = restored.workspace
        self.show_archive(workspace)
        words = self.tr("This is the archive as it was backed up, restored to {path}.").format(path=workspace.path)
        remarks = []
        if missing := restored.missing:
            one, many = (
                self.tr("{count} file could not be had: {names}."),
                self.tr("{count} files could not be had: {names}."),
            )
            remarks.append(counted(len(missing), one, many, names=", ".join(missing[:_NAMED])))
        if rows := restored.harmed.damaged + restored.harmed.referring:
            one = self.tr("{count} row of the database was damaged already, or refers to one that is gone.")
            many = self.tr("{count} rows of the database were damaged already, or refer to rows that are gone.")
            remarks.append(counted(rows, one, many))
        if remarks:
            self.messages.notice(words, " ".join(remarks), anywhere=True)
        else:
            self.messages.success(words, anywhere=True)

    def _at_welcome(self, then: object) -> None:
        if self.welcome is None:
            self.show_welcome()
        if self.welcome is not None and callable(then):
            then(self.welcome)

    def _on_language_chosen(self, language: str) -> None:
        self._translations.use(language)
        self._settings.update(lambda old: replace(old, language=language))
        # Once the list of languages that told it has closed, since the whole page is made again.
        QTimer.singleShot(0, self, self.show_welcome)

    def tell_crash(self, text: str) -> None:
        """Say that the program died the last time, and offer the report of it."""
        words = self.tr("The program broke off unexpectedly the last time. Everything that was saved is there.")
        self.messages.warn(words, self.tr("Show the report"), lambda: self._show_report(text))

    def _on_bug_found(self, error: BaseException) -> None:
        text = report(error)
        # A fault while painting happens again as soon as the report of it is closed.
        now, last = time.monotonic(), self._bugs_met.get(text, -math.inf)
        self._bugs_met[text] = now
        if now - last > _QUIET_SECONDS:
            self._show_report(text)

    def _show_report(self, text: str) -> None:
        """One at a time."""
        if self._bug_report is None:
            self._bug_report = BugReportDialog(text, self.window)
            self._bug_report.finished.connect(self._on_bug_report_finished)
            self._bug_report.open()

    def _on_bug_report_finished(self) -> None:
        self._bug_report = None

    def _on_window_closing(self) -> None:
        self._close_session()
        self._tasks.shut_down()
        self._player.close()
        self._garbage.stop()


def make_application(arguments: list[str]) -> QApplication:
    """The one application object, named; the existing one where there is one."""
    existing = QApplication.instance()
    if existing is None:
        keep_free_memory_together()
    application = existing if isinstance(existing, QApplication) else QApplication(arguments)
    application.setApplicationName("testimony-archive")
    application.setApplicationDisplayName("Testimony Archive")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("testimony-archive")
    return application
