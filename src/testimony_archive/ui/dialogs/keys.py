"""Every key that does something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout

from testimony_archive.ui.actions import COMMANDS, MENUS, Actions, key_text
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import PrimaryButton
from testimony_archive.ui.widgets.labels import KeyHint, label

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget


class KeysDialog(QDialog):
    """The shortcuts of every command that can be carried out, by menu, in two columns."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keys")
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        columns = QHBoxLayout()
        columns.setSpacing(tokens.SPACE_8)
        groups = [(words, found) for menu, words in MENUS if (found := _with_keys(actions, menu))]
        half = (sum(len(found) + 1 for _, found in groups) + 1) // 2
        grid, rows = QGridLayout(), 0
        columns.addLayout(grid)
        for words, found in groups:
            if rows and rows + len(found) > half + 2:
                grid, rows = QGridLayout(), 0
                columns.addLayout(grid)
            shown = [(actions.keys(action), action.text().replace("&", "")) for action in found]
            rows = _add_group(grid, rows, QCoreApplication.translate("Actions", words), shown)
        close = PrimaryButton(self.tr("Close"), name="keys_close")
        close.setAccessibleName(close.text())
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        edge = tokens.SPACE_6
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(tokens.SPACE_4)
        column.addLayout(columns)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _with_keys(actions: Actions, menu: str) -> list[QAction]:
    found = [actions[command.identifier] for command in COMMANDS if command.menu == menu]
    return [action for action in found if action.isVisible() and key_text(action)]


def _add_group(grid: QGridLayout, row: int, title: str, commands: list[tuple[tuple[str, ...], str]]) -> int:
    """Add a heading and its rows, each of keys and what they do; returns the next free row."""
    grid.setHorizontalSpacing(tokens.SPACE_4)
    grid.setVerticalSpacing(tokens.SPACE_1)
    grid.addWidget(label(title.replace("&", ""), "small-strong"), row, 0, 1, 2)
    for place, (keys, words) in enumerate(commands, start=row + 1):
        hints = QHBoxLayout()
        hints.setSpacing(tokens.SPACE_1)
        for key in keys:
            hints.addWidget(KeyHint(key))
        hints.addStretch(1)
        grid.addLayout(hints, place, 0)
        grid.addWidget(label(words), place, 1)
    end = row + 1 + len(commands)
    grid.setRowMinimumHeight(end, tokens.SPACE_3)
    grid.setRowStretch(end + 1, 1)  # of the last group: it keeps the shorter column at the top
    for earlier in range(end + 1):
        grid.setRowStretch(earlier, 0)
    return end + 1
