"""Finding passages like one: from any list of passages to the search page, and there word by word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from testimony_archive.domain.likeness import read_likeness

if TYPE_CHECKING:
    from testimony_archive.domain.likeness import Likeness
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.search_presenter import SearchPresenter
    from testimony_archive.ui.views.similar_bar import SimilarBar


class SimilarFinder(QObject):
    """Searches for passages like one that is at hand."""

    def __init__(self, context: WindowContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def find(self, passage_id: int) -> None:
        """Show on the search page what is like a passage."""
        similar = self._context.workspace.similar
        self._context.tasks.read(lambda _progress: similar.of_passage(passage_id), self._on_read, replaces="similar")

    def _on_read(self, likeness: Likeness) -> None:
        if likeness.words:
            self._context.shell.open_search(likeness.query())
        else:
            self._context.messages.notice(self.tr("No other passage shares a telling word with this one."))


class SimilarWords(QObject):
    """Keeps the words of such a search in view, those that were switched off too, for as long as it is the same."""

    def __init__(self, context: WindowContext, bar: SimilarBar, searching: SearchPresenter) -> None:
        super().__init__(bar)
        self._context = context
        self._bar = bar
        self._searching = searching
        self._words: tuple[str, ...] = ()
        self._code = ""
        searching.answered.connect(self._refresh)
        bar.word_toggled.connect(self._on_word_toggled)
        bar.own_toggled.connect(self._on_own_toggled)

    def _refresh(self) -> None:
        likeness = read_likeness(self._searching.request.text)
        if likeness is None:
            self._words, self._code = (), ""
            self._bar.hide()
            return
        if not set(likeness.words) <= set(self._words):  # another passage, or words that somebody typed
            self._words, self._code = likeness.words, ""
        self._code = likeness.without or self._code
        words = [(each, each in likeness.words) for each in self._words]
        self._bar.show_words(words, self._code, left_out=bool(likeness.without))

    def _on_word_toggled(self, word: str) -> None:
        likeness = read_likeness(self._searching.request.text)
        if likeness is not None:
            wanted = set(likeness.words) ^ {word}
            self._context.shell.change_search(
                likeness.with_words(each for each in self._words if each in wanted).query()
            )

    def _on_own_toggled(self) -> None:
        likeness = read_likeness(self._searching.request.text)
        if likeness is not None:
            without = "" if likeness.without else self._code
            self._context.shell.change_search(replace(likeness, without=without).query())
