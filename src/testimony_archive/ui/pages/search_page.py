"""The search page, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from testimony_archive.ui.actions import key_text
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
    actions = context.actions

    return Page(
        key="search",
        title=QCoreApplication.translate("SearchPage", "Search"),
        icon="search",
        widget=view,
        key_hints=(
            (key_text(actions["playback.play"]), QCoreApplication.translate("SearchPage", "play")),
            (key_text(actions["testimony.quote"]), QCoreApplication.translate("SearchPage", "keep as quote")),
            (key_text(actions["testimony.select"]), QCoreApplication.translate("SearchPage", "add to selection")),
            (key_text(actions["testimony.open"]), QCoreApplication.translate("SearchPage", "open in context")),
        ),
        on_shown=presenter.show,
        side_pane=view.brief,
        commands={
            "playback.play": rows.play,
            "testimony.open": rows.open,
            "testimony.quote": rows.keep,
            "testimony.select": rows.select,
            "search.clear": presenter.clear,
        },
    )
