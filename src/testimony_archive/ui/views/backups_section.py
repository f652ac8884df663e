"""Where the archive is backed up, and the points to which it can be brought back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from testimony_archive.ui.models.word_table import WordTableModel
from testimony_archive.ui.views.health_section import HealthSection, ask_for_folder, button_row, plain_button
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import link_button
from testimony_archive.ui.widgets.labels import ElidedLabel, Picture, label
from testimony_archive.ui.widgets.quiet_table import QuietTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.ui.models.word_table import WordRow
    from testimony_archive.ui.presenters.backup_words import PlaceLine

_WIDTHS: Final = (168, 184, 0, 208, 96)
_FILES, _SIZE = 3, 4


class BackupsSection(HealthSection):
    """Two places with what can be done about them, then a line for each backup."""

    place_chosen = Signal(object)
    """Backups are to go to this path as well."""
    forgotten = Signal()
    """The second place is to be forgotten."""
    all_asked = Signal()
    """Every backup is to be listed."""
    restore_asked = Signal(object, object)
    """The `WordRow` of a backup is to be brought back in a new folder within this path."""

    def __init__(self) -> None:
        super().__init__(self.tr("Backups"), "health_backups")
        self._own = _PlaceRow("health_own_place")
        self._second = _PlaceRow("health_second_place")
        self._choose = plain_button(self.tr("Choose a folder on another disk…"), "health_choose_place")
        self._forget = plain_button(self.tr("Forget"), "health_forget_place")
        self._forget.setAccessibleDescription(self.tr("The backups that are there stay."))
        self._second.add_buttons(self._choose, self._forget)
        headings = (self.tr("Made"), self.tr("Why"), self.tr("Where"), self.tr("Files"), self.tr("Size"))
        self.table = QuietTable(
            WordTableModel(headings, (_FILES, _SIZE)),
            name="health_points",
            spoken=self.tr("Backups"),
            widths=_WIDTHS,
        )
        self._all = link_button("", "", "health_all_points")
        self._rule = label(role="small", wrap=True, name="health_rule")
        self._restore = plain_button(self.tr("Restore this backup into a new folder…"), "health_restore")
        self._lay_out()
        self._connect()

    def show_places(self, own: PlaceLine, second: PlaceLine, *, has_second: bool) -> None:
        """Show both places; the second may not be chosen yet."""
        self._own.show_line(own)
        self._second.show_line(second)
        self._choose.setText(self.tr("Choose another…") if has_second else self.tr("Choose a folder on another disk…"))
        self._choose.setAccessibleName(self._choose.text())
        self._forget.setVisible(has_second)

    def set_read_only(self, read_only: bool) -> None:
        """Where nothing can be changed, places cannot either."""
        self._choose.setEnabled(not read_only)
        self._forget.setEnabled(not read_only)

    def show_points(self, rows: Sequence[WordRow], count: str, rule: str, more: str) -> None:
        """Show these backups, the newest first; where there are `more`, these words list them."""
        chosen = [each.about for each in self.table.chosen()]
        self.table.word_rows.set_rows(rows)
        self.table.choose([place for place, row in enumerate(rows) if row.about in chosen])
        self.table.setVisible(bool(rows))
        self._restore.setVisible(bool(rows))
        self.show_count(count)
        self._rule.setText(rule)
        self._all.setText(more)
        self._all.setAccessibleName(more)
        self._all.setVisible(bool(more))

    def choose_place(self) -> None:
        """Let the second place be chosen."""
        ask_for_folder(
            self,
            self.tr("Where are backups to go as well?"),
            "health_place_dialog",
            lambda chosen: self.place_chosen.emit(Path(chosen)),
        )

    def choose_where_to_restore(self) -> None:
        """Let the folder be chosen in which the backup is to be brought back."""
        for row in self.table.chosen():
            self._ask_where_to_restore(row)

    def _ask_where_to_restore(self, row: WordRow) -> None:
        ask_for_folder(
            self,
            self.tr("In which folder is the restored archive to be made?"),
            "health_restore_dialog",
            lambda chosen: self.restore_asked.emit(row, Path(chosen)),
        )

    def _lay_out(self) -> None:
        self.body.addWidget(self._own)
        self.body.addWidget(self._second)
        self.body.addSpacing(tokens.SPACE_1)
        self.body.addWidget(self.table)
        self.body.addLayout(button_row(self._all))
        self.body.addWidget(self._rule)
        self.body.addLayout(button_row(self._restore))

    def _connect(self) -> None:
        self._choose.clicked.connect(self.choose_place)
        self._forget.clicked.connect(self.forgotten)
        self._all.clicked.connect(self.all_asked)
        self._restore.clicked.connect(self.choose_where_to_restore)
        self.table.row_opened.connect(lambda _row: self.choose_where_to_restore())
        self.table.choice_changed.connect(lambda: self._restore.setEnabled(bool(self.table.chosen())))
        self._restore.setEnabled(False)


class _PlaceRow(QWidget):
    """An icon, the name of a place, a line about it, and buttons at the right."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._picture = Picture("folder")
        self._name = ElidedLabel(role="strong", mode=Qt.TextElideMode.ElideMiddle)
        self._name.setObjectName(f"{name}_name")
        self._remark = label(role="secondary", wrap=True, name=f"{name}_remark")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._remark)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(tokens.SPACE_2, tokens.SPACE_1, 0, tokens.SPACE_1)
        self._row.setSpacing(tokens.SPACE_2)
        self._row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)

    def add_buttons(self, *buttons: QWidget) -> None:
        """Put buttons at the right."""
        for each in buttons:
            self._row.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_line(self, line: PlaceLine) -> None:
        """Show this place."""
        self._picture.show_icon(line.icon, line.tone)
        self._name.setText(line.name)
        self._remark.setText(line.remark)
