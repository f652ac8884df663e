"""The menu beside the filter: what records lack, when they were changed, where words are looked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from testimony_archive.domain.testimony_filter import WORD_COLUMNS, ChangedSince, Missing, RowFilter
from testimony_archive.ui.models.row_words import changed_words, duplicates_words, heading, missing_words
from testimony_archive.ui.words import capital

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from testimony_archive.domain.testimony_filter import RowColumn


class FilterMenu(QMenu):
    """Checks what narrows the rows; a choice is told as the filter that it makes."""

    chosen = Signal(object)
    """A `RowFilter`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("testimonies_filter_menu")
        self._wanted = RowFilter()
        self._missing = {each: self._add(self, missing_words(each), f"missing_{each.value}") for each in Missing}
        self.addSeparator()
        self._changed = {each: self._add(self, changed_words(each), f"changed_{each.value}") for each in ChangedSince}
        self.addSeparator()
        self._duplicates = self._add(self, duplicates_words(), "duplicates")
        self.addSeparator()
        fields = self.addMenu(self.tr("Look for words in"))
        fields.setObjectName("testimonies_filter_fields")
        everywhere = self._add(fields, self.tr("Code, title, name"), "in_usual")
        self._fields: dict[RowColumn | None, QAction] = {None: everywhere}
        fields.addSeparator()
        self._fields |= {each: self._add(fields, heading(each), f"in_{each.value}") for each in WORD_COLUMNS}
        self._connect()

    def show_filter(self, wanted: RowFilter) -> None:
        """Check what holds now."""
        self._wanted = wanted
        for what, action in self._missing.items():
            action.setChecked(what in wanted.missing)
        for since, action in self._changed.items():
            action.setChecked(since is wanted.changed)
        for field, action in self._fields.items():
            action.setChecked(field is wanted.text_in)
        self._duplicates.setChecked(wanted.duplicates)

    def _connect(self) -> None:
        for what, action in self._missing.items():
            action.triggered.connect(
                lambda _checked, what=what: self._tell(replace(self._wanted, missing=self._wanted.missing ^ {what}))
            )
        for since, action in self._changed.items():
            action.triggered.connect(
                lambda checked, since=since: self._tell(replace(self._wanted, changed=since if checked else None))
            )
        for field, action in self._fields.items():
            action.triggered.connect(lambda _checked, field=field: self._tell(replace(self._wanted, text_in=field)))
        self._duplicates.triggered.connect(lambda checked: self._tell(replace(self._wanted, duplicates=checked)))

    def _tell(self, wanted: RowFilter) -> None:
        self.show_filter(wanted)
        self.chosen.emit(wanted)

    @staticmethod
    def _add(menu: QMenu, words: str, name: str) -> QAction:
        action = menu.addAction(capital(words))
        action.setObjectName(f"testimonies_filter_{name}")
        action.setCheckable(True)
        return action
