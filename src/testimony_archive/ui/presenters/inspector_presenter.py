"""What the inspector shows of one testimony, and what becomes of each edit in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from testimony_archive.domain.changes import ChangeSet, RecordKind
from testimony_archive.domain.completeness import NextStep, next_step
from testimony_archive.domain.edits import AttachmentField, ParticipationField, TestimonyField, TranscriptField
from testimony_archive.domain.errors import ArchiveError, NoSuchTestimony
from testimony_archive.domain.records import ConsentMoment, Use
from testimony_archive.ui.presenters.publishing_words import uses_verdicts
from testimony_archive.ui.term_names import TermNames
from testimony_archive.ui.translation import error_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from testimony_archive.domain.edits import FieldValue
    from testimony_archive.domain.progress import Progress
    from testimony_archive.domain.records import Part, Testimony
    from testimony_archive.domain.terms import VocabularyKind
    from testimony_archive.domain.vocabularies import Vocabularies
    from testimony_archive.services.catalogue import Leaving
    from testimony_archive.services.file_states import FileState
    from testimony_archive.ui.context import WindowContext
    from testimony_archive.ui.presenters.publishing_words import Verdict

PartField: TypeAlias = ParticipationField | TranscriptField | AttachmentField
FieldKey: TypeAlias = TestimonyField | ConsentMoment | tuple[int, PartField] | str
"""Which field an answer is about: of the testimony, the form of a consent, of a person by participation, of a
transcript or a file by its id, or `ADD_PERSON`."""

ADD_PERSON = "person"
"""The line to add a person by name."""


@dataclass(frozen=True, slots=True)
class InspectorRecord:
    """A testimony with the names for what it holds, what may be done with it, what it lacks for its next status, and by
    id whether its files are there."""

    testimony: Testimony
    names: TermNames
    verdicts: tuple[Verdict, ...]
    step: NextStep
    states: Mapping[int, FileState]


@dataclass(frozen=True, slots=True)
class _Read:
    testimony: Testimony
    vocabularies: Vocabularies
    texts: Mapping[VocabularyKind, Sequence[str]]
    leaving: Leaving
    states: Mapping[int, FileState]


class InspectorPresenter(QObject):
    """Reads one testimony, sends edits to the writer, and says at which field one was not accepted."""

    record_shown = Signal(object)
    """An `InspectorRecord`."""
    cleared = Signal()
    """There is nothing to show."""
    edit_accepted = Signal(object, object)
    """A `FieldKey` of the testimony that is shown, and the value."""
    edit_refused = Signal(object, object, str)
    """A `FieldKey` of the testimony that is shown, the value, and why in words."""

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._testimony_id = 0
        self._texts: Mapping[VocabularyKind, Sequence[str]] | None = None
        self._shown_id = 0
        context.changes.announced.connect(self._on_changes_announced)
        # Whether its files are sound, damaged or lost is shown with them.
        for found in (context.shell.verified, context.shell.damage_found, context.shell.repaired):
            found.connect(lambda _found: self.refresh())

    @property
    def testimony_id(self) -> int:
        """What is shown or about to be; 0 for nothing."""
        return self._testimony_id

    def show(self, testimony_id: int) -> None:
        """Show a testimony; 0 shows nothing."""
        if testimony_id != self._testimony_id:
            self._testimony_id = testimony_id
            self.refresh()

    def refresh(self) -> None:
        """Read the testimony anew."""
        if not self._testimony_id:
            self.cleared.emit()
            self._shown_id = 0
            return
        testimony_id, texts = self._testimony_id, self._texts
        self._context.tasks.read(
            lambda _progress: self._read(testimony_id, texts),
            self._on_record_read,
            self._on_read_failed,
            replaces="inspector",
        )

    def edit(self, testimony_id: int, field: TestimonyField, value: FieldValue) -> None:
        """Set a field of the testimony."""
        editing = self._context.workspace.editing
        self._write(testimony_id, field, value, lambda _progress: editing.edit(testimony_id, field, value))

    def edit_person(
        self, testimony_id: int, participation_id: int, field: ParticipationField, value: FieldValue
    ) -> None:
        """Set a field of a person in the testimony."""
        editing = self._context.workspace.editing
        self._write(
            testimony_id,
            (participation_id, field),
            value,
            lambda _progress: editing.edit_participation(testimony_id, participation_id, field, value),
        )

    def add_person(self, testimony_id: int, part: Part, name: str) -> None:
        """Let a person take part."""
        editing = self._context.workspace.editing
        self._write(
            testimony_id, ADD_PERSON, name, lambda _progress: editing.add_participation(testimony_id, part, name)
        )

    def remove_person(self, testimony_id: int, participation_id: int) -> None:
        """Take a person out; undo brings them back."""
        editing = self._context.workspace.editing
        self._write(
            testimony_id,
            ADD_PERSON,
            None,
            lambda _progress: editing.remove_participation(testimony_id, participation_id),
        )

    def arrange_people(self, testimony_id: int, participation_ids: Sequence[int]) -> None:
        """Let people follow one another in this order."""
        parts = self._context.workspace.parts
        self._write(
            testimony_id, ADD_PERSON, None, lambda _progress: parts.arrange_people(testimony_id, participation_ids)
        )

    def edit_transcript(self, testimony_id: int, transcript_id: int, field: TranscriptField, value: FieldValue) -> None:
        """Set a field of a transcript."""
        parts = self._context.workspace.parts
        self._write(
            testimony_id,
            (transcript_id, field),
            value,
            lambda _progress: parts.edit_transcript(testimony_id, transcript_id, field, value),
        )

    def edit_file(self, testimony_id: int, attachment_id: int, field: AttachmentField, value: FieldValue) -> None:
        """Set a field of a file."""
        attaching = self._context.workspace.attaching
        self._write(
            testimony_id,
            (attachment_id, field),
            value,
            lambda _progress: attaching.edit(testimony_id, attachment_id, field, value),
        )

    def link_consent_form(self, testimony_id: int, moment: ConsentMoment, attachment_id: int) -> None:
        """Say which file shows a consent; 0 for none."""
        parts = self._context.workspace.parts
        self._write(
            testimony_id,
            moment,
            str(attachment_id or ""),
            lambda _progress: parts.link_consent_form(testimony_id, moment, attachment_id or None),
        )

    def _write(self, testimony_id: int, key: FieldKey, value: object, work: Callable[[Progress], ChangeSet]) -> None:
        if not testimony_id:
            return
        self._context.tasks.write(
            work,
            lambda change_set: self._on_edit_done(testimony_id, key, value, change_set),
            lambda error: self._on_edit_failed(testimony_id, key, value, error),
        )

    def _read(self, testimony_id: int, texts: Mapping[VocabularyKind, Sequence[str]] | None) -> _Read:
        workspace = self._context.workspace
        testimony = workspace.catalogue.testimony(testimony_id)
        return _Read(
            testimony,
            workspace.catalogue.vocabularies(),
            texts if texts is not None else workspace.vocabularies.texts(),
            workspace.catalogue.leaving(testimony),
            workspace.attaching.states(testimony) if testimony.attachments else {},
        )

    def _on_record_read(self, read: _Read) -> None:
        if read.testimony.testimony_id == self._testimony_id:
            self._texts = read.texts
            publishable = read.leaving.record[Use.PUBLISH].allowed
            record = InspectorRecord(
                read.testimony,
                TermNames(read.vocabularies, read.texts),
                uses_verdicts(read.leaving),
                next_step(read.testimony, publishable=publishable),
                read.states,
            )
            self.record_shown.emit(record)
            self._shown_id = read.testimony.testimony_id

    def _on_read_failed(self, error: ArchiveError) -> None:
        if isinstance(error, NoSuchTestimony):  # deleted meanwhile; the table chooses another one
            self.show(0)
        else:
            self._context.messages.error(error)

    def _on_edit_done(self, testimony_id: int, key: FieldKey, value: object, change_set: ChangeSet) -> None:
        if testimony_id == self._shown_id:
            self.edit_accepted.emit(key, value)
        if change_set.touched:
            self._context.changes.announce(change_set, self)
        else:  # the same value in other words: show it as it is written
            self.refresh()

    def _on_edit_failed(self, testimony_id: int, key: FieldKey, value: object, error: ArchiveError) -> None:
        if testimony_id == self._shown_id:
            self.edit_refused.emit(key, value, " ".join(error_texts(error)).strip())
        else:  # another testimony is shown by now, and its field is not to blame
            self._context.messages.error(error)

    def _on_changes_announced(self, change_set: ChangeSet, _origin: object) -> None:
        if change_set.touches(RecordKind.TESTIMONY):
            self._texts = None
        kinds = (RecordKind.PERSON, RecordKind.VOCABULARY, RecordKind.TRANSCRIPT)
        about_it = self._testimony_id in change_set.ids(RecordKind.TESTIMONY)
        if about_it or any(change_set.touches(kind) for kind in kinds):
            self.refresh()
