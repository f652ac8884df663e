"""Which pages an open archive has, in the order of the sidebar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from testimony_archive.ui.pages import search_page

if TYPE_CHECKING:
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.views.archive_frame import ArchiveFrame


def add_pages(context: WindowContext, frame: ArchiveFrame) -> None:
    """Make the pages and put them into the frame; the first one is shown."""
    frame.add_page(search_page.make_page(context))
    frame.show_page("search")
