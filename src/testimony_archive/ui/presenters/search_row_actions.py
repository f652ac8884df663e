"""What can be done with what was found: hear it, keep it, add it to a selection, read it where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint
from PySide6.QtWidgets import QMenu

from testimony_archive.domain.selection_sources import SourceKind
from testimony_archive.ui.models.search_results import ROW_ROLE, GroupRow, MoreRow, Row, WordsRow
from testimony_archive.ui.presenters.selection_menu import Addition
from testimony_archive.ui.translation import counted
from testimony_archive.ui.views.search_results_delegate import RowAction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.queries import PassageHit
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.found_passages import FoundPassages
    from testimony_archive.ui.presenters.search_presenter import SearchPresenter
    from testimony_archive.ui.views.search_view import SearchView


class SearchRowActions(QObject):
    """Carries out the commands of the search page, and keeps its inspector on the current row."""

    def __init__(
        self, context: WindowContext, view: SearchView, presenter: SearchPresenter, found: FoundPassages
    ) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._presenter = presenter
        self._found = found
        found.playing_changed.connect(view.results.results().set_playing)
        results = view.results
        context.actions.attach(results, "playback.play", "testimony.quote", "testimony.select", "testimony.open")
        results.row_acted.connect(self._on_row_acted)
        results.more_asked.connect(lambda index: self._show_more(index.data(ROW_ROLE)))
        results.current_changed.connect(self._on_current_changed)
        results.menu_asked.connect(self._on_menu_asked)
        view.brief.open_asked.connect(self.open)
        view.add_all.menu().aboutToShow.connect(self._on_add_all_opening)
        presenter.answered.connect(self.refresh_brief)

    # Commands ------------------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Read the current row where it stands; the line for further passages shows them."""
        self._open(self._view.results.current_row())

    @property
    def passage_at_hand(self) -> int:
        """The current passage, 0 where the current row is none."""
        row = self._view.results.current_row()
        return row.passage.passage_id if isinstance(row, WordsRow) and row.passage is not None else 0

    def play(self) -> None:
        """Hear the current passage, or pause it."""
        self._play(self._view.results.current_row())

    def keep(self) -> None:
        """Keep the selected passages as quotes."""
        self._found.keep(_passages(self._view.results.selected_rows()))

    def select(self) -> None:
        """Add what is selected to a selection: passages as quotes, heads as testimonies."""
        rows = self._view.results.selected_rows()
        corner = self._view.results.visualRect(self._view.results.currentIndex()).bottomLeft()
        self._select(rows, self._view.results.viewport().mapToGlobal(corner))

    def _open(self, row: Row | None) -> None:
        match row:
            case MoreRow():
                self._show_more(row)
            case WordsRow(passage=passage) if passage is not None:
                self._context.shell.open_testimony(row.testimony_id, passage.passage_id, self._presenter.came_from)
            case GroupRow() | WordsRow():
                self._context.shell.open_testimony(row.testimony_id, came_from=self._presenter.came_from)
            case None:
                return

    def _show_more(self, row: MoreRow) -> None:
        if row.of_record:
            self._presenter.show_whole_record(row.testimony_id)
        else:
            self._presenter.show_all_passages(row.testimony_id)

    def _play(self, row: Row | None) -> None:
        if isinstance(row, WordsRow) and row.passage is not None and row.playable:
            self._found.play(row.testimony_id, row.passage)

    def _select(self, rows: Sequence[Row], point: QPoint) -> None:
        passages = tuple(each.passage_id for each in _passages(rows))
        whole = tuple(each.testimony_id for each in rows if isinstance(each, GroupRow) or _is_record(each))
        self._found.select(Addition(tuple(dict.fromkeys(whole)), passages), point)

    def _on_row_acted(self, index: QModelIndex, action: RowAction) -> None:
        row: Row = index.data(ROW_ROLE)
        match action:
            case RowAction.PLAY:
                self._play(row)
            case RowAction.QUOTE:
                self._found.keep(_passages([row]))
            case RowAction.SELECT:
                below = self._view.results.visualRect(index).bottomRight()
                self._select([row], self._view.results.viewport().mapToGlobal(below))
            case RowAction.OPEN:
                self._open(row)

    def _on_menu_asked(self, point: QPoint) -> None:
        if self._view.results.current_row() is None:
            return
        menu = QMenu(self._view)
        menu.setObjectName("search_row_menu")
        menu.addActions(self._view.results.actions())
        if self.passage_at_hand:
            menu.addAction(self._context.actions["testimony.similar"])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    # All that was found --------------------------------------------------------------------------------------------

    def _on_add_all_opening(self) -> None:
        menu, page = self._view.add_all.menu(), self._presenter.page
        menu.clear()
        if page is None:
            return
        request = page.request
        selections = self._context.workspace.selecting.selections()
        testimonies = counted(page.testimonies, self.tr("{count} testimony"), self.tr("{count} testimonies"))
        whole = menu.addMenu(testimonies)
        whole.setObjectName("search_add_testimonies")
        self._found.selection_menu.fill(whole, selections, lambda: Addition(search=(SourceKind.TESTIMONIES, request)))
        if page.passages:
            passages = counted(
                page.passages, self.tr("{count} passage, as a quote"), self.tr("{count} passages, as quotes")
            )
            quotes = menu.addMenu(passages)
            quotes.setObjectName("search_add_passages")
            self._found.selection_menu.fill(quotes, selections, lambda: Addition(search=(SourceKind.QUOTES, request)))

    # The inspector -------------------------------------------------------------------------------------------------

    def _on_current_changed(self, _index: QModelIndex) -> None:
        self.refresh_brief()

    def refresh_brief(self) -> None:
        """Show in the inspector whose words the row at hand has."""
        if not self._view.is_listing(self._view.results):
            return
        row = self._view.results.current_row()
        if row is None or self._presenter.page is None:
            self._found.show_no_brief()
        else:
            self._found.show_brief(row.testimony_id, row.passage if isinstance(row, WordsRow) else None)


def _passages(rows: Sequence[Row]) -> list[PassageHit]:
    return [each.passage for each in rows if isinstance(each, WordsRow) and each.passage is not None]


def _is_record(row: Row) -> bool:
    return isinstance(row, WordsRow) and row.passage is None
