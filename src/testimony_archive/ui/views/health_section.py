"""What the parts of the health page have in common: a heading with a count, what is under it, and plain buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.labels import HairLine, label

if TYPE_CHECKING:
    from collections.abc import Callable


class HealthSection(QWidget):
    """A heading below a hairline; add what stands under it to `body`."""

    def __init__(self, title: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._count = label(role="small", name=f"{name}_count")
        head = QHBoxLayout()
        head.setSpacing(tokens.SPACE_2)
        head.addWidget(label(title, "strong"))
        head.addWidget(self._count)
        head.addStretch(1)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, tokens.SPACE_6)
        self.body.setSpacing(tokens.SPACE_2)
        self.body.addWidget(HairLine())
        self.body.addSpacing(tokens.SPACE_2)
        self.body.addLayout(head)

    def show_count(self, words: str) -> None:
        """Say beside the heading how many there are."""
        self._count.setText(words)


def plain_button(text: str, name: str) -> QPushButton:
    """A button with an edge."""
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    return button


def button_row(*buttons: QWidget) -> QHBoxLayout:
    """Buttons from the left."""
    row = QHBoxLayout()
    row.setSpacing(tokens.SPACE_2)
    for each in buttons:
        row.addWidget(each)
    row.addStretch(1)
    return row


def ask_for_folder(parent: QWidget, title: str, name: str, on_chosen: Callable[[str], object]) -> None:
    """Let a folder be chosen in the system's dialog, which nothing waits for."""
    dialog = QFileDialog(parent, title)
    dialog.setObjectName(name)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(on_chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
