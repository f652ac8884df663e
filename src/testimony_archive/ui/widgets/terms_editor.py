"""A field of several terms: chips that can be taken away, and a line to type a further one in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from testimony_archive.domain.text import fold
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.chips import Chip, ChipKind, FlowLayout
from testimony_archive.ui.widgets.editors import leave_undo_to_window
from testimony_archive.ui.widgets.suggestions import suggestions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

_INSET: Final = 5  # of chips within the frame
_LINE_LEAST: Final = 140


class TermsEditor(QWidget):
    """Terms by key, each shown by its words. Whoever listens decides whether what was typed is a term.

    Args:
        add_words: what the line says while it is empty (“Add a theme”).
        name: begins the object names of what is in it.
        kind: how the chips look.
        framed: the line stands behind the chips all the time, in one frame with them.
    """

    committed = Signal(object)
    """The keys that are to hold, as a tuple; what was typed stands at the end as its key, or as it was typed."""
    vocabulary_asked = Signal(str)
    """The vocabulary is to be edited at what is typed, or else at the last term."""

    def __init__(self, add_words: str, *, name: str, kind: ChipKind = ChipKind.PLAIN, framed: bool = False) -> None:
        super().__init__()
        self._framed = framed
        self._name = name
        self._kind = kind
        self._terms: tuple[tuple[str, str], ...] = ()
        self._offered: tuple[str, ...] | None = None  # what was offered last and not answered yet
        self._accepted: tuple[str, ...] | None = None  # what was accepted and is not shown yet
        self._choices: tuple[tuple[str, str], ...] = ()
        self._line = _Line(add_words, name=f"{name}_line")
        self._chips = _Frame(self._line) if framed else QWidget()
        self._flow = FlowLayout(self._chips)
        self._add = Chip("+", ChipKind.OFFERED, name=f"{name}_add")
        self._add.setAccessibleName(add_words)
        self._add.setToolTip(add_words)
        self._add.clicked.connect(self.open_line)
        self._line.submitted.connect(self._on_line_submitted)
        self._line.given_up.connect(self._on_line_given_up)
        suggestions(self._line).chosen.connect(self._line.submit)
        suggestions(self._line).vocabulary_asked.connect(self._on_vocabulary_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0 if framed else tokens.SPACE_1 - 1, 0, 0)
        column.setSpacing(tokens.SPACE_1)
        column.addWidget(self._chips)
        if framed:
            self._flow.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
            self._line.stand_in_frame()
            self._line.erased.connect(self._on_line_erased)
            self._add.hide()
        else:
            column.addWidget(self._line)
            self._line.hide()
        self._last = self._line if framed else self._add
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusProxy(self._last)
        self._fill()

    @property
    def keys(self) -> tuple[str, ...]:
        """The terms that hold."""
        return tuple(key for key, _ in self._terms)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the focus in it, in the order in which it is seen."""
        items = [self._flow.itemAt(place) for place in range(self._flow.count())]
        widgets = (None if item is None else item.widget() for item in items)
        return tuple(widget for widget in widgets if widget is not None)

    def show_value(self, terms: Sequence[tuple[str, str]]) -> None:
        """Show what holds."""
        fresh, self._accepted = tuple(terms), None
        if fresh != self._terms:
            self._terms = fresh
            self._fill()

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these keys by their words while somebody types."""
        self._choices = tuple(choices)
        suggestions(self._line).set_words([words for _, words in self._choices])

    def offer_vocabulary(self, offered: bool = True) -> None:
        """Let the words that are offered end with the way to their vocabulary, or not."""
        suggestions(self._line).offer_vocabulary(offered)

    def open_line(self) -> None:
        """Let a further term be typed."""
        self._line.show()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self, value: object = None) -> None:
        """What was typed is among the terms now; what is typed since stays."""
        self._accepted = self._offered if value is not None and value == self._offered else self._accepted
        if self.reject(value):
            self._line.clear()

    def reject(self, value: object = None) -> bool:
        """What was offered is no term; returns whether nothing was typed or chosen since."""
        if value not in (None, self._offered):
            return False
        self._offered = None
        return value is None or self._line.is_as_submitted

    def finish(self) -> None:
        """Offer what was typed and not offered yet."""
        self._line.submit_typed()

    def forget(self) -> None:
        """Drop what was typed and is no term."""
        self._offered = self._accepted = None
        self._line.clear()
        self._line.setVisible(self._framed)

    def _fill(self) -> None:
        had_focus = self._chips.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        while self._flow.count():
            item = self._flow.takeAt(0)
            chip = item.widget() if item is not None else None
            if chip is not None and chip is not self._last:
                chip.hide()
                chip.deleteLater()
        for key, words in self._terms:
            chip = Chip(words, self._kind, removable=True, name=f"{self._name}_{key}")
            chip.removed.connect(lambda key=key: self._on_chip_removed(key))
            self._flow.addWidget(chip)
            if (before := self._last.previousInFocusChain()) is not None:
                self.setTabOrder(before, chip)  # before what adds one, in the order of the terms
            chip.show()
        self._flow.addWidget(self._last)
        if had_focus:
            self._last.setFocus(Qt.FocusReason.OtherFocusReason)
        self._chips.updateGeometry()
        self.updateGeometry()

    def _on_chip_removed(self, key: str) -> None:
        self._offer(tuple(each for each in self._wanted if each != key))

    def _on_line_erased(self) -> None:
        if self._wanted:
            self._offer(self._wanted[:-1])

    def _on_line_submitted(self, text: str) -> None:
        typed = fold(text.strip())
        key = next((key for key, words in self._choices if fold(words) == typed), text.strip())
        self._offer((*self._wanted, key))

    @property
    def _wanted(self) -> tuple[str, ...]:
        """What holds once everything that was offered is accepted: the next change begins there."""
        return next((each for each in (self._offered, self._accepted) if each is not None), self.keys)

    def _offer(self, keys: tuple[str, ...]) -> None:
        self._offered = keys
        self.committed.emit(keys)

    def _on_vocabulary_asked(self) -> None:
        words = self._line.text().strip() or next(reversed(self.keys), "")
        self.forget()  # to look for a word is not to enter it
        self.vocabulary_asked.emit(words)

    def _on_line_given_up(self) -> None:
        had_words, had_focus = bool(self._line.text()), self._line.hasFocus()
        self.forget()
        if had_focus:
            self._last.setFocus(Qt.FocusReason.OtherFocusReason)
        if had_words:
            self._offer(self.keys)


class _Frame(QWidget):
    """One frame around chips and the line behind them, which has the focus when the frame is clicked."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__()
        self._line = line
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self._line.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, focused, parent = tokens.colours(), self._line.hasFocus(), self.parentWidget()
        wrong = parent is not None and parent.property("state") == "error"
        edge = colours.danger if wrong else colours.accent if focused else colours.control
        width = tokens.FOCUS_WIDTH if focused else 1
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(colours.base))
        inside = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inside, tokens.RADIUS_FIELD, tokens.RADIUS_FIELD)


