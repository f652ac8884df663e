"""The name of something as the title of its page, edited where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton
from testimony_archive.ui.widgets.labels import ElidedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent


class EditableTitle(QWidget):
    """A title with a pencil; Enter or leaving the field renames, Escape leaves the name as it was."""

    renamed = Signal(str)
    """Other words than before, not empty."""
    left = Signal()
    """Typing ended, by Enter or Escape, with the focus in the field that is gone now."""

    def __init__(self, accessible_name: str, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._text = ElidedLabel(role="title")
        self._text.setObjectName(f"{name}_text")
        self._field = _Field()
        self._field.setObjectName(f"{name}_field")
        self._field.setAccessibleName(accessible_name)
        self._field.hide()
        self._pencil = IconButton("pencil", accessible_name, name=f"{name}_edit")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.SPACE_1)
        row.addWidget(self._text)
        row.addWidget(self._field, 1)
        row.addWidget(self._pencil)
        row.addStretch(0)
        self._pencil.clicked.connect(self.edit)
        self._field.editingFinished.connect(self._on_editing_finished)
        self._field.given_up.connect(self._leave)

    def text(self) -> str:
        """The name as it is."""
        return self._text.text()

    def set_text(self, text: str) -> None:
        """Show a name."""
        self._text.setText(text)
        self._leave()

    def edit(self) -> None:
        """Let the name be typed."""
        self._field.setText(self._text.text())
        self._field.selectAll()
        self._text.hide()
        self._pencil.hide()
        self._field.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.edit()

    def _on_editing_finished(self) -> None:
        if self._field.isHidden():
            return
        words = " ".join(self._field.text().split())
        self._leave()
        if words and words != self._text.text():
            self.renamed.emit(words)

    def _leave(self) -> None:
        had_focus = self._field.hasFocus()
        self._field.hide()
        self._text.show()
        self._pencil.show()
        if had_focus:
            self.left.emit()


class _Field(QLineEdit):
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
