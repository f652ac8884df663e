"""Saved searches in the window: listed in the sidebar with what they find, opened, saved, renamed, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from testimony_archive.domain.changes import RecordKind
from testimony_archive.ui.shell import SavedSearchEntry
from testimony_archive.ui.translation import error_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from testimony_archive.domain.archive_error import ArchiveError
    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.progress import Progress
    from testimony_archive.domain.queries import SavedSearch, SearchRequest
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.views.question_bar import QuestionBar
    from testimony_archive.ui.views.sidebar import Sidebar

_CHANGES_COUNTS = frozenset(RecordKind) - {RecordKind.SELECTION, RecordKind.TEMPLATE}


class SavedSearchesPresenter(QObject):
    """Keeps the list in the sidebar up to date, and opens what is chosen there."""

    def __init__(self, context: WindowContext, sidebar: Sidebar) -> None:
        super().__init__(sidebar)
        self._context = context
        self._sidebar = sidebar
        self._searches: tuple[SavedSearch, ...] = ()
        self._counts: Mapping[int, int] = {}
        context.changes.announced.connect(self._on_changes_announced)
        context.shell.search_edited.connect(lambda _text: sidebar.mark("search"))
        sidebar.saved_search_chosen.connect(self._open)
        sidebar.saved_search_menu_asked.connect(self._offer)
        sidebar.save_search_asked.connect(context.shell.save_search)

    def refresh(self) -> None:
        """Read the saved searches, and then what they find."""
        saved = self._context.workspace.saved_searches
        self._context.tasks.read(lambda _progress: saved.all(), self._on_read, replaces="saved searches")

    def _on_read(self, searches: tuple[SavedSearch, ...]) -> None:
        self._searches = searches
        self._show()
        if searches:
            saved = self._context.workspace.saved_searches
            self._context.tasks.read(saved.counts, self._on_counted, replaces="saved searches counted")

    def _on_counted(self, counts: Mapping[int, int]) -> None:
        self._counts = counts
        self._show()

    def _show(self) -> None:
        self._sidebar.set_saved_searches(
            [
                SavedSearchEntry(each.saved_search_id, each.name, self._counts.get(each.saved_search_id))
                for each in self._searches
            ]
        )

    def _open(self, saved_search_id: int) -> None:
        for each in self._searches:
            if each.saved_search_id == saved_search_id:
                self._context.shell.open_saved_search(each)
                self._sidebar.mark("search", saved_search_id=saved_search_id)

    def _offer(self, saved_search_id: int, point: QPoint) -> None:
        menu = QMenu(self._sidebar)
        menu.setObjectName("saved_search_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        writable = not self._context.workspace.read_only
        for name, text, act in (
            ("rename", self.tr("Rename…"), self._context.shell.rename_saved_search),
            ("delete", self.tr("Delete"), self._delete),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"saved_search_{name}")
            action.setEnabled(writable)
            action.triggered.connect(lambda _=False, act=act: act(saved_search_id))
        menu.popup(point)

    def _delete(self, saved_search_id: int) -> None:
        saved = self._context.workspace.saved_searches
        self._context.tasks.write(
            lambda _progress: saved.delete(saved_search_id),
            lambda change_set: self._context.changes.announce(change_set, self),
        )

    def _on_changes_announced(self, change_set: ChangeSet, _origin: object) -> None:
        if change_set.touches(RecordKind.SAVED_SEARCH) or (
            self._searches and any(map(change_set.touches, _CHANGES_COUNTS))
        ):
            self.refresh()


class SearchNaming(QObject):
    """Asks below the results how a search is to be called, one that is saved or one that gets another name."""

    def __init__(
        self,
        context: WindowContext,
        bar: QuestionBar,
        request: Callable[[], SearchRequest],
        go_on: Callable[[], None],
    ) -> None:
        super().__init__(bar)
        self._context = context
        self._bar = bar
        self._request = request
        self._go_on = go_on
        self._renamed = 0
        bar.submitted.connect(self._on_submitted)
        bar.given_up.connect(self._leave)
        context.shell.save_search_requested.connect(self.ask)
        context.shell.rename_saved_search_requested.connect(self._ask_for_another)

    def ask(self) -> None:
        """Ask how what is searched for now is to be called."""
        self._renamed = 0
        self._bar.ask(self.tr("Name of the search"), self.tr("Save"))
        self._bar.suggest(self._request().text.strip())

    def _ask_for_another(self, saved_search_id: int) -> None:
        self._renamed = saved_search_id
        self._bar.ask(self.tr("New name of the search"), self.tr("Rename"))

    def _on_submitted(self, name: str) -> None:
        saved, renamed, request = self._context.workspace.saved_searches, self._renamed, self._request()

        def write(_progress: Progress) -> ChangeSet:
            return saved.rename(renamed, name) if renamed else saved.save(name, request)[0]

        self._context.tasks.write(write, self._on_written, self._on_refused)

    def _leave(self) -> None:
        """Go on with what was found; hidden with the focus in it, the bar would give it to whatever comes next."""
        self._go_on()
        self._bar.hide()

    def _on_written(self, change_set: ChangeSet) -> None:
        self._leave()
        self._context.changes.announce(change_set, self)

    def _on_refused(self, error: ArchiveError) -> None:
        self._bar.show_error(" ".join(error_texts(error)).strip())
