"""Checks the files of the open archive while nobody is at work in the window, and tells what that finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from testimony_archive.domain.errors import ArchiveError, Cancelled
from testimony_archive.domain.repair_errors import DamageFound
from testimony_archive.ui.idle import IdleWatch

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from testimony_archive.services.damage import Damage
    from testimony_archive.services.fixity import SomeChecked
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.tasks import Task

_IDLE_AFTER_MS: Final = 3 * 60 * 1_000
_SECONDS_AT_ONCE: Final = 20.0
_NAMED: Final = 3


class IdleChecks(QObject):
    """Begins when nothing was done for some minutes, nothing plays and no task is under way; stops at once when
    somebody comes back. What is cut short goes on another time, also after the program was closed."""

    damage_found = Signal(object)
    """What was found damaged and was not known to be before: a tuple of `Damage`."""
    health_wanted = Signal()
    """Somebody who was told of damage wants to see more."""

    def __init__(
        self,
        context: WindowContext,
        window: QWindow,
        parent: QObject,
        idle_after_ms: int = _IDLE_AFTER_MS,
        seconds_at_once: float = _SECONDS_AT_ONCE,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._seconds = seconds_at_once
        self._task: Task | None = None
        self._is_away = self._is_busy = False
        self._told: set[Damage] = set()
        self._failures: set[type[ArchiveError]] = set()
        self._watch = IdleWatch(window, idle_after_ms, self)
        self._watch.became_idle.connect(self._on_became_idle)
        self._watch.came_back.connect(self._on_came_back)
        context.tasks.busy_changed.connect(self._on_busy_changed)

    def _on_busy_changed(self, busy: bool) -> None:
        self._is_busy = busy

    def _on_became_idle(self) -> None:
        self._is_away = True
        if not (self._is_busy or self._context.player.playing):
            self._check()

    def _on_came_back(self) -> None:
        self._is_away = False
        if self._task is not None:
            self._task.cancel()

    def _check(self) -> None:
        fixity, seconds = self._context.workspace.fixity, self._seconds
        self._task = self._context.tasks.read(
            lambda progress: fixity.check_some(seconds, progress),
            self._on_checked,
            self._on_failed,
            replaces="idle checks",
        )

    def _on_failed(self, error: ArchiveError) -> None:
        """Told once: it may come again every few minutes."""
        self._task = None
        if not isinstance(error, Cancelled) and type(error) not in self._failures:
            self._failures.add(type(error))
            self._context.messages.error(error, anywhere=True)

    def _on_checked(self, done: SomeChecked) -> None:
        self._task = None
        found = tuple(each for each in done.problems if each.kind != "lost-file" and each not in self._told)
        if found:
            self._told.update(found)
            self._tell(found)
        if self._is_away and not done.is_done and not self._context.player.playing:
            # By way of the queue: somebody's first key may wait there already.
            self._context.tasks.soon(self._go_on)

    def _go_on(self) -> None:
        if self._is_away:
            self._check()

    def _tell(self, found: tuple[Damage, ...]) -> None:
        where = "; ".join(each.where for each in found[:_NAMED]) + ("; …" if len(found) > _NAMED else "")
        self._context.messages.error(
            DamageFound(where=where), self.tr("Look at it"), self.health_wanted.emit, anywhere=True, told_on="health"
        )
        self.damage_found.emit(found)
