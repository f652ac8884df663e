"""What is damaged: looking for what can bring it back, repairing it, giving it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from testimony_archive.domain.errors import Cancelled
from testimony_archive.services.damage import LOST, VerifyReport
from testimony_archive.ui.presenters.damage_words import DamageWords, Search

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.services.damage import Damage
    from testimony_archive.services.remedies import Remedy
    from testimony_archive.services.repairing import RepairReport
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.models.word_table import WordRow
    from testimony_archive.ui.presenters.health_watch import HealthWatch
    from testimony_archive.ui.views.damage_section import DamageSection


class DamagePresenter(QObject):
    """Nothing is repaired or given up before somebody agreed to it."""

    def __init__(self, context: WindowContext, watch: HealthWatch, view: DamageSection) -> None:
        super().__init__(view)
        self._context = context
        self._watch = watch
        self._view = view
        self._words = DamageWords(self)
        self._known: tuple[Damage, ...] = ()
        self._damages: tuple[Damage, ...] = ()
        self._remedies: dict[Damage, Remedy] = {}
        self._search = Search.UNDER_WAY
        self._named: tuple[Path, ...] = ()
        self._absent: Path | None = None
        self._on_agreed: Callable[[], None] | None = None
        watch.refreshed.connect(self.refresh)
        context.shell.repaired.connect(self._on_repaired)
        view.choice_changed.connect(self._offer)
        view.open_asked.connect(self._on_open_asked)
        view.repair_asked.connect(self._on_repair_asked)
        view.folder_chosen.connect(self._on_folder_chosen)
        view.giving_up_asked.connect(self._on_giving_up_asked)
        view.agreed.connect(self._on_agreed_to)
        view.given_up.connect(view.stop_asking)

    def refresh(self) -> None:
        """Show what is damaged now, and look for what can bring it back where that is not known."""
        health = self._watch.health
        if health is None:
            return
        was_absent, self._absent = self._absent, health.absent_place
        self._words.know_backups(health.points or (), health.own_place, self._absent)
        is_connected = was_absent is not None and was_absent != self._absent
        if self._known == self._watch.damages and not is_connected:
            self._show()
            return
        self._known = self._damages = self._watch.damages
        self._remedies, self._search = {}, Search.UNDER_WAY
        self._view.stop_asking()
        self._show()
        if self._damages:
            self._look()

    def _show(self) -> None:
        rows = [self._words.row(each, self._remedies.get(each), self._search) for each in self._damages]
        self._view.show_rows(rows, self._words.count(self._damages))
        self._view.show_looking(bool(self._damages) and self._search is Search.UNDER_WAY)
        self._offer()

    def _look(self) -> None:
        """In every backup, and in what was named; whole files are read for it."""
        workspace, named = self._context.workspace, self._named
        report = VerifyReport(0, 0, 0, self._known)
        task = self._context.tasks.read(
            lambda progress: workspace.repairing.diagnose(report, named, progress),
            self._on_looked,
            self._on_looking_failed,
            replaces="remedies",
        )
        self._context.shell.tell_work_begun(task, self.tr("Looking for what can bring it back"))

    def _on_looked(self, remedies: tuple[Remedy, ...]) -> None:
        self._search = Search.DONE
        self._remedies = {each.damage: each for each in remedies}
        told = {each.damage for each in remedies}
        # Where a check told only how many rows there are, they are named now; a lost file that nothing has stays told.
        kept = [each for each in self._known if each in told or each.row is not None or each.kind != "row"]
        self._damages = tuple(dict.fromkeys((*kept, *(each.damage for each in remedies))))
        had_choice = bool(self._view.table.chosen())
        self._show()
        if not had_choice:
            self._view.table.choose([place for place, each in enumerate(self._damages) if self._can_repair(each)])

    def _on_looking_failed(self, error: ArchiveError) -> None:
        self._search = Search.GIVEN_UP
        self._show()
        if not isinstance(error, Cancelled):
            self._context.messages.error(error)

    def _offer(self) -> None:
        chosen = self._chosen()
        is_writable = not self._context.workspace.read_only
        repairable = [each for each in chosen if self._can_repair(each)]
        self._view.offer(
            self._words.repair_button(len(repairable)),
            can_repair=is_writable and bool(repairable),
            can_look=self._search is not Search.UNDER_WAY,
            can_give_up=is_writable and any(_can_be_given_up(each) for each in chosen),
        )

    def _chosen(self) -> list[Damage]:
        return [each for row in self._view.table.chosen() for each in self._damages if each is row.about]

    def _can_repair(self, damage: Damage) -> bool:
        remedy = self._remedies.get(damage)
        return remedy is not None and remedy.source is not None

    def _on_open_asked(self, row: WordRow) -> None:
        """Show the record, where it is known whose it is."""
        if code := row.cells[0]:
            workspace = self._context.workspace
            self._context.tasks.read(lambda _progress: workspace.catalogue.testimony_ids([code]), self._open)

    def _open(self, testimony_ids: tuple[int, ...]) -> None:
        for each in testimony_ids:
            self._context.shell.open_testimony(each)

    def _on_folder_chosen(self, path: Path) -> None:
        if path not in self._named:
            self._named = (*self._named, path)
        self._search = Search.UNDER_WAY
        self._show()
        self._look()

    # --- what is done once somebody agreed ---

    def _on_repair_asked(self) -> None:
        remedies = [self._remedies[each] for each in self._chosen() if self._can_repair(each)]
        if remedies:
            self._on_agreed = lambda: self._repair(remedies)
            self._view.ask(*self._words.repair_question(remedies))

    def _on_giving_up_asked(self) -> None:
        damages = [each for each in self._chosen() if _can_be_given_up(each)]
        if damages:
            self._on_agreed = lambda: self._give_up(damages)
            self._view.ask(*self._words.giving_up_question(damages))

    def _on_agreed_to(self) -> None:
        deed, self._on_agreed = self._on_agreed, None
        self._view.stop_asking()
        if deed is not None:
            deed()

    def _repair(self, remedies: list[Remedy]) -> None:
        workspace, named = self._context.workspace, self._named
        if any(each.rewrites_database for each in remedies):
            self._context.shell.repair_closed(remedies, named)
            return
        task = self._context.tasks.write(
            lambda progress: workspace.repairing.repair(remedies, named, progress),
            self._context.shell.tell_repaired,
            self._on_failed,
        )
        self._context.shell.tell_work_begun(task, self.tr("Repairing"))

    def _give_up(self, damages: list[Damage]) -> None:
        workspace = self._context.workspace
        self._context.tasks.write(
            lambda _progress: workspace.repairing.mark_lost(damages), self._context.shell.tell_repaired, self._on_failed
        )

    def _on_repaired(self, report: RepairReport) -> None:
        """Say what became of it. Where rows came back or went, what was read of them before may still be shown."""
        messages, words = self._context.messages, self._words
        done = words.repaired(report) if report.repaired else words.given_up(report)
        came_back = any(each.damage.row is not None and not each.rewrites_database for each in report.repaired)
        if report.left:
            messages.notice(words.left(report), words.repaired(report) if report.repaired else "")
        elif came_back or report.let_go:
            messages.success(done, self.tr("Open the archive anew"), self._context.shell.reopen)
        else:
            messages.success(done)

    def _on_failed(self, error: ArchiveError) -> None:
        """Part of it may be done."""
        self._context.messages.error(error)
        self._context.shell.tell_upkeep_changed()


def _can_be_given_up(damage: Damage) -> bool:
    return damage.row is not None or (bool(damage.sha256) and damage.kind != LOST)
