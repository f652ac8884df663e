"""What consent and access keep out of a document, with reasons, below the list of what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import link_button
from testimony_archive.ui.widgets.labels import ElidedLabel, HairLine, Picture
from testimony_archive.ui.widgets.panes import Pane, clear_layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from testimony_archive.ui.presenters.selection_rows import ForbiddenRow

_ROWS_SHOWN: Final = 5
_ROW: Final = 26
_CODE_WIDTH: Final = 72
_CODE_AT_MOST: Final = 216


class ForbiddenList(Pane):
    """Five rows, then it scrolls; hidden where nothing is forbidden."""

    open_asked = Signal(str)
    """The testimony with this code."""
    copy_asked = Signal()
    save_asked = Signal()
    """The list is wanted as a file."""

    def __init__(self) -> None:
        super().__init__(name="forbidden")
        self._count = ElidedLabel(role="small")
        self._count.setObjectName("forbidden_count")
        copy = link_button(self.tr("Copy as list"), self.tr("Copy what consent forbids as a list"), "forbidden_copy")
        copy.clicked.connect(self.copy_asked)
        save = link_button(
            self.tr("Save as a table…"), self.tr("Save what consent forbids as a table"), "forbidden_save"
        )
        save.clicked.connect(self.save_asked)
        head = QHBoxLayout()
        head.setContentsMargins(tokens.SPACE_4, tokens.SPACE_2, tokens.SPACE_4, tokens.SPACE_1)
        head.setSpacing(tokens.SPACE_2)
        head.addWidget(ElidedLabel(self.tr("What consent forbids"), "strong"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(copy)
        head.addWidget(save)
        content = QWidget()
        self._rows = QVBoxLayout(content)
        self._rows.setContentsMargins(tokens.SPACE_4, 0, tokens.SPACE_4, tokens.SPACE_2)
        self._rows.setSpacing(0)
        self._area = QScrollArea()
        self._area.setObjectName("forbidden_scroll")
        self._area.setWidget(content)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(HairLine())
        column.addLayout(head)
        column.addWidget(self._area)
        self.hide()

    def show_rows(self, rows: Sequence[ForbiddenRow], count: str) -> None:
        """Show what is forbidden, with how much of how much in words."""
        self.setVisible(bool(rows))
        self._count.setText(count)
        clear_layout(self._rows)
        letters = QFontMetrics(tokens.strong())
        widest = max((letters.horizontalAdvance(each.code) + 2 for each in rows), default=0)
        width = min(max(widest, _CODE_WIDTH), _CODE_AT_MOST)
        for row in rows:
            self._rows.addWidget(self._row(row, width))
        self._area.setFixedHeight(min(len(rows), _ROWS_SHOWN) * tokens.height_for(_ROW) + tokens.SPACE_2)

    def _row(self, row: ForbiddenRow, code_width: int) -> QWidget:
        widget = QWidget()
        widget.setFixedHeight(tokens.height_for(_ROW))
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens.SPACE_2)
        picture = Picture("lock", "warn") if row.is_part else Picture("document-missing", "danger")
        code = ElidedLabel(row.code, "strong")
        code.setFixedWidth(code_width)
        spoken = self.tr("Open the record of {code}").format(code=row.code)
        opening = link_button(self.tr("Open the record"), spoken, f"forbidden_open_{row.code}")
        opening.clicked.connect(lambda: self.open_asked.emit(row.code))
        line.addWidget(picture)
        line.addWidget(code)
        line.addWidget(ElidedLabel(row.text), 1)
        line.addWidget(opening)
        return widget
