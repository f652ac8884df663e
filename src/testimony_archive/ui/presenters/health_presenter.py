"""What the page “Archive health” shows, and what is done from there."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from testimony_archive.ui.presenters.backup_words import BackupWords
from testimony_archive.ui.presenters.damage_presenter import DamagePresenter
from testimony_archive.ui.presenters.health import CHECKS_SHOWN
from testimony_archive.ui.presenters.health_words import HealthWords
from testimony_archive.ui.translation import counted

if TYPE_CHECKING:
    from testimony_archive.domain.backups import BackupPoint
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.models.word_table import WordRow
    from testimony_archive.ui.presenters.health import Health
    from testimony_archive.ui.presenters.health_watch import HealthWatch
    from testimony_archive.ui.views.health_view import HealthView

_POINTS_SHOWN: Final = 10  # two weeks at one place; months are rarely looked for


class HealthPresenter(QObject):
    """Fills the page each time something new is known."""

    def __init__(self, context: WindowContext, watch: HealthWatch, view: HealthView) -> None:
        super().__init__(view)
        self._context = context
        self._watch = watch
        self._view = view
        self._lists_all = False
        watch.lists_backups = True
        self._words = HealthWords(self)
        self._backup_words = BackupWords(self)
        self._damage = DamagePresenter(context, watch, view.damage)
        view.backups.set_read_only(context.workspace.read_only)
        view.index.set_read_only(context.workspace.read_only)
        watch.refreshed.connect(self._show)
        view.verify_asked.connect(context.actions["tools.verify"].trigger)
        view.back_up_asked.connect(context.actions["file.backup"].trigger)
        view.index.rebuild_asked.connect(context.actions["tools.reindex"].trigger)
        view.backups.place_chosen.connect(self._choose_place)
        view.backups.forgotten.connect(lambda: self._choose_place(None))
        view.backups.all_asked.connect(self._on_all_asked)
        view.backups.restore_asked.connect(self._on_restore_asked)
        if watch.health is not None:
            self._show()
            self._damage.refresh()

    def show(self) -> None:
        """The page came into view: a disk may have been connected meanwhile."""
        self._context.shell.set_status("")  # its first line says how the archive is, and the bar need not say it again
        self._watch.refresh()

    def _show(self) -> None:
        health, head, view = self._watch.health, self._watch.head, self._view
        if health is None or head is None:
            return
        view.show_head(head)
        self._show_backups(health)
        checks = [self._words.check(each) for each in health.checks[:CHECKS_SHOWN]]
        more = len(health.checks) > CHECKS_SHOWN
        one, many = self.tr("the newest {count}"), self.tr("the newest {count}")
        view.checks.show_rows(checks, counted(CHECKS_SHOWN, one, many) if more else "")
        view.index.show_state(self._words.index(is_current=health.is_index_current), is_current=health.is_index_current)

    def _show_backups(self, health: Health) -> None:
        words, section = self._backup_words, self._view.backups
        own = next(each for each in health.places if each.place.is_own)
        second = next((each for each in health.places if not each.place.is_own), None)
        section.show_places(words.own_place(own), words.second_place(second), has_second=second is not None)
        if health.points is None:
            section.show_points((), "", words.rule(), "")
            return
        shown = health.points if self._lists_all else health.points[:_POINTS_SHOWN]
        rows = [words.point(each, own.place.path) for each in shown]
        more = words.list_all(health.points) if len(shown) < len(health.points) else ""
        section.show_points(rows, words.summary(health.points), words.rule(), more)

    def _on_all_asked(self) -> None:
        self._lists_all = True
        self._show()
        self._view.backups.table.setFocus()

    def _choose_place(self, path: Path | None) -> None:
        workspace = self._context.workspace
        self._context.tasks.write(
            lambda _progress: workspace.backing_up.set_place(path), lambda _nothing: self._on_place_chosen(path)
        )

    def _on_place_chosen(self, path: Path | None) -> None:
        self._context.shell.tell_upkeep_changed()
        if path is None:
            self._context.messages.success(self.tr("Backups go to this archive’s own folder alone from now on."))
        else:
            words = self.tr("Backups go to {path} as well from now on.").format(path=path)
            self._context.messages.success(words, self.tr("Back up now"), self._context.actions["file.backup"].trigger)

    def _on_restore_asked(self, row: WordRow, parent: Path) -> None:
        point: BackupPoint = row.about  # type: ignore[assignment]  # every row of that table is about one
        folder = free_folder(parent, self._context.workspace.name, point.moment)
        self._context.shell.restore_backup(point.path, folder)


def free_folder(parent: Path, name: str, moment: datetime) -> Path:
    """A folder that is not there yet, named after the archive and the moment (UTC) of its backup, in local time."""
    plain = "".join(each for each in name if each not in '<>:"/\\|?*').strip(". ")
    wanted = parent / f"{plain} {moment.astimezone():%Y-%m-%d %H.%M}"
    folder, number = wanted, 2
    while folder.exists():
        folder, number = wanted.with_name(f"{wanted.name} ({number})"), number + 1
    return folder
