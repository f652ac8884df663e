"""The switch “All languages”, and the names that it adds to what was typed, each of which can be switched off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from testimony_archive.ui.tooltips import tooltip
from testimony_archive.ui.widgets.buttons import ToggleSwitch
from testimony_archive.ui.widgets.chips import Chip, ChipKind, FlowLayout
from testimony_archive.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.domain.queries import Widened


class WideningSwitch(ToggleSwitch):
    """Lets words stand for what other languages call the same."""

    def __init__(self) -> None:
        super().__init__("", name="search_all_languages")
        self.setText(self.tr("All languages"))
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("Find also what the names of a theme call the same in every language"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(Chip("").sizeHint().height())  # in line with the chips beside it


class WidenedNames(QWidget):
    """The names as chips: what is looked for, and what is not to be."""

    name_switched = Signal(str, bool)
    """A name is to be looked for, or no more."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("search_widened")
        self._flow = FlowLayout(self)
        self._shown: tuple[Widened, ...] | None = None

    def show_names(self, widened: Sequence[Widened], before: QWidget) -> None:
        """Show what was added and what was left out.

        Args:
            widened: of the query.
            before: what the Tab key leaves to come here.
        """
        if tuple(widened) == self._shown:
            return  # a new answer to the same question lets the focus where it is
        self._shown = tuple(widened)
        focused = next((each.objectName() for each in self.findChildren(Chip) if each.hasFocus()), "")
        self._flow.clear()
        names = dict.fromkeys(name for each in widened for name in each.added)
        left_out = dict.fromkeys(name for each in widened for name in each.left_out if name not in names)
        if names or left_out:
            also = label(self.tr("Also:"), "small")
            also.setFixedHeight(Chip("").sizeHint().height())
            self._flow.addWidget(also)
        for name in (*names, *left_out):
            before = self._add(name, before, looked_for=name in names)
            if before.objectName() == focused:
                before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setVisible(bool(names or left_out))

    def _add(self, name: str, before: QWidget, *, looked_for: bool) -> Chip:
        kind = ChipKind.PLAIN if looked_for else ChipKind.OFFERED
        chip = Chip(name, kind, removable=looked_for, name=f"search_widened_{name}")
        words = self.tr("Do not look for {name}") if looked_for else self.tr("Look for {name} too")
        chip.setToolTip(tooltip(words.format(name=name)))
        chip.setAccessibleDescription(words.format(name=name))
        for signal in (chip.removed, chip.clicked):
            signal.connect(lambda *_: self.name_switched.emit(name, not looked_for))
        self._flow.addWidget(chip)
        chip.show()  # at once, or it could not take the focus yet
        self.setTabOrder(before, chip)
        return chip
