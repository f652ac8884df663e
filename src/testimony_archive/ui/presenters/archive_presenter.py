"""What happens around the pages of an open archive: undo, counts, selections, facts, upkeep."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTime

from testimony_archive.domain.changes import RecordKind
from testimony_archive.domain.localisation import format_partial_date
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import ItemKind
from testimony_archive.ui.presenters.health import things
from testimony_archive.ui.shell import Fact, SelectionEntry
from testimony_archive.ui.translation import change_text, counted, language

if TYPE_CHECKING:
    from testimony_archive.domain.archive_error import ArchiveError
    from testimony_archive.domain.backups import BackupPlace
    from testimony_archive.domain.changes import ChangeLabel, ChangeSet
    from testimony_archive.domain.records import Selection
    from testimony_archive.domain.totals import Totals
    from testimony_archive.services.damage import VerifyReport
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.main_window import MainWindow
    from testimony_archive.ui.views.archive_frame import ArchiveFrame


class ArchivePresenter(QObject):
    """Keeps the frame of one archive up to date and carries out the commands that belong to no page."""

    def __init__(self, context: WindowContext, frame: ArchiveFrame, window: MainWindow) -> None:
        super().__init__(frame)
        self._context = context
        self._frame = frame
        self._window = window
        self._saved_at: QTime | None = None
        self._key_hints: dict[str, tuple[tuple[str, str], ...]] = {}
        self._page = ""
        self._verified: tuple[VerifyReport, QTime] | None = None
        self._may_mend = not context.workspace.read_only
        self._connect()
        self._connect_commands()

    def refresh(self) -> None:
        """Show how the archive is now."""
        self._refresh_undo()
        self._refresh_counts()
        self._refresh_selections()
        self._context.shell.tell_upkeep_changed()

    def _connect(self) -> None:
        context, shell = self._context, self._context.shell
        context.changes.announced.connect(self._on_change_announced)
        shell.status_changed.connect(self._window.status.set_words)
        shell.key_hints_changed.connect(self._on_key_hints_changed)
        shell.search_edited.connect(self._on_search_edited)
        shell.work_begun.connect(self._window.busy.follow)
        shell.upkeep_changed.connect(self.refresh_facts)
        shell.repaired.connect(lambda _report: self._forget_verified())
        self._frame.page_shown.connect(self._on_page_shown)

    def _connect_commands(self) -> None:
        actions = self._context.actions
        writable = not self._context.workspace.read_only
        actions.connect_command("edit.undo", self._on_undo, enabled=False)
        actions.connect_command("edit.redo", self._on_redo, enabled=False)
        actions.connect_command("file.import", self._context.shell.import_sources, enabled=writable)
        actions.connect_command("tools.verify", self._on_verify)
        actions.connect_command("tools.reindex", self._rebuild_index, enabled=writable)

    def _on_change_announced(self, changed: ChangeSet, _origin: object) -> None:
        self._saved_at = QTime.currentTime()
        self._context.messages.note_change()
        self._refresh_undo()
        if changed.touches(RecordKind.TESTIMONY) or changed.touches(RecordKind.QUOTE):
            self._refresh_counts()
        if changed.touches(RecordKind.SELECTION):
            self._refresh_selections()

    def _on_page_shown(self, key: str) -> None:
        self._page = key
        self._context.messages.enter(key)
        self._window.status.set_hints(self._key_hints.get(key, self._frame.page(key).key_hints))

    def _on_key_hints_changed(self, key: str, hints: tuple[tuple[str, str], ...]) -> None:
        self._key_hints[key] = hints
        if key == self._page:
            self._window.status.set_hints(hints)

    def _on_search_edited(self, text: str) -> None:
        if text and self._page != "search":
            self._frame.show_page("search")
            self._frame.toolbar.search.setFocus()  # whoever types goes on typing, whatever the page takes up

    # --- undo ---

    def _on_undo(self) -> None:
        self._context.tasks.write(lambda _progress: self._context.workspace.undo(), self._context.changes.announce)

    def _on_redo(self) -> None:
        self._context.tasks.write(lambda _progress: self._context.workspace.redo(), self._context.changes.announce)

    def _refresh_undo(self) -> None:
        state = self._context.workspace.undo_state
        actions = self._context.actions
        for command, label, bare, named in (
            ("edit.undo", state.undo, self.tr("&Undo"), self.tr("&Undo: {change}")),
            ("edit.redo", state.redo, self.tr("&Redo"), self.tr("&Redo: {change}")),
        ):
            actions[command].setText(bare if label is None else named.format(change=_plain(label)))
            actions.enable(command, label is not None)
        self._frame.sidebar.set_saved(self._saved_text(), self._undo_text(state.undo))

    def _saved_text(self) -> str:
        if self._context.workspace.read_only:
            return self.tr("Opened for reading only")
        if self._saved_at is None:
            return self.tr("Everything is saved")
        time = QLocale().toString(self._saved_at, QLocale.FormatType.ShortFormat)
        return self.tr("Saved {time}").format(time=time)

    def _undo_text(self, label: ChangeLabel | None) -> str:
        return "" if label is None else self.tr("Undo: {change}").format(change=change_text(label))

    # --- what the sidebar and the status bar tell ---

    def _refresh_counts(self) -> None:
        context = self._context

        def show(totals: Totals) -> None:
            context.shell.set_count("testimonies", totals.testimonies)
            context.shell.set_count("quotes", totals.quotes)

        context.tasks.read(lambda _progress: context.workspace.catalogue.totals(), show, replaces="frame counts")

    def _refresh_selections(self) -> None:
        self._context.tasks.read(
            lambda _progress: self._context.workspace.selecting.selections(),
            self._show_selections,
            replaces="frame selections",
        )

    def _show_selections(self, selections: tuple[Selection, ...]) -> None:
        entries = [SelectionEntry(each.selection_id, each.name, _count_items(each)) for each in selections]
        self._frame.sidebar.set_selections(entries)
        self._context.shell.set_count("selections", len(entries))

    def refresh_facts(self) -> None:
        """Show anew what the status bar tells of the archive."""
        workspace = self._context.workspace
        self._context.tasks.read(
            lambda _progress: (workspace.backing_up.places(), workspace.keeping.is_index_current()),
            lambda known: self._show_facts(*known),
            replaces="frame facts",
        )

    def _show_facts(self, places: tuple[BackupPlace, ...], is_index_current: bool) -> None:
        """Only what is known: files are said to be intact once they were verified, and when."""
        facts = [Fact(self.tr("Reading only"), "lock", "warn")] if self._context.workspace.read_only else []
        report = self._verified[0] if self._verified is not None else None
        damaged_index = report is not None and any(each.kind == "index" for each in report.problems)
        is_sound = is_index_current and not damaged_index
        if not is_sound and self._may_mend:
            self._rebuild_index()
        if is_sound:
            facts.append(Fact(self.tr("Index current"), "check", "ok"))
        else:
            facts.append(Fact(self.tr("Index to be rebuilt"), "warning", "warn"))
        facts.append(self._backup_fact(places))
        facts += [self._absent_fact(each) for each in places if not each.is_there]
        if self._verified is not None:
            facts.append(self._verified_fact(*self._verified))
        self._window.status.set_facts(facts)

    def _backup_fact(self, places: tuple[BackupPlace, ...]) -> Fact:
        made = [each.newest for each in places if each.newest is not None]
        if not made:
            return Fact(self.tr("No backup yet"))
        return Fact(self.tr("Last backup {when}").format(when=self._when(max(made).astimezone())))

    def _absent_fact(self, place: BackupPlace) -> Fact:
        if place.newest is None:
            return Fact(self.tr("{place} is not connected").format(place=place.path.name))
        words = self.tr("{place} is not connected, last backup there {when}")
        return Fact(words.format(place=place.path.name, when=self._when(place.newest.astimezone())))

    def _verified_fact(self, report: VerifyReport, at: QTime) -> Fact:
        time = QLocale().toString(at, QLocale.FormatType.ShortFormat)
        if report.is_sound:
            one, many = self.tr("{count} file intact, {time}"), self.tr("{count} files intact, {time}")
            return Fact(counted(report.files, one, many, time=time), "shield", "ok")
        one, many = self.tr("{count} thing damaged, {time}"), self.tr("{count} things damaged, {time}")
        return Fact(counted(len(things(report.damages)), one, many, time=time), "warning", "danger")

    def _when(self, moment: datetime) -> str:
        locale = QLocale()
        if moment.date() == datetime.now().astimezone().date():
            clock = locale.toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
            return self.tr("today {time}").format(time=clock)
        return format_partial_date(PartialDate(moment.date().isoformat()), language(), short=True)

    # --- upkeep ---

    def _on_upkeep_failed(self, error: ArchiveError) -> None:
        self._context.messages.error(error, anywhere=True)

    def _on_verify(self) -> None:
        fixity = self._context.workspace.fixity
        task = self._context.tasks.read(fixity.check, self._on_verified, self._on_upkeep_failed)
        self._window.busy.follow(task, self.tr("Verifying every file"))

    def _on_verified(self, report: VerifyReport) -> None:
        self._verified = (report, QTime.currentTime())
        self._context.shell.tell_verified(report)
        self._context.shell.tell_upkeep_changed()
        if report.is_sound:
            words = counted(
                report.files,
                self.tr("The database, the index and {count} file are intact."),
                self.tr("The database, the index and {count} files are intact."),
            )
            self._context.messages.success(words, anywhere=True)
        else:
            one, many = (
                self.tr("{count} thing is damaged or missing."),
                self.tr("{count} things are damaged or missing."),
            )
            self._context.messages.notice(
                counted(len(things(report.damages)), one, many),
                self.tr("Archive health tells what, and what can bring it back."),
                self.tr("Archive health"),
                lambda: self._context.shell.show_page("health"),
                anywhere=True,
                told_on="health",
            )

    def _rebuild_index(self) -> None:
        """Beside all else: it writes in small steps, between which edits are saved. What is cancelled is not begun
        again by itself before the archive is opened anew."""
        self._may_mend = False
        keeping = self._context.workspace.keeping
        task = self._context.tasks.read(
            keeping.reindex, self._on_reindexed, self._on_upkeep_failed, replaces="search index"
        )
        self._window.busy.follow(task, self.tr("Making the search index anew"))

    def _on_reindexed(self, _nothing: object) -> None:
        self._context.shell.tell_index_made()
        found = self._verified
        self._forget_verified()
        if found is not None and (left := tuple(each for each in found[0].damages if each.kind != "index")):
            # What else was found damaged is still so, and the message about it matters more than this one.
            self._verified = (replace(found[0], problems=left), found[1])
        else:
            self._context.messages.success(self.tr("The search index was made anew."), anywhere=True)
        self._context.shell.tell_upkeep_changed()

    def _forget_verified(self) -> None:
        """What was found before says nothing of how it is now."""
        self._verified = None


def _count_items(selection: Selection) -> int:
    """What is to be exported: headings do not count."""
    return sum(each.kind in {ItemKind.TESTIMONY, ItemKind.QUOTE} for each in selection.items)


def _plain(label: ChangeLabel) -> str:
    """Words for a menu, in which an ampersand would underline a letter."""
    return change_text(label).replace("&", "&&")
