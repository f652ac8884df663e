"""Short lines about a record: names with values, files, words after an icon. For reading, not for editing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.labels import ElidedLabel, Picture, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.ui.presenters.testimony_brief import Line

_NAME_WIDTH: Final = 84


def icon_line(icon: str, tone: str, words: str, *, role: str = "") -> QWidget:
    """Words of any length after an icon; the role is that of the label."""
    row, layout = _row()
    layout.addWidget(Picture(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
    text = label(words, role, wrap=True)
    text.setMinimumHeight(tokens.ICON)
    layout.addWidget(text, 1)
    return row


def pair_lines(lines: Sequence[Line]) -> QWidget:
    """Names in a column of their own, values beside them."""
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(tokens.SPACE_2)
    grid.setVerticalSpacing(tokens.SPACE_1)
    grid.setColumnMinimumWidth(0, _NAME_WIDTH - tokens.SPACE_2)
    grid.setColumnStretch(1, 1)
    for place, line in enumerate(lines):
        grid.addWidget(label(line.name, "secondary"), place, 0, Qt.AlignmentFlag.AlignTop)
        value = icon_line(line.icon, line.tone, line.value) if line.icon else label(line.value, wrap=True)
        grid.addWidget(value, place, 1)
    return table


def file_line(line: Line) -> QWidget:
    """A file: its icon, its name cut where it is long, and at the right its length or size."""
    row, layout = _row()
    layout.addWidget(Picture(line.icon, line.tone))
    layout.addWidget(ElidedLabel(line.name), 1)
    layout.addWidget(label(line.value, "small"))
    row.setFixedHeight(tokens.height_for(tokens.HEIGHT_FACET))
    return row


def _row() -> tuple[QWidget, QHBoxLayout]:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(tokens.SPACE_2)
    return row, layout
