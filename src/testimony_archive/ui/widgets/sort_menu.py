"""The order of a list: its name, and a menu of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from testimony_archive.ui.widgets.buttons import MenuButton
from testimony_archive.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum


class SortMenu(MenuButton):
    """Names the order; `words` says before it that it is one, where there is room for that."""

    chosen = Signal(object)
    """The order that is wanted, one of the keys of `names`."""

    def __init__(self, names: Mapping[StrEnum, str], *, name: str) -> None:
        super().__init__("", name=name)
        menu = QMenu(self)
        self.setMenu(menu)
        self._names = dict(names)
        menu.setObjectName(f"{name}_menu")
        for sort, title in self._names.items():
            action = menu.addAction(title)
            action.setObjectName(f"{name}_{sort.value}")
            action.triggered.connect(lambda _=False, sort=sort: self.chosen.emit(sort))
        self.words = label(self.tr("Sort by"), "secondary")

    def show_sort(self, sort: StrEnum) -> None:
        """Name the order."""
        self.setText(self._names[sort])
        self.setAccessibleName(self.tr("Sort by {order}").format(order=self.text()))
        self.updateGeometry()
