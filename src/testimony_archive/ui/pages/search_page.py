"""The search page, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from testimony_archive.ui.models.search_results import SearchResultsModel
from testimony_archive.ui.pages.page import Page
from testimony_archive.ui.presenters.search_presenter import SearchPresenter
from testimony_archive.ui.presenters.search_row_actions import SearchRowActions
from testimony_archive.ui.views.search_view import SearchView

if TYPE_CHECKING:
    from testimony_archive.ui.context import WindowContext


def make_page(context: WindowContext) -> Page:
    """The page with everything that moves it."""
    model = SearchResultsModel()
    view = SearchView(model, context.memory)
    model.setParent(view)
    presenter = SearchPresenter(context, view, model)
    rows = SearchRowActions(context, view, presenter)

    return Page(
        key="search",
        title=QCoreApplication.translate("SearchPage", "Search"),
        icon="search",
        widget=view,
        key_hints=(
            (QCoreApplication.translate("SearchPage", "Space"), QCoreApplication.translate("SearchPage", "play")),
            ("Q", QCoreApplication.translate("SearchPage", "keep as quote")),
            ("S", QCoreApplication.translate("SearchPage", "add to selection")),
            (
                QCoreApplication.translate("SearchPage", "Enter"),
                QCoreApplication.translate("SearchPage", "open in context"),
            ),
        ),
        on_shown=presenter.show,
        commands={
            "playback.play": rows.play,
            "testimony.open": rows.open,
            "testimony.quote": rows.keep,
            "testimony.select": rows.select,
            "search.clear": presenter.clear,
            "view.inspector": view.toggle_brief,
        },
    )
