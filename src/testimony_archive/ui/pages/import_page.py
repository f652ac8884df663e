"""The import page, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from testimony_archive.ui.pages.page import Page
from testimony_archive.ui.presenters.import_presenter import ImportPresenter
from testimony_archive.ui.views.import_view import ImportView

if TYPE_CHECKING:
    from testimony_archive.ui.context import WindowContext


def make_page(context: WindowContext) -> Page:
    """The page with everything that moves it; it has no entry in the sidebar."""
    view = ImportView(context.memory)
    presenter = ImportPresenter(context, view)
    return Page(
        key="import",
        title=QCoreApplication.translate("ImportPage", "Import"),
        icon="import",
        widget=view,
        in_sidebar=False,
        entry="testimonies",
        on_shown=presenter.show,
    )
