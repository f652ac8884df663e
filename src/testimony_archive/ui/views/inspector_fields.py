"""The inspector's sections of fields: record, themes and goals, summary, provenance, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal

from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.records import Status
from testimony_archive.domain.terms import VocabularyKind
from testimony_archive.ui.field_words import vocabulary_of
from testimony_archive.ui.presenters.date_words import date_hint
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.chips import ChipKind
from testimony_archive.ui.widgets.choice_editor import ChoiceEditor
from testimony_archive.ui.widgets.editors import Field, LineEditor, WordsEditor
from testimony_archive.ui.widgets.panes import Section
from testimony_archive.ui.widgets.terms_editor import TermsEditor
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from testimony_archive.domain.records import Testimony
    from testimony_archive.ui.presenters.inspector_presenter import InspectorRecord
    from testimony_archive.ui.term_names import TermNames
    from testimony_archive.ui.widgets.panes import FoldMemory

_F: Final = TestimonyField
_USUAL_LANGUAGES: Final = ("es", "en", "fr", "pt", "qu", "ay", "nah", "arn")


class InspectorFields(QObject):
    """Makes the sections, fills them from a record, and tells what was edited."""

    edited = Signal(object, object)
    """A `TestimonyField` and its new value."""
    vocabulary_asked = Signal(object, str)
    """A `VocabularyKind`, and the term of it that is to be edited."""

    def __init__(self, memory: FoldMemory | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[TestimonyField, Field] = {}
        self.record = self._section(self.tr("Record"), "record", memory, first=True)
        self.themes = self._section(self.tr("Themes and goals"), "themes", memory)
        self.summary = self._section(self.tr("Summary and main ideas"), "summary", memory)
        self.provenance = self._section(self.tr("Provenance and rights statement"), "provenance", memory, opened=False)
        self.notes = self._section(self.tr("Notes"), "notes", memory, opened=False)
        self._make_record()
        self._make_words()
        self._make_provenance()

    def finish_edits(self) -> None:
        """Offer what was typed and not offered yet."""
        for field in self.fields.values():
            field.finish()

    def forget_edits(self) -> None:
        """Drop what was typed and not accepted: another testimony is about to be shown."""
        for field in self.fields.values():
            field.forget()

    def show_record(self, record: InspectorRecord) -> None:
        """Fill every field."""
        testimony, names = record.testimony, record.names
        self._show_lines(testimony, names)
        self._show_terms(testimony, names)
        self.fields[_F.DATE].show_hint(date_hint(testimony.date))

    def _show_lines(self, testimony: Testimony, names: TermNames) -> None:
        lines = {
            _F.TITLE: testimony.title,
            _F.CODE: testimony.code,
            _F.DATE: names.date(testimony.date),
            _F.PLACE: testimony.place,
            _F.PROJECT: testimony.project.name if testimony.project is not None else "",
            _F.COLLECTION: testimony.collection,
            _F.SERIES: testimony.series,
            _F.REPOSITORY: testimony.repository,
            _F.FUNDER: testimony.funder,
            _F.EQUIPMENT: testimony.equipment,
            _F.RIGHTS_STATEMENT: testimony.rights_statement,
            _F.RELATED: testimony.related,
            _F.STATUS: testimony.status.value,
            _F.SUMMARY: testimony.summary,
            _F.MAIN_IDEA: "\n".join(testimony.main_ideas),
            _F.NOTES: testimony.notes,
        }
        for field, value in lines.items():
            self.fields[field].editor.show_value(value)  # type: ignore[attr-defined]
        self._project.suggest(names.projects())
        self._collection.suggest(names.texts(VocabularyKind.COLLECTION))
        self._series.suggest(names.texts(VocabularyKind.SERIES))

    def _show_terms(self, testimony: Testimony, names: TermNames) -> None:
        self._countries.set_choices(names.country_choices())
        self._countries.show_value([(each, names.country(each)) for each in testimony.countries])
        self._languages.set_choices([(each, names.language(each)) for each in _USUAL_LANGUAGES])
        self._languages.show_value([(each, names.language(each)) for each in testimony.languages])
        self._themes.set_choices(names.theme_choices())
        self._themes.show_value([(each.key, names.theme(each)) for each in testimony.themes])
        self._goals.set_choices(names.goal_choices())
        self._goals.show_value([(str(each.number), names.goal(each)) for each in testimony.goals])
        self._keywords.set_choices([(each, each) for each in names.texts(VocabularyKind.KEYWORD)])
        self._keywords.show_value([(each, each) for each in testimony.keywords])

    def focus_field(self, field: TestimonyField) -> None:
        """Let a field be filled, in its section opened."""
        made = self.fields[field]
        for section in (self.record, self.themes, self.summary, self.provenance, self.notes):
            if section.isAncestorOf(made):
                section.set_opened(True)
        if isinstance(made.editor, TermsEditor):
            made.editor.open_line()
        else:
            made.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- making ---

    def _make_record(self) -> None:
        body = self.record.body
        self._project, self._collection, self._series = LineEditor(), LineEditor(), LineEditor()
        self._countries = TermsEditor(self.tr("Add a country"), name="inspector_country")
        self._languages = TermsEditor(self.tr("Add a language"), name="inspector_language")
        self._add(body, _F.TITLE, self.tr("Title"), WordsEditor(one_line=True))
        self._add(body, _F.CODE, self.tr("Code"), LineEditor())
        self._add(body, _F.STATUS, self.tr("Status"), ChoiceEditor([(each, capital(word(each))) for each in Status]))
        self._add(body, _F.DATE, self.tr("Date"), LineEditor(self.tr("14 March 2022, about 2022, 2019 or 2020?")))
        self._add(body, _F.PLACE, self.tr("Place"), LineEditor())
        self._add(body, _F.COUNTRY, self.tr("Countries"), self._countries)
        self._add(body, _F.LANGUAGE, self.tr("Languages"), self._languages)
        self._add(body, _F.PROJECT, self.tr("Project"), self._project)
        self._add(body, _F.COLLECTION, self.tr("Collection"), self._collection)
        self._add(body, _F.SERIES, self.tr("Series"), self._series)

    def _make_words(self) -> None:
        self._themes = TermsEditor(self.tr("Add a theme"), name="inspector_theme", kind=ChipKind.PLAIN)
        self._keywords = TermsEditor(self.tr("Add a keyword"), name="inspector_keywords")
        self._add(self.themes.body, _F.THEME, "", self._themes, spoken=self.tr("Themes"))
        self._goals = TermsEditor(self.tr("Add a goal"), name="inspector_goal")
        self._add(self.themes.body, _F.GOAL, self.tr("Goals"), self._goals)
        self._add(self.themes.body, _F.KEYWORDS, self.tr("Keywords"), self._keywords)
        summary = WordsEditor(self.tr("What is told, in a few sentences"), lines=2)
        ideas = WordsEditor(self.tr("One main idea on each line"), lines=2)
        self._add(self.summary.body, _F.SUMMARY, self.tr("Summary"), summary, stacked=True)
        self._add(self.summary.body, _F.MAIN_IDEA, self.tr("Main ideas, one on each line"), ideas, stacked=True)
        notes = WordsEditor(self.tr("For those who work here"), lines=2)
        self._add(self.notes.body, _F.NOTES, "", notes, spoken=self.tr("Notes"))

    def _make_provenance(self) -> None:
        body = self.provenance.body
        for field, caption, editor in (
            (_F.REPOSITORY, self.tr("Repository"), WordsEditor(self.tr("archive or library"), one_line=True)),
            (_F.FUNDER, self.tr("Funder"), WordsEditor(self.tr("who paid for it"), one_line=True)),
            (_F.EQUIPMENT, self.tr("Equipment"), WordsEditor(self.tr("recorder, microphones"), one_line=True)),
        ):
            self._add(body, field, caption, editor)
        rights = WordsEditor(self.tr("Who holds which rights, in words for readers"), lines=2)
        related = WordsEditor(self.tr("Other interviews, papers and objects that belong to it"), lines=2)
        self._add(body, _F.RIGHTS_STATEMENT, self.tr("Rights statement"), rights, stacked=True)
        self._add(body, _F.RELATED, self.tr("Related"), related, stacked=True)

    def _add(
        self,
        body: QVBoxLayout,
        field: TestimonyField,
        caption: str,
        editor: QWidget,
        *,
        stacked: bool = False,
        spoken: str = "",
    ) -> None:
        made = Field(caption, editor, name=f"inspector_{field.value}", stacked=stacked, spoken=spoken)
        editor.committed.connect(lambda value: self.edited.emit(field, value))  # type: ignore[attr-defined]
        if (kind := vocabulary_of(field)) is not None:
            editor.offer_vocabulary()  # type: ignore[attr-defined]
            editor.vocabulary_asked.connect(lambda words: self.vocabulary_asked.emit(kind, words))  # type: ignore[attr-defined]
        self.fields[field] = made
        body.addWidget(made)

    def _section(
        self, title: str, key: str, memory: FoldMemory | None, *, opened: bool = True, first: bool = False
    ) -> Section:
        section = Section(title, key=f"inspector_{key}", memory=memory, opened=opened, first=first)
        section.body.setSpacing(tokens.SPACE_FIELDS)
        return section
