"""The search page, put together."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from testimony_archive.domain.concordance import ConcordanceSort
from testimony_archive.ui.actions import key_text
from testimony_archive.ui.models.search_results import SearchResultsModel
from testimony_archive.ui.pages.page import Page
from testimony_archive.ui.pages.search_lists import SearchLists
from testimony_archive.ui.presenters.found_passages import FoundPassages
from testimony_archive.ui.presenters.meant_searches import MeantSearches
from testimony_archive.ui.presenters.saved_searches_presenter import SearchNaming
from testimony_archive.ui.presenters.search_presenter import SearchPresenter
from testimony_archive.ui.presenters.search_row_actions import SearchRowActions
from testimony_archive.ui.presenters.similar_presenter import SimilarFinder, SimilarWords
from testimony_archive.ui.presenters.spoken_results import SpokenResults
from testimony_archive.ui.presenters.widening_presenter import WideningPresenter
from testimony_archive.ui.views.search_view import SearchView

if TYPE_CHECKING:
    from testimony_archive.ui.context import WindowContext


def make_page(context: WindowContext) -> Page:
    """The page with everything that moves it."""
    parts = cache(lambda: _Parts(context))
    actions = context.actions
    return Page(
        key="search",
        title=QCoreApplication.translate("SearchPage", "Search"),
        icon="search",
        make_widget=lambda: parts().view,
        key_hints=(
            (key_text(actions["playback.play"]), QCoreApplication.translate("SearchPage", "play")),
            (key_text(actions["testimony.quote"]), QCoreApplication.translate("SearchPage", "keep as quote")),
            (key_text(actions["testimony.select"]), QCoreApplication.translate("SearchPage", "add to selection")),
            (key_text(actions["testimony.open"]), QCoreApplication.translate("SearchPage", "open in context")),
        ),
        on_shown=lambda: parts().presenter.show(),
        side_pane=lambda: parts().view.brief,
        commands={
            "playback.play": lambda: parts().lists.at_hand.play(),
            "testimony.open": lambda: parts().lists.at_hand.open(),
            "testimony.quote": lambda: parts().lists.at_hand.keep(),
            "testimony.select": lambda: parts().lists.at_hand.select(),
            "testimony.similar": lambda: parts().find_similar(),
            "edit.copy": lambda: parts().lists.copy(),
            "search.concordance": lambda: parts().lists.switch(),
            "search.left": lambda: parts().lists.sort_by(ConcordanceSort.LEFT),
            "search.right": lambda: parts().lists.sort_by(ConcordanceSort.RIGHT),
            "search.table": lambda: parts().lists.export(),
            "search.save": lambda: parts().naming.ask(),
            "search.languages": lambda: parts().widening.toggle(),
            "search.clear": lambda: parts().presenter.clear(),
        },
    )


class _Parts:
    """The page's view with what moves it."""

    def __init__(self, context: WindowContext) -> None:
        model = SearchResultsModel()
        self.view = SearchView(model, context.memory, context.ground)
        model.setParent(self.view)
        self.presenter = SearchPresenter(context, self.view, model)
        self.naming = SearchNaming(context, self.view.save_bar, lambda: self.presenter.request, self.view.go_to_first)
        self.view.save_asked.connect(self.naming.ask)
        self.widening = WideningPresenter(context, self.view, self.presenter)
        self.spoken = SpokenResults(self.view, self.presenter)
        MeantSearches(context, self.view, self.presenter)
        found = FoundPassages(context, self.view, lambda: self.presenter.kept)
        rows = SearchRowActions(context, self.view, self.presenter, found)
        self.lists = SearchLists(context, self.view, self.presenter, rows, found)
        self._similar = SimilarFinder(context, self.view)
        SimilarWords(context, self.view.similar, self.presenter)

    def find_similar(self) -> None:
        """Search for passages like the one at hand."""
        if passage_id := self.lists.at_hand.passage_at_hand:
            self._similar.find(passage_id)
