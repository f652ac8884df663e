"""Which pages an open archive has, in the order of the sidebar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from testimony_archive.ui.pages import (
    health_page,
    import_page,
    quotes_page,
    reading_page,
    search_page,
    selections_page,
    testimonies_page,
    vocabularies_page,
)
from testimony_archive.ui.presenters.player_presenter import PlayerPresenter
from testimony_archive.ui.views.player_strip import PlayerStrip

if TYPE_CHECKING:
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.views.archive_frame import ArchiveFrame

_PAGES: Final = (
    testimonies_page.make_page,
    search_page.make_page,
    quotes_page.make_page,
    selections_page.make_page,
    health_page.make_page,
    reading_page.make_page,
    import_page.make_page,
    vocabularies_page.make_page,
)


def add_pages(context: WindowContext, frame: ArchiveFrame) -> None:
    """Put the pages and the player strip into the frame, which makes each page when it is first needed."""
    for make_page in _PAGES:
        frame.add_page(make_page(context))
    strip = PlayerStrip()
    PlayerPresenter(context, strip)
    frame.set_player(strip)
