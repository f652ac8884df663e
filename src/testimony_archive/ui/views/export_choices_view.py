"""The choices for a document: what is made of a selection, its chapters, what it tells, its looks and its format."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QVBoxLayout, QWidget

from testimony_archive.domain.localisation import INTERFACE_LANGUAGES, language_name
from testimony_archive.domain.publication import DocumentKind, Grouping, QuoteWords, SourcePlace
from testimony_archive.services.export_choices import ExportChoice, choices_of
from testimony_archive.services.publishing import ExportOptions
from testimony_archive.ui.models.document_files import format_names
from testimony_archive.ui.models.export_choices import ExportChoices
from testimony_archive.ui.models.template_names import design_names
from testimony_archive.ui.translation import language
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import link_button
from testimony_archive.ui.widgets.choices import RadioRows
from testimony_archive.ui.widgets.labels import HairLine, label

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtWidgets import QLabel

_NAME_WIDTH: Final = 84


class ExportChoicesView(QWidget):
    """Shows what applies to the chosen kind and format, and nothing else."""

    changed = Signal()
    """Another choice was made."""
    template_wanted = Signal()
    """A document is to be chosen whose styles are used."""
    styles_wanted = Signal()
    """It is to be said which styles of the template stand for ours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export_choices")
        self._template: Path | None = None
        self._read_only = False
        self._kinds = self._make_kinds()
        self._names: dict[QComboBox, QLabel] = {}
        self._chapters = self._combo("export_grouping", self.tr("Chapters"), self._groupings())
        self._within = self._combo("export_grouping_within", self.tr("Within them"), ())
        self._sources = self._combo("export_sources", self.tr("Sources"), self._source_places())
        self._words = self._combo("export_words", self.tr("Quotes"), self._words_of_quotes())
        self._templates = self._combo("export_template", self.tr("Template"), ())
        self._styles = link_button(self.tr("Styles…"), self.tr("Styles of the template"), "export_styles")
        self._language = self._combo("export_language", self.tr("Language"), _languages())
        self._format = self._combo("export_format", self.tr("Format"), list(format_names().items()))
        self._wordless = label(
            self.tr("Your headings and texts have no place in these chapters."),
            "small",
            wrap=True,
            name="export_wordless",
        )
        self._has_words = False
        self._people = _box(self.tr("List of people"), "export_people")
        self._indexes = _box(self.tr("Indexes"), "export_indexes")
        self._indexes.setToolTip(self.tr("Of themes and of places"))
        self._charts = _box(self.tr("Charts"), "export_charts")
        self._charts.setToolTip(self.tr("Of what the document is made up of: countries, roles, women and men, themes"))
        self._pictures = _box(self.tr("Pictures of people"), "export_pictures")
        self._pictures.setToolTip(self.tr("Beside whole testimonies, where consent allows"))
        self._boxes = QGridLayout()
        self._lay_out()
        self.show_choices(ExportChoices(ExportOptions(language=language())))
        self._connect()

    def choices(self) -> ExportChoices:
        """What is chosen now."""
        chapters, within = Grouping(self._chapters.currentData()), Grouping(self._within.currentData())
        options = ExportOptions(
            group_by=tuple(each for each in (chapters, within) if each is not Grouping.NONE),
            language=str(self._language.currentData()),
            template=self._template,
            kind=DocumentKind(self._kinds.current()),
            sources=SourcePlace(self._sources.currentData()),
            lists_people=self._people.isChecked(),
            has_indexes=self._indexes.isChecked(),
            quote_words=QuoteWords(self._words.currentData()),
            has_charts=self._charts.isChecked(),
            has_pictures=self._pictures.isChecked(),
        )
        return ExportChoices(options, str(self._format.currentData()))

    def show_choices(self, choices: ExportChoices) -> None:
        """Show these."""
        options = choices.options
        chapters, within, *_ = (*options.group_by, Grouping.NONE, Grouping.NONE)
        self._kinds.choose(options.kind.value)
        self._template = options.template
        _choose(self._chapters, chapters.value)
        self._fill_within(within)
        _choose(self._sources, options.sources.value)
        _choose(self._words, options.quote_words.value)
        _choose(self._language, options.language)
        _choose(self._format, choices.ending)
        self._people.setChecked(options.lists_people)
        self._indexes.setChecked(options.has_indexes)
        self._charts.setChecked(options.has_charts)
        self._pictures.setChecked(options.has_pictures)
        self._fill_templates()
        self._show_what_applies()

    def set_has_words(self, has_words: bool) -> None:
        """Say whether headings or texts stand in the selection, which chapters by group have no place for."""
        self._has_words = has_words
        self._show_what_applies()

    def set_read_only(self, read_only: bool) -> None:
        """Hide what would be remembered in the archive where it is opened to read."""
        self._read_only = read_only
        self._show_what_applies()

    def set_template(self, path: Path | None) -> None:
        """Use the styles of this document; None for the program's own."""
        choices = self.choices()
        self.show_choices(replace(choices, options=replace(choices.options, template=path)))
        self.changed.emit()

    # Parts ---------------------------------------------------------------------------------------------------------

    def _make_kinds(self) -> RadioRows:
        kinds = RadioRows(self.tr("What is made of the selection"), name="export_kind", framed=False)
        rows = (
            (DocumentKind.SELECTION, self.tr("As chosen"), self.tr("testimonies and quotes under your headings")),
            (DocumentKind.QUOTES, self.tr("Book of quotes"), self.tr("a testimony brings all its quotes")),
            (DocumentKind.DOSSIER, self.tr("Full transcripts"), self.tr("each testimony whole, with its record")),
            (
                DocumentKind.EVIDENCE,
                self.tr("Table of evidence"),
                self.tr("idea, words, person, place and time in rows"),
            ),
        )
        for kind, title, remark in rows:
            kinds.add(kind.value, title, remark)
        return kinds

    def _lay_out(self) -> None:
        form = QGridLayout()
        form.setContentsMargins(tokens.SPACE_4, tokens.SPACE_3, tokens.SPACE_4, tokens.SPACE_2)
        form.setHorizontalSpacing(tokens.SPACE_2)
        form.setVerticalSpacing(tokens.SPACE_FIELDS)
        form.setColumnMinimumWidth(0, _NAME_WIDTH)
        form.setColumnStretch(1, 1)
        for row, (combo, name) in enumerate(self._names.items()):
            form.addWidget(name, 2 * row, 0)
            form.addWidget(combo, 2 * row, 1)
            if combo is self._within:
                form.addWidget(self._wordless, 2 * row + 1, 1)
            elif combo is self._templates:
                form.addWidget(self._styles, 2 * row + 1, 1, Qt.AlignmentFlag.AlignLeft)
        boxes = self._boxes
        boxes.setContentsMargins(tokens.SPACE_4, 0, tokens.SPACE_4, tokens.SPACE_3)
        boxes.setHorizontalSpacing(tokens.SPACE_4)
        boxes.setVerticalSpacing(tokens.SPACE_FIELDS)
        boxes.setColumnStretch(2, 1)
        for place, box in enumerate((self._people, self._indexes, self._pictures, self._charts)):
            boxes.addWidget(box, *divmod(place, 2))
        kinds = QVBoxLayout()
        kinds.setContentsMargins(tokens.SPACE_2, tokens.SPACE_2, tokens.SPACE_2, tokens.SPACE_2)
        kinds.addWidget(self._kinds)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(kinds)
        column.addWidget(HairLine())
        column.addLayout(form)
        column.addLayout(boxes)

    def _connect(self) -> None:
        self._kinds.chosen.connect(self._on_chosen)
        self._chapters.activated.connect(self._on_chapters_activated)
        self._templates.activated.connect(self._on_template_activated)
        self._styles.clicked.connect(self.styles_wanted)
        for combo in (self._within, self._sources, self._words, self._language, self._format):
            combo.activated.connect(self._on_chosen)
        for box in (self._people, self._indexes, self._charts, self._pictures):
            box.clicked.connect(self._on_chosen)

    # What follows from a choice ------------------------------------------------------------------------------------

    def _on_chosen(self) -> None:
        self._show_what_applies()
        self.changed.emit()

    def _on_chapters_activated(self) -> None:
        self._fill_within(Grouping(self._within.currentData()))
        self._on_chosen()

    def _on_template_activated(self, place: int) -> None:
        chosen = self._templates.itemData(place)
        if chosen is None:
            _choose(self._templates, str(self._template or ""))
            self.template_wanted.emit()
        elif chosen != str(self._template or ""):
            self.set_template(Path(chosen) if chosen else None)

    def _show_what_applies(self) -> None:
        choices = self.choices()
        applies = choices_of(choices.options.kind, choices.ending)
        self._show(self._within, bool(choices.options.group_by))
        self._wordless.setVisible(self._has_words and bool(choices.options.group_by))
        self._show(self._sources, ExportChoice.SOURCES in applies)
        self._show(self._words, ExportChoice.WORDS in applies)
        self._show(self._templates, ExportChoice.TEMPLATE in applies)
        own = self._template is not None and str(self._template) not in design_names()
        self._styles.setVisible(own and ExportChoice.TEMPLATE in applies and not self._read_only)
        self._show_boxes(applies)

    def _show_boxes(self, applies: Collection[ExportChoice]) -> None:
        """Side by side, without a gap where one does not apply."""
        boxes = {
            ExportChoice.PEOPLE: self._people,
            ExportChoice.INDEXES: self._indexes,
            ExportChoice.PICTURES: self._pictures,
            ExportChoice.CHARTS: self._charts,
        }
        for choice, box in boxes.items():
            self._boxes.removeWidget(box)
            box.setVisible(choice in applies)
        for place, box in enumerate(box for choice, box in boxes.items() if choice in applies):
            self._boxes.addWidget(box, *divmod(place, 2))

    def _show(self, combo: QComboBox, shown: bool) -> None:
        combo.setVisible(shown)
        self._names[combo].setVisible(shown)

    def _fill_within(self, wanted: Grouping) -> None:
        """What the chapters are made of already is no choice for those within them."""
        chapters = Grouping(self._chapters.currentData())
        self._within.clear()
        self._within.addItem(self.tr("Nothing further"), Grouping.NONE.value)
        for key, text in self._groupings()[1:]:
            if chapters is not Grouping.NONE and key != chapters.value:
                self._within.addItem(text, key)
        _choose(self._within, wanted.value)

    def _fill_templates(self) -> None:
        self._templates.clear()
        for path, words in design_names().items():
            self._templates.addItem(words, path)
        chosen = str(self._template or "")
        if self._template is not None and self._templates.findData(chosen) < 0:
            self._templates.addItem(self._template.name, chosen)
        _choose(self._templates, chosen)
        self._templates.addItem(self.tr("Choose a document…"), None)

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

    def _source_places(self) -> Sequence[tuple[str, str]]:
        return (
            (SourcePlace.LINE.value, self.tr("In the line below")),
            (SourcePlace.FOOTNOTES.value, self.tr("Footnotes")),
            (SourcePlace.ENDNOTES.value, self.tr("Endnotes")),
        )

    def _combo(self, name: str, text: str, choices: Sequence[tuple[str, str]]) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(name)
        combo.setAccessibleName(text)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(12)
        for key, words in choices:
            combo.addItem(words, key)
        self._names[combo] = label(text, "secondary")
        self._names[combo].setBuddy(combo)
        return combo


def _box(text: str, name: str) -> QCheckBox:
    box = QCheckBox(text)
    box.setObjectName(name)
    return box


def _choose(combo: QComboBox, key: str) -> None:
    combo.setCurrentIndex(max(combo.findData(key), 0))


def _languages() -> Sequence[tuple[str, str]]:
    return [(each, language_name(each, language())) for each in INTERFACE_LANGUAGES]
