"""A row of what is chosen, each to be taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from testimony_archive.ui.tooltips import tooltip
from testimony_archive.ui.widgets.chips import Chip, ChipKind, FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence
    from enum import StrEnum


class ChoiceChips(QWidget):
    """Hidden while nothing is chosen."""

    removed = Signal(object, str)
    """A choice is to go: its facet and key."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._flow = FlowLayout(self)
        self.hide()

    def set_choices(self, choices: Sequence[tuple[StrEnum, str, str]], before: QWidget, after: QWidget) -> None:
        """Show what is chosen: facet, key and name of each.

        Args:
            choices: in order.
            before: the Tab key comes from here.
            after: takes the focus where the chip that had it went and none is left.
        """
        had_focus = any(each.hasFocus() for each in self.findChildren(Chip))
        self._flow.clear()
        made: list[Chip] = []
        for facet, key, text in choices:
            chip = Chip(text, ChipKind.CHOSEN, removable=True, name=f"{self.objectName()}_{facet.value}_{key}")
            chip.removed.connect(lambda facet=facet, key=key: self.removed.emit(facet, key))
            chip.clicked.connect(lambda _=False, facet=facet, key=key: self.removed.emit(facet, key))
            chip.setToolTip(tooltip(self.tr("Remove {name}").format(name=text)))
            self._flow.addWidget(chip)
            chip.show()  # at once, or it could not take the focus yet
            self.setTabOrder(before, chip)
            before = chip
            made.append(chip)
        self.setVisible(bool(choices))
        if had_focus:
            (made[0] if made else after).setFocus(Qt.FocusReason.OtherFocusReason)

    def last(self) -> Chip | None:
        """The chip that the Tab key comes to last; None where nothing is chosen."""
        chips = self.findChildren(Chip)
        return chips[-1] if chips else None
