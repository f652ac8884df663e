"""The inspector's sections of fields: record, themes, summary, consent and access, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.records import AccessLevel, ConsentForm, ConsentMoment, Status, Use
from testimony_archive.ui.views.record_lines import icon_line
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.chips import ChipKind
from testimony_archive.ui.widgets.editors import ChecksEditor, ChoiceEditor, Field, LineEditor, WordsEditor
from testimony_archive.ui.widgets.panes import Section, clear_layout
from testimony_archive.ui.widgets.terms_editor import TermsEditor
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from testimony_archive.domain.records import Consent, Testimony
    from testimony_archive.ui.presenters.inspector_presenter import InspectorRecord
    from testimony_archive.ui.term_names import TermNames
    from testimony_archive.ui.widgets.panes import FoldMemory

_F: Final = TestimonyField
_USUAL_LANGUAGES: Final = ("es", "en", "fr", "pt", "qu", "ay", "nah", "arn")


class InspectorFields(QObject):
    """Makes the sections, fills them from a record, and tells what was edited."""

    edited = Signal(object, object)
    """A `TestimonyField` and its new value."""

    def __init__(self, memory: FoldMemory | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[TestimonyField, Field] = {}
        self.record = self._section(self.tr("Record"), "record", memory, first=True)
        self.themes = self._section(self.tr("Themes"), "themes", memory)
        self.summary = self._section(self.tr("Summary and main ideas"), "summary", memory)
        self.rights = self._section(self.tr("Consent and access"), "rights", memory)
        self.notes = self._section(self.tr("Notes"), "notes", memory, opened=False)
        self._make_record()
        self._make_words()
        self._make_rights()

    def forget_edits(self) -> None:
        """Drop what was typed and not accepted: another testimony is about to be shown."""
        for field in self.fields.values():
            field.forget()

    def show_record(self, record: InspectorRecord) -> None:
        """Fill every field."""
        testimony, names = record.testimony, record.names
        self._show_lines(testimony, names)
        self._show_terms(testimony, names)
        self._show_rights(record)

    def _show_lines(self, testimony: Testimony, names: TermNames) -> None:
        lines = {
            _F.TITLE: testimony.title,
            _F.CODE: testimony.code,
            _F.DATE: names.date(testimony.date),
            _F.PLACE: testimony.place,
            _F.PROJECT: testimony.project.name if testimony.project is not None else "",
            _F.COLLECTION: testimony.collection,
            _F.STATUS: testimony.status.value,
            _F.SUMMARY: testimony.summary,
            _F.MAIN_IDEA: "\n".join(testimony.main_ideas),
            _F.NOTES: testimony.notes,
        }
        for field, value in lines.items():
            self.fields[field].editor.show_value(value)  # type: ignore[attr-defined]
        self._project.suggest(names.projects())

    def _show_terms(self, testimony: Testimony, names: TermNames) -> None:
        self._countries.set_choices(names.country_choices())
        self._countries.show_value([(each, names.country(each)) for each in testimony.countries])
        self._languages.set_choices([(each, names.language(each)) for each in _USUAL_LANGUAGES])
        self._languages.show_value([(each, names.language(each)) for each in testimony.languages])
        self._themes.set_choices(names.theme_choices())
        self._themes.show_value([(each.key, names.theme(each)) for each in testimony.themes])
        self._keywords.show_value([(each, each) for each in testimony.keywords])

    def _show_rights(self, record: InspectorRecord) -> None:
        testimony, names = record.testimony, record.names
        clear_layout(self._verdict)
        lines = [icon_line(record.verdict.icon, record.verdict.tone, record.verdict.text)]
        release = _consent_of(testimony.consents, ConsentMoment.RELEASE)
        if release is not None:
            lines.append(icon_line("info", "text2", self._release_words(release, names)))
        for line in lines:
            self._verdict.addWidget(line)
            line.show()
        consent = _consent_of(testimony.consents, ConsentMoment.INTERVIEW)
        values: dict[TestimonyField, str | Sequence[str]] = {
            _F.CONSENT: consent.form.value if consent is not None else "",
            _F.CONSENT_DATE: names.date(consent.given_on) if consent is not None else "",
            _F.CONSENT_USES: tuple(each.value for each in consent.uses) if consent is not None else (),
            _F.ACCESS: testimony.access.level.value,
            _F.ACCESS_UNTIL: names.date(testimony.access.until),
            _F.ACCESS_REASON: testimony.access.reason,
        }
        for field, value in values.items():
            self.fields[field].editor.show_value(value)  # type: ignore[attr-defined]
        given = consent is not None and consent.form is not ConsentForm.NONE
        self.fields[_F.CONSENT_DATE].setVisible(consent is not None)
        self.fields[_F.CONSENT_USES].setVisible(given)
        restricted = testimony.access.level is not AccessLevel.OPEN
        self.fields[_F.ACCESS_UNTIL].setVisible(restricted)
        self.fields[_F.ACCESS_REASON].setVisible(restricted)

    def _release_words(self, consent: Consent, names: TermNames) -> str:
        form, date = word(consent.form), names.date(consent.given_on)
        if date:
            return self.tr("Asked again at release: {form}, {date}.").format(form=form, date=date)
        return self.tr("Asked again at release: {form}.").format(form=form)

    # --- making ---

    def _make_record(self) -> None:
        body = self.record.body
        self._project = LineEditor()
        self._countries = TermsEditor(self.tr("Add a country"), name="inspector_country")
        self._languages = TermsEditor(self.tr("Add a language"), name="inspector_language")
        self._add(body, _F.TITLE, self.tr("Title"), WordsEditor(one_line=True))
        self._add(body, _F.CODE, self.tr("Code"), LineEditor())
        self._add(body, _F.STATUS, self.tr("Status"), ChoiceEditor([(each, capital(word(each))) for each in Status]))
        self._add(body, _F.DATE, self.tr("Date"), LineEditor(self.tr("2022, 2022-03 or 14 March 2022")))
        self._add(body, _F.PLACE, self.tr("Place"), LineEditor())
        self._add(body, _F.COUNTRY, self.tr("Countries"), self._countries)
        self._add(body, _F.LANGUAGE, self.tr("Languages"), self._languages)
        self._add(body, _F.PROJECT, self.tr("Project"), self._project)
        self._add(body, _F.COLLECTION, self.tr("Collection"), LineEditor())

    def _make_words(self) -> None:
        self._themes = TermsEditor(self.tr("Add a theme"), name="inspector_theme", kind=ChipKind.PLAIN)
        self._keywords = TermsEditor(self.tr("Add a keyword"), name="inspector_keywords")
        self._add(self.themes.body, _F.THEME, "", self._themes, spoken=self.tr("Themes"))
        self._add(self.themes.body, _F.KEYWORDS, self.tr("Keywords"), self._keywords)
        summary = WordsEditor(self.tr("What is told, in a few sentences"), lines=2)
        ideas = WordsEditor(self.tr("One main idea on each line"), lines=2)
        self._add(self.summary.body, _F.SUMMARY, self.tr("Summary"), summary, stacked=True)
        self._add(self.summary.body, _F.MAIN_IDEA, self.tr("Main ideas, one on each line"), ideas, stacked=True)
        notes = WordsEditor(self.tr("For those who work here"), lines=2)
        self._add(self.notes.body, _F.NOTES, "", notes, spoken=self.tr("Notes"))

    def _make_rights(self) -> None:
        body = self.rights.body
        self._verdict = _column()
        body.addLayout(self._verdict)
        forms = [("", self.tr("None on record")), *((each.value, capital(word(each))) for each in ConsentForm)]
        uses = ChecksEditor([(each.value, capital(word(each))) for each in Use], name="inspector_consent_uses")
        levels = [(each.value, capital(word(each))) for each in AccessLevel]
        self._add(body, _F.CONSENT, self.tr("Consent"), ChoiceEditor(forms))
        self._add(body, _F.CONSENT_DATE, self.tr("Given on"), LineEditor())
        self._add(body, _F.CONSENT_USES, self.tr("Covers"), uses)
        self._add(body, _F.ACCESS, self.tr("Access"), ChoiceEditor(levels))
        self._add(body, _F.ACCESS_UNTIL, self.tr("Until"), LineEditor(self.tr("no end")))
        self._add(body, _F.ACCESS_REASON, self.tr("Reason"), WordsEditor(one_line=True))

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
        self.fields[field] = made
        body.addWidget(made)

    def _section(
        self, title: str, key: str, memory: FoldMemory | None, *, opened: bool = True, first: bool = False
    ) -> Section:
        section = Section(title, key=f"inspector_{key}", memory=memory, opened=opened, first=first)
        section.body.setSpacing(tokens.SPACE_FIELDS)
        return section


def _consent_of(consents: Sequence[Consent], moment: ConsentMoment) -> Consent | None:
    return next((each for each in consents if each.moment is moment), None)


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, tokens.SPACE_1)
    column.setSpacing(tokens.SPACE_1)
    return column
