"""The first page: create an archive, open one, look around in the sample, restore a backup."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from testimony_archive.ui.tooltips import tooltip
from testimony_archive.ui.views.welcome_forms import ArchiveForm
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.choices import ChoiceButton
from testimony_archive.ui.widgets.labels import HairLine, Picture, label
from testimony_archive.ui.widgets.panes import Pane, clear_layout

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

_LEFT: Final = 400
_RIGHT: Final = 616
_ONE_COLUMN_BELOW: Final = 1100
_OUTSET: Final = tokens.SPACE_3


class Choice(StrEnum):
    """What to begin with."""

    CREATE = "create"
    OPEN = "open"
    SAMPLE = "sample"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class RecentArchive:
    """An archive that was opened before; `there` is false when its folder is gone or its disk is not connected."""

    path: Path
    there: bool


class WelcomeView(Pane):
    """Choices at the left; what the choice needs at the right."""

    choice_made = Signal(str)
    language_chosen = Signal(str)
    recent_chosen = Signal(object)

    def __init__(self, forms: dict[Choice, ArchiveForm], key_of: dict[Choice, str]) -> None:
        super().__init__(name="welcome")
        self._forms = forms
        self._group = QButtonGroup(self)
        self._choices = self._make_choices(key_of)
        self._language = QComboBox()
        self._language_row = self._make_language_row()
        self._recent = QVBoxLayout()
        self._stack = QStackedWidget()
        self._left = QWidget()
        self._right = QWidget()
        self._right_column = QVBoxLayout(self._right)
        self._divider = HairLine(Qt.Orientation.Vertical)
        self._area = QScrollArea()
        self._content = Pane()
        self._grid = QGridLayout(self._content)
        self._lay_out()
        self._group.idClicked.connect(lambda place: self.choice_made.emit(list(Choice)[place]))
        self._language.activated.connect(lambda place: self.language_chosen.emit(self._language.itemData(place)))

    def choose(self, choice: Choice) -> None:
        """Mark a choice and show its form."""
        self._choices[choice].setChecked(True)
        self._stack.setCurrentWidget(self._forms[choice])
        self._forms[choice].begin()
        if self._is_narrow():
            self._area.ensureWidgetVisible(self._forms[choice].button)

    def set_languages(self, languages: Sequence[tuple[str, str]], spoken: str) -> None:
        """Offer languages, each by its key and in its own words; nothing is to be chosen where there is only one."""
        self._language.clear()
        for key, name in languages:
            self._language.addItem(name, key)
        self._language.setCurrentIndex(self._language.findData(spoken))
        self._language_row.setVisible(len(languages) > 1)

    def set_recent(self, archives: Sequence[RecentArchive]) -> None:
        """List archives that were opened before."""
        clear_layout(self._recent)
        if not archives:
            none = label(self.tr("None yet. The archives you open will be listed here."), "secondary", wrap=True)
            none.setContentsMargins(_OUTSET, 0, 0, 0)
            self._recent.addWidget(none)
        for place, archive in enumerate(archives):
            self._recent.addWidget(self._recent_button(archive, place))

    def _recent_button(self, archive: RecentArchive, place: int) -> QWidget:
        where = str(archive.path.parent) if archive.there else self.tr("not found: {folder}")
        button = ChoiceButton(
            "archive", archive.path.name, where.format(folder=archive.path.parent), name=f"welcome_recent_{place}"
        )
        button.setCheckable(False)
        button.setToolTip(tooltip(str(archive.path)))
        button.setEnabled(archive.there)
        button.clicked.connect(lambda _=False: self.recent_chosen.emit(archive.path))
        return button

    def _make_choices(self, key_of: dict[Choice, str]) -> dict[Choice, ChoiceButton]:
        words = {
            Choice.CREATE: ("plus", self.tr("Create an archive"), self.tr("in an empty folder, from a profile")),
            Choice.OPEN: ("folder", self.tr("Open an archive"), self.tr("a folder on this computer or a USB stick")),
            Choice.SAMPLE: (
                "document-sound",
                self.tr("Look around in the sample"),
                self.tr("invented testimonies in three languages"),
            ),
            Choice.RESTORE: (
                "history",
                self.tr("Restore from a backup"),
                self.tr("puts it beside what you have, never over it"),
            ),
        }
        made = {}
        for place, (choice, (icon, title, remark)) in enumerate(words.items()):
            made[choice] = ChoiceButton(icon, title, remark, key=key_of.get(choice, ""), name=f"welcome_{choice}")
            self._group.addButton(made[choice], place)
        return made

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = self._area
        area.setObjectName("welcome_area")
        area.setAccessibleName(self.tr("Welcome"))
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._content)
        outer.addWidget(area)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._fill_left()
        self._fill_right()
        self._arrange()

    def _fill_left(self) -> None:
        self._left.setFixedWidth(_LEFT)
        column = QVBoxLayout(self._left)
        # The rows of choices stand out 12 pixels to the left, so that their icons stand under the name.
        column.setContentsMargins(0, 88, tokens.SPACE_8, tokens.SPACE_8)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(_OUTSET, 0, 0, 0)
        head.setSpacing(tokens.SPACE_3)
        head.addWidget(Picture("archive", "accent", 28))
        head.addWidget(label(self.tr("Testimony Archive"), "title", wrap=True), 1)
        column.addLayout(head)
        column.addSpacing(tokens.SPACE_3)
        purpose = label(
            self.tr(
                "Interviews with their recordings and transcripts, searched, quoted and published from one folder."
            ),
            "secondary",
            wrap=True,
        )
        purpose.setContentsMargins(_OUTSET, 0, 0, 0)
        column.addWidget(purpose)
        column.addSpacing(tokens.SPACE_6)
        for button in self._choices.values():
            column.addWidget(button)
        column.addSpacing(tokens.SPACE_6)
        heading = label(self.tr("Recent archives"), "small-strong")
        heading.setContentsMargins(_OUTSET, 0, 0, 0)
        column.addWidget(heading)
        column.addSpacing(tokens.SPACE_1)
        self._recent.setSpacing(0)
        column.addLayout(self._recent)
        column.addSpacing(tokens.SPACE_6)
        column.addWidget(self._language_row)
        column.addStretch(1)

    def _make_language_row(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(_OUTSET, 0, 0, 0)
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(Picture("globe"))
        self._language.setObjectName("welcome_language")
        self._language.setAccessibleName(self.tr("Language"))
        self._language.setMinimumWidth(120)
        row.addWidget(self._language)
        row.addStretch(1)
        return whole

    def _fill_right(self) -> None:
        self._right.setFixedWidth(_RIGHT)
        column = self._right_column
        column.setSpacing(0)
        for form in self._forms.values():
            self._stack.addWidget(form)
        column.addWidget(self._stack)
        column.addSpacing(tokens.SPACE_6)
        column.addWidget(HairLine())
        column.addSpacing(tokens.SPACE_4)
        column.addWidget(label(self.tr("What to do first"), "strong"))
        column.addSpacing(tokens.SPACE_2)
        column.addLayout(self._steps())
        column.addStretch(1)

    def _steps(self) -> QGridLayout:
        steps = (
            (
                self.tr("Bring in a spreadsheet"),
                self.tr("Columns are matched; rows with mistakes are named, nothing is imported half."),
            ),
            (self.tr("Add the recordings and transcripts"), self.tr("Files find their testimony by its code.")),
            (self.tr("Record the consent"), self.tr("Who agreed to what, and under which name.")),
            (self.tr("Search, listen, keep quotes"), self.tr("Then put them in order and export to Word.")),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.SPACE_3)
        grid.setVerticalSpacing(0)
        for place, (title, remark) in enumerate(steps):
            row, column = 3 * (place // 2), 2 * (place % 2)
            number = label(str(place + 1), "secondary")
            number.setFixedWidth(tokens.ICON)
            grid.addWidget(number, row, column, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(title, "strong", wrap=True), row, column + 1)
            grid.addWidget(label(remark, "small", wrap=True), row + 1, column + 1, Qt.AlignmentFlag.AlignTop)
            grid.setRowMinimumHeight(row + 2, tokens.SPACE_3)
            grid.setColumnStretch(column + 1, 1)
        return grid

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _is_narrow(self) -> bool:
        return self.width() < _ONE_COLUMN_BELOW

    def _arrange(self) -> None:
        """Two columns side by side, or one under the other where it is narrow."""
        for widget in (self._left, self._divider, self._right):
            self._grid.removeWidget(widget)
        narrow = self._is_narrow()
        # Under each other, the forms begin where the names above them do.
        edges = (_OUTSET, 0, tokens.SPACE_6, tokens.SPACE_8) if narrow else (40, 88, 0, tokens.SPACE_8)
        self._right_column.setContentsMargins(*edges)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(4, 1)
        self._grid.addWidget(self._left, 0, 1)
        if narrow:
            self._grid.addWidget(self._right, 1, 1)
        else:
            self._grid.addWidget(self._right, 0, 3)
        self._grid.addWidget(self._divider, 0, 2)
        self._divider.setVisible(not narrow)
