"""The three fields of access: the level, and where it restricts until when and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from testimony_archive.domain.edits import AccessField
from testimony_archive.domain.records import AccessLevel
from testimony_archive.ui.widgets.choice_editor import ChoiceEditor
from testimony_archive.ui.widgets.editors import Field, LineEditor, WordsEditor
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QVBoxLayout

    from testimony_archive.domain.records import Access
    from testimony_archive.ui.term_names import TermNames


class AccessFields(QObject):
    """Adds the fields to a form and shows an access in them."""

    edited = Signal(object, object)
    """An `AccessField` and its new value."""

    def __init__(self, column: QVBoxLayout, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[AccessField, Field] = {}
        levels = [(each.value, capital(word(each))) for each in AccessLevel]
        for field, caption, editor in (
            (AccessField.ACCESS, self.tr("Access"), ChoiceEditor(levels)),
            (AccessField.ACCESS_UNTIL, self.tr("Until"), LineEditor(self.tr("no end"))),
            (AccessField.ACCESS_REASON, self.tr("Reason"), WordsEditor(one_line=True)),
        ):
            made = Field(caption, editor, name=f"{name}_{field.value}")
            editor.committed.connect(lambda value, field=field: self.edited.emit(field, value))
            self.fields[field] = made
            column.addWidget(made)

    def show_access(self, access: Access, names: TermNames) -> None:
        """Fill the fields; end and reason mean nothing where access is open."""
        values = {
            AccessField.ACCESS: access.level.value,
            AccessField.ACCESS_UNTIL: names.date(access.until),
            AccessField.ACCESS_REASON: access.reason,
        }
        self.show_values(values, restricted=access.level is not AccessLevel.OPEN)

    def show_values(self, values: Mapping[AccessField, str], *, restricted: bool) -> None:
        """Fill the fields with words; end and reason are there only where something is restricted."""
        for field, value in values.items():
            self.fields[field].editor.show_value(value)  # type: ignore[attr-defined]
        self.fields[AccessField.ACCESS_UNTIL].setVisible(restricted)
        self.fields[AccessField.ACCESS_REASON].setVisible(restricted)
