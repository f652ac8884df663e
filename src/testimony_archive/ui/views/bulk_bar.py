"""The bar below the table that edits one field of all selected testimonies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from testimony_archive.domain.bulk_edits import BulkEdit, BulkField, BulkOperation, holds_many, operations
from testimony_archive.domain.edits import ParticipationField, TestimonyField
from testimony_archive.ui.field_words import field_choices, is_chosen, operation_word, value_choices, vocabulary_of
from testimony_archive.ui.translation import counted
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton, PrimaryButton
from testimony_archive.ui.widgets.chips import ChipKind
from testimony_archive.ui.widgets.choice_editor import ChoiceEditor
from testimony_archive.ui.widgets.editors import LineEditor, set_state
from testimony_archive.ui.widgets.labels import ElidedLabel, HairLine, label, set_role
from testimony_archive.ui.widgets.terms_editor import TermsEditor

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from testimony_archive.ui.presenters.bulk_presenter import BulkOutlook
    from testimony_archive.ui.term_names import TermNames

_LIST_HEIGHT: Final = 140
_PERSON: Final = "person."
"""Before the key of a field of those interviewed: roles and countries are fields of both."""


class BulkBar(QWidget):
    """Shows an edit and tells when it is another one; presenters say what it would do."""

    edit_changed = Signal(object)
    """A `BulkEdit`."""
    apply_asked = Signal()
    vocabulary_asked = Signal(object, str)
    """A `VocabularyKind`, and the term of it that is to be edited."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bulk_bar")
        self._names: TermNames | None = None
        self._count = label("", "strong", name="bulk_count")
        self._field = ChoiceEditor([(_key(field), words) for field, words in field_choices()])
        self._field.setCurrentIndex(0)
        self._operation = ChoiceEditor()
        self._line = LineEditor(self.tr("Value"))
        self._choice = ChoiceEditor()
        self._terms = TermsEditor(self.tr("Add a value"), name="bulk_terms", kind=ChipKind.CHOSEN, framed=True)
        self._replacement = LineEditor(self.tr("Replace by"))
        self._apply = PrimaryButton(self.tr("Apply"), name="bulk_apply")
        self._close = IconButton("cross", self.tr("Close"), name="bulk_close")
        self._summary = ElidedLabel(role="small")
        self._show = QPushButton(self.tr("Show before and after"))
        self._undo = ElidedLabel(role="small")
        self._list = QPlainTextEdit()
        self._editors = QStackedWidget()
        self._name_parts()
        self._lay_out()
        self._connect()
        self._on_field_chosen()
        self.hide()

    def open(self, count: int, names: TermNames) -> None:
        """Show the bar for so many testimonies."""
        self._names = names
        self._count.setText(counted(count, self.tr("{count} selected"), self.tr("{count} selected")))
        self._offer()
        if not self.isVisible():
            self.show()
            self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_edit(self, edit: BulkEdit) -> None:
        """Show an edit that was not made in the bar."""
        self._field.show_value(_key(edit.field))
        self._on_field_chosen()
        self._operation.show_value(edit.operation.value)
        self._on_operation_chosen()
        if holds_many(edit.field):
            self._show_terms(tuple(edit.value))
        elif is_chosen(edit.field):
            self._choice.show_value(str(edit.value))
        else:
            self._line.show_value(str(edit.value))
        self._tell()

    def show_outlook(self, outlook: BulkOutlook) -> None:
        """Say what the edit would do."""
        self._tell_summary(outlook.summary)
        self._undo.setText(outlook.undo)
        self._apply.setText(outlook.button or self.tr("Apply"))
        self._apply.setMinimumWidth(self._apply.sizeHint().width())
        self._apply.setEnabled(bool(outlook.button))
        self._list.setPlainText("\n".join(outlook.lines))
        self._show.setVisible(bool(outlook.lines))

    def show_refused(self, why: str) -> None:
        """Say why the value cannot be taken."""
        self._tell_summary(why, wrong=True)
        self._apply.setEnabled(False)

    def finish(self) -> None:
        """Forget what was typed, and go."""
        self._terms.show_value(())
        self._line.show_value("")
        self._replacement.show_value("")
        self._show.setChecked(False)
        self.hide()

    @property
    def edit(self) -> BulkEdit:
        """The edit that stands in the bar."""
        field = self._chosen_field()
        if holds_many(field):
            value: str | tuple[str, ...] = self._terms.keys
        elif is_chosen(field):
            value = str(self._choice.currentData() or "")
        else:
            value = self._line.text()
        return BulkEdit(field, BulkOperation(self._operation.currentData()), value, self._replacement.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._apply.isEnabled():
            self.apply_asked.emit()
        else:
            super().keyPressEvent(event)

    def _name_parts(self) -> None:
        for widget, name, words in (
            (self._field, "bulk_field", self.tr("Field")),
            (self._operation, "bulk_operation", self.tr("What to do")),
            (self._line, "bulk_line", self.tr("Value")),
            (self._choice, "bulk_choice", self.tr("Value")),
            (self._replacement, "bulk_replacement", self.tr("Replace by")),
            (self._show, "bulk_show", self.tr("Show before and after")),
            (self._list, "bulk_before_after", self.tr("Before and after")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(words)
        self._summary.setObjectName("bulk_summary")
        self._undo.setObjectName("bulk_undo")
        self._show.setProperty("role", "link")
        self._show.setCheckable(True)
        self._list.setReadOnly(True)
        self._list.setTabChangesFocus(True)
        self._list.setFixedHeight(_LIST_HEIGHT)
        self._list.hide()
        self._apply.setEnabled(False)
        self._show.hide()

    def _lay_out(self) -> None:
        for editor in (self._line, self._choice, self._terms):
            self._editors.addWidget(editor)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(tokens.SPACE_2)
        for widget in (self._count, self._field, self._operation):
            first.addWidget(widget)
        first.addWidget(self._editors, 2)
        first.addWidget(self._replacement, 1)
        first.addWidget(self._apply)
        first.addWidget(self._close)
        second.setSpacing(tokens.SPACE_4)
        second.addWidget(self._summary)
        second.addWidget(self._show)
        second.addStretch(1)
        second.addWidget(self._undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(HairLine(tone="accent", thickness=2))
        inside = QVBoxLayout()
        inside.setContentsMargins(tokens.SPACE_4, tokens.SPACE_2, tokens.SPACE_4, tokens.SPACE_2)
        inside.addLayout(first)
        inside.addLayout(second)
        inside.addWidget(self._list)
        column.addLayout(inside)

    def _connect(self) -> None:
        self._field.committed.connect(lambda _key: self._on_field_chosen())
        self._operation.committed.connect(lambda _key: self._on_operation_chosen())
        self._choice.committed.connect(lambda _key: self._tell())
        self._line.textEdited.connect(lambda _text: self._tell())
        self._replacement.textEdited.connect(lambda _text: self._tell())
        self._terms.committed.connect(self._on_terms_committed)
        self._apply.clicked.connect(self.apply_asked)
        self._close.clicked.connect(self.closed)
        self._show.toggled.connect(self._on_show_toggled)
        for editor in (self._terms, self._line, self._choice, self._replacement):
            editor.vocabulary_asked.connect(
                lambda words: self.vocabulary_asked.emit(vocabulary_of(self._chosen_field()), words)
            )

    def _chosen_field(self) -> BulkField:
        key = str(self._field.currentData())
        if key.startswith(_PERSON):
            return ParticipationField(key.removeprefix(_PERSON))
        return TestimonyField(key)

    def _on_field_chosen(self) -> None:
        field = self._chosen_field()
        self._operation.set_choices([(each.value, operation_word(each)) for each in operations(field)])
        self._operation.setCurrentIndex(0)
        self._terms.show_value(())
        self._line.show_value("")
        self._offer()
        self._on_operation_chosen()

    def _on_operation_chosen(self) -> None:
        field, operation = self._chosen_field(), self._operation.currentData()
        editor = self._terms if holds_many(field) else self._choice if is_chosen(field) else self._line
        self._editors.setCurrentWidget(cast("QWidget", editor))
        self._editors.setEnabled(operation != BulkOperation.CLEAR)
        self._replacement.setVisible(operation == BulkOperation.REPLACE)
        self._tell()

    def _offer(self) -> None:
        if self._names is None:
            return
        field = self._chosen_field()
        choices = value_choices(field, self._names)
        for editor in (self._terms, self._line, self._choice, self._replacement):
            editor.offer_vocabulary(vocabulary_of(field) is not None)
        self._terms.set_choices(choices)
        self._line.suggest([words for _, words in choices])
        self._replacement.suggest([words for _, words in choices])
        if is_chosen(field):
            self._choice.set_choices(choices)
            self._choice.setCurrentIndex(max(self._choice.currentIndex(), 0))

    def _on_terms_committed(self, keys: tuple[str, ...]) -> None:
        self._show_terms(keys)
        self._terms.settle()
        self._tell()

    def _show_terms(self, keys: tuple[str, ...]) -> None:
        words = dict(value_choices(self._chosen_field(), self._names)) if self._names is not None else {}
        self._terms.show_value([(key, words.get(key, key)) for key in dict.fromkeys(keys)])

    def _on_show_toggled(self, shown: bool) -> None:
        self._list.setVisible(shown)
        self._show.setText(self.tr("Hide before and after") if shown else self.tr("Show before and after"))

    def _tell_summary(self, words: str, *, wrong: bool = False) -> None:
        set_role(self._summary, "error" if wrong else "small")
        self._summary.setText(words)
        if wrong:
            self._undo.setText("")  # so that the sentence has its room
        set_state(self._line, "error" if wrong else "")

    def _tell(self) -> None:
        self._tell_summary("")
        self.edit_changed.emit(self.edit)


def _key(field: BulkField) -> str:
    return f"{_PERSON}{field.value}" if isinstance(field, ParticipationField) else field.value
