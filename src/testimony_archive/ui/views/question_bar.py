"""The bar below a list that asks for a name: of a term to add or to merge with, of a template to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton, PrimaryButton
from testimony_archive.ui.widgets.editors import set_state
from testimony_archive.ui.widgets.labels import HairLine, label, set_role
from testimony_archive.ui.widgets.panes import Pane
from testimony_archive.ui.widgets.suggestions import set_suggestions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget


class QuestionBar(Pane):
    """Asks one question; what was typed stays until it is accepted or given up.

    Args:
        name: its object name, with which those of its parts begin.
    """

    submitted = Signal(str)
    given_up = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, chrome=True, name=name)
        self._question = label(role="strong", name=f"{name}_question")
        self._line = QLineEdit()
        self._line.setObjectName(f"{name}_line")
        self._line.setFixedHeight(tokens.height_for(tokens.HEIGHT_ROW))
        self._button = PrimaryButton("", name=f"{name}_button")
        self._cancel = IconButton("cross", self.tr("Cancel"), name=f"{name}_cancel")
        self._error = label(role="error", wrap=True, name=f"{name}_error")
        self._line.returnPressed.connect(self._on_submitted)
        self._button.clicked.connect(self._on_submitted)
        self._cancel.clicked.connect(self.given_up)
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(self._question)
        row.addWidget(self._line, 1)
        row.addWidget(self._button)
        row.addWidget(self._cancel)
        inside = QVBoxLayout()
        inside.setContentsMargins(tokens.SPACE_4, tokens.SPACE_2, tokens.SPACE_2, tokens.SPACE_2)
        inside.setSpacing(tokens.SPACE_1)
        inside.addLayout(row)
        inside.addWidget(self._error)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(HairLine())
        column.addLayout(inside)
        self.hide()

    def ask(self, question: str, button: str, words: Sequence[str] = (), remark: str = "") -> None:
        """Ask, offering words while somebody types; a remark says why it is asked."""
        self._question.setText(question)
        self._button.setText(button)
        self._line.clear()
        self._line.setAccessibleName(question)
        set_suggestions(self._line, words)
        self._tell(remark, wrong=False)
        self.show()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def suggest(self, words: str) -> None:
        """Put words into the line that may be the answer; who types replaces them."""
        self._line.setText(words)
        self._line.selectAll()

    def show_error(self, text: str) -> None:
        """Say why the answer was not accepted."""
        self._tell(text, wrong=True)

    def _tell(self, text: str, *, wrong: bool) -> None:
        set_role(self._error, "error" if wrong else "small")
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self._line.setAccessibleDescription(text)
        set_state(self._line, "error" if wrong else "")

    def _on_submitted(self) -> None:
        self.submitted.emit(self._line.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
