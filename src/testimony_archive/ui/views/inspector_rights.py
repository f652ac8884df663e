"""The inspector's section of consent and access: what may be done, both moments of consent, access of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from testimony_archive.domain.edits import CONSENT_FIELDS, TestimonyField
from testimony_archive.domain.records import ConsentForm, ConsentMoment, Use
from testimony_archive.ui.presenters.file_words import FileWords
from testimony_archive.ui.views.access_fields import AccessFields
from testimony_archive.ui.views.record_lines import icon_line
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.choice_editor import ChoiceEditor
from testimony_archive.ui.widgets.editors import Field, LineEditor
from testimony_archive.ui.widgets.labels import label
from testimony_archive.ui.widgets.panes import Section, clear_layout
from testimony_archive.ui.widgets.uses_editor import UsesEditor
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from testimony_archive.domain.records import Consent, Testimony
    from testimony_archive.ui.presenters.inspector_presenter import InspectorRecord
    from testimony_archive.ui.term_names import TermNames
    from testimony_archive.ui.widgets.panes import FoldMemory


class InspectorRights(QObject):
    """Makes the section, fills it from a record, and tells what was edited."""

    edited = Signal(object, object)
    """A `TestimonyField` and its new value."""
    form_chosen = Signal(object, int)
    """A `ConsentMoment` and the file that shows it; 0 for none."""

    def __init__(self, memory: FoldMemory | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.section = Section(self.tr("Consent and access"), key="inspector_rights", memory=memory)
        self.section.body.setSpacing(tokens.SPACE_FIELDS)
        self.fields: dict[TestimonyField, Field] = {}
        self.forms: dict[ConsentMoment, Field] = {}
        self._words = FileWords(self)
        self._verdict = QVBoxLayout()
        self._verdict.setContentsMargins(0, 0, 0, tokens.SPACE_1)
        self._verdict.setSpacing(tokens.SPACE_1)
        self.section.body.addLayout(self._verdict)
        self._make_consent(ConsentMoment.INTERVIEW, self.tr("At the interview"), self.tr("None on record"))
        self._make_consent(ConsentMoment.RELEASE, self.tr("At release"), self.tr("Not asked again"))
        self.section.body.addWidget(label(self.tr("The record"), "small-strong"))
        self._access = AccessFields(self.section.body, "inspector", self)
        self._access.edited.connect(lambda field, value: self.edited.emit(TestimonyField(field.value), value))
        self.fields |= {TestimonyField(field.value): made for field, made in self._access.fields.items()}

    def finish_edits(self) -> None:
        """Offer what was typed and not offered yet."""
        for field in (*self.fields.values(), *self.forms.values()):
            field.finish()

    def forget_edits(self) -> None:
        """Drop what was typed and not accepted."""
        for field in (*self.fields.values(), *self.forms.values()):
            field.forget()

    def show_record(self, record: InspectorRecord) -> None:
        """Fill everything."""
        clear_layout(self._verdict)
        for each in record.verdicts:
            line = icon_line(each.icon, each.tone, each.text)
            self._verdict.addWidget(line)
            line.show()
        held = {each.moment: each for each in record.testimony.consents}
        for moment in ConsentMoment:
            self._show_consent(moment, held.get(moment), record.testimony, record.names)
        self._access.show_access(record.testimony.access, record.names)

    def focus_consent(self) -> None:
        """Let the answer at the interview be chosen."""
        self.section.set_opened(True)
        self.fields[TestimonyField.CONSENT].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_access(self) -> None:
        """Let the record's access be chosen."""
        self.section.set_opened(True)
        self.fields[TestimonyField.ACCESS].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_consent(
        self, moment: ConsentMoment, consent: Consent | None, testimony: Testimony, names: TermNames
    ) -> None:
        form, date, uses = (self.fields[each] for each in CONSENT_FIELDS[moment])
        form.editor.show_value(consent.form.value if consent is not None else "")  # type: ignore[attr-defined]
        date.editor.show_value(names.date(consent.given_on) if consent is not None else "")  # type: ignore[attr-defined]
        covered = tuple(each.value for each in consent.uses) if consent is not None else ()
        uses.editor.show_value(covered)  # type: ignore[attr-defined]
        files = [(str(each.attachment_id), self._words.name(each, testimony)) for each in testimony.attachments]
        shown_by = self.forms[moment]
        shown_by.editor.set_choices([("", self.tr("Nothing attached")), *files])  # type: ignore[attr-defined]
        held = str(consent.attachment_id or "") if consent is not None else ""
        shown_by.editor.show_value(held)  # type: ignore[attr-defined]
        date.setVisible(consent is not None)
        uses.setVisible(consent is not None and consent.form not in (ConsentForm.NONE, ConsentForm.PUBLIC))
        shown_by.setVisible(consent is not None and bool(files))

    def _make_consent(self, moment: ConsentMoment, title: str, nothing: str) -> None:
        form, date, uses = CONSENT_FIELDS[moment]
        forms = [("", nothing), *((each.value, capital(word(each))) for each in ConsentForm)]
        boxes = [(each.value, capital(word(each))) for each in Use]
        self.section.body.addWidget(label(title, "small-strong"))
        for field, caption, editor in (
            (form, self.tr("Consent"), ChoiceEditor(forms)),
            (date, self.tr("Given on"), LineEditor()),
            (uses, self.tr("Covers"), UsesEditor(boxes, name=f"inspector_{uses.value}")),
        ):
            spoken = self.tr("{field}, {moment}").format(field=caption, moment=title)
            made = Field(caption, editor, name=f"inspector_{field.value}", spoken=spoken)
            editor.committed.connect(lambda value, field=field: self.edited.emit(field, value))
            self.fields[field] = made
            self.section.body.addWidget(made)
        choice = ChoiceEditor()
        choice.committed.connect(lambda value: self.form_chosen.emit(moment, int(value or 0)))
        spoken = self.tr("{field}, {moment}").format(field=self.tr("Shown by"), moment=title)
        self.forms[moment] = Field(self.tr("Shown by"), choice, name=f"inspector_{form.value}_shown_by", spoken=spoken)
        self.section.body.addWidget(self.forms[moment])
