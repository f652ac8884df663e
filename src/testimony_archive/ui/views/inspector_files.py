"""The inspector's section of files: what each is, what it looks like, and everything that can be done with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton

from testimony_archive.ui.presenters.file_words import FileDeed, FileWords
from testimony_archive.ui.translation import number
from testimony_archive.ui.views.file_card import FileCard
from testimony_archive.ui.widgets.card_list import CardList
from testimony_archive.ui.widgets.labels import label
from testimony_archive.ui.widgets.panes import Section

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from testimony_archive.domain.edits import AttachmentField
    from testimony_archive.domain.records import Attachment
    from testimony_archive.domain.waveform import Waveform
    from testimony_archive.ui.presenters.inspector_presenter import InspectorRecord
    from testimony_archive.ui.widgets.editors import Field
    from testimony_archive.ui.widgets.panes import FoldMemory


class InspectorFiles(QObject):
    """Makes the section, shows a testimony's files, asks for files of this machine, and tells what is wanted."""

    edited = Signal(int, object, object)
    """The file, an `AttachmentField`, its new value."""
    files_chosen = Signal(object)
    """Paths of files to be added."""
    replacement_chosen = Signal(int, object)
    """The file, and the path of what is to take its place."""
    copy_wanted = Signal(int, object)
    """The file, and the path that its copy is to have."""
    version_wanted = Signal(int, int)
    """The file, and the version that is to be brought back."""
    deed_wanted = Signal(int, object)
    """The file, and a `FileDeed` that asks for nothing more."""
    preview_wanted = Signal(int)
    listen_wanted = Signal(int, int)
    """The file, and a place in it in milliseconds."""

    def __init__(self, memory: FoldMemory | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.section = Section(self.tr("Files"), key="inspector_files", memory=memory)
        self._nothing = label(self.tr("No files; drop them here, or:"), "secondary", wrap=True)
        self.section.body.addWidget(self._nothing)
        self._add = QPushButton(self.tr("Add files…"))
        self._add.setObjectName("inspector_files_add")
        self._add.setProperty("role", "link")
        self._add.clicked.connect(self.choose_files)
        self.section.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._words = FileWords(self)
        self._cards: CardList[FileCard] = CardList(self.section.body, 1, self.section.head)

    def finish_edits(self) -> None:
        """Offer what was typed and not offered yet."""
        for card in self._cards:
            for field in card.fields.values():
                field.finish()

    def forget_edits(self) -> None:
        """Drop what was typed and not accepted, and fold all."""
        self._cards.clear()

    def show_record(self, record: InspectorRecord) -> None:
        """Show the files; what is being edited stays open."""
        files = record.testimony.attachments
        self._cards.arrange([each.attachment_id for each in files], self._make_card)
        for each in files:
            self._cards[each.attachment_id].show_file(each, record)
        self._nothing.setVisible(not files)
        self.section.set_detail(number(len(files)))

    def show_preview(self, attachment_id: int, image: QImage | None, text: str) -> None:
        """Show in small what a file holds."""
        if (card := self._cards.get(attachment_id)) is not None:
            card.show_preview(image, text)

    def show_working(self, attachment_id: int, words: str) -> None:
        """Say how far the work at a recording's waveform is."""
        if (card := self._cards.get(attachment_id)) is not None:
            card.show_working(words)

    def show_sound(self, attachment_id: int, waveform: Waveform | None, words: str) -> None:
        """Show what a recording sounds like."""
        if (card := self._cards.get(attachment_id)) is not None:
            card.show_sound(waveform, words)

    def show_position(self, attachment_id: int, position_ms: int) -> None:
        """Show where a recording is heard now."""
        if (card := self._cards.get(attachment_id)) is not None:
            card.show_position(position_ms)

    def field(self, attachment_id: int, field: AttachmentField) -> Field | None:
        """The field of a file, None where it is not shown."""
        card = self._cards.get(attachment_id)
        return None if card is None else card.fields.get(field)

    def focus_adding(self) -> None:
        """Lead to what adds a file."""
        self.section.set_opened(True)
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_files(self) -> None:
        """Let files to be added be chosen."""
        dialog = QFileDialog(self.section, self.tr("Choose files to add"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._ask(dialog, "inspector_files_dialog", self.files_chosen.emit)

    def _choose_replacement(self, attachment: Attachment) -> None:
        dialog = QFileDialog(self.section, self.tr("Choose the new version"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        told = self.replacement_chosen
        self._ask(dialog, "inspector_replace_dialog", lambda paths: told.emit(attachment.attachment_id, paths[0]))

    def _choose_target(self, attachment: Attachment) -> None:
        dialog = QFileDialog(self.section, self.tr("Export a copy"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(attachment.original_name)
        told = self.copy_wanted
        self._ask(dialog, "inspector_copy_dialog", lambda paths: told.emit(attachment.attachment_id, paths[0]))

    def _ask(self, dialog: QFileDialog, name: str, tell: Callable[[tuple[Path, ...]], None]) -> None:
        dialog.setObjectName(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda chosen: tell(tuple(Path(each) for each in chosen)))
        dialog.open()

    def _make_card(self, attachment_id: int) -> FileCard:
        card = FileCard(attachment_id, self._words)
        card.edited.connect(lambda field, value: self.edited.emit(attachment_id, field, value))
        card.preview_wanted.connect(lambda: self.preview_wanted.emit(attachment_id))
        card.listen_wanted.connect(lambda position_ms: self.listen_wanted.emit(attachment_id, position_ms))
        card.version_wanted.connect(lambda version_id: self.version_wanted.emit(attachment_id, version_id))
        card.deed_wanted.connect(self._on_deed_wanted)
        card.form_made.connect(self._cards.chain_focus)
        return card

    def _on_deed_wanted(self, attachment: Attachment, deed: FileDeed) -> None:
        match deed:
            case FileDeed.REPLACE:
                self._choose_replacement(attachment)
            case FileDeed.COPY:
                self._choose_target(attachment)
            case _:
                self.deed_wanted.emit(attachment.attachment_id, deed)
