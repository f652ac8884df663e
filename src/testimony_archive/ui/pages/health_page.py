"""The page “Archive health”, put together."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from testimony_archive.ui.actions import key_text
from testimony_archive.ui.pages.page import Page
from testimony_archive.ui.presenters.health_presenter import HealthPresenter
from testimony_archive.ui.presenters.health_watch import KEY, HealthWatch
from testimony_archive.ui.views.health_view import HealthView

if TYPE_CHECKING:
    from testimony_archive.ui.context import WindowContext


def make_page(context: WindowContext) -> Page:
    """The page with everything that moves it. What watches over the archive is there before anybody looks at it."""
    watch = HealthWatch(context)

    @cache
    def view() -> HealthView:
        return HealthView(context.ground)

    @cache
    def presenter() -> HealthPresenter:
        return HealthPresenter(context, watch, view())

    def make_widget() -> HealthView:
        presenter()
        return view()

    def show() -> None:
        presenter().show()
        view().focus_first()

    return Page(
        key=KEY,
        title=QCoreApplication.translate("HealthPage", "Archive health"),
        icon="shield",
        make_widget=make_widget,
        key_hints=(
            (
                key_text(context.actions["testimony.open"]),
                QCoreApplication.translate("HealthPage", "open the record, restore the backup"),
            ),
        ),
        on_shown=show,
    )