class _Line(QLineEdit):
    """Submits with Return or when it is left with words in it; goes away with Escape or when it is left empty."""

    submitted = Signal(str)
    given_up = Signal()
    erased = Signal()
    """Backspace was pressed before any word."""

    def __init__(self, placeholder: str, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(placeholder)
        self.setPlaceholderText(placeholder)
        self.setProperty("dense", "true")
        self._submitted = ""
        self._size: QSize | None = None
        self.editingFinished.connect(self._on_editing_finished)
        self.textChanged.connect(self._on_text_changed)

    def stand_in_frame(self) -> None:
        """Show no edge of its own, and be as high as the chips beside it."""
        self.setProperty("dense", "")
        self.setProperty("role", "bare")
        self.setTextMargins(0, 0, 0, 0)
        metrics = QFontMetrics(tokens.body())
        wide = metrics.horizontalAdvance(self.placeholderText()) + 2 * tokens.SPACE_2
        self._size = QSize(max(wide, _LINE_LEAST), max(20, metrics.height() + 4))

    def sizeHint(self) -> QSize:
        return super().sizeHint() if self._size is None else self._size

    def event(self, event: QEvent) -> bool:
        return leave_undo_to_window(event, typing=bool(self.text())) or super().event(event)

    def submit(self, text: str) -> None:
        """Submit words that were chosen from the list."""
        self.setText(text)
        self._on_editing_finished()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if suggestions(self).takes(event):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.erased.emit()
        elif event.key() == Qt.Key.Key_Comma and self.text().strip():
            self._on_editing_finished()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._update_frame()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._update_frame()
        if not self.text().strip() and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.given_up.emit()

    @property
    def is_as_submitted(self) -> bool:
        """Whether nothing else was typed since words were submitted."""
        return self.text().strip() == self._submitted

    def submit_typed(self) -> None:
        """Submit what was typed and not submitted yet."""
        self._on_editing_finished()

    def _on_editing_finished(self) -> None:
        # Return and then leaving the line both finish editing; the same words are submitted once.
        if (text := self.text().strip()) and text != self._submitted:
            self._submitted = text
            self.submitted.emit(text)

    def _update_frame(self) -> None:
        if (frame := self.parentWidget()) is not None:
            frame.update()

    def _on_text_changed(self) -> None:
        self._submitted = ""
