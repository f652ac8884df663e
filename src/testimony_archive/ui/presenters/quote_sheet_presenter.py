"""Keeps the inspector on the quote at hand, and carries its edits out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from testimony_archive.domain.changes import RecordKind
from testimony_archive.ui.presenters.quote_sheet import QuoteSheetMaker
from testimony_archive.ui.translation import error_texts

if TYPE_CHECKING:
    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.domain.vocabularies import Vocabularies
    from testimony_archive.services.quote_listing import QuoteDetail
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.quote_sheet import QuoteSheetPart
    from testimony_archive.ui.views.quotes_view import QuotesView


class QuoteSheetPresenter(QObject):
    """Reads the quote at hand off the interface's thread; an answer about an earlier one is never shown."""

    def __init__(self, context: WindowContext, view: QuotesView) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._quote_id = 0
        self._chosen = 1
        view.list.current_changed.connect(self.show)
        view.list.chosen_changed.connect(self._on_chosen_changed)
        view.inspector.asks.edited.connect(self._on_edited)
        context.changes.announced.connect(self._on_change_announced)

    def show(self, quote_id: int) -> None:
        """Show a quote; 0 for none."""
        self._quote_id = quote_id
        if not quote_id:
            self._view.inspector.show_sheet(None)
            return
        workspace = self._context.workspace
        self._context.tasks.read(
            lambda _progress: _read(workspace, quote_id),
            self._on_read,
            lambda _error: self._view.inspector.show_sheet(None),
            replaces="quote sheet",
        )

    def _on_read(self, read: tuple[QuoteDetail, Vocabularies]) -> None:
        detail, vocabularies = read
        if detail.quote.quote_id == self._quote_id:
            maker = QuoteSheetMaker(vocabularies, self)
            self._view.inspector.show_sheet(maker.sheet(detail), self._chosen)
            maker.deleteLater()

    def _on_chosen_changed(self, count: int) -> None:
        self._chosen = count
        self._view.inspector.show_chosen(count)

    def _on_edited(self, part: QuoteSheetPart, value: object) -> None:
        quote_id, quoting = self._quote_id, self._context.workspace.quoting
        wanted: dict[str, Any] = {part.value: value}

        def accepted(changed: ChangeSet) -> None:
            if quote_id == self._quote_id:
                self._view.inspector.show_accepted(part)
            self._context.changes.announce(changed, self)
            if not changed.touched:
                self.show(self._quote_id)

        def refused(error: ArchiveError) -> None:
            why = " ".join(error_texts(error)).strip()
            if quote_id == self._quote_id:
                self._view.inspector.show_refused(part, why)
            else:
                self._context.messages.error(error)

        if quote_id:
            self._context.tasks.write(lambda _progress: quoting.edit_quote(quote_id, **wanted), accepted, refused)

    def _on_change_announced(self, changed: ChangeSet, _origin: object) -> None:
        is_about_it = self._quote_id in changed.ids(RecordKind.QUOTE)
        others = (RecordKind.TESTIMONY, RecordKind.PERSON, RecordKind.TRANSCRIPT, RecordKind.SELECTION)
        if self._quote_id and (is_about_it or any(changed.touches(kind) for kind in others)):
            self.show(self._quote_id)


def _read(workspace: Workspace, quote_id: int) -> tuple[QuoteDetail, Vocabularies]:
    """On the reading thread."""
    return workspace.quote_listing.detail(quote_id), workspace.catalogue.vocabularies()
