"""Editing all chosen quotes: what the edit in the bar would change, and making it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer

from testimony_archive.domain.bulk_edits import BulkOperation
from testimony_archive.domain.quote_edits import QuoteField
from testimony_archive.ui.presenters.bulk_words import changes_told, same_told
from testimony_archive.ui.presenters.quote_marks import quote_marks
from testimony_archive.ui.presenters.taking_back import tell_done
from testimony_archive.ui.term_names import TermNames
from testimony_archive.ui.translation import change_text, counted, error_texts

if TYPE_CHECKING:
    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.domain.quote_edits import QuoteEdit, QuotePreview
    from testimony_archive.domain.vocabularies import Vocabularies
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.models.quotes_model import QuoteMarks
    from testimony_archive.ui.presenters.quotes_presenter import QuotesPresenter
    from testimony_archive.ui.views.quote_bulk_bar import QuoteBulkBar
    from testimony_archive.ui.views.quotes_view import QuotesView

_TYPING_PAUSE_MS: Final = 120


class QuoteBulkPresenter(QObject):
    """Previews and applies off the interface's thread; an answer about an earlier edit is never shown."""

    def __init__(self, context: WindowContext, view: QuotesView, presenter: QuotesPresenter) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._presenter = presenter
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(self._preview)
        self._names: TermNames | None = None
        """Of the terms to choose from; None while nothing is edited."""
        self._same_told = ""
        view.list.chosen_changed.connect(self._on_chosen_changed)
        presenter.answered.connect(self._on_chosen_changed)

    def open(self) -> None:
        """Begin to edit what is chosen."""
        if not self._view.list.chosen_ids:
            return
        catalogue = self._context.workspace.catalogue
        self._context.tasks.read(
            lambda _progress: catalogue.vocabularies(), self._on_vocabularies_read, replaces="quote bulk terms"
        )

    @cached_property
    def _bar(self) -> QuoteBulkBar:
        bar = self._view.bulk_bar
        bar.edit_changed.connect(self._on_edit_changed)
        bar.apply_asked.connect(self._apply)
        bar.closed.connect(self.close)
        return bar

    def close(self) -> None:
        """Edit nothing any more."""
        self._typing.stop()
        self._names = None
        self._view.list.quotes().set_marks(None)
        self._bar.finish()
        self._view.list.set_held(False)
        self._view.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_vocabularies_read(self, vocabularies: Vocabularies) -> None:
        self._names = names = TermNames(vocabularies)
        page = self._presenter.page
        ideas = dict.fromkeys(each.main_idea for each in page.rows if each.main_idea) if page is not None else {}
        self._view.list.set_held(True)
        self._bar.open(len(self._view.list.chosen_ids), names, sorted(ideas))
        self._typing.start()

    def _on_chosen_changed(self, _count: int = 0) -> None:
        if self._names is not None:
            self._bar.show_count(len(self._view.list.chosen_ids))
            self._typing.start()

    def _on_edit_changed(self) -> None:
        self._view.list.quotes().set_marks(None)
        self._typing.start()

    def _preview(self) -> None:
        names, editing = self._names, self._context.workspace.quote_editing
        if names is None:
            return
        edit, ids = self._bar.edit, self._view.list.chosen_ids
        if not ids or not _is_whole(edit):
            self._bar.show_outlook("", "")
            return
        self._context.tasks.read(
            lambda _progress: _previewed(editing.preview(ids, edit), names),
            self._on_previewed,
            self._on_failed,
            replaces="quote bulk",
        )

    def _on_previewed(self, previewed: tuple[QuotePreview, QuoteMarks]) -> None:
        preview, marks = previewed
        if self._names is None or preview.edit != self._bar.edit:
            return
        changes, same = len(preview.changes), len(preview.same)
        self._same_told = same_told(preview.edit.operation, same) if same else ""
        parts = (changes_told(changes, marked=True), self._same_told)
        button = self._button(preview.edit.operation, changes) if changes else ""
        self._bar.show_outlook(button, "; ".join(each for each in parts if each) + ".")
        self._view.list.quotes().set_marks(marks)

    def _button(self, operation: BulkOperation, count: int) -> str:
        one, many = {
            BulkOperation.SET: (self.tr("Set in {count} quote"), self.tr("Set in {count} quotes")),
            BulkOperation.ADD: (self.tr("Add to {count} quote"), self.tr("Add to {count} quotes")),
            BulkOperation.REMOVE: (self.tr("Remove from {count} quote"), self.tr("Remove from {count} quotes")),
            BulkOperation.REPLACE: (self.tr("Replace in {count} quote"), self.tr("Replace in {count} quotes")),
            BulkOperation.CLEAR: (self.tr("Clear in {count} quote"), self.tr("Clear in {count} quotes")),
        }[operation]
        return counted(count, one, many)

    def _apply(self) -> None:
        edit, ids, editing = self._bar.edit, self._view.list.chosen_ids, self._context.workspace.quote_editing
        if ids:
            self._context.tasks.write(lambda _progress: editing.apply(ids, edit), self._on_applied, self._on_failed)

    def _on_applied(self, changed: ChangeSet) -> None:
        self.close()
        self._context.changes.announce(changed, self)
        if changed.touched:
            done = change_text(changed.label)
            words = self.tr("Done: {change}.").format(change="; ".join(filter(None, (done, self._same_told))))
            tell_done(self._context, words, changed)

    def _on_failed(self, error: ArchiveError) -> None:
        self._view.list.quotes().set_marks(None)
        self._bar.show_outlook("", " ".join(error_texts(error)).strip())


def _previewed(preview: QuotePreview, names: TermNames) -> tuple[QuotePreview, QuoteMarks]:
    """On a reader's thread."""
    return preview, quote_marks(preview, names)


def _is_whole(edit: QuoteEdit) -> bool:
    """Whether an edit says all that it has to."""
    if edit.field is QuoteField.STAR or edit.operation is BulkOperation.CLEAR:
        return True
    return any(edit.value)
