"""The list of quotes: from the words, choices and order that a person wants to the rows that are shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from testimony_archive.domain.changes import RecordKind
from testimony_archive.domain.quote_list import QuoteFacet, QuoteRequest, QuoteSort
from testimony_archive.ui.presenters.quote_lines import QuoteLines
from testimony_archive.ui.presenters.terms import Terms
from testimony_archive.ui.shell import CameFrom
from testimony_archive.ui.translation import counted, notice_text, number
from testimony_archive.ui.views.quotes_view import QuotesShown

if TYPE_CHECKING:
    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.domain.progress import Progress
    from testimony_archive.domain.quote_list import QuotePage
    from testimony_archive.domain.vocabularies import Vocabularies
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.models.quotes_model import QuotesModel
    from testimony_archive.ui.views.quotes_view import QuotesView

_TYPING_PAUSE_MS: Final = 120
_PATIENCE_MS: Final = 300  # reading that takes longer shows that it is at work
_KEY: Final = "quotes"
_SHOWN_BY: Final = (
    RecordKind.QUOTE,
    RecordKind.TESTIMONY,
    RecordKind.PERSON,
    RecordKind.TRANSCRIPT,
    RecordKind.VOCABULARY,
)


@dataclass(frozen=True, slots=True)
class _Answer:
    """What comes back from the reading thread; vocabularies only where they may have changed."""

    page: QuotePage
    vocabularies: Vocabularies | None


class QuotesPresenter(QObject):
    """Old rows stay until the new ones are there; an answer that comes too late is dropped."""

    answered = Signal()
    """The page shows an answer."""

    def __init__(self, context: WindowContext, view: QuotesView, model: QuotesModel) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._model = model
        self._request = QuoteRequest(only_publishable=context.shell.publishable_only)
        self._page: QuotePage | None = None
        self._lines: QuoteLines | None = None
        self._known_values: dict[QuoteFacet, frozenset[str]] = dict.fromkeys(QuoteFacet, frozenset())
        self._are_terms_stale = True
        self._is_stale = True
        self._pause = self._timer(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self._patience = self._timer(_PATIENCE_MS)
        self._patience.timeout.connect(lambda: view.show_working(True))
        self._connect()
        view.set_read_only(context.workspace.read_only)
        view.set_sort(self._request.sort)

    @property
    def page(self) -> QuotePage | None:
        """What is shown."""
        return self._page

    @property
    def is_own_order(self) -> bool:
        """Whether the quotes stand as people put them."""
        return self._request.sort is QuoteSort.OWN

    @property
    def came_from(self) -> CameFrom:
        """What a testimony that is opened from here is to know."""
        place = self._lines.summary(self._page) if self._lines is not None and self._page is not None else ""
        return CameFrom(self._request.text, place)

    def show(self) -> None:
        """The page came into view."""
        if self._is_stale:
            self.refresh()
        else:
            self._tell_status()

    def refresh(self) -> None:
        """Read the list anew."""
        self._pause.stop()
        self._is_stale = False
        if not self._patience.isActive():
            self._patience.start()
        workspace, request, with_terms = self._context.workspace, self._request, self._are_terms_stale
        self._context.tasks.read(
            lambda progress: _ask(workspace, request, progress, with_terms=with_terms),
            self._on_answered,
            self._on_failed,
            replaces=_KEY,
        )

    def sort_by(self, sort: QuoteSort) -> None:
        """Show the quotes in another order."""
        self._view.set_sort(sort)
        self._change(replace(self._request, sort=sort))

    def show_all(self) -> None:
        """Take words and choices away."""
        self._view.set_filter("")
        for facet in QuoteFacet:
            self._view.facets.set_chosen(facet, frozenset())
        self._context.shell.set_publishable_only(False)
        self._change(replace(self._request, text="", choices={}, only_publishable=False))

    # What a person does ------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        shell, view = self._context.shell, self._view
        shell.publishable_only_changed.connect(lambda only: self._change(replace(self._request, only_publishable=only)))
        self._context.changes.announced.connect(self._on_change_announced)
        view.filter_edited.connect(self._on_filter_edited)
        view.sort_chosen.connect(self.sort_by)
        view.choice_removed.connect(
            lambda facet, key: self._on_choice_changed(facet, self._request.choices.get(facet, frozenset()) - {key})
        )
        view.facets.choice_changed.connect(self._on_choice_changed)
        view.facets.clear_asked.connect(self._on_clear_asked)
        view.all_asked.connect(self.show_all)
        view.search_asked.connect(lambda: shell.show_page("search"))

    def _on_filter_edited(self, text: str) -> None:
        if text != self._request.text:
            self._request = replace(self._request, text=text)
            self._pause.start()

    def _on_choice_changed(self, facet: QuoteFacet, chosen: frozenset[str]) -> None:
        self._view.facets.set_chosen(facet, chosen)
        choices = {each: keys for each, keys in {**self._request.choices, facet: chosen}.items() if keys}
        self._change(replace(self._request, choices=choices))

    def _on_clear_asked(self) -> None:
        for facet in QuoteFacet:
            self._view.facets.set_chosen(facet, frozenset())
        self._change(replace(self._request, choices={}))

    def _change(self, request: QuoteRequest) -> None:
        if request == self._request:
            return
        self._request = request
        self._look_again()

    def _on_change_announced(self, changed: ChangeSet, _origin: object) -> None:
        self._are_terms_stale |= changed.touches(RecordKind.VOCABULARY)
        if any(changed.touches(kind) for kind in _SHOWN_BY):
            self._look_again()

    def _look_again(self) -> None:
        if self._view.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    # What comes back ---------------------------------------------------------------------------------------------

    def _on_answered(self, answer: _Answer) -> None:
        self._patience.stop()
        self._view.show_working(False)
        if answer.vocabularies is not None:
            self._lines = QuoteLines(Terms(answer.vocabularies), answer.vocabularies, self)
            self._are_terms_stale = False
        assert self._lines is not None
        page, lines = answer.page, self._lines
        self._page = page
        choices = page.request.choices
        self._note_values(page)
        for facet in QuoteFacet:
            chosen = choices.get(facet, frozenset())
            counts = {**dict.fromkeys(self._known_values[facet], 0), **page.facets[facet]}
            values = lines.facet_values(facet, counts, chosen)
            self._view.facets.set_values(facet, values, chosen, lines.facet_summary(facet, values, chosen))
        self._view.facets.set_chosen_count(sum(map(len, choices.values())))
        self._view.set_chips(lines.chosen_labels(choices))
        self._model.set_rows(page.rows, lines.maker(page.marks))
        self._view.set_summary(lines.summary(page))
        self._view.set_notice(self._notice(page))
        self._view.show_what(_shown(page))
        self._tell_status()
        self.answered.emit()

    def _note_values(self, page: QuotePage) -> None:
        """Keep the values that the facets have been shown with, so that none goes away while the list is narrowed."""
        is_all = len(page.rows) == page.total
        for facet, counts in page.facets.items():
            before = frozenset() if is_all else self._known_values[facet]
            self._known_values[facet] = before | counts.keys()

    def _on_failed(self, error: ArchiveError) -> None:
        self._patience.stop()
        self._view.show_working(False)
        self._is_stale = True
        self._context.messages.error(error)

    def _notice(self, page: QuotePage) -> str:
        """How a query was read; and what an order by hand means where not all of it is seen."""
        said = [notice_text(page.notices)] if page.notices else []
        hidden = page.total - len(page.rows)
        if page.request.sort is QuoteSort.OWN and hidden and len(page.rows) > 1:
            said.append(
                counted(
                    hidden,
                    self.tr("What you move goes right beside the quote that you drop it on; {count} hidden one stays."),
                    self.tr("What you move goes right beside the quote that you drop it on; {count} hidden ones stay."),
                )
            )
        return " ".join(said)

    def _tell_status(self) -> None:
        if self._page is None or self._lines is None or not self._view.isVisible():
            return
        summary, page = self._lines.summary(self._page), self._page
        if len(page.rows) < page.total:
            words = self.tr("{shown}, of {total} in all")
            summary = words.format(shown=summary, total=number(page.total))
        self._context.shell.set_status(summary)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        return timer


def _shown(page: QuotePage) -> QuotesShown:
    if page.rows:
        return QuotesShown.QUOTES
    return QuotesShown.NOTHING_FITS if page.total else QuotesShown.NONE_YET


def _ask(workspace: Workspace, request: QuoteRequest, progress: Progress, *, with_terms: bool) -> _Answer:
    """On the reading thread."""
    page = workspace.quote_listing.page(request, progress)
    return _Answer(page, workspace.catalogue.vocabularies() if with_terms else None)
