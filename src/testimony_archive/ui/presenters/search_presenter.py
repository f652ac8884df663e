"""Searching: from the words and choices of a person to what the page shows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from testimony_archive.domain.changes import RecordKind
from testimony_archive.domain.queries import Facet, SearchPage, SearchRequest, Sort
from testimony_archive.domain.widening import words_to_mark
from testimony_archive.ui.presenters.kept_passages import KeptPassages
from testimony_archive.ui.presenters.search_answer import SearchAnswer, ask
from testimony_archive.ui.presenters.search_rows import SearchRows
from testimony_archive.ui.presenters.terms import Terms
from testimony_archive.ui.shell import CameFrom
from testimony_archive.ui.translation import notice_text, number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.domain.queries import TestimonyHit
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.models.search_results import ResultGroup, SearchResultsModel
    from testimony_archive.ui.views.search_view import SearchView

_TYPING_PAUSE_MS: Final = 150
_PATIENCE_MS: Final = 300  # a search that takes longer shows that it is at work
_TESTIMONIES_AT_ONCE: Final = 20
_KEY: Final = "search"


class SearchPresenter(QObject):
    """Old results stay until the new ones are there; an answer that comes too late is dropped."""

    asked = Signal()
    """Something else was asked for; its answer is to come."""
    answered = Signal()
    """The page shows an answer."""

    def __init__(self, context: WindowContext, view: SearchView, model: SearchResultsModel) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._model = model
        self._request = SearchRequest(limit=_TESTIMONIES_AT_ONCE, only_publishable=context.shell.publishable_only)
        self._page: SearchPage | None = None
        self._shown: list[TestimonyHit] = []
        self._whole_records: set[int] = set()
        self._milliseconds = 0
        self._rows: SearchRows | None = None
        self._kept = KeptPassages(())
        self._are_terms_stale = True
        self._are_quotes_stale = True
        self._is_stale = True
        self._is_searching = False
        self._goes_to_results = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.search)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(lambda: view.show_working(True))
        self._connect()
        view.set_sort(self._request.sort)
        view.set_can_add_all(False)

    @property
    def request(self) -> SearchRequest:
        """What is asked for now."""
        return self._request

    @property
    def page(self) -> SearchPage | None:
        """The last answer; its hits are those of its first part."""
        return self._page

    @property
    def milliseconds(self) -> int:
        """How long the last answer took."""
        return self._milliseconds

    @property
    def kept(self) -> KeptPassages:
        """Which passages are kept as quotes."""
        return self._kept

    @property
    def came_from(self) -> CameFrom:
        """What a testimony that is opened from here is to know: the words, and what the way back leads to."""
        place = "" if self._page is None or self._rows is None else self._rows.summary(self._page)
        widened = () if self._page is None else self._page.widened
        return CameFrom(words_to_mark(self._request.text, widened), place)

    def show(self) -> None:
        """The page came into view."""
        if self._is_stale:
            self.search()
        else:
            self._tell_status()

    def clear(self) -> None:
        """Take away words and choices."""
        self._request = replace(self._request, choices={})
        self._context.shell.open_search("")

    def search(self) -> None:
        """Ask now for what is asked for."""
        self._pause.stop()
        self._is_stale = False
        self._begin()
        workspace, request = self._context.workspace, self._request
        if self._is_refreshing(request):
            request = replace(request, limit=max(request.limit, len(self._shown)))
        with_terms, with_quotes = self._are_terms_stale, self._are_quotes_stale
        self._context.tasks.read(
            lambda progress: ask(workspace, request, progress, with_terms=with_terms, with_quotes=with_quotes),
            self._on_answered,
            self._on_failed,
            replaces=_KEY,
        )

    def _connect(self) -> None:
        shell, view = self._context.shell, self._view
        shell.search_edited.connect(self._on_text_edited)
        shell.search_requested.connect(self._on_search_requested)
        shell.narrowed_search_requested.connect(self._on_narrowed_search_requested)
        shell.whole_search_requested.connect(self._on_whole_search_requested)
        shell.publishable_only_changed.connect(self._on_publishable_only_changed)
        self._context.changes.announced.connect(self._on_change_announced)
        view.results.end_neared.connect(self._on_end_neared)
        view.facets.choice_changed.connect(self._on_choice_changed)
        view.facets.clear_asked.connect(self._on_clear_asked)
        view.nothing.clear_asked.connect(self._on_clear_asked)
        view.nothing.show_all_asked.connect(lambda: shell.set_publishable_only(False))
        view.choice_removed.connect(self._on_choice_removed)
        view.sort_chosen.connect(self._on_sort_chosen)
        view.suggestion_chosen.connect(shell.open_search)

    # What a person does ------------------------------------------------------------------------------------------

    def _on_text_edited(self, text: str) -> None:
        if text != self._request.text:
            self._request = replace(self._request, text=text)
            self._pause.start()

    def _on_search_requested(self, text: str) -> None:
        self._goes_to_results = bool(text.strip())
        changed = text != self._request.text or self._pause.isActive()
        self._request = replace(self._request, text=text)
        if changed:
            self.search()
        self._context.shell.show_page("search")
        if not changed and not self._is_searching:
            self._go_to_results()

    def _on_narrowed_search_requested(self, choices: Mapping[Facet, frozenset[str]]) -> None:
        for facet in Facet:
            self._view.facets.set_chosen(facet, choices.get(facet, frozenset()))
        self._request = replace(self._request, text="", choices=choices)
        self._is_stale = True
        self._context.shell.show_page("search")

    def _on_whole_search_requested(self, wanted: SearchRequest) -> None:
        for facet in Facet:
            self._view.facets.set_chosen(facet, wanted.choices.get(facet, frozenset()))
        self._view.set_sort(wanted.sort)
        self._request = replace(wanted, limit=_TESTIMONIES_AT_ONCE)
        self._goes_to_results = self._is_stale = True
        self._context.shell.show_page("search")
        if self._is_stale:  # the page was in view already
            self.search()

    def _on_publishable_only_changed(self, only: bool) -> None:
        self.change(replace(self._request, only_publishable=only))

    def _on_choice_changed(self, facet: Facet, chosen: frozenset[str]) -> None:
        self._view.facets.set_chosen(facet, chosen)
        choices = {each: keys for each, keys in {**self._request.choices, facet: chosen}.items() if keys}
        self.change(replace(self._request, choices=choices))

    def _on_choice_removed(self, facet: Facet, key: str) -> None:
        self._on_choice_changed(facet, self._request.choices.get(facet, frozenset()) - {key})

    def _on_clear_asked(self) -> None:
        for facet in Facet:
            self._view.facets.set_chosen(facet, frozenset())
        self.change(replace(self._request, choices={}))

    def _on_sort_chosen(self, sort: Sort) -> None:
        self._view.set_sort(sort)
        self.change(replace(self._request, sort=sort))

    def change(self, request: SearchRequest) -> None:
        """Ask for something else, now or when the page comes into view."""
        if request == self._request:
            return
        self._request = request
        if self._view.isVisible():
            self.search()
        else:
            self._is_stale = True

    def _on_change_announced(self, changed: ChangeSet, _origin: object) -> None:
        self._are_terms_stale |= changed.touches(RecordKind.VOCABULARY)
        self._are_quotes_stale |= changed.touches(RecordKind.QUOTE) or changed.touches(RecordKind.TRANSCRIPT)
        found_otherwise = any(
            changed.touches(kind)
            for kind in (RecordKind.TESTIMONY, RecordKind.PERSON, RecordKind.TRANSCRIPT, RecordKind.VOCABULARY)
        )
        if found_otherwise and self._view.isVisible():
            self.search()
        elif found_otherwise:
            self._is_stale = True
        elif changed.touches(RecordKind.QUOTE):
            self._refresh_kept()

    # What comes back -----------------------------------------------------------------------------------------------

    def _is_refreshing(self, request: SearchRequest) -> bool:
        """Whether the same is asked as last time, as after a change of the archive."""
        return self._page is not None and replace(self._page.request, limit=request.limit) == request

    def _on_answered(self, answer: SearchAnswer) -> None:
        self._end()
        position = self._view.results.position() if self._is_refreshing(answer.page.request) else None
        if position is None:
            self._whole_records.clear()
        if answer.vocabularies is not None:
            self._rows = SearchRows(Terms(answer.vocabularies), self)
            self._are_terms_stale = False
        if answer.kept is not None:
            self._kept = answer.kept
            self._are_quotes_stale = False
        self._page, self._milliseconds = answer.page, answer.milliseconds
        self._shown = list(answer.page.hits)
        self._show_facets(answer.page)
        self._show_results(answer.page)
        if position is not None:
            self._view.results.return_to(position)
        self._tell_status()
        if self._goes_to_results:
            self._go_to_results()
        self.answered.emit()

    def _begin(self) -> None:
        self._is_searching = True
        self.asked.emit()
        if not self._patience.isActive():  # who types on waits since the first letter, not since the last
            self._patience.start()

    def _end(self) -> None:
        self._is_searching = False
        self._patience.stop()
        self._view.show_working(False)

    def _on_failed(self, error: ArchiveError) -> None:
        self._end()
        self._is_stale = True
        self._context.messages.error(error)

    def _show_facets(self, page: SearchPage) -> None:
        assert self._rows is not None
        choices = page.request.choices
        for facet in Facet:
            chosen = choices.get(facet, frozenset())
            values = self._rows.facet_values(facet, page.facets.get(facet, ()), chosen)
            summary = self._rows.facet_summary(facet, values)
            self._view.facets.set_values(facet, values, chosen, summary)
        self._view.facets.set_chosen_count(sum(map(len, choices.values())))
        self._view.set_chips(self._rows.chosen_labels(choices))

    def _show_results(self, page: SearchPage) -> None:
        assert self._rows is not None
        request, view = page.request, self._view
        asked = bool(request.text.strip()) or bool(request.choices)
        groups = [self._group(hit) for hit in page.hits] if asked else []
        self._model.set_groups(groups)
        view.set_summary(self._rows.summary(page))
        view.set_can_add_all(asked and page.testimonies > 0)
        notice = notice_text(page.notices)
        suggestion = page.did_you_mean or ""
        if not asked:
            view.show_start()
        elif page.testimonies:
            view.show_results()
        else:
            choices = sum(map(len, request.choices.values()))
            view.nothing.tell(request.text, suggestion, choices, only_publishable=request.only_publishable)
            view.show_nothing()
        view.set_notice(notice, suggestion if page.testimonies else "")

    def _group(self, hit: TestimonyHit) -> ResultGroup:
        assert self._rows is not None
        return self._rows.group(hit, self._kept.ids(hit), whole_record=hit.testimony_id in self._whole_records)

    def _tell_status(self) -> None:
        if self._page is None or self._rows is None or not self._view.isVisible():
            return
        words = self.tr("{found}, {milliseconds} ms")
        found = self._rows.summary(self._page)
        self._context.shell.set_status(words.format(found=found, milliseconds=number(self._milliseconds)))

    def _go_to_results(self) -> None:
        self._goes_to_results = False
        if self._model.rowCount():
            self._view.go_to_first()

    # More of the same ----------------------------------------------------------------------------------------------

    def _on_end_neared(self) -> None:
        page = self._page
        if page is None or self._is_searching or self._pause.isActive() or not self._model.rowCount():
            return
        if len(self._shown) >= page.testimonies:
            return
        self._begin()
        searching = self._context.workspace.searching
        following = replace(page.request, offset=len(self._shown), limit=_TESTIMONIES_AT_ONCE)
        self._context.tasks.read(
            lambda progress: searching.search(following, progress),
            self._on_more_testimonies_found,
            self._on_failed,
            replaces=_KEY,
        )

    def _on_more_testimonies_found(self, page: SearchPage) -> None:
        self._end()
        if not page.hits:
            self.search()  # the archive changed meanwhile
            return
        self._shown += page.hits
        self._model.add_groups([self._group(hit) for hit in page.hits])

    def show_whole_record(self, testimony_id: int) -> None:
        """Show every field of a testimony's record in which something was found."""
        hit = next((hit for hit in self._shown if hit.testimony_id == testimony_id), None)
        if hit is not None and self._rows is not None:
            self._whole_records.add(testimony_id)
            self._model.replace_group(self._group(hit))

    def show_all_passages(self, testimony_id: int) -> None:
        """Show every passage of a testimony that was found."""
        place = next((place for place, hit in enumerate(self._shown) if hit.testimony_id == testimony_id), None)
        if place is None or self._page is None or self._is_searching:
            return
        hit, searching = self._shown[place], self._context.workspace.searching
        # The same search answers with the same testimony at the same place, this time with all its passages.
        whole = replace(self._page.request, offset=place, limit=1, passages_per_testimony=hit.passage_count)
        self._context.tasks.read(
            lambda progress: searching.search(whole, progress),
            lambda page: self._on_all_passages_found(testimony_id, place, page),
            self._on_failed,
            replaces=f"{_KEY} {testimony_id}",
        )

    def _on_all_passages_found(self, testimony_id: int, place: int, page: SearchPage) -> None:
        still_there = place < len(self._shown) and self._shown[place].testimony_id == testimony_id
        if not still_there:
            return
        if not page.hits or page.hits[0].testimony_id != testimony_id:
            self.search()  # the archive changed meanwhile
            return
        self._shown[place] = page.hits[0]
        self._model.replace_group(self._group(page.hits[0]))

    def _refresh_kept(self) -> None:
        workspace = self._context.workspace
        self._context.tasks.read(
            lambda _progress: KeptPassages(workspace.catalogue.quotes()), self._on_kept_read, replaces=f"{_KEY} kept"
        )

    def _on_kept_read(self, kept: KeptPassages) -> None:
        self._kept = kept
        self._are_quotes_stale = False
        self._model.set_kept(frozenset().union(*(kept.ids(hit) for hit in self._shown)))
        self.answered.emit()
