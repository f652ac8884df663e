"""The inspector: one testimony with every field that can be edited, in sections."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from testimony_archive.domain.completeness import Gap
from testimony_archive.domain.edits import AttachmentField, ParticipationField, TestimonyField, TranscriptField
from testimony_archive.domain.records import AccessLevel, ConsentMoment
from testimony_archive.ui.presenters.inspector_presenter import ADD_PERSON
from testimony_archive.ui.translation import counted
from testimony_archive.ui.views.duplicate_lines import DuplicateLines
from testimony_archive.ui.views.history_section import HistorySection
from testimony_archive.ui.views.inspector_fields import InspectorFields
from testimony_archive.ui.views.inspector_files import InspectorFiles
from testimony_archive.ui.views.inspector_help import InspectorHelp
from testimony_archive.ui.views.inspector_people import InspectorPeople
from testimony_archive.ui.views.inspector_rights import InspectorRights
from testimony_archive.ui.views.inspector_transcripts import InspectorTranscripts
from testimony_archive.ui.visual import tokens
from testimony_archive.ui.widgets.buttons import IconButton
from testimony_archive.ui.widgets.labels import ElidedLabel, HairLine, label
from testimony_archive.ui.widgets.panes import EmptyState, Pane
from testimony_archive.ui.widgets.scrolling import ScrollColumn
from testimony_archive.ui.widgets.waiting_keys import WaitingKeys
from testimony_archive.ui.words import capital, word

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from testimony_archive.ui.presenters.inspector_presenter import FieldKey, InspectorRecord
    from testimony_archive.ui.widgets.editors import Field
    from testimony_archive.ui.widgets.panes import FoldMemory


class Inspector(Pane):
    """Shows an `InspectorRecord`, or says that nothing is chosen."""

    # Each tells first which testimony is shown: that which is chosen in the table may be another one already.
    edited = Signal(int, object, object)
    """A `TestimonyField` and its new value."""
    person_edited = Signal(int, int, object, object)
    person_added = Signal(int, object, str)
    person_removed = Signal(int, int)
    open_asked = Signal(int)
    select_asked = Signal(int, object)
    """Add the testimony to a selection; the menu is wanted at this place on the screen."""
    delete_asked = Signal(int)
    people_arranged = Signal(int, object)
    transcript_edited = Signal(int, int, object, object)
    file_edited = Signal(int, int, object, object)
    consent_form_chosen = Signal(int, object, int)
    vocabulary_asked = Signal(object, str)
    """A `VocabularyKind`, and the term of it that is to be edited."""
    typing_given_up = Signal()
    """Escape was pressed before the record was there that was to be typed into."""
    files_dropped = Signal(object)
    """Paths of files that were let go over the record."""

    def __init__(self, memory: FoldMemory | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="inspector")
        self.set_least_width(tokens.WIDTH_FACETS)
        self._shown_id = 0
        self._restricted = False
        self.setAcceptDrops(True)
        self._help = InspectorHelp()
        self._fields = InspectorFields(memory, self)
        self._people = InspectorPeople(memory, self)
        self._rights = InspectorRights(memory, self)
        self.files = InspectorFiles(memory, self)
        self._transcripts = InspectorTranscripts(memory, self)
        self.history = HistorySection(memory)
        self.duplicates = DuplicateLines()
        self._stack = QStackedWidget(self)
        empty = EmptyState(
            "testimony",
            self.tr("No testimony chosen"),
            self.tr("Choose one in the table to see and edit its record."),
            name="inspector_empty",
        )
        self._stack.addWidget(empty)
        self._stack.addWidget(self._make_content())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._waiting = WaitingKeys(self.tr("The record is being read"), name="inspector_waiting", parent=self)
        self._waiting.given_up.connect(self.typing_given_up)
        self._awaited_id = 0
        self._fields.vocabulary_asked.connect(self.vocabulary_asked)
        self._people.vocabulary_asked.connect(self.vocabulary_asked)
        self._connect_parts()

    def _connect_parts(self) -> None:
        self._help.gap_chosen.connect(self.focus_gap)
        self._help.status_wanted.connect(
            lambda status: self.edited.emit(self._shown_id, TestimonyField.STATUS, status.value)
        )
        for told, tell in (
            (self._fields.edited, self.edited),
            (self._rights.edited, self.edited),
            (self._rights.form_chosen, self.consent_form_chosen),
            (self._transcripts.edited, self.transcript_edited),
            (self.files.edited, self.file_edited),
            (self._people.people_arranged, self.people_arranged),
            (self._people.person_edited, self.person_edited),
            (self._people.person_added, self.person_added),
            (self._people.person_removed, self.person_removed),
        ):
            told.connect(lambda *what, tell=tell: tell.emit(self._shown_id, *what))

    def show_record(self, record: InspectorRecord) -> None:
        """Show a testimony; what is being typed into it stays, what is being typed into another one is kept there."""
        testimony = record.testimony
        if testimony.testimony_id != self._shown_id:
            self._finish()
            self._shown_id = testimony.testimony_id
            for part in self._parts:
                part.forget_edits()
            self._scroll.verticalScrollBar().setValue(0)
        self._code.setText(testimony.code)
        self._status.setText(capital(word(testimony.status)))
        for part in self._parts:
            part.show_record(record)
        self._help.show_step(record.step, testimony.status)
        self._restricted = testimony.access.level is not AccessLevel.OPEN
        self._stack.setCurrentIndex(1)
        self._scroll.settle()
        if self._waiting.waits and self._awaited_id == self._shown_id:
            self._waiting.hand_over(self._title)
        elif self._awaited_id:  # another one was chosen meanwhile
            self._waiting.stop()

    def show_nothing(self) -> None:
        """Say that nothing is chosen."""
        self._finish()
        self._shown_id = 0
        self._stack.setCurrentIndex(0)

    def show_chosen(self, count: int) -> None:
        """Say that only one of several chosen testimonies is edited here."""
        others = max(count - 1, 0)
        self._remark.setVisible(others > 0)
        self._remark.setText(
            counted(
                others,
                self.tr("You edit this one; the other one is not touched."),
                self.tr("You edit this one; the other {count} are not touched."),
            )
        )

    @property
    def shown_id(self) -> int:
        """The testimony whose fields are shown; 0 for none."""
        return self._shown_id

    def show_accepted(self, key: FieldKey, value: object) -> None:
        """A value of a field was accepted."""
        if key == ADD_PERSON:
            self._people.adding_settled(value)
        elif (field := self._field(key)) is not None:
            field.settle(value)

    def show_refused(self, key: FieldKey, value: object, why: str) -> None:
        """Say at a field why a value was not accepted, unless it was edited since."""
        if (field := self._field(key)) is not None and field.refuse(value, why):
            self._scroll.ensureWidgetVisible(field)

    def edit_title(self, testimony_id: int) -> None:
        """Let the title of a testimony be typed as soon as it is shown; 0: of one that is only being made."""
        self._fields.record.set_opened(True)
        self._awaited_id = testimony_id
        if testimony_id and testimony_id == self._shown_id:
            self._waiting.hand_over(self._title)
        else:
            self._waiting.wait()

    def give_up_title(self) -> None:
        """The testimony that was to be typed into does not come."""
        if self._waiting.waits:
            self._waiting.stop()
            self.typing_given_up.emit()

    @property
    def _title(self) -> QWidget:
        return self._fields.fields[TestimonyField.TITLE].editor

    def _finish(self) -> None:
        """Offer what was typed and not offered yet, for the testimony that is still shown."""
        if self._shown_id:
            for part in self._parts:
                part.finish_edits()

    def focus_gap(self, gap: Gap) -> None:
        """Lead to the field that takes what is missing."""
        match gap:
            case Gap.INTERVIEWEE:
                self._people.focus_adding()
            case Gap.TRANSCRIPT:
                self.files.focus_adding()
            case Gap.TRANSCRIPT_REVIEWED:
                self._transcripts.focus_status()
            case Gap.PUBLISHABLE if self._restricted:
                self._rights.focus_access()
            case Gap.CONSENT | Gap.PUBLISHABLE:
                self._rights.focus_consent()
            case _:
                self._fields.focus_field(TestimonyField(gap.value))
        self._scroll.settle()
        if (focused := self.focusWidget()) is not None:
            self._scroll.ensureWidgetVisible(focused)

    @property
    def _parts(
        self,
    ) -> tuple[InspectorFields | InspectorPeople | InspectorRights | InspectorFiles | InspectorTranscripts, ...]:
        return self._fields, self._people, self._rights, self.files, self._transcripts

    def _field(self, key: FieldKey) -> Field | None:
        match key:
            case (int(row_id), ParticipationField() as field):
                return self._people.field(row_id, field)
            case (int(row_id), TranscriptField() as field):
                return self._transcripts.field(row_id, field)
            case (int(row_id), AttachmentField() as field):
                return self.files.field(row_id, field)
            case ConsentMoment():
                return self._rights.forms[key]
            case TestimonyField():
                return self._fields.fields.get(key) or self._rights.fields[key]
            case _:
                return self._people.add_field

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._shown_id and _files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files_dropped.emit(_files_in(event.mimeData()))

    def _make_content(self) -> QWidget:
        whole = QWidget(self._stack)
        self._scroll = ScrollColumn(whole, name="inspector_scroll")
        fields = self._fields
        self._scroll.column.addWidget(self._help)
        self._scroll.column.addWidget(self.duplicates)
        for section in (
            fields.record,
            self._people.section,
            fields.themes,
            fields.summary,
            self._rights.section,
            self.files.section,
            self._transcripts.section,
            fields.provenance,
            fields.notes,
            self.history,
        ):
            self._scroll.column.addWidget(section)
        self._scroll.column.addWidget(HairLine())
        self._scroll.column.addStretch(1)
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._make_head())
        rows.addWidget(HairLine())
        rows.addWidget(self._scroll, 1)
        return whole

    def _make_head(self) -> QWidget:
        head = QWidget()
        self._code = ElidedLabel(role="strong")
        self._code.setObjectName("inspector_code_shown")
        self._status = label(role="secondary", name="inspector_status_shown")
        self._remark = label(role="small", wrap=True, name="inspector_remark")
        self._remark.hide()
        select = IconButton("plus", self.tr("Add to selection"), name="inspector_select")
        select.clicked.connect(
            lambda: self.select_asked.emit(self._shown_id, select.mapToGlobal(select.rect().bottomLeft()))
        )
        opening = IconButton("open-external", self.tr("Open the testimony"), name="inspector_open")
        opening.clicked.connect(lambda: self.open_asked.emit(self._shown_id))
        more = IconButton("more", self.tr("More"), name="inspector_more")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._make_menu(more))
        row = QHBoxLayout()
        row.setSpacing(tokens.SPACE_2)
        row.addWidget(self._code)
        row.addWidget(self._status)
        row.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.SPACE_1)
        for button in (select, opening, more):
            buttons.addWidget(button)
        row.addLayout(buttons)
        column = QVBoxLayout(head)
        column.setContentsMargins(tokens.SPACE_4, tokens.SPACE_2, tokens.SPACE_2, tokens.SPACE_2)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._remark)
        return head

    def _make_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.setObjectName("inspector_menu")
        delete = menu.addAction(self.tr("Delete the testimony"))
        delete.setObjectName("inspector_delete")
        delete.triggered.connect(lambda: self.delete_asked.emit(self._shown_id))
        return menu


def _files_in(data: QMimeData) -> tuple[Path, ...]:
    """The files of this machine that are being dragged."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return tuple(each for each in paths if each.is_file())
