"""What is offered below the search field while somebody types, and when Down is pressed where nothing is typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer

from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.search_suggestions import Suggestion, SuggestionKind, last_piece
from testimony_archive.domain.text import fold
from testimony_archive.services.terms import begins_words
from testimony_archive.ui.models.offers import Offer
from testimony_archive.ui.presenters.search_rows import SearchRows
from testimony_archive.ui.presenters.terms import Terms
from testimony_archive.ui.translation import counted, language, number
from testimony_archive.ui.widgets.offers_below import OffersBelow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.progress import Progress
    from testimony_archive.domain.vocabularies import Vocabularies
    from testimony_archive.services.workspace import Workspace
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.earlier_searches import EarlierSearches
    from testimony_archive.ui.tasks import Task
    from testimony_archive.ui.widgets.fields import SearchField

_PAUSE_MS: Final = 60
_KEY: Final = "search suggestions"
_EARLIER_AMONG_OTHERS: Final = 3
_ICONS: Final = {
    SuggestionKind.EARLIER: "history",
    SuggestionKind.WORD: "search",
    SuggestionKind.THEME: "tag",
    SuggestionKind.PERSON: "person",
    SuggestionKind.PLACE: "globe",
    SuggestionKind.VALUE: "filter",
    SuggestionKind.SAVED: "bookmark",
}


@dataclass(frozen=True, slots=True)
class _Answer:
    """What comes back from the reading thread, and for what it was asked."""

    text: str
    suggestions: tuple[Suggestion, ...]
    vocabularies: Vocabularies


class SearchSuggesting(QObject):
    """Asks on a reading thread; an answer that nobody waits for any more is never shown.

    Nobody does once other words stand in the field, a search was begun, or the list was closed.
    """

    def __init__(self, context: WindowContext, field: SearchField, earlier: EarlierSearches) -> None:
        super().__init__(field)
        self._context = context
        self._field = field
        self._earlier = earlier
        self._offered: tuple[Suggestion, ...] = ()
        self._names: SearchRows | None = None
        self._asked: Task | None = None
        self.list = OffersBelow(field, name="search_suggestions")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        field.textEdited.connect(self._on_edited)
        field.cleared.connect(self._stop)
        field.returnPressed.connect(self._stop)
        self.list.wanted.connect(self._ask)
        self.list.taken.connect(self._on_taken)
        self.list.dismissed.connect(self._stop)
        actions = context.actions
        actions.connect_command("search.history", self.show_history)
        actions.connect_command("search.forget", self._on_forget_wanted)

    def show_history(self) -> None:
        """Offer everything that was searched for before, whatever stands in the field."""
        self._pause.stop()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._ask(history=True)

    def _on_edited(self, text: str) -> None:
        self._show([each for each in self._offered if _fits(each, text)])
        if text.strip():
            self._pause.start()
        else:
            self._stop()

    def _stop(self) -> None:
        self._pause.stop()
        if self._asked is not None:
            self._asked.drop()
        self._show(())

    def _ask(self, *, history: bool = False) -> None:
        text = self._field.text()
        if self._field.cursorPosition() != len(text) and not history:
            self._show(())
            return
        request = SearchRequest(text, only_publishable=self._context.shell.publishable_only)
        workspace, spoken, is_history = self._context.workspace, language(), history or not text.strip()
        self._asked = self._context.tasks.read(
            lambda progress: _read(workspace, request, spoken, progress, with_suggestions=not is_history),
            lambda answer: self._on_answered(answer, is_history=is_history),
            replaces=_KEY,
        )

    def _on_answered(self, answer: _Answer, *, is_history: bool) -> None:
        if self._field.text() != answer.text or not self._field.hasFocus():
            return
        self._names = SearchRows(Terms(answer.vocabularies), self)
        searched = self._earlier.all(only_publishable=self._context.shell.publishable_only)
        earlier = (Suggestion(SuggestionKind.EARLIER, each.text, each) for each in searched)
        if is_history:
            self._show(tuple(earlier))
            return
        fitting = [each for each in earlier if _fits(each, answer.text)][:_EARLIER_AMONG_OTHERS]
        self._show((*fitting, *answer.suggestions))

    def _show(self, suggestions: Sequence[Suggestion]) -> None:
        self._offered = tuple(suggestions)
        self.list.show_offers([Offer(each.shown, _ICONS[each.kind], self._note(each)) for each in suggestions])

    def _note(self, suggestion: Suggestion) -> str:
        match suggestion.kind:
            case SuggestionKind.WORD:
                return number(suggestion.count or 0)
            case SuggestionKind.PERSON | SuggestionKind.PLACE if suggestion.count is not None:
                return counted(suggestion.count, self.tr("{count} testimony"), self.tr("{count} testimonies"))
            case SuggestionKind.THEME:
                return self.tr("theme")
            case SuggestionKind.PLACE:
                return self.tr("country")
            case SuggestionKind.SAVED:
                return self.tr("saved search")
            case SuggestionKind.EARLIER if self._names is not None:
                names = [name for _, _, name in self._names.chosen_labels(suggestion.request.choices)]
                return ", ".join([*names, self.tr("all languages")] if suggestion.request.all_languages else names)
            case _:
                return ""

    def _on_taken(self, row: int) -> None:
        taken = self._offered[row]
        self._stop()
        if taken.is_whole:
            self._context.shell.open_whole_search(taken.request)
        else:
            self._field.setText(taken.request.text)
            self._context.shell.edit_search(taken.request.text)

    def _on_forget_wanted(self) -> None:
        self._stop()
        self._earlier.clear(self._on_forgotten)

    def _on_forgotten(self, is_written: bool) -> None:
        messages = self._context.messages
        if is_written:
            messages.success(self.tr("Earlier searches of this archive were forgotten."))
        else:
            messages.notice(self.tr("Earlier searches are still kept: the file that holds them cannot be written."))


def _fits(suggestion: Suggestion, text: str) -> bool:
    """Whether what is offered is still what was typed begins."""
    typed = fold(text.strip())
    if not typed:
        return False
    if suggestion.kind is SuggestionKind.WORD:
        return fold(suggestion.request.text).startswith(fold(text))
    if suggestion.is_whole:
        return fold(suggestion.shown) != typed and begins_words(typed, fold(suggestion.shown))
    piece = last_piece(text)
    return piece is not None and begins_words(piece.letters, fold(suggestion.shown))


def _read(
    workspace: Workspace, request: SearchRequest, spoken: str, progress: Progress, *, with_suggestions: bool
) -> _Answer:
    """On the reading thread."""
    suggestions = workspace.suggesting.suggest(request, spoken, progress) if with_suggestions else ()
    return _Answer(request.text, suggestions, workspace.catalogue.vocabularies())
