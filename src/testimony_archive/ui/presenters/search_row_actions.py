"""What can be done with what was found: hear it, keep it, add it to a selection, read it where it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint
from PySide6.QtWidgets import QMenu

from testimony_archive.domain.records import Use
from testimony_archive.ui.models.search_results import ROW_ROLE, GroupRow, MoreRow, Row, WordsRow
from testimony_archive.ui.presenters.passage_player import PassagePlayer
from testimony_archive.ui.presenters.selection_menu import Addition, SelectionMenu
from testimony_archive.ui.presenters.taking_back import tell_done
from testimony_archive.ui.presenters.testimony_brief import BriefMaker
from testimony_archive.ui.term_names import TermNames
from testimony_archive.ui.translation import counted
from testimony_archive.ui.views.search_results_delegate import RowAction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.queries import PassageHit, SearchRequest
    from testimony_archive.domain.records import Quote, Testimony
    from testimony_archive.domain.rights import Decision
    from testimony_archive.domain.vocabularies import Vocabularies
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.search_presenter import SearchPresenter
    from testimony_archive.ui.views.search_view import SearchView


@dataclass(frozen=True, slots=True)
class _Record:
    """What the inspector is made from."""

    testimony: Testimony
    decision: Decision
    vocabularies: Vocabularies


class SearchRowActions(QObject):
    """Carries out the commands of the search page, and keeps its inspector on the current row."""

    def __init__(self, context: WindowContext, view: SearchView, presenter: SearchPresenter) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._presenter = presenter
        self._selection_menu = SelectionMenu(context, view)
        self._player = PassagePlayer(context, self)
        self._player.playing_changed.connect(view.results.results().set_playing)
        results = view.results
        context.actions.attach(results, "playback.play", "testimony.quote", "testimony.select", "testimony.open")
        results.row_acted.connect(self._on_row_acted)
        results.more_asked.connect(lambda index: self._show_more(index.data(ROW_ROLE)))
        results.current_changed.connect(self._on_current_changed)
        results.menu_asked.connect(self._on_menu_asked)
        view.brief.open_asked.connect(self.open)
        view.add_all.menu().aboutToShow.connect(self._on_add_all_opening)
        presenter.answered.connect(self._refresh_brief)

    # Commands ------------------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Read the current row where it stands; the line for further passages shows them."""
        self._open(self._view.results.current_row())

    def play(self) -> None:
        """Hear the current passage, or pause it."""
        self._play(self._view.results.current_row())

    def keep(self) -> None:
        """Keep the selected passages as quotes."""
        self._keep(self._view.results.selected_rows())

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
            self._player.toggle(row.testimony_id, row.passage)

    def _keep(self, rows: Sequence[Row]) -> None:
        passages = _passages(rows)
        new = [each.passage_id for each in passages if self._presenter.kept.quote_of(each) is None]
        if not new:
            if passages:
                self._context.messages.notice(self.tr("This is kept as a quote already."))
            return
        quoting = self._context.workspace.quoting
        self._context.tasks.write(lambda _progress: quoting.keep_passages(new)[0], self._on_kept)

    def _on_kept(self, changed: ChangeSet) -> None:
        self._context.changes.announce(changed)
        tell_done(self._context, self.tr("Kept as a quote."), changed)

    def _select(self, rows: Sequence[Row], point: QPoint) -> None:
        passages = tuple(each.passage_id for each in _passages(rows))
        whole = tuple(each.testimony_id for each in rows if isinstance(each, GroupRow) or _is_record(each))
        addition = Addition(tuple(dict.fromkeys(whole)), passages)
        if addition != Addition():
            self._selection_menu.pop_up(point, lambda: addition)

    def _on_row_acted(self, index: QModelIndex, action: RowAction) -> None:
        row: Row = index.data(ROW_ROLE)
        match action:
            case RowAction.PLAY:
                self._play(row)
            case RowAction.QUOTE:
                self._keep([row])
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
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(point)

    # All that was found --------------------------------------------------------------------------------------------

    def _on_add_all_opening(self) -> None:
        menu, page = self._view.add_all.menu(), self._presenter.page
        menu.clear()
        if page is None:
            return
        request, workspace = page.request, self._context.workspace
        selections = workspace.selecting.selections()
        testimonies = counted(page.testimonies, self.tr("{count} testimony"), self.tr("{count} testimonies"))
        whole = menu.addMenu(testimonies)
        whole.setObjectName("search_add_testimonies")
        self._selection_menu.fill(whole, selections, lambda: _all_testimonies(workspace, request))
        if page.passages:
            passages = counted(
                page.passages, self.tr("{count} passage, as a quote"), self.tr("{count} passages, as quotes")
            )
            quotes = menu.addMenu(passages)
            quotes.setObjectName("search_add_passages")
            self._selection_menu.fill(quotes, selections, lambda: _all_passages(workspace, request))

    # The inspector -------------------------------------------------------------------------------------------------

    def _on_current_changed(self, _index: QModelIndex) -> None:
        self._refresh_brief()

    def _refresh_brief(self) -> None:
        row = self._view.results.current_row()
        if row is None or self._presenter.page is None:
            self._view.brief.show_brief(None)
            return
        passage = row.passage if isinstance(row, WordsRow) else None
        quote = None if passage is None else self._presenter.kept.quote_of(passage)
        workspace, testimony_id = self._context.workspace, row.testimony_id
        self._context.tasks.read(
            lambda _progress: _read_record(workspace, testimony_id),
            lambda record: self._show_brief(record, passage, quote),
            lambda _error: self._view.brief.show_brief(None),
            replaces="search brief",
        )

    def _show_brief(self, record: _Record, passage: PassageHit | None, quote: Quote | None) -> None:
        maker = BriefMaker(TermNames(record.vocabularies), self)
        self._view.brief.show_brief(maker.brief(record.testimony, record.decision, passage, quote))
        maker.deleteLater()


def _read_record(workspace: Workspace, testimony_id: int) -> _Record:
    """On the reading thread."""
    catalogue = workspace.catalogue
    testimony = catalogue.testimony(testimony_id)
    return _Record(testimony, catalogue.decision(testimony, Use.QUOTE), catalogue.vocabularies())


def _all_testimonies(workspace: Workspace, request: SearchRequest) -> Addition:
    return Addition(testimony_ids=tuple(workspace.searching.testimony_ids(replace(request, offset=0))))


def _all_passages(workspace: Workspace, request: SearchRequest) -> Addition:
    return Addition(passage_ids=tuple(workspace.searching.passage_ids(replace(request, offset=0))))


def _passages(rows: Sequence[Row]) -> list[PassageHit]:
    return [each.passage for each in rows if isinstance(each, WordsRow) and each.passage is not None]


def _is_record(row: Row) -> bool:
    return isinstance(row, WordsRow) and row.passage is None
