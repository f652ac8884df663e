"""An `Editor` (see `editors`) of one of several values, which commits what is chosen at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox

from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QWheelEvent


class ChoiceEditor(QComboBox):
    """One of several values; commits at once. The wheel scrolls the page, not the value."""

    committed = Signal(object)
    """The key of the value that was chosen by hand."""
    vocabulary_asked = Signal(str)
    """The vocabulary is to be edited at the key that holds."""

    def __init__(self, choices: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self.setProperty("dense", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self._value = ""
        self._choices: tuple[tuple[str, str], ...] = ()
        self._leads_on = False
        self._is_listed = False
        self.set_choices(choices)
        self.activated.connect(self._on_activated)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these keys under these names."""
        if self._choices != tuple(choices):
            self._choices = tuple(choices)
            self._fill()

    def offer_vocabulary(self, offered: bool = True) -> None:
        """Let the list end with the way to its vocabulary, or not."""
        if self._leads_on != offered:
            self._leads_on = offered
            self._fill()

    def show_value(self, value: str) -> None:
        """Show what holds."""
        self._value = value
        self.setCurrentIndex(self.findData(value))

    def settle(self, value: object = None) -> None:
        """What was chosen was accepted."""
        self._value = str(self.currentData() or "") if value is None else str(value)

    def reject(self, value: object = None) -> bool:
        """A value was not accepted; returns whether it is still shown."""
        return value is None or str(self.currentData() or "") == value

    def finish(self) -> None:
        """Nothing: what is chosen is offered at once."""

    def forget(self) -> None:
        """Show what holds, whatever was chosen."""
        self.show_value(self._value)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), tokens.height_for(tokens.HEIGHT_FIELD_SMALL))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def showPopup(self) -> None:
        self._is_listed = True
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._is_listed = False  # an arrow steps through the values where the list is closed
        super().keyPressEvent(event)

    def _fill(self) -> None:
        current = self.currentData()
        self.clear()
        for key, name in self._choices:
            self.addItem(name, key)
        if self._leads_on:
            self.insertSeparator(self.count())
            self.addItem(self.tr("Edit vocabulary…"))
        self.show_value(str(current or ""))

    def _on_activated(self, place: int) -> None:
        if place < len(self._choices):
            self.committed.emit(self.itemData(place))
            return
        asked, self._is_listed = self._is_listed, False
        if asked:
            self.show_value(self._value)
            self.vocabulary_asked.emit(self._value)
        else:
            self.setCurrentIndex(len(self._choices) - 1)
