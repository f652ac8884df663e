"""One line for each record that may be about the same interview, with the way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from testimony_archive.domain.duplicates import Likeness
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.flat_button import FlatButton
from testimony_archive.ui.widgets.panes import clear_layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.duplicates import Duplicate

_MOST = 3  # one interview is rarely there four times; more would push the record out of sight


class DuplicateLines(QWidget):
    """Takes no room where nothing is alike."""

    opened = Signal(int)
    """The other testimony is to be shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inspector_duplicates")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(tokens.SPACE_2, tokens.SPACE_1, tokens.SPACE_4, tokens.SPACE_1)
        self._column.setSpacing(0)
        self.hide()

    def show_duplicates(self, duplicates: Sequence[Duplicate]) -> None:
        """Show these."""
        clear_layout(self._column)
        for each in duplicates[:_MOST]:
            button = FlatButton(self._words(each), "warning", name=f"duplicate_{each.code}")
            button.clicked.connect(lambda _checked, other=each.testimony_id: self.opened.emit(other))
            self._column.addWidget(button)
        self.setVisible(bool(duplicates))

    def _words(self, duplicate: Duplicate) -> str:
        words = {
            Likeness.RECORDING: self.tr("{code} has the same recording"),
            Likeness.PERSON_AND_DATE: self.tr("{code}: same person, same date"),
        }[duplicate.likeness]
        return words.format(code=duplicate.code)
