"""The search page, put together."""

from __future__ import annotations

from functools import cache
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
    parts = cache(lambda: _Parts(context))
    return Page(
        key="search",
        title=QCoreApplication.translate("SearchPage", "Search"),
        icon="search",
        make_widget=lambda: parts().view,
        key_hints=(
            (QCoreApplication.translate("SearchPage", "Space"), QCoreApplication.translate("SearchPage", "play")),
            ("Q", QCoreApplication.translate("SearchPage", "keep as quote")),
            ("S", QCoreApplication.translate("SearchPage", "add to selection")),
            (
                QCoreApplication.translate("SearchPage", "Enter"),
                QCoreApplication.translate("SearchPage", "open in context"),
            ),
        ),
        on_shown=lambda: parts().presenter.show(),
        commands={
            "playback.play": lambda: parts().rows.play(),
            "testimony.open": lambda: parts().rows.open(),
            "testimony.quote": lambda: parts().rows.keep(),
            "testimony.select": lambda: parts().rows.select(),
            "search.clear": lambda: parts().presenter.clear(),
            "view.inspector": lambda: parts().view.toggle_brief(),
        },
    )


class _Parts:
    """The page's view with what moves it."""

    def __init__(self, context: WindowContext) -> None:
        model = SearchResultsModel()
        self.view = SearchView(model, context.memory)
        model.setParent(self.view)
        self.presenter = SearchPresenter(context, self.view, model)
        self.rows = SearchRowActions(context, self.view, self.presenter)
