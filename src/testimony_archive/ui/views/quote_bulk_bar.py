"""The bar below the list that edits one field of all chosen quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from testimony_archive.domain.bulk_edits import BulkOperation
from testimony_archive.domain.quote_edits import OPERATIONS, QuoteEdit, QuoteField
from testimony_archive.ui.field_words import operation_word
from testimony_archive.ui.translation import counted
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton, PrimaryButton
from testimony_archive.ui.widgets.chips import ChipKind
from testimony_archive.ui.widgets.choice_editor import ChoiceEditor
from testimony_archive.ui.widgets.editors import LineEditor
from testimony_archive.ui.widgets.labels import HairLine, label
from testimony_archive.ui.widgets.terms_editor import TermsEditor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from testimony_archive.ui.term_names import TermNames


class QuoteBulkBar(QWidget):
    """Shows an edit and tells when it is another one; a presenter says what it would do."""

    edit_changed = Signal(object)
    """A `QuoteEdit`."""
    apply_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quote_bulk_bar")
        self._choices: tuple[tuple[str, str], ...] = ()
        self._main_ideas: tuple[str, ...] = ()
        self._count = label("", "strong", name="quote_bulk_count")
        self._field = ChoiceEditor([(each.value, words) for each, words in self._field_words().items()])
        self._field.setCurrentIndex(0)
        self._operation = ChoiceEditor()
        self._terms = TermsEditor(self.tr("Add a theme"), name="quote_bulk_terms", kind=ChipKind.CHOSEN, framed=True)
        self._new_terms = TermsEditor(
            self.tr("Replace by"), name="quote_bulk_new_terms", kind=ChipKind.CHOSEN, framed=True
        )
        self._line = LineEditor(self.tr("Value"))
        self._replacement = LineEditor(self.tr("Replace by"))
        self._nothing = QWidget()
        self._apply = PrimaryButton(self.tr("Apply"), name="quote_bulk_apply")
        self._close = IconButton("cross", self.tr("Close"), name="quote_bulk_close")
        self._summary = label("", "small", name="quote_bulk_summary")
        self._lay_out()
        self._connect()
        self._on_field_chosen()
        self.hide()

    def open(self, count: int, names: TermNames, main_ideas: Sequence[str]) -> None:
        """Show the bar for so many quotes; main ideas that are there already are offered."""
        self.show_count(count)
        self._choices = names.theme_choices()
        for editor in (self._terms, self._new_terms):
            editor.set_choices(self._choices)
        self._main_ideas = tuple(main_ideas)
        self._suggest()
        if not self.isVisible():
            self.show()
            self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_count(self, count: int) -> None:
        """Say how many are edited."""
        self._count.setText(counted(count, self.tr("{count} selected"), self.tr("{count} selected")))

    def show_outlook(self, button: str, summary: str) -> None:
        """Say what the edit would do; without words for the button it cannot be made."""
        self._summary.setText(summary)
        self._apply.setText(button or self.tr("Apply"))
        self._apply.setMinimumWidth(self._apply.sizeHint().width())
        self._apply.setEnabled(bool(button))

    def finish(self) -> None:
        """Forget what was typed, and go."""
        for terms in (self._terms, self._new_terms):
            terms.show_value(())
        for line in (self._line, self._replacement):
            line.show_value("")
            line.setText("")
        self.hide()

    @property
    def edit(self) -> QuoteEdit:
        """The edit that stands in the bar."""
        field, operation = self._chosen(), BulkOperation(self._operation.currentData())
        if field is QuoteField.THEME:
            return QuoteEdit(field, operation, self._terms.keys, self._new_terms.keys)
        return QuoteEdit(field, operation, self._line.text(), self._replacement.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._apply.isEnabled():
            self.apply_asked.emit()
        else:
            super().keyPressEvent(event)

    def _field_words(self) -> dict[QuoteField, str]:
        return {
            QuoteField.THEME: self.tr("Themes"),
            QuoteField.MAIN_IDEA: self.tr("Main idea"),
            QuoteField.STAR: self.tr("Star"),
            QuoteField.NOTE: self.tr("Note"),
        }

    def _operation_word(self, operation: BulkOperation) -> str:
        if self._chosen() is QuoteField.STAR:
            return self.tr("Give") if operation is BulkOperation.SET else self.tr("Take away")
        return operation_word(operation)

    def _lay_out(self) -> None:
        for widget, name, words in (
            (self._field, "quote_bulk_field", self.tr("Field")),
            (self._operation, "quote_bulk_operation", self.tr("What to do")),
            (self._line, "quote_bulk_line", self.tr("Value")),
            (self._replacement, "quote_bulk_replacement", self.tr("Replace by")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(words)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(tokens.SPACE_2)
        first.addWidget(self._count)
        first.addWidget(self._field)
        first.addWidget(self._operation)
        for editor in (self._terms, self._line, self._nothing, self._new_terms, self._replacement):
            first.addWidget(editor, 1)
        first.addWidget(self._close)
        second.addWidget(self._summary, 1)
        second.addWidget(label(self.tr("One undo takes it back."), "small", name="quote_bulk_undo"))
        second.addWidget(self._apply)
        inside = QVBoxLayout()
        inside.setContentsMargins(tokens.SPACE_4, tokens.SPACE_2, tokens.SPACE_4, tokens.SPACE_2)
        inside.addLayout(first)
        inside.addLayout(second)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(HairLine())
        column.addLayout(inside)
        self._apply.setEnabled(False)

    def _connect(self) -> None:
        self._field.committed.connect(lambda _key: self._on_field_chosen())
        self._operation.committed.connect(lambda _key: self._on_operation_chosen())
        for line in (self._line, self._replacement):
            line.textChanged.connect(lambda _text: self._tell())
        for terms in (self._terms, self._new_terms):
            terms.committed.connect(lambda keys, terms=terms: self._on_terms_committed(terms, keys))
        self._apply.clicked.connect(self.apply_asked)
        self._close.clicked.connect(self.closed)

    def _chosen(self) -> QuoteField:
        return QuoteField(str(self._field.currentData()))

    def _on_field_chosen(self) -> None:
        self._operation.set_choices([(each.value, self._operation_word(each)) for each in OPERATIONS[self._chosen()]])
        self._operation.setCurrentIndex(0)
        self._suggest()
        self._on_operation_chosen()

    def _on_operation_chosen(self) -> None:
        field, operation = self._chosen(), self._operation.currentData()
        takes_nothing = field is QuoteField.STAR or operation == BulkOperation.CLEAR
        is_theme = field is QuoteField.THEME
        is_replaced = operation == BulkOperation.REPLACE
        for widget, is_shown in (
            (self._nothing, takes_nothing),
            (self._terms, is_theme and not takes_nothing),
            (self._line, not is_theme and not takes_nothing),
            (self._new_terms, is_theme and is_replaced),
            (self._replacement, not is_theme and is_replaced),
        ):
            widget.setVisible(is_shown)
        self._tell()

    def _suggest(self) -> None:
        self._line.suggest(self._main_ideas if self._chosen() is QuoteField.MAIN_IDEA else ())

    def _on_terms_committed(self, terms: TermsEditor, keys: tuple[str, ...]) -> None:
        words = dict(self._choices)
        terms.show_value([(key, words.get(key, key)) for key in dict.fromkeys(keys)])
        terms.settle()
        self._tell()

    def _tell(self) -> None:
        self._summary.setText("")
        self._apply.setEnabled(False)
        self.edit_changed.emit(self.edit)
