"""The concordance of what is searched for: read while it is in view, sorted as somebody likes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from testimony_archive.domain.concordance import ConcordanceSort, in_order
from testimony_archive.services.concordance import ConcordanceRequest
from testimony_archive.ui.translation import counted, number

if TYPE_CHECKING:
    from testimony_archive.domain.archive_error import ArchiveError
    from testimony_archive.domain.concordance import Concordance, ConcordanceRow
    from testimony_archive.domain.queries import SearchPage
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.search_presenter import SearchPresenter
    from testimony_archive.ui.views.concordance_view import ConcordanceView
    from testimony_archive.ui.views.search_view import SearchView

_WIDTH: Final = 160  # code points on a side: what the widest window has room for
_PATIENCE_MS: Final = 300
_KEY: Final = "concordance"


class ConcordancePresenter(QObject):
    """Old lines stay until the new ones are there; while the results are in view nothing is read."""

    def __init__(
        self, context: WindowContext, page: SearchView, view: ConcordanceView, searching: SearchPresenter
    ) -> None:
        super().__init__(view)
        self._context = context
        self._page = page
        self._view = view
        self._searching = searching
        self._sort = ConcordanceSort.RIGHT
        self._read_for: SearchPage | None = None
        self._is_reading = False
        self._goes_to_lines = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(lambda: view.show_working(True))
        view.set_sort(self._sort)
        view.sort_chosen.connect(self.sort_by)
        searching.answered.connect(self.refresh)

    @property
    def request(self) -> ConcordanceRequest:
        """What is shown, or about to be; what has been typed since is not, until it is answered."""
        shown = self._read_for.request if self._read_for is not None else self._searching.request
        return ConcordanceRequest(shown, self._sort, _WIDTH)

    def refresh(self) -> None:
        """Show the lines of what the page answers now, where they are in view."""
        page = self._searching.page
        if not self._page.is_listing(self._view) or page is None:
            return
        kept = self._searching.kept
        self._view.list.lines().set_kept(lambda row: kept.quote_of(row) is not None)
        if page is not self._read_for:  # or else only what is kept has changed
            self._read(page)

    def sort_by(self, sort: ConcordanceSort) -> None:
        """Show the same lines in another order."""
        if sort is self._sort:
            return
        self._sort = sort
        self._view.set_sort(sort)
        if self._is_reading and self._read_for is not None:
            self._read(self._read_for)
            return
        self._patience.start()
        rows = self._view.list.lines().rows
        self._context.tasks.read(lambda _progress: in_order(rows, sort), self._on_sorted, replaces=_KEY)

    def _read(self, page: SearchPage) -> None:
        self._read_for = page
        self._is_reading = True
        self._patience.start()
        concordances, request = self._context.workspace.concordances, self.request
        self._context.tasks.read(
            lambda progress: concordances.read(request, progress), self._on_read, self._on_failed, replaces=_KEY
        )

    def _on_read(self, found: Concordance) -> None:
        self._end()
        self._view.list.lines().set_rows(found.rows)
        if not found.rows:
            self._view.show_none(
                self.tr("There are no words to show in their place"),
                self.tr("Type words: a concordance has one line for every place where they were said."),
            )
            return
        lines = counted(len(found.rows), self.tr("{count} line"), self.tr("{count} lines"))
        if found.is_cut_short:
            lines = self.tr("the first {count} lines").format(count=number(len(found.rows)))
        self._view.show_lines(lines)
        if self._goes_to_lines:
            self.go_to_lines()

    def go_to_lines(self) -> None:
        """Take the focus, as soon as the lines are there."""
        self._goes_to_lines = self._is_reading
        if not self._is_reading:
            self._view.go_to_first()

    def _on_sorted(self, rows: list[ConcordanceRow]) -> None:
        self._end()
        self._view.list.lines().set_rows(rows)

    def _on_failed(self, error: ArchiveError) -> None:
        self._end()
        self._read_for = None
        self._context.messages.error(error)

    def _end(self) -> None:
        self._is_reading = False
        self._patience.stop()
        self._view.show_working(False)
