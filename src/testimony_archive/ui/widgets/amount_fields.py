"""Two numbers in a menu: how many there are to be of something, at least and at most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from testimony_archive.domain.testimony_filter import Amount
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.labels import label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_DIGITS: Final = "[0-9]{0,5}"
_WIDTH: Final = 64


class AmountFields(QWidget):
    """Tells an `Amount` when a number was typed; None where neither end is given.

    Args:
        what: is counted, for who hears and does not see the menu.
        name: begins the object names of the two numbers.
    """

    changed = Signal(object)
    finished = Signal()
    """Return was pressed: the menu can go."""

    def __init__(self, what: str, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._amount: Amount | None = None
        self._least = self._number(f"{name}_least", self.tr("{what}: at least").format(what=what))
        self._most = self._number(f"{name}_most", self.tr("{what}: at most").format(what=what))
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.SPACE_2, tokens.SPACE_1, tokens.SPACE_2, tokens.SPACE_1)
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(label(self.tr("At least")))
        row.addWidget(self._least)
        row.addWidget(label(self.tr("at most")))
        row.addWidget(self._most)
        self.setFocusProxy(self._least)
        self._least.editingFinished.connect(lambda: self._on_typed(self._least))
        self._most.editingFinished.connect(lambda: self._on_typed(self._most))

    def show_amount(self, amount: Amount | None) -> None:
        """Show what holds."""
        self._amount = amount
        least, most = (amount.at_least or None, amount.at_most) if amount is not None else (None, None)
        self._least.setText("" if least is None else str(least))
        self._most.setText("" if most is None else str(most))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.finished.emit()  # and no choice of the menu is meant
        else:
            super().keyPressEvent(event)

    def _on_typed(self, field: QLineEdit) -> None:
        least, most = int(self._least.text() or 0), int(self._most.text()) if self._most.text() else None
        if most is not None and least > most:  # the other end gives way
            least, most = (most, most) if field is self._most else (least, least)
        amount = Amount(least, most) if (least, most) != (0, None) else None
        if amount != self._amount:
            self.show_amount(amount)
            self.changed.emit(amount)

    def _number(self, name: str, spoken: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(spoken)
        field.setProperty("dense", "true")
        field.setValidator(QRegularExpressionValidator(_DIGITS, field))
        field.setPlaceholderText(self.tr("any"))
        field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        field.setFixedWidth(_WIDTH)
        return field
