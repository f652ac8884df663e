"""The find bar of the reading room, put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

from testimony_archive.ui.presenters.transcript_find import TranscriptFind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.models.transcript_text import Stretch
    from testimony_archive.ui.presenters.reading_content import ReadingContent
    from testimony_archive.ui.presenters.reading_presenter import ReadingPresenter
    from testimony_archive.ui.views.reading_view import ReadingView

_LONGEST: Final = 80  # characters; who selected more does not look for it


class ReadingFind(QObject):
    """Joins the bar with the transcript. While it is closed, the words that were searched for are marked."""

    def __init__(self, context: WindowContext, view: ReadingView, presenter: ReadingPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._view = view
        self._searched: Mapping[int, Sequence[tuple[int, int]]] = {}
        self._find = TranscriptFind(context, self)
        self._find.marks_shown.connect(self._on_marks_shown)
        self._find.place_shown.connect(self._on_place_shown)
        self._find.told.connect(view.find_bar.tell)
        view.find_bar.edited.connect(self._on_edited)
        view.find_bar.stepped.connect(self._find.step)
        view.find_bar.closed.connect(self.close)
        view.find_asked.connect(self.open)

    def set_content(self, content: ReadingContent) -> None:
        """Look in what is shown now."""
        self._find.set_content(content)

    def show_searched(self, marks: Mapping[int, Sequence[tuple[int, int]]]) -> None:
        """Mark the words that led here, unless others are looked for."""
        self._searched = marks
        if not self._view.find_bar.isVisible():
            self._view.transcript.show_found(marks)

    def open(self) -> None:
        """Ask what to look for, beginning with what is selected, was looked for last, or led here."""
        bar = self._view.find_bar
        selected = self._view.transcript.textCursor().selectedText()
        meant = selected if len(selected) <= _LONGEST and selected.isprintable() else ""
        bar.open(meant or bar.words or self._presenter.came_from.words)

    def step(self, steps: int) -> None:
        """Go to the next place, or the one before; ask what to look for where nothing is."""
        if self._view.find_bar.isVisible():
            self._find.step(steps)
        else:
            self.open()

    def close(self) -> None:
        """Look for nothing any more, and return to the text."""
        self._view.find_bar.hide()
        self._find.leave()
        self._view.transcript.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self, words: str) -> None:
        stretch = self._view.transcript.stretch()
        if stretch is not None:
            self._find.look_for(words, stretch.start)

    def _on_marks_shown(self, marks: Mapping[int, Sequence[tuple[int, int]]]) -> None:
        self._view.transcript.show_found(marks if self._view.find_bar.isVisible() else self._searched)

    def _on_place_shown(self, stretch: Stretch) -> None:
        self._view.transcript.show_place(stretch)
        self._view.transcript.scrolled_by_hand.emit()
