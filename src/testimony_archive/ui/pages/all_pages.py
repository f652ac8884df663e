"""Which pages an open archive has, in the order of the sidebar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from testimony_archive.ui.pages import search_page, testimonies_page

if TYPE_CHECKING:
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.views.archive_frame import ArchiveFrame

_PAGES: Final = (testimonies_page.make_page, search_page.make_page)


def add_pages(context: WindowContext, frame: ArchiveFrame) -> None:
    """Make the pages and put them into the frame; the first one is shown."""
    pages = [make_page(context) for make_page in _PAGES]
    for page in pages:
        frame.add_page(page)
    frame.show_page(pages[0].key)
