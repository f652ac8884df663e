"""Fields that commit what was typed when they are left, keep it when it cannot be accepted, and say why.

An editor knows the value that holds (`show_value`) and offers another one (`committed`); who listens decides. What is
being typed is never overwritten: a value that arrives meanwhile only becomes what Escape goes back to.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final, Protocol, cast

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from testimony_archive.ui.tooltips import tooltip
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.labels import ElidedLabel, label
from testimony_archive.ui.widgets.suggestions import Suggestions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QResizeEvent
    from PySide6.QtWidgets import QLabel

_CAPTION_WIDTH: Final = 76
_MOST_LINES: Final = 12  # a longer text scrolls
_INSET: Final = 10  # of a text within its edge, above and below together: edge, padding and margin of the document

_KEYS_THAT_COMMIT: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Editor(Protocol):
    """What every editor can do, besides showing a value of its own kind."""

    def settle(self, value: object = None) -> None:
        """A value that was offered was accepted: it holds now, though something else may be typed since. None: what it
        shows."""

    def reject(self, value: object = None) -> bool:
        """A value that was offered was not accepted; None: the last. Returns whether it was not edited since."""

    def finish(self) -> None:
        """Offer what was typed and not offered yet."""

    def forget(self) -> None:
        """Show what holds, whatever was typed and not accepted."""


class Field(QWidget):
    """A caption, its editor, and below them why a value was not accepted.

    Args:
        caption: left of the editor, or above it when `stacked`; empty for none.
        editor: its object and accessible names are set here.
        name: the object name of the editor.
    """

    def __init__(
        self,
        caption: str,
        editor: QWidget,
        *,
        name: str,
        stacked: bool = False,
        spoken: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_field")
        editor.setObjectName(name)
        editor.setAccessibleName(spoken or caption)
        self.editor = editor
        self._error = label(role="error", wrap=True, name=f"{name}_error", parent=self)
        self._error.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.SPACE_1)
        grid.setVerticalSpacing(tokens.SPACE_1 // 2)
        grid.setColumnStretch(1, 1)
        first = 0 if stacked or not caption else 1
        if caption:
            words = label(caption, "small", parent=self) if stacked else _caption(caption, self)
            words.setBuddy(editor)
            words.setMinimumHeight(0 if stacked else tokens.height_for(tokens.HEIGHT_FIELD_SMALL))
            words.setAlignment(Qt.AlignmentFlag.AlignVCenter if not stacked else Qt.AlignmentFlag.AlignBottom)
            if not stacked:
                words.setFixedWidth(tokens.width_for(_CAPTION_WIDTH))
            grid.addWidget(words, 0, 0, 1, 2 if stacked else 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(editor, 1 if stacked else 0, first, 1, 2 - first)
        grid.addWidget(self._error, 2, first, 1, 2 - first)
        self._hint = label(role="small", wrap=True, name=f"{name}_hint", parent=self)
        self._hint.hide()
        grid.addWidget(self._hint, 3, first, 1, 2 - first)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_error(self, text: str) -> None:
        """Say below the editor why its value was not accepted; empty when it was."""
        if text:
            _editor(self.editor).reject()
        self._say(text)

    def take_error(self) -> QLabel:
        """The label that says why a value was not accepted, to be put where it has more room than below the editor."""
        layout = self.layout()
        if layout is not None:
            layout.removeWidget(self._error)
        return self._error

    def _say(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self.editor.setAccessibleDescription(text)
        set_state(self.editor, "error" if text else "")

    def show_hint(self, text: str) -> None:
        """Say below the editor how its value is understood; empty where that is plain."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def settle(self, value: object = None) -> None:
        """A value that was offered was accepted; None: what the editor shows."""
        self.show_error("")
        _editor(self.editor).settle(value)

    def refuse(self, value: object, why: str) -> bool:
        """Say why a value was not accepted, unless it was edited since; returns whether it is said."""
        is_meant = _editor(self.editor).reject(value)
        if is_meant:
            self._say(why)
        return is_meant

    def finish(self) -> None:
        """Offer what was typed and not offered yet: something else is about to be shown."""
        _editor(self.editor).finish()

    def forget(self) -> None:
        """Drop a value that was not accepted, and what was said of it."""
        self.show_error("")
        _editor(self.editor).forget()

    @property
    def error(self) -> str:
        """What it says; empty where nothing is wrong."""
        return self._error.text()


def _editor(widget: QWidget) -> Editor:
    return cast("Editor", widget)


def leave_undo_to_window(event: QEvent, *, typing: bool) -> bool:
    """Whether undo or redo was pressed where nothing is being typed: it is kept from the field's own history.

    A text field claims these keys before any command of the window (`QEvent.ShortcutOverride`); one that is asked
    and does not accept leaves them to the window.
    """
    if typing or event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
        event.ignore()
        return True
    return False


