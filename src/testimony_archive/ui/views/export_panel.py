"""How a selection becomes a Word document: the panel at the right of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QVBoxLayout, QWidget

from testimony_archive.domain.localisation import INTERFACE_LANGUAGES, language_name
from testimony_archive.domain.publication import Grouping, QuoteWords
from testimony_archive.ui.translation import language
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import PrimaryButton
from testimony_archive.ui.widgets.fields import BusyBar
from testimony_archive.ui.widgets.labels import HairLine, Picture, label
from testimony_archive.ui.widgets.panes import PageHead, Pane

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAME_WIDTH: Final = 84


class ExportPanel(Pane):
    """Choices at the top; what will leave, and the button, at the foot."""

    changed = Signal()
    """Another choice was made."""
    template_wanted = Signal()
    """A document is to be chosen whose styles are used."""
    export_asked = Signal()
    open_asked = Signal(object)
    """The document at this path is to be opened."""
    folder_asked = Signal(object)
    """The folder of the document at this path is to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="export_panel")
        self.setMinimumWidth(260)
        self._template: Path | None = None
        self._grouping = self._combo("export_grouping", self.tr("Group by"), self._groupings())
        self._templates = self._combo("export_template", self.tr("Template"), ())
        self._language = self._combo("export_language", self.tr("Language of the headings"), _languages())
        self._words = self._combo("export_words", self.tr("Words of the quotes"), self._words_of_quotes())
        self._language.setCurrentIndex(self._language.findData(language()))
        self._note_icon = Picture("mask")
        self._note = label(role="small", wrap=True, name="export_note")
        self.busy = BusyBar(name="export_busy")
        self.button = PrimaryButton("", icon="word-document", name="export_button")
        self.button.clicked.connect(self.export_asked)
        self._written: Path | None = None
        self._result = self._make_result()
        self._lay_out()
        self._show_templates()
        self._templates.activated.connect(self._on_template_activated)
        self._grouping.activated.connect(self.changed)
        self._words.activated.connect(self.changed)
        self._language.activated.connect(self.changed)

    @property
    def groupings(self) -> tuple[Grouping, ...]:
        """What the chapters are made of; empty for the selection's own order."""
        grouping = Grouping(self._grouping.currentData())
        return () if grouping is Grouping.NONE else (grouping,)

    @property
    def language(self) -> str:
        """The language of headings and fixed words."""
        return str(self._language.currentData())

    @property
    def quote_words(self) -> QuoteWords:
        """Which words of quotes that somebody edited are printed."""
        return QuoteWords(self._words.currentData())

    @property
    def template(self) -> Path | None:
        """The document whose styles are used; None for the program's own."""
        return self._template

    def set_template(self, path: Path | None) -> None:
        """Use the styles of this document."""
        self._template = path
        self._show_templates()
        self.changed.emit()

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
        for widget in (self._grouping, self._words, self._templates, self._language, self.button):
            widget.setEnabled(not exporting)

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
        form = QGridLayout()
        form.setContentsMargins(tokens.SPACE_4, tokens.SPACE_3, tokens.SPACE_4, tokens.SPACE_3)
        form.setHorizontalSpacing(tokens.SPACE_2)
        form.setVerticalSpacing(tokens.SPACE_FIELDS)
        form.setColumnMinimumWidth(0, _NAME_WIDTH)
        form.setColumnStretch(1, 1)
        for row, (text, combo) in enumerate(
            (
                (self.tr("Group by"), self._grouping),
                (self.tr("Quotes"), self._words),
                (self.tr("Template"), self._templates),
                (self.tr("Language"), self._language),
            )
        ):
            name = label(text, "secondary")
            name.setBuddy(combo)
            form.addWidget(name, row, 0)
            form.addWidget(combo, row, 1)
        hint = self.tr(
            "A testimony brings its heading, summary and transcript, a quote its words; both with who said them, "
            "where and when."
        )
        explained = label(hint, "small", wrap=True)
        explained.setContentsMargins(tokens.SPACE_4, tokens.SPACE_3, tokens.SPACE_4, tokens.SPACE_3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageHead(self.tr("Export to Word"), role="strong", name="export_head"))
        column.addLayout(form)
        column.addWidget(HairLine())
        column.addWidget(explained)
        column.addStretch(1)
        column.addWidget(HairLine())
        column.addWidget(self._result)
        column.addWidget(self.busy)
        column.addWidget(self._make_foot())

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

    def _show_templates(self) -> None:
        self._templates.clear()
        self._templates.addItem(self.tr("The program's own"), "")
        if self._template is not None:
            self._templates.addItem(self._template.name, str(self._template))
            self._templates.setCurrentIndex(1)
        self._templates.addItem(self.tr("Choose a document…"), None)

    def _on_template_activated(self, place: int) -> None:
        chosen = self._templates.itemData(place)
        if chosen is None:
            self._templates.setCurrentIndex(0 if self._template is None else 1)
            self.template_wanted.emit()
        elif not chosen and self._template is not None:
            self.set_template(None)

    def _groupings(self) -> Sequence[tuple[str, str]]:
        return (
            (Grouping.NONE.value, self.tr("My order and headings")),
            (Grouping.THEME.value, self.tr("Theme")),
            (Grouping.COUNTRY.value, self.tr("Country")),
            (Grouping.ROLE.value, self.tr("Role")),
            (Grouping.PROJECT.value, self.tr("Project")),
        )

    def _words_of_quotes(self) -> Sequence[tuple[str, str]]:
        return (
            (QuoteWords.EDITED.value, self.tr("As edited for print")),
            (QuoteWords.VERBATIM.value, self.tr("As they were said")),
        )

    @staticmethod
    def _combo(name: str, accessible_name: str, choices: Sequence[tuple[str, str]]) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(name)
        combo.setAccessibleName(accessible_name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(12)
        for key, text in choices:
            combo.addItem(text, key)
        return combo


def _plain_button(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(text)
    return button


def _languages() -> Sequence[tuple[str, str]]:
    return [(each, language_name(each, language())) for each in INTERFACE_LANGUAGES]
