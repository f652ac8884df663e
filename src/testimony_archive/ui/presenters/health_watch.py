"""Knows how the open archive is, shows it by a dot in the sidebar, and tells the page about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from testimony_archive.domain.errors import Cancelled
from testimony_archive.ui.presenters.health import read_health, things
from testimony_archive.ui.presenters.health_words import HealthWords
from testimony_archive.ui.shell import Mark
from testimony_archive.ui.translation import error_texts

if TYPE_CHECKING:
    from testimony_archive.domain.archive_error import ArchiveError
    from testimony_archive.services.damage import Damage, VerifyReport
    from testimony_archive.services.repairing import RepairReport
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.health import Health
    from testimony_archive.ui.presenters.health_words import HeadLine

KEY: Final = "health"


class HealthWatch(QObject):
    """There from the opening of the archive on, whether its page is ever looked at or not."""

    refreshed = Signal()
    """`health` and `damages` are those of now."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.shell)
        self._context = context
        self._words = HealthWords(self)
        self._health: Health | None = None
        self._found: tuple[Damage, ...] = ()
        self._is_all_known = False
        self.lists_backups = False
        """Whether somebody wants to see each backup: reading them takes longest."""
        context.shell.upkeep_changed.connect(self.refresh)
        context.shell.verified.connect(self._on_verified)
        context.shell.damage_found.connect(self._on_damage_found)
        context.shell.index_made.connect(self._on_index_made)
        context.shell.repaired.connect(self._on_repaired)

    @property
    def health(self) -> Health | None:
        """What was read last; None before the first time."""
        return self._health

    @property
    def damages(self) -> tuple[Damage, ...]:
        """What is known to be damaged or lost: what the last check found and is not mended since, and the files that
        any check found before.

        How files are is written down with every check, and what is written down counts. But an archive that is only
        read, or whose database is damaged, takes no notes.
        """
        known = self._health.damages if self._health is not None else ()
        is_noted = not self._context.workspace.read_only and not any(each.kind == "database" for each in self._found)
        noted = {(each.kind, each.sha256) for each in known}
        found = [each for each in self._found if not each.sha256 or not is_noted or (each.kind, each.sha256) in noted]
        seen = {each.sha256 for each in found if each.sha256}
        return (*found, *(each for each in known if each.sha256 not in seen))

    @property
    def head(self) -> HeadLine | None:
        """How the archive is, in words; None before that is known."""
        health, damages = self._health, self.damages
        if health is None:
            return None
        return self._words.head(health, damages, health.state(damages, is_all_known=self._is_all_known))

    def refresh(self) -> None:
        """Look at everything anew."""
        workspace, with_points = self._context.workspace, self.lists_backups
        self._context.tasks.read(
            lambda _progress: read_health(workspace, with_points=with_points),
            self._on_read,
            self._on_failed,
            replaces="health",
        )

    def _on_read(self, health: Health) -> None:
        self._health = health
        if (head := self.head) is not None:
            self._context.shell.set_mark(KEY, Mark(head.tone, head.sentence.rstrip(".")))
        self.refreshed.emit()

    def _on_failed(self, error: ArchiveError) -> None:
        """It cannot even be looked at; whoever works with the archive is told by other means."""
        if not isinstance(error, Cancelled):
            self._context.shell.set_mark(KEY, Mark("danger", error_texts(error)[0]))

    def _on_verified(self, report: VerifyReport) -> None:
        self._found, self._is_all_known = things(report.problems), True

    def _on_damage_found(self, found: tuple[Damage, ...]) -> None:
        self._found = things((*self._found, *(each for each in found if each not in self._found)))
        self._context.shell.tell_upkeep_changed()

    def _on_index_made(self) -> None:
        self._found = tuple(each for each in self._found if each.kind != "index")

    def _on_repaired(self, report: RepairReport) -> None:
        gone = [*(each.damage for each in report.repaired), *report.lost]
        rows = {each.row for each in gone if each.row is not None}
        files = {each.sha256 for each in gone if each.sha256}
        of_rows = {each.damage for each in report.repaired if each.is_reference}  # what is settled is told by itself
        kinds = {each.kind for each in gone if each.row is None and not each.sha256 and each not in of_rows}
        settled = {each for each in self._found if each.kind == "database" and each.message in report.settled}
        self._found = tuple(
            each
            for each in self._found
            if each not in settled
            and each.row not in rows
            and each.sha256 not in files
            and (each.row or each.sha256 or each.kind not in kinds)
        )
        left = frozenset(each.sha256 for each in self._found if each.sha256)
        if settled and left:  # of a check that finds the database damaged, nothing is written down
            fixity, shell = self._context.workspace.fixity, self._context.shell
            self._context.tasks.read(
                lambda progress: fixity.check_files(left, progress), shell.tell_damage_found, self._on_failed
            )
        self._context.shell.tell_upkeep_changed()
