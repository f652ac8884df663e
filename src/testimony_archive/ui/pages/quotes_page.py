"""The quotes page, put together."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt

from testimony_archive.ui.actions import key_text
from testimony_archive.ui.models.quotes_model import QuotesModel
from testimony_archive.ui.pages.page import Page
from testimony_archive.ui.presenters.quote_actions import QuoteActions
from testimony_archive.ui.presenters.quote_bulk_presenter import QuoteBulkPresenter
from testimony_archive.ui.presenters.quote_sheet_presenter import QuoteSheetPresenter
from testimony_archive.ui.presenters.quotes_presenter import QuotesPresenter
from testimony_archive.ui.views.quotes_view import QuotesView

if TYPE_CHECKING:
    from collections.abc import Callable

    from testimony_archive.ui.context import WindowContext

_BARE_KEYS: Final = ("testimony.open", "testimony.select", "testimony.star", "playback.play")


def make_page(context: WindowContext) -> Page:
    """The page with everything that moves it."""
    parts = cache(lambda: _Parts(context))
    actions = context.actions
    commands: dict[str, Callable[[], object]] = {
        "testimony.open": lambda: parts().actions.open(),
        "playback.play": lambda: parts().actions.play(),
        "edit.copy": lambda: parts().actions.copy(),
        "search.within": lambda: parts().view.focus_filter(),
        "search.clear": lambda: parts().presenter.show_all(),
    }
    if not context.workspace.read_only:
        commands |= {
            "testimony.star": lambda: parts().actions.star(),
            "testimony.select": lambda: parts().actions.select(),
            "testimony.delete": lambda: parts().actions.delete(),
            "edit.edit": lambda: parts().actions.edit(),
            "edit.many": lambda: parts().bulk.open(),
            "edit.up": lambda: parts().actions.move_up(),
            "edit.down": lambda: parts().actions.move_down(),
        }
    return Page(
        key="quotes",
        title=QCoreApplication.translate("QuotesPage", "Quotes"),
        icon="quote",
        make_widget=lambda: parts().view,
        key_hints=(
            (key_text(actions["playback.play"]), QCoreApplication.translate("QuotesPage", "play")),
            (key_text(actions["testimony.open"]), QCoreApplication.translate("QuotesPage", "open in its place")),
            (key_text(actions["edit.edit"]), QCoreApplication.translate("QuotesPage", "main idea")),
            (key_text(actions["testimony.select"]), QCoreApplication.translate("QuotesPage", "add to selection")),
        ),
        on_shown=lambda: parts().show(),
        side_pane=lambda: parts().view.inspector,
        commands=commands,
    )


class _Parts:
    """The page's view with what moves it."""

    def __init__(self, context: WindowContext) -> None:
        model = QuotesModel()
        self.view = QuotesView(model, context.memory, context.ground)
        model.setParent(self.view)
        self.presenter = QuotesPresenter(context, self.view, model)
        self.actions = QuoteActions(context, self.view, self.presenter)
        self.sheet = QuoteSheetPresenter(context, self.view)
        self.bulk = QuoteBulkPresenter(context, self.view, self.presenter)
        context.actions.attach(self.view.list, *_BARE_KEYS)

    def show(self) -> None:
        """The page came into view."""
        self.presenter.show()
        self.view.list.setFocus(Qt.FocusReason.OtherFocusReason)
