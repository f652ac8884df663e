"""The import page, put together."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from testimony_archive.ui.pages.page import Page
from testimony_archive.ui.presenters.import_presenter import ImportPresenter
from testimony_archive.ui.views.import_view import ImportView

if TYPE_CHECKING:
    from testimony_archive.ui.context import WindowContext


def make_page(context: WindowContext) -> Page:
    """The page with everything that moves it; it has no entry in the sidebar."""

    @cache
    def presenter() -> ImportPresenter:
        return ImportPresenter(context, view())

    @cache
    def view() -> ImportView:
        return ImportView(context.memory, context.ground)

    def make_widget() -> ImportView:
        presenter()
        return view()

    return Page(
        key="import",
        title=QCoreApplication.translate("ImportPage", "Import"),
        icon="import",
        make_widget=make_widget,
        in_sidebar=False,
        entry="testimonies",
        on_shown=lambda: presenter().show(),
    )
