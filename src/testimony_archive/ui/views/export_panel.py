"""How a selection becomes a document: the panel at the right of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from testimony_archive.ui.views.export_choices_view import ExportChoicesView
from testimony_archive.ui.views.page_preview import PagePreview
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import PrimaryButton
from testimony_archive.ui.widgets.fields import BusyBar
from testimony_archive.ui.widgets.labels import HairLine, Picture, label
from testimony_archive.ui.widgets.panes import PageHead, Pane
from testimony_archive.ui.widgets.scrolling import UprightScrollArea

if TYPE_CHECKING:
    from pathlib import Path


class ExportPanel(Pane):
    """Choices at the top; what will leave, and the button, at the foot."""

    export_asked = Signal()
    open_asked = Signal(object)
    """The document at this path is to be opened."""
    folder_asked = Signal(object)
    """The folder of the document at this path is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="export_panel")
        self.set_least_width(260)
        self.choices = ExportChoicesView()
        self.preview = PagePreview()
        self._note_icon = Picture("mask")
        self._note = label(role="small", wrap=True, name="export_note")
        self.busy = BusyBar(name="export_busy")
        self.button = PrimaryButton("", icon="export", name="export_button")
        self.button.clicked.connect(self.export_asked)
        self._written: Path | None = None
        self._result = self._make_result()
        self._lay_out()

    def set_button(self, text: str, *, enabled: bool) -> None:
        """Say what will leave."""
        self.button.setText(text)
        self.button.setAccessibleName(text)
        self.button.setEnabled(enabled)

    def set_note(self, text: str) -> None:
        """Say under which names."""
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self._note_icon.setVisible(bool(text))

    def set_exporting(self, exporting: bool) -> None:
        """While a document is written nothing can be chosen."""
        self.choices.setEnabled(not exporting)
        self.button.setEnabled(not exporting)

    def show_result(self, path: Path | None, words: str) -> None:
        """Say what was written where; None takes the note away."""
        self._written = path
        self._result.setVisible(path is not None)
        self._result_words.setText(words)

    def _make_result(self) -> QWidget:
        """What was exported last, with what people do next."""
        result = QWidget()
        result.setObjectName("export_result")
        grid = QGridLayout(result)
        grid.setContentsMargins(tokens.SPACE_4, tokens.SPACE_3, tokens.SPACE_4, 0)
        grid.setHorizontalSpacing(tokens.SPACE_2)
        grid.setVerticalSpacing(tokens.SPACE_2)
        grid.setColumnStretch(3, 1)
        self._result_words = label(wrap=True, name="export_result_words")
        opening = _plain_button(self.tr("Open"), "export_open")
        opening.clicked.connect(lambda: self.open_asked.emit(self._written))
        folder = _plain_button(self.tr("Show in folder"), "export_folder")
        folder.clicked.connect(lambda: self.folder_asked.emit(self._written))
        grid.addWidget(Picture("check", "ok"), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._result_words, 0, 1, 1, 3)
        grid.addWidget(opening, 1, 1)
        grid.addWidget(folder, 1, 2)
        result.hide()
        return result

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageHead(self.tr("Export"), role="strong", name="export_head"))
        column.addWidget(self._make_scroll(), 1)
        column.addWidget(HairLine())
        column.addWidget(self._result)
        column.addWidget(self.busy)
        column.addWidget(self._make_foot())

    def _make_scroll(self) -> QScrollArea:
        """The choices, which a low window or large letters leave no room for."""
        content = QWidget()
        content.setAutoFillBackground(False)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.choices)
        column.addWidget(self.preview, 1)
        column.addStretch(0)
        area = UprightScrollArea(name="export_scroll")
        area.setWidget(content)
        area.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        return area

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        grid = QGridLayout(foot)
        grid.setContentsMargins(tokens.SPACE_4, tokens.SPACE_3, tokens.SPACE_4, tokens.SPACE_3)
        grid.setHorizontalSpacing(tokens.SPACE_1 + 2)
        grid.setVerticalSpacing(tokens.SPACE_2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._note_icon, 0, 0)
        grid.addWidget(self._note, 0, 1)
        grid.addWidget(self.button, 1, 0, 1, 2)
        return foot


def _plain_button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    return button
