"""The searches behind a selection: told where it is shown, refreshed and forgotten there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from testimony_archive.domain.changes import RecordKind
from testimony_archive.domain.queries import Sort
from testimony_archive.ui.presenters.taking_back import tell_done
from testimony_archive.ui.translation import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.queries import SavedSearch, SearchRequest
    from testimony_archive.domain.records import Selection
    from testimony_archive.domain.selection_sources import SourcesState
    from testimony_archive.services.selection_sources import Refreshed
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.selections_presenter import SelectionsPresenter
    from testimony_archive.ui.views.selection_source_bar import SelectionSourceBar


@dataclass(frozen=True, slots=True)
class _Read:
    """What comes back from the reading thread."""

    state: SourcesState
    saved: tuple[SavedSearch, ...]


class SelectionSourcesPresenter(QObject):
    """Asks the searches again whenever the selection is shown anew."""

    def __init__(self, context: WindowContext, bar: SelectionSourceBar, selections: SelectionsPresenter) -> None:
        super().__init__(bar)
        self._context = context
        self._bar = bar
        self._selections = selections
        selections.shown.connect(self._on_shown)
        bar.refresh_asked.connect(self.refresh)
        bar.forget_asked.connect(self._forget)

    def refresh(self) -> None:
        """Add what is new to the selection that is shown."""
        sources, selection = self._context.workspace.selection_sources, self._selections.selection
        if selection is not None:
            self._context.tasks.write(lambda _progress: sources.refresh(selection), self._on_refreshed)

    def _on_shown(self, selection: Selection | None, _items: object) -> None:
        if selection is None:
            self._bar.hide()
            return
        workspace = self._context.workspace
        self._context.tasks.read(
            lambda progress: _Read(
                workspace.selection_sources.state(selection, progress), workspace.saved_searches.all()
            ),
            self._on_read,
            replaces="selection sources",
        )

    def _on_read(self, read: _Read) -> None:
        state = read.state
        self._selections.mark_gone(state.gone)
        if not state.answers:
            self._bar.hide()
            return
        searches = dict.fromkeys(self._named(each.source.request, read.saved) for each in state.answers)
        changed = []
        if state.new:
            changed.append(counted(state.new, self.tr("{count} new"), self.tr("{count} new")))
        if state.gone:
            gone = len(state.gone)
            changed.append(counted(gone, self.tr("{count} no longer found"), self.tr("{count} no longer found")))
        self._bar.tell(
            self.tr("Filled by {searches}").format(searches=", ".join(searches)),
            " · ".join(changed) or self.tr("nothing has changed"),
            can_change=not self._context.workspace.read_only,
        )

    def _named(self, request: SearchRequest, saved: Iterable[SavedSearch]) -> str:
        """A search by the name that it was saved under, else by its words."""
        for each in saved:
            if _asks(each.request) == _asks(request):
                return self.tr("the search “{name}”").format(name=each.name)
        choices = sum(map(len, request.choices.values()))
        chosen = counted(choices, self.tr("{count} choice"), self.tr("{count} choices")) if choices else ""
        words = self.tr("“{query}”").format(query=request.text) if request.text.strip() else ""
        wide = self.tr("all languages") if request.all_languages else ""
        return " + ".join(each for each in (words, chosen, wide) if each) or self.tr("everything")

    def _forget(self) -> None:
        sources, selection = self._context.workspace.selection_sources, self._selections.selection
        if selection is not None:
            self._context.tasks.write(
                lambda _progress: sources.forget(selection.selection_id), self._context.changes.announce
            )

    def _on_refreshed(self, done: tuple[ChangeSet, Refreshed]) -> None:
        changed, refreshed = done
        self._context.changes.announce(changed)
        words = counted(refreshed.added, self.tr("{count} item came in."), self.tr("{count} items came in."))
        if refreshed.gone:
            words += " " + counted(
                len(refreshed.gone),
                self.tr("{count} item is no longer found; it stays."),
                self.tr("{count} items are no longer found; they stay."),
            )
        if changed.touches(RecordKind.SELECTION):
            tell_done(self._context, words, changed)
        else:
            self._context.messages.success(words)


def _asks(request: SearchRequest) -> SearchRequest:
    """What a search asks for, in whatever order."""
    return replace(request, sort=Sort.RELEVANCE, only_publishable=False)
