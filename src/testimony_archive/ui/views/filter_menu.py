"""The menu beside the filter: what records lack or have how many of, when they were changed, where words are looked
for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidgetAction

from testimony_archive.domain.records import AccessLevel, Gender
from testimony_archive.domain.testimony_filter import (
    NONE,
    SOME,
    WORD_COLUMNS,
    Amount,
    ChangedSince,
    Countable,
    Missing,
    RowColumn,
    RowFilter,
)
from testimony_archive.ui.models.row_words import (
    changed_words,
    countable_words,
    duplicates_words,
    heading,
    many_words,
    missing_words,
)
from testimony_archive.ui.widgets.amount_fields import AmountFields
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

_AMOUNTS: Final = (NONE, SOME)
_Choice = TypeVar("_Choice")


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
        _, self._genders = self._add_menu("gender", heading(RowColumn.GENDER), {each: word(each) for each in Gender})
        _, self._levels = self._add_menu(
            "access", heading(RowColumn.ACCESS), {each: word(each) for each in AccessLevel}
        )
        self._amounts: dict[tuple[Countable, Amount], QAction] = {}
        self._numbers: dict[Countable, AmountFields] = {}
        for what in Countable:
            self._add_amounts(what)
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
        for gender, action in self._genders.items():
            action.setChecked(gender is wanted.gender)
        for level, action in self._levels.items():
            action.setChecked(level is wanted.access)
        for (countable, amount), action in self._amounts.items():
            action.setChecked(amount == wanted.amount(countable))
        for countable, fields in self._numbers.items():
            fields.show_amount(wanted.amount(countable))

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
        for gender, action in self._genders.items():
            action.triggered.connect(
                lambda checked, each=gender: self._tell(replace(self._wanted, gender=each if checked else None))
            )
        for level, action in self._levels.items():
            action.triggered.connect(
                lambda checked, each=level: self._tell(replace(self._wanted, access=each if checked else None))
            )
        for (countable, amount), action in self._amounts.items():
            action.triggered.connect(
                lambda checked, what=countable, each=amount: self._tell(
                    self._wanted.with_amount(what, each if checked else None)
                )
            )

        for countable, fields in self._numbers.items():
            fields.changed.connect(lambda amount, what=countable: self._tell(self._wanted.with_amount(what, amount)))

    def _tell(self, wanted: RowFilter) -> None:
        self.show_filter(wanted)
        self.chosen.emit(wanted)

    def _add_amounts(self, what: Countable) -> None:
        """A menu of how many there are: none, some, or two numbers to be typed."""
        words = countable_words(what)
        menu, made = self._add_menu(what.value, words, {each: many_words(each) for each in _AMOUNTS})
        self._amounts |= {(what, amount): action for amount, action in made.items()}
        self._numbers[what] = AmountFields(capital(words), name=f"testimonies_filter_{what.value}_number")
        typed = QWidgetAction(menu)
        typed.setDefaultWidget(self._numbers[what])
        menu.addSeparator()
        menu.addAction(typed)
        self._numbers[what].finished.connect(menu.close)
        self._numbers[what].finished.connect(self.close)

    def _add_menu(self, name: str, words: str, choices: Mapping[_Choice, str]) -> tuple[QMenu, dict[_Choice, QAction]]:
        """A menu of choices that exclude each other; the one that is checked can be taken back."""
        menu = self.addMenu(capital(words))
        menu.setObjectName(f"testimonies_filter_{name}")
        made = {each: self._add(menu, text, f"{name}_{place}") for place, (each, text) in enumerate(choices.items())}
        return menu, made

    @staticmethod
    def _add(menu: QMenu, words: str, name: str) -> QAction:
        action = menu.addAction(capital(words))
        action.setObjectName(f"testimonies_filter_{name}")
        action.setCheckable(True)
        return action
