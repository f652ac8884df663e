"""Somebody at work in the real window: real threads, real files, offscreen; and whoever watches over them."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from random import Random
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from testimony_archive.config.settings import SettingsFile
from testimony_archive.domain.changes import ChangeSet
from testimony_archive.domain.records import Passage, Quote, Selection, Testimony
from testimony_archive.domain.testimony_filter import RowFilter
from testimony_archive.services.waveforms import Waveforms
from testimony_archive.services.workspace import Workspace
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.ui.messages import UnexpectedExceptions
from testimony_archive.ui.program import Program, make_application
from testimony_archive.ui.session import ArchiveSession
from testimony_archive.ui.sound_reader import read_sound
from testimony_archive.ui.translation import Translations
from testimony_archive.ui.visual.style import Look, Scheme
from tests.torture.expected import Expected, Mutation, State, read_state

_LONGEST_SECONDS: Final = 60.0
"""No single deed takes longer, also on a machine that does other things."""
_LOOK_EVERY_MS: Final = 10
_OF_THE_MACHINE: Final = ("This plugin does not support", "pipewire")
_LOGGER: Final = "testimony_archive"
_DEFERRED: Final = QEvent.Type.DeferredDelete.value

AnyObject = TypeVar("AnyObject", bound=QObject)
Known = TypeVar("Known")


class Stuck(AssertionError):
    """Something did not end."""


class Watcher(logging.Handler):
    """Notes what is never to happen: warnings of Qt and of the program, unexpected exceptions."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.troubles: list[str] = []
        self.setFormatter(logging.Formatter("%(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        text = self.format(record)
        if not any(each in text for each in _OF_THE_MACHINE):
            self.troubles.append(text)


class Archivist:
    """The window on one archive, with what the archive has to hold by now.

    Args:
        archive: its folder; it is changed.
        ground: a folder for sources, documents, backups and the user's own files.
        chance: decides everything.
    """

    def __init__(self, archive: Path, ground: Path, chance: Random) -> None:
        self.archive, self.ground, self.chance = archive, ground, chance
        for name in ("source", "out", "user", "cache"):
            (ground / name).mkdir(parents=True, exist_ok=True)
        self.settings = SettingsFile(ground / "user")
        waveforms = Waveforms(read_sound, ground / "cache" / "waveforms")
        application = make_application(["testimony-archive"])
        self.look = Look(application, Scheme.LIGHT)
        translations = Translations(application)
        translations.use("en")
        self.workspaces = Workspaces(lambda: date(2026, 3, 14), waveforms)
        self.program = Program(self.workspaces, self.settings, self.look, translations, with_sound=False)
        self.watcher = Watcher()
        self.bugs: list[BaseException] = []
        self.program.messages.bug_found.connect(self.bugs.append)
        self.told: list[str] = []
        self.program.messages.shown.connect(lambda _kind, text, _advice: self.told.append(text))
        self._unexpected = UnexpectedExceptions(self.program.messages)
        self._number = 0
        self._changes: list[ChangeSet] = []
        self._done: object = None
        self.expected = Expected(State())

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """The window is open, and everything that goes wrong in it is noted."""
        logger = logging.getLogger(_LOGGER)
        logger.addHandler(self.watcher)
        self._unexpected.install()
        try:
            self.program.start(None)
            self.program.window.show()
            self.program.window.activateWindow()
            self.wait_until(self.program.window.isActiveWindow)
            self.open()
            self.expected = Expected(read_state(self.workspace))
            yield
            self.program.window.close()
            self.let_go()
        finally:
            self._unexpected.remove()
            logger.removeHandler(self.watcher)

    # --- the window ---

    @property
    def session(self) -> ArchiveSession:
        """The archive as it is open in the window."""
        assert self.program.session is not None, "no archive is open"
        return self.program.session

    @property
    def workspace(self) -> Workspace:
        return self.session.context.workspace

    def open(self) -> None:
        """Open the archive in the window."""
        self.program.open_archive(self.archive)
        self.wait_until(lambda: self.program.session is not None)
        self.session.context.changes.announced.connect(lambda changed, _origin: self._changes.append(changed))
        self.settle()

    def run(self, command: str) -> bool:
        """Carry out a command if it can be carried out now; returns whether it could."""
        action = self.session.actions[command]
        if not action.isEnabled():
            return False
        action.trigger()
        self.settle()
        return True

    def child(self, kind: type[AnyObject], name: str = "") -> AnyObject | None:
        """What goes by this name in the window and is not hidden, the latest first; None where there is none."""
        found = self.program.window.findChildren(kind, name) if name else self.program.window.findChildren(kind)
        shown = [each for each in found if isinstance(each, QAction) or not _is_hidden(each)]
        return shown[-1] if shown else None

    def close_dialogs(self) -> None:
        """Leave every dialog that is open, as Escape does."""
        for dialog in self.program.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()
        self.settle()

    def close_menus(self) -> None:
        """Leave every menu and list that has opened above the window."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
            QTest.qWait(0)
        self.settle()

    # --- time ---

    def settle(self) -> None:
        """Let everything that was begun come to its end."""
        self.wait_until(lambda: not self._is_busy())
        self.let_go()

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        """Let the window work until something is so.

        Raises:
            Stuck: it does not become so.
        """
        began = time.monotonic()
        loop, alarm = QEventLoop(), QTimer()  # without it, the loop would wait for events that nobody sends
        alarm.start(_LOOK_EVERY_MS)
        quiet = 0
        while quiet < 2:
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, _DEFERRED)
            quiet = quiet + 1 if is_so() else 0
            if not quiet:
                loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
                if time.monotonic() - began > _LONGEST_SECONDS:
                    raise Stuck(f"not done after {_LONGEST_SECONDS} s")

    def let_go(self) -> None:
        """Let Qt destroy what was put away."""
        QCoreApplication.sendPostedEvents(None, _DEFERRED)

    def _is_busy(self) -> bool:
        tasks = [self.program._tasks] + ([self.program.session.tasks] if self.program.session is not None else [])
        return any(each._running for each in tasks)

    # --- changes ---

    def do(self, deed: Callable[[], object], mutation: Mutation | None = None) -> None:
        """Change the archive by its services as the window does: on the writer's thread, then told to every screen.

        Args:
            deed: gives a `ChangeSet`, or something that has one as `changes` or as its first part.
            mutation: what the archive has to hold afterwards, if the change is accepted; it is given what came of it.
        """
        context = self.session.context

        def tell(done: object) -> None:
            self._done = done
            context.changes.announce(_changes_of(done))

        with self.changing(mutation):
            context.tasks.write(lambda _progress: deed(), tell, lambda _refused: None)

    def read(self, deed: Callable[[], object]) -> None:
        """Ask the services for something on a reader's thread; an expected error is an answer too."""
        self.session.context.tasks.read(lambda _progress: deed(), None, lambda _error: None)
        self.settle()

    @contextmanager
    def changing(self, mutation: Mutation | None = None) -> Iterator[None]:
        """Within this block, what the window is made to do changes the archive so, if it is accepted."""
        self._changes.clear()
        self._done = None
        yield
        self.settle()
        for place, _changed in enumerate(self._changes):
            self.expected.change(mutation if place == 0 else None, self._done)
        self._changes.clear()

    def take_troubles(self) -> list[str]:
        """What went wrong since this was asked last."""
        found = self.watcher.troubles + [f"bug: {each!r}" for each in self.bugs]
        self.watcher.troubles.clear()
        self.bugs.clear()
        if found:
            self.close_dialogs()
        return found

    def expect_what_is(self) -> None:
        """Go on from what the archive holds, once it has been told that this is not what it has to."""
        self.expected = Expected(read_state(self.workspace))

    def drop_changes(self) -> None:
        """What was announced so far is known already."""
        self._changes.clear()

    def undo(self) -> None:
        self._turn_back("edit.undo", self.expected.can_undo, self.expected.undo)

    def redo(self) -> None:
        self._turn_back("edit.redo", self.expected.can_redo, self.expected.redo)

    def _turn_back(self, command: str, known: bool, follow: Callable[[], None]) -> None:
        if not known:
            return
        self._changes.clear()
        if self.run(command) and self._changes:
            follow()
        self._changes.clear()

    def check(self) -> None:
        """Make sure that the archive holds what it has to.

        Raises:
            AssertionError: it holds something else; says what.
        """
        self.expected.compare(read_state(self.workspace))

    # --- chance ---

    def one_of(self, things: Sequence[Known]) -> Known | None:
        """Any of them; None where there are none."""
        return self.chance.choice(things) if things else None

    def some_of(self, things: Sequence[Known], most: int) -> list[Known]:
        """Up to so many of them."""
        return self.chance.sample(things, min(len(things), self.chance.randint(1, most)))

    def name(self, what: str) -> str:
        """A name that was not given before."""
        self._number += 1
        return f"{what} {self._number}"

    def testimony_ids(self) -> list[int]:
        return [each.testimony_id for each in self.workspace.catalogue.rows(RowFilter())]

    def testimony(self) -> Testimony:
        """Any testimony."""
        return self.workspace.catalogue.testimony(self.chance.choice(self.testimony_ids()))

    def transcribed(self) -> tuple[Testimony, int, tuple[Passage, ...]]:
        """Any testimony that has a transcript of some passages, with that."""
        while True:
            testimony = self.testimony()
            if testimony.transcripts:
                transcript_id = self.chance.choice(testimony.transcripts).transcript_id
                passages = self.workspace.catalogue.passages(transcript_id)
                if len(passages) > 3:
                    return testimony, transcript_id, passages

    def quote(self) -> Quote | None:
        return self.one_of(self.workspace.catalogue.quotes())

    def selection(self) -> Selection | None:
        return self.one_of(self.workspace.selecting.selections())


def _changes_of(done: object) -> ChangeSet:
    if isinstance(done, tuple):
        done = done[0]
    changes = done if isinstance(done, ChangeSet) else getattr(done, "changes", None)
    assert isinstance(changes, ChangeSet)
    return changes


def _is_hidden(found: QObject) -> bool:
    return isinstance(found, QWidget) and not found.isVisible()
