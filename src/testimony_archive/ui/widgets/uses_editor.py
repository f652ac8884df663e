"""What consent covers: no limit was named, or only some uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QRadioButton, QVBoxLayout, QWidget

from testimony_archive.ui.visual import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence


class UsesEditor(QWidget):
    """Two choices, and under the second one a box for each use; commits at once.

    Consent that names no use covers all of them. So the narrowest use stays ticked as long as consent is narrowed: to
    take a tick away never opens what was closed. The limit is taken away by choosing that there is none.

    Args:
        uses: keys and words, the narrowest first.
        name: begins the object names of what is in it.
    """

    committed = Signal(object)
    """The keys of the uses that are named, as a tuple; empty: no limit."""

    def __init__(self, uses: Sequence[tuple[str, str]], *, name: str) -> None:
        super().__init__()
        self._keys: tuple[str, ...] = ()
        self._told: tuple[str, ...] = ()
        self._least = uses[0][0]
        self._open = QRadioButton(self.tr("No limit named"))
        self._open.setObjectName(f"{name}_open")
        self._only = QRadioButton(self.tr("Only for:"))
        self._only.setObjectName(f"{name}_only")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.SPACE_1, 0, 0)
        column.setSpacing(tokens.SPACE_1)
        for choice in (self._open, self._only):
            choice.setAccessibleName(choice.text())
            choice.clicked.connect(self._on_changed)
            column.addWidget(choice)
        self._boxes: dict[str, QCheckBox] = {}
        inside = QVBoxLayout()
        inside.setContentsMargins(tokens.SPACE_6, 0, 0, 0)
        inside.setSpacing(tokens.SPACE_1)
        column.addLayout(inside)
        for key, words in uses:
            box = QCheckBox(words)
            box.setObjectName(f"{name}_{key}")
            box.setAccessibleName(words)
            box.clicked.connect(self._on_changed)
            inside.addWidget(box)
            self._boxes[key] = box
        self.show_value(())

    def show_value(self, keys: Sequence[str]) -> None:
        """Show which uses are named; none: there is no limit."""
        self._keys = self._told = tuple(keys)
        self._show(self._keys)

    def settle(self, value: object = None) -> None:
        """What was chosen was accepted."""
        self._keys = tuple(value) if isinstance(value, tuple) else self._chosen()

    def reject(self, value: object = None) -> bool:
        """A value was not accepted; returns whether it is still shown."""
        return value is None or self._chosen() == value

    def finish(self) -> None:
        """Nothing: what is chosen is offered at once."""

    def forget(self) -> None:
        """Show what holds, whatever was chosen."""
        self.show_value(self._keys)

    def _show(self, keys: Sequence[str]) -> None:
        narrowed = bool(keys)
        self._open.setChecked(not narrowed)
        self._only.setChecked(narrowed)
        for key, box in self._boxes.items():
            is_least = key == self._least
            box.setChecked(narrowed and (is_least or key in keys))
            box.setEnabled(narrowed and not is_least)

    def _chosen(self) -> tuple[str, ...]:
        if self._open.isChecked():
            return ()
        return tuple(key for key, box in self._boxes.items() if key == self._least or box.isChecked())

    def _on_changed(self) -> None:
        chosen = self._chosen()
        self._show(chosen)
        if chosen != self._told:
            self._told = chosen
            self.committed.emit(chosen)
