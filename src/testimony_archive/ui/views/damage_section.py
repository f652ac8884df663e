"""What is damaged or lost, what can bring it back, and what is to be done about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from testimony_archive.ui.models.word_table import WordRow, WordTableModel
from testimony_archive.ui.views.health_section import HealthSection, ask_for_folder, button_row, plain_button
from testimony_archive.ui.widgets.buttons import PrimaryButton
from testimony_archive.ui.widgets.confirm_strip import ConfirmStrip
from testimony_archive.ui.widgets.fields import WorkingLine
from testimony_archive.ui.widgets.quiet_table import QuietTable

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTHS: Final = (112, 248, 296, 0)


class DamageSection(HealthSection):
    """Says what is chosen and what is to be done with it; hidden while nothing is damaged or lost."""

    choice_changed = Signal()
    open_asked = Signal(object)
    """The record that a `WordRow` is about."""
    repair_asked = Signal()
    folder_chosen = Signal(object)
    """What is damaged is to be looked for below this path."""
    giving_up_asked = Signal()
    agreed = Signal()
    given_up = Signal()
    left = Signal()
    """Nothing is damaged or lost any more, and the keyboard is still here."""

    def __init__(self) -> None:
        super().__init__(self.tr("Damaged or lost"), "health_damage")
        headings = (self.tr("Testimony"), self.tr("What"), self.tr("How it is"), self.tr("What can bring it back"))
        self.table = QuietTable(
            WordTableModel(headings),
            name="health_damage_table",
            spoken=self.tr("What is damaged or lost"),
            widths=_WIDTHS,
            many=True,
        )
        self._working = WorkingLine(self.tr("Looking for what can bring it back"), name="health_damage_working")
        self._repair = PrimaryButton(self.tr("Repair…"), name="health_repair")
        self._look = plain_button(self.tr("Look for it in a folder…"), "health_look")
        self._lose = plain_button(self.tr("Give up as lost…"), "health_lose")
        self._confirm = ConfirmStrip("health_confirm")
        self.body.addWidget(self.table)
        self.body.addWidget(self._working)
        self.body.addLayout(button_row(self._repair, self._look, self._lose))
        self.body.addWidget(self._confirm)
        self._connect()
        self.hide()

    def show_rows(self, rows: Sequence[WordRow], count: str) -> None:
        """Show these; those that were chosen stay so."""
        chosen = [each.about for each in self.table.chosen()]
        self.table.word_rows.set_rows(rows)
        self.table.choose([place for place, row in enumerate(rows) if row.about in chosen])
        self.show_count(count)
        if not rows and self.isAncestorOf(self.window().focusWidget()):
            self.left.emit()  # or the keyboard would land on whatever stands below
        self.setVisible(bool(rows))

    def show_looking(self, looking: bool) -> None:
        """Say whether it is still looked for what can bring it back."""
        self._working.setVisible(looking)

    def offer(self, repair: str, *, can_repair: bool, can_look: bool, can_give_up: bool) -> None:
        """Say what can be done with what is chosen."""
        self._repair.setText(repair)
        self._repair.setAccessibleName(repair)
        self._repair.updateGeometry()
        self._repair.setEnabled(can_repair)
        self._look.setEnabled(can_look)
        self._lose.setEnabled(can_give_up)

    def ask(self, question: str, detail: str, button: str) -> None:
        """Ask, in place, before something is done."""
        self._confirm.ask(question, detail, button)

    def stop_asking(self) -> None:
        """Put the question away."""
        if not self._confirm.isHidden():
            self._confirm.hide()
            self.table.setFocus()

    def choose_folder(self) -> None:
        """Let the folder be chosen in which it is looked for."""
        ask_for_folder(
            self,
            self.tr("Where may it still be whole?"),
            "health_look_dialog",
            lambda chosen: self.folder_chosen.emit(Path(chosen)),
        )

    def _connect(self) -> None:
        self.table.choice_changed.connect(self.choice_changed)
        self.table.row_opened.connect(self.open_asked)
        self._repair.clicked.connect(self.repair_asked)
        self._look.clicked.connect(self.choose_folder)
        self._lose.clicked.connect(self.giving_up_asked)
        self._confirm.agreed.connect(self.agreed)
        self._confirm.given_up.connect(self.given_up)
