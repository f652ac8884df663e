"""The inspector's section of transcripts: language, kind, status and access of each."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from testimony_archive.domain.edits import AccessField, TranscriptField
from testimony_archive.domain.records import TranscriptKind, TranscriptStatus
from testimony_archive.ui.presenters.file_words import FileWords
from testimony_archive.ui.translation import number
from testimony_archive.ui.views.access_fields import AccessFields
from testimony_archive.ui.widgets.card_list import CardList
from testimony_archive.ui.widgets.cards import CardHead, FoldingCard
from testimony_archive.ui.widgets.choice_editor import ChoiceEditor
from testimony_archive.ui.widgets.editors import Field, LineEditor
from testimony_archive.ui.widgets.labels import label
from testimony_archive.ui.widgets.panes import Section
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from testimony_archive.domain.records import Transcript
    from testimony_archive.ui.presenters.inspector_presenter import InspectorRecord
    from testimony_archive.ui.term_names import TermNames
    from testimony_archive.ui.widgets.panes import FoldMemory


class InspectorTranscripts(QObject):
    """Makes the section, shows a testimony's transcripts, and tells what was edited."""

    edited = Signal(int, object, object)
    """The transcript, a `TranscriptField`, its new value."""

    def __init__(self, memory: FoldMemory | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.section = Section(self.tr("Transcripts"), key="inspector_transcripts", memory=memory)
        self._nothing = label(self.tr("No transcript"), "secondary")
        self.section.body.addWidget(self._nothing)
        self._words = FileWords(self)
        self._cards: CardList[_TranscriptCard] = CardList(self.section.body, 1, self.section.head)

    def finish_edits(self) -> None:
        """Offer what was typed and not offered yet."""
        for card in self._cards:
            for field in card.fields.values():
                field.finish()

    def forget_edits(self) -> None:
        """Drop what was typed and not accepted, and fold all."""
        self._cards.clear()

    def show_record(self, record: InspectorRecord) -> None:
        """Show the transcripts; what is being edited stays open."""
        transcripts = record.testimony.transcripts
        self._cards.arrange([each.transcript_id for each in transcripts], self._make_card)
        for each in transcripts:
            self._cards[each.transcript_id].show_transcript(each, record.names)
        self._nothing.setVisible(not transcripts)
        self.section.set_detail(number(len(transcripts)))

    def field(self, transcript_id: int, field: TranscriptField) -> Field | None:
        """The field of a transcript, None where it is not shown."""
        card = self._cards.get(transcript_id)
        return None if card is None else card.fields.get(field)

    def focus_status(self) -> None:
        """Let the status of the first transcript be chosen."""
        self.section.set_opened(True)
        for card in islice(self._cards, 1):
            card.head.setChecked(True)
            card.fields[TranscriptField.STATUS].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_card(self, transcript_id: int) -> _TranscriptCard:
        card = _TranscriptCard(transcript_id, self._words)
        card.edited.connect(lambda field, value: self.edited.emit(transcript_id, field, value))
        card.form_made.connect(self._cards.chain_focus)
        return card


class _TranscriptCard(FoldingCard):
    """One transcript."""

    edited = Signal(object, object)

    def __init__(self, transcript_id: int, words: FileWords) -> None:
        self._name = f"transcript_{transcript_id}"
        super().__init__(CardHead(f"{self._name}_head", "lines"), self._name)
        self._words = words
        self.fields: dict[TranscriptField, Field] = {}
        self._shown: tuple[Transcript, TermNames] | None = None

    def show_transcript(self, transcript: Transcript, names: TermNames) -> None:
        """Show how it is now."""
        self._shown = (transcript, names)
        restricted = self._words.access(transcript.access, names)
        self.head.show_icon(*(("lock", "warn") if restricted else ("lines", "text2")))
        extent = self._words.transcript_extent(transcript)
        self.head.tell(self._words.transcript(transcript, names), extent, capital(restricted))
        self.refresh()

    def make_form(self, column: QVBoxLayout) -> None:
        """Language, kind, status, and the fields of access."""
        kinds = [(each.value, capital(word(each))) for each in TranscriptKind]
        statuses = [(each.value, capital(word(each))) for each in TranscriptStatus]
        for field, caption, editor in (
            (TranscriptField.LANGUAGE, self.tr("Language"), LineEditor()),
            (TranscriptField.KIND, self.tr("Kind"), ChoiceEditor(kinds)),
            (TranscriptField.STATUS, self.tr("Status"), ChoiceEditor(statuses)),
        ):
            made = Field(caption, editor, name=f"{self._name}_{field.value}")
            editor.committed.connect(lambda value, field=field: self.edited.emit(field, value))
            self.fields[field] = made
            column.addWidget(made)
        self._access = AccessFields(column, self._name, self)
        self._access.edited.connect(lambda field, value: self.edited.emit(TranscriptField(field.value), value))
        self.fields |= {TranscriptField(each.value): self._access.fields[each] for each in AccessField}

    def fill_form(self) -> None:
        """Show in the form what holds."""
        if self._shown is None:
            return
        transcript, names = self._shown
        for field, value in (
            (TranscriptField.LANGUAGE, names.language(transcript.language)),
            (TranscriptField.KIND, transcript.kind.value),
            (TranscriptField.STATUS, transcript.status.value),
        ):
            self.fields[field].editor.show_value(value)  # type: ignore[attr-defined]
        self._access.show_access(transcript.access, names)
