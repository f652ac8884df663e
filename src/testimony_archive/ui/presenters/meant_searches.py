"""Tells a search that somebody meant from words that were typed on the way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject

if TYPE_CHECKING:
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.search_presenter import SearchPresenter
    from testimony_archive.ui.views.search_view import SearchView


class MeantSearches(QObject):
    """A search is meant when Enter was pressed on it, when it was taken whole, narrowed, or one of its rows was
    chosen."""

    def __init__(self, context: WindowContext, view: SearchView, searching: SearchPresenter) -> None:
        super().__init__(view)
        self._shell = context.shell
        self._searching = searching
        self._shell.search_requested.connect(self._tell)
        self._shell.whole_search_requested.connect(self._tell)
        view.facets.choice_changed.connect(self._tell)
        view.choice_removed.connect(self._tell)
        view.widening.toggled.connect(self._tell)
        view.results.selectionModel().currentChanged.connect(self._on_current_changed)

    def _tell(self, *_: object) -> None:
        self._shell.tell_search_meant(self._searching.request)

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        page = self._searching.page
        # Words that were typed since are not yet what the rows answer.
        if current.isValid() and page is not None and page.request.text == self._searching.request.text:
            self._tell()