def set_state(widget: QWidget, state: str) -> None:
    """Give a field the edge of a state: ``error`` or none."""
    if (widget.property("state") or "") != state:
        widget.setProperty("state", state)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class LineEditor(QLineEdit):
    """One line of text; commits when it is left or Return is pressed, Escape goes back."""

    committed = Signal(object)
    """The text, when it is another one than before."""
    vocabulary_asked = Signal(str)
    """The vocabulary is to be edited at what is typed, or else at what holds."""
    _value = ""  # of the class too, since Qt sends events while an editor is being made
    _offered: str | None = None
    """What was offered last and not accepted so far."""

    def __init__(self, placeholder: str = "") -> None:
        super().__init__()
        self.setProperty("dense", "true")
        self.setPlaceholderText(placeholder)
        self.editingFinished.connect(self.commit)

    def show_value(self, value: str) -> None:
        """Show what holds, unless something else is being typed or was not accepted."""
        untouched = self.text() == self._value
        self._value = value
        if untouched:
            self.setText(value)
            self.setCursorPosition(0)
            self.setToolTip(tooltip(value))

    def settle(self, value: object = None) -> None:
        """What was typed was accepted: Ctrl+Z takes it back in the archive from now on."""
        last = self.text() if self._offered is None else self._offered
        self._value = last if value is None else str(value)
        self._offered = None if self._value == self._offered else self._offered

    def reject(self, value: object = None) -> bool:
        """A value was not accepted; returns whether it is still shown."""
        return value is None or self.text() == value

    def finish(self) -> None:
        """Offer what was typed and not offered yet."""
        if self.text() not in (self._value, self._offered):
            self._offer(self.text())

    def forget(self) -> None:
        """Drop what was typed and not accepted."""
        self.setText(self._value)
        self._offered = None

    def event(self, event: QEvent) -> bool:
        return leave_undo_to_window(event, typing=self.text() != self._value) or super().event(event)

    def suggest(self, words: Sequence[str]) -> None:
        """Offer these words while typing."""
        self._suggestions().set_words(words)

    def offer_vocabulary(self, offered: bool = True) -> None:
        """Let the words that are offered end with the way to their vocabulary, or not."""
        self._suggestions().offer_vocabulary(offered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        offered = self.completer()
        if isinstance(offered, Suggestions) and offered.takes(event):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._value:
            self.setText(self._value)
            self._offer(self._value)
        else:
            super().keyPressEvent(event)

    def commit(self) -> None:
        """Offer what was typed, where it is another text than the one that holds."""
        if self.text() != self._value:
            self._offer(self.text())

    def _offer(self, text: str) -> None:
        self._offered = text
        self.committed.emit(text)

    def _suggestions(self) -> Suggestions:
        found = self.completer()
        if not isinstance(found, Suggestions):
            found = Suggestions(self)
            found.vocabulary_asked.connect(self._on_vocabulary_asked)
        return found

    def _on_vocabulary_asked(self) -> None:
        words = self.text() or self._value
        self.forget()  # to look for a word is not to enter it
        self.vocabulary_asked.emit(words)


class WordsEditor(QPlainTextEdit):
    """Text of several lines, as high as it is long; commits when it is left or with Ctrl+Return, Escape goes back.

    Args:
        placeholder: shown while it is empty.
        one_line: Return commits too, and no line end can be typed: a title that may be long.
        lines: the least height.
    """

    committed = Signal(object)
    """The text, when it is another one than before."""
    _value = ""  # of the class too, since Qt sends events while an editor is being made
    _offered: str | None = None
    """What was offered last and not accepted so far."""

    def __init__(self, placeholder: str = "", *, one_line: bool = False, lines: int = 1) -> None:
        super().__init__()
        self._one_line = one_line
        self._lines = lines
        self.setProperty("dense", "true")
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def show_value(self, value: str) -> None:
        """Show what holds, unless something else is being typed or was not accepted."""
        untouched = self.toPlainText() == self._value
        self._value = value
        if untouched and value != self.toPlainText():
            self.setPlainText(value)
            self._fit()

    def settle(self, value: object = None) -> None:
        """What was typed was accepted: Ctrl+Z takes it back in the archive from now on."""
        last = self.toPlainText() if self._offered is None else self._offered
        self._value = last if value is None else str(value)
        self._offered = None if self._value == self._offered else self._offered

    def reject(self, value: object = None) -> bool:
        """A value was not accepted; returns whether it is still shown."""
        return value is None or self.toPlainText() == value

    def finish(self) -> None:
        """Offer what was typed and not offered yet."""
        if self.toPlainText() not in (self._value, self._offered):
            self.commit()

    def event(self, event: QEvent) -> bool:
        typing = self.toPlainText() != self._value
        return leave_undo_to_window(event, typing=typing) or super().event(event)

    def forget(self) -> None:
        """Drop what was typed and not accepted."""
        if self.toPlainText() != self._value:
            self.setPlainText(self._value)
        self._offered = None

    def put_cursor_at_end(self) -> None:
        """Go on writing where the text ends."""
        self.moveCursor(QTextCursor.MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        commits = event.key() in _KEYS_THAT_COMMIT and (
            self._one_line or bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        )
        if commits:
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._value:
            self.setPlainText(self._value)
            self._offer(self._value)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def commit(self) -> None:
        """Offer what was typed, where it is another text than the one that holds."""
        if self.toPlainText() != self._value:
            self._offer(self.toPlainText())

    def _offer(self, text: str) -> None:
        self._offered = text
        self.committed.emit(text)

    def _fit(self) -> None:
        # A plain-text document measures its height in lines.
        shown = max(self._lines, min(round(self.document().size().height()), _MOST_LINES))
        height = ceil(shown * QFontMetricsF(self.font()).lineSpacing()) + _INSET
        self.setFixedHeight(max(height, tokens.height_for(tokens.HEIGHT_FIELD_SMALL)))
        fits = round(self.document().size().height()) <= _MOST_LINES
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(off if fits else needed)
        if fits:  # it may have scrolled to the cursor while it was still lower
            self.verticalScrollBar().setValue(0)


def _caption(text: str, parent: QWidget) -> QLabel:
    """What stands at the left of an editor: several words take several lines, one that is too long ends in …."""
    words = text.split()  # a no-break space is one as well, which keeps words together where there is room for them
    if len(words) > 1:
        return label(" ".join(words), "secondary", wrap=True, parent=parent)
    return ElidedLabel(text, "secondary", parent=parent)
