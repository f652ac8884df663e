"""The two ways in which the search page lists what it finds: the results, and their concordance.

That is made when it is first asked for.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from testimony_archive.ui.models.concordance_model import ConcordanceModel
from testimony_archive.ui.presenters.concordance_actions import ConcordanceActions
from testimony_archive.ui.presenters.concordance_presenter import ConcordancePresenter
from testimony_archive.ui.views.concordance_view import ConcordanceView

if TYPE_CHECKING:
    from testimony_archive.domain.concordance import ConcordanceSort
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.found_passages import FoundPassages
    from testimony_archive.ui.presenters.search_presenter import SearchPresenter
    from testimony_archive.ui.presenters.search_row_actions import SearchRowActions
    from testimony_archive.ui.views.search_view import SearchView

_RESULTS = "results"
_CONCORDANCE = "concordance"


class SearchLists:
    """Knows which list is in view, and who carries out commands there."""

    def __init__(
        self,
        context: WindowContext,
        view: SearchView,
        searching: SearchPresenter,
        rows: SearchRowActions,
        found: FoundPassages,
    ) -> None:
        self._context = context
        self._view = view
        self._searching = searching
        self._rows = rows
        self._found = found
        view.list_chosen.connect(self._show)

    @property
    def at_hand(self) -> SearchRowActions | ConcordanceActions:
        """What carries out the commands that mean a row."""
        return self._rows if self._is_of_results else self._concordance.actions

    def switch(self) -> None:
        """List what is found in the other way, and go there."""
        self._show(_CONCORDANCE if self._is_of_results else _RESULTS)
        self._view.go_to_first()

    def sort_by(self, sort: ConcordanceSort) -> None:
        """Show the concordance in an order."""
        if self._is_of_results:
            self.switch()
        self._concordance.presenter.sort_by(sort)

    def copy(self) -> None:
        """Put the chosen lines of the concordance on the clipboard."""
        if not self._is_of_results:
            self._concordance.actions.copy()

    def export(self) -> None:
        """Let the concordance of what is searched for be exported."""
        if self._is_of_results:
            self.switch()
        self._concordance.actions.export()

    @property
    def _is_of_results(self) -> bool:
        return self._view.is_listing(self._view.results)

    @cached_property
    def _concordance(self) -> _Concordance:
        return _Concordance(self._context, self._view, self._searching, self._found)

    def _show(self, key: str) -> None:
        if key == _RESULTS:
            self._view.use_list(key, self._view.results)
            self._rows.refresh_brief()
        else:
            self._view.use_list(key, self._concordance.view)
            self._concordance.presenter.refresh()
            self._concordance.actions.refresh_brief()


class _Concordance:
    """The concordance with what moves it."""

    def __init__(
        self, context: WindowContext, page: SearchView, searching: SearchPresenter, found: FoundPassages
    ) -> None:
        model = ConcordanceModel()
        self.view = ConcordanceView(model, page.list_ground)
        model.setParent(self.view)
        self.presenter = ConcordancePresenter(context, page, self.view, searching)
        self.actions = ConcordanceActions(context, self.view, self.presenter, searching, found)
