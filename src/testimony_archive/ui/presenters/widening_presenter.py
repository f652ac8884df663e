"""The switch “All languages” of the search page: what it adds to a query, and which of it is switched off."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker

from testimony_archive.domain.text import fold

if TYPE_CHECKING:
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.search_presenter import SearchPresenter
    from testimony_archive.ui.views.search_view import SearchView


class WideningPresenter(QObject):
    """Changes what the search page asks for, and shows what was looked for once the answer is there."""

    def __init__(self, context: WindowContext, view: SearchView, searching: SearchPresenter) -> None:
        super().__init__(view)
        self._action = context.actions["search.languages"]
        self._view = view
        self._searching = searching
        view.widening.toggled.connect(self._on_switched)
        view.widened.name_switched.connect(self._on_name_switched)
        searching.answered.connect(self._show)

    def toggle(self) -> None:
        """Look in all languages, or no more."""
        self._on_switched(not self._searching.request.all_languages)

    def _on_switched(self, on: bool) -> None:
        self._show_switch(on)
        self._searching.change(replace(self._searching.request, all_languages=on))

    def _on_name_switched(self, name: str, looked_for: bool) -> None:
        request = self._searching.request
        others = frozenset(each for each in request.not_widened if fold(each) != fold(name))
        self._searching.change(replace(request, not_widened=others if looked_for else others | {name}))

    def _show(self) -> None:
        page = self._searching.page
        if page is not None:
            self._show_switch(self._searching.request.all_languages)
            self._view.show_widening(page.widened, can_widen=bool(page.request.text.strip()))

    def _show_switch(self, on: bool) -> None:
        with QSignalBlocker(self._view.widening):
            self._view.widening.setChecked(on)
        self._action.setChecked(on)
