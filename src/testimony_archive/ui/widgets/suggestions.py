"""Words offered while somebody types, and below them the way to the vocabulary that they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate

from testimony_archive.domain.text import fold
from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QLineEdit

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_MOST_SHOWN: Final = 10
_NOTHING: Final = QModelIndex()


class _Words(QAbstractListModel):
    """The words that fit, and behind them `last`, where it is not empty."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.words: list[str] = []
        self.last = ""

    def show(self, words: list[str], last: str) -> None:
        """Offer these."""
        if (words, last) != (self.words, self.last):
            self.beginResetModel()
            self.words, self.last = words, last
            self.endResetModel()

    def is_last(self, index: _Index) -> bool:
        """Whether it is the way to the vocabulary."""
        return index.row() == len(self.words)

    def rowCount(self, parent: _Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self.words) + bool(self.last)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self.last if self.is_last(index) else self.words[index.row()]
        if role == Qt.ItemDataRole.ForegroundRole and self.is_last(index):
            return QColor(tokens.colours().accent)
        return None


class Suggestions(QCompleter):
    """Offers the words that hold what is typed, wherever in them it stands; case and accents do not matter."""

    chosen = Signal(str)
    """A word was chosen from the list."""
    vocabulary_asked = Signal()
    """The way to the vocabulary was chosen; the line has again what was typed."""
    _asked = Signal()

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._folded: list[tuple[str, str]] = []
        self._last = ""
        self._words = _Words(self)
        self._list: QListView | None = None  # made when somebody types: a page has many fields
        self.setModel(self._words)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setMaxVisibleItems(_MOST_SHOWN)
        self.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]  # one signal of two
        # A line takes over what is chosen only after it was told so.
        self._asked.connect(self.vocabulary_asked, Qt.ConnectionType.QueuedConnection)
        line.setCompleter(self)

    @property
    def words(self) -> tuple[str, ...]:
        """All words that can be offered."""
        return tuple(word for _, word in self._folded)

    @property
    def shown(self) -> tuple[str, ...]:
        """What the list holds now, from above."""
        return tuple(self._words.data(self._words.index(row)) for row in range(self._words.rowCount()))

    def set_words(self, words: Sequence[str]) -> None:
        """Offer these from now on."""
        self._folded = [(fold(each), each) for each in words]

    def offer_vocabulary(self, offered: bool = True) -> None:
        """Let the list end with the way to the vocabulary, or not."""
        self._last = self.tr("Edit vocabulary…") if offered else ""

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key chooses the way to the vocabulary: then the line must not take it for the end of typing."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
            return False
        if self._list is None or not self._list.isVisible():
            return False
        return self._list.currentIndex().row() == len(self._words.words)

    # Qt asks for the parts of what was typed before it looks for them: the list is made here, and all of it fits.
    def splitPath(self, path: str) -> list[str]:
        typed = fold(path.strip())
        self._words.show([word for folded, word in self._folded if typed in folded], self._last)
        if self._list is None:
            self._list = self._make_list()
        return [""]

    def pathFromIndex(self, index: _Index) -> str:
        return self.completionPrefix() if self._words.is_last(index) else str(index.data())

    def _make_list(self) -> QListView:
        made = QListView()
        made.setProperty("role", "suggestions")
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setPopup(made)
        made.setItemDelegate(QStyledItemDelegate(made))  # Qt's own for completers knows no style sheet
        return made

    def _on_activated(self, index: QModelIndex) -> None:
        # Of the list in view, not of the words: what stands behind them is told by its row there.
        if index.row() == len(self._words.words):
            self._asked.emit()
        elif index.isValid():
            self.chosen.emit(str(index.data()))


def suggestions(line: QLineEdit) -> Suggestions:
    """What is offered in a line, made where it has nothing to offer yet."""
    found = line.completer()
    return found if isinstance(found, Suggestions) else Suggestions(line)


def set_suggestions(line: QLineEdit, words: Sequence[str]) -> None:
    """Offer words while somebody types into a line."""
    suggestions(line).set_words(words)
